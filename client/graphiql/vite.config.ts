// Builds the GraphiQL page by itself, since its editor weighs more than the whole explorer: npm run build:graphiql.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("../"),
  base: "/graphiql/",
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: at("../../dist/graphiql"),
    emptyOutDir: true,
    chunkSizeWarningLimit: 6_000,
    rollupOptions: {
      input: at("../graphiql.html"),
      // GraphiQL's own files say "use no memo", which means nothing to a bundler.
      onwarn: (warning, show) => (warning.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : show(warning)),
    },
  },
});
