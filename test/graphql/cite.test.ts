// Citations: in four forms, of anything that has an id and of the data as a whole.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("A citation", ({ load, ask, askRaw }) => {
  let version: string;
  beforeAll(async () => {
    await load({
      entities: {
        Organization: [organization("at-t", "AT&T {50%} #1_a~b^c\\d $"), organization("nvidia", "NVIDIA"), organization("apple", "Apple")],
        Chip: [{ id: "h100", name: "H100" }],
      },
      sources: [
        { id: "s0001", url: "https://wire.example/a_b?x=1&y=%20", title: "Chips & more", publisher: "Test Wire", date: "2025-08-03" },
        { id: "s0002", url: "https://wire.example/2", title: "Is it true?", publisher: "Test Wire" },
        { id: "s0003", url: "https://wire.example/3", title: "One\nER - \r\n two", publisher: "Test Wire" },
      ],
      publishers: { "Test Wire": "agency" },
      claims: [
        claim("c0001", "nvidia", "BUILDS", "h100", {
          statement: "NVIDIA builds the H100.",
          evidence: [{ source: "s0001", locator: "p. 3" }, "s0002"],
        }),
        claim("c0002", "nvidia", "PARTNERS_WITH", "apple", { evidence: ["s0002", "s0003"] }),
      ],
    });
    version = (await ask(`{ service { dataVersion } }`)).service.dataVersion;
  });
  const cite = async (format: string, ...ids: string[]): Promise<string[]> =>
    (await ask(`query ($ids: [ID!], $format: CitationFormat!) { cite(ids: $ids, format: $format) }`, { ids, format })).cite;

  const collection = "Interlock, a knowledge graph of the AI industry";
  const sources =
    "Test Wire, “Chips & more”, p. 3, 2025-08-03, https://wire.example/a_b?x=1&y=%20; Test Wire, “Is it true?”, https://wire.example/2";

  it("says in a line what is claimed, where it stands, in which version of the data, and by whose word", async () => {
    expect(await cite("TEXT", "c0001")).toEqual([
      `NVIDIA builds the H100. ${collection}, c0001. Data version ${version}. Sources: ${sources}`,
    ]);
  });

  it("is of anything that has an id, in the order asked, also twice", async () => {
    expect(await cite("TEXT", "s0001", "nvidia~BUILDS~h100", "nvidia", "s0002", "nvidia")).toEqual([
      "Chips & more. Test Wire, 2025-08-03. https://wire.example/a_b?x=1&y=%20",
      `NVIDIA builds H100. ${collection}, nvidia~BUILDS~h100. Data version ${version}.`,
      `NVIDIA. ${collection}, nvidia. Data version ${version}.`,
      "Is it true? Test Wire. https://wire.example/2",
      `NVIDIA. ${collection}, nvidia. Data version ${version}.`,
    ]);
  });

  it("names a symmetric link by its lasting id, whichever end was asked first", async () => {
    expect(await cite("TEXT", "nvidia~PARTNERS_WITH~apple")).toEqual([
      `Apple partners with NVIDIA. ${collection}, apple~PARTNERS_WITH~nvidia. Data version ${version}.`,
    ]);
  });

  it("is of the data as a whole where no ids are given, and of nothing where none are in the list", async () => {
    expect(await ask(`{ cite(format: TEXT) none: cite(ids: []) }`)).toEqual({
      cite: [`${collection}. Data version ${version}.`],
      none: [],
    });
    expect((await ask(`{ cite }`)).cite).toEqual([
      `@misc{interlock,\n  title = {{${collection}}},\n  author = {{Interlock}},\n  version = {${version}},\n}`,
    ]);
  });

  it("in BibTeX guards what BibTeX and TeX would read as marks", async () => {
    expect(await cite("BIBTEX", "at-t", "s0001", "nvidia~BUILDS~h100")).toEqual([
      String.raw`@misc{at-t,
  title = {{AT\&T \{50\%\} \#1\_a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d \$}},
  author = {{Interlock}},
  howpublished = {${collection}},
  version = {${version}},
}`,
      String.raw`@misc{s0001,
  title = {{Chips \& more}},
  author = {{Test Wire}},
  year = {2025},
  month = {8},
  day = {3},
  url = {https://wire.example/a_b?x=1&y=\%20},
}`,
      `@misc{nvidia:BUILDS:h100,
  title = {{NVIDIA builds H100}},
  author = {{Interlock}},
  howpublished = {${collection}},
  version = {${version}},
}`,
    ]);
  });

  it("in CSL-JSON is an item that says no more of a date than is known", async () => {
    const items = (await cite("CSL_JSON", "s0001", "s0002", "c0001")).map((text) => JSON.parse(text) as unknown);
    expect(items).toEqual([
      {
        id: "s0001",
        type: "webpage",
        title: "Chips & more",
        author: [{ literal: "Test Wire" }],
        issued: { "date-parts": [[2025, 8, 3]] },
        URL: "https://wire.example/a_b?x=1&y=%20",
      },
      { id: "s0002", type: "webpage", title: "Is it true?", author: [{ literal: "Test Wire" }], URL: "https://wire.example/2" },
      {
        id: "c0001",
        type: "entry",
        title: "NVIDIA builds the H100.",
        author: [{ literal: "Interlock" }],
        "container-title": collection,
        version,
        note: sources,
      },
    ]);
  });

  it("keeps to its own lines, whatever lines a title has", async () => {
    const [ris, bibtex, text] = await Promise.all(["RIS", "BIBTEX", "TEXT"].map(async (format) => (await cite(format, "s0003"))[0]!));
    expect(ris!.split("\r\n").slice(0, 3)).toEqual(["TY  - ELEC", "ID  - s0003", "TI  - One ER - two"]);
    expect(bibtex).toContain("  title = {{One ER - two}},\n");
    expect(text).toBe("One ER - two. Test Wire. https://wire.example/3");
  });

  it("in RIS is a record from TY to ER, a note per source", async () => {
    expect((await cite("RIS", "s0001", "c0001")).map((record) => record.split("\r\n"))).toEqual([
      [
        "TY  - ELEC",
        "ID  - s0001",
        "TI  - Chips & more",
        "AU  - Test Wire",
        "DA  - 2025/08/03/",
        "PY  - 2025",
        "UR  - https://wire.example/a_b?x=1&y=%20",
        "ER  - ",
      ],
      [
        "TY  - DICT",
        "ID  - c0001",
        "TI  - NVIDIA builds the H100.",
        "AU  - Interlock",
        `T2  - ${collection}`,
        `ET  - ${version}`,
        ...sources.split("; ").map((note) => `N1  - ${note}`),
        "ER  - ",
      ],
    ]);
  });

  it("of nothing is told which id is of nothing, and of too many how many may be asked", async () => {
    const { errors } = await askRaw(`{ cite(ids: ["nvidia", "nobody"]) }`);
    expect(errors?.map(({ message }) => message)).toEqual([
      'ids must name entities, claims, links or sources; nothing has the id "nobody".',
    ]);
    const many = JSON.stringify(Array.from({ length: 101 }, (_, index) => `x${index}`));
    expect((await askRaw(`{ cite(ids: ${many}) }`)).errors?.map(({ message }) => message)).toEqual(["ids may hold 100 at most; saw 101."]);
  });

  it("reads the sources of many claims in one statement", async () => {
    const { statements } = await askRaw(`{ cite(ids: ["c0001", "c0002"]) }`);
    expect(statements).toEqual(["seed/mark", "entity/byId", "claim/byId", "source/byId"]);
  });
});
