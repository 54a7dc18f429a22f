// Commands: each key means one of them, and a letter typed into a field means none.
import { describe, expect, it } from "vitest";
import { commands } from "../../client/commands/index.ts";
import { keysOf } from "../../client/commands/keys.ts";
import { de } from "../../client/messages/de.ts";
import { en } from "../../client/messages/en.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {}) =>
  keysOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe("a key", () => {
  it.each([
    [press("z", { ctrlKey: true }), "Ctrl+Z"],
    [press("Z", { metaKey: true, shiftKey: true }), "Ctrl+Shift+Z"],
    [press("?", { shiftKey: true }), "?"],
    [press("Delete"), "Delete"],
    [press("e"), "E"],
  ])("is called %s", (seen, called) => expect(seen).toBe(called));
});

describe("the list of commands", () => {
  it("names each once, and gives no key to two", () => {
    const names = commands.map(({ name }) => name);
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it.each([en, de])("has a title for each, in $language", (texts) => {
    const titles = commands.map((command) => command.title(texts));
    expect(titles.every((title) => title.length > 2)).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
