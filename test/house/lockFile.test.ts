// `npm ci` refuses a lock file that leaves out what another platform needs; npm itself leaves it out where its registry does not have it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8")) as {
  packages: Record<string, { optionalDependencies?: Record<string, string>; version?: string; optional?: boolean }>;
};

it("names every optional package of every package, for whichever platform", () => {
  const wanted = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ place, name })),
  );
  const missing = wanted.filter(({ place, name }) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`]);
  expect(wanted.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

it("names no registry's address", () => {
  expect(readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8")).not.toMatch(/"resolved": "https?:/);
});
