// For the build: lists the texts of all operations by their hashes in documents.json, from which the server knows them.
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { runnerImport, type Plugin } from "vite";

const folder = join(import.meta.dirname, "operations");

/** Every operation that a file in operations/ exports, by the hex SHA-256 of its text. */
export async function documents(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const file of (await readdir(folder)).sort()) {
    const { module } = await runnerImport<Record<string, unknown>>(join(folder, file), { logLevel: "error" });
    for (const value of Object.values(module))
      if (typeof value === "object" && value !== null && "text" in value && typeof value.text === "string")
        found[createHash("sha256").update(value.text).digest("hex")] = value.text;
  }
  return found;
}

export const persistedDocuments = (): Plugin => ({
  name: "persisted-documents",
  apply: "build",
  async generateBundle() {
    this.emitFile({ type: "asset", fileName: "documents.json", source: JSON.stringify(await documents()) });
  },
});
