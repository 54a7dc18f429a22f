// The timeline's arithmetic: dates of stated precision as months, and what starts and ends in each part of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, histogramOf, monthOf, stretchOf, ticksOf } from "../../client/panels/time/months.ts";
import { ordered, spanOf } from "../../client/panels/time/span.ts";
import { tonesOf } from "../../client/panels/time/tonesOf.ts";

const held = (holdsFrom: string | null, holdsTo: string | null = null) => ({ holdsFrom, holdsTo });

describe("a month on the timeline", () => {
  it("is the first or, as an end, the last of a partial date", () => {
    expect([
      dateOf(monthOf("2024")),
      dateOf(monthOf("2024", true)),
      dateOf(monthOf("2024-03-15")),
      dateOf(monthOf("2024-03", true)),
    ]).toEqual(["2024-01", "2024-12", "2024-03", "2024-03"]);
  });
  it("is the date that it was made from", () => {
    fc.assert(fc.property(fc.integer({ min: 1000 * 12, max: 3000 * 12 }), (month) => monthOf(dateOf(month)) === month));
  });
});

describe("the histogram", () => {
  it("counts what starts and ends by month, and says what is undated and what is known by its year only", () => {
    const links = [held("2024-02-10", "2024-03"), held("2024-02"), held("2024"), held(null), held(null, "2024-12-31")];
    const stretch = stretchOf(links)!;
    const { bins, ...rest } = histogramOf(links, stretch, "month");
    expect([dateOf(stretch.from), dateOf(stretch.to)]).toEqual(["2024-01", "2024-12"]);
    expect(bins.filter(({ starts, ends }) => starts + ends > 0).map(({ from, starts, ends }) => [dateOf(from), starts, ends])).toEqual([
      ["2024-02", 2, 0],
      ["2024-03", 0, 1],
      ["2024-12", 0, 1],
    ]);
    expect(rest).toEqual({ undated: 1, outside: 0, yearOnly: 1 });
  });

  it("loses nothing: each date is in a bar, outside, or known by its year only", () => {
    const day = fc.option(fc.constantFrom("1975", "2019-05", "2023", "2023-11-17", "2024-01", "2025-06-30", "2031"), { nil: null });
    const links = fc.array(fc.record({ holdsFrom: day, holdsTo: day }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(links, fc.constantFrom("month" as const, "year" as const), (all, unit) => {
        const stretch = stretchOf(all);
        const dates = all.flatMap(({ holdsFrom, holdsTo }) => [holdsFrom, holdsTo]).filter((date) => date !== null);
        if (!stretch) return dates.length === 0;
        const { bins, outside, yearOnly } = histogramOf(all, stretch, unit);
        return bins.reduce((sum, { starts, ends }) => sum + starts + ends, 0) + outside + yearOnly === dates.length;
      }),
    );
  });

  it("writes as many years below as have room", () => {
    expect(ticksOf({ from: 2019 * 12, to: 2024 * 12 + 11 })).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    expect(ticksOf({ from: 1975 * 12, to: 2031 * 12 + 11 })).toEqual([
      1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025, 2030,
    ]);
  });
});

describe("what is looked at", () => {
  const stretch = { from: monthOf("2020"), to: monthOf("2025", true) };
  const span = (filter: Parameters<typeof spanOf>[0]) => {
    const { from, to } = spanOf(filter, stretch);
    return [dateOf(from), dateOf(to)];
  };
  it("is a stretch of months, whole at both ends and within what is drawn", () => {
    expect(span({})).toEqual(["2020-01", "2025-12"]);
    expect(span({ asOf: "2023" })).toEqual(["2020-01", "2023-12"]);
    expect(span({ during: { from: "2022", to: "2024" } })).toEqual(["2022-01", "2024-12"]);
    expect(span({ during: { from: "2010", to: "2030-05" } })).toEqual(["2020-01", "2025-12"]);
  });
  it("has its earlier day first, and is nothing where nothing is left", () => {
    expect(ordered({ from: "2024", to: "2022-03" })).toEqual({ from: "2022-03", to: "2024" });
    expect(ordered({ from: "2024-06", to: "2024" })).toEqual({ from: "2024-06", to: "2024" });
    expect([ordered({ from: "2024", to: "" }), ordered({ to: "2024" }), ordered({ from: "" })]).toEqual([
      { from: "2024" },
      { to: "2024" },
      undefined,
    ]);
  });
});

describe("two days compared", () => {
  it("give each line its tone, and an entity only where it came or went with them", () => {
    const link = (id: string) => {
      const [subject, relation, object] = id.split("~") as [string, string, string];
      return { id, relation, subject: { id: subject, name: subject }, object: { id: object, name: object } };
    };
    const { tones, ends } = tonesOf({
      diff: {
        addedCount: 1,
        removedCount: 1,
        changedCount: 1,
        added: [link("a~BUILDS~new")],
        removed: [link("a~BUILDS~old")],
        changed: [{ link: link("a~PARTNERS_WITH~b"), added: [{ id: "c1" }], removed: [] }],
      },
      before: { links: [{ id: "a~BUILDS~old" }, { id: "a~PARTNERS_WITH~b" }] },
      after: { links: [{ id: "a~BUILDS~new" }, { id: "a~PARTNERS_WITH~b" }] },
    });
    expect(Object.fromEntries(tones)).toEqual({
      "a~BUILDS~new": "added",
      "a~BUILDS~old": "gone",
      "a~PARTNERS_WITH~b": "changed",
      new: "added",
      old: "gone",
    });
    expect([...ends].sort()).toEqual(["a", "b", "new", "old"]);
  });
});
