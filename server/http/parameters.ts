// What a request asks: the query, its variables and its operation's name, read from a JSON body of bounded size or from the address.
import { InterlockError } from "../errors.ts";

export interface Asked {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

/** Levels of lists and objects within variables; the deepest filter that makes sense has five. */
export const maxVariableDepth = 24;

/** Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, BAD_USER_INPUT, QUERY_TOO_DEEP or REQUEST_CANCELLED. */
export async function readAsked(request: Request, maxBodyBytes: number): Promise<Asked> {
  const asked = request.method === "GET" ? fromAddress(new URL(request.url).searchParams) : await fromBody(request, maxBodyBytes);
  const depth = depthOf(asked.variables);
  if (depth > maxVariableDepth)
    throw new InterlockError("QUERY_TOO_DEEP", `Variables may nest ${maxVariableDepth} deep; saw ${depth}.`, {
      limit: maxVariableDepth,
      seen: depth,
    });
  return asked;
}

function fromAddress(search: URLSearchParams): Asked {
  const json = (name: string): unknown => {
    const text = search.get(name);
    return text ? parseJson(text, `The parameter ${name}`) : undefined;
  };
  return {
    query: search.get("query") ?? undefined,
    operationName: search.get("operationName") || undefined,
    variables: json("variables"),
    extensions: json("extensions"),
  };
}

async function fromBody(request: Request, maxBodyBytes: number): Promise<Asked> {
  const type = request.headers.get("content-type") ?? "";
  // Anything else a page of another site could send without asking the browser first.
  if (
    !/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type) ||
    !["", "identity"].includes(request.headers.get("content-encoding") ?? "")
  )
    throw new InterlockError(
      "UNSUPPORTED_MEDIA_TYPE",
      `A POST must be Content-Type: application/json, UTF-8 and not compressed; saw "${type || "nothing"}".`,
    );
  const asked = parseJson(await readText(request, maxBodyBytes), "The body");
  if (Array.isArray(asked))
    throw new InterlockError(
      "BAD_USER_INPUT",
      "One operation a request; saw a list of them. Ask for several root fields in one operation instead.",
    );
  if (typeof asked !== "object" || asked === null)
    throw new InterlockError(
      "BAD_USER_INPUT",
      `The body must be a JSON object with "query"; saw ${asked === null ? "null" : `a ${typeof asked}`}.`,
    );
  return asked;
}

/** Stops reading at the cap, so that a large body costs no more than a small one. */
async function readText(request: Request, maxBodyBytes: number): Promise<string> {
  const tooLarge = (seen: number) =>
    new InterlockError(
      "PAYLOAD_TOO_LARGE",
      `A request's body may have ${maxBodyBytes} bytes; saw ${seen}${seen > maxBodyBytes ? "" : " or more"}.`,
      {
        limit: maxBodyBytes,
        seen,
      },
    );
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBodyBytes) throw tooLarge(announced);
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > maxBodyBytes) throw tooLarge(bytes);
      chunks.push(chunk);
    }
  } catch (fault) {
    if (fault instanceof InterlockError) throw fault;
    // Whoever sent it went, or the line broke: nobody is there to be answered, and the log need not speak of it.
    throw new InterlockError("REQUEST_CANCELLED", `The body ended after ${bytes} bytes, before it was whole.`, {}, { cause: fault });
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${what} is not JSON: ${fault instanceof SyntaxError ? fault.message.slice(0, 120) : "cannot be read"}.`,
    );
  }
}

/** Without recursion, since the value may nest deeper than the stack. */
function depthOf(value: unknown): number {
  let deepest = 0;
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, depth] = next;
    if (typeof part !== "object" || part === null) continue;
    deepest = Math.max(deepest, depth + 1);
    for (const inner of Object.values(part)) open.push([inner, depth + 1]);
  }
  return deepest;
}
