// Every mistake a curator can make is told with its line, what was expected, what was seen and what to do; and nothing is written.
import { describe, expect, it } from "vitest";
import { loadOntology } from "../../server/ontology.ts";
import { told, validate } from "../../server/seeding/index.ts";

const ontology = loadOntology();

/** A seed in which nothing is wrong. */
const right: Record<string, string> = {
  "entities/Organization.yaml": `- id: microsoft
  name: Microsoft
- id: nvidia
  name: NVIDIA
- id: openai
  name: OpenAI
`,
  "entities/Chip.yaml": `- id: nvidia-h100
  name: NVIDIA H100
`,
  "entities/Metric.yaml": `- id: metric-revenue
  name: Revenue
`,
  "claims/nvidia.yaml": `subject: nvidia
claims:
  - id: c0001
    relation: BUILDS
    object: nvidia-h100
    statement: NVIDIA builds the H100.
    confidence: high
    evidence: [s0001]
`,
  "claims/microsoft.yaml": `subject: microsoft
claims:
  - id: c0002
    relation: PARTNERS_WITH
    object: openai
    statement: Microsoft and OpenAI work together.
    eventDate: "2019-07-22"
    confidence: high
    evidence: [s0001, { source: s0002, locator: "p. 3" }]
`,
  "sources.yaml": `- id: s0001
  url: https://example.org/one
  title: One
  publisher: Reuters
  date: "2025-08"
- id: s0002
  url: https://example.org/two
  title: Two
  publisher: Reuters
`,
  "publishers.yaml": "Reuters: agency\n",
};

/** What is told of the seed when these files differ; null takes one away. */
function mistakes(changes: Record<string, string | null>): string[] {
  const texts = new Map(
    Object.entries({ ...right, ...changes })
      .filter((entry): entry is [string, string] => entry[1] !== null)
      .sort(),
  );
  return (validate({ folder: "seed", texts }, ontology).problems ?? []).map(told);
}
/** The same, with one text put for another in one file. */
const wrong = (file: string, from: string, to: string): string[] => {
  expect(right[file]).toContain(from);
  return mistakes({ [file]: right[file]!.replace(from, to) });
};
const [chips, firms, nvidia, microsoft, sources] = [
  "entities/Chip.yaml",
  "entities/Organization.yaml",
  "claims/nvidia.yaml",
  "claims/microsoft.yaml",
  "sources.yaml",
] as const;

it("finds nothing wrong where nothing is", () => expect(mistakes({})).toEqual([]));
it("reads files with a byte order mark and with the line ends of Windows", () => {
  expect(mistakes({ [nvidia]: `\uFEFF${right[nvidia]!.replaceAll("\n", "\r\n")}` })).toEqual([]);
});

it.each([
  ['validFrom: "2024-05"', 'validTo: "2024"'],
  ['validFrom: "2024"', 'validTo: "2024-05"'],
  ['validFrom: "2024-05-31"', 'validTo: "2024-05"'],
  ['validFrom: "2024-05-31"', 'validTo: "2024-05-31"'],
])("takes dates that are reversed only as far as they are stated: %s, %s", (from, to) => {
  expect(wrong(microsoft, 'eventDate: "2019-07-22"', `${from}\n    ${to}`)).toEqual([]);
});

describe("a file", () => {
  const cases: [string, string[], () => string[]][] = [
    [
      "with a tab",
      ["seed/claims/nvidia.yaml:3:1  This is no YAML: here is a tab. Lines are indented by spaces; put two for it."],
      () => wrong(nvidia, "  - id", "\t- id"),
    ],
    [
      "with a name twice",
      ["seed/claims/nvidia.yaml:6:5  This is no YAML: the same name stands twice in one entry. Keep one of the two."],
      () => wrong(nvidia, "    statement", "    object: nvidia-h100\n    statement"),
    ],
    [
      "with names twice, and a bracket that is never closed, all on one line",
      [
        "seed/entities/Chip.yaml:1:34  This is no YAML: the same name stands twice in one entry. Keep one of the two.",
        "seed/entities/Chip.yaml:1:44  This is no YAML: the same name stands twice in one entry. Keep one of the two.",
        "seed/entities/Chip.yaml:1:70  This is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
      ],
      () => mistakes({ [chips]: "- { id: nvidia-h100, name: H100, id: h100, name: Hopper, aliases: [H }\n" }),
    ],
    [
      "that breaks at several places of a line, of which the first alone is surely one",
      ["seed/entities/Chip.yaml:1:9  This is no YAML: Block collections are not allowed within flow collections."],
      () => mistakes({ [chips]: "- { id: h100 name: H100 } }\n" }),
    ],
    [
      "that is empty",
      ["seed/claims/nvidia.yaml:1:1  There is nothing here; expected a subject and its claims. Write them, or remove the file."],
      () => mistakes({ [nvidia]: "" }),
    ],
    [
      "of comments alone",
      ["seed/entities/Dataset.yaml:1:1  There is nothing here; expected a list of entities. Write one, or remove the file."],
      () => mistakes({ "entities/Dataset.yaml": "# none yet\n" }),
    ],
    [
      "of text",
      ['seed/entities/Dataset.yaml:1:1  Expected a list of entities; saw "many".'],
      () => mistakes({ "entities/Dataset.yaml": "many" }),
    ],
    [
      "with an item that is no map",
      ['seed/entities/Dataset.yaml:1:3  Expected one of a list of entities, as a map; saw "the-pile".'],
      () => mistakes({ "entities/Dataset.yaml": "- the-pile" }),
    ],
    [
      "of another ending",
      ["seed/claims/openai.yml:1:1  Every file here ends in .yaml; this one would not be read. Rename it, or take it out of seed/claims/."],
      () => mistakes({ "claims/openai.yml": "subject: openai" }),
    ],
    [
      "in another encoding",
      ["seed/entities/Dataset.yaml:1:1  This file is no UTF-8. Save it as UTF-8."],
      () => mistakes({ "entities/Dataset.yaml": "- { id: x, name: M\uFFFDller }" }),
    ],
    [
      "of an unknown type",
      [
        'seed/entities/Chp.yaml:1:1  "Chp" is no entity type. Did you mean Chip? A file of entities is named by their type; types are files in seed/ontology/entities/.',
      ],
      () => mistakes({ "entities/Chp.yaml": "- { id: x, name: X }" }),
    ],
    [
      "named by another subject",
      [
        "seed/claims/openai.yaml:1:1  Claims about nvidia stand in a file of its name, claims/nvidia.yaml. Move them there, or mend the subject.",
      ],
      () => mistakes({ [nvidia]: null, "claims/openai.yaml": right[nvidia]! }),
    ],
    [
      "with more than a subject and claims",
      ['seed/claims/nvidia.yaml:2:1  A file of claims has "subject:" and "claims:", and no "claim". Did you mean claims?'],
      () => wrong(nvidia, "claims:", "claim: []\nclaims:"),
    ],
  ];
  it.each(cases)("%s", (_name, expected, seen) => expect(seen()).toEqual(expected));
});

describe("an id", () => {
  const cases: [string, string[], () => string[]][] = [
    [
      "of another form",
      [
        'seed/entities/Metric.yaml:1:3  An entity must have an id of small letters and digits, with single hyphens or dots between, such as mai-1-preview; saw "Metric_Revenue".',
      ],
      () => wrong("entities/Metric.yaml", "metric-revenue", "Metric_Revenue"),
    ],
    [
      "that is missing",
      ["seed/sources.yaml:6:3  A source must have an id of s and at least four digits, such as s0042; saw none."],
      () => wrong(sources, "- id: s0002\n  url", "- url"),
    ],
    [
      "of a claim of another form",
      ['seed/claims/nvidia.yaml:3:5  A claim must have an id of c and at least four digits, such as c0011; saw "claim-1".'],
      () => wrong(nvidia, "c0001", "claim-1"),
    ],
    [
      "taken by an entity of another type",
      [
        'seed/entities/Organization.yaml:1:3  The id "metric-revenue" is taken already at seed/entities/Metric.yaml:1:3. Give each its own, or remove one.',
      ],
      () => mistakes({ [firms]: `- id: metric-revenue\n  name: Revenue\n${right[firms]}` }),
    ],
    [
      "of two claims",
      ['seed/claims/nvidia.yaml:3:5  The id "c0002" is taken already at seed/claims/microsoft.yaml:3:5. Give each its own, or remove one.'],
      () => wrong(nvidia, "c0001", "c0002"),
    ],
    [
      "of two sources",
      ['seed/sources.yaml:6:3  The id "s0001" is taken already at seed/sources.yaml:1:3. Give each its own, or remove one.'],
      () =>
        mistakes({
          [sources]: right[sources]!.replace("s0002", "s0001"),
          [microsoft]: right[microsoft]!.replace(', { source: s0002, locator: "p. 3" }', ""),
        }),
    ],
  ];
  it.each(cases)("%s", (_name, expected, seen) => expect(seen()).toEqual(expected));
});

describe("an entity", () => {
  const list = "Its own properties are listed in seed/ontology/entities/Chip.yaml.";
  const cases: [string, string[], () => string[]][] = [
    [
      "without a name",
      ["seed/entities/Chip.yaml:1:3  An entity of type Chip must have name; saw none."],
      () => wrong(chips, "  name: NVIDIA H100\n", ""),
    ],
    [
      "with an unknown property",
      [`seed/entities/Chip.yaml:3:3  An entity of type Chip has no property "relesed". Did you mean released? ${list}`],
      () => wrong(chips, "H100\n", 'H100\n  relesed: "2022"\n'),
    ],
    [
      "with a kind that is not listed",
      [
        'seed/entities/Chip.yaml:3:3  kind must be one of gpu, asic, cpu, memory, superchip, family, platform, architecture; saw "gpus". Did you mean gpu?',
      ],
      () => wrong(chips, "H100\n", "H100\n  kind: gpus\n"),
    ],
    [
      "with a date that is a number",
      [
        'seed/entities/Chip.yaml:3:3  released must be a date that exists, such as "2025", "2025-08" or "2025-08-28"; saw the number 2022. Put it in quotes.',
      ],
      () => wrong(chips, "H100\n", "H100\n  released: 2022\n"),
    ],
    [
      "with a date that does not exist",
      ['seed/entities/Chip.yaml:3:3  released must be a date that exists, such as "2025", "2025-08" or "2025-08-28"; saw "2023-02-29".'],
      () => wrong(chips, "H100\n", 'H100\n  released: "2023-02-29"\n'),
    ],
    [
      "with a property left empty",
      ["seed/entities/Chip.yaml:3:3  description is left empty. Write what it is, or remove the line."],
      () => wrong(chips, "H100\n", "H100\n  description:\n"),
    ],
    [
      "with one alias that is no list",
      ['seed/entities/Chip.yaml:3:3  aliases must be a list of texts, each once and without spaces at its ends; saw "H100".'],
      () => wrong(chips, "H100\n", "H100\n  aliases: H100\n"),
    ],
    [
      "with external ids of no scheme",
      [
        'seed/entities/Chip.yaml:3:3  externalIds must be a map of schemes in small letters to ids in text, such as { wikidata: Q2283 }; saw "Q1".',
      ],
      () => wrong(chips, "H100\n", "H100\n  externalIds: Q1\n"),
    ],
    ...['{"wikidata":5}', '{"wikidata":""}', '{"Wiki Data":"Q1"}'].map((seen): (typeof cases)[number] => [
      `with external ids that are none: ${seen}`,
      [
        `seed/entities/Chip.yaml:3:3  externalIds must be a map of schemes in small letters to ids in text, such as { wikidata: Q2283 }; saw ${seen}.`,
      ],
      () => wrong(chips, "H100\n", `H100\n  externalIds: ${seen.replaceAll(":", ": ")}\n`),
    ]),
    [
      "with a text as long as a book",
      [
        "seed/entities/Chip.yaml:3:3  description is 20,000 characters long; at most 10,000 are taken. Say it shorter, in words of your own.",
      ],
      () => wrong(chips, "H100\n", `H100\n  description: ${"a".repeat(20_000)}\n`),
    ],
  ];
  it.each(cases)("%s", (_name, expected, seen) => expect(seen()).toEqual(expected));
});

describe("a claim", () => {
  const line = 'eventDate: "2019-07-22"';
  const list = (relation: string) => `What it may say is listed in seed/ontology/relations/${relation}.yaml and seed/ontology/claim.yaml.`;
  const cases: [string, string[], () => string[]][] = [
    [
      "of an unknown relation",
      [
        'seed/claims/nvidia.yaml:4:5  relation "BILDS" is not in the ontology. Did you mean BUILDS? Relations are files in seed/ontology/relations/.',
      ],
      () => wrong(nvidia, "BUILDS", "BILDS"),
    ],
    [
      "with an unknown property",
      [
        `seed/claims/microsoft.yaml:7:5  A claim of PARTNERS_WITH has no property "evntDate". Did you mean eventDate? ${list("PARTNERS_WITH")}`,
      ],
      () => wrong(microsoft, "eventDate", "evntDate"),
    ],
    [
      "of an unknown subject",
      [
        'seed/claims/nvidiaa.yaml:1:1  Entity "nvidiaa" is not there. Did you mean nvidia? Entities are in seed/entities/, in the file of their type.',
      ],
      () => mistakes({ [nvidia]: null, "claims/nvidiaa.yaml": right[nvidia]!.replace("subject: nvidia", "subject: nvidiaa") }),
    ],
    [
      "on an unknown object",
      [
        'seed/claims/nvidia.yaml:5:5  Entity "nvidia-h10" is not there. Did you mean nvidia-h100? Entities are in seed/entities/, in the file of their type.',
      ],
      () => wrong(nvidia, "object: nvidia-h100", "object: nvidia-h10"),
    ],
    [
      "on itself",
      ['seed/claims/microsoft.yaml:5:5  PARTNERS_WITH joins two entities; saw "microsoft" at both ends.'],
      () => wrong(microsoft, "object: openai", "object: microsoft"),
    ],
    [
      "whose ends do not fit",
      [
        'seed/claims/nvidia.yaml:4:5  PARTNERS_WITH cannot lead from Organization "nvidia" to Chip "nvidia-h100"; it leads from Organization to Organization. See seed/ontology/relations/PARTNERS_WITH.yaml.',
      ],
      () => wrong(nvidia, "BUILDS", "PARTNERS_WITH"),
    ],
    [
      "whose ends do not go together",
      [
        'seed/claims/nvidia.yaml:4:5  PART_OF cannot lead from Organization "nvidia" to Chip "nvidia-h100"; it leads from Organization to Organization, Model to Model, Product to Product, Chip to Chip, Facility to Facility, Product to Organization, Facility to Organization. See seed/ontology/relations/PART_OF.yaml.',
      ],
      () => wrong(nvidia, "BUILDS", "PART_OF"),
    ],
    [
      "without a statement",
      ["seed/claims/nvidia.yaml:3:5  A claim of BUILDS must have statement; saw none."],
      () => wrong(nvidia, "    statement: NVIDIA builds the H100.\n", ""),
    ],
    [
      "of a confidence that is not listed",
      ['seed/claims/nvidia.yaml:7:5  confidence must be one of high, medium, low; saw "hgih". Did you mean high?'],
      () => wrong(nvidia, "high", "hgih"),
    ],
    [
      "that is verified by a word",
      ['seed/claims/nvidia.yaml:7:5  verified must be true or false; saw "yes".'],
      () => wrong(nvidia, "    confidence", "    verified: yes\n    confidence"),
    ],
    [
      "with an impossible month",
      ['seed/claims/microsoft.yaml:7:5  eventDate must be a date that exists, such as "2025", "2025-08" or "2025-08-28"; saw "2019-13".'],
      () => wrong(microsoft, line, 'eventDate: "2019-13"'),
    ],
    [
      "that ends before it begins",
      ['seed/claims/microsoft.yaml:8:5  validTo "2018" is before validFrom "2019-07". Swap them, or mend the one that is wrong.'],
      () => wrong(microsoft, line, 'validFrom: "2019-07"\n    validTo: "2018"'),
    ],
    [
      "that ends before it begins, however exactly that is stated",
      ['seed/claims/microsoft.yaml:8:5  validTo "2024-04" is before validFrom "2024-05-01". Swap them, or mend the one that is wrong.'],
      () => wrong(microsoft, line, 'validFrom: "2024-05-01"\n    validTo: "2024-04"'),
    ],
    [
      "of a figure whose range is reversed",
      ["seed/claims/nvidia.yaml:8:5  max the number 1 is less than value the number 2. Swap them, or mend the one that is wrong."],
      () =>
        mistakes({
          [nvidia]: right[nvidia]!.replace(
            "relation: BUILDS\n    object: nvidia-h100",
            "relation: REPORTS\n    object: metric-revenue",
          ).replace("    confidence", "    value: 2\n    max: 1\n    unit: USD\n    confidence"),
        }),
    ],
    [
      "without evidence",
      [
        "seed/claims/nvidia.yaml:3:5  A claim must name at least one source in its evidence; saw none. Write evidence: [s0042], with the source in sources.yaml.",
      ],
      () => wrong(nvidia, "    evidence: [s0001]\n", ""),
    ],
    [
      "with an empty evidence",
      [
        "seed/claims/nvidia.yaml:8:5  A claim must name at least one source in its evidence; saw none. Write evidence: [s0042], with the source in sources.yaml.",
      ],
      () => wrong(nvidia, "[s0001]", "[]"),
    ],
    [
      "on an unknown source",
      ['seed/claims/nvidia.yaml:8:16  Source "s0009" is not in sources.yaml. Mend the id, or add the source there.'],
      () => wrong(nvidia, "[s0001]", "[s0009]"),
    ],
    [
      "with a source twice",
      ["seed/claims/nvidia.yaml:8:23  s0001 stands twice in the evidence. Keep one, or say by a locator where in it each is."],
      () => wrong(nvidia, "[s0001]", "[s0001, s0001]"),
    ],
    [
      "with evidence of another form",
      [
        'seed/claims/nvidia.yaml:8:16  Evidence is the id of a source, such as s0042, or { source: s0042, locator: "p. 3" } with a short text; saw {"source":"s0001","page":3}.',
      ],
      () => wrong(nvidia, "[s0001]", "[{ source: s0001, page: 3 }]"),
    ],
    [
      "that contradicts what is not there",
      ['seed/claims/microsoft.yaml:7:5  contradicts names the claim "c0009", which is not there. Mend the id, or take it out.'],
      () => wrong(microsoft, line, "contradicts: [c0009]"),
    ],
    [
      "with a locator that is a text of its own",
      [
        `seed/claims/nvidia.yaml:8:16  Evidence is the id of a source, such as s0042, or { source: s0042, locator: "p. 3" } with a short text; saw {"source":"s0001","locator":"${"x".repeat(51)}.`,
      ],
      () => wrong(nvidia, "[s0001]", `[{ source: s0001, locator: ${"x".repeat(501)} }]`),
    ],
    [
      "that names an entity which is not there, beside its ends",
      ['seed/claims/nvidia.yaml:9:5  Entity "nobody" is not there. Entities are in seed/entities/, in the file of their type.'],
      () =>
        mistakes({
          [nvidia]: right[nvidia]!.replace(
            "relation: BUILDS\n    object: nvidia-h100",
            "relation: REPORTS\n    object: metric-revenue",
          ).replace("    confidence", "    value: 2\n    unit: USD\n    payee: nobody\n    confidence"),
        }),
    ],
    [
      "that contradicts itself",
      ['seed/claims/microsoft.yaml:7:5  contradicts names the claim "c0002" itself. Name another one.'],
      () => wrong(microsoft, line, "contradicts: [c0002]"),
    ],
    [
      "that contradicts one that does not contradict it",
      [
        "seed/claims/microsoft.yaml:7:5  c0002 contradicts c0001, but c0001 at seed/claims/nvidia.yaml:3:5 does not contradict c0002. Let each name the other, or neither.",
      ],
      () => wrong(microsoft, line, "contradicts: [c0001]"),
    ],
    [
      "with the statement of another",
      [
        "seed/claims/nvidia.yaml:6:5  The statement of c0001 is that of c0002 at seed/claims/microsoft.yaml:6:5. Keep one claim, with the evidence of both, or say how they differ.",
      ],
      () => wrong(nvidia, "NVIDIA builds the H100.", "Microsoft and OpenAI work together."),
    ],
    [
      "that says a symmetric one from the other end",
      [
        "seed/claims/openai.yaml:3:5  PARTNERS_WITH reads the same from both ends, so c0003 says again what c0002 says at seed/claims/microsoft.yaml:3:5. Keep one of the two.",
      ],
      () =>
        mistakes({
          "claims/openai.yaml": right[microsoft]!.replace("subject: microsoft", "subject: openai")
            .replace("c0002", "c0003")
            .replace("object: openai", "object: microsoft")
            .replace("Microsoft and OpenAI", "OpenAI and Microsoft"),
        }),
    ],
    [
      "of money without a currency",
      ["seed/claims/microsoft.yaml:7:5  amount must come with its currency, such as USD; saw none."],
      () => mistakes({ [microsoft]: right[microsoft]!.replace("PARTNERS_WITH", "INVESTS_IN").replace(line, "amount: 1000000000") }),
    ],
    [
      "of a currency that is no code, by which no filter would find it",
      ['seed/claims/microsoft.yaml:8:5  currency must be a code of ISO 4217 in capitals, such as USD; saw "dollars".'],
      () =>
        mistakes({
          [microsoft]: right[microsoft]!.replace("PARTNERS_WITH", "INVESTS_IN").replace(line, "amount: 1\n    currency: dollars"),
        }),
    ],
    [
      "of a figure that is over before it holds",
      [
        'seed/claims/microsoft.yaml:10:5  A figure holds from the last day of its period on, so with validTo "2025-05" and periodEnd "2025-06" it would hold on no day. Mend one of them, or take validTo out.',
      ],
      () =>
        mistakes({
          [microsoft]: right[microsoft]!.replace("PARTNERS_WITH", "REPORTS")
            .replace("openai", "metric-revenue")
            .replace(line, 'value: 1\n    unit: USD\n    periodEnd: "2025-06"\n    validTo: "2025-05"'),
        }),
    ],
    [
      "whose deal points nowhere",
      ['seed/claims/microsoft.yaml:7:5  sameDeal names the claim "c0009", which is not there. Mend the id, or take it out.'],
      () => mistakes({ [microsoft]: right[microsoft]!.replace("PARTNERS_WITH", "INVESTS_IN").replace(line, "sameDeal: c0009") }),
    ],
    [
      "of a range turned round",
      [
        "seed/claims/microsoft.yaml:8:5  amountMax the number 1 is less than amount the number 2. Swap them, or mend the one that is wrong.",
      ],
      () =>
        mistakes({
          [microsoft]: right[microsoft]!.replace("PARTNERS_WITH", "INVESTS_IN").replace(
            line,
            "amount: 2\n    amountMax: 1\n    currency: USD",
          ),
        }),
    ],
    [
      "of a figure in words, without its unit",
      [
        "seed/claims/microsoft.yaml:3:5  A claim of REPORTS must have unit; saw none.",
        'seed/claims/microsoft.yaml:7:5  value must be a number; saw "76.4 billion". Write the number out, in digits and without quotes.',
      ],
      () =>
        mistakes({
          [microsoft]: right[microsoft]!.replace("PARTNERS_WITH", "REPORTS")
            .replace("openai", "metric-revenue")
            .replace(line, "value: 76.4 billion"),
        }),
    ],
  ];
  it.each(cases)("%s", (_name, expected, seen) => expect(seen()).toEqual(expected));
});

describe("a source", () => {
  const cases: [string, string[], () => string[]][] = [
    [
      "whose address another has",
      [
        'seed/sources.yaml:7:3  The address "https://example.org/one" is taken already at seed/sources.yaml:2:3. Give each its own, or remove one.',
      ],
      () => wrong(sources, "org/two", "org/one"),
    ],
    [
      "whose address is none",
      ['seed/sources.yaml:2:3  url must be an address that begins with https:// or http://; saw "example.org/one".'],
      () => wrong(sources, "https://example.org/one", "example.org/one"),
    ],
    [
      "that nobody cites",
      ['seed/sources.yaml:6:3  No claim cites source "s0002". Name it in a claim\'s evidence, or remove it.'],
      () => wrong(microsoft, ', { source: s0002, locator: "p. 3" }', ""),
    ],
    [
      "of an unknown publisher",
      ['seed/sources.yaml:4:3  Publisher "Reutres" is not in publishers.yaml. Did you mean Reuters? Add it there with its kind.'],
      () => wrong(sources, "Reuters", "Reutres"),
    ],
    [
      "of a publisher of an unknown kind",
      [
        'seed/publishers.yaml:1:1  The kind of "Reuters" must be one of primary, filing, government, research, dataset, agency, press, trade, analysis, community, aggregator, unknown; saw "agncy". Did you mean agency?',
      ],
      () => wrong("publishers.yaml", "agency", "agncy"),
    ],
  ];
  it.each(cases)("%s", (_name, expected, seen) => expect(seen()).toEqual(expected));
});

it("tells all mistakes at once, by file and line", () => {
  expect(
    mistakes({
      [chips]: right[chips]!.replace("NVIDIA H100", "5"),
      [nvidia]: right[nvidia]!.replace("BUILDS", "BILDS").replace("[s0001]", "[s0001, s0007]"),
      [sources]: right[sources]!.replace('"2025-08"', '"2025-8"'),
    }),
  ).toEqual([
    'seed/claims/nvidia.yaml:4:5  relation "BILDS" is not in the ontology. Did you mean BUILDS? Relations are files in seed/ontology/relations/.',
    'seed/claims/nvidia.yaml:8:23  Source "s0007" is not in sources.yaml. Mend the id, or add the source there.',
    "seed/entities/Chip.yaml:2:3  name must be a text without spaces at its ends; saw the number 5. Put it in quotes.",
    'seed/sources.yaml:5:3  date must be a date that exists, such as "2025", "2025-08" or "2025-08-28"; saw "2025-8".',
  ]);
});

it("blames nobody for what stands in a file that cannot be read", () => {
  expect(mistakes({ [firms]: "- id: microsoft\n  name: [Microsoft\n" }).map((line) => line.split(":")[0])).toEqual([
    "seed/entities/Organization.yaml",
  ]);
});

describe("what would else be let pass", () => {
  const claim = (more: string) => mistakes({ [nvidia]: `${right[nvidia]!}${more}` });
  /** A claim of the money group about OpenAI. */
  const invests = (id: string, more: string) =>
    `  - id: ${id}\n    relation: INVESTS_IN\n    object: openai\n    statement: NVIDIA pays (${id}).\n    confidence: high\n    evidence: [s0001]\n${more}`;
  const cases: [string, string[], () => string[]][] = [
    [
      "an empty name",
      ['seed/entities/Chip.yaml:2:3  name must be a text without spaces at its ends; saw "".'],
      () => wrong(chips, "NVIDIA H100", '""'),
    ],
    [
      "an alias twice",
      ['seed/entities/Chip.yaml:3:3  aliases must be a list of texts, each once and without spaces at its ends; saw "H100" twice.'],
      () => wrong(chips, "NVIDIA H100", "NVIDIA H100\n  aliases: [H100, H100]"),
    ],
    [
      "an alias with a space at its end",
      ['seed/entities/Chip.yaml:3:3  aliases must be a list of texts, each once and without spaces at its ends; saw "Hopper " in it.'],
      () => wrong(chips, "NVIDIA H100", 'NVIDIA H100\n  aliases: [H100, "Hopper "]'),
    ],
    [
      "a sign that cannot be shown",
      [
        "seed/entities/Chip.yaml:2:3  name holds a sign that cannot be shown (U+0000). Take it out.",
        "seed/entities/Chip.yaml:3:3  aliases holds a sign that cannot be shown (U+D800). Take it out.",
      ],
      () => wrong(chips, "NVIDIA H100", '"A\\0B"\n  aliases: ["\\uD800"]'),
    ],
    [
      "a word that every object has",
      [
        'seed/claims/microsoft.yaml:7:5  status must be one of happened, announced, agreed, conditional, letter_of_intent, in_talks, planned, forecast, estimated, reported, bid, dropped, disputed; saw "constructor".',
      ],
      () => wrong(microsoft, 'eventDate: "2019-07-22"', "status: constructor"),
    ],
    [
      "an address that is none",
      ['seed/sources.yaml:2:3  url must be an address that begins with https:// or http://; saw "https://[".'],
      () => wrong(sources, "https://example.org/one", '"https://["'),
    ],
    [
      "money that is less than nothing",
      ["seed/claims/nvidia.yaml:15:5  amount must be at least 0; saw the number -5."],
      () => claim(invests("c0003", "    amount: -5\n    currency: USD\n")),
    ],
    [
      "a whole number that is too large to be exact",
      ["seed/claims/nvidia.yaml:15:5  chips must be a whole number; saw the number 1e+300."],
      () => claim(invests("c0003", "    chips: 1e300\n").replace("INVESTS_IN", "SUPPLIES")),
    ],
    [
      "a part that is more than the whole",
      ["seed/claims/nvidia.yaml:15:5  stakePercent must be from 0 to 100; saw the number 300."],
      () => claim(invests("c0003", "    stakePercent: 300\n")),
    ],
    [
      "a currency without an amount, and one of four letters",
      [
        "seed/claims/nvidia.yaml:15:5  currency must come with the amount it is of; saw none.",
        'seed/claims/nvidia.yaml:23:5  currency must be a code of ISO 4217 in capitals, such as USD; saw "USDT".',
      ],
      () => claim(`${invests("c0003", "    currency: USD\n")}${invests("c0004", "    amount: 1\n    currency: USDT\n")}`),
    ],
    [
      "what stands beside a relation that is not there",
      [
        'seed/claims/nvidia.yaml:4:5  relation "BUIDS" is not in the ontology. Did you mean BUILDS? Relations are files in seed/ontology/relations/.',
        'seed/claims/nvidia.yaml:7:5  confidence must be one of high, medium, low; saw "High". Did you mean high?',
      ],
      () => mistakes({ [nvidia]: right[nvidia]!.replace("BUILDS", "BUIDS").replace("confidence: high", "confidence: High") }),
    ],
    [
      "what is merged",
      ["seed/entities/Chip.yaml:3:3  A seed does not merge (<<): write out here what it takes from there."],
      () => wrong(chips, "NVIDIA H100", "NVIDIA H100\n  <<: { kind: gpu }"),
    ],
    [
      "a subject that is not there, once for all its claims",
      ['seed/claims/nvidia.yaml:1:1  Entity "nvidia" is not there. Entities are in seed/entities/, in the file of their type.'],
      () =>
        mistakes({
          [firms]: "- { id: microsoft, name: Microsoft }\n- { id: openai, name: OpenAI }\n",
          [nvidia]: `${right[nvidia]!}${invests("c0003", "")}`,
        }),
    ],
    [
      "a third that says the same, against the first",
      [
        "seed/claims/nvidia.yaml:12:5  The statement of c0003 is that of c0001 at seed/claims/nvidia.yaml:6:5. Keep one claim, with the evidence of both, or say how they differ.",
        "seed/claims/nvidia.yaml:18:5  The statement of c0004 is that of c0001 at seed/claims/nvidia.yaml:6:5. Keep one claim, with the evidence of both, or say how they differ.",
      ],
      () => claim(["c0003", "c0004"].map((id) => invests(id, "").replace(/statement: .*/, "statement: nvidia builds the H100.")).join("")),
    ],
    [
      "the same from both ends, with its sources in another order",
      [
        "seed/claims/openai.yaml:3:5  PARTNERS_WITH reads the same from both ends, so c0003 says again what c0002 says at seed/claims/microsoft.yaml:3:5. Keep one of the two.",
      ],
      () =>
        mistakes({
          "claims/openai.yaml":
            'subject: openai\nclaims:\n  - id: c0003\n    relation: PARTNERS_WITH\n    object: microsoft\n    statement: OpenAI and Microsoft do.\n    eventDate: "2019-07-22"\n    confidence: high\n    evidence: [s0002, s0001]\n',
        }),
    ],
    [
      "a file whose name only ends as its subject does",
      [
        "seed/claims/new-nvidia.yaml:1:1  Claims about nvidia stand in a file of its name, claims/nvidia.yaml. Move them there, or mend the subject.",
      ],
      () => mistakes({ [nvidia]: null, "claims/new-nvidia.yaml": right[nvidia]! }),
    ],
    [
      "mistakes of lines, before those of columns",
      [
        'seed/claims/nvidia.yaml:7:5  confidence must be one of high, medium, low; saw "sure".',
        'seed/claims/nvidia.yaml:8:16  Source "s0404" is not in sources.yaml. Mend the id, or add the source there.',
        "seed/claims/nvidia.yaml:9:5  validTo is left empty. Write what it is, or remove the line.",
      ],
      () =>
        mistakes({
          [nvidia]: right[nvidia]!.replace("high", "sure").replace("[s0001]", "[s0001, s0404]".replace("s0001, ", "")) + "    validTo:\n",
          [sources]: right[sources]!,
        }),
    ],
  ];
  it.each(cases)("%s", (_name, expected, seen) => expect(seen()).toEqual(expected));

  it.each([
    ["a range of one", invests("c0003", "    amount: 5\n    amountMax: 5\n    currency: USD\n")],
    ["nothing paid", invests("c0003", "    amount: 0\n    currency: USD\n")],
    [
      "a figure that ends on the last day of its period",
      '  - id: c0003\n    relation: REPORTS\n    object: metric-revenue\n    statement: NVIDIA loses.\n    value: -2\n    unit: USD\n    periodEnd: "2024-12-31"\n    validTo: "2024"\n    confidence: high\n    evidence: [s0001]\n',
    ],
  ])("but not %s", (_name, more) => expect(claim(more)).toEqual([]));

  it("but not two claims that one end makes of the other on one day, by the same sources", () => {
    const again = right[microsoft]!.split("\n").slice(2).join("\n").replace("c0002", "c0003").replace("work together", "share clouds");
    expect(mistakes({ [microsoft]: right[microsoft]! + again })).toEqual([]);
  });

  it("blames nobody for what a file that cannot be read may hold", () => {
    expect(mistakes({ [microsoft]: "subject: [" }).filter((line) => !line.startsWith("seed/claims/microsoft.yaml"))).toEqual([]);
    expect(mistakes({ "publishers.yaml": "Reuters: [" }).filter((line) => !line.startsWith("seed/publishers.yaml"))).toEqual([]);
  });
  it("finds the line of what stands behind an alias of YAML", () => {
    const aliased = right[nvidia]!.replace("    object", "    note: &words [1]\n    object").replace(
      "evidence: [s0001]",
      "evidence: *words",
    );
    expect(mistakes({ [nvidia]: aliased })).toContain(
      'seed/claims/nvidia.yaml:5:19  Evidence is the id of a source, such as s0042, or { source: s0042, locator: "p. 3" } with a short text; saw the number 1.',
    );
  });
});
