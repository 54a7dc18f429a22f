// How two things are joined, as a person asks it: two ends, a list of paths, the evidence of each hop, one pointed out and put on the canvas.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { addressed, attribute, axeInBoth, describeExplorer, many, text, untilDrawn } from "./explorer.ts";

const room = (page: Page) => page.getByRole("region", { name: "How are they joined?" });

describeExplorer("paths", (open) => {
  it("are found between two names, read, unfolded to who says so, and put on the canvas", async () => {
    const { page, troubles, asked } = await open("/?v=1&g=microsoft&room=paths");
    await untilDrawn(page, "microsoft");
    for (const [end, name] of [
      ["From", "TSMC"],
      ["To", "Anthropic"],
    ] as const) {
      await page.getByRole("combobox", { name: new RegExp(`^${end}: `) }).fill(name.toLowerCase());
      await page
        .getByRole("option", { name: new RegExp(name) })
        .first()
        .click();
    }
    const first = room(page).getByRole("button", { name: "TSMC is depended on by NVIDIA, which is depended on by Anthropic." });
    await first.click();
    await attribute(first, "aria-expanded").toBe("true");
    await room(page).locator("[data-claim]").first().waitFor();
    await many(room(page).locator(".hops > li")).toBe(2);
    await many(room(page).locator(".hops a[rel~=noopener]")).toBeGreaterThan(1);
    // One question for the list, one for all hops of the path that is unfolded.
    expect(asked.filter((name) => name === "Paths" || name === "Hops")).toEqual(["Paths", "Hops"]);
    await room(page).getByRole("button", { name: "Add to the graph" }).click();
    await untilDrawn(page, "tsmc", "nvidia", "anthropic");
    await addressed(page, "path").toBe("tsmc:anthropic:::0");
    expect(troubles).toEqual([]);
  });

  it("open with everything from an address, and stay pointed out while the details are read", async () => {
    const { page, troubles } = await open("/?v=1&g=microsoft,openai,google&room=paths&path=microsoft:openai:2::0");
    await untilDrawn(page, "microsoft", "openai", "google");
    await room(page).locator('[aria-expanded="true"].path-reading').waitFor();
    await page.getByRole("button", { name: "Paths", exact: true }).click();
    const bar = page.locator(".route-bar");
    await bar.waitFor();
    await text(bar).toMatch(/^Pointed out: Microsoft .* OpenAI/);
    await bar.getByRole("button", { name: "Back to the paths" }).click();
    await room(page).waitFor();
    await room(page).locator('[aria-expanded="true"].path-reading').click();
    await addressed(page, "path").toBe("microsoft:openai:2");
    expect(troubles).toEqual([]);
  });

  it("that are not there lead on, by keyboard alone: a longer one, another end, the two swapped", async () => {
    const { page, troubles } = await open("/?v=1&g=microsoft&room=paths");
    await untilDrawn(page, "microsoft");
    await page.getByRole("combobox", { name: /^From: / }).focus();
    await page.keyboard.type("tsmc");
    await page.getByRole("option", { name: /TSMC/ }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove TSMC" }).waitFor();
    await page.getByRole("combobox", { name: /^To: / }).focus();
    await page.keyboard.type("anthropic");
    await page
      .getByRole("option", { name: /Anthropic/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove Anthropic" }).waitFor();
    await page.getByRole("combobox", { name: "At most" }).selectOption("1");
    const none = room(page).getByText("No path of at most 1 link is known to us.");
    await none.waitFor();
    await page.getByRole("button", { name: "Allow 2 links" }).focus();
    await page.keyboard.press("Enter");
    await room(page).locator(".path-reading").first().waitFor();
    await page.getByRole("button", { name: "Swap" }).focus();
    await page.keyboard.press("Enter");
    await room(page)
      .getByText(/^Anthropic .* TSMC\.$/)
      .first()
      .waitFor();
    await room(page).locator(".path-reading").first().focus();
    await page.keyboard.press("Enter");
    await room(page).locator("[data-claim]").first().waitFor();
    await addressed(page, "path").toBe("anthropic:tsmc:2::0");
    expect(troubles).toEqual([]);
  });

  it("begin at what is selected, by its key", async () => {
    const { page } = await open("/?v=1&g=anthropic,tsmc&sel=anthropic");
    await untilDrawn(page, "anthropic", "tsmc");
    await page.locator('[data-canvas] [tabindex="0"]').focus();
    await page.keyboard.press("p");
    await page.getByRole("button", { name: "Remove Anthropic" }).waitFor();
    await addressed(page, "path").toMatch(/^anthropic/);
  });
});

describeExplorer(
  "paths",
  (open) => {
    it("have nothing that axe finds, in light and in dark", async () => {
      const { page } = await open("/?v=1&room=paths&path=tsmc:anthropic:::0");
      await room(page).locator("[data-claim]").first().waitFor();
      expect(await axeInBoth(page)).toEqual([]);
    });
  },
  { onOneEngine: true },
);
