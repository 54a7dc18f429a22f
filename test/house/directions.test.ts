// The house's allowed directions (DECISIONS, "The walls"): who may import whom, held for every file on the day it is written.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** A room is the folder or file a rule speaks of; the first that fits a path is its room. */
const rooms: [room: string, files: RegExp, mayImport: string[] | "all"][] = [
  ["errors", /^server\/errors\.ts$/, []],
  ["dates", /^server\/dates\.ts$/, []],
  ["order", /^server\/order\.ts$/, []],
  ["tally", /^server\/tally\.ts$/, []],
  ["folders", /^server\/folders\.ts$/, []],
  ["settings", /^server\/settings\.ts$/, ["errors"]],
  ["ontology", /^server\/(ontology|reserved)\.ts$/, ["errors"]],
  ["queries", /^server\/queries\.ts$/, ["errors"]],
  ["contract", /^server\/engine\/engine\.ts$/, ["queries (types)"]],
  ["engine", /^server\/engine\//, ["contract", "errors", "queries"]],
  ["console", /^server\/console\//, ["errors"]],
  ["mapping", /^server\/mapping\.ts$/, ["contract (types)", "ontology", "errors", "dates"]],
  ["seeding", /^server\/seeding\//, ["contract", "ontology", "queries", "errors", "dates", "order", "tally", "folders"]],
  ["release", /^server\/release\//, ["contract (types)", "ontology", "queries", "errors", "seeding", "folders"]],
  ["importing", /^server\/importing\//, ["seeding", "ontology", "errors", "dates", "folders"]],
  ["graphql", /^server\/graphql\//, ["mapping", "ontology", "queries", "contract", "errors", "dates", "order", "tally", "console"]],
  ["http", /^server\/http\//, ["errors", "contract (types)", "app (types)"]],
  ["app", /^server\/app\.ts$/, ["http", "graphql", "release", "errors", "contract (types)", "ontology (types)"]],
  ["graph", /^server\/graph\.ts$/, ["contract (types)", "engine", "ontology", "seeding", "errors", "settings (types)"]],
  ["main and cli", /^server\/(main|cli|dev|interlock|prepare)\b/, "all"],
  ["client/api", /^client\/(api|messages)\//, []],
  ["client/state", /^client\/state\//, ["client/api"]],
  ["client/layouts", /^client\/layouts\//, []],
  ["client/graph", /^client\/graph\//, ["client/state", "client/api", "client/layouts"]],
  ["client/graphiql", /^client\/graphiql\//, []],
  ["client", /^client\//, "all"],
];
const roomOf = (path: string) => rooms.find(([, files]) => files.test(path))?.[0];

/** Packages that stand behind one door. */
const doors: [pack: RegExp, only: RegExp][] = [
  [/^neo4j-driver/, /^server\/engine\/neo4j\.ts$/],
  [/^@grafeo-db\//, /^server\/engine\/embedded/],
  [/^cytoscape/, /^client\/graph\//],
];

const sources = ["server", "client"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file).split(sep).join("/")),
);
const importsOf = (file: string) =>
  [...readFileSync(join(root, file), "utf8").matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm)].map(
    (match) => ({
      from: match[2] ?? match[3]!,
      typeOnly: match[1] !== undefined,
    }),
  );
const targetOf = (file: string, from: string) =>
  normalize(relative(root, join(root, dirname(file), from)))
    .split(sep)
    .join("/");

describe("the walls of the house", () => {
  it("finds the sources", () => expect(sources.length).toBeGreaterThan(50));

  it.each(sources)("%s is in a room and imports only what its room may", (file) => {
    const room = roomOf(file);
    expect(room, "a room of this test").toBeDefined();
    const may = rooms.find(([name]) => name === room)![2];
    for (const { from, typeOnly } of importsOf(file)) {
      if (!from.startsWith(".")) {
        for (const [pack, only] of doors)
          if (pack.test(from) && !(typeOnly && file.startsWith("server/engine/"))) expect(file, `the only door to ${from}`).toMatch(only);
        continue;
      }
      const target = targetOf(file, from);
      if (!/^(server|client)\//.test(target)) continue;
      expect(target.split("/")[0], `${file} imports ${target}`).toBe(file.split("/")[0]);
      expect(target, `${file} imports ${target}: nothing imports main or a command`).not.toMatch(/^server\/(main|cli|prepare)\.ts$/);
      const other = roomOf(target);
      if (other === room || may === "all") continue;
      expect(may.includes(other!) || (typeOnly && may.includes(`${other} (types)`)), `${file} (${room}) imports ${target} (${other})`).toBe(
        true,
      );
    }
  });

  it("has no files that import one another in a circle", () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) return void circles.push([...way.slice(way.indexOf(file)), file].join(" -> "));
      if (done.has(file)) return;
      for (const { from } of importsOf(file)) if (from.startsWith(".")) follow(targetOf(file, from), [...way, file]);
      done.add(file);
    };
    for (const file of sources) follow(file, []);
    expect(circles).toEqual([]);
  });

  it("reads the environment in settings.ts alone", () => {
    const readers = sources.filter((file) => file.startsWith("server/") && /\bprocess\.env\b/.test(readFileSync(join(root, file), "utf8")));
    expect(readers).toEqual(["server/settings.ts"]);
  });

  it("has no Cypher in TypeScript", () => {
    const cypher = /\b(MATCH|MERGE|UNWIND)\s*[($]|\bDETACH DELETE\b/;
    expect(
      sources.filter(
        (file) => file.startsWith("server/") && cypher.test(readFileSync(join(root, file), "utf8").replace(/^\s*(\*|\/\/|\/\*).*$/gm, "")),
      ),
    ).toEqual([]);
  });

  it("has no rooms whose names say nothing", () => {
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|common|managers?|misc)(\.|\/|$)/i.test(file))).toEqual([]);
  });
});
