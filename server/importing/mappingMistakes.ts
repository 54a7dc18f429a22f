// What is wrong in a mapping that its form alone does not show: types, relations and properties that there are not, and names that lead nowhere.
import { didYouMean } from "../errors.ts";
import type { Ontology } from "../ontology.ts";
import type { Problem } from "../seeding/index.ts";
import type { Mapping, MappingFile } from "./mappingFile.ts";

export function mistakesIn(mapping: MappingFile, ontology: Ontology, place: Mapping["place"]): Problem[] {
  const problems: Problem[] = [];
  const wrong = (at: (string | number)[], message: string) => void problems.push(place(at, message));
  const cites = (evidence: MappingFile["evidence"], at: (string | number)[]) => {
    for (const [index, cited] of evidence.entries()) {
      const name = typeof cited === "string" ? cited : cited.source;
      if (!(name in mapping.sources))
        wrong([...at, index], `"${name}" is no source of this mapping.${didYouMean(name, Object.keys(mapping.sources))}`);
    }
  };
  const types = ontology.entityTypes.map(({ name }) => name);
  const relations = ontology.relationTypes.map(({ name }) => name);
  const entities = Object.keys(mapping.entities);
  const everyClaim = ontology.claimProperties.map(({ name }) => name);
  for (const [name, { type: among, set }] of Object.entries(mapping.entities)) {
    for (const type of among)
      if (!types.includes(type)) wrong(["entities", name, "type"], `"${type}" is no entity type.${didYouMean(type, types)}`);
    if (!types.includes(among[0]!)) continue;
    const known = ["description", ...ontology.entityType(among[0]!).properties.map((property) => property.name)];
    for (const property of Object.keys(set))
      if (!known.includes(property))
        wrong(
          ["entities", name, "set", property],
          `${among[0]} has no property "${property}".${didYouMean(property, known)} They are listed in seed/ontology/entities/${among[0]}.yaml.`,
        );
  }
  for (const [index, { as, subject, relation, set, evidence, object }] of mapping.claims.entries()) {
    const at = ["claims", index];
    if (mapping.claims.findIndex((other) => other.as === as) !== index)
      wrong([...at, "as"], `Two claims are called "${as}". Give each its own name.`);
    if (!relations.includes(relation))
      wrong([...at, "relation"], `relation "${relation}" is not in the ontology.${didYouMean(relation, relations)}`);
    else {
      const known = [...everyClaim, ...ontology.relationType(relation).properties.map(({ name }) => name)].filter(
        (name) => name !== "statement",
      );
      for (const property of Object.keys(set))
        if (!known.includes(property))
          wrong(
            [...at, "set", property],
            `A claim of ${relation} has no property "${property}".${didYouMean(property, known)} They are listed in seed/ontology/relations/${relation}.yaml and seed/ontology/claim.yaml.`,
          );
    }
    if (!("confidence" in set)) wrong([...at, "set"], "A claim must say its confidence: high, medium or low.");
    if (!entities.includes(subject))
      wrong(
        [...at, "subject"],
        `"${subject}" is no entity of this mapping.${didYouMean(subject, entities)} It has ${entities.join(", ")}.`,
      );
    if (!entities.includes(object) && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(object))
      wrong([...at, "object"], `"${object}" is neither an entity of this mapping nor an id.${didYouMean(object, entities)}`);
    cites(evidence ?? [], [...at, "evidence"]);
  }
  cites(mapping.evidence, ["evidence"]);
  const kinds = ontology.publisherKinds.map(({ name }) => name);
  for (const [name, kind] of Object.entries(mapping.publishers))
    if (!kinds.includes(kind))
      wrong(["publishers", name], `The kind of a publisher is one of ${kinds.join(", ")}; saw "${kind}".${didYouMean(kind, kinds)}`);
  return problems;
}
