// Every probe that was tried on an unguarded GraphQL server, and how ours answers it.
import { request as rawRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHouse, type House } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const code = (body: { errors: { extensions: { code: string } }[] }) => body.errors.map((error) => error.extensions.code);

/** fetch does not let a caller choose Host; a hostile page's browser sends its own. */
function withHost(host: string, path = "/graphql?query={__typename}"): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    rawRequest({ host: "127.0.0.1", port: house.port, path, headers: { host } }, (answer) => {
      let body = "";
      answer.on("data", (part) => (body += part)).on("end", () => resolve({ status: answer.statusCode!, body }));
    })
      .on("error", reject)
      .end();
  });
}

describe("what another site's page can send without asking the browser first", () => {
  it.each([
    ["a form", "application/x-www-form-urlencoded", "query=%7B__typename%7D"],
    [
      "a form with files",
      "multipart/form-data; boundary=x",
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x--',
    ],
    ["plain text", "text/plain", '{"query":"{__typename}"}'],
    ["GraphQL by itself", "application/graphql", "{__typename}"],
  ])("is refused: %s", async (_what, type, body) => {
    const answer = await house.knock("/graphql", { method: "POST", headers: { "content-type": type }, body });
    expect(answer.status).toBe(415);
    expect(answer.body).toEqual({
      errors: [
        {
          message: `A POST must be Content-Type: application/json, UTF-8 and not compressed; saw "${type}".`,
          extensions: { code: "UNSUPPORTED_MEDIA_TYPE", requestId: answer.headers.get("x-request-id"), retryable: false },
        },
      ],
    });
  });

  it("gets no leave to send more: a preflight from elsewhere is refused and no CORS header is ever sent", async () => {
    const answer = await house.knock("/graphql", {
      method: "OPTIONS",
      headers: {
        origin: "https://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(answer.status).toBe(403);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("is refused by its Origin, the opaque one too", async () => {
    for (const origin of ["https://evil.example", "null", "http://localhost:1"]) {
      const answer = await house.ask("{ __typename }", {}, { origin });
      expect([answer.status, ...code(answer.body)]).toEqual([403, "FORBIDDEN"]);
    }
  });

  it("is let in from the server's own page", async () => {
    for (const origin of [house.url, house.url.replace("http:", "https:"), house.url.toUpperCase()])
      expect((await house.ask("{ __typename }", {}, { origin })).status).toBe(200);
  });

  it("is let in from the origins that the settings name, to the letter, and is sent no CORS headers there either", async () => {
    const named = await openHouse({ engine: house.engine, allowedOrigins: ["https://Graph.example"] });
    const asked = (origin: string) => named.ask("{ __typename }", {}, { origin });
    const answer = await asked("https://graph.example");
    expect([answer.status, ...[...answer.headers.keys()].filter((name) => name.startsWith("access-control"))]).toEqual([200]);
    for (const origin of [
      "https://graph.example.evil.example",
      "http://graph.example",
      "https://graph.example:8443",
      "https://evil.example",
    ])
      expect((await asked(origin)).status).toBe(403);
  });
});

describe("a name that somebody else points at this machine", () => {
  it("is refused, with what to set", async () => {
    const { status, body } = await withHost("evil.example");
    expect(status).toBe(403);
    expect(JSON.parse(body).errors[0].message).toBe(
      'The Host header must be one of localhost, 127.0.0.1, [::1]; saw "evil.example". Add it to ALLOWED_HOSTS if it is this server\'s name.',
    );
  });

  it.each(["localhost.evil.example", "evil.example:4000", "localhost:80.evil.example", "localhost:evil.example", "127.0.0.1@evil.example"])(
    "is refused as %j too",
    async (host) => expect((await withHost(host)).status).toBeGreaterThanOrEqual(400),
  );

  it.each(["localhost", "127.0.0.1:4000", "[::1]", "[::1]:4000", "LocalHost:"])("is let in as %s, which is this machine", async (host) =>
    expect((await withHost(host)).status).toBe(200),
  );

  it("is refused at every path but /health", async () => {
    for (const path of ["/", "/schema.graphql", "/ready", "/assets/a.js"]) expect((await withHost("evil.example", path)).status).toBe(403);
    expect((await withHost("evil.example", "/health")).status).toBe(200);
  });

  it("is let in where the settings name it, whatever the port", async () => {
    const named = await openHouse({ engine: house.engine, allowedHosts: ["Graph.Example"] });
    const before = house;
    house = named;
    for (const host of ["graph.example:8443", "GRAPH.example"]) expect((await withHost(host)).status).toBe(200);
    house = before;
  });
});

describe("a body", () => {
  it("that is a list of operations is refused", async () => {
    const answer = await house.knock("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '[{"query":"{__typename}"}]',
    });
    expect([answer.status, ...code(answer.body)]).toEqual([400, "BAD_USER_INPUT"]);
  });

  it("that is no JSON is told so, without the parser's innards", async () => {
    const answer = await house.knock("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: "{nonsense" });
    expect([answer.status, ...code(answer.body)]).toEqual([400, "BAD_USER_INPUT"]);
    expect(Object.keys(answer.body.errors[0].extensions).sort()).toEqual(["code", "requestId", "retryable"]);
  });

  it.each([
    [{ "content-type": "application/json", "content-encoding": "gzip" }, 415],
    [{ "content-type": "application/json; charset=utf-16" }, 415],
    [{ "content-type": 'application/json; charset="UTF-8"' }, 200],
    [{ "content-type": "application/json", "content-encoding": "identity" }, 200],
  ])("is JSON in UTF-8, not compressed: %j", async (headers, status) => {
    expect((await house.knock("/graphql", { method: "POST", headers, body: '{"query":"{__typename}"}' })).status).toBe(status);
  });

  it("may be an address, in which what is left empty is not asked", async () => {
    const answer = await house.knock("/graphql?query={__typename}&operationName=&variables=&extensions=");
    expect([answer.status, answer.body.data]).toEqual([200, { __typename: "Query" }]);
  });

  it("of 20 MB is refused before it is read", async () => {
    const answer = await house.ask(`{ __typename } # ${"x".repeat(20_000_000)}`);
    expect(answer.status).toBe(413);
    expect(answer.body.errors[0].extensions).toMatchObject({ code: "PAYLOAD_TOO_LARGE", limit: 262_144 });
  });

  it("that never says how long it is is cut at the cap", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
        if (sent > 50_000_000) controller.close();
      },
    });
    const answer = await house
      .knock("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: endless, duplex: "half" } as RequestInit)
      .catch(() => undefined);
    // The line is cut while the caller still sends, so it sees either the answer or the cut.
    expect(answer?.status ?? 413).toBe(413);
    expect(sent).toBeLessThan(50_000_000);
  });
});

describe("an operation", () => {
  it("with 5,000 aliases is refused", async () => {
    const answer = await house.ask(`{ ${Array.from({ length: 5_000 }, (_, i) => `a${i}: __typename`).join(" ")} }`);
    expect([answer.status, ...code(answer.body)]).toEqual([400, "TOO_MANY_TOKENS"]);
  });

  it("with 100 aliases is refused, of __typename too", async () => {
    const answer = await house.ask(`{ ${Array.from({ length: 100 }, (_, i) => `a${i}: __typename`).join(" ")} }`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({
      message: "An operation may have 50 aliases; saw 100. Ask for less at once, or in several requests.",
      extensions: { code: "QUERY_TOO_COMPLEX", limit: 50, seen: 100 },
    });
  });

  it("whose fragments spread one another without end is refused", async () => {
    const doubling = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(" ");
    const answer = await house.ask(`{ ...F0 } ${doubling} fragment F40 on Query { __typename }`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({
      message: expect.stringMatching(/^An operation may have 40000 fields, each fragment counted wherever it is spread; saw \d+\./),
      extensions: { code: "QUERY_TOO_COMPLEX", limit: 40_000 },
    });
  });

  it("with 10,000 unknown directives gets one short error", async () => {
    const answer = await house.ask(`{ __typename ${"@no".repeat(10_000)} }`);
    expect([answer.status, ...code(answer.body)]).toEqual([400, "TOO_MANY_TOKENS"]);
    expect(JSON.stringify(answer.body).length).toBeLessThan(400);
  });

  it("with 300 unknown directives gets one short error", async () => {
    const answer = await house.ask(`{ __typename ${"@no".repeat(300)} }`);
    expect([answer.status, ...code(answer.body)]).toEqual([400, "QUERY_TOO_COMPLEX"]);
  });

  it("that nests 5,000 deep is refused, as a query and as a filter, in the text and in the variables", async () => {
    const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
    const query = await house.ask(`{ entity(id: "microsoft") ${nested("{ contradicts ", "}", 5_000)} }`);
    expect([query.status, ...code(query.body)]).toEqual([400, "TOO_MANY_TOKENS"]);
    const filter = await house.ask(`{ entities(filter: ${nested("{ not: ", "}", 100).replace("}", "{}}")}) { totalCount } }`);
    expect([filter.status, ...code(filter.body)]).toEqual([400, "QUERY_TOO_DEEP"]);
    const variables = await house.knock("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"query":"query ($f: EntityFilter) { entities(filter: $f) { totalCount } }","variables":{"f":${'{"not":'.repeat(5_000)}{}${"}".repeat(5_000)}}}`,
    });
    expect([variables.status, ...code(variables.body)]).toEqual([400, "QUERY_TOO_DEEP"]);
  });

  it("whose fragments double at each of 60 levels is refused at once", async () => {
    const fragments = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const answer = await house.ask(`{ ...F0 } ${fragments.join(" ")} fragment F60 on Query { a: __typename }`);
    expect([answer.status, ...code(answer.body)]).toEqual([400, "QUERY_TOO_COMPLEX"]);
  });

  it("whose fragments spread themselves is refused by validation", async () => {
    const answer = await house.ask("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
    expect(answer.body.errors[0]).toMatchObject({
      message: 'Cannot spread fragment "A" within itself via "B".',
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
  });

  it("may ask what the API is, whole, and is told the nearest name of a misspelt field", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    const whole = await house.ask(getIntrospectionQuery());
    expect(whole.status).toBe(200);
    expect(whole.body.errors).toBeUndefined();
    const misspelt = await house.ask("{ entitys { totalCount } }");
    expect(misspelt.body.errors[0].message).toMatch(/Did you mean .*"entities"/);
  });

  it("that changes something is not known, by GET or POST", async () => {
    const post = await house.ask("mutation { __typename }");
    expect([post.status >= 400 || code(post.body).length > 0, ...code(post.body)]).toEqual([true, expect.any(String)]);
    const get = await house.knock(`/graphql?query=${encodeURIComponent("mutation { __typename }")}`);
    expect(get.status).toBe(405);
    expect(code(get.body)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("every answer", () => {
  const safe = {
    "content-security-policy":
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
  };
  it("says what a browser may do with it", async () => {
    for (const path of ["/health", "/schema.graphql", "/graphql?query={__typename}", "/nowhere.txt", "/graphql?query={"]) {
      const { headers } = await house.knock(path);
      expect(Object.fromEntries(Object.keys(safe).map((name) => [name, headers.get(name)]))).toEqual(safe);
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("is an error with a code where the method or the path is wrong", async () => {
    const method = await house.knock("/graphql", { method: "DELETE" });
    expect([method.status, method.headers.get("allow"), ...code(method.body)]).toEqual([405, "GET, POST", "BAD_USER_INPUT"]);
    const path = await house.knock("/nowhere.txt");
    expect([path.status, ...code(path.body)]).toEqual([404, "NOT_FOUND"]);
    // Nobody keeps a refusal and gives it to the next.
    for (const { headers } of [method, path]) expect(headers.get("cache-control")).toBe("no-store");
  });
});
