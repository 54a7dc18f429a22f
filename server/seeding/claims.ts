// Reads the claims a file states about its subject, each checked by itself.
import { isPartialDate, lastDay } from "../dates.ts";
import { didYouMean } from "../errors.ts";
import type { Ontology, Property } from "../ontology.ts";
import type { Place, SeedFile } from "./read.ts";
import { checkProperties, idOf, isMap, mapsIn, within, type Report, type StatedClaim } from "./stated.ts";
import { ids, shown } from "./values.ts";

/** What stands beside the properties of a claim, and is checked by rules of its own. */
const frame = ["id", "relation", "object", "evidence"];

/** Of claims/<subject>.yaml. */
export function claimsIn(file: SeedFile, ontology: Ontology, report: Report): StatedClaim[] {
  const top = { file, at: [] };
  if (!isMap(file.value)) {
    report.lost();
    report(
      top,
      file.value === null
        ? "There is nothing here; expected a subject and its claims. Write them, or remove the file."
        : `Expected "subject:" and "claims:"; saw ${shown(file.value)}.`,
    );
    return [];
  }
  for (const name of Object.keys(file.value))
    if (name !== "subject" && name !== "claims")
      report(top, `A file of claims has "subject:" and "claims:", and no ${shown(name)}.${didYouMean(name, ["subject", "claims"])}`, name);
  const { subject } = file.value;
  if (typeof subject !== "string" || !ids.entity.form.test(subject)) {
    report.lost();
    report(top, `subject must be the id of an entity, such as mai-1-preview; saw ${shown(subject)}.`, "subject");
    return [];
  }
  if (!file.name.endsWith(`/${subject}.yaml`))
    report(
      top,
      `Claims about ${subject} stand in a file of its name, claims/${subject}.yaml. Move them there, or mend the subject.`,
      "subject",
    );

  const claimProperties = ontology.claimProperties.map((property): [string, Property] => [property.name, property]);
  const ofEvery = new Map(claimProperties);
  const relations = new Map(
    ontology.relationTypes.map((type) => [
      type.name,
      { type, known: new Map([...claimProperties, ...type.properties.map((property): [string, Property] => [property.name, property])]) },
    ]),
  );
  return mapsIn(within(top, "claims"), file.value.claims, "claims", report).flatMap((item) => {
    const { stated, place } = item;
    const { relation, object } = stated;
    const { type, known } = relations.get(relation as string) ?? {};
    if (type && known)
      checkProperties(
        item,
        known,
        frame,
        `A claim of ${type.name}`,
        `What it may say is listed in seed/ontology/relations/${type.name}.yaml and seed/ontology/claim.yaml.`,
        report,
      );
    else if (typeof relation !== "string")
      report(place, `relation must be a relation type, such as SUPPLIES; saw ${shown(relation)}.`, "relation");
    else
      report(
        place,
        () =>
          `relation ${shown(relation)} is not in the ontology.${didYouMean(relation, relations.keys())} Relations are files in seed/ontology/relations/.`,
        "relation",
      );
    // What every claim says can be judged all the same; what this one alone may say cannot.
    if (!type)
      checkProperties(
        { place, stated: Object.fromEntries(Object.entries(stated).filter(([name]) => ofEvery.has(name))) },
        ofEvery,
        [],
        "A claim",
        "",
        report,
      );
    const hasObject = typeof object === "string" && ids.entity.form.test(object);
    if (!hasObject) report(place, `object must be the id of an entity, such as mai-1-preview; saw ${shown(object)}.`, "object");
    if (known?.has("currency") && (stated.amount === undefined) !== (stated.currency === undefined))
      report(
        place,
        stated.currency === undefined
          ? "amount must come with its currency, such as USD; saw none."
          : "currency must come with the amount it is of; saw none.",
        stated.currency === undefined ? "amount" : "currency",
      );
    if (known?.has("currency") && typeof stated.currency === "string" && !/^[A-Z]{3}$/.test(stated.currency))
      report(place, `currency must be a code of ISO 4217 in capitals, such as USD; saw ${shown(stated.currency)}.`, "currency");
    if (type?.groups.includes("figure") && isOverBefore(stated.validTo, stated.periodEnd))
      report(
        place,
        `A figure holds from the last day of its period on, so with validTo ${shown(stated.validTo)} and periodEnd ${shown(stated.periodEnd)} it would hold on no day. Mend one of them, or take validTo out.`,
        "validTo",
      );
    const evidence = evidenceOf(stated.evidence, place, report);
    const id = idOf("claim", item, report);
    return id === undefined ? [] : [{ id, subject, relation: type, object: hasObject ? object : undefined, stated, evidence, place }];
  });
}

const isOverBefore = (end: unknown, day: unknown): boolean =>
  [end, day].every((date) => typeof date === "string" && isPartialDate(date)) && lastDay(end as string) < lastDay(day as string);

function evidenceOf(evidence: unknown, place: Place, report: Report): StatedClaim["evidence"] {
  if (evidence === undefined || evidence === null || (Array.isArray(evidence) && evidence.length === 0)) {
    report(
      place,
      "A claim must name at least one source in its evidence; saw none. Write evidence: [s0042], with the source in sources.yaml.",
      ...(evidence === undefined ? [] : ["evidence"]),
    );
    return [];
  }
  if (!Array.isArray(evidence)) {
    report(place, `evidence must be a list of sources, such as [s0042]; saw ${shown(evidence)}.`, "evidence");
    return [];
  }
  const seen = new Set<string>();
  return evidence.flatMap((item: unknown, index) => {
    const given = typeof item === "string" ? { source: item, locator: "" } : { locator: "", ...(isMap(item) ? item : undefined) };
    const { source, locator, ...more } = given as { source?: unknown; locator: unknown };
    if (
      typeof source !== "string" ||
      !ids.source.form.test(source) ||
      typeof locator !== "string" ||
      locator.length > 500 ||
      Object.keys(more).length > 0
    ) {
      report(
        place,
        `Evidence is the id of a source, such as s0042, or { source: s0042, locator: "p. 3" } with a short text; saw ${isMap(item) ? JSON.stringify(item).slice(0, 80) : shown(item)}.`,
        "evidence",
        index,
      );
      return [];
    }
    if (seen.has(`${source} ${locator}`))
      report(place, `${source} stands twice in the evidence. Keep one, or say by a locator where in it each is.`, "evidence", index);
    seen.add(`${source} ${locator}`);
    return [{ source, locator }];
  });
}
