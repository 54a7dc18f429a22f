// Ids that are the same whenever the same row is imported: made from what the row is, not from when it came.
import { createHash } from "node:crypto";

const digits = (parts: readonly unknown[]): string =>
  // Curated ids count up from one with four digits; thirteen that begin with 9 are out of their reach.
  `9${(BigInt(`0x${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16)}`) % 1_000_000_000_000n).toString().padStart(12, "0")}`;

export const claimId = (imported: string, key: readonly unknown[], as: string, subject: string, object: string): string =>
  `c${digits([imported, key, as, subject, object])}`;
export const sourceId = (url: string): string => `s${digits([url])}`;

/** "GPT-4 (Mar 2025)" -> "gpt-4-mar-2025". Where that is taken by another entity the type follows, then a part of a hash. */
export function entityId(name: string, type: string, isTaken: (id: string) => boolean): string {
  const slug =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/\+/g, "-plus")
      .replace(/[^a-z0-9.]+/g, "-")
      .replace(/[-.]*\.[-.]*(?=[-.]|$)|(?<=^|-)\.+/g, "-")
      .replace(/\.{2,}/g, ".")
      .replace(/-+/g, "-")
      .replace(/^[-.]+|[-.]+$/g, "")
      .slice(0, 80)
      .replace(/[-.]+$/, "") || `${type.toLowerCase()}-${digits([name]).slice(1, 7)}`;
  const form = /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(slug) ? slug : slug.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  for (const id of [form, `${form}-${type.toLowerCase()}`]) if (!isTaken(id)) return id;
  return `${form}-${digits([type, name]).slice(1, 7)}`;
}
