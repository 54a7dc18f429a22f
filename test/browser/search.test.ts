// The field that finds things, for somebody who writes faster than a server answers.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeExplorer, hold, places, untilDrawn } from "./explorer.ts";

const field = (page: Page) => page.getByRole("combobox", { name: "Search", exact: true });

describeExplorer(
  "the search field",
  (open) => {
    it("takes the first suggestion by Enter alone", async () => {
      const { page } = await open("/?v=1&g=microsoft");
      await untilDrawn(page, "microsoft");
      await field(page).focus();
      await page.keyboard.type("tsmc");
      await page.getByRole("option", { name: /TSMC/, disabled: false }).first().waitFor();
      await page.keyboard.press("Enter");
      await untilDrawn(page, "tsmc");
      expect(await field(page).inputValue()).toBe("");
    });

    it("keeps the keys that were pressed before an answer is there, for what was written last", async () => {
      const { page, troubles } = await open("/?v=1&g=microsoft");
      await untilDrawn(page, "microsoft");
      await field(page).focus();
      await page.keyboard.type("anthro");
      await page
        .getByRole("option", { name: /Anthropic/, disabled: false })
        .first()
        .waitFor();
      const release = await hold(page);
      await field(page).fill("tsmc");
      // What is in sight answers another word: it cannot be taken.
      await page
        .getByRole("option", { name: /Anthropic/, disabled: true })
        .first()
        .waitFor();
      expect(await page.getByRole("option", { disabled: false }).count()).toBe(0);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await field(page).inputValue()).toBe("tsmc");
      release();
      await untilDrawn(page, "tsmc");
      expect(
        Object.keys(await places(page))
          .filter((id) => !id.startsWith("fold"))
          .sort(),
      ).toEqual(["microsoft", "tsmc"]);
      expect(troubles).toEqual([]);
    });

    it("stays open when the words in place of a list are pressed", async () => {
      const { page } = await open("/?v=1&g=microsoft");
      await untilDrawn(page, "microsoft");
      const release = await hold(page);
      await field(page).fill("tsmc");
      await page.getByText("Searching …").click();
      release();
      await page.getByRole("option", { name: /TSMC/, disabled: false }).first().click();
      await untilDrawn(page, "tsmc");
    });

    it("forgets keys that were for a word that was not kept", async () => {
      const { page } = await open("/?v=1&g=microsoft");
      await untilDrawn(page, "microsoft");
      const release = await hold(page);
      await field(page).focus();
      await page.keyboard.type("tsm");
      await page.keyboard.press("Enter");
      await page.keyboard.type("c");
      release();
      await page.getByRole("option", { name: /TSMC/, disabled: false }).first().waitFor();
      expect(await field(page).inputValue()).toBe("tsmc");
      expect(Object.keys(await places(page))).not.toContain("tsmc");
    });
  },
  { onOneEngine: true },
);
