// Lets a reader's own Cypher pass only if every part of it is known to do nothing but read.
import type { ParseTree, ParserRuleContext, Token } from "antlr4ng";
import { InterlockError, didYouMean } from "../errors.ts";
import { allowedFunctions, allowedRules, allowedWritten } from "./allowed.ts";
import { loadGrammar, type Grammar } from "./grammar.ts";
import { namesIn, type Name } from "./names.ts";

/** Without comments; a longer statement keeps the parser busy for too long. */
export const maxCharacters = 8_000;
const maxWithComments = 4 * maxCharacters;
const maxTokens = 2_500;
/** Brackets and CASE within one another. */
const maxDepth = 32;

/**
 * The statement as it may be run: written anew from the tokens that were checked, never the raw text, so that no engine reads a comment or
 * an escape otherwise than the guard did. Throws CYPHER_SYNTAX with line and column, or CYPHER_NOT_ALLOWED with what is not.
 * `names` are those that it asks the graph for, where the reader wrote them.
 */
export async function guard(text: string): Promise<{ statement: string; names: readonly Name[] }> {
  if (text.length > maxWithComments) throw tooLong(text.length);
  // Neo4j reads \u0027 as a quote before it looks for the ends of strings; another engine does not. So there is no escape at all.
  const escape = text.indexOf("\\");
  if (escape >= 0) throw notAllowed("A backslash is not allowed anywhere; put such text into a parameter.", placeOf(text, escape));
  const grammar = await loadGrammar();
  const tokens = grammar.tokensOf(text);
  while (tokens.at(-1)?.text === ";") tokens.pop();
  const statement = rewritten(tokens);
  if (statement.length > maxCharacters) throw tooLong(statement.length);
  checkTokens(tokens);
  const tree = parsed(tokens, grammar);
  checkTree(tree, grammar);
  return { statement, names: namesIn(tree, grammar) };
}

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
    if (!/^['"]/.test(text) && !/^[\x20-\x7e]*$/.test(text))
      throw notAllowed(`"${text}" has letters that are allowed in texts only.`, place(token));
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

function checkTree(tree: ParserRuleContext, grammar: Grammar): void {
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
    if (rule === "functionName") {
      const name = node.getText().replaceAll("`", "").toLowerCase();
      const form = allowedWritten.get(name);
      if (form && !form.fits(node.parent!.getText().slice(name.length)))
        throw notAllowed(
          `${name}() takes ${form.expected}, written as it is; anything else may name the moment, or be nothing on one engine.`,
          place(node.start!),
        );
      if (!form && !allowedFunctions.has(name))
        throw notAllowed(`The function ${name}() is not allowed.${didYouMean(name, allowedFunctions)}`, place(node.start!));
    }
    for (let index = 0; index < node.getChildCount(); index++) open.push(node.getChild(index)!);
  }
}

/** "LOAD CSV", of the rule loadCSVClause. */
const told = (rule: string, node: ParserRuleContext) =>
  rule.endsWith("Clause") || rule.endsWith("Clauses") ? node.start!.text!.toUpperCase() : `"${node.getText().slice(0, 40)}"`;

/** Comments go, and any gap is one space; what stood together stands together, since `1.` and `.` are not `1..`. */
function rewritten(tokens: readonly Token[]): string {
  return tokens.map((token, index) => (index > 0 && tokens[index - 1]!.stop + 1 < token.start ? " " : "") + token.text!).join("");
}

interface Place {
  readonly line: number;
  readonly column: number;
}
const place = ({ line, column }: Token): Place => ({ line, column: column + 1 });
function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
const at = (where: Place | undefined) => (where ? `line ${where.line}, column ${where.column}: ` : "");
const notAllowed = (message: string, where?: Place) => new InterlockError("CYPHER_NOT_ALLOWED", `${at(where)}${message}`, { ...where });
const tooLong = (characters: number) => notAllowed(`It has ${characters} characters; ${maxCharacters} are allowed.`);
const syntax = (message: string, where: Place) =>
  new InterlockError("CYPHER_SYNTAX", `${at(where)}${message}`, { line: where.line, column: where.column });
