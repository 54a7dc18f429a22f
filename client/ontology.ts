// What there is to know of types and relations, as panels are given it: by name, and in the language of the page.
import type { OntologyAnswer, WordList } from "./api/answers.ts";
import { termIn, type Messages } from "./messages/index.ts";
import type { Explorer } from "./panels/explorer.ts";

export function ontologyOf(answer: OntologyAnswer, { terms }: Messages): Explorer["ontology"] {
  const term = (english: string) => termIn(terms, english);
  const entityTypes = answer.ontology.entityTypes.map((type) => ({
    ...type,
    name: term(type.type),
    title: term(type.title),
    description: term(type.description),
    properties: type.properties.map((property) => ({ ...property, title: term(property.title) })),
  }));
  const relationTypes = answer.ontology.relationTypes.map((relation) => ({
    ...relation,
    forward: term(relation.forward),
    backward: term(relation.backward),
    description: term(relation.description),
  }));
  const words = ({ enumValues }: WordList): WordList => ({
    enumValues: enumValues.map((word) => ({ ...word, description: word.description && term(word.description) })),
  });
  const types = new Map(entityTypes.map((type) => [type.type, type]));
  const relations = new Map(relationTypes.map((relation) => [relation.type, relation]));
  return {
    ...answer,
    statuses: words(answer.statuses),
    confidences: words(answer.confidences),
    grades: words(answer.grades),
    publisherKinds: words(answer.publisherKinds),
    ontology: { ...answer.ontology, entityTypes, relationTypes },
    // An address may name a type that is no more; it is shown by its name and does no harm.
    type: (type) => types.get(type) ?? { ...noType, type, name: type, title: type },
    relation: (type) => relations.get(type) ?? { ...noRelation, type, forward: type, backward: type },
    figures: relationTypes.filter(({ properties }) => properties.some(({ name }) => name === "value")).map(({ type }) => type),
  };
}

const noType = { description: "", color: "#888888", shape: "ellipse", count: 0, properties: [] };
const noRelation = { description: "", symmetric: false, from: [], to: [], count: 0, properties: [] };
