// The explorer in German: no word of its own is left in English, in any room, and every room fits a wide and a narrow screen.
import { expect, it } from "vitest";
import { en } from "../../client/messages/en.ts";
import { de } from "../../client/messages/de.ts";
import { roomNames } from "../../client/state/parts/room.ts";
import { axe, describeExplorer, until, untilAllIsThere, untilDrawn, widthOf } from "./explorer.ts";
import { handsOn } from "./hands.ts";

/** Whole texts that are said in English only: what both languages say alike tells nothing. */
const plain = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(plain) : [];
const { terms } = de;
const german = new Set(plain(de));
const english = [...plain(en), ...Object.keys(terms)].filter((text) => text.length > 2 && !german.has(text));

const there = "?v=1&g=nvidia;nvidia:SUPPLIES:o";
const pages: [name: string, address: string][] = [
  ["opening", ""],
  ["entity", `${there}&sel=nvidia`],
  ["link", `${there}&sel=nvidia~SUPPLIES~openai`],
  ["table", `${there}&as=table`],
  ["tree", `${there}&as=tree`],
  ...roomNames.map((name): [string, string] => [name, `${there}&room=${name}`]),
];

describeExplorer(
  "in German, the explorer",
  (open) => {
    it.each(pages)("leaves no word of its own in English, and fits a wide and a narrow screen: %s", async (name, address) => {
      const { page, troubles } = await open(`/${address}`, { locale: "de-DE" });
      await page.locator(".stage").waitFor();
      await untilAllIsThere(page);
      // What is opened over the page, too.
      if (name === "entity") {
        await page.getByRole("button", { name: de.skipToGraph }).press("Enter");
        await page.keyboard.press("Shift+F10");
        await page.getByRole("menu").waitFor();
      }
      // Every text by itself: as it stands in the page, and as it is said of a thing without one.
      const told = await page.evaluate(() => {
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walk.nextNode())
          if (!walk.currentNode.parentElement?.closest("script, style, code, option, .cm-editor"))
            found.push(walk.currentNode.textContent!.trim());
        for (const each of document.querySelectorAll("[aria-label], [placeholder], [title]"))
          found.push(...["aria-label", "placeholder", "title"].map((name) => each.getAttribute(name) ?? ""));
        return found;
      });
      expect(told.filter((text) => english.includes(text))).toEqual([]);
      for (const width of [1440, 375]) {
        await page.setViewportSize({ width, height: 812 });
        await expect.poll(() => widthOf(page)).toBe(width);
      }
      expect(troubles).toEqual([]);
    });

    it("is found, read and undone in German, by keyboard alone", async () => {
      const { page, troubles } = await open("/", { locale: "de-DE" });
      await until(page, "microsoft~BUILDS~mai-1-preview");
      const { press, choose, isOn, hears, goTo } = await handsOn(page);
      await press("/");
      await isOn(/^combobox "Suche"/);
      await choose("anthropic", /^Anthropic/);
      await hears(/^Anthropic hinzugekommen\.$/);
      await untilDrawn(page, "anthropic");
      await isOn(/^option "Organisation Anthropic, \d+ Verbindungen, \d+ gezeigt"/);
      await press("Enter");
      await isOn(/^complementary "Einzelheiten"/);
      await goTo(/^button "\d+ weitere: wird finanziert von, Organisation"/);
      await press("Enter");
      await hears(/^\d+ Einträge um Anthropic hinzugekommen\./);
      await press("Control+z");
      await hears(/^Rückgängig gemacht: .*Anthropic.*\d+ Einträge, \d+ Verbindungen\.$/);
      expect(await axe(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });

    it("is changed to English and back without losing anything", async () => {
      const { page, troubles } = await open("/?v=1&g=nvidia;nvidia:SUPPLIES:o&sel=nvidia", { locale: "de-DE" });
      await page.getByRole("button", { name: /: wird beliefert von, Organisation$/ }).waitFor();
      const address = page.url();
      await page.getByRole("combobox", { name: "Sprache" }).selectOption("en");
      await page.getByRole("button", { name: /: is supplied by, Organization$/ }).waitFor();
      await page.getByRole("switch", { name: /^supplies/ }).waitFor();
      await page.getByRole("combobox", { name: "Language" }).selectOption("de");
      await page.getByRole("switch", { name: /^beliefert/ }).waitFor();
      expect(page.url()).toBe(address);
      expect(troubles).toEqual([]);
    });
  },
  { onOneEngine: true },
);
