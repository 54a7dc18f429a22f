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

  it("is in the list that the build leaves for the server, whole and once", async () => {
    const listed = await documents();
    expect(Object.entries(listed).filter(([hash, text]) => hash !== hashOf(text))).toEqual([]);
    for (const { text } of [link, service]) expect(listed[hashOf(text)]).toBe(text);
    for (const text of Object.values(listed)) expect(() => parse(text)).not.toThrow();
    expect(Object.keys(listed).length).toBeGreaterThanOrEqual(10);
  });
});
