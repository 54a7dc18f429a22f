// Builds the explorer from client/ into dist/client, and serves it hot while it is worked on.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { persistedDocuments } from "./client/api/documents.vite.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where `npm run dev` has its server. */
const server = "http://127.0.0.1:4000";

export default defineConfig({
  root: at("client"),
  publicDir: false,
  plugins: [react(), persistedDocuments()],
  build: { outDir: at("dist/client"), emptyOutDir: true, target: "es2022", reportCompressedSize: false },
  worker: { format: "es" },
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(
      ["/graphql", "/schema.graphql", "/graphiql", "/data"].map((path) => [path, { target: server, changeOrigin: true }]),
    ),
  },
});
