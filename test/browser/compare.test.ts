// Two to five entities side by side, as a person compares them.
import { expect, it } from "vitest";
import { addressed, attribute, axeInBoth, describeExplorer, many, untilDrawn, widthOf } from "./explorer.ts";
import { handsOn } from "./hands.ts";

describeExplorer("the comparison", (open) => {
  it("of two says what they share, what each has alone and how their figures run, in one question", async () => {
    const { page, troubles, asked } = await open("/?v=1&g=microsoft,amazon&room=compare&cmp=microsoft,amazon");
    const room = page.getByRole("region", { name: "Side by side" });
    const shared = room.getByRole("table").first();
    await expect.poll(() => shared.getByRole("columnheader").allInnerTexts()).toEqual(["Neighbour", "Microsoft", "Amazon"]);
    await shared
      .getByRole("button", { name: /^Microsoft, .+: \w+, (strong|fair|weak) evidence$/ })
      .first()
      .waitFor();
    await many(room.getByRole("heading", { level: 4, name: /^(Microsoft|Amazon) \d+$/ })).toBe(2);
    await attribute(room.locator(".dot").first(), "aria-label").toMatch(/^[12] (Microsoft|Amazon): /);
    expect(asked.filter((name) => /^(Compare|Links?|Entity|Neighbours)$/.test(name))).toEqual(["Compare"]);
    expect(troubles).toEqual([]);
  });

  it("is made by keyboard alone: two named, the shared put on the canvas, one taken out again", async () => {
    const { page, troubles } = await open("/?v=1&g=openai&room=compare");
    await untilDrawn(page, "openai");
    const { choose } = await handsOn(page);
    for (const name of ["OpenAI", "Anthropic"]) {
      await page.getByRole("combobox", { name: /^Compare: / }).focus();
      await choose(name, new RegExp(`^${name}$`));
      await page.getByRole("button", { name: `Remove ${name}`, exact: true }).waitFor();
    }
    const mark = page.getByRole("button", { name: "Point out on the canvas" });
    await mark.focus();
    await page.keyboard.press("Enter");
    await attribute(mark, "aria-pressed").toBe("true");
    await page.getByRole("button", { name: "Add to the graph" }).focus();
    await page.keyboard.press("Enter");
    await untilDrawn(page, "openai", "anthropic", "microsoft", "nvidia");
    await page.getByRole("button", { name: "Remove Anthropic" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Name two to five.", { exact: false }).waitFor();
    await addressed(page, "cmp").toBe("openai");
    expect(troubles).toEqual([]);
  });

  it("has nothing that axe finds, in light and in dark, on a narrow screen too", async () => {
    const { page } = await open("/?v=1&room=compare&cmp=microsoft,google,amazon", { width: 375 });
    await page.locator(".dot").first().waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(375);
  });
});
