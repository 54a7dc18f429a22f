// The two schemas that the peer is given over our graph: the leanest one, whose entities are all of one type, and the one of the ontology, as the library's manual has it.
import type { Ontology, RelationType } from "../../server/ontology.ts";

export const fieldOf = ({ name }: RelationType): string =>
  name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
export const relationsOf = ({ relationTypes }: Ontology): RelationType[] =>
  relationTypes.filter(({ walk, symmetric }) => walk && !symmetric);

const own = "id: ID! name: String! description: String";
const entity = (name: string, interfaces: readonly string[], fields: readonly string[]) =>
  `type ${name} ${interfaces.length > 0 ? `implements ${interfaces.join(" & ")}` : ""} @node(labels: ["${name}"]) @query(aggregate: false) @mutation(operations: []) @subscription(events: []) {
    ${own}
    ${fields.join("\n    ")}
  }`;
const field = (relation: RelationType, to: string) =>
  `${fieldOf(relation)}: [${to}!]! @relationship(type: "${relation.name}", direction: OUT, properties: "Claim")`;
const claim = "type Claim @relationshipProperties { id: ID! statement: String! confidence: String status: String }";

/** Each entity is an Entity, which may have claims of any relation. */
export function oneType(ontology: Ontology): string {
  return [
    entity(
      "Entity",
      [],
      relationsOf(ontology).map((relation) => field(relation, "Entity")),
    ),
    claim,
  ].join("\n");
}

/** A type for each of ours, with the relations that it may have; where a relation leads to several types, an interface of just these. */
export function everyType(ontology: Ontology): string {
  const relations = relationsOf(ontology);
  const several = relations.filter(({ to }) => to.length > 1);
  const interfaceOf = (relation: RelationType) => `${fieldOf(relation)}End`;
  return [
    ...several.map((relation) => `interface ${interfaceOf(relation)} { ${own} }`),
    ...ontology.entityTypes.map(({ name }) =>
      entity(
        name,
        several.filter(({ to }) => to.includes(name)).map(interfaceOf),
        relations
          .filter(({ from }) => from.includes(name))
          .map((relation) => field(relation, relation.to.length > 1 ? interfaceOf(relation) : relation.to[0]!)),
      ),
    ),
    claim,
  ].join("\n");
}
