// Parts of the graph, ready to draw: what is around some entities, and what joins them.
import { beforeAll, expect, it } from "vitest";
import type { Context } from "../../server/graphql/context.ts";
import { resolvers as facets } from "../../server/graphql/facets.ts";
import { toFilter } from "../../server/graphql/filter.ts";
import type { SubgraphValue } from "../../server/graphql/subgraph.ts";
import { loadOntology } from "../../server/ontology.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("A subgraph", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: ["Amazon", "Google", "Microsoft", "NVIDIA"].map((name) => organization(name.toLowerCase(), name)),
        Chip: [{ id: "h100", name: "H100" }],
      },
      claims: [
        claim("c0001", "nvidia", "SUPPLIES", "amazon"),
        claim("c0002", "nvidia", "SUPPLIES", "google"),
        claim("c0003", "nvidia", "SUPPLIES", "microsoft"),
        claim("c0004", "nvidia", "SUPPLIES", "microsoft", {
          status: "planned",
          eventDate: "2025-03",
          validTo: "2026",
          amount: 5,
          currency: "USD",
        }),
        claim("c0005", "nvidia", "BUILDS", "h100"),
        claim("c0006", "microsoft", "COMPETES_WITH", "amazon"),
        claim("c0007", "microsoft", "COMPETES_WITH", "google"),
      ],
    }),
  );
  const fields = "entities { id } links { id claimCount } omitted { entity { id } relation direction links }";

  it("draws what is around an entity, and counts what it leaves out", async () => {
    const { expand } = await ask(
      `{ expand(ids: ["nvidia", "nobody"], perEntity: 2, orderBy: { by: CLAIM_COUNT, order: DESC }) { ${fields} } }`,
    );
    expect(expand).toEqual({
      entities: [{ id: "nvidia" }, { id: "h100" }, { id: "microsoft" }],
      links: [
        { id: "nvidia~BUILDS~h100", claimCount: 1 },
        { id: "nvidia~SUPPLIES~microsoft", claimCount: 2 },
      ],
      omitted: [{ entity: { id: "nvidia" }, relation: "SUPPLIES", direction: "OUT", links: 2 }],
    });
  });

  it("counts a link as drawn, whichever of the entities asked brought it", async () => {
    const { expand } = await ask(`{ expand(ids: ["google", "microsoft"], perEntity: 1) { ${fields} } }`);
    expect(expand).toEqual({
      entities: [{ id: "google" }, { id: "microsoft" }, { id: "amazon" }],
      links: [
        { id: "amazon~COMPETES_WITH~microsoft", claimCount: 1 },
        { id: "google~COMPETES_WITH~microsoft", claimCount: 1 }, // google's, and microsoft's second
      ],
      omitted: [
        { entity: { id: "google" }, relation: "SUPPLIES", direction: "IN", links: 1 },
        { entity: { id: "microsoft" }, relation: "SUPPLIES", direction: "IN", links: 1 },
      ],
    });
  });

  it("draws every link among the entities asked, and none beyond", async () => {
    const { subgraph } = await ask(
      `{ subgraph(ids: ["nvidia", "microsoft", "google", "nvidia"], filter: { statuses: [HAPPENED] }) { ${fields} } }`,
    );
    expect(subgraph).toEqual({
      entities: [{ id: "nvidia" }, { id: "microsoft" }, { id: "google" }],
      links: [
        { id: "google~COMPETES_WITH~microsoft", claimCount: 1 },
        { id: "nvidia~SUPPLIES~google", claimCount: 1 },
        { id: "nvidia~SUPPLIES~microsoft", claimCount: 1 },
      ],
      omitted: [],
    });
  });

  it("knows a link's start and end only where all of its claims state one", async () => {
    const held = async (filter: string) => {
      const { subgraph } = await ask(`{ subgraph(ids: ["nvidia", "microsoft"] ${filter}) { links { holdsFrom holdsTo } } }`);
      return subgraph.links[0];
    };
    expect(await held("")).toEqual({ holdsFrom: null, holdsTo: null });
    expect(await held("filter: { statuses: [PLANNED] }")).toEqual({ holdsFrom: "2025-03-01", holdsTo: "2027-01-01" });
  });

  it("says how the claims of its links are spread, of those that are drawn and no others", async () => {
    const facets = `facets { relations { relation count } statuses { status count } confidences { confidence count }
      evidenceGrades { grade count } publisherKinds { kind count } publishers { value count } publisherCount currencies { value count } years { year count } }`;
    const { around, among, nothing } = await ask(`{
      around: expand(ids: ["nvidia"], perEntity: 2, orderBy: { by: CLAIM_COUNT, order: DESC }) { ${facets} }
      among: subgraph(ids: ["microsoft", "google", "amazon"]) { facets { relations { relation count } } }
      nothing: subgraph(ids: ["nobody"]) { facets { relations { relation count } publishers { value } publisherCount } }
    }`);
    expect(around.facets).toEqual({
      relations: [
        { relation: "BUILDS", count: 1 },
        { relation: "SUPPLIES", count: 2 },
      ],
      statuses: [
        { status: "HAPPENED", count: 2 },
        { status: "PLANNED", count: 1 },
      ],
      confidences: [{ confidence: "HIGH", count: 3 }],
      evidenceGrades: [{ grade: "FAIR", count: 3 }],
      publisherKinds: [{ kind: "AGENCY", count: 3 }],
      publishers: [{ value: "Test Wire", count: 3 }],
      publisherCount: 1,
      currencies: [{ value: "USD", count: 1 }],
      years: [{ year: 2025, count: 1 }],
    });
    expect(among.facets).toEqual({ relations: [{ relation: "COMPETES_WITH", count: 2 }] });
    expect(nothing.facets).toEqual({ relations: [], publishers: [], publisherCount: 0 });
  });

  it("is bounded", async () => {
    const message = async (document: string, ids: number) =>
      (await askRaw(document, { ids: Array.from({ length: ids }, (_, i) => `e${i}`) })).errors!.map((error) => error.message);
    expect(await message("query ($ids: [ID!]!) { expand(ids: $ids) { links { id } } }", 101)).toEqual([
      "ids may hold 100 at most; saw 101.",
    ]);
    expect(await message("query ($ids: [ID!]!) { expand(ids: $ids, perEntity: 0) { links { id } } }", 1)).toEqual([
      "perEntity must be 1 to 100; saw 0.",
    ]);
    expect(await message("query ($ids: [ID!]!) { subgraph(ids: $ids) { links { id } } }", 1501)).toEqual([
      "ids may hold 1500 at most; saw 1501.",
    ]);
  });
});

it("The spread of a picture's claims names the first hundred publishers, and counts all of them", async () => {
  const rows = Array.from({ length: 130 }, (_, at) => ({
    facet: "publisher",
    word: `p${String(at).padStart(3, "0")}`,
    number: at < 3 ? 1 : 2,
  }));
  const context = { ontology: loadOntology(), read: () => Promise.resolve(rows) } as unknown as Context;
  const shown = { links: [{ id: "a~SUPPLIES~b", filter: toFilter(null, context.ontology) }] } as unknown as SubgraphValue;
  const { publishers, publisherCount } = await facets.Subgraph.facets(shown, {}, context);
  expect([publisherCount, publishers.length]).toEqual([130, 100]);
  expect([publishers[0], publishers[99]]).toEqual([
    { value: "p003", count: 2 },
    { value: "p102", count: 2 },
  ]);
});
