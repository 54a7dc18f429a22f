// Amounts are typed as people write them.
import { expect, it } from "vitest";
import { amountOf } from "../../client/panels/filter/amountOf.ts";

it.each([
  ["10 bn", 10_000_000_000],
  ["1.5b", 1_500_000_000],
  ["1,5 Mrd", 1_500_000_000],
  ["500m", 500_000_000],
  ["13,800,000", 13_800_000],
  ["1.000.000", 1_000_000],
  ["2 mio.", 2_000_000],
  ["3 MN", 3_000_000],
  ["4k", 4_000],
  ["1t", 1_000_000_000_000],
  ["1,000", 1_000],
  ["40", 40],
])("%s is %d", (text, value) => expect(amountOf(text)).toBe(value));

it.each(["", "much", "10 zillion", "-5", "bn"])("%j is none", (text) => expect(amountOf(text)).toBe(undefined));
