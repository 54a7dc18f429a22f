// The places that CONTRIBUTING names exist, so that "Where do I add ...?" is answered as the house stands today.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
// "seed/entities/<Type>.yaml" stands for the folder before the first "<".
const places = [...page.matchAll(/`((?:seed|cypher|server|client|test)\/[^`]*)`/g)].map((match) => match[1]!.replace(/<.*$/, ""));

it.each([...new Set(places)])("%s exists", (place) => expect(existsSync(join(root, place))).toBe(true));

it("names only commands that package.json has", () => {
  const scripts = Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts);
  for (const [, name] of page.matchAll(/`npm (?:run )?([a-z:]+)`/g)) expect(scripts).toContain(name);
});
