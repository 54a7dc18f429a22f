// Puts an app on a port: node's own server with deadlines against slow callers, and an orderly end.
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { randomUUID } from "node:crypto";
import type { App } from "../app.ts";
import { InterlockError } from "../errors.ts";
import { codedError } from "./answer.ts";

export interface ServeOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Milliseconds a caller has for its headers, and for the whole request. */
  readonly headersTimeoutMs?: number;
  readonly requestTimeoutMs?: number;
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  /** Takes no more callers, lets those inside finish for so long, then closes their sockets. */
  close(graceMs?: number): Promise<void>;
}

/** Rejects with an InterlockError that names the port or the host where it cannot be listened at. */
export async function serve(
  app: App,
  { host, port, headersTimeoutMs = 10_000, requestTimeoutMs = 20_000 }: ServeOptions,
): Promise<Serving> {
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: Math.min(1_000, headersTimeoutMs),
      maxHeaderSize: 16 * 1024,
    },
    (incoming, outgoing) => void handle(app, incoming, outgoing),
  );
  server.maxConnections = 2_000;
  server.on("clientError", refuseRaw);

  await new Promise<void>((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => reject(listenError(fault, host, port)));
    server.listen(port, host, resolve);
  });
  const at = server.address() as AddressInfo;
  const name = at.family === "IPv6" ? `[${at.address}]` : at.address;

  return {
    url: `http://${name}:${at.port}`,
    port: at.port,
    close: (graceMs = 5_000) =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function handle(app: App, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  try {
    if (unheard.includes(incoming.method ?? "")) return refuseMethod(incoming, outgoing);
    const response = await app.fetch(toRequest(incoming, gone.signal), incoming.socket.remoteAddress ?? "unknown");
    // What is left of a body that nobody wants is not worth reading: the answer goes out and the line is cut.
    if (!incoming.complete) outgoing.setHeader("connection", "close");
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body && incoming.method !== "HEAD") await send(response.body, outgoing);
    else outgoing.end();
    if (!incoming.complete) incoming.destroy();
  } catch (fault) {
    // The caller went while the answer was being sent.
    if (!gone.signal.aborted) app.log.error({ err: fault }, "unexpected");
    outgoing.destroy();
  }
}

/** An answer of one piece, as nearly all are, goes out in one packet with its headers; a longer one as it comes. */
async function send(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const [first, second] = [await reader.read(), await reader.read()];
  if (second.done) return void outgoing.end(first.value);
  async function* pieces() {
    if (first.value) yield first.value;
    for (let piece = second; !piece.done; piece = await reader.read()) yield piece.value!;
  }
  try {
    await pipeline(pieces, outgoing);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (let i = 0; i < incoming.rawHeaders.length; i += 2) headers.append(incoming.rawHeaders[i]!, incoming.rawHeaders[i + 1]!);
  const method = incoming.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : (Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array>);
  // The name that the caller gave is judged as a header; it has no say in where the request leads.
  const path = incoming.url?.startsWith("/") ? incoming.url.replace(/^\/+/, "/") : "/";
  return new Request(`http://localhost${path}`, { method, headers, body, signal, ...(body && { duplex: "half" }) } as RequestInit);
}

/** Methods that no Request of the web's own kind can have. */
const unheard = ["TRACE", "TRACK", "CONNECT"];

/** What is answered beside the app: as it would answer, and no more on this line. */
function refusal(error: InterlockError) {
  const requestId = randomUUID();
  const body = JSON.stringify({ errors: [codedError(error, requestId)] });
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    "x-request-id": requestId,
    connection: "close",
  };
  return { body, headers };
}

function refuseMethod({ method }: IncomingMessage, outgoing: ServerResponse): void {
  const { body, headers } = refusal(new InterlockError("BAD_USER_INPUT", `Nothing here takes ${method}. Ask by GET or POST.`));
  outgoing.writeHead(405, { allow: "GET, HEAD, POST", ...headers }).end(body);
}

/** Answers bytes that are no HTTP request, or came too slowly or with too much of a header, before there is a request to speak of. */
function refuseRaw(fault: NodeJS.ErrnoException, socket: Socket): void {
  if (fault.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = fault.code === "HPE_HEADER_OVERFLOW" ? 431 : fault.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
  const said = {
    431: "The headers may have 16384 bytes; these have more.",
    408: "The request came too slowly.",
    400: "This is no HTTP request.",
  }[status];
  const { body, headers } = refusal(new InterlockError(status === 431 ? "PAYLOAD_TOO_LARGE" : "BAD_USER_INPUT", said));
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("")}\r\n${body}`);
}

function listenError(fault: NodeJS.ErrnoException, host: string, port: number): Error {
  const wrongPort = { EADDRINUSE: "is in use", EACCES: "may not be opened by this user" }[fault.code ?? ""];
  const wrongHost = {
    EADDRNOTAVAIL: "this machine has no such address",
    ENOTFOUND: "no address is known by this name",
    EAI_AGAIN: "the address of this name cannot be looked up now",
    EINVAL: "no server can listen at this address",
  }[fault.code ?? ""];
  if (!wrongPort && !wrongHost) return fault;
  return new InterlockError(
    "BAD_USER_INPUT",
    wrongPort
      ? `Port ${port} on ${host} ${wrongPort}. Choose another with PORT, such as PORT=${port === 65_535 ? 4000 : port + 1} npm start.`
      : `HOST must be an address of this machine; saw "${host}": ${wrongHost}. Leave it out for this machine alone, or set 0.0.0.0 for all its addresses.`,
    {},
    { cause: fault },
  );
}
