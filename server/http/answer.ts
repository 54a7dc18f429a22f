// What every answer has in common: the headers that keep a browser safe, and the one shape of an error.
import { InterlockError, errorCodes, type ErrorCode } from "../errors.ts";

/** The error as a caller reads it: code, request id, whether asking again may help, and facts such as a limit and the value seen. */
export interface CodedError {
  readonly message: string;
  readonly extensions: { readonly code: ErrorCode; readonly requestId: string; readonly retryable: boolean } & Record<string, unknown>;
}

export function codedError(error: InterlockError, requestId: string): CodedError {
  const { retryable } = errorCodes[error.code];
  return { message: error.message, extensions: { ...error.details, code: error.code, requestId, retryable } };
}

/** An answer that is nothing but an error, outside GraphQL and in its shape. `status` where HTTP has a finer word for it than the code. */
export function refusal(error: InterlockError, requestId: string, headers: Record<string, string> = {}, status?: number): Response {
  return new Response(JSON.stringify({ errors: [codedError(error, requestId)] }), {
    status: status ?? errorCodes[error.code].status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      // Basic, so that a browser asks for the token itself when somebody opens the page.
      ...(error.code === "UNAUTHORIZED" && { "www-authenticate": 'Basic realm="Interlock", charset="UTF-8"' }),
      ...retryAfter(error),
      ...headers,
    },
  });
}

/** HTTP counts in whole seconds, our errors in milliseconds. */
export function retryAfter(error: InterlockError): Record<string, string> {
  const wait = error.details.retryAfterMs;
  if (typeof wait === "number") return { "retry-after": String(Math.max(1, Math.ceil(wait / 1000))) };
  return error.code === "DATABASE_BUSY" || error.code === "DATABASE_UNAVAILABLE" ? { "retry-after": "1" } : {};
}

// Styles may stand in the page, since the canvas and the widgets set their own; scripts may not, and nothing comes from elsewhere.
const policy = (more = "") =>
  `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'${more}`;

const safety = {
  "content-security-policy": policy(),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
} as const;

/** The same answer with the headers that every answer carries. */
export function sealed(response: Response, requestId: string): Response {
  for (const [name, value] of Object.entries(safety)) if (!response.headers.has(name)) response.headers.set(name, value);
  response.headers.set("x-request-id", requestId);
  return response;
}
