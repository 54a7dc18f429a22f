// Every action is a step, and every step can be taken back and taken again.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, reduce, viewOf, type Steps } from "../../client/state/steps.ts";
import { entitiesOf, reached, startIds } from "../../client/state/view.ts";
import { anyActions } from "./actions.ts";

describe("undo", () => {
  it("leads back through every view to the first, and forth to the last, byte by byte", () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        let state = begin();
        for (const action of actions) state = reduce(state, action);
        const there = state.steps.map(({ view }) => JSON.stringify(view));
        const walked: string[] = [];
        for (; state.at > 0; state = reduce(state, { kind: "goTo", at: state.at - 1 })) walked.unshift(JSON.stringify(viewOf(state)));
        expect([JSON.stringify(viewOf(state)), ...walked]).toEqual(there);
        while (state.at < there.length - 1) state = reduce(state, { kind: "goTo", at: state.at + 1 });
        expect(JSON.stringify(viewOf(state))).toBe(there.at(-1));
      }),
      { numRuns: 1_000 },
    );
  });

  it("reaches back more than 100 steps", () => {
    let state = begin();
    for (let step = 0; step < 150; step++) state = reduce(state, { kind: "toggleType", type: "Person" });
    expect(state.at).toBe(150);
  });

  it("forgets what was undone once something else is done", () => {
    let state = reduce(reduce(begin(), { kind: "toggleType", type: "Person" }), { kind: "goTo", at: 0 });
    state = reduce(state, { kind: "toggleType", type: "Model" });
    expect(state.steps.map(({ view }) => view.hiddenTypes)).toEqual([[], ["Model"]]);
  });
});

describe("a step", () => {
  const select = (state: Steps, id: string) => reduce(state, { kind: "select", ids: [id] });

  it("is one however many things were looked at in a row", () => {
    const state = select(select(begin(), "openai"), "nvidia");
    expect(state.at).toBe(1);
    expect(viewOf(state).selection).toEqual(["nvidia"]);
  });

  it("is one however many days a handle was drawn over, and another for each other filter", () => {
    const drag = (state: Steps, asOf: string) => reduce(state, { kind: "filter", filter: { asOf }, isGlance: true });
    let state = drag(drag(drag(begin(), "2023-01"), "2023-02"), "2023-03");
    expect([state.at, viewOf(state).filter]).toEqual([1, { asOf: "2023-03" }]);
    state = reduce(state, { kind: "filter", filter: { asOf: "2023-03", minConfidence: "HIGH" } });
    state = drag(drag(state, "2024-01"), "2024-02");
    expect(state.steps.map(({ view }) => view.filter.asOf)).toEqual([undefined, "2023-03", "2023-03", "2024-02"]);
  });

  it("that compares two days takes the place of the day looked at, and the other way round", () => {
    let state = reduce(begin(), { kind: "filter", filter: { asOf: "2023-01", minSources: 2 } });
    state = reduce(state, { kind: "put", part: "dates", value: { from: "2023", to: "2024" } });
    expect(viewOf(state).filter).toEqual({ minSources: 2 });
    state = reduce(state, { kind: "filter", filter: { during: { from: "2023" } } });
    expect(viewOf(state).dates).toBe(null);
  });

  it("is none where nothing came of it", () => {
    const state = begin();
    expect(reduce(state, { kind: "hide", ids: [] })).toBe(state);
    expect(reduce(state, { kind: "bring", intent: { kind: "add", ids: ["openai"] }, ids: ["openai"] })).toBe(state);
  });

  it("hides an entity with its links' details, and asking for it by name brings it back", () => {
    let state = reduce(select(begin(), "microsoft~PARTNERS_WITH~openai"), { kind: "hide", ids: ["openai"] });
    expect(viewOf(state).selection).toEqual([]);
    expect(entitiesOf(viewOf(state))).toEqual(startIds.filter((id) => id !== "openai"));
    state = reduce(state, { kind: "bring", intent: { kind: "add", ids: ["openai"] }, ids: ["openai"], select: "openai" });
    expect(entitiesOf(viewOf(state))).toEqual([...startIds]);
  });

  it("goes on with an expansion where the last one stopped, and collapses all of them at once", () => {
    const reach = { id: "openai", relation: "INVESTS_IN" };
    const expand = (skip: number, ids: string[]) =>
      ({ kind: "bring", intent: { kind: "expand", ...reach, skip, count: 25, order: "DEGREE" }, ids }) as const;
    let state = reduce(begin(), expand(0, ["openai", "softbank"]));
    expect(reached(viewOf(state), reach, "DEGREE")).toBe(25);
    state = reduce(state, expand(25, ["openai", "mgx"]));
    expect(reached(viewOf(state), reach, "DEGREE")).toBe(50);
    state = reduce(state, { kind: "collapse", id: "openai" });
    expect(entitiesOf(viewOf(state))).toEqual([...startIds]);
  });
});
