// The README's table of settings is the code's.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { settingsTable } from "../../server/settings.ts";

it("lists every setting in the README with its default and meaning", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const rows = [...readme.matchAll(/^\| `([A-Z_0-9]+)` +\| (.*?) +\| (.*?) +\|$/gm)].map(([, name, fallback, meaning]) => ({
    name,
    default: fallback,
    meaning,
  }));
  expect(rows).toEqual(settingsTable);
});
