// Columns that would hold a number of the embedded engine's own in place of an entity or a claim: it knows the thing, but writes it out only where it stands by itself.
import type { ParseTree, ParserRuleContext } from "antlr4ng";
import { lacking } from "./functions.ts";
import type { Grammar } from "./grammar.ts";

/** Throws BAD_USER_INPUT with the place and what to write instead. What hides a thing more deeply, such as a list made of a list, is not seen. */
export function checkThings(tree: ParserRuleContext, grammar: Grammar): void {
  /** Names of what a pattern matched, and of what is only a number when it is returned. */
  const things = new Set<string>();
  const numbers = new Set<string>();
  const has = (node: ParseTree) => things.has(node.getText()) || numbers.has(node.getText());

  const isHandedOn = (expression: ParseTree): boolean => {
    let node = expression;
    while (node.getChildCount() === 1) node = node.getChild(0)!;
    if (!grammar.isRule(node)) return false;
    const rule = grammar.ruleName(node);
    if (rule === "functionInvocation" && /^(coalesce|max|min)\(/i.test(node.getText()))
      return childrenOf(node).some((child) => grammar.isRule(child) && grammar.ruleName(child) === "functionArgument" && has(child));
    if (rule !== "caseExpression" && rule !== "extendedCaseExpression") return false;
    const parts = childrenOf(node).flatMap((child) =>
      grammar.isRule(child) && grammar.ruleName(child).endsWith("Alternative") ? childrenOf(child) : [child],
    );
    return parts.some((part, at) => at > 0 && /^(then|else)$/i.test(parts[at - 1]!.getText()) && has(part));
  };

  const walk = (node: ParseTree, isLast: boolean, isInside: boolean): void => {
    if (!grammar.isRule(node)) return;
    const rule = grammar.ruleName(node);
    const children = childrenOf(node);
    if (rule === "nodePattern" || rule === "relationshipPattern")
      for (const child of children) if (grammar.isRule(child) && grammar.ruleName(child) === "variable") things.add(child.getText());
    if (rule === "returnItem") {
      const [expression] = children as [ParseTree];
      const isNamed = children.length > 1;
      const name = children.at(-1)!.getText();
      const isNumber = numbers.has(expression.getText()) || isHandedOn(expression);
      const collected = /^collect\((\w+)\)$/i.exec(expression.getText())?.[1];
      if (isLast && !isNamed && collected !== undefined && things.has(collected))
        throw handedOn(node, `name this column: collect(${collected}) AS list`);
      if (isLast && isNumber)
        throw handedOn(node, "name it first, and return what is wanted of it: WITH coalesce(a, b) AS it RETURN it {.*}");
      if (things.has(expression.getText())) things.add(name);
      if (isNumber) numbers.add(name);
    }
    for (const child of children)
      walk(child, rule === "returnClause" ? !isInside : rule === "withClause" ? false : isLast, isInside || rule === "subqueryClause");
  };
  walk(tree, false, false);
}

const childrenOf = (node: ParseTree): ParseTree[] => Array.from({ length: node.getChildCount() }, (_, at) => node.getChild(at)!);
const handedOn = ({ start }: ParserRuleContext, instead: string) =>
  lacking(
    { line: start!.line, column: start!.column + 1 },
    `on the embedded engine this column would hold its own numbers in place of entities or claims; ${instead}`,
  );
