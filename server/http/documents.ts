// The operations of our own pages, known by their hashes: sent as a hash they are short, and an operator may let nothing else be asked.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InterlockError } from "../errors.ts";
import type { Asked } from "./parameters.ts";

/** Texts of operations by the hex SHA-256 of their UTF-8. */
export type Documents = ReadonlyMap<string, string>;

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Those that the build of the explorer left beside its page; none where it is not built. */
export function readDocuments(clientFolder: string | undefined): Documents {
  const file = clientFolder === undefined ? "" : join(clientFolder, "documents.json");
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>));
}

/** What is asked, with the text that its hash stands for. Throws PERSISTED_QUERY_NOT_FOUND, and FORBIDDEN where `only` the documents may be asked. */
export function withDocument(asked: Asked, documents: Documents, only: boolean): Asked {
  const hash = hashIn(asked.extensions);
  const given = asked.query !== undefined && asked.query !== null;
  if (!given && hash !== undefined && !documents.has(hash))
    throw new InterlockError(
      "PERSISTED_QUERY_NOT_FOUND",
      `No operation is known by the hash ${hash.slice(0, 64)}. Send its text as "query".`,
    );
  const query = !given && hash !== undefined ? documents.get(hash) : asked.query;
  if (only && typeof query === "string" && !documents.has(hashOf(query)))
    throw new InterlockError(
      "FORBIDDEN",
      "This server answers only the operations of its own pages. Its operator may set ONLY_PERSISTED to off.",
    );
  return { ...asked, query };
}

/** As Apollo's clients send it: {"persistedQuery": {"version": 1, "sha256Hash": "..."}}. */
function hashIn(extensions: unknown): string | undefined {
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined)?.persistedQuery;
  return typeof persisted?.sha256Hash === "string" ? persisted.sha256Hash : undefined;
}
