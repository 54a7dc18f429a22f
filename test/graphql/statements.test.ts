// How many statements an operation takes: the same for one root, ten and a hundred.
import { expect, it } from "vitest";
import { describeWholeBase } from "../matrix/index.ts";

const entities = (fields: string) =>
  `query ($n: Int!) { entities(first: $n, orderBy: { by: DEGREE, order: DESC }) { nodes { id ${fields} } } }`;
const claims = (fields: string) => `query ($n: Int!) { claims(first: $n, filter: { minSources: 2 }) { nodes { id ${fields} } } }`;
const sources = (fields: string) => `query ($n: Int!) { sources(first: $n) { nodes { id ${fields} } } }`;

/** An operation, and the queries that it asks, in the order of their names. */
const operations: [question: string, document: string, statements: string[]][] = [
  ["entities", entities("name type kind aliases degree"), ["entity/biggest"]],
  ["entities, counted", entities("name").replace("nodes", "totalCount nodes"), ["entity/biggest", "entity/count"]],
  ["their links", entities("links(first: 10) { nodes { id name } }"), ["entity/biggest", "link/ofEntity"]],
  ["their links, counted", entities("links(first: 10) { totalCount nodes { id } }"), ["entity/biggest", "link/ofEntity"]],
  [
    "links of two sorts",
    entities("out: links(filter: { direction: OUT }) { nodes { id } } in: links(filter: { direction: IN }) { nodes { id } }"),
    ["entity/biggest", "link/ofEntity", "link/ofEntity"],
  ],
  [
    "links of links",
    entities("links(first: 5) { nodes { id links(first: 5) { nodes { id } } } }"),
    ["entity/biggest", "link/ofEntity", "link/ofEntity"],
  ],
  [
    "links as of a day",
    entities(`links(filter: { asOf: "2024-03", knownBy: "2025" }) { edges { link { id claimCount } } }`),
    ["entity/biggest", "link/ofEntity"],
  ],
  ["link counts", entities("linkCounts { relation direction otherType links }"), ["entity/biggest", "link/counts"]],
  ["degrees", entities("degree happened: degree(filter: { statuses: [HAPPENED] })"), ["entity/biggest", "link/degree"]],
  ["their claims", entities("claims(first: 10) { totalCount nodes { id statement } }"), ["claim/ofEntity", "entity/biggest"]],
  [
    "their claims with both ends",
    entities("claims(first: 10) { nodes { id subject { name } object { name } } }"),
    ["claim/ofEntity", "entity/biggest"],
  ],
  [
    "their claims with evidence",
    entities("claims(first: 10) { nodes { id evidence { locator source { url } } } }"),
    ["claim/ofEntity", "entity/biggest", "source/byId"],
  ],
  [
    "their links' claims",
    entities("links(first: 5) { edges { link { id claims(first: 5) { nodes { id } } } } }"),
    ["entity/biggest", "link/claims", "link/ofEntity"],
  ],
  ["claims", claims("statement status money { amount currency } figure { value unit } qualifiers { name value }"), ["claim/page"]],
  ["claims, counted", claims("statement").replace("nodes", "totalCount nodes"), ["claim/page"]],
  ["what they contradict", claims("contradicts { id statement }"), ["claim/byId", "claim/page"]],
  ["their links", claims("link { id claimCount confidence publisherCount }"), ["claim/page", "link/byId"]],
  [
    "claims whole",
    claims("subject { name } object { name } evidence { source { publisher } } link { id } contradicts { id }"),
    ["claim/byId", "claim/page", "entity/byId", "link/byId", "source/byId"],
  ],
  ["sources", sources("url title publisher publisherKind date"), ["source/page"]],
  ["sources' claims", sources("claims(first: 10) { totalCount nodes { id subject { name } } }"), ["claim/byId", "source/page"]],
];

describeWholeBase("Statements", ({ askRaw }) => {
  it.each(operations)("%s", async (_question, document, expected) => {
    for (const n of [1, 10, 100]) {
      const { errors, statements } = await askRaw(document, { n });
      expect(errors).toBeUndefined();
      expect({ n, statements: statements.toSorted() }).toEqual({ n, statements: expected });
    }
  });

  it("what is on screen, and how its claims are spread, takes one more", async () => {
    const { data } = await askRaw("{ entities(first: 100, orderBy: { by: DEGREE, order: DESC }) { nodes { id } } }");
    const ids = (data as { entities: { nodes: { id: string }[] } }).entities.nodes.map(({ id }) => id);
    const drawn = (more: string) => `query ($ids: [ID!]!) { subgraph(ids: $ids) { entities { id } links { id } ${more} } }`;
    const spread = "facets { relations { count } statuses { count } publishers { count } years { count } }";
    for (const n of [2, 10, 100]) {
      const of = async (document: string) => (await askRaw(document, { ids: ids.slice(0, n) })).statements.toSorted();
      expect(await of(drawn(""))).toEqual(["entity/byId", "link/among"]);
      expect(await of(drawn(spread))).toEqual(["entity/byId", "link/among", "link/facets"]);
    }
  });

  it("opening an entity with its first 25 links, each with claims, evidence and sources, takes five", async () => {
    const document = `query ($id: ID!) {
      entity(id: $id) {
        id type kind name aliases description degree lastSourced
        linkCounts { relation direction otherType links claims }
        claims(first: 25) { totalCount nodes { id statement } }
        links(first: 25, orderBy: { by: DEGREE, order: DESC }) {
          totalCount
          edges { direction node { id name type } link { id claimCount confidence status evidenceGrade
            claims(first: 10) { nodes { id statement status confidence subject { id name } object { id name } evidence { locator source { id url title publisher date } } } } } }
        }
      }
    }`;
    for (const id of ["microsoft", "openai", "mai-1-preview"]) {
      const { errors, statements } = await askRaw(document, { id });
      expect(errors).toBeUndefined();
      expect({ id, statements: statements.toSorted() }).toEqual({
        id,
        statements: ["claim/ofEntity", "link/claims", "link/counts", "link/ofEntity", "source/byId"],
      });
    }
  });
});
