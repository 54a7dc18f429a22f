// The base of facts as it stands in seed/: counted from the YAML itself, without the code that seeds it, so neither can hide the other's mistake.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isPartialDate, lastDay, firstDay } from "../../server/dates.ts";
import { loadOntology, type Property } from "../../server/ontology.ts";

type Stated = Record<string, unknown> & { id: string };
type Claim = Stated & {
  subject: string;
  relation: string;
  object: string;
  statement: string;
  evidence: (string | { source: string; locator: string })[];
  contradicts?: string[];
  sameDeal?: string;
};

const folder = fileURLToPath(new URL("../../seed/", import.meta.url));
const read = <T>(file: string): T => parse(readFileSync(folder + file, "utf8")) as T;
const files = (name: string) => readdirSync(folder + name).filter((file) => file.endsWith(".yaml"));

const ontology = loadOntology();
const sources = read<(Stated & { url: string; title: string; publisher: string; date?: string })[]>("sources.yaml");
const publishers = read<Record<string, string>>("publishers.yaml");
const entities = new Map<string, Stated & { type: string; name: string }>();
const entityIds: string[] = [];
for (const file of files("entities"))
  for (const entity of read<(Stated & { name: string })[]>(`entities/${file}`)) {
    entityIds.push(entity.id);
    entities.set(entity.id, { ...entity, type: file.replace(".yaml", "") });
  }
const claims: (Claim & { file: string })[] = files("claims").flatMap((file) => {
  const { subject, claims } = read<{ subject: string; claims: Claim[] }>(`claims/${file}`);
  return claims.map((claim) => ({ ...claim, subject, file }) as Claim & { file: string });
});
const byId = new Map(claims.map((claim) => [claim.id, claim]));
const cited = (claim: Claim) => claim.evidence.map((item) => (typeof item === "string" ? item : item.source));

/** What the properties may not be, by what the ontology says of them; an empty list where all is well. */
function mistakes(stated: Stated, allowed: readonly Property[], always: readonly string[]): string[] {
  const fits = (property: Property, value: unknown): boolean => {
    if (property.type === "boolean") return typeof value === "boolean";
    if (property.type === "integer") return Number.isInteger(value);
    if (property.type === "float") return typeof value === "number";
    if (property.type === "date") return typeof value === "string" && isPartialDate(value);
    if (property.type === "url") return typeof value === "string" && URL.canParse(value);
    if (property.type === "word") return typeof value === "string" && Object.hasOwn(property.values ?? {}, value);
    if (property.type === "claims" || property.type === "strings") return Array.isArray(value) && value.length > 0;
    if (property.type === "entity") return entities.has(value as string);
    if (property.type === "claim") return byId.has(value as string);
    return typeof value === "string" && value.trim() === value && value !== "";
  };
  const known = new Map(allowed.map((property) => [property.name, property]));
  return [
    ...Object.entries(stated)
      .filter(([name]) => !always.includes(name))
      .filter(([name, value]) => !known.has(name) || !fits(known.get(name)!, value))
      .map(([name, value]) => `${stated.id} ${name}: ${JSON.stringify(value)}`),
    ...allowed
      .filter((property) => property.required && stated[property.name] === undefined)
      .map(({ name }) => `${stated.id} lacks ${name}`),
  ];
}

describe("the base of facts", () => {
  it("holds 767 entities, 2,454 claims and 1,694 sources", () => {
    expect({ entities: entityIds.length, claims: claims.length, sources: sources.length }).toEqual({
      entities: 767,
      claims: 2454,
      sources: 1694,
    });
  });

  it("gives each entity, claim and source an id of its own", () => {
    const ids = [...entityIds, ...claims.map(({ id }) => id), ...sources.map(({ id }) => id)];
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(entityIds.filter((id) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(claims.map(({ id }) => id).filter((id) => !/^c\d{4}$/.test(id))).toEqual([]);
    expect(sources.map(({ id }) => id)).toEqual(sources.map((_, at) => `s${String(at + 1).padStart(4, "0")}`));
  });

  it("keeps the claims of a subject in the file of its name", () => {
    expect(claims.filter(({ subject, file }) => file !== `${subject}.yaml`)).toEqual([]);
  });

  it("joins entities that are there, by relations that may join them", () => {
    expect(claims.filter(({ subject, object }) => !entities.has(subject) || !entities.has(object))).toEqual([]);
    const misfits = claims.filter(
      ({ subject, relation, object }) => !ontology.relationType(relation).fits(entities.get(subject)!.type, entities.get(object)!.type),
    );
    expect(misfits).toEqual([]);
    expect(claims.filter(({ subject, object }) => subject === object)).toEqual([]);
  });

  it("leaves no entity without a claim", () => {
    const spokenOf = new Set(claims.flatMap((claim) => [claim.subject, claim.object, ...([claim.jointlyWith, claim.holding] as string[])]));
    expect(entityIds.filter((id) => !spokenOf.has(id))).toEqual([]);
  });

  it("uses every entity type and every relation type", () => {
    expect([...new Set(claims.map(({ relation }) => relation))].sort()).toEqual(ontology.relationTypes.map(({ name }) => name));
    expect([...new Set([...entities.values()].map(({ type }) => type))].sort()).toEqual(ontology.entityTypes.map(({ name }) => name));
  });

  it("states of entities and claims only what the ontology knows, in its words", () => {
    const always = ["id", "name", "aliases", "description", "externalIds", "type"];
    expect([...entities.values()].flatMap((entity) => mistakes(entity, ontology.entityType(entity.type).properties, always))).toEqual([]);
    const ends = ["id", "subject", "relation", "object", "evidence", "file"];
    const allowed = (claim: Claim) => [...ontology.claimProperties, ...ontology.relationType(claim.relation).properties];
    expect(claims.flatMap((claim) => mistakes(claim, allowed(claim), ends))).toEqual([]);
  });

  it("leaves what is meant anyway unsaid", () => {
    const said = claims.filter(({ status, bound, moneyKind }) => status === "happened" || bound === "exact" || moneyKind === "transaction");
    expect(said).toEqual([]);
  });

  it("says why wherever a closed list was too short", () => {
    const others = claims.flatMap((claim) =>
      ["what", "role"].filter((list) => claim[list] === "other").map((list) => claim[`${list}Note`]),
    );
    expect(others.filter((note) => note === undefined)).toEqual([]);
  });

  it("has a source for every claim and a claim for every source", () => {
    const known = new Set(sources.map(({ id }) => id));
    expect(claims.filter((claim) => cited(claim).length === 0)).toEqual([]);
    expect(claims.filter((claim) => new Set(cited(claim)).size < cited(claim).length)).toEqual([]);
    const used = new Set(claims.flatMap(cited));
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
    expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
  });

  it("knows of each publisher what kind it is, once, and lists none that published nothing", () => {
    const kinds = ontology.publisherKinds.map(({ name }) => name);
    expect(Object.entries(publishers).filter(([, kind]) => !kinds.includes(kind))).toEqual([]);
    expect([...new Set(sources.map(({ publisher }) => publisher))].sort()).toEqual(Object.keys(publishers).sort());
    expect(ontology.publisherKinds.filter(({ firm }) => firm).map(({ name }) => name)).toEqual([
      "primary",
      "filing",
      "government",
      "research",
      "dataset",
      "agency",
      "press",
      "trade",
    ]);
  });

  it("says nothing twice", () => {
    const statements = claims.map(({ statement }) => statement);
    expect(statements.filter((statement, at) => statements.indexOf(statement) !== at)).toEqual([]);
  });

  it("lets contradictions point at each other", () => {
    const contradicting = claims.filter(({ contradicts }) => contradicts);
    expect(contradicting.length).toBe(146);
    const oneWay = contradicting.flatMap(({ id, contradicts }) =>
      contradicts!.filter((other) => !byId.get(other)?.contradicts?.includes(id)),
    );
    expect(oneWay).toEqual([]);
    expect(contradicting.filter(({ id, contradicts }) => contradicts!.includes(id))).toEqual([]);
  });

  it("tells a deal again only of a claim that stands for itself, about money with a currency", () => {
    const retold = claims.filter(({ sameDeal }) => sameDeal);
    expect(retold.length).toBe(22);
    expect(retold.filter((claim) => byId.get(claim.sameDeal!)!.sameDeal !== undefined)).toEqual([]);
    expect(claims.filter(({ amount, currency }) => (amount === undefined) !== (currency === undefined))).toEqual([]);
    expect(claims.filter(({ moneyKind, per }) => (moneyKind === "rate") !== (per !== undefined))).toEqual([]);
  });

  it("lets nothing end before it begins", () => {
    const reversed = claims.filter((claim) =>
      [
        ["validFrom", "validTo"],
        ["periodStart", "periodEnd"],
        ["sharePeriodStart", "sharePeriodEnd"],
      ].some(([from, to]) => claim[from!] && claim[to!] && firstDay(claim[from!] as string) > lastDay(claim[to!] as string)),
    );
    expect(reversed).toEqual([]);
    expect(sources.filter(({ date }) => date !== undefined && !isPartialDate(date))).toEqual([]);
  });

  it("holds the 24 claims of the article the project began with, each resting on the article", () => {
    const article = sources.find(({ url }) => url === "https://www.stock-world.de/microsoft-aktie-der-heimliche-ki-riese-erwacht")!;
    const resting = claims.filter((claim) => cited(claim).includes(article.id));
    expect(resting.map(({ id, relation, object }) => `${id} ${relation} ${object}`).sort()).toEqual([
      "c0001 REPORTS metric-revenue",
      "c0002 REPORTS metric-net-income",
      "c0003 REPORTS metric-revenue",
      "c0004 REPORTS metric-revenue-growth",
      "c0005 REPORTS metric-revenue",
      "c0006 REPORTS metric-capex",
      "c0007 REPORTS metric-capex",
      "c0008 BUILDS mai-voice-1",
      "c0009 BUILDS mai-1-preview",
      "c0010 INTEGRATED_INTO copilot-daily",
      "c0011 TRAINED_ON nvidia-h100",
      "c0012 DEPENDS_ON openai",
      "c0013 PARTNERS_WITH openai",
      "c0014 COMPETES_WITH amazon",
      "c0015 COMPETES_WITH google",
      "c0016 BUILDS azure",
      "c0017 BUILDS chatgpt",
      "c0018 BUILDS nvidia-h100",
      "c0020 PART_OF microsoft",
      "c0021 USES nvidia-h100",
      "c0024 COMPETES_WITH gpt-family",
      "c1654 OPERATES microsoft-datacenters",
      "c1655 DEPENDS_ON microsoft-datacenters",
      "c1657 DEPENDS_ON mai-models",
    ]);
  });

  it("keeps what the article says besides: the seat in Redmond, what the spending goes to, what drives Azure", () => {
    expect(entities.get("microsoft")).toMatchObject({ seat: "Redmond", externalIds: { wikidata: "Q2283" } });
    expect(entities.get("mai-voice-1")!.description).toContain("natural-sounding speech with minimal latency");
    expect(entities.get("mai-1-preview")!.description).toContain("first large language model");
    expect([byId.get("c0006")!.use, byId.get("c0007")!.use]).toEqual(["mainly data centres", "mainly data centres"]);
    expect(byId.get("c0004")!.driver).toBe("demand for AI solutions");
    expect(byId.get("c0011")).toMatchObject({ subject: "mai-1-preview", count: 15000, quantityBound: "about" });
  });

  it("leaves out what rests on general knowledge alone", () => {
    // The H100's year and Microsoft's founding were never seen in a source; the MI300X's first day was.
    expect(entities.get("nvidia-h100")).not.toHaveProperty("released");
    expect(entities.get("microsoft")).not.toHaveProperty("founded");
    expect(entities.get("amd-mi300x")).toMatchObject({ released: "2023-12-06" });
    const dated = [...entities.values()].filter((entity) => ["released", "founded", "announced", "renamed"].some((name) => name in entity));
    expect({ dated: dated.length, identified: [...entities.values()].filter((entity) => "externalIds" in entity).length }).toEqual({
      dated: 199,
      identified: 18,
    });
  });
});
