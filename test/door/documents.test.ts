// The operations of our own pages, known by hash: short to send, and all that may be asked where the operator says so.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashOf } from "../../server/http/documents.ts";
import { openHouse, type House } from "./house.ts";

const ours = "query Name($id: ID!) { entity(id: $id) { name } }";
const folder = mkdtempSync(join(tmpdir(), "interlock-documents-"));
writeFileSync(join(folder, "documents.json"), JSON.stringify({ [hashOf(ours)]: ours }));
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });
const post = (house: House, body: object) =>
  house.knock("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const microsoft = { data: { entity: { name: "Microsoft" } }, extensions: { cost: { asked: 1, limit: 40_000 } } };

describe("an operation of our own pages", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ clientFolder: folder });
  });
  afterAll(() => house.close());

  it("is answered by its hash, sent in a body or in the address", async () => {
    const variables = { id: "microsoft" };
    expect(await post(house, { extensions: persisted(ours), variables })).toMatchObject({ status: 200, body: microsoft });
    const address = new URLSearchParams({ extensions: JSON.stringify(persisted(ours)), variables: JSON.stringify(variables) });
    expect(await house.knock(`/graphql?${address.toString()}`)).toMatchObject({ status: 200, body: microsoft });
  });

  it("is asked for as a text where its hash is not known, and is not learnt: nobody fills the server's memory", async () => {
    const theirs = '{ entity(id: "openai") { name } }';
    const error = { message: `No operation is known by the hash ${hashOf(theirs)}. Send its text as "query".` };
    const unknown = { status: 200, body: { errors: [{ ...error, extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] } };
    expect(await post(house, { extensions: persisted(theirs) })).toMatchObject(unknown);
    expect(await post(house, { extensions: persisted(theirs), query: theirs })).toMatchObject({
      status: 200,
      body: { data: { entity: { name: "OpenAI" } } },
    });
    expect(await post(house, { extensions: persisted(theirs) })).toMatchObject(unknown);
  });

  it("is no way round the checks: what is no hash is no operation", async () => {
    for (const extensions of [null, 1, [], { persistedQuery: null }, { persistedQuery: { sha256Hash: 1 } }, { persistedQuery: [] }])
      expect((await post(house, { extensions })).body.errors[0].extensions.code).toBe("BAD_USER_INPUT");
    for (const sha256Hash of ["__proto__", "constructor", ""])
      expect((await post(house, { extensions: { persistedQuery: { sha256Hash } } })).body.errors[0].extensions.code).toBe(
        "PERSISTED_QUERY_NOT_FOUND",
      );
  });
});

describe("where only the pages' own operations may be asked", () => {
  it("they are answered, by hash and by text, and nothing else is", async () => {
    const house = await openHouse({ clientFolder: folder, onlyPersisted: true });
    const variables = { id: "microsoft" };
    expect((await post(house, { extensions: persisted(ours), variables })).body).toMatchObject(microsoft);
    expect((await post(house, { query: ours, variables })).body).toMatchObject(microsoft);
    for (const query of [`${ours} `, '{ entity(id: "microsoft") { name } }', "{ __schema { queryType { name } } }"]) {
      const answer = await post(house, { query, extensions: persisted(ours), variables });
      expect([answer.status, answer.body.errors[0].message]).toEqual([
        403,
        "This server answers only the operations of its own pages. Its operator may set ONLY_PERSISTED to off.",
      ]);
    }
    await house.close();
  });

  it("a server whose pages are not built does not start: it could be asked nothing", async () => {
    await expect(openHouse({ clientFolder: join(folder, "nothing"), onlyPersisted: true })).rejects.toThrow(
      "ONLY_PERSISTED is on, but the explorer is not built, so nothing could be asked. Run: npm run build",
    );
  });
});
