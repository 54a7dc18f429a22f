// How things are joined: the shortest paths first, the best witnessed and least obvious among equals, and honest about what was cut.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { toFilter } from "../../server/graphql/filter.ts";
import type { LinkValue } from "../../server/graphql/link.ts";
import { reading } from "../../server/graphql/paths/reading.ts";
import { findPaths, type Hop } from "../../server/graphql/paths/search.ts";
import type { EntityValue } from "../../server/mapping.ts";
import { loadOntology } from "../../server/ontology.ts";
import { cypher } from "../../server/queries.ts";
import { describeEachEngine, describeWholeBase } from "../matrix/index.ts";
import { degreeOf } from "./oracle/links.ts";
import { paths as oraclePaths, type PathRequest } from "./oracle/paths.ts";
import { claimFilters } from "./oracle/requests.ts";
import { wholeBase } from "./oracle/seed.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("Paths", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: ["Amazon", "AMD", "ASML", "Meta", "Microsoft", "NVIDIA", "OpenAI", "TSMC"].map((name) =>
          organization(name.toLowerCase(), name),
        ),
        Person: [{ id: "sam-altman", name: "Sam Altman" }],
        Chip: [
          { id: "h100", name: "H100" },
          { id: "mi300x", name: "MI300X" },
        ],
      },
      claims: [
        claim("c0001", "openai", "PARTNERS_WITH", "microsoft", { validFrom: "2019-07" }),
        claim("c0002", "microsoft", "INVESTS_IN", "openai", { validFrom: "2023-01" }),
        claim("c0003", "sam-altman", "LEADS", "openai", { validFrom: "2020" }),
        claim("c0004", "nvidia", "BUILDS", "h100", { validFrom: "2022" }),
        claim("c0005", "amd", "BUILDS", "mi300x", { validFrom: "2023" }),
        claim("c0006", "tsmc", "MANUFACTURES", "h100"),
        claim("c0007", "tsmc", "MANUFACTURES", "mi300x", { confidence: "low" }),
        claim("c0008", "nvidia", "SUPPLIES", "microsoft", { validFrom: "2018" }),
        claim("c0009", "amd", "SUPPLIES", "microsoft", { validFrom: "2021", status: "planned" }),
        claim("c0010", "meta", "COMPETES_WITH", "microsoft"),
        claim("c0011", "nvidia", "SUPPLIES", "amazon"),
      ],
    }),
  );
  const found = async (asked: string) => {
    const { paths } = await ask(`{ paths(${asked}) { complete paths { reading } } }`);
    return { ...paths, paths: paths.paths.map(({ reading }: { reading: string }) => reading) };
  };

  it("goes over links in either direction, and reads aloud", async () => {
    const { paths } = await ask(`{ paths(from: "sam-altman", to: "h100", filter: { relations: [LEADS, PARTNERS_WITH, SUPPLIES, BUILDS] }) {
      complete paths { length entities { id } links { id claimCount } reading minConfidence }
    } }`);
    expect(paths).toEqual({
      complete: true,
      paths: [
        {
          length: 4,
          entities: ["sam-altman", "openai", "microsoft", "nvidia", "h100"].map((id) => ({ id })),
          links: ["sam-altman~LEADS~openai", "microsoft~PARTNERS_WITH~openai", "nvidia~SUPPLIES~microsoft", "nvidia~BUILDS~h100"].map(
            (id) => ({ id, claimCount: 1 }),
          ),
          reading: "Sam Altman leads OpenAI, which partners with Microsoft, which is supplied by NVIDIA, which builds H100.",
          minConfidence: "HIGH",
        },
      ],
    });
  });

  it("says who a person is, and what has not happened", async () => {
    expect((await found(`from: "amd", to: "openai", first: 1, filter: { relations: [SUPPLIES, PARTNERS_WITH, LEADS] }`)).paths).toEqual([
      "AMD supplies Microsoft (planned), which partners with OpenAI.",
    ]);
    expect((await found(`from: "openai", to: "sam-altman"`)).paths).toEqual(["OpenAI is led by Sam Altman."]);
  });

  it("makes a path of each of several links; of equal length, first past those that have fewer links", async () => {
    expect(await found(`from: ["tsmc"], to: ["openai"]`)).toEqual({
      complete: true,
      paths: [
        "TSMC manufactures MI300X, which is built by AMD, which supplies Microsoft (planned), which invests in OpenAI.",
        "TSMC manufactures MI300X, which is built by AMD, which supplies Microsoft (planned), which partners with OpenAI.",
        "TSMC manufactures H100, which is built by NVIDIA, which supplies Microsoft, which invests in OpenAI.",
        "TSMC manufactures H100, which is built by NVIDIA, which supplies Microsoft, which partners with OpenAI.",
      ],
    });
  });

  it("walks with time where it is asked to, past what has no known start", async () => {
    const asked = `from: "h100", to: "openai", chronological:`;
    expect((await found(`${asked} false, maxLength: 3`)).paths).toEqual([
      "H100 is built by NVIDIA, which supplies Microsoft, which invests in OpenAI.",
      "H100 is built by NVIDIA, which supplies Microsoft, which partners with OpenAI.",
    ]);
    expect((await found(`${asked} true, maxLength: 3`)).paths).toEqual([]);
    expect((await found(`from: "nvidia", to: "openai", chronological: true, maxLength: 2`)).paths).toEqual([
      "NVIDIA supplies Microsoft, which invests in OpenAI.",
      "NVIDIA supplies Microsoft, which partners with OpenAI.",
    ]);
    expect((await found(`from: "meta", to: "nvidia", chronological: true`)).paths).toEqual([
      "Meta competes with Microsoft, which is supplied by NVIDIA.",
    ]);
  });

  it("joins sets from end to end, and what is nobody's to nothing", async () => {
    expect((await found(`from: ["nvidia", "amd", "nobody"], to: ["microsoft", "openai", "asml"]`)).paths).toEqual([
      "AMD supplies Microsoft (planned).",
      "NVIDIA supplies Microsoft.",
    ]);
    for (const asked of [
      `from: "nobody", to: "openai"`,
      `from: "openai", to: []`,
      `from: "openai", to: "openai"`,
      `from: "asml", to: "amd"`,
    ])
      expect(await found(asked)).toEqual({ complete: true, paths: [] });
    // Not even looked for, however many links it has.
    expect((await askRaw(`{ paths(from: "openai", to: ["openai", "nobody"], maxLength: 6) { complete } }`)).statements).toEqual([
      "entity/byId",
    ]);
  });

  it("is the same way there and back", async () => {
    const ids = async (from: string, to: string) =>
      (await ask(`{ paths(from: "${from}", to: "${to}", maxLength: 6) { paths { entities { id } } } }`)).paths.paths.map(
        ({ entities }: { entities: { id: string }[] }) => entities.map(({ id }) => id).join(" "),
      );
    const back = (await ids("openai", "tsmc")).map((path: string) => path.split(" ").reverse().join(" "));
    expect(back).toEqual(await ids("tsmc", "openai"));
  });

  it("takes a statement for each level, and no level more than the answer wants", async () => {
    const { statements } = await askRaw(`{ paths(from: "tsmc", to: "openai", first: 1) { paths { reading } } }`);
    expect(statements).toEqual(["entity/byId", "path/level", "path/level", "path/level", "path/level", "entity/byId", "link/byId"]);
  });

  it("refuses what it would not answer", async () => {
    const message = async (asked: string) => (await askRaw(`{ paths(${asked}) { complete } }`)).errors!.map((error) => error.message);
    const many = JSON.stringify(Array.from({ length: 101 }, (_, at) => `e${at}`));
    expect(await message(`from: "a", to: "b", maxLength: 7`)).toEqual(["maxLength must be 1 to 6; saw 7."]);
    expect(await message(`from: "a", to: "b", maxLength: 0`)).toEqual(["maxLength must be 1 to 6; saw 0."]);
    expect(await message(`from: "a", to: "b", first: 101`)).toEqual(["first must be 1 to 100; saw 101."]);
    expect(await message(`from: ${many}, to: "b"`)).toEqual(["from may hold 100 at most; saw 101."]);
    expect(await message(`from: "a", to: ${many}`)).toEqual(["to may hold 100 at most; saw 101."]);
  });
});

describe("The search for paths", () => {
  /** A wheel: `spokes` entities, each joined to the hub and to the rim's end. */
  const spokes = Array.from({ length: 50 }, (_, at) => `s${String(at).padStart(2, "0")}`);
  const lines = spokes.flatMap((id) => [
    ["hub", id],
    [id, "end"],
  ]);
  const degree = (id: string) => lines.filter((line) => line.includes(id)).length;
  const asked: string[][] = [];
  const level = async (ids: string[], limit: number): Promise<Hop[]> => {
    asked.push(ids);
    return lines
      .flatMap(([a, b]) => [
        [a!, b!],
        [b!, a!],
      ])
      .filter(([from]) => ids.includes(from!))
      .map(([from, to]) => ({ link: [from, to].sort().join("~"), from: from!, to: to!, degree: degree(to!), grade: 0, holdsFrom: null }))
      .slice(0, limit);
  };
  const ends = (from: string, to: string) => ({ from: new Map([[from, degree(from)]]), to: new Map([[to, degree(to)]]) });
  const search = (from: string, to: string, maxLength: number, bounds: { hops: number; tries: number }) =>
    findPaths(level, { ...ends(from, to), maxLength, first: 100, chronological: false }, bounds);

  it("finds all there are within its bounds", async () => {
    const { paths, complete } = await search("hub", "end", 2, { hops: 50, tries: 10_000 });
    expect(complete).toBe(true);
    expect(paths.map(({ entities }) => entities[1])).toEqual(spokes);
  });

  it("goes on from the end with less before it, so that a hub at the other end costs nothing", async () => {
    asked.length = 0;
    const { paths } = await search("hub", "s07", 1, { hops: 2, tries: 10_000 });
    expect(paths.map(({ entities }) => entities)).toEqual([["hub", "s07"]]);
    expect(asked).toEqual([["s07"]]);
  });

  it("stops at a level that is too wide, and says so", async () => {
    asked.length = 0;
    const { paths, complete } = await search("hub", "end", 4, { hops: 49, tries: 10_000 });
    expect({ paths, complete, levels: asked.length }).toEqual({ paths: [], complete: false, levels: 1 });
  });

  it("stops where there are too many paths to walk, and says so", async () => {
    const { paths, complete } = await search("hub", "end", 2, { hops: 50, tries: 100 });
    expect(complete).toBe(false);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.length).toBeLessThan(50);
  });
});

const base = wholeBase(loadOntology());
const hubs = [...base.entities].sort((a, b) => base.touching.get(b.id)!.length - base.touching.get(a.id)!.length).slice(0, 10);
const entityId = fc
  .oneof(
    { weight: 1, arbitrary: fc.constantFrom(...hubs) },
    { weight: 2, arbitrary: fc.constantFrom(...base.entities.filter(({ id }) => degreeOf(base, id) > 0)) },
  )
  .map(({ id }) => id);
const ends = fc.oneof(
  { weight: 3, arbitrary: entityId.map((id) => [id]) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof({ weight: 9, arbitrary: entityId }, { weight: 1, arbitrary: fc.constant("nobody") }), {
      minLength: 1,
      maxLength: 8,
    }),
  },
);

it("A path is read past a person as one speaks of people, and a name that ends in a full stop ends the sentence", () => {
  const entity = (id: string, name: string, type = "Organization") => ({ id, name, type }) as EntityValue;
  const link = (subject: string, relation: string, object: string, status = "happened") =>
    ({ subject, relation, object, status }) as LinkValue;
  const entities = [entity("openai", "OpenAI"), entity("sam-altman", "Sam Altman", "Person"), entity("helion", "Helion Inc.")];
  const links = [link("sam-altman", "LEADS", "openai"), link("sam-altman", "LEADS", "helion", "in_talks")];
  expect(reading(entities, links, loadOntology())).toBe("OpenAI is led by Sam Altman, who leads Helion Inc. (in talks).");
  expect(reading(entities.toReversed(), links.toReversed(), loadOntology())).toBe(
    "Helion Inc. is led by Sam Altman (in talks), who leads OpenAI.",
  );
  expect(reading(entities.slice(1), [link("sam-altman", "LEADS", "helion")], loadOntology())).toBe("Sam Altman leads Helion Inc.");
});

describeWholeBase("Paths are those that plain loops over the seed find", ({ ask, engine }) => {
  // A search that meets a great hub asks pair by pair; the base has none so great.
  it("the same links whether a level is asked for whole or pair by pair", async () => {
    const [ids, others] = [hubs.map(({ id }) => id), base.entities.map(({ id }) => id)];
    const filter = toFilter({ during: { from: "2020" } }, base.ontology, { links: true });
    const [whole, byPairs] = await engine.reading((read) =>
      Promise.all([
        read(cypher("path/level"), { ids, filter, limit: 20_000, goal: { ids: others } }),
        read(cypher("path/between"), { ids, others, filter, limit: 20_000 }),
      ]),
    );
    expect(whole!.length).toBeGreaterThan(500);
    expect(byPairs).toEqual(whole);
  });

  it("300 times", { timeout: 120_000 }, async () => {
    const document = `query ($from: [ID!]!, $to: [ID!]!, $filter: ClaimFilter, $maxLength: Int!, $first: Int!, $chronological: Boolean!) {
      paths(from: $from, to: $to, filter: $filter, maxLength: $maxLength, first: $first, chronological: $chronological) {
        complete paths { length entities { id name } links { id } minConfidence }
      }
    }`;
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record<PathRequest>({
          from: ends,
          to: ends,
          filter: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: claimFilters(base) }),
          maxLength: fc.constantFrom(1, 2, 3, 4, 4, 5, 6),
          first: fc.integer({ min: 1, max: 30 }),
          chronological: fc.boolean(),
        }),
        async (request) => {
          const paths = oraclePaths(base, request);
          if (paths.length > 0) joined++;
          expect((await ask(document, { ...request })).paths).toEqual({ complete: true, paths });
        },
      ),
      { numRuns: 300, seed: 20261124, endOnFailure: true },
    );
    // Had nothing been joined, nothing would have been compared.
    expect(joined).toBeGreaterThan(100);
  });
});
