// What a document weighs before it is validated: tokens, depth, aliases, directives, fields. Cheap to count, so it is counted first.
import {
  Kind,
  Lexer,
  Source,
  TokenKind,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { InterlockError, type ErrorCode } from "../errors.ts";

export interface ShapeLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  /** See cost.ts for what counts. No operation has more fields either, since each is looked at when its cost is reckoned. */
  readonly maxCost: number;
}

/** Throws TOO_MANY_TOKENS; a text that is no GraphQL is left to the parser. */
export function checkTokens(text: string, { maxTokens }: ShapeLimits): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens++;
  } catch {
    // The parser will say where and why, if the text is short enough to be parsed at all.
  }
  if (tokens > maxTokens) throw over("TOO_MANY_TOKENS", "tokens", maxTokens, tokens);
}

/** Throws QUERY_TOO_DEEP or QUERY_TOO_COMPLEX. Fragments count each time they are spread, and are measured once. */
export function checkShape(document: DocumentNode, limits: ShapeLimits): void {
  const { depth, aliases, directives, fields } = measure(document);
  if (depth > limits.maxDepth) throw over("QUERY_TOO_DEEP", "levels", limits.maxDepth, depth);
  if (aliases > limits.maxAliases) throw over("QUERY_TOO_COMPLEX", "aliases", limits.maxAliases, aliases);
  if (directives > limits.maxDirectives) throw over("QUERY_TOO_COMPLEX", "directives", limits.maxDirectives, directives);
  if (fields > limits.maxCost)
    throw over("QUERY_TOO_COMPLEX", "fields, each fragment counted wherever it is spread", limits.maxCost, fields);
}

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** And fragments. */
  readonly fields: number;
}

const nothing: Shape = { depth: 0, aliases: 0, directives: 0, fields: 0 };
const beside = (a: Shape, b: Shape): Shape => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  fields: a.fields + b.fields,
});

function measure(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions) if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  // A fragment that spreads itself is open while it is measured and counts as nothing there: validation refuses it.
  const measured = new Map<string, Shape>();

  const ofSpread = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    measured.set(name, nothing);
    const shape = ofSelections(fragment.selectionSet);
    measured.set(name, shape);
    return shape;
  };
  const ofSelections = (set: SelectionSetNode | undefined): Shape =>
    (set?.selections ?? []).reduce((sum, selection) => {
      const own = { ...nothing, directives: selection.directives?.length ?? 0, fields: 1 };
      if (selection.kind === Kind.FRAGMENT_SPREAD) return beside(sum, beside(own, ofSpread(selection.name.value)));
      const inner = ofSelections(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return beside(sum, beside(own, inner));
      const values = Math.max(0, ...(selection.arguments ?? []).map((argument) => depthOfValue(argument.value)));
      const field = {
        depth: 1 + Math.max(inner.depth, values),
        aliases: inner.aliases + (selection.alias ? 1 : 0),
        directives: inner.directives,
        fields: inner.fields,
      };
      return beside(sum, beside(own, field));
    }, nothing);

  return document.definitions.reduce((sum, definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return beside(sum, ofSpread(definition.name.value));
    if (definition.kind !== Kind.OPERATION_DEFINITION) return sum;
    return beside(sum, beside({ ...nothing, directives: definition.directives?.length ?? 0 }, ofSelections(definition.selectionSet)));
  }, nothing);
}

/** How deep lists and objects nest in a literal: `{and: [{and: []}]}` is 4. */
function depthOfValue(value: ASTNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(depthOfValue));
  if (value.kind === Kind.OBJECT) return 1 + Math.max(0, ...value.fields.map((field) => depthOfValue(field.value)));
  return 0;
}

const over = (code: ErrorCode, what: string, limit: number, seen: number) =>
  new InterlockError(code, `An operation may have ${limit} ${what}; saw ${seen}. Ask for less at once, or in several requests.`, {
    limit,
    seen,
  });
