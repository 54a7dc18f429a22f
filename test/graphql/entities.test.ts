// Pages of entities under filters of any depth, and how those that pass are spread.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("Entities", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: [
          organization("nvidia", "NVIDIA", { kind: "company" }),
          organization("microsoft", "Microsoft", { kind: "company" }),
          organization("tub", "TU Berlin", { kind: "university" }),
        ],
        Chip: [{ id: "h100", name: "H100", kind: "gpu" }],
        Metric: [{ id: "metric-revenue", name: "Revenue" }],
      },
      claims: [
        claim("c0001", "nvidia", "SUPPLIES", "microsoft"),
        claim("c0002", "nvidia", "SUPPLIES", "microsoft", { status: "planned" }),
        claim("c0003", "nvidia", "BUILDS", "h100"),
        claim("c0004", "nvidia", "SUPPLIES", "tub"),
        claim("c0005", "nvidia", "REPORTS", "metric-revenue", { value: 1, unit: "USD", observedOn: "2024" }),
      ],
    }),
  );
  const passing = async (filter: object): Promise<string[]> =>
    (await ask("query ($filter: EntityFilter) { entities(filter: $filter) { nodes { id } } }", { filter })).entities.nodes.map(
      ({ id }: { id: string }) => id,
    );

  it("come with their count and facets, by degree or name or id", async () => {
    const { entities } = await ask(`{
      entities(orderBy: { by: DEGREE, order: DESC }, first: 2) {
        totalCount edges { node { id degree } }
        facets { types { type count } kinds { value count } relations { relation count } }
      }
    }`);
    expect(entities).toEqual({
      totalCount: 5,
      edges: [{ node: { id: "nvidia", degree: 3 } }, { node: { id: "h100", degree: 1 } }],
      facets: {
        types: [
          { type: "Organization", count: 3 },
          { type: "Chip", count: 1 },
          { type: "Metric", count: 1 },
        ],
        kinds: [
          { value: "company", count: 2 },
          { value: "gpu", count: 1 },
          { value: "university", count: 1 },
        ],
        relations: [
          { relation: "SUPPLIES", count: 3 },
          { relation: "BUILDS", count: 2 },
        ],
      },
    });
  });

  it("pass simple filters", async () => {
    expect(await passing({})).toEqual(["h100", "metric-revenue", "microsoft", "nvidia", "tub"]);
    expect(await passing({ types: ["Chip", "Metric"] })).toEqual(["h100", "metric-revenue"]);
    expect(await passing({ ids: ["tub", "nobody", "h100"] })).toEqual(["h100", "tub"]);
    expect(await passing({ kinds: ["company"] })).toEqual(["microsoft", "nvidia"]);
    expect(await passing({ name: { contains: "i" } })).toEqual(["microsoft", "tub"]); // letters as they are: not the I of NVIDIA
    expect(await passing({ name: { startsWith: "TU" } })).toEqual(["tub"]);
    expect(await passing({ name: { in: ["H100", "Revenue"] } })).toEqual(["h100", "metric-revenue"]);
    expect(await passing({ degree: { min: 1, max: 2 } })).toEqual(["h100", "microsoft", "tub"]);
    expect(await passing({ ids: [] })).toEqual([]);
  });

  it("pass by their links: at least so many that match, seen from the entity", async () => {
    expect(await passing({ hasLink: { filter: { relations: ["SUPPLIES"] } } })).toEqual(["microsoft", "nvidia", "tub"]);
    expect(await passing({ hasLink: { filter: { relations: ["SUPPLIES"], direction: "IN" } } })).toEqual(["microsoft", "tub"]);
    expect(await passing({ hasLink: { filter: { relations: ["SUPPLIES"] }, min: 2 } })).toEqual(["nvidia"]); // two claims to one firm are one link
    expect(await passing({ hasLink: {} })).toEqual(["h100", "microsoft", "nvidia", "tub"]); // a figure is no link
    expect(await passing({ hasLink: { filter: { relations: ["REPORTS"] } } })).toEqual(["metric-revenue", "nvidia"]);
  });

  it("pass and, or and not at any depth", async () => {
    expect(await passing({ not: { kinds: ["company"] } })).toEqual(["h100", "metric-revenue", "tub"]); // no kind is not a company
    expect(
      await passing({
        or: [{ types: ["Chip"] }, { and: [{ types: ["Organization"] }, { not: { hasLink: { filter: { direction: "OUT" } } } }] }],
      }),
    ).toEqual(["h100", "microsoft", "tub"]);
    expect(await passing({ not: { or: [{ degree: { min: 1 } }, { types: ["Chip"] }] }, types: ["Metric"] })).toEqual(["metric-revenue"]);
    expect(await passing({ and: [] })).toEqual(["h100", "metric-revenue", "microsoft", "nvidia", "tub"]);
    expect(await passing({ or: [] })).toEqual([]);
  });

  it("are refused under filters that are too large or make no sense", async () => {
    const message = async (filter: object) =>
      (await askRaw("query ($filter: EntityFilter) { entities(filter: $filter) { nodes { id } } }", { filter })).errors!.map(
        (error) => error.message,
      );
    const deep = Array.from({ length: 101 }).reduce<object>((inner) => ({ not: inner }), {});
    expect(await message(deep)).toEqual(["filter may hold 100 filters in one another at most."]);
    expect(await message({ and: Array.from({ length: 9 }, () => ({ hasLink: {} })) })).toEqual(["filter may hold 8 hasLink at most."]);
    expect(await message({ degree: { min: 3, max: 2 } })).toEqual(["filter.degree.max must not be smaller than min; saw min 3 and max 2."]);
    expect(await message({ hasLink: { min: 0 } })).toEqual(["filter.hasLink.min must be 1 or more; saw 0."]);
  });
});
