// What a release holds, read from the graph once: every entity, claim, source and link, each list sorted by id.
import type { Engine, Row, Value } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";
import type { Ontology } from "../ontology.ts";
import { cypher } from "../queries.ts";
import { linksOf } from "./links.ts";

const version = cypher("export/version");
const entities = cypher("export/entities");
const claims = cypher("export/claims");
const sources = cypher("export/sources");

/** A million claims are read within this. */
const readTimeoutMs = 600_000;

/** One entity, claim, source or link, as the graph has it: lists are lists of texts, what is absent is not there. */
export type Thing = { readonly id: string } & { readonly [property: string]: Value };

export interface Contents {
  /** A hash of all that is stored: the same data has the same one. */
  readonly dataVersion: string;
  /** The form in which the graph stores a seed. */
  readonly formatVersion: number;
  /** What statistics tell of the whole, as the graph keeps it (server/tally.ts). */
  readonly tally: { readonly words: string[]; readonly numbers: number[] };
  readonly ontology: Ontology;
  /** With their `type`. */
  readonly entities: readonly Thing[];
  /** With `relation`, `subject` and `object`. */
  readonly claims: readonly Thing[];
  readonly sources: readonly Thing[];
  readonly links: readonly Thing[];
}

/** The version of what the graph holds now; throws DATABASE_BUSY while it is being changed, NOT_FOUND where nothing is there. */
export const versionOf = (engine: Engine): Promise<string> => engine.reading(async (read) => checked(await read(version)).dataVersion);

export async function readContents(engine: Engine, ontology: Ontology): Promise<Contents> {
  return engine.reading(
    async (read) => {
      const [before, found, said, cited] = await Promise.all([read(version), read(entities), read(claims), read(sources)]);
      const mark = checked(before);
      // A seeding that came between would have mixed two versions under the name of one.
      if (checked(await read(version)).dataVersion !== mark.dataVersion) throw changing();
      const allClaims = byId(said.map(({ properties, ...ends }) => ({ ...(properties as Row), ...ends })));
      return {
        ...mark,
        ontology,
        entities: byId(found.map(({ labels, properties }) => ({ ...(properties as Row), type: typeOf(labels as string[], ontology) }))),
        claims: allClaims,
        sources: byId(cited.map(({ properties }) => properties as Row)),
        links: byId(linksOf(allClaims, ontology)),
      };
    },
    { timeoutMs: readTimeoutMs },
  );
}

function checked([mark]: readonly Row[]): Pick<Contents, "dataVersion" | "formatVersion" | "tally"> {
  if (mark?.seeding === true) throw changing();
  if (typeof mark?.dataVersion !== "string" || typeof mark.formatVersion !== "number")
    throw new InterlockError("NOT_FOUND", "The database holds no data of Interlock to export. Fill it first: npm run seed");
  return {
    dataVersion: mark.dataVersion,
    formatVersion: mark.formatVersion,
    tally: { words: (mark.words ?? []) as string[], numbers: (mark.numbers ?? []) as number[] },
  };
}
const changing = () =>
  new InterlockError(
    "DATABASE_BUSY",
    "The data is being changed by a seeding, or one was broken off. Ask again when it has ended; if none is running, run: npm run seed",
  );

/** Engines list labels in any order, and "Entity" among them. */
function typeOf(labels: readonly string[], ontology: Ontology): string {
  const type = ontology.entityTypes.find(({ name }) => labels.includes(name));
  if (!type)
    throw new InterlockError(
      "BAD_USER_INPUT",
      `The database has an entity of a type that the ontology does not know: ${labels.join(", ")}. Bring it up to date first: npm run seed`,
    );
  return type.name;
}

// Of the code units, as in the seed: no engine's own order of texts.
const byId = (things: readonly Row[]): Thing[] => (things as Thing[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
