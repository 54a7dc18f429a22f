// The release at /data/: a page that lists its files, and each file as it was written, made once for each version of the data.
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";

export interface DataFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}
export interface DataMaker {
  /** Of what the graph holds now. */
  version(): Promise<string>;
  /** Writes all files into a folder that is there and empty. */
  make(folder: string): Promise<{ readonly version: string; readonly files: readonly DataFile[] }>;
}
interface Made {
  readonly version: string;
  readonly folder: string;
  readonly files: ReadonlyMap<string, DataFile>;
}

const types: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
  json: "application/json; charset=utf-8",
  graphml: "application/graphml+xml; charset=utf-8",
  ttl: "text/turtle; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  cff: "application/yaml; charset=utf-8",
};
const typeOf = (name: string): string => types[name.split(".").at(-1)!] ?? "text/plain; charset=utf-8";

/** Answers at /data, /data/ (a page, or JSON to whoever asks for it), /data/index.json and /data/<file>; undefined where nothing is there. */
export function createData({ version, make }: DataMaker): (request: Request, path: string) => Promise<Response | undefined> {
  let last: { version: string; made: Promise<Made> } | undefined;
  let before: Promise<Made> | undefined;

  async function current(): Promise<Made> {
    const now = await version();
    // However many ask at once, it is made once; what could not be made is tried again by the next.
    if (last?.version !== now) {
      // The one before stays for those who are just being answered from it.
      void before?.then(({ folder }) => remove(folder)).catch(() => undefined);
      before = last?.made;
      const made = makeInto(make);
      last = { version: now, made };
      made.catch(() => (last?.made === made ? (last = undefined) : undefined));
    }
    return last.made;
  }

  return async (request, path) => {
    if (path === "/data") return new Response(null, { status: 308, headers: { location: "/data/" } });
    const name = path.slice("/data/".length);
    const { version: of, folder, files } = await current();
    const all = [...files.values()];
    if (name === "index.json" || (name === "" && wantsJson(request))) {
      const listed = all.map((file) => ({ ...file, type: typeOf(file.name), url: `/data/${file.name}` }));
      return answer(request, `${of}-json`, "application/json; charset=utf-8", JSON.stringify({ dataVersion: of, files: listed }));
    }
    if (name === "") return answer(request, `${of}-html`, "text/html; charset=utf-8", page(of, all));
    const file = files.get(name);
    if (!file) return undefined;
    return answer(request, file.sha256, typeOf(name), file.bytes, () => createReadStream(join(folder, name)));
  };
}

async function makeInto(make: DataMaker["make"]): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), "interlock-data-"));
  kept.add(folder);
  try {
    const { version, files } = await make(folder);
    return { version, folder, files: new Map(files.map((file) => [file.name, file])) };
  } catch (fault) {
    await remove(folder);
    throw fault;
  }
}

const kept = new Set<string>();
const remove = async (folder: string) => {
  await rm(folder, { recursive: true, force: true });
  kept.delete(folder);
};
process.once("exit", () => {
  for (const folder of kept) rmSync(folder, { recursive: true, force: true });
});

const wantsJson = (request: Request): boolean => {
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/html");
};

/** `body` is a text, or how long what `open` sends is. */
function answer(request: Request, tag: string, type: string, body: string | number, open?: () => Readable): Response {
  const etag = `"${tag}"`;
  const headers = { etag, "cache-control": "no-cache", vary: "accept" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  const length = typeof body === "number" ? body : Buffer.byteLength(body);
  const sent = request.method === "HEAD" ? null : typeof body === "string" ? body : (Readable.toWeb(open!()) as ReadableStream<Uint8Array>);
  return new Response(sent, { headers: { ...headers, "content-type": type, "content-length": String(length) } });
}

function page(version: string, files: readonly DataFile[]): string {
  const rows = files.map(
    ({ name, bytes, sha256 }) =>
      `<tr><td><a href="/data/${name}">${name}</a></td><td class="bytes">${bytes.toLocaleString("en")}</td><td><code>${sha256}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interlock: the data to take away</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color-scheme: light dark; }
table { border-collapse: collapse; } th, td { text-align: left; padding: 0.25rem 1rem 0.25rem 0; } .bytes { text-align: right; } code { font-size: 0.75rem; overflow-wrap: anywhere; }
</style>
<h1>The data to take away</h1>
<p>Data version <strong>${version}</strong>. What each file holds is said in <a href="/data/README.md">README.md</a>; programs may read <a href="/data/index.json">index.json</a>.</p>
<table>
<thead><tr><th scope="col">File</th><th scope="col" class="bytes">Bytes</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</html>
`;
}
