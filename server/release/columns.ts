// The columns of the four tables of a release, from the ontology: what each is called, holds and means, in the order in which they stand.
import type { Ontology, Property, PropertyType } from "../ontology.ts";

export interface Column {
  readonly name: string;
  readonly type: PropertyType;
  readonly description: string;
  readonly unit?: string;
  /** Worked out from what is stated, when the graph is seeded: it is not read back. */
  readonly derived: boolean;
}
export const tableNames = ["entities", "claims", "sources", "links"] as const;
export type TableName = (typeof tableNames)[number];

type Line = [name: string, type: PropertyType, description: string];
const stated = ([name, type, description]: Line): Column => ({ name, type, description, derived: false });
const derived = ([name, type, description]: Line): Column => ({ name, type, description, derived: true });

/** Of the values that seeding derives; a test holds these names against what it stores. */
const derivedOf = {
  entities: (
    [
      ["lastSourced", "date", "The date of the newest source of a claim about it."],
      ["degree", "integer", "How many links it has, over all relations that may be walked."],
    ] satisfies Line[]
  ).map(derived),
  claims: (
    [
      ["holdsFrom", "date", "The first day on which it is known to hold; empty: not known, so always."],
      ["holdsTo", "date", "The first day on which it no longer holds; empty: it holds still."],
      ["knownFrom", "date", "The first day of its earliest dated source."],
      ["evidenceGrade", "string", "How firm its sources are: strong, fair or weak."],
      ["sourceCount", "integer", "How many documents say so."],
      ["publishers", "strings", "Who published them."],
      ["firmPublishers", "strings", "Those of the publishers that are firm."],
      ["publisherKinds", "strings", "What kinds of publishers they are."],
    ] satisfies Line[]
  ).map(derived),
  sources: [derived(["claims", "claims", "The claims that cite it."])],
};

export function columnsOf(ontology: Ontology): Readonly<Record<TableName, readonly Column[]>> {
  return {
    entities: [
      ...(
        [
          ["id", "entity", "Its lasting id."],
          ["type", "string", "Its entity type."],
          ["name", "string", "What it is called."],
          ["aliases", "strings", "What else it is called."],
          ["description", "string", "What it is, in a sentence."],
        ] satisfies Line[]
      ).map(stated),
      ...united(ontology.entityTypes.map(({ properties }) => properties)),
      stated(["externalIds", "strings", "What others call it, as scheme:id, such as wikidata:Q2283."]),
      ...derivedOf.entities,
    ],
    claims: [
      ...(
        [
          ["id", "claim", "Its lasting id."],
          ["subject", "entity", "The entity that it is about."],
          ["relation", "string", "Its relation type."],
          ["object", "entity", "The entity to which the relation leads."],
        ] satisfies Line[]
      ).map(stated),
      ...united([ontology.claimProperties, ...ontology.relationTypes.map(({ properties }) => properties)]),
      stated(["sources", "strings", "The ids of the documents that say so."]),
      stated(["locators", "strings", "Where in each of them, in the order of sources; empty where nothing is said."]),
      ...derivedOf.claims,
    ],
    sources: [
      ...(
        [
          ["id", "string", "Its lasting id."],
          ["url", "url", "Where it is."],
          ["title", "string", "Its title."],
          ["publisher", "string", "Who published it."],
          ["date", "date", "When it was published."],
          ["publisherKind", "string", "What kind of publisher that is."],
        ] satisfies Line[]
      ).map(stated),
      ...derivedOf.sources,
    ],
    links: (
      [
        ["id", "string", "subject~RELATION~object; of a symmetric relation the ends in alphabetical order."],
        ["subject", "entity", "The entity it starts from."],
        ["relation", "string", "The relation type of all its claims."],
        ["object", "entity", "The entity it leads to."],
        ["symmetric", "boolean", "Whether no end is first."],
        ["claims", "claims", "The claims it stands for."],
        ["claimCount", "integer", "How many they are."],
        ["status", "string", "The one that has come furthest among its claims."],
        ["confidence", "string", "The highest among its claims."],
        ["holdsFrom", "date", "The earliest among its claims; empty where one of them has no known start."],
        ["holdsTo", "date", "The latest among its claims; empty where one of them holds still."],
        ["publisherCount", "integer", "How many different publishers say so."],
        ["evidenceGrade", "string", "How firm all its sources together are: strong, fair or weak."],
      ] satisfies Line[]
    ).map(derived),
  };
}

/** One column for each name; types that use a name for different things share the column that can hold both. */
function united(lists: readonly (readonly Property[])[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { name, type, description, unit } of lists.flat()) {
    const known = columns.get(name);
    if (!known) columns.set(name, { name, type, description, ...(unit !== undefined && { unit }), derived: false });
    else if (known.type !== type)
      columns.set(name, {
        ...known,
        type: isNumber(known.type) && isNumber(type) ? "float" : isList(known.type) || isList(type) ? "strings" : "string",
      });
  }
  return [...columns.values()];
}
export const isNumber = (type: PropertyType): boolean => type === "integer" || type === "float";
export const isList = (type: PropertyType): boolean => type === "strings" || type === "claims";
