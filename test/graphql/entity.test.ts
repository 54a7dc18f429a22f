// An entity: what it says of itself, and how anything is found by its id.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("An entity", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: [
          organization("nvidia", "NVIDIA", {
            aliases: ["Nvidia Corporation", "NVDA"],
            kind: "company",
            description: "A maker of processors.",
            founded: "1993-04",
            externalIds: { wikidata: "Q182477" },
          }),
        ],
        Chip: [{ id: "nvidia-h100", name: "H100", externalIds: { wikidata: "Q1?a=b#c", catalogue: "gpu:h100:80" } }],
      },
      sources: [
        { id: "s0001", url: "https://wire.example/1", title: "Older", publisher: "Test Wire", date: "2023-05" },
        { id: "s0002", url: "https://wire.example/2", title: "Newer", publisher: "Test Wire", date: "2025" },
      ],
      publishers: { "Test Wire": "agency" },
      claims: [claim("c0001", "nvidia", "BUILDS", "nvidia-h100", { evidence: ["s0001", "s0002"] })],
    }),
  );

  it("says what it is, with the ontology's own properties of its type", async () => {
    const { entity } = await ask(`{
      entity(id: "nvidia") {
        __typename id type kind name aliases description lastSourced degree
        externalIds { scheme value url }
        ... on Organization { founded seat }
      }
    }`);
    expect(entity).toEqual({
      __typename: "Organization",
      id: "nvidia",
      type: "Organization",
      kind: "company",
      name: "NVIDIA",
      aliases: ["Nvidia Corporation", "NVDA"],
      description: "A maker of processors.",
      lastSourced: "2025", // as stated by its newest source
      degree: 1,
      externalIds: [{ scheme: "wikidata", value: "Q182477", url: "https://www.wikidata.org/wiki/Q182477" }],
      founded: "1993-04",
      seat: null,
    });
  });

  it("lists those properties too, for whoever does not know its type beforehand", async () => {
    const { entity, nothing } = await ask(`{
      entity(id: "nvidia") { properties { name title value unit } }
      nothing: entity(id: "nvidia-h100") { properties { name } }
    }`);
    expect(entity).toEqual({ properties: [{ name: "founded", title: "Founded", value: "1993-04", unit: null }] });
    expect(nothing).toEqual({ properties: [] });
  });

  it("is called elsewhere by whatever others write, and leads only to addresses that are known", async () => {
    expect(await ask(`{ entity(id: "nvidia-h100") { externalIds { scheme value url } } }`)).toEqual({
      entity: {
        externalIds: [
          { scheme: "wikidata", value: "Q1?a=b#c", url: "https://www.wikidata.org/wiki/Q1%3Fa%3Db%23c" },
          { scheme: "catalogue", value: "gpu:h100:80", url: null },
        ],
      },
    });
  });

  it("has empty lists where nothing is known, and nulls", async () => {
    const { entity } = await ask(`{ entity(id: "nvidia-h100") { kind aliases description lastSourced } }`);
    expect(entity).toEqual({ kind: null, aliases: [], description: null, lastSourced: "2025" });
  });

  it("is null where there is none of that id", async () => {
    expect(
      await ask(`{ entity(id: "nobody") { id } claim(id: "nvidia") { id } source(id: "c0001") { id } link(id: "nvidia") { id } }`),
    ).toEqual({
      entity: null,
      claim: null,
      source: null,
      link: null,
    });
  });

  it("is found by node, like claims, sources and links", async () => {
    const { nodes, node } = await ask(`{
      node(id: "nvidia") { id __typename }
      nodes(ids: ["s0002", "nobody", "nvidia~BUILDS~nvidia-h100", "c0001", "nvidia-h100", "nvidia", "nobody~BUILDS~nobody"]) { id __typename }
    }`);
    expect(node).toEqual({ id: "nvidia", __typename: "Organization" });
    expect(nodes).toEqual([
      { id: "s0002", __typename: "Source" },
      null,
      { id: "nvidia~BUILDS~nvidia-h100", __typename: "Link" },
      { id: "c0001", __typename: "Claim" },
      { id: "nvidia-h100", __typename: "Chip" },
      { id: "nvidia", __typename: "Organization" },
      null,
    ]);
  });

  it("comes with its claims or links, asked by no statement of its own; what is none is null, what is no entity is found", async () => {
    const { data, errors, statements } = await askRaw(`{
      nodes(ids: ["nvidia", "nobody", "nvidia-h100", "c0001"]) { id __typename ... on Entity { name claims(first: 1) { nodes { id } } links(first: 1) { nodes { id } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      nodes: [
        {
          id: "nvidia",
          __typename: "Organization",
          name: "NVIDIA",
          claims: { nodes: [{ id: "c0001" }] },
          links: { nodes: [{ id: "nvidia-h100" }] },
        },
        null,
        {
          id: "nvidia-h100",
          __typename: "Chip",
          name: "H100",
          claims: { nodes: [{ id: "c0001" }] },
          links: { nodes: [{ id: "nvidia" }] },
        },
        { id: "c0001", __typename: "Claim" },
      ],
    });
    expect(statements.toSorted()).toEqual(["claim/byId", "claim/ofEntity", "link/ofEntity", "source/byId"]);
  });

  it("says what is wrong with a field that it would have come with", async () => {
    const { data, errors } = await askRaw(
      `{ entity(id: "nvidia") { name wrong: claims(first: 0) { totalCount } links(first: 1) { nodes { id } } } }`,
    );
    expect(errors!.map(({ message, path }) => ({ message, path }))).toEqual([
      { message: "first must be 1 to 100; saw 0.", path: ["entity", "wrong"] },
    ]);
    expect(data).toEqual({ entity: null });
  });

  it("is refused by the thousand", async () => {
    const { errors } = await askRaw("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: Array.from({ length: 1001 }, (_, i) => `e${i}`),
    });
    expect(errors!.map(({ message }) => message)).toEqual(["ids may hold 1000 at most; saw 1001."]);
  });
});
