// How the explorer asks: by the hash of its operation where the server knows it, by the text where it does not.
import { parse } from "graphql";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ask } from "../../client/api/ask.ts";
import { documents } from "../../client/api/documents.vite.ts";
import { link } from "../../client/api/operations/link.ts";
import { service } from "../../client/api/operations/service.ts";
import { hashOf } from "../../server/http/documents.ts";

/** A server that knows these hashes, and the bodies that it was sent. */
function server(known: readonly string[]): object[] {
  const bodies: { extensions?: { persistedQuery: { sha256Hash: string } } }[] = [];
  vi.stubGlobal("fetch", (_address: string, { body }: { body: string }) => {
    const asked = JSON.parse(body) as (typeof bodies)[number];
    bodies.push(asked);
    const hash = asked.extensions?.persistedQuery.sha256Hash;
    const answer =
      hash === undefined || known.includes(hash)
        ? { data: { link: null } }
        : { errors: [{ message: "No.", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] };
    return Promise.resolve(Response.json(answer));
  });
  return bodies;
}
afterEach(() => vi.unstubAllGlobals());
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

describe("an operation", () => {
  it("is sent as its hash, which is a fraction of its text", async () => {
    const bodies = server([hashOf(link.text)]);
    expect(await ask(link, { id: "a~SUPPLIES~b" })).toEqual({ link: null });
    expect(bodies).toEqual([{ operationName: "Link", extensions: persisted(link.text), variables: { id: "a~SUPPLIES~b" } }]);
    expect(JSON.stringify(bodies[0]).length).toBeLessThan(link.text.length / 5);
  });

  it("is sent as its text where the server does not know it, and from then on", async () => {
    const bodies = server([]);
    await ask(service, {});
    await ask(service, {});
    const text = { query: service.text, variables: {} };
    expect(bodies).toEqual([{ operationName: "Service", extensions: persisted(service.text), variables: {} }, text, text]);
  });

  it.each([
    [
      "as the server says it",
      Response.json({ errors: [{ message: "No.", extensions: { code: "BAD_USER_INPUT", retryable: false } }] }, { status: 500 }),
      { code: "BAD_USER_INPUT", message: "No.", retryable: false },
    ],
    [
      "with the place that is meant",
      Response.json({ errors: [{ message: "No.", extensions: { code: "CYPHER_SYNTAX", retryable: false, line: 2 } }] }),
      { code: "CYPHER_SYNTAX", place: { line: 2, column: 1 } },
    ],
    [
      "beside data too",
      Response.json({ data: { link: null }, errors: [{ message: "Busy.", extensions: { code: "DATABASE_BUSY", retryable: true } }] }),
      { code: "DATABASE_BUSY", retryable: true },
    ],
    [
      "where what stands between answers with a page",
      new Response("<h1>Bad gateway</h1>", { status: 502 }),
      { code: "INTERNAL_SERVER_ERROR", message: "The server answered 502 and no data.", retryable: true },
    ],
    ["where there is neither data nor an error", Response.json({}), { code: "INTERNAL_SERVER_ERROR", retryable: false }],
    ["where nobody answers", new TypeError("fetch failed"), { code: "OFFLINE", retryable: true }],
  ])("that fails is told %s", async (_how, answer, told) => {
    vi.stubGlobal("fetch", () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
    await expect(ask(link, { id: "a~SUPPLIES~b" })).rejects.toMatchObject(told);
  });

  it("is in the list that the build leaves for the server, whole and once", async () => {
    const listed = await documents();
    expect(Object.entries(listed).filter(([hash, text]) => hash !== hashOf(text))).toEqual([]);
    for (const { text } of [link, service]) expect(listed[hashOf(text)]).toBe(text);
    for (const text of Object.values(listed)) expect(() => parse(text)).not.toThrow();
    expect(Object.keys(listed).length).toBeGreaterThanOrEqual(10);
  });
});
