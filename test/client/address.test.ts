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
