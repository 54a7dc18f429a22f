// The names that a statement asks the graph for, and which of them nothing in the graph has: an engine answers a mistyped one with no rows and no word.
import type { ParseTree, ParserRuleContext } from "antlr4ng";
import { didYouMean } from "../errors.ts";
import type { Grammar } from "./grammar.ts";

/** `either` stands in a predicate, `n:Name`, where it may be both. */
type Kind = "label" | "relation" | "either" | "property";
export interface Name {
  readonly kind: Kind;
  readonly name: string;
  readonly line: number;
  readonly column: number;
}
/** What there is to ask for. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly relations: readonly string[];
  readonly properties: readonly string[];
}

/** In the order in which they stand; without the keys of maps that the statement itself makes. */
export function namesIn(tree: ParserRuleContext, grammar: Grammar): Name[] {
  const names: Name[] = [];
  const ownKeys = new Set<string>();
  const walk = (node: ParseTree, rules: readonly string[], kind: Kind | "own" | undefined): void => {
    if (!grammar.isRule(node)) return;
    const rule = grammar.ruleName(node);
    const [parent, grandparent] = rules;
    if (rule === "symbolicNameString" && kind) {
      const name = node.getText().replaceAll("`", "");
      if (kind === "own") ownKeys.add(name);
      else names.push({ kind, name, line: node.start!.line, column: node.start!.column + 1 });
      return;
    }
    let beneath: typeof kind;
    if (rule.startsWith("labelExpression"))
      beneath = kind ?? (parent === "nodePattern" ? "label" : parent === "relationshipPattern" ? "relation" : "either");
    // `n.name`, `n {.name}` and the map of a pattern, `(n {name: 'x'})`, ask the graph; any other map has keys of its own.
    if (rule === "propertyKeyName")
      beneath = parent === "property" || (parent === "map" && grandparent === "properties") ? "property" : "own";
    for (let index = 0; index < node.getChildCount(); index++) walk(node.getChild(index)!, [rule, parent ?? ""], beneath);
  };
  walk(tree, [], undefined);
  return names.filter(({ kind, name }) => kind !== "property" || !ownKeys.has(name));
}

/** A sentence for each name that nothing in the graph has: where it stands, and the nearest one that there is. */
export function unknownNames(names: readonly Name[], { labels, relations, properties }: Vocabulary): string[] {
  const known: Record<Kind, readonly string[]> = {
    label: labels,
    relation: relations,
    either: [...labels, ...relations],
    property: properties,
  };
  const called: Record<Kind, string> = {
    label: "type of entity",
    relation: "relation",
    either: "type of entity or relation",
    property: "property",
  };
  const told = new Set<string>();
  return names.flatMap(({ kind, name, line, column }) => {
    if (known[kind].includes(name) || told.has(`${kind} ${name}`)) return [];
    told.add(`${kind} ${name}`);
    return [`line ${line}, column ${column}: no ${called[kind]} is called ${name.slice(0, 60)}.${didYouMean(name, known[kind])}`];
  });
}
