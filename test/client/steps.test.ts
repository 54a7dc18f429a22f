// Every action is a step, and every step can be taken back and taken again.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Explorer } from "../../client/panels/explorer.ts";
import { viewFilter } from "../../client/panels/viewFilter.ts";
import { begin, reduce, viewOf, type Steps } from "../../client/state/steps.ts";
import { emptyView, entitiesOf, filterOf, isFiltered, mostOnCanvas, reached, startIds, startView } from "../../client/state/view.ts";
import { readSession, sessionText } from "../../client/takeAway/session.ts";
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

  it("reaches back over 500 views, as many as a session's file may hold", () => {
    let state = begin();
    for (let step = 0; step < 600; step++) state = reduce(state, { kind: "toggleType", type: "Person" });
    expect([state.at, state.steps.length]).toEqual([499, 500]);
    expect(readSession(sessionText(state))).toMatchObject({ at: 499 });
  });

  it("stops at the first view and at the last", () => {
    const state = reduce(begin(), { kind: "toggleType", type: "Person" });
    expect(reduce(state, { kind: "goTo", at: 7 })).toBe(state);
    expect(reduce(state, { kind: "goTo", at: -3 }).at).toBe(0);
  });

  it("forgets what was undone once something else is done", () => {
    let state = reduce(reduce(begin(), { kind: "toggleType", type: "Person" }), { kind: "goTo", at: 0 });
    state = reduce(state, { kind: "toggleType", type: "Model" });
    expect(state.steps.map(({ view }) => view.hiddenTypes)).toEqual([[], ["Model"]]);
  });
});

describe("a view", () => {
  it("has each entity once, and no more than a canvas can hold", () => {
    const ids = Array.from({ length: mostOnCanvas + 1 }, (_, at) => `e-${at}`);
    const twice = { intent: { kind: "add", ids }, ids } as const;
    expect(entitiesOf({ ...emptyView, brought: [twice, twice], hidden: ["e-0"] })).toEqual(ids.slice(1));
    expect(entitiesOf({ ...emptyView, brought: [twice] })).toEqual(ids.slice(0, -1));
  });

  it("is asked for without the relations that the legend hides, and without naming any where it hides none", () => {
    const all = { links: [{ relation: "SUPPLIES" }, { relation: "BUILDS" }, { relation: "SUPPLIES" }] };
    const view = { ...emptyView, filter: { asOf: "2024" } };
    expect(filterOf(view, { all })).toEqual({ asOf: "2024" });
    expect(filterOf({ ...view, hiddenRelations: ["BUILDS"] }, { all })).toEqual({ asOf: "2024", relations: ["SUPPLIES"] });
  });

  it("is what a room asks by: of all relations but those that are hidden, and never of figures", () => {
    const relationTypes = ["SUPPLIES", "BUILDS", "REPORTS"].map((type) => ({ type }));
    const known = { ontology: { relationTypes }, figures: ["REPORTS"] } as unknown as Explorer["ontology"];
    const view = { ...emptyView, filter: { asOf: "2024" } };
    expect(viewFilter(view, known)).toEqual({ asOf: "2024" });
    expect(viewFilter({ ...view, hiddenRelations: ["BUILDS"] }, known)).toEqual({ asOf: "2024", relations: ["SUPPLIES"] });
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

  it("that shows all takes every filter back, and leaves what was brought", () => {
    let state = reduce(select(begin(), "openai"), { kind: "hide", ids: ["nvidia"] });
    state = reduce(state, { kind: "toggleType", type: "Person" });
    state = reduce(state, { kind: "toggleRelation", relation: "SUPPLIES" });
    state = reduce(state, { kind: "filter", filter: { minSources: 2 } });
    expect(isFiltered(viewOf(state))).toBe(true);
    expect(viewOf(reduce(state, { kind: "showAll" }))).toEqual({ ...startView, selection: ["openai"] });
  });

  it.each(["hidden", "hiddenTypes", "hiddenRelations", "filter"] as const)("is known to hide something by %s alone", (by) =>
    expect(isFiltered({ ...startView, [by]: by === "filter" ? { asOf: "2024" } : ["openai"] })).toBe(true),
  );

  it("that moves a thing takes the place of the move before it, where that was of the same thing", () => {
    const move = (state: Steps, id: string, x: number) => reduce(state, { kind: "move", id, to: { x: x + 0.4, y: 0 } });
    const state = move(move(move(begin(), "openai", 1), "nvidia", 2), "nvidia", 3);
    expect(viewOf(state).brought.slice(1)).toEqual([
      { intent: { kind: "move", id: "openai", to: { x: 1, y: 0 } }, ids: [] },
      { intent: { kind: "move", id: "nvidia", to: { x: 3, y: 0 } }, ids: [] },
    ]);
  });

  it("that tidies up says from whom it is seen, and who stays", () => {
    const pinned = reduce(begin(), { kind: "put", part: "pinned", value: ["nvidia"] });
    const chosen = reduce(pinned, { kind: "select", ids: ["openai", "microsoft~PARTNERS_WITH~openai"] });
    expect(viewOf(reduce(chosen, { kind: "layout", name: "rings" })).brought.at(-1)).toEqual({
      intent: { kind: "layout", name: "rings", centres: ["openai"], pinned: ["nvidia"] },
      ids: [],
    });
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
    // In another order the first of them come anew.
    expect(reached(viewOf(state), reach, "AMOUNT")).toBe(0);
    // Also where it brought nothing that was not there.
    state = reduce(state, expand(50, ["openai", "mgx"]));
    expect(reached(viewOf(state), reach, "DEGREE")).toBe(75);
    state = reduce(state, { kind: "collapse", id: "openai" });
    expect(entitiesOf(viewOf(state))).toEqual([...startIds]);
  });
});
