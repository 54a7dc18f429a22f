// Reads the entities a file states, and the sources, each checked by itself.
import { didYouMean } from "../errors.ts";
import type { Ontology, Property } from "../ontology.ts";
import type { SeedFile } from "./read.ts";
import { checkProperties, idOf, isMap, mapsIn, type Report, type StatedEntity, type StatedSource } from "./stated.ts";
import { shown, type Checkable } from "./values.ts";

type Known = [string, Checkable & Pick<Property, "required">][];

/** What every entity may say, beside its type's own properties. */
const ofEveryEntity: Known = [
  ["name", { type: "string", required: true }],
  ["aliases", { type: "strings", required: false }],
  ["description", { type: "string", required: false }],
];
const ofEverySource: Known = [
  ["url", { type: "url", required: true }],
  ["title", { type: "string", required: true }],
  ["publisher", { type: "string", required: true }],
  ["date", { type: "date", required: false }],
];

/** Of entities/<Type>.yaml. */
export function entitiesIn(file: SeedFile, ontology: Ontology, report: Report): StatedEntity[] {
  const name = /([^/]+)\.yaml$/.exec(file.name)![1]!;
  const top = { file, at: [] };
  const type = ontology.entityTypes.find((known) => known.name === name);
  if (!type) {
    const names = ontology.entityTypes.map((known) => known.name);
    report(
      top,
      `${shown(name)} is no entity type.${didYouMean(name, names)} A file of entities is named by their type; types are files in seed/ontology/entities/.`,
    );
  }
  const known = new Map([...ofEveryEntity, ...(type?.properties ?? []).map((property): Known[number] => [property.name, property])]);
  return mapsIn(top, file.value, "entities", report).flatMap((item) => {
    if (type)
      checkProperties(
        item,
        known,
        ["id", "externalIds"],
        `An entity of type ${name}`,
        `Its own properties are listed in seed/ontology/entities/${name}.yaml.`,
        report,
      );
    const { externalIds } = item.stated;
    const areIds =
      isMap(externalIds) &&
      Object.entries(externalIds).every(([scheme, id]) => /^[a-z][a-z0-9_-]*$/.test(scheme) && typeof id === "string" && id !== "");
    if (externalIds !== undefined && !areIds)
      report(
        item.place,
        `externalIds must be a map of schemes in small letters to ids in text, such as { wikidata: Q2283 }; saw ${isMap(externalIds) ? JSON.stringify(externalIds).slice(0, 60) : shown(externalIds)}.`,
        "externalIds",
      );
    const id = idOf("entity", item, report);
    return id === undefined ? [] : [{ ...item, id, type: type?.name }];
  });
}

/** Of sources.yaml. */
export const sourcesIn = (file: SeedFile, report: Report): StatedSource[] =>
  mapsIn({ file, at: [] }, file.value, "sources", report).flatMap((item) => {
    checkProperties(item, new Map(ofEverySource), ["id"], "A source", "A source has id, url, title, publisher and date.", report);
    const id = idOf("source", item, report);
    return id === undefined ? [] : [{ ...item, id }];
  });

/** Of publishers.yaml: the kind of each publisher. */
export function publishersIn(file: SeedFile, ontology: Ontology, report: Report): Map<string, string> {
  const top = { file, at: [] };
  if (!isMap(file.value)) {
    report.lost();
    report(top, `Expected the kind of each publisher, as in "Reuters: agency"; saw ${shown(file.value)}.`);
    return new Map();
  }
  const kinds = ontology.publisherKinds.map(({ name }) => name);
  for (const [publisher, kind] of Object.entries(file.value))
    if (typeof kind !== "string" || !kinds.includes(kind))
      report(
        top,
        `The kind of ${shown(publisher)} must be one of ${kinds.join(", ")}; saw ${shown(kind)}.${didYouMean(String(kind), kinds)}`,
        publisher,
      );
  return new Map(Object.entries(file.value) as [string, string][]);
}
