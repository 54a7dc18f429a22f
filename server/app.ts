// The whole server without a port: GraphQL, the pages, health. Tests call its fetch as a browser would.
import { randomUUID } from "node:crypto";
import { printSchema } from "graphql";
import { pino, type Logger } from "pino";
import type { Engine } from "./engine/engine.ts";
import { InterlockError } from "./errors.ts";
import { createContext, createSchema, maxPage } from "./graphql/index.ts";
import { refusal, sealed } from "./http/answer.ts";
import { readDocuments } from "./http/documents.ts";
import { createDoor, type DoorOptions } from "./http/door.ts";
import { createData } from "./http/data.ts";
import { createFiles } from "./http/files.ts";
import { createGraphql } from "./http/graphql.ts";
import { createReadiness } from "./http/health.ts";
import { defaultLimits, type Limits } from "./http/limits.ts";
import type { Ontology } from "./ontology.ts";
import { formats, readContents, termsOf, versionOf, writeFiles } from "./release/index.ts";
import program from "../package.json" with { type: "json" };

export interface AppOptions extends Omit<DoorOptions, "perMinute"> {
  readonly engine: Engine;
  readonly ontology: Ontology;
  /** Where the built pages are; without them the server answers programs only, and says so. */
  readonly clientFolder?: string | undefined;
  readonly graphiqlFolder?: string | undefined;
  /** Under whose terms the data is passed on at /data/; ours where left out. */
  readonly seedFolder?: string | undefined;
  /** Whether readers may ask statements of their own. */
  readonly console?: boolean;
  /** Whether nothing may be asked but the operations of the built pages. */
  readonly onlyPersisted?: boolean;
  readonly limits?: Partial<Limits>;
  readonly log?: Logger;
}

export interface App {
  /** Answers any request; never rejects. `address` is that of the socket, by which questions are counted. */
  fetch(request: Request, address?: string): Promise<Response>;
  readonly log: Logger;
}

/** What answers at a path; undefined where nothing is there. */
type Route = (request: Request, requestId: string, path: string) => Promise<Response | undefined> | Response;

export function createApp({
  engine,
  ontology,
  clientFolder,
  graphiqlFolder,
  seedFolder,
  console: offered = false,
  onlyPersisted = false,
  limits: wanted,
  log = pino({ level: "silent" }),
  ...door
}: AppOptions): App {
  const limits = { ...defaultLimits, ...wanted };
  const schema = createSchema(ontology);
  const sdl = printSchema(schema);
  const { admit, count } = createDoor({ ...door, perMinute: limits.perMinute });
  const ready = createReadiness(engine);
  const about = {
    version: program.version,
    engine: engine.name,
    engineVersion: engine.version,
    limits: { ...limits, maxPage },
    consoleEnabled: offered,
  };
  const console = offered ? { ask: engine.console, timeoutMs: limits.consoleTimeoutMs, maxRows: limits.consoleMaxRows } : undefined;
  const documents = readDocuments(clientFolder);
  if (onlyPersisted && documents.size === 0)
    throw new InterlockError(
      "BAD_USER_INPUT",
      "ONLY_PERSISTED is on, but the explorer is not built, so nothing could be asked. Run: npm run build",
    );
  const graphql = createGraphql({
    schema,
    engine,
    limits,
    documents,
    onlyDocuments: onlyPersisted,
    log,
    context: (read, signal) => createContext({ read, ontology, about, console: console && { ...console, signal } }),
  });

  const data = createData({
    version: () => versionOf(engine),
    async make(folder) {
      const contents = await readContents(engine, ontology);
      return { version: contents.dataVersion, files: await writeFiles(folder, contents, { formats, terms: termsOf(seedFolder) }) };
    },
  });

  const routes: Record<string, { methods: string; answer: Route }> = {
    "/graphql": { methods: "GET, POST", answer: graphql },
    "/schema.graphql": { methods: "GET, HEAD", answer: () => text(sdl) },
    "/data": { methods: "GET, HEAD", answer: (request, _requestId, path) => data(request, path) },
    "/ready": {
      methods: "GET, HEAD",
      answer: async () => {
        await ready();
        return json({ status: "ready", engine: engine.name, engineVersion: engine.version });
      },
    },
    "/graphiql": {
      methods: "GET, HEAD",
      answer: page(graphiqlFolder, "/graphiql", "graphiql.html", "GraphiQL is not built yet. Run: npm run build:graphiql"),
    },
    "/": { methods: "GET, HEAD", answer: page(clientFolder, "", "index.html", "The explorer is not built yet. Run: npm run build") },
  };

  async function answer(request: Request, address: string, requestId: string): Promise<Response> {
    const { pathname } = new URL(request.url);
    // Whether the process lives is nobody's secret, and must be answered while all else is refused.
    if (pathname === "/health") return json({ status: "ok" });
    admit(request);
    const { methods, answer } = routes[pathname] ?? routes[`/${pathname.split("/")[1]}`] ?? routes["/"]!;
    if (!methods.split(", ").includes(request.method))
      return refusal(
        new InterlockError("BAD_USER_INPUT", `${pathname} takes ${methods}; saw ${request.method}.`),
        requestId,
        { allow: methods },
        405,
      );
    if (pathname === "/graphql" || /^\/data(\/|$)/.test(pathname)) await count(address);
    const found = await answer(request, requestId, pathname);
    if (found) return found;
    throw new InterlockError("NOT_FOUND", `There is nothing at ${pathname}. GraphQL is at /graphql, its description at /schema.graphql.`);
  }

  return {
    log,
    async fetch(request, address = "127.0.0.1") {
      const requestId = randomUUID();
      try {
        return sealed(await answer(request, address, requestId), requestId);
      } catch (fault) {
        if (fault instanceof InterlockError) return sealed(refusal(fault, requestId), requestId);
        log.error({ requestId, err: fault }, "unexpected");
        const masked = new InterlockError(
          "INTERNAL_SERVER_ERROR",
          `Something went wrong that should not have; it is in the server's log under requestId ${requestId}.`,
        );
        return sealed(refusal(masked, requestId), requestId);
      }
    },
  };
}

/** A built page: its files, and the page itself for every address that is no file, since the page reads its own address. */
function page(folder: string | undefined, prefix: string, index: string, unbuilt: string): Route {
  const file = folder === undefined ? undefined : createFiles(folder);
  return async (request, _requestId, path) => {
    const inner = path.slice(prefix.length);
    const isFile = /\.\w+$/.test(inner);
    const found = (isFile ? await file?.(inner, request) : undefined) ?? (isFile ? undefined : await file?.(`/${index}`, request));
    return found ?? (isFile ? undefined : text(`${unbuilt}\n`, 404));
  };
}

const json = (value: unknown) => Response.json(value, { headers: { "cache-control": "no-store" } });
const text = (value: string, status = 200) =>
  new Response(value, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" } });
