// Neo4j's own grammar of Cypher, as its editor tools carry it; loaded when the console is first used, or when the server has nothing else to do, since it is large.
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import type { CharStream, CommonTokenStream, Lexer, Parser, ParserRuleContext, ParseTree, TerminalNode, Token } from "antlr4ng";

export interface Grammar {
  /** Without spaces, comments and the end. */
  tokensOf(text: string): Token[];
  /** One query, up to the last token. `error` is the first fault, though the parser goes on after it; its text is empty at the end. */
  parse(tokens: readonly Token[]): { tree: ParserRuleContext; error?: { text: string; line: number; column: number } };
  isRule(node: ParseTree): node is ParserRuleContext;
  /** A token that the parser skipped or made up to go on. */
  isError(node: ParseTree): node is TerminalNode;
  ruleName(node: ParserRuleContext): string;
}

let loaded: Promise<Grammar> | undefined;
export const loadGrammar = (): Promise<Grammar> => (loaded ??= load());

/**
 * Loads it as soon as the process has had nothing to do for so long, and has it parse a statement: a third of a second that the first who asks need not
 * wait for, and that nobody waits for who comes while the server starts. Holds no process. Resolves when it is done, even if nothing came of it:
 * who asks then is told why.
 */
export const loadWhenIdle = (statement: string, forMs = 500): Promise<void> =>
  new Promise((resolve) => {
    let before = performance.eventLoopUtilization();
    const timer = setInterval(() => {
      const { utilization } = performance.eventLoopUtilization(before);
      before = performance.eventLoopUtilization();
      if (utilization > 0.1) return;
      clearInterval(timer);
      void loadGrammar()
        .then(({ parse, tokensOf }) => void parse(tokensOf(statement)))
        .catch(() => undefined)
        .then(resolve);
    }, forMs).unref();
  });

async function load(): Promise<Grammar> {
  const antlr = await import("antlr4ng");
  // The package's own door gives the tree as names only, in which a skipped token cannot be told from a good one.
  const folder = new URL(
    "../esm/project/language-support/src/generated-parser/",
    pathToFileURL(createRequire(import.meta.url).resolve("@neo4j-cypher/language-support")),
  );
  const { CypherCmdLexer } = (await import(new URL("CypherCmdLexer.js", folder).href)) as {
    CypherCmdLexer: new (text: CharStream) => Lexer;
  };
  const { CypherCmdParser } = (await import(new URL("CypherCmdParser.js", folder).href)) as {
    CypherCmdParser: (new (tokens: CommonTokenStream) => Parser & { regularQuery(): ParserRuleContext }) & { ruleNames: string[] };
  };
  return {
    tokensOf(text) {
      const lexer = new CypherCmdLexer(antlr.CharStream.fromString(text));
      lexer.removeErrorListeners();
      return lexer.getAllTokens().filter(({ type, channel }) => channel === antlr.Token.DEFAULT_CHANNEL && type !== antlr.Token.EOF);
    },
    parse(tokens) {
      const parser = new CypherCmdParser(new antlr.CommonTokenStream(new antlr.ListTokenSource([...tokens])));
      // The full look-ahead took seconds for sixty nested CASEs; over openCypher's scenarios, our library and mutants of it this one gives the same trees.
      parser.interpreter.predictionMode = antlr.PredictionMode.SLL;
      let error: { text: string; line: number; column: number } | undefined;
      const tell = (text: string, line: number, column: number) => void (error ??= { text, line, column: column + 1 });
      parser.removeErrorListeners();
      parser.addErrorListener(
        new (class extends antlr.BaseErrorListener {
          override syntaxError(_: unknown, offending: unknown, line: number, column: number): void {
            const token = offending as Token | null;
            tell(token === null || token.type === antlr.Token.EOF ? "" : token.text!, line, column);
          }
        })(),
      );
      const tree = parser.regularQuery();
      const next = parser.inputStream.LT(1)!;
      if (next.type !== antlr.Token.EOF) tell(next.text!, next.line, next.column);
      if (parser.numberOfSyntaxErrors > 0) tell("", 1, 0);
      return { tree, ...(error && { error }) };
    },
    isRule: (node) => node instanceof antlr.ParserRuleContext,
    isError: (node) => node instanceof antlr.ErrorNode,
    ruleName: ({ ruleIndex }) => CypherCmdParser.ruleNames[ruleIndex]!,
  };
}
