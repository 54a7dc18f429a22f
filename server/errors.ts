// The errors Interlock raises on purpose: each says where, what was expected, what was seen and what to do, under a code callers can rely on.

/** Every code an answer may carry in `extensions.code`, with the HTTP status it takes when nothing was answered, and whether asking again may help. */
export const errorCodes = {
  BAD_USER_INPUT: { status: 400, retryable: false },
  NOT_FOUND: { status: 404, retryable: false },
  // As Apollo's servers answer: the caller is meant to send the text then, and its browser need not call it a failure.
  PERSISTED_QUERY_NOT_FOUND: { status: 200, retryable: false },
  GRAPHQL_PARSE_FAILED: { status: 400, retryable: false },
  GRAPHQL_VALIDATION_FAILED: { status: 400, retryable: false },
  QUERY_TOO_DEEP: { status: 400, retryable: false },
  QUERY_TOO_COMPLEX: { status: 400, retryable: false },
  TOO_MANY_TOKENS: { status: 400, retryable: false },
  PAYLOAD_TOO_LARGE: { status: 413, retryable: false },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, retryable: false },
  FORBIDDEN: { status: 403, retryable: false },
  UNAUTHORIZED: { status: 401, retryable: false },
  RATE_LIMITED: { status: 429, retryable: true },
  CYPHER_SYNTAX: { status: 400, retryable: false },
  CYPHER_NOT_ALLOWED: { status: 400, retryable: false },
  CYPHER_TIMEOUT: { status: 400, retryable: false },
  RESULT_TOO_LARGE: { status: 400, retryable: false },
  DATABASE_UNAVAILABLE: { status: 503, retryable: true },
  DATABASE_BUSY: { status: 503, retryable: true },
  REQUEST_CANCELLED: { status: 499, retryable: true },
  INTERNAL_SERVER_ERROR: { status: 500, retryable: false },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ErrorCode = keyof typeof errorCodes;

/** An error whose message may be shown to whoever caused it. Anything else that is thrown is a fault of ours: masked, and logged whole. */
export class InterlockError extends Error {
  override readonly name = "InterlockError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Facts about the error that a program may read, such as a limit and the value seen. */
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Ends `Did you mean ...?` sentences: the known word nearest to the one seen, or nothing if none is near. */
export function didYouMean(seen: string, known: Iterable<string>): string {
  const wanted = seen.toLowerCase();
  let best: { word: string; distance: number } | undefined;
  for (const word of known) {
    // As many letters as the lengths differ must be put in at least.
    if (Math.abs(word.length - seen.length) > Math.max(1, Math.floor(word.length / 3))) continue;
    const distance = editDistance(wanted, word.toLowerCase());
    if (distance <= Math.max(1, Math.floor(word.length / 3)) && (!best || distance < best.distance)) best = { word, distance };
  }
  return best ? ` Did you mean ${best.word}?` : "";
}

/** The number of letters to insert, remove, replace or swap with their neighbour to make one word of the other (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
