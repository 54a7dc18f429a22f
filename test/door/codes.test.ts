// Each code of the table, raised through HTTP: status, code, whether asking again may help, and what the caller is told.
import { describe, expect, it, vi } from "vitest";
import type { Engine } from "../../server/engine/engine.ts";
import { InterlockError, errorCodes, type ErrorCode } from "../../server/errors.ts";
import { openHouse, type House, type Answer } from "./house.ts";
import type { AppOptions } from "../../server/app.ts";

const entity = '{ entity(id: "microsoft") { name } }';

interface Case {
  readonly options?: Partial<AppOptions>;
  readonly knock: (house: House) => Promise<Answer>;
  readonly says: RegExp;
  /** Where HTTP asks for another status than the table's: a document that cannot be read is answered 200 to those who accept plain JSON. */
  readonly status?: number;
}

/** An engine whose every reading fails, as a database might. */
const failing = (fault: Error): Engine => ({
  name: "embedded",
  version: "0",
  reading: () => Promise.reject(fault),
  write: () => Promise.reject(fault),
  console: () => Promise.reject(fault),
  prepare: () => Promise.reject(fault),
  check: () => Promise.reject(fault),
  close: () => Promise.resolve(),
});
const byEngine = (code: ErrorCode): Case => ({
  options: { engine: failing(new InterlockError(code, `The engine says ${code}.`)) },
  knock: (house) => house.ask(entity),
  says: new RegExp(`^The engine says ${code}\\.$`),
});

const byStatement = (statement: string, says: RegExp, consoleTimeoutMs = 60_000): Case => ({
  options: { console: true, limits: { consoleTimeoutMs, timeoutMs: 60_000 } },
  knock: (house) => house.ask("query ($statement: String!) { cypher(statement: $statement) { rows } }", { statement }),
  says,
});

const cases: Record<ErrorCode, Case> = {
  BAD_USER_INPUT: { knock: (house) => house.ask("{ entities(first: 1000) { totalCount } }"), says: /^first must be 1 to 100; saw 1000\.$/ },
  NOT_FOUND: { knock: (house) => house.knock("/nothing.txt"), says: /^There is nothing at \/nothing\.txt\./ },
  PERSISTED_QUERY_NOT_FOUND: {
    knock: (house) => house.knock('/graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"beef"}}'),
    says: /^No operation is known by the hash beef\. Send its text as "query"\.$/,
  },
  GRAPHQL_PARSE_FAILED: { knock: (house) => house.ask("{ entity("), says: /^Syntax Error: /, status: 200 },
  GRAPHQL_VALIDATION_FAILED: { knock: (house) => house.ask("{ entitie { id } }"), says: /Did you mean/, status: 200 },
  QUERY_TOO_DEEP: {
    knock: (house) => house.ask(`{ ${"a { ".repeat(20)} b ${"}".repeat(20)} }`),
    says: /^An operation may have 16 levels; saw 21\./,
  },
  QUERY_TOO_COMPLEX: {
    knock: (house) =>
      house.ask(
        "{ entities(first: 100) { nodes { links(first: 100) { edges { link { claims { nodes { evidence { locator } } } } } } } } }",
      ),
    says: /^An operation may cost 40000; this one may cost \d+\./,
  },
  TOO_MANY_TOKENS: { knock: (house) => house.ask(`{ ${"name ".repeat(3_000)} }`), says: /^An operation may have 2000 tokens; saw 3002\./ },
  PAYLOAD_TOO_LARGE: {
    knock: (house) => house.ask(`{ __typename } #${" ".repeat(300_000)}`),
    says: /^A request's body may have 262144 bytes; saw 3000\d\d\.$/,
  },
  UNSUPPORTED_MEDIA_TYPE: {
    knock: (house) => house.knock("/graphql", { method: "POST", body: "{}" }),
    says: /^A POST must be Content-Type: application\/json/,
  },
  FORBIDDEN: {
    knock: (house) => house.ask(entity, {}, { origin: "https://evil.example" }),
    says: /^The Origin header must be this server's own/,
  },
  UNAUTHORIZED: {
    options: { token: "sesame" },
    knock: (house) => house.ask(entity),
    says: /^A token is needed\. Send the header Authorization: Bearer/,
  },
  RATE_LIMITED: {
    options: { limits: { perMinute: 2 } },
    knock: async (house) => (await house.ask(entity), await house.ask(entity), house.ask(entity)),
    says: /^At most 2 questions a minute from one address\. Ask again in \d+ s\.$/,
  },
  CYPHER_SYNTAX: byStatement("MATCH (n RETURN n", /./),
  CYPHER_NOT_ALLOWED: byStatement("MATCH (n) SET n.x = 1 RETURN n", /SET/),
  CYPHER_TIMEOUT: byStatement(
    "UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b RETURN count(a) AS n",
    /^The statement had 300 ms/,
    300,
  ),
  RESULT_TOO_LARGE: byStatement("RETURN range(1, 900000) AS numbers", /^A single row is longer than 4000000 characters\.$/),
  DATABASE_UNAVAILABLE: byEngine("DATABASE_UNAVAILABLE"),
  DATABASE_BUSY: byEngine("DATABASE_BUSY"),
  REQUEST_CANCELLED: byEngine("REQUEST_CANCELLED"),
  INTERNAL_SERVER_ERROR: {
    options: { engine: failing(new Error("bolt://neo4j:secret@db failed in MATCH (n)")) },
    knock: (house) => house.ask(entity),
    says: /^Something went wrong that should not have; it is in the server's log under requestId [0-9a-f-]{36}\.$/,
  },
};

/** Codes with which HTTP says when to ask again. */
const waits: readonly string[] = ["DATABASE_BUSY", "DATABASE_UNAVAILABLE", "RATE_LIMITED"];

describe("the table of errors", () => {
  it("says of what passes by itself that it may be asked again, and of nothing else", () => {
    const retryable = Object.entries(errorCodes).flatMap(([code, error]) => (error.retryable ? [code] : []));
    expect(retryable.sort()).toEqual([...waits, "REQUEST_CANCELLED"].sort());
  });

  it.each(Object.keys(errorCodes) as ErrorCode[])("%s", async (code) => {
    const { options, knock, says, status = errorCodes[code].status } = cases[code];
    const house = await openHouse(options);
    try {
      const answer = await knock(house);
      const [error] = answer.body.errors;
      expect(answer.status).toBe(status);
      expect(error.message).toMatch(says);
      expect(error.extensions).toMatchObject({
        code,
        requestId: answer.headers.get("x-request-id"),
        retryable: errorCodes[code].retryable,
      });
      expect(answer.headers.has("retry-after")).toBe(waits.includes(code));
    } finally {
      await house.close();
    }
  });

  it("answers 400 to an unreadable document where the caller accepts GraphQL's own media type", async () => {
    const house = await openHouse();
    const answer = await house.ask("{ entity(", {}, { accept: "application/graphql-response+json" });
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, "GRAPHQL_PARSE_FAILED"]);
    await house.close();
  });

  it("counts by the socket's address: a header that names another is not believed", async () => {
    const house = await openHouse({ limits: { perMinute: 2 } });
    const from = (address: string) =>
      house.ask(entity, {}, { "x-forwarded-for": address, "x-real-ip": address, forwarded: `for=${address}` });
    expect([(await from("10.0.0.1")).status, (await from("10.0.0.2")).status, (await from("10.0.0.3")).status]).toEqual([200, 200, 429]);
    await house.close();
  });

  it("masks what nobody expected where NODE_ENV is development too: no message, no stack", async () => {
    vi.stubEnv("NODE_ENV", "development");
    const house = await openHouse({ engine: failing(new Error("bolt://neo4j:secret@db failed in MATCH (n)")) });
    const { status, body } = await house.ask(entity);
    expect([status, JSON.stringify(body)]).toEqual([500, expect.not.stringMatching(/secret|MATCH|stack|\.ts/)]);
    await house.close();
    vi.unstubAllEnvs();
  });

  it("says when to ask again, in the error and as HTTP does", async () => {
    const house = await openHouse({ limits: { perMinute: 1 } });
    await house.ask(entity);
    const { body, headers } = await house.ask(entity);
    const { retryAfterMs } = body.errors[0].extensions;
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(headers.get("retry-after")).toBe(String(Math.ceil(retryAfterMs / 1000)));
    await house.close();
  });

  it("gives one field's fault beside the other fields' answers, and the status of an answer", async () => {
    const house = await openHouse();
    const { status, body } = await house.ask(
      '{ entity(id: "microsoft") { name } node(id: "nobody") { id } wrong: entity(id: "openai") { claims(first: 0) { totalCount } } }',
    );
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ entity: { name: "Microsoft" }, node: null, wrong: null });
    expect(body.errors).toMatchObject([{ path: ["wrong", "claims"], extensions: { code: "BAD_USER_INPUT" } }]);
    await house.close();
  });
});

describe("the token", () => {
  it("is taken as a bearer's or as a browser's password, and asked for everywhere but at /health", async () => {
    const house = await openHouse({ token: "sesame" });
    const basic = Buffer.from("anyone:sesame").toString("base64");
    expect((await house.ask(entity, {}, { authorization: "Bearer sesame" })).status).toBe(200);
    expect((await house.ask(entity, {}, { authorization: `Basic ${basic}` })).status).toBe(200);
    for (const wrong of [
      "Bearer sesam",
      "Bearer sesame!",
      "Bearer ",
      `Digest ${basic}`,
      "sesame",
      `Basic ${Buffer.from("sesame:x").toString("base64")}`,
    ])
      expect((await house.ask(entity, {}, { authorization: wrong })).status).toBe(401);
    for (const path of ["/", "/ready", "/schema.graphql"]) expect((await house.knock(path)).status).toBe(401);
    const page = await house.knock("/");
    expect(page.headers.get("www-authenticate")).toBe('Basic realm="Interlock", charset="UTF-8"');
    expect((await house.knock("/health")).body).toEqual({ status: "ok" });
    await house.close();
  });
});

describe("an unexpected fault", () => {
  it("is logged whole under the request's id, and neither a variable's value nor the token is", async () => {
    const lines: string[] = [];
    const { pino } = await import("pino");
    const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
    const house = await openHouse({ log, token: "sesame", engine: failing(new Error("the disk is gone")) });
    const { headers } = await house.ask(
      "query Q($id: ID!) { entity(id: $id) { name } }",
      { id: "a-secret-id" },
      { authorization: "Bearer sesame" },
    );
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        requestId: headers.get("x-request-id"),
        operation: "Q",
        err: expect.objectContaining({ message: "the disk is gone" }),
      }),
    );
    expect(lines.join("")).not.toMatch(/a-secret-id|sesame/);
    await house.close();
  });
});
