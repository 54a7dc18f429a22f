// The GraphQL types and enums that are the ontology's: made when the server starts, never typed by hand.
import type { Ontology, Property, PropertyType } from "../ontology.ts";

/** A closed list as an enum: the word in upper case, with its meaning; inside it is the stored word. */
const enums = (ontology: Ontology) => {
  const words = (property: string): [string, string][] => {
    const all = [...ontology.claimProperties, ...[...ontology.groups.values()].flat()];
    return Object.entries(all.find(({ name }) => name === property)?.values ?? {});
  };
  return {
    EntityType: {
      description: "What an entity is; spelled as the label in Cypher. From the ontology.",
      values: ontology.entityTypes.map(({ name, description }) => [name, description]),
    },
    RelationType: {
      description: "What a claim says of its two ends; spelled as in Cypher. From the ontology.",
      values: ontology.relationTypes.map(({ name, description }) => [name, description]),
    },
    ClaimStatus: {
      description: "How far the thing claimed has come. From the ontology, in its order: the further up, the more it has happened.",
      values: words("status"),
    },
    Confidence: { description: "The curator's judgement of a claim, surest first.", values: words("confidence") },
    Bound: { description: "How a stated amount bounds the true one.", values: words("bound") },
    MoneyKind: {
      description: "What a stated amount is. Only TRANSACTION, and JOINT once, may be summed.",
      values: words("moneyKind"),
    },
    PublisherKind: {
      description: "How near a publisher stands to what it reports, and how it is kept; stated once per publisher.",
      values: ontology.publisherKinds.map(({ name, description }) => [name, description]),
    },
  } satisfies Record<string, { description: string; values: string[][] }>;
};

const scalarOf: Record<PropertyType, string> = {
  string: "String",
  // GraphQL's Int ends at 2,147,483,647; counts of tokens and parameters do not.
  integer: "Float",
  float: "Float",
  boolean: "Boolean",
  date: "PartialDate",
  url: "URL",
  word: "String",
  strings: "[String!]",
  claim: "ID",
  claims: "[ID!]",
  entity: "ID",
};

const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/g, " ").trim());
const enumName = (word: string): string => (/^[A-Z]/.test(word) ? word : word.toUpperCase());
const describe = ({ description, unit, values }: Property): string =>
  [description, unit && `In ${unit}.`, values && `One of: ${Object.keys(values).join(", ")}.`].filter(Boolean).join(" ");

/** `sharedFields` are those of `interface Entity`, whichever nouns they came from: each entity type has them all. */
export function typeDefs(ontology: Ontology, sharedFields: { names: ReadonlySet<string>; sdl: string }): string {
  const types = ontology.entityTypes.map(({ name, description, properties }) => {
    const own = properties
      .filter((property) => !sharedFields.names.has(property.name))
      .map((property) => `${quoted(describe(property))}\n${property.name}: ${scalarOf[property.type]}`);
    return `${quoted(description)}\ntype ${name} implements Node & Entity {\n${[sharedFields.sdl, ...own].join("\n")}\n}`;
  });
  const closed = Object.entries(enums(ontology)).map(
    ([name, { description, values }]) =>
      `${quoted(description)}\nenum ${name} {\n${values.map(([word, meaning]) => `${quoted(meaning ?? "")}\n${enumName(word!)}`).join("\n")}\n}`,
  );
  return [...closed, ...types].join("\n");
}

export const resolvers = (ontology: Ontology) =>
  Object.fromEntries(
    Object.entries(enums(ontology)).map(([name, { values }]) => [
      name,
      Object.fromEntries(values.map(([word]) => [enumName(word!), word])),
    ]),
  );
