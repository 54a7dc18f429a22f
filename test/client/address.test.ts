// The address says what was asked for: whoever opens it has the same view.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questions } from "../../client/questions.ts";
import { fromAddress, toAddress } from "../../client/state/address.ts";
import { begin, reduce, viewOf } from "../../client/state/steps.ts";
import { emptyView, startView } from "../../client/state/view.ts";
import { anyActions } from "./actions.ts";

/** What an address cannot hold: whom an expansion brought; that is asked of the server anew. */
const asked = (view: ReturnType<typeof fromAddress>) => ({ ...view, brought: view.brought.map(({ intent }) => intent) });

describe("the address of a view", () => {
  it("is empty for the opening view", () => {
    expect(toAddress(startView)).toBe("");
    expect(fromAddress("")).toEqual(startView);
  });

  it("says what was asked for, in words", () => {
    const steps = [
      { kind: "open", view: emptyView },
      { kind: "bring", intent: { kind: "add", ids: ["openai"] }, ids: ["openai"], select: "openai" },
      {
        kind: "bring",
        intent: { kind: "expand", id: "openai", relation: "INVESTS_IN", direction: "IN", skip: 0, count: 25, order: "DEGREE" },
        ids: ["openai", "softbank"],
      },
      { kind: "toggleType", type: "Person" },
      { kind: "filter", filter: { asOf: "2024-03" } },
    ] as const;
    expect(toAddress(viewOf(steps.reduce(reduce, begin())))).toBe("?v=1&g=openai;openai:INVESTS_IN:i&type=Person&sel=openai&t=2024-03");
  });

  it("opens as the view it was made from, whatever was done", () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        const view = viewOf(actions.reduce(reduce, begin()));
        expect(asked(fromAddress(toAddress(view)))).toEqual(asked(view));
      }),
      { numRuns: 1_000 },
    );
  });

  it("opens what it can of an address that makes no sense", () => {
    fc.assert(fc.property(fc.string(), (text) => void toAddress(fromAddress(`?v=1&g=${text}&t=${text}&sel=${text}`))));
  });

  // Addresses stand in mails and articles: what each word of them means stays, whatever is renamed here.
  it("means word by word what it meant when it was sent", () => {
    const address =
      "?v=1&g=~;openai:SUPPLIES:o:Organization:25:50:2;:BUILDS;!rings:openai:nvidia;nvidia@-12,40&off=azure&type=Person&rel=BUILDS&sel=openai" +
      "&known=2025&status=HAPPENED,PLANNED&conf=HIGH&ev=FAIR&src=12&pub=PRESS,FILING&by=Reuters%252C Inc.&sum=USD:5..5" +
      '&room=paths&as=table&path=a,b:c:6:t:2&diff=2024..2025-01-31&cmp=a,b&pin=nvidia&q=portfolioOf&c=["portfolioOf",{"limit":"5"},""]';
    const expand = { kind: "expand", id: "openai", relation: "SUPPLIES", direction: "OUT", otherType: "Organization" };
    expect(asked(fromAddress(address))).toEqual({
      brought: [
        { kind: "start" },
        { ...expand, skip: 25, count: 50, order: "AMOUNT" },
        { kind: "expand", id: "openai", relation: "BUILDS", skip: 0, count: 25, order: "DEGREE" },
        { kind: "layout", name: "rings", centres: ["openai"], pinned: ["nvidia"] },
        { kind: "move", id: "nvidia", to: { x: -12, y: 40 } },
      ],
      hidden: ["azure"],
      hiddenTypes: ["Person"],
      hiddenRelations: ["BUILDS"],
      selection: ["openai"],
      filter: {
        knownBy: "2025",
        statuses: ["HAPPENED", "PLANNED"],
        minConfidence: "HIGH",
        minEvidence: "FAIR",
        minSources: 12,
        publisherKinds: ["PRESS", "FILING"],
        publishers: ["Reuters, Inc."],
        amount: { currency: "USD", min: 5, max: 5 },
      },
      room: "paths",
      twin: "table",
      route: { from: ["a", "b"], to: ["c"], maxLength: 6, chronological: true, chosen: 2 },
      dates: { from: "2024", to: "2025-01-31" },
      compared: ["a", "b"],
      pinned: ["nvidia"],
      question: "portfolioOf",
      asked: { of: "portfolioOf", statement: "", values: { limit: "5" } },
    });
    expect(fromAddress("?t=2024-03&span=2023..2024-06").filter).toEqual({ asOf: "2024-03", during: { from: "2023", to: "2024-06" } });
  });

  it.each(["span=2024..2023", "span=..", "sum=USD:7..5", "sum=usd:5..", "src=0", "conf=high", "t=2024-02-32", "t=2024-00", "known=24"])(
    "asks nothing where what stands there makes no sense: %s",
    (text) => expect(fromAddress(`?v=1&${text}`)).toEqual(startView),
  );

  it("takes no statement that is longer than an address can be", () => {
    const statementIn = (length: number) =>
      fromAddress(`?c=${encodeURIComponent(JSON.stringify(["", {}, "x".repeat(length)]))}`).asked.statement.length;
    expect([statementIn(2_000), statementIn(2_001)]).toEqual([2_000, 0]);
  });

  it("never asks for a page that no server gives", () => {
    const [, expand] = fromAddress("?v=1&g=openai;openai:SUPPLIES:o::0:0:9").brought;
    expect(expand!.intent).toMatchObject({ kind: "expand", skip: 0, count: 1, order: "DEGREE" });
  });

  it("stays under 500 characters for 20 steps", () => {
    const relations = ["INVESTS_IN", "SUPPLIES", "BUILDS", "PARTNERS_WITH", "COMPETES_WITH"];
    const steps = ["openai", "nvidia", "microsoft", "anthropic"].flatMap((id) =>
      relations.map((relation) => ({
        kind: "bring" as const,
        intent: { kind: "expand" as const, id, relation, direction: "OUT" as const, skip: 0, count: 25, order: "DEGREE" as const },
        ids: [id],
      })),
    );
    expect(steps).toHaveLength(20);
    expect(toAddress(viewOf(steps.reduce(reduce, begin()))).length).toBeLessThan(500);
  });

  it.each(questions)("of the question $name is one that the explorer itself would write", ({ address }) => {
    expect(toAddress(fromAddress(address))).toBe(address);
  });
});
