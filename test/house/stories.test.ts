// How many stories are told of the explorer, and that those by keyboard alone touch nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../browser");
const read = (name: string) => readFileSync(join(folder, name), "utf8");
/** What a person does from beginning to end; a look at every room, at colours or at kept pictures is none. */
const storiesOf = (name: string) =>
  [...read(name).matchAll(/^ +it\(\s*"([^"]+)"/gm)].map(([, title]) => title!).filter((title) => !/axe|narrow screen/.test(title));
const files = readdirSync(folder).filter((name) => name.endsWith(".test.ts") && !/^(commands|pictures)/.test(name));

describe("the stories of the explorer", () => {
  it("are fifty at least, each told once", () => {
    const all = files.flatMap(storiesOf);
    expect(all.length).toBeGreaterThanOrEqual(50);
    expect(new Set(all).size).toBe(all.length);
  });

  it("by keyboard alone are fifteen at least, and nothing in them points, clicks, fills in or moves the focus by itself", () => {
    expect(storiesOf("keyboard.test.ts").length).toBeGreaterThanOrEqual(15);
    for (const name of ["keyboard.test.ts", "hands.ts"])
      expect(read(name)).not.toMatch(
        /\.(mouse|click|dblclick|tap|hover|dragTo|fill|pressSequentially|check|uncheck|selectOption|setInputFiles|dispatchEvent)\b|\.focus\(\)/,
      );
  });
});
