// A link: all claims of one relation between the same two entities, and what it says of them together.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("A link", ({ load, ask }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: [organization("nvidia", "NVIDIA"), organization("microsoft", "Microsoft"), organization("amazon", "Amazon")],
        Chip: [{ id: "nvidia-h100", name: "H100" }],
        Metric: [{ id: "metric-revenue", name: "Revenue" }],
      },
      sources: [
        { id: "s0001", url: "https://wire.example/1", title: "One", publisher: "Test Wire", date: "2024-01-01" },
        { id: "s0002", url: "https://paper.example/2", title: "Two", publisher: "Test Paper", date: "2024-01-02" },
        { id: "s0003", url: "https://rewriter.example/3", title: "Three", publisher: "Rewriter", date: "2024-01-03" },
      ],
      publishers: { "Test Wire": "agency", "Test Paper": "press", Rewriter: "aggregator" },
      claims: [
        claim("c0001", "nvidia", "SUPPLIES", "microsoft", {
          validFrom: "2023-03",
          validTo: "2023-12",
          confidence: "low",
          status: "planned",
          evidence: ["s0003"],
        }),
        claim("c0002", "nvidia", "SUPPLIES", "microsoft", {
          validFrom: "2022",
          validTo: "2024-06-30",
          confidence: "medium",
          evidence: ["s0001", "s0003"],
        }),
        claim("c0003", "nvidia", "SUPPLIES", "amazon", { status: "planned", validFrom: "2030", evidence: ["s0001"] }),
        claim("c0004", "nvidia", "SUPPLIES", "amazon", { status: "dropped", evidence: ["s0002"] }),
        claim("c0005", "microsoft", "COMPETES_WITH", "amazon", { evidence: ["s0001"] }),
        claim("c0006", "nvidia", "BUILDS", "nvidia-h100", { evidence: ["s0001"] }),
        claim("c0007", "nvidia", "REPORTS", "metric-revenue", { value: 1, unit: "USD", observedOn: "2024", evidence: ["s0001"] }),
      ],
    }),
  );
  const fields = "id claimCount confidence status holdsFrom holdsTo publisherCount evidenceGrade symmetric";

  it("says the best of its claims, their widest span, and all of their publishers", async () => {
    const answer = await ask(`{
      supplies: link(id: "nvidia~SUPPLIES~microsoft") { ${fields} relation subject { id } object { id } claims { totalCount nodes { id } } }
      plans: link(id: "nvidia~SUPPLIES~amazon") { ${fields} }
    }`);
    expect(answer).toEqual({
      supplies: {
        id: "nvidia~SUPPLIES~microsoft",
        claimCount: 2,
        confidence: "MEDIUM",
        status: "HAPPENED",
        holdsFrom: "2022-01-01",
        holdsTo: "2024-07-01", // the day after the last
        publisherCount: 2,
        evidenceGrade: "FAIR", // Test Wire alone is firm
        symmetric: false,
        relation: "SUPPLIES",
        subject: { id: "nvidia" },
        object: { id: "microsoft" },
        claims: { totalCount: 2, nodes: [{ id: "c0001" }, { id: "c0002" }] },
      },
      plans: {
        id: "nvidia~SUPPLIES~amazon",
        claimCount: 2,
        confidence: "HIGH",
        status: "PLANNED", // before dropped
        holdsFrom: null, // c0004 has no known start
        holdsTo: null,
        publisherCount: 2,
        evidenceGrade: "STRONG", // two firm publishers, one for each claim
        symmetric: false,
      },
    });
  });

  it("has its ends in alphabetical order where its relation is symmetric, and is found from either", async () => {
    const answer = await ask(`{
      link(id: "microsoft~COMPETES_WITH~amazon") { id symmetric subject { id } object { id } claims { nodes { id subject { id } } } }
      amazon: entity(id: "amazon") { links(filter: { relations: [COMPETES_WITH], direction: OUT }) { edges { direction node { id } link { id } } } }
      microsoft: entity(id: "microsoft") { links(filter: { relations: [COMPETES_WITH], direction: OUT }) { edges { direction node { id } link { id } } } }
    }`);
    const id = "amazon~COMPETES_WITH~microsoft";
    expect(answer).toEqual({
      // The claim keeps its ends as stated.
      link: {
        id,
        symmetric: true,
        subject: { id: "amazon" },
        object: { id: "microsoft" },
        claims: { nodes: [{ id: "c0005", subject: { id: "microsoft" } }] },
      },
      amazon: { links: { edges: [{ direction: "BOTH", node: { id: "microsoft" }, link: { id } }] } },
      microsoft: { links: { edges: [{ direction: "BOTH", node: { id: "amazon" }, link: { id } }] } },
    });
  });

  it("speaks of the claims that pass the filter under which it was reached, and of no others", async () => {
    const { entity } = await ask(`{
      entity(id: "nvidia") {
        links(filter: { asOf: "2024-03" }) { totalCount edges { link { id claimCount confidence claims { totalCount nodes { id } } once: claims(filter: { publishers: ["Test Paper"] }) { nodes { id } } } } }
      }
    }`);
    expect(entity.links).toEqual({
      totalCount: 3,
      edges: [
        {
          link: {
            id: "nvidia~SUPPLIES~amazon",
            claimCount: 1,
            confidence: "HIGH",
            claims: { totalCount: 1, nodes: [{ id: "c0004" }] },
            once: { nodes: [{ id: "c0004" }] },
          },
        },
        {
          link: {
            id: "nvidia~BUILDS~nvidia-h100",
            claimCount: 1,
            confidence: "HIGH",
            claims: { totalCount: 1, nodes: [{ id: "c0006" }] },
            once: { nodes: [] },
          },
        },
        {
          link: {
            id: "nvidia~SUPPLIES~microsoft",
            claimCount: 1,
            confidence: "MEDIUM",
            claims: { totalCount: 1, nodes: [{ id: "c0002" }] },
            once: { nodes: [] },
          },
        },
      ],
    });
  });

  it("is counted by relation, direction and type before it is drawn; a figure is none unless it is named", async () => {
    const { nvidia, microsoft } = await ask(`{
      nvidia: entity(id: "nvidia") {
        degree
        linkCounts { relation direction otherType links claims }
        figures: linkCounts(filter: { relations: [REPORTS] }) { relation direction otherType links claims }
        claims { totalCount }
        planned: degree(filter: { statuses: [PLANNED] })
      }
      microsoft: entity(id: "microsoft") { linkCounts { relation direction otherType links claims } incoming: degree(filter: { direction: IN }) }
    }`);
    expect(nvidia).toEqual({
      degree: 3,
      linkCounts: [
        { relation: "BUILDS", direction: "OUT", otherType: "Chip", links: 1, claims: 1 },
        { relation: "SUPPLIES", direction: "OUT", otherType: "Organization", links: 2, claims: 4 },
      ],
      figures: [{ relation: "REPORTS", direction: "OUT", otherType: "Metric", links: 1, claims: 1 }],
      claims: { totalCount: 6 },
      planned: 2,
    });
    expect(microsoft).toEqual({
      linkCounts: [
        { relation: "COMPETES_WITH", direction: "BOTH", otherType: "Organization", links: 1, claims: 1 },
        { relation: "SUPPLIES", direction: "IN", otherType: "Organization", links: 1, claims: 2 },
      ],
      incoming: 2, // a symmetric link leads both ways
    });
  });
});

describeEachEngine("A link beside the one that leads back", ({ load, ask }) => {
  beforeAll(() =>
    load({
      entities: { Organization: [organization("amd", "AMD"), organization("meta", "Meta")] },
      claims: [
        claim("c0001", "amd", "SUPPLIES", "meta"),
        claim("c0002", "meta", "SUPPLIES", "amd"),
        claim("c0003", "meta", "SUPPLIES", "amd", { status: "planned" }),
        claim("c0004", "amd", "PARTNERS_WITH", "meta"),
        claim("c0005", "meta", "PARTNERS_WITH", "amd", { eventDate: "2024" }),
      ],
    }),
  );
  it.each([
    ["amd~SUPPLIES~meta", ["c0001"]],
    ["meta~SUPPLIES~amd", ["c0002", "c0003"]],
    ["amd~PARTNERS_WITH~meta", ["c0004", "c0005"]], // symmetric: either way is the same link
  ])("has its own claims alone: %s", async (id, claims) => {
    const { link } = await ask(`{ link(id: "${id}") { claimCount claims(first: 1) { totalCount } all: claims { nodes { id } } } }`);
    expect(link).toEqual({
      claimCount: claims.length,
      claims: { totalCount: claims.length },
      all: { nodes: claims.map((claim) => ({ id: claim })) },
    });
  });
});
