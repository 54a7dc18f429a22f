// Gives every GraphQL error its code: ours keep theirs, the caller's mistakes are named, and what nobody expected is masked and handed to the log.
import { GraphQLError } from "graphql";
import { InterlockError, errorCodes, type ErrorCode } from "../errors.ts";
import { codedError, retryAfter } from "./answer.ts";

/** What went wrong by no fault of the caller: for the log, never for an answer. */
export type Unexpected = (fault: unknown) => void;

/** An error as it goes into an answer. */
export function coded(error: unknown, requestId: string, unexpected: Unexpected): GraphQLError {
  const ours = oursWithin(error) ?? callersMistake(error);
  if (ours) return located(error, ours, requestId);
  unexpected(error);
  return located(error, masked(requestId), requestId);
}

const masked = (requestId: string) =>
  new InterlockError(
    "INTERNAL_SERVER_ERROR",
    `Something went wrong that should not have; it is in the server's log under requestId ${requestId}.`,
  );

function oursWithin(error: unknown): InterlockError | undefined {
  for (let inner = error; inner instanceof Error; inner = inner instanceof GraphQLError ? inner.originalError : inner.cause)
    if (inner instanceof InterlockError) return inner;
  return undefined;
}

/** Errors that GraphQL itself raises at what was asked. A scalar that cannot be *written* is raised by it too, with no place in the operation: our fault. */
function callersMistake(error: unknown): InterlockError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const code = error.extensions.code;
  if (typeof code === "string" && code in errorCodes && code !== "INTERNAL_SERVER_ERROR")
    return new InterlockError(code as ErrorCode, error.message);
  const status = error.extensions.http?.status;
  if (status !== undefined && status >= 400 && status < 500) return new InterlockError("BAD_USER_INPUT", error.message);
  // In a field: an argument that does not fit. Before any field: a variable that does not.
  const argument = error.originalError instanceof GraphQLError && error.originalError.nodes !== undefined;
  if (argument || (error.path === undefined && error.nodes !== undefined)) return new InterlockError("BAD_USER_INPUT", error.message);
  return undefined;
}

function located(error: unknown, ours: InterlockError, requestId: string): GraphQLError {
  const { message, extensions } = codedError(ours, requestId);
  const at = error instanceof GraphQLError ? error : undefined;
  // Documents that cannot be read answer 200 to those who accept plain application/json: GraphQL over HTTP asks for it.
  const http = at?.extensions.http ?? { status: errorCodes[ours.code].status };
  return new GraphQLError(message, {
    nodes: at?.nodes ?? null,
    source: at?.source ?? null,
    positions: at?.positions ?? null,
    path: at?.path ?? null,
    extensions: { ...extensions, http: { ...http, headers: { ...http.headers, ...retryAfter(ours) } } },
  });
}
