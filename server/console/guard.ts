// Lets a reader's own Cypher pass only if every part of it is known to do nothing but read.
import type { ParseTree, ParserRuleContext, Token } from "antlr4ng";
import { InterlockError, didYouMean } from "../errors.ts";
import { allowedRules } from "./allowed.ts";
import { checkCallsOn, functionNames, type Call } from "./functions.ts";
import { loadGrammar, type Grammar } from "./grammar.ts";
import { namesIn, type Name } from "./names.ts";
import { checkThings } from "./things.ts";
import { freeName, isText, read, strayBackslash } from "./texts.ts";

/** Without comments. */
export const maxCharacters = 16_000;
const maxWithComments = 4 * maxCharacters;
/** A longer statement keeps the parser busy for too long. */
const maxTokens = 2_500;
/** Brackets and CASE within one another; the worst of so many take a quarter of a second to parse. */
const maxDepth = 64;

export interface Guarded {
  readonly statement: string;
  /** Texts of the statement that it names as parameters instead. */
  readonly texts: Readonly<Record<string, string>>;
  /** What a column is called that the engine calls by such a parameter. */
  column(name: string): string;
  /** Those that it asks the graph for, where the reader wrote them. */
  readonly names: readonly Name[];
  readonly calls: readonly Call[];
  /** Without those of `texts`. */
  readonly parameters: readonly ({ readonly name: string } & Place)[];
}

/**
 * The statement as it may be run: written anew from the tokens that were checked, never the raw text, so that no engine reads a comment or
 * an escape otherwise than the guard did. Throws CYPHER_SYNTAX with line and column, CYPHER_NOT_ALLOWED with what is not, or BAD_USER_INPUT
 * with what this engine does not have.
 */
export async function guard(text: string, engine: string): Promise<Guarded> {
  if (text.length > maxWithComments) throw tooLong(text.length);
  const grammar = await loadGrammar();
  const tokens = grammar.tokensOf(text);
  // Neo4j reads \u0027 as a quote before it looks for the ends of texts; another engine does not. So nothing that runs has a backslash in it.
  const letters = [...text];
  const stray = strayBackslash(letters, tokens);
  if (stray >= 0) throw notAllowed("A backslash is allowed in texts only.", placeBehind(letters.slice(0, stray)));
  while (tokens.at(-1)?.text === ";") tokens.pop();
  const escaped = new Map<string, Token>();
  const free = freeName(text);
  const statement = rewritten(tokens, (token) => {
    if (!isText(token) || !token.text!.includes("\\")) return undefined;
    const name = `${free}${escaped.size + 1}`;
    escaped.set(name, token);
    return `$${name}`;
  });
  if (statement.length > maxCharacters) throw tooLong(statement.length);
  checkTokens(tokens);
  const tree = parsed(tokens, grammar);
  const { calls, parameters } = checkTree(tree, grammar);
  const names = namesIn(tree, grammar);
  checkCallsOn(engine, calls, names);
  if (engine === "embedded") checkThings(tree, grammar);
  return {
    statement,
    texts: Object.fromEntries([...escaped].map(([name, token]) => [name, textOf(token)])),
    // The last first: $text1 begins $text10 too.
    column: (name) =>
      [...escaped].reduceRight((column, [parameter, { text: written }]) => column.replaceAll(`$${parameter}`, () => written!), name),
    names,
    calls,
    parameters,
  };
}

const textOf = (token: Token): string =>
  read(token.text!, (escape) => {
    throw syntax(
      `${escape} is no escape; there are \\\\ \\' \\" \\\` \\b \\f \\n \\r \\t and \\u with four digits behind it.`,
      place(token),
    );
  });

function checkTokens(tokens: readonly Token[]): void {
  if (tokens.length === 0) throw syntax("There is no statement.", { line: 1, column: 1 });
  if (tokens.length > maxTokens) throw notAllowed(`It has ${tokens.length} words and signs; ${maxTokens} are allowed.`);
  let depth = 0;
  for (const token of tokens) {
    const text = token.text!;
    if (text === ";") throw notAllowed("Only one statement is allowed.", place(token));
    if (/^[([{]$|^case$/i.test(text)) depth++;
    if (/^[)\]}]$|^end$/i.test(text)) depth--;
    if (depth > maxDepth) throw notAllowed(`It is nested more than ${maxDepth} levels deep.`, place(token));
    // Letters such as U+017F turn into ASCII when an engine ignores case, and make a keyword of what was none.
    if (!isText(token) && !/^[\x20-\x7e]*$/.test(text))
      throw notAllowed(`"${text}" has letters that are allowed in texts only.`, place(token));
    if (text.replaceAll("`", "") === "__proto__")
      throw notAllowed("__proto__ cannot be a name here: JavaScript keeps it for itself, and no answer could hold it.", place(token));
    if (text.startsWith("`") && !/^`[\w .:-]*`$/.test(text)) throw notAllowed(`${text} has signs that a name may not have.`, place(token));
  }
}

function parsed(tokens: readonly Token[], grammar: Grammar): ParserRuleContext {
  const { tree, error } = grammar.parse(tokens);
  if (!error) return tree;
  const keyword = /^(call|load|show|use|terminate|explain|profile|cypher|alter|drop|start|stop|grant|deny|revoke|enable|rename|define)$/i;
  const first = tokens[0]!;
  if (keyword.test(first.text!))
    throw notAllowed(
      `${first.text!.toUpperCase()} is not allowed: a statement begins with MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL {..} or RETURN.`,
      place(first),
    );
  throw syntax(error.text === "" ? "The statement ends too early." : `"${error.text}" is not expected here.`, error);
}

/** The functions that it calls and the parameters that it names, in the order in which they stand. */
function checkTree(tree: ParserRuleContext, grammar: Grammar): Pick<Guarded, "calls" | "parameters"> {
  const calls: Call[] = [];
  const parameters: ({ name: string } & Place)[] = [];
  const open: ParseTree[] = [tree];
  while (open.length > 0) {
    const node = open.pop()!;
    if (!grammar.isRule(node)) {
      if (grammar.isError(node)) throw syntax(`"${node.getText()}" is not expected here.`, place(node.symbol));
      continue;
    }
    const rule = grammar.ruleName(node);
    if (!allowedRules.has(rule)) throw notAllowed(`${told(rule, node)} is not allowed: a statement may only read.`, place(node.start!));
    if (rule === "singleQuery" && node.start?.text === "{")
      throw notAllowed("A query in braces stands behind CALL only.", place(node.start));
    if (rule === "singleQuery") checkEnd(node, grammar);
    if (rule === "functionName") calls.push(callOf(node));
    if (rule === "parameterName") parameters.push({ name: node.getText().replaceAll("`", ""), ...place(node.start!) });
    for (let index = node.getChildCount() - 1; index >= 0; index--) open.push(node.getChild(index)!);
  }
  return { calls, parameters };
}

/** An engine that lets a query end otherwise answers with whatever it has at hand, down to numbers of its own. */
function checkEnd(query: ParserRuleContext, grammar: Grammar): void {
  const isRule = (node: ParseTree | null, rules: RegExp) => node !== null && grammar.isRule(node) && rules.test(grammar.ruleName(node));
  let around: ParserRuleContext | null = query.parent;
  while (around && !isRule(around, /^(exists|count|collect)Expression$|^subqueryClause$/)) around = around.parent;
  // What is only looked for, or counted, needs none.
  if (isRule(around, /^(exists|count)Expression$/)) return;
  const last = query.getChild(query.getChildCount() - 1);
  const clause = last && isRule(last, /^clause$/) ? last.getChild(0) : last;
  if (clause && grammar.isRule(clause) && !isRule(clause, /^returnClause$/) && allowedRules.has(grammar.ruleName(clause)))
    throw syntax("A query ends with RETURN; this is its last clause.", place(clause.start!));
}

function callOf(node: ParserRuleContext): Call {
  const written = node.getText();
  const name = written.replaceAll("`", "").toLowerCase();
  const where = place(node.start!);
  if (!functionNames.has(name)) throw notAllowed(`The function ${name}() is not allowed.${didYouMean(name, functionNames)}`, where);
  const call = node.parent!;
  // functionInvocation -> expression1 -> expression2, where what stands behind it follows.
  const behind = call.parent?.parent?.getChild(1)?.getText() ?? "";
  return { name, given: call.getText().slice(written.length), behind, ...where };
}

/** "LOAD CSV", of the rule loadCSVClause. */
const told = (rule: string, node: ParserRuleContext) =>
  rule.endsWith("Clause") || rule.endsWith("Clauses") ? node.start!.text!.toUpperCase() : `"${node.getText().slice(0, 40)}"`;

/** Comments go, and any gap is one space; what stood together stands together, since `1.` and `.` are not `1..`. */
function rewritten(tokens: readonly Token[], instead: (token: Token) => string | undefined): string {
  let wasOther = false;
  return tokens
    .map((token, index) => {
      const other = instead(token);
      const apart = index > 0 && (wasOther || other !== undefined || tokens[index - 1]!.stop + 1 < token.start);
      wasOther = other !== undefined;
      return (apart ? " " : "") + (other ?? token.text!);
    })
    .join("");
}

interface Place {
  readonly line: number;
  readonly column: number;
}
const place = ({ line, column }: Token): Place => ({ line, column: column + 1 });
function placeBehind(letters: readonly string[]): Place {
  const lines = letters.join("").split("\n");
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
const at = (where: Place | undefined) => (where ? `line ${where.line}, column ${where.column}: ` : "");
const notAllowed = (message: string, where?: Place) => new InterlockError("CYPHER_NOT_ALLOWED", `${at(where)}${message}`, { ...where });
const tooLong = (characters: number) => notAllowed(`It has ${characters} characters; ${maxCharacters} are allowed.`);
const syntax = (message: string, where: Place) =>
  new InterlockError("CYPHER_SYNTAX", `${at(where)}${message}`, { line: where.line, column: where.column });
