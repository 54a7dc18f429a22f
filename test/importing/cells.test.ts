// What a mapping makes of a cell: each operation with what goes in and what comes out, and the sentence where it cannot be.
import { describe, expect, it } from "vitest";
import { CellMistake, evaluate, holds, type Around, type Given } from "../../server/importing/cells.ts";
import { readDate } from "../../server/importing/dates.ts";
import { entityId } from "../../server/importing/ids.ts";
import type { Value } from "../../server/importing/mappingFile.ts";
import { numberInWords, sentenceOf } from "../../server/importing/sentence.ts";

const around = (more: Partial<Around> = {}): Around => ({ tables: { kinds: { GPU: "gpu", none: null } }, count: () => 1, ...more });
type Cell = string | string[];
const made = (value: Value, cell: Cell, more?: Partial<Around>): Given | undefined | string => {
  try {
    return evaluate(value, { line: 1, cells: { it: cell, other: "else" } }, around(more));
  } catch (fault) {
    if (fault instanceof CellMistake) return `wrong: ${fault.message}`;
    throw fault;
  }
};
const column = (operations: object): Value => ({ column: "it", ...operations });

describe("A cell", () => {
  const cases: [what: string, value: Value, cell: Cell, Given | undefined][] = [
    ["is its text without the spaces around it", column({}), " a b ", "a b"],
    ["is nothing where it is empty", column({}), "  ", undefined],
    ["is nothing where it says so", column({ nothing: ["n/a"] }), "n/a", undefined],
    ["is otherwise where it is nothing", column({ otherwise: "x" }), "", "x"],
    ["is the first of several that is there", { first: [{ column: "it" }, { column: "other" }] }, "", "else"],
    ["is what fits of it, the first group where there is one", column({ match: "^(\\d+) W$" }), "700 W", "700"],
    ["is nothing where it does not fit", column({ match: "^\\d+$" }), "700 W", undefined],
    ["is replaced wherever it fits", column({ replace: [["[ab]", "x"]] }), "abc", "xxc"],
    ["is a list of its parts, each once and without what is nothing", column({ split: ";", nothing: ["-"] }), "a; b;;a;-", ["a", "b"]],
    ["is nothing where the table says so", column({ lookup: "kinds" }), "none", undefined],
    [
      "is no number where a sign of thousands stands elsewhere",
      column({ number: { group: ",", decimal: "." } }),
      "7,5",
      'wrong: must be a number; saw "7,5". Mend the cell, or say in the mapping what its separators are.',
    ],
    [
      "is no number of many such signs",
      column({ number: { group: ",", decimal: "." } }),
      "1,2,3,4",
      'wrong: must be a number; saw "1,2,3,4". Mend the cell, or say in the mapping what its separators are.',
    ],
    [
      "is no number where the other sign stands for the decimal one",
      column({ number: { decimal: "," } }),
      "1.234",
      'wrong: must be a number; saw "1.234". Mend the cell, or say in the mapping what its separators are.',
    ],
    ["is a number with signs of thousands", column({ number: { group: ",", decimal: "." } }), "-1,234,567.5", -1_234_567.5],
    [
      "is no number of four digits behind such a sign",
      column({ number: { group: ",", decimal: "." } }),
      "1,2345",
      'wrong: must be a number; saw "1,2345". Mend the cell, or say in the mapping what its separators are.',
    ],
    ["is a number as India writes it", column({ number: { group: ",", decimal: "." } }), "12,34,567", 1_234_567],
    ["is a number as Germany writes it", column({ number: { group: ".", decimal: "," } }), "1.234.567,25", 1_234_567.25],
    ["is a number as Switzerland writes it", column({ number: { group: "'", decimal: "." } }), "1'234", 1_234],
    ["is a number without the signs, too", column({ number: { group: ",", decimal: "." } }), "1e3", 1_000],
    ["is a list where it was one", column({}), ["a", "b", "a"], ["a", "b"]],
    [
      "is every address in it, without the signs of the sentence",
      column({ urls: true }),
      "see https://a.org/x. And (https://b.org/y), https://a.org/x!",
      ["https://a.org/x", "https://b.org/y"],
    ],
    ["is an address with its own brackets", column({ urls: true }), "https://a.org/x_(y)", ["https://a.org/x_(y)"]],
    ["is what the table has for it", column({ lookup: "kinds" }), "GPU", "gpu"],
    ["is nothing where the table says so", column({ lookup: "kinds" }), "none", undefined],
    ["is otherwise where the table has it not", column({ lookup: "kinds", otherwise: "other" }), "TPU", "other"],
    [
      "is a number, whatever groups it and wherever its point is",
      column({ number: { group: ".", decimal: "," } }),
      "1.234.567,5",
      1_234_567.5,
    ],
    ["is a number with a power", column({ number: true }), "5.7e26", 5.7e26],
    ["is multiplied without noise behind the point", column({ number: true, times: 0.001 }), "1100", 1.1],
    ["is multiplied to the very number", column({ number: true, times: 100 }), "0.07", 7],
    ["is rounded to so many digits that count", column({ number: true, digits: 2 }), "1249", 1_200],
    ["is a date of the first form that fits", column({ date: ["YYYY-MM-DD", "M/D/YYYY"] }), "3/18/2024", "2024-03-18"],
  ];
  it("is no part of a list that has more of them than there are names", () => {
    const second = around({ item: { index: 1, of: 2, entity: "maker" } });
    expect(made(column({ split: ";", beside: "maker" }), "US;UK", second)).toBe("UK");
    expect(made(column({ split: ";", beside: "maker" }), "US;UK;FR", second)).toBeUndefined();
  });
  it.each(cases)("%s", (_what, value, cell, expected) => expect(made(value, cell)).toEqual(expected));

  it.each([
    [column({ number: true }), "1,000", 'must be a number; saw "1,000". Mend the cell, or say in the mapping what its separators are.'],
    [column({ number: true }), "0x10", 'must be a number; saw "0x10". Mend the cell, or say in the mapping what its separators are.'],
    [
      column({ number: { group: ",", decimal: "." } }),
      ",",
      'must be a number; saw ",". Mend the cell, or say in the mapping what its separators are.',
    ],
    [column({ lookup: "kinds" }), "TPU", 'must be one of GPU, none; saw "TPU". Mend the cell, or say in the table what it means.'],
    [
      column({ date: "YYYY-MM-DD" }),
      "2024-02-30",
      'must be a date that exists, as YYYY-MM-DD; saw "2024-02-30". Mend the cell, or add its form to the mapping.',
    ],
  ])("is told where it cannot be: %j %s", (value, cell, message) => expect(made(value, cell)).toBe(`wrong: ${message}`));

  it("is of an entity alone where that is one alone in the row", () => {
    const value = column({ alone: "chip" });
    expect([0, 1, 2].map((count) => made(value, "8", { count: () => count }))).toEqual([undefined, "8", undefined]);
  });

  it("stands beside the entity whose place it has, where both lists are of one length", () => {
    const value = column({ split: ",", beside: "chip" });
    const at = (index: number, of: number, entity = "chip") => made(value, "a,b", { item: { index, of, entity } });
    expect([at(0, 2), at(1, 2), at(0, 3), at(0, 2, "maker"), made(value, "a,b")]).toEqual(["a", "b", undefined, undefined, undefined]);
  });
});

it("A row is taken where all that is asked of it holds", () => {
  const row = { line: 1, cells: { a: " x ", b: "", c: ["p", "q"] } };
  const asked = [
    [{ column: "a" }],
    [{ column: "b" }],
    [{ column: "a", is: ["x", "y"] }],
    [{ column: "a", not: ["x"] }],
    [{ column: "a", not: ["y"] }],
    [{ column: "b", is: [""] }],
    [{ column: "c", is: ["p,q"] }],
    [{ column: "a" }, { column: "b" }],
    [],
  ];
  expect(asked.map((conditions) => holds(conditions, row))).toEqual([true, false, true, false, true, true, true, false, true]);
});

describe("A date of another form", () => {
  it.each([
    ["3/8/2024", ["M/D/YYYY"], "2024-03-08"],
    ["08.03.2024", ["DD.MM.YYYY"], "2024-03-08"],
    ["Sept. 2023", ["MMM YYYY"], "2023-09"],
    ["January 5, 2023", ["MMM D, YYYY"], "2023-01-05"],
    ["2023", ["YYYY-MM-DD", "YYYY-MM", "YYYY"], "2023"],
    ["2/30/2024", ["M/D/YYYY"], undefined],
    ["13/1/2024", ["M/D/YYYY", "D/M/YYYY"], "2024-01-13"],
    ["Foo 2023", ["MMM YYYY"], undefined],
    ["2024-3-8", ["YYYY-MM-DD"], undefined],
  ])("is read as it is meant, or not at all: %s as %j is %s", (text, formats, date) => expect(readDate(text, formats)).toBe(date));
});

describe("A sentence", () => {
  it.each([
    [102e9, "102 billion"],
    [1.5e12, "1.5 trillion"],
    [2_345_678, "2.345678 million"],
    [1_234_567_890, "1.23456789 billion"],
    [1e9, "1 billion"],
    [1e15, "1 × 10^15"],
    [5.123456789e26, "5.123456789 × 10^26"],
    [123_456.789, "123,456.789"],
    [0.1 + 0.2, "0.3"],
    [999_999, "999,999"],
    [5.7e26, "5.7 × 10^26"],
    [-3e6, "-3 million"],
    [0.25, "0.25"],
  ])("says %d as %s", (number, words) => expect(numberInWords(number)).toBe(words));

  it("leaves out what stands in brackets where something in it is not there, and is none where something else is not", () => {
    const say = (values: Record<string, Given>) => sentenceOf("{who} raised {sum}[ from {funder}][ in {year}].", (name) => values[name]);
    expect(say({ who: "A", sum: 2e6, funder: ["B", "C"], year: "2024" })).toBe("A raised 2 million from B and C in 2024.");
    expect(say({ who: "A", sum: 2e6 })).toBe("A raised 2 million.");
    expect(say({ who: "A", funder: "B" })).toBe(undefined);
  });
});

describe("An id", () => {
  it.each([
    ["GPT-4 (Mar 2025)", "gpt-4-mar-2025"],
    ["GPT-4+", "gpt-4-plus"],
    ["Llama 3.1 8B", "llama-3.1-8b"],
    ["Zoë & Söhne", "zoe-sohne"],
    ["... dots ...", "dots"],
  ])("is made of the name: %s is %s", (name, id) => expect(entityId(name, "Model", () => false)).toBe(id));
  it("is another one where it is taken, and one of its own where the name has no letter", () => {
    expect(entityId("Claude", "Product", (id) => id === "claude")).toBe("claude-product");
    expect(entityId("Claude", "Product", (id) => id.startsWith("claude") && id.length < 16)).toMatch(/^claude-\d{6}$/);
    expect(entityId("名前", "Organization", () => false)).toMatch(/^organization-\d{6}$/);
  });
});
