// Builds the page on which the canvas and its peers are measured, and serves it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";

const pages = join(import.meta.dirname, "pages");
const peers = join(import.meta.dirname, "peer/node_modules");

export async function servePages(): Promise<{ address: string; close(): Promise<void> }> {
  const out = mkdtempSync(join(tmpdir(), "interlock-bench-"));
  await build({
    root: pages,
    base: "./",
    configFile: false,
    logLevel: "error",
    resolve: { alias: [{ find: /^peer\/(.+)$/, replacement: `${peers}/$1` }] },
    build: { outDir: out, emptyOutDir: true, target: "es2022" },
    worker: { format: "es" },
  });
  const server = await preview({ root: out, configFile: false, logLevel: "error", build: { outDir: out }, preview: { host: "127.0.0.1", port: 0 } }); // prettier-ignore
  const { port } = server.httpServer.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      await server.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}
