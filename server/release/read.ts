// Reads a release back: from its JSON Lines, or else its CSV, into things in the seed's form, and from these into a seed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { InterlockError } from "../errors.ts";
import type { Ontology, PropertyType } from "../ontology.ts";
import { filesFromPlain, plan, validate, SeedError, type PlainSeed, type Seed } from "../seeding/index.ts";
import { fromCell } from "./cells.ts";
import { columnsOf, type TableName } from "./columns.ts";
import type { Thing } from "./contents.ts";
import { toPlain, type Plain } from "./plainForm.ts";

export interface Release {
  readonly dataVersion: string;
  readonly entities: readonly Plain[];
  readonly claims: readonly Plain[];
  readonly sources: readonly Plain[];
}

/** Throws where the folder is no release, is damaged, or has neither JSON Lines nor CSV. */
export function readRelease(folder: string, ontology: Ontology): Release {
  const sums = sumsOf(folder);
  const dataVersion = existsSync(join(folder, "VERSION"))
    ? /^data: (\w+)$/m.exec(readFileSync(join(folder, "VERSION"), "utf8"))?.[1]
    : undefined;
  if (!sums || dataVersion === undefined)
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${folder} is no release of Interlock: expected a folder with VERSION and SHA256SUMS in it.`,
    );
  const text = (file: string): string => {
    const bytes = readFileSync(join(folder, file));
    if (createHash("sha256").update(bytes).digest("hex") !== sums.get(file))
      throw new InterlockError(
        "BAD_USER_INPUT",
        `${join(folder, file)} is not as it was written: its checksum is not the one in SHA256SUMS. Get the release anew.`,
      );
    return bytes.toString("utf8");
  };
  const tables = ["entities", "claims", "sources"] as const;
  const read = ["jsonl", "csv"].find((ending) => tables.every((table) => sums.has(`${table}.${ending}`)));
  if (read === undefined)
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${folder} has neither JSON Lines nor CSV, from which a release is read. Export it with --format jsonl or csv.`,
    );
  const [entities, claims, sources] = tables.map((table) =>
    read === "jsonl" ? linesOf(text(`${table}.jsonl`)) : rowsOf(table, text(`${table}.csv`), ontology),
  ) as [Plain[], Plain[], Plain[]];
  return { dataVersion, entities, claims, sources };
}

/** The checksums of a release by file; undefined where the folder has none. */
export function sumsOf(folder: string): ReadonlyMap<string, string> | undefined {
  const file = join(folder, "SHA256SUMS");
  if (!existsSync(file)) return undefined;
  return new Map([...readFileSync(file, "utf8").matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum, name]) => [name!, sum!]));
}

const linesOf = (text: string): Plain[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Plain);

function rowsOf(table: TableName, text: string, ontology: Ontology): Plain[] {
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
  const ofAll = new Map(columnsOf(ontology)[table].map(({ name, type }) => [name, type]));
  return rows.map((row) => {
    // A column that two types share is read as the type of this row has it.
    const own = new Map(ownProperties(table, row, ontology));
    const values = Object.entries(row).map(([name, cell]) => [name, fromCell(cell, own.get(name) ?? ofAll.get(name) ?? "string")] as const);
    return toPlain(table, Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Thing);
  });
}

function ownProperties(table: TableName, row: Record<string, string>, ontology: Ontology): [string, PropertyType][] {
  const types = table === "entities" ? ontology.entityTypes : table === "claims" ? ontology.relationTypes : [];
  const type = types.find(({ name }) => name === (row.type ?? row.relation));
  return (type?.properties ?? []).map((property) => [property.name, property.type]);
}

/** What a release of this seed would hold, without a graph being made of it. */
export function releaseOf(seed: Seed, ontology: Ontology): Release {
  const plain = (table: TableName, things: readonly Thing[]) => things.map((thing) => toPlain(table, thing));
  return {
    dataVersion: plan(seed, ontology).dataVersion,
    entities: plain(
      "entities",
      seed.entities.map(({ id, type, properties }) => ({ ...properties, id, type })),
    ),
    claims: plain(
      "claims",
      seed.claims.map(({ id, subject, relation, object, properties }) => ({ ...properties, id, subject, relation, object })),
    ),
    sources: plain(
      "sources",
      seed.sources.map(({ id, properties }) => ({ ...properties, id })),
    ),
  };
}

/** The seed that the release was made from, checked as any seed is. Throws a SeedError where it does not fit the ontology. */
export function seedOf({ entities, claims, sources }: Release, ontology: Ontology): Seed {
  const columns = columnsOf(ontology);
  const withoutDerived = (table: TableName, thing: Plain): Plain => {
    const derived = columns[table].filter((column) => column.derived).map(({ name }) => name);
    const kept = Object.entries(thing).filter(([name, value]) => !derived.includes(name) && !(Array.isArray(value) && value.length === 0));
    return Object.fromEntries(kept) as Plain;
  };
  const byType: Record<string, Plain[]> = {};
  for (const entity of entities) {
    const { type, ...rest } = withoutDerived("entities", entity);
    (byType[String(type)] ??= []).push(rest as Plain);
  }
  const { seed, problems } = validate(
    filesFromPlain({
      entities: byType,
      claims: claims.map((claim) => withoutDerived("claims", claim)) as unknown as NonNullable<PlainSeed["claims"]>,
      sources: sources.map((source) => {
        const { publisherKind: _, ...rest } = withoutDerived("sources", source);
        return rest as Plain;
      }),
      publishers: Object.fromEntries(sources.map(({ publisher, publisherKind }) => [publisher, publisherKind] as [string, string])),
    }),
    ontology,
  );
  if (problems) throw new SeedError(problems);
  return seed;
}
