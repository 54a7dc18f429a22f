// Serves a built page from its folder: assets with a hash in their name for ever, the page itself asked for anew each time.
import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".graphql": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const compressed = /^(text\/|application\/(json|manifest)|image\/svg|font\/ttf)/;
const squeeze = promisify(gzip);

interface Served {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped?: Uint8Array<ArrayBuffer>;
}

/** A function from a path inside the folder to the file's answer, or nothing where there is no such file. Files are read once. */
export function createFiles(folder: string): (path: string, request: Request) => Promise<Response | undefined> {
  const root = resolve(folder);
  const known = new Map<string, Promise<Served | undefined>>();

  return async (path, request) => {
    const file = resolve(root, `.${sep}${path}`);
    const type = types[extname(file).toLowerCase()];
    // A path may say ".." or name a kind of file that we never serve; neither is there.
    if (!file.startsWith(root + sep) || !type) return undefined;
    if (!known.has(file)) known.set(file, load(file, type));
    const served = await known.get(file)!;
    if (!served) {
      known.delete(file);
      return undefined;
    }
    const small = served.gzipped && /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "") ? served.gzipped : undefined;
    const body = small ?? served.plain;
    return new Response(request.method === "HEAD" ? null : body, {
      headers: {
        "content-type": type,
        "content-length": String(body.byteLength),
        "cache-control": /\/assets\//.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
        ...(served.gzipped && { vary: "accept-encoding" }),
        ...(small && { "content-encoding": "gzip" }),
      },
    });
  };
}

async function load(file: string, type: string): Promise<Served | undefined> {
  let plain: Uint8Array<ArrayBuffer>;
  try {
    plain = new Uint8Array(await readFile(file));
  } catch (fault) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes((fault as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw fault;
  }
  return compressed.test(type) && plain.byteLength > 1_024 ? { plain, gzipped: new Uint8Array(await squeeze(plain)) } : { plain };
}
