// Turtle, read back by a parser of RDF: every claim with its ends, its evidence and its dates, and nothing said of a plan as if it had happened.
import { Parser, Store } from "n3";
import { expect, it } from "vitest";
import { readSeed } from "../../server/seeding/index.ts";
import { describeEachEngine, describeWholeBase } from "../matrix/index.ts";
import { awkward, ontology, released, textOf } from "./folder.ts";
import type { Engine } from "../../server/engine/index.ts";

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const prov = "http://www.w3.org/ns/prov#";
const schema = "https://schema.org/";
const i = "urn:interlock:";
const read = async (engine: Engine) => new Store(new Parser().parse(textOf(await released(engine, ["turtle"]), "interlock.ttl")));

describeEachEngine("Turtle", ({ engine, load }) => {
  it("says a claim, its evidence and its ends, and links what others know", async () => {
    await load(awkward);
    const store = await read(engine);
    const objects = (subject: string, predicate: string) => store.getObjects(`${i}${subject}`, predicate, null).map(({ value }) => value);
    expect(objects("entity:nvidia", `${schema}name`)).toEqual([awkward.entities.Organization![0]!.name]);
    expect(objects("entity:nvidia", `${schema}alternateName`)).toEqual(["a|b", "c\\|d", "-1", "\\u0041"]);
    expect(objects("entity:nvidia", `${schema}description`)).toEqual([awkward.entities.Organization![0]!.description]);
    expect(objects("entity:nvidia", `${schema}sameAs`)).toEqual(["http://www.wikidata.org/entity/Q182477"]);
    expect(objects("claim:c0001", `${rdf}subject`)).toEqual(["urn:interlock:entity:nvidia"]);
    expect(objects("claim:c0001", `${rdf}predicate`)).toEqual(["urn:interlock:BUILDS"]);
    expect(objects("claim:c0001", `${rdf}object`)).toEqual(["urn:interlock:entity:h100.sxm"]);
    expect(objects("claim:c0001", `${prov}hadPrimarySource`)).toEqual(["urn:interlock:source:s0001", "urn:interlock:source:s0002"]);
    expect(objects("claim:c0001:evidence:2", `${i}locator`)).toEqual(["p. 3|4"]);
    expect(objects("claim:c0003", `${i}contradicts`)).toEqual(["urn:interlock:claim:c0004"]);
    const [date] = store.getObjects(`${i}claim:c0001`, `${i}eventDate`, null);
    expect(date).toMatchObject({ value: "2022-03", datatype: { value: "http://www.w3.org/2001/XMLSchema#gYearMonth" } });
    // A text where it can be no address.
    expect(store.getObjects(`${i}source:s0002`, `${schema}url`, null)).toMatchObject([
      { termType: "Literal", value: "https://example.org/a(b)|c?d=<e>" },
    ]);
  });

  it("says the relation itself only of what happened", async () => {
    await load({ ...awkward, claims: awkward.claims!.slice(0, 2) });
    const store = await read(engine);
    expect(store.countQuads(`${i}entity:nvidia`, `${i}BUILDS`, `${i}entity:h100.sxm`, null)).toBe(1);
    expect(store.countQuads(`${i}entity:nvidia`, `${i}INVESTS_IN`, null, null)).toBe(0);
    expect(store.countQuads(null, `${rdf}predicate`, `${i}INVESTS_IN`, null)).toBe(1);
  });
});

describeWholeBase("Turtle of the whole base", ({ engine }) => {
  it("has every entity, claim and source, and each citation once", async () => {
    const store = await read(engine);
    const { entities, claims, sources } = readSeed(undefined, ontology);
    const things = (type: string) => store.countQuads(null, `${rdf}type`, type, null);
    expect(things(`${i}Claim`)).toBe(claims.length);
    expect(things(`${schema}CreativeWork`)).toBe(sources.length);
    expect(ontology.entityTypes.reduce((sum, { name }) => sum + things(i + name), 0)).toBe(entities.length);
    expect(store.countQuads(null, `${prov}hadPrimarySource`, null, null)).toBe(
      claims.reduce((sum, { properties }) => sum + new Set(properties.sources as string[]).size, 0),
    );
  });
});
