// Asks the server one GraphQL operation and gives its answer, or an error that says what to do next.

/** An operation with the shape of its answer and of its variables; the text stands in operations.ts. */
export interface Operation<Answer, Variables> {
  readonly text: string;
  /** Never set: carries the types. */
  readonly types?: (variables: Variables) => Answer;
}

/** Why nothing came back. `code` is the server's, or OFFLINE where it could not be reached at all. */
export class AskError extends Error {
  override readonly name = "AskError";
  constructor(
    readonly code: string,
    message: string,
    readonly retryable: boolean,
    /** Where in a statement the fault is, from 1; only of a statement of the console. */
    readonly place?: { readonly line: number; readonly column: number },
  ) {
    super(message);
  }
}

interface Envelope<Answer> {
  data?: Answer | null;
  errors?: { message: string; extensions?: { code?: string; retryable?: boolean; line?: number; column?: number } }[];
}

// By their hashes the server knows the operations that the page was built with. It says so where it does not: then the text goes.
const unknown = new Set<string>();
const hashes = new Map<string, Promise<string>>();

/** The hex SHA-256 of the text; none where the browser has no means for it, which is on pages without TLS of other machines. */
function hashOf(text: string): Promise<string> | undefined {
  if (!globalThis.crypto?.subtle || unknown.has(text)) return undefined;
  let hash = hashes.get(text);
  if (!hash)
    hashes.set(
      text,
      (hash = crypto.subtle
        .digest("SHA-256", new TextEncoder().encode(text))
        .then((digest) => [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""))),
    );
  return hash;
}

/** So that whoever reads the network or the log sees what is asked. */
const nameOf = (text: string): string | undefined => /\bquery (\w+)/.exec(text)?.[1];

export async function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const { text } = operation;
  const sha256Hash = await hashOf(text);
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
      body: JSON.stringify(
        sha256Hash
          ? { operationName: nameOf(text), extensions: { persistedQuery: { version: 1, sha256Hash } }, variables }
          : { query: text, variables },
      ),
      ...(signal && { signal }),
    });
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw new AskError("OFFLINE", "The server did not answer.", true);
  }
  const answer = (await response.json().catch(() => undefined)) as Envelope<Answer> | undefined;
  const error = answer?.errors?.[0];
  if (sha256Hash && error?.extensions?.code === "PERSISTED_QUERY_NOT_FOUND") {
    unknown.add(text);
    return ask(operation, variables, signal);
  }
  if (error)
    throw new AskError(
      error.extensions?.code ?? "INTERNAL_SERVER_ERROR",
      error.message,
      error.extensions?.retryable ?? response.status >= 500,
      error.extensions?.line === undefined ? undefined : { line: error.extensions.line, column: error.extensions.column ?? 1 },
    );
  if (!answer?.data)
    throw new AskError("INTERNAL_SERVER_ERROR", `The server answered ${response.status} and no data.`, response.status >= 500);
  return answer.data;
}
