// The process in which the console's statements run on a copy of the embedded database: it can be killed, and holds nothing worth keeping.
import grafeo, { type GrafeoError } from "@grafeo-db/js";
import { outOfMemory, type Asked, type Told } from "./embeddedAsked.ts";
import type { Value } from "./engine.ts";

/** Grafeo has no limit of its own; past this the process ends itself, and the parent tells why. */
const maxResidentBytes = 1_000_000_000;

const tell = (told: Told) => process.send!(told);
const db = grafeo.GrafeoDB.openReadOnly(process.argv[2]!);
setInterval(() => process.memoryUsage.rss() > maxResidentBytes && process.exit(outOfMemory), 20);
process.on("disconnect", () => process.exit());
process.on("message", ({ statement, parameters, maxRows }: Asked) => {
  db.executeCypher(statement, parameters).then(
    (result) => {
      const rows: Value[][] = [];
      for (let index = 0; index < Math.min(result.length, maxRows); index++) {
        const row = result.get(index);
        rows.push(result.columns.map((column) => plain(row[column])));
      }
      tell({ table: { columns: result.columns, rows, truncated: result.length > maxRows } });
    },
    (fault: GrafeoError) => tell({ fault: fault.message, gqlStatus: fault.gqlStatus }),
  );
});
tell({ ready: true });

/** An entity or claim as its properties, without what the engine adds to them. */
function plain(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value as Value;
  // A day and time without a zone; all else of time comes as ISO text.
  if (value instanceof Date) return value.toISOString().replace(/(\.000)?Z$/, "");
  const internal = "_id" in value ? /^_(id|labels|type|source|target)$/ : /^\b$/;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !internal.test(key))
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
