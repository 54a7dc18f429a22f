// What is added, removed and changed between two releases, in what they state: as JSON for programs and as a page to read.
import type { Value } from "../engine/engine.ts";
import type { Ontology } from "../ontology.ts";
import { columnsOf } from "./columns.ts";
import type { Contents } from "./contents.ts";
import { toPlain, type Plain } from "./plainForm.ts";
import type { Release } from "./read.ts";

export interface Changes {
  /** The data versions compared. */
  readonly from: string;
  readonly to: string;
  readonly entities: TableChanges;
  readonly claims: TableChanges;
  readonly sources: TableChanges;
}
export interface TableChanges {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  /** Each property with what it was and what it is; null where it was not or is not there. */
  readonly changed: readonly (Named & {
    readonly properties: { readonly [property: string]: { readonly from: Value; readonly to: Value } };
  })[];
}
interface Named {
  readonly id: string;
  /** The name, the statement or the title. */
  readonly title: string;
}

/** What changed since an older release in what the graph holds now. */
export function changesSince(old: Release, contents: Contents): Changes {
  const plain = (table: "entities" | "claims" | "sources") => contents[table].map((thing) => toPlain(table, thing));
  const now = { dataVersion: contents.dataVersion, entities: plain("entities"), claims: plain("claims"), sources: plain("sources") };
  return changesBetween(old, now, contents.ontology);
}

export function changesBetween(old: Release, now: Release, ontology: Ontology): Changes {
  const columns = columnsOf(ontology);
  const compare = (table: "entities" | "claims" | "sources"): TableChanges => {
    // What is derived follows from what is stated: one new source would else be told a dozen times.
    const derived = new Set(columns[table].filter((column) => column.derived).map(({ name }) => name));
    const before = new Map(old[table].map((thing) => [thing.id, thing]));
    const after = new Map(now[table].map((thing) => [thing.id, thing]));
    return {
      added: [...after.values()].filter(({ id }) => !before.has(id)).map(named),
      removed: [...before.values()].filter(({ id }) => !after.has(id)).map(named),
      changed: [...after.values()].flatMap((thing) => {
        const was = before.get(thing.id);
        if (!was) return [];
        const names = [...new Set([...Object.keys(was), ...Object.keys(thing)])].filter((name) => !derived.has(name)).sort();
        const differing = names.filter((name) => !isSame(was[name], thing[name]));
        if (differing.length === 0) return [];
        return [
          {
            ...named(thing),
            properties: Object.fromEntries(differing.map((name) => [name, { from: was[name] ?? null, to: thing[name] ?? null }])),
          },
        ];
      }),
    };
  };
  return {
    from: old.dataVersion,
    to: now.dataVersion,
    entities: compare("entities"),
    claims: compare("claims"),
    sources: compare("sources"),
  };
}

const named = ({ id, name, statement, title }: Plain): Named => ({ id, title: String(name ?? statement ?? title) });

/** An empty list says no more than none. */
const isSame = (a: Value | undefined, b: Value | undefined): boolean => textOf(a) === textOf(b);
const textOf = (value: Value | undefined): string | undefined =>
  value === undefined || (Array.isArray(value) && value.length === 0)
    ? undefined
    : JSON.stringify(value, (_, inner: unknown) =>
        inner !== null && typeof inner === "object" && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      );

export const changesAsJson = (changes: Changes): string => `${JSON.stringify(changes, undefined, 2)}\n`;

export function changesAsPage(changes: Changes): string {
  const { from, to, ...tables } = changes;
  const parts = Object.entries(tables as Record<string, TableChanges>).flatMap(([table, { added, removed, changed }]) => [
    `## ${table}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    ...listed("Added", added.map(line)),
    ...listed("Removed", removed.map(line)),
    ...listed(
      "Changed",
      changed.map((one) =>
        [
          line(one),
          ...Object.entries(one.properties).map(([name, { from: was, to: is }]) => `  - ${name}: ${told(was)} → ${told(is)}`),
        ].join("\n"),
      ),
    ),
  ]);
  return `${[`# Changes from data version ${from} to ${to}`, ...parts].join("\n\n")}\n`;
}

const line = ({ id, title }: Named): string => `- \`${id}\` ${onOneLine(title)}`;
const listed = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`${title}:\n\n${lines.join("\n")}`]);
const told = (value: Value): string => (value === null ? "nothing" : onOneLine(typeof value === "string" ? value : JSON.stringify(value)));
const onOneLine = (text: string): string => text.replace(/\s+/g, " ");
