// Any sequence of actions a person may do, for tests that must hold whatever was done.
import fc from "fast-check";
import type { Action, Put } from "../../client/state/steps.ts";
import { emptyView, orders, startView } from "../../client/state/view.ts";

const id = fc.constantFrom("microsoft", "openai", "nvidia", "nvidia-h100", "inflection-2.5", "tsmc", "constructor");
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const relation = fc.constantFrom("INVESTS_IN", "SUPPLIES", "TRAINED_ON");
const expand = fc.record({
  kind: fc.constant("expand" as const),
  id,
  relation,
  direction: fc.constantFrom("OUT" as const, "IN" as const, "BOTH" as const),
  otherType: fc.constantFrom("Organization", "Model"),
  skip: fc.constantFrom(0, 25, 150),
  count: fc.constantFrom(1, 25, 50),
  order: fc.constantFrom(...orders),
});

const anyPut: fc.Arbitrary<Put> = fc.oneof(
  fc.constantFrom("", "paths", "time").map((value) => ({ kind: "put" as const, part: "room" as const, value })),
  fc.constantFrom("graph" as const, "table" as const).map((value) => ({ kind: "put" as const, part: "twin" as const, value })),
  fc.constantFrom(null, { from: "2023", to: "2025-02" }).map((value) => ({ kind: "put" as const, part: "dates" as const, value })),
  fc
    .record({
      of: fc.constantFrom("", "moneyTriangles"),
      statement: fc.constantFrom("", "MATCH (n) RETURN n.name AS name, 'ä%&;~ [\"' LIMIT 5\n// and more"),
      values: fc.constantFrom({}, { organization: "nvidia", limit: "5" }),
    })
    .map((value) => ({ kind: "put" as const, part: "asked" as const, value })),
  fc
    .record({
      from: fc.uniqueArray(id),
      to: fc.uniqueArray(id),
      maxLength: fc.integer({ min: 1, max: 6 }),
      chronological: fc.boolean(),
      chosen: fc.constantFrom(null, 0, 3),
    })
    .map((value) => ({ kind: "put" as const, part: "route" as const, value })),
  fc.record({
    kind: fc.constant("put" as const),
    part: fc.constantFrom("compared" as const, "pinned" as const),
    value: fc.uniqueArray(id),
  }),
);

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant("open" as const), view: fc.constantFrom(emptyView, startView) }),
  ids.map((ids) => ({ kind: "bring" as const, intent: { kind: "add" as const, ids }, ids })),
  fc.record({ kind: fc.constant("bring" as const), intent: expand, ids }),
  fc.record({ kind: fc.constantFrom("hide" as const, "keep" as const), ids }),
  fc.record({ kind: fc.constant("collapse" as const), id }),
  fc.record({ kind: fc.constant("select" as const), ids }),
  fc.record({ kind: fc.constant("toggleType" as const), type: fc.constantFrom("Person", "Model") }),
  fc.record({ kind: fc.constant("toggleRelation" as const), relation }),
  fc
    .constantFrom(
      {},
      { asOf: "2024" },
      { statuses: ["PLANNED"], minConfidence: "HIGH" },
      { minSources: 3, knownBy: "2024-03-01" },
      { amount: { currency: "USD", min: 1_000_000 } },
      { amount: { currency: "EUR", min: 1, max: 5_000_000_000 } },
      { during: { from: "2023" }, publishers: ["Reuters, Inc.", "100% News"] },
      { during: { from: "2023-02", to: "2023" }, publisherKinds: ["PRESS"] },
    )
    .map((filter) => ({
      kind: "filter" as const,
      filter,
    })),
  fc.constantFrom("force", "rings").map((name) => ({ kind: "layout" as const, name })),
  fc.record({
    kind: fc.constant("move" as const),
    id,
    to: fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }),
  }),
  anyPut,
  fc.constantFrom({ kind: "showAll" as const }, { kind: "clear" as const }),
);
export const anyActions = fc.array(anyAction, { maxLength: 30 });
