// Money between two: what may be summed, and the traps in which a sum would say what nobody said.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

type Stated = [number: number, amount: number, more?: object, relation?: string];
/** One investor and one firm per trap: payer-0 and firm-0, their claims c1000, c1001 ...; a row in words: status, total, counted, and why the rest is not. */
const traps: [sentence: string, stated: Stated[], expected: string[]][] = [
  [
    "adds payments",
    [
      [0, 10],
      [1, 5],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 15 = 0 1"],
  ],
  [
    "does not add a ceiling to what was paid",
    [
      [0, 10],
      [1, 100, { bound: "up_to" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It is a ceiling: less may have been paid."],
  ],
  [
    "takes less than a sum for a ceiling too",
    [
      [0, 10],
      [1, 100, { bound: "under" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It is a ceiling: less may have been paid."],
  ],
  [
    "says at least nothing where there are only ceilings",
    [[0, 100, { bound: "up_to" }]],
    ["INVESTS_IN USD HAPPENED: AT_LEAST 0 = ; 0: It is a ceiling: less may have been paid."],
  ],
  [
    "says that a sum with a lower bound in it is one",
    [
      [0, 10],
      [1, 5, { bound: "at_least" }],
    ],
    ["INVESTS_IN USD HAPPENED: AT_LEAST 15 = 0 1"],
  ],
  [
    "says that a sum of which a part is exceeded is exceeded",
    [
      [0, 10, { bound: "at_least" }],
      [1, 5, { bound: "over" }],
    ],
    ["INVESTS_IN USD HAPPENED: OVER 15 = 0 1"],
  ],
  [
    "says that a sum with a rounded amount in it is rounded",
    [
      [0, 10, { bound: "about" }],
      [1, 5, { bound: "over" }],
    ],
    ["INVESTS_IN USD HAPPENED: ABOUT 15 = 0 1"],
  ],
  [
    "counts the lower end of a range",
    [
      [0, 10, { amountMax: 12 }],
      [1, 5],
    ],
    ["INVESTS_IN USD HAPPENED: AT_LEAST 15 = 0 1"],
  ],
  [
    "does not add what is planned to what happened",
    [
      [0, 10],
      [1, 100, { status: "planned" }],
      [2, 50, { status: "letter_of_intent" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0", "INVESTS_IN USD LETTER_OF_INTENT: EXACT 50 = 2", "INVESTS_IN USD PLANNED: EXACT 100 = 1"],
  ],
  [
    "does not add what was dropped or disputed",
    [
      [0, 10],
      [1, 100, { status: "dropped" }],
      [2, 50, { status: "disputed" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0", "INVESTS_IN USD DROPPED: EXACT 100 = 1", "INVESTS_IN USD DISPUTED: EXACT 50 = 2"],
  ],
  [
    "does not add currencies",
    [
      [0, 10],
      [1, 7, { currency: "EUR" }],
    ],
    ["INVESTS_IN EUR HAPPENED: EXACT 7 = 1", "INVESTS_IN USD HAPPENED: EXACT 10 = 0"],
  ],
  [
    "does not add relations",
    [
      [0, 10],
      [1, 7, {}, "SUPPLIES"],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0", "SUPPLIES USD HAPPENED: EXACT 7 = 1"],
  ],
  [
    "does not add a deal that is told again",
    [
      [0, 10],
      [1, 11, { moneyKind: "restated", sameDeal: 0 }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It tells again the deal that 0 stands for."],
  ],
  [
    "does not add a part to its whole",
    [
      [0, 10],
      [1, 4, { moneyKind: "part", sameDeal: 0 }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It is a part of the deal that 0 stands for."],
  ],
  [
    "leaves a part out where the whole is a plan, in another row",
    [
      [0, 10, { status: "announced" }],
      [1, 4, { moneyKind: "part", sameDeal: 0 }],
    ],
    ["INVESTS_IN USD HAPPENED: AT_LEAST 0 = ; 1: It is a part of the deal that 0 stands for.", "INVESTS_IN USD ANNOUNCED: EXACT 10 = 0"],
  ],
  [
    "does not add what came together to what it came together from",
    [
      [0, 10],
      [1, 30, { moneyKind: "cumulative" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It is all that came together up to a day, not a payment of its own."],
  ],
  [
    "does not add what a holding is worth",
    [
      [0, 10],
      [1, 135, { moneyKind: "stake_value" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It is what a holding is worth, not what was paid for it."],
  ],
  [
    "does not add what is paid by the month or year",
    [
      [0, 10],
      [1, 1, { moneyKind: "rate", per: "month" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It is paid per month, and for how long is not said."],
  ],
  [
    "does not add what was received for a sale",
    [
      [0, 10],
      [1, 6, { moneyKind: "sale" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It is money received for a sale."],
  ],
  [
    "counts a joint sum once",
    [
      [0, 10],
      [1, 40, { moneyKind: "joint" }],
      [2, 40, { moneyKind: "joint", sameDeal: 1 }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 50 = 0 1; 2: It is one sum given by several together, for which 1 stands."],
  ],
  [
    "of two that contradict each other counts the better supported",
    [
      [0, 14.3, { contradicts: [1], confidence: "low" }],
      [1, 14.5, { contradicts: [0], confidence: "high" }],
      [2, 1],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 15.5 = 1 2; 0: It contradicts 1, which is counted in its place."],
  ],
  [
    "counts the one that remains where a better supported rival is a ceiling",
    [
      [0, 9, { contradicts: [1], confidence: "low" }],
      [1, 10, { contradicts: [0], confidence: "high", bound: "up_to" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 9 = 0; 1: It is a ceiling: less may have been paid."],
  ],
  [
    "of three in a chain of contradictions counts both ends, which do not contradict each other",
    [
      [0, 10, { contradicts: [1], confidence: "high" }],
      [1, 12, { contradicts: [0, 2], confidence: "medium" }],
      [2, 3, { contradicts: [1], confidence: "low" }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 13 = 0 2; 1: It contradicts 0, which is counted in its place."],
  ],
  [
    "does not add what names another claim as the deal, whatever it calls itself",
    [
      [0, 10],
      [1, 10, { sameDeal: 0 }],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 10 = 0; 1: It is one sum given by several together, for which 0 stands."],
  ],
  [
    "does not add what an unconfirmed report, an estimate or talks say to what happened, nor to one another",
    [
      [0, 10],
      [1, 20, { status: "reported" }],
      [2, 30, { status: "estimated" }],
      [3, 40, { status: "in_talks" }],
    ],
    [
      "INVESTS_IN USD HAPPENED: EXACT 10 = 0",
      "INVESTS_IN USD IN_TALKS: EXACT 40 = 3",
      "INVESTS_IN USD ESTIMATED: EXACT 30 = 2",
      "INVESTS_IN USD REPORTED: EXACT 20 = 1",
    ],
  ],
  [
    "adds two payments of the same sum, which are not one for that",
    [
      [0, 10],
      [1, 10],
    ],
    ["INVESTS_IN USD HAPPENED: EXACT 20 = 0 1"],
  ],
];

/** Ids in a trap's expectations are its claims' numbers. */
const idOf = (trap: number, number: number): string => `c${1000 + trap * 10 + number}`;
const pointers = (trap: number, more: Record<string, unknown>): object => ({
  ...more,
  ...(more.sameDeal !== undefined && { sameDeal: idOf(trap, more.sameDeal as number) }),
  ...(more.contradicts !== undefined && { contradicts: (more.contradicts as number[]).map((number) => idOf(trap, number)) }),
});

const asked = `counterpart { id } relation direction currency status total bound counted { id } leftOut { claim { id } reason }`;

interface Answered {
  counterpart: { id: string };
  relation: string;
  direction: string;
  currency: string;
  status: string;
  total: number;
  bound: string;
  counted: { id: string }[];
  leftOut: { claim: { id: string }; reason: string }[];
}
function inWords(trap: number, { relation, currency, status, total, bound, counted, leftOut }: Answered): string {
  const short = (text: string) => text.replace(/c\d{4}/g, (id) => String(Number(id.slice(1)) - 1000 - trap * 10));
  const reasons = leftOut.map(({ claim: { id }, reason }) => `; ${short(id)}: ${short(reason)}`).join("");
  return `${relation} ${currency} ${status}: ${bound} ${total} = ${counted.map(({ id }) => short(id)).join(" ")}${reasons}`;
}

describeEachEngine("Flows", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: [
          ...traps.flatMap((_trap, index) => [
            organization(`payer-${index}`, `Payer ${index}`),
            organization(`firm-${index}`, `Firm ${index}`),
          ]),
          ...["softbank", "nvidia", "openai", "meta"].map((id) => organization(id, id)),
        ],
        Chip: [{ id: "nvidia-h100", name: "H100" }],
      },
      claims: [
        ...traps.flatMap(([, stated], trap) =>
          stated.map(([number, amount, more = {}, relation = "INVESTS_IN"]) =>
            claim(idOf(trap, number), `payer-${trap}`, relation, `firm-${trap}`, {
              amount,
              currency: "USD",
              ...pointers(trap, more as Record<string, unknown>),
            }),
          ),
        ),
        claim("c0001", "softbank", "INVESTS_IN", "openai", { amount: 40, currency: "USD", moneyKind: "joint" }),
        claim("c0002", "nvidia", "INVESTS_IN", "openai", { amount: 40, currency: "USD", moneyKind: "joint", sameDeal: "c0001" }),
        claim("c0003", "nvidia", "SUPPLIES", "openai", { amount: 3, currency: "USD" }),
        claim("c0004", "openai", "SUPPLIES", "nvidia", { amount: 2, currency: "USD" }),
        claim("c0005", "nvidia", "SUPPLIES", "meta"),
        claim("c0006", "nvidia", "BUILDS", "nvidia-h100"),
      ],
    }),
  );

  it.each(traps.map(([sentence, , expected], index) => ({ sentence, expected, index })))("$sentence", async ({ expected, index }) => {
    const { payer, firm } = await ask(`{
      payer: entity(id: "payer-${index}") { flows { ${asked} } }
      firm: entity(id: "firm-${index}") { flows { ${asked} } }
    }`);
    expect(payer.flows.map((flow: Answered) => inWords(index, flow))).toEqual(expected);
    // Seen from the other end it is the same money.
    expect(firm.flows.map((flow: Answered) => inWords(index, flow))).toEqual(expected);
    expect(
      new Set([...payer.flows, ...firm.flows].map(({ counterpart, direction }: Answered) => `${counterpart.id} ${direction}`)),
    ).toEqual(new Set([`firm-${index} OUT`, `payer-${index} IN`]));
  });

  it("counts a joint sum for one of those who gave it, seen from the one who got it", async () => {
    const { entity } = await ask(`{ entity(id: "openai") { flows(direction: IN, relations: [INVESTS_IN]) { ${asked} } } }`);
    const row = { relation: "INVESTS_IN", direction: "IN", currency: "USD", status: "HAPPENED" };
    expect(entity.flows).toEqual([
      {
        ...row,
        counterpart: { id: "nvidia" },
        total: 0,
        bound: "AT_LEAST",
        counted: [],
        leftOut: [{ claim: { id: "c0002" }, reason: "It is one sum given by several together, for which c0001 stands." }],
      },
      { ...row, counterpart: { id: "softbank" }, total: 40, bound: "EXACT", counted: [{ id: "c0001" }], leftOut: [] },
    ]);
  });

  it("keeps the ways apart, and speaks of no claim without an amount", async () => {
    const { entity } = await ask(`{ entity(id: "nvidia") {
      both: flows(relations: [SUPPLIES, BUILDS]) { ...row }
      out: flows(direction: OUT, relations: [SUPPLIES]) { ...row }
      filtered: flows(filter: { direction: IN, relations: [SUPPLIES] }) { ...row }
      neither: flows(direction: OUT, filter: { direction: IN }) { ...row }
      none: flows(relations: [BUILDS]) { ...row }
      with: flows(filter: { other: ["meta"] }) { ...row }
    } }
    fragment row on Flow { counterpart { id } direction total }`);
    const [out, into] = [
      { counterpart: { id: "openai" }, direction: "OUT", total: 3 },
      { counterpart: { id: "openai" }, direction: "IN", total: 2 },
    ];
    expect(entity).toEqual({ both: [out, into], out: [out], filtered: [into], neither: [], none: [], with: [] });
  });

  it("of many entities are one statement", async () => {
    const { statements } = await askRaw(
      `{ nodes(ids: ["payer-0", "firm-1", "nvidia"]) { ... on Entity { flows { total counted { id } } } } }`,
    );
    expect(statements).toEqual(["entity/byId", "claim/ofEntity"]);
  });
});
