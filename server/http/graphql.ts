// GraphQL over HTTP: measures what is asked, runs it in one reading scope of the engine, and says what it cost.
import { getOperationAST, type DocumentNode, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from "graphql";
import { createYoga, type Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import type { Engine, Read } from "../engine/engine.ts";
import { withDocument, type Documents } from "./documents.ts";
import { coded } from "./faults.ts";
import { costOf } from "./cost.ts";
import type { Limits } from "./limits.ts";
import { readAsked, type Asked } from "./parameters.ts";
import { createPlaces } from "./places.ts";
import { checkShape, checkTokens } from "./shape.ts";

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  /** What resolvers are given; made anew for each request. `signal` tells that the one who asked has gone. */
  readonly context: (read: Read, signal: AbortSignal) => object;
  readonly limits: Limits;
  /** Operations known by their hashes; `onlyDocuments`: nothing else may be asked. */
  readonly documents: Documents;
  readonly onlyDocuments: boolean;
  readonly log: Logger;
}

const mostCounted = 1_000;
const longText = 10_000;

/** Yoga's own, which is quicker than graphql's and answers the same. */
type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** What the parts of one request tell each other. */
interface Call {
  readonly requestId: string;
  readonly asked: Asked;
  cost?: number;
}

/** Answers GraphQL requests; throws an InterlockError for those that never get as far as GraphQL. */
export function createGraphql({
  schema,
  engine,
  context,
  limits,
  documents,
  onlyDocuments,
  log,
}: GraphqlOptions): (request: Request, requestId: string) => Promise<Response> {
  const places = createPlaces(limits.maxRunning, limits.maxWaiting);
  const fit = new WeakSet<DocumentNode>();
  // Texts that are short enough, so that those who ask the same again are not counted again.
  const counted = new Set<string>();

  /** Runs the operation with statements counted, and codes its errors. */
  async function run(execute: Execute, args: ExecutionArgs, { requestId, cost }: Call, signal: AbortSignal): Promise<ExecutionResult> {
    const started = performance.now();
    const statements: string[] = [];
    const operation = getOperationAST(args.document, args.operationName)?.name?.value ?? null;
    const unexpected = (fault: unknown) => log.error({ requestId, operation, err: fault }, "unexpected");
    const result = await places
      .take(() =>
        engine.reading(
          async (read) => {
            const noted: Read = (query, parameters) => (statements.push(query.name), read(query, parameters));
            return execute({ ...args, contextValue: context(noted, signal) });
          },
          { timeoutMs: limits.timeoutMs, signal },
        ),
      )
      .catch((fault: unknown): ExecutionResult => ({ errors: [coded(fault, requestId, unexpected)] }));
    const errors = result.errors?.map((error) => (error.extensions.requestId ? error : coded(error, requestId, unexpected)));
    // An answer that holds something is an answer, whatever went wrong beside it.
    for (const error of errors ?? []) if (result.data) delete error.extensions.http;
    log.debug(
      {
        requestId,
        operation,
        ms: Math.round(performance.now() - started),
        cost,
        statements,
        codes: errors?.map((error) => error.extensions.code),
      },
      "answered",
    );
    return { ...result, ...(errors && { errors }), extensions: { ...result.extensions, cost: { asked: cost, limit: limits.maxCost } } };
  }

  const plugin: Plugin<Call> = {
    onRequestParse: ({ serverContext, setRequestParser }) => setRequestParser(() => (serverContext as unknown as Call).asked as object),
    onParams: ({ params }) => {
      const { query } = params;
      if (typeof query !== "string" || counted.has(query)) return;
      checkTokens(query, limits);
      if (counted.size < mostCounted && query.length < longText) counted.add(query);
    },
    onParse:
      () =>
      ({ result }) => {
        if (result instanceof Error || fit.has(result as DocumentNode)) return;
        checkShape(result as DocumentNode, limits);
        fit.add(result as DocumentNode);
      },
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const call = args.contextValue;
      call.cost = costOf(schema, args.document, args.operationName ?? undefined, args.variableValues ?? {}, limits.maxCost);
      setExecuteFn((running: ExecutionArgs) => run(executeFn as Execute, running, call, args.contextValue.request.signal));
    },
    onResultProcess: ({ result, setResult, serverContext }) => {
      const { requestId } = serverContext as unknown as Call;
      if (!("errors" in result) || !result.errors) return;
      const unexpected = (fault: unknown) => log.error({ requestId, err: fault }, "unexpected");
      setResult({
        ...result,
        errors: result.errors.map((error) => (error.extensions.requestId ? error : coded(error, requestId, unexpected))),
      });
    },
  };

  const yoga = createYoga<Call>({
    schema,
    plugins: [plugin],
    graphqlEndpoint: "*",
    logging: false,
    maskedErrors: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: false,
    fetchAPI: { Request, Response, Headers, ReadableStream },
  });

  return async (request, requestId) => {
    const asked = withDocument(await readAsked(request, limits.maxBodyBytes), documents, onlyDocuments);
    // Only the two kinds of answer that GraphQL over HTTP knows; whoever accepts something else gets plain JSON.
    const accept = request.headers.get("accept") ?? "";
    const bare = new Request(request.url, {
      method: request.method,
      headers: { accept: /\bjson\b/.test(accept) ? accept : "application/json" },
      signal: request.signal,
    });
    return yoga.fetch(bare, { requestId, asked });
  };
}
