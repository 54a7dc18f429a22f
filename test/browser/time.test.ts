// Moving through time, as a person does it: by a handle, by typing, by playing, and two days held against each other.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { addressed, attribute, axeInBoth, describeExplorer, lines, many, tones, until } from "./explorer.ts";

const ids = async (page: Page) => (await lines(page)).map(({ id }) => id);

describeExplorer("time", (open) => {
  it("is walked by keyboard alone: the handle's day is read as a date, many days are one step, and Back leads out", async () => {
    const { page, troubles } = await open("/?v=1&room=time");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const all = (await ids(page)).length;
    const handle = page.getByRole("slider", { name: "As of" });
    await handle.focus();
    await page.keyboard.press("Home");
    await expect.poll(async () => (await ids(page)).length).toBeLessThan(all);
    for (let month = 0; month < 5; month++) await page.keyboard.press("ArrowRight");
    await addressed(page, "t").toMatch(/^\d{4}-06$/);
    await attribute(handle, "aria-valuetext").toMatch(/^Jun \d{4}$/);
    await page.getByText(/^As of Jun \d{4}: \d+ of \d+ links$/).waitFor();
    await page.goBack();
    await addressed(page, "t").toBe(null);
    await expect.poll(async () => (await ids(page)).length).toBe(all);
    expect(troubles).toEqual([]);
  });

  it("plays month by month, pauses, and stops at the end", async () => {
    const { page, troubles } = await open("/?v=1&room=time");
    const handle = page.getByRole("slider", { name: "As of" });
    await handle.focus();
    // From the beginning it would take minutes to the end: however slow the machine, it is held on the way.
    await page.keyboard.press("Home");
    const said = async () => (await handle.getAttribute("aria-valuetext"))!;
    const from = await said();
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(said).not.toBe(from);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Play" }).waitFor();
    const there = await said();
    await page.waitForTimeout(1_200);
    expect(await said()).toBe(there);
    await handle.focus();
    await page.keyboard.press("End");
    for (let month = 0; month < 5; month++) await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => handle.evaluate((input: HTMLInputElement) => input.value === input.max)).toBe(true);
    await page.getByRole("button", { name: "Play" }).waitFor();
    await attribute(handle, "aria-valuetext").toMatch(/^Dec \d{4}$/);
    expect(troubles).toEqual([]);
  });

  it("takes a typed day, refuses what is none, and holds what was known by then against what is known now", async () => {
    const { page, troubles } = await open("/?v=1&room=time");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const day = page.getByRole("textbox", { name: "As of" });
    await day.fill("2025-13");
    await page.getByText("A day, month or year, such as 2024-03-15, 2024-03 or 2024.").waitFor();
    await addressed(page, "t").toBe(null);
    await day.fill("2025-09-15");
    await day.press("Enter");
    await page.getByRole("button", { name: "Take back: as of 15 Sept 2025" }).waitFor();
    const known = page.getByRole("textbox", { name: "Known by" });
    await known.fill("2024-01-01");
    await known.press("Enter");
    // The model was first spoken of in May 2024: nobody could have known.
    await expect.poll(() => ids(page)).not.toContain("microsoft~BUILDS~mai-1-preview");
    await addressed(page, "t").toBe("2025-09-15");
    await addressed(page, "known").toBe("2024-01-01");
    await page.getByRole("button", { name: "Take back: known by 1 Jan 2024" }).click();
    await until(page, "microsoft~BUILDS~mai-1-preview");
    expect(troubles).toEqual([]);
  });

  it("compares two days: added, gone and changed as a list with counts, and on the canvas by sign and dash", async () => {
    const { page, troubles } = await open("/?v=1&room=time&diff=2025-06..2025-12");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const added = page.getByRole("region", { name: /^Added \d+$/ });
    await added.waitFor();
    await added.getByRole("button", { name: "Microsoft builds MAI-1-preview" }).waitFor();
    await expect
      .poll(() => tones(page))
      .toEqual(
        expect.arrayContaining([
          { id: "microsoft~BUILDS~mai-1-preview", tone: "tone-added" },
          { id: "mai-1-preview", tone: "tone-added" },
        ]),
      );
    const told = Number(/\d+/.exec((await added.getAttribute("aria-label"))!)![0]);
    await many(added.getByRole("button")).toBe(told);
    await added.getByRole("button", { name: "Microsoft builds MAI-1-preview" }).press("Enter");
    await addressed(page, "sel").toBe("microsoft~BUILDS~mai-1-preview");
    await addressed(page, "diff").toBe("2025-06..2025-12");
    expect(troubles).toEqual([]);
  });

  it.each(["t=2024&known=2025", "span=2023..2024-06", "diff=2023..2025"])(
    "has nothing that axe finds, in light and in dark, with %s",
    async (times) => {
      const { page } = await open(`/?v=1&room=time&${times}`);
      await page.getByRole("slider").first().waitFor();
      if (times.startsWith("diff")) await page.getByRole("region", { name: /^Added/ }).waitFor();
      expect(await axeInBoth(page)).toEqual([]);
    },
  );
});
