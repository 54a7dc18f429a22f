// How two things are joined, by whose word, and what several share: asked, read and taken away as people do it.
import { expect, it } from "vitest";
import { axe, describeExplorer, places, untilDrawn } from "./explorer.ts";

describeExplorer("paths", (open) => {
  it("are listed with a reading each, tell who says so for every hop, and one is pointed out on the canvas", async () => {
    const { page, troubles } = await open("/?v=1&g=anthropic,tsmc&room=paths");
    await untilDrawn(page, "anthropic", "tsmc");
    await page.getByRole("region", { name: "From" }).getByRole("combobox").fill("anthropic");
    await page
      .getByRole("option", { name: /^Anthropic/ })
      .first()
      .click();
    await page.getByRole("region", { name: "To" }).getByRole("combobox").fill("tsmc");
    await page.getByRole("option", { name: /TSMC/ }).first().click();
    const first = page.locator(".path").first();
    await expect.poll(() => first.locator(".path-reading").innerText(), { timeout: 15_000 }).toMatch(/^Anthropic .* TSMC\.$/);
    await first.getByRole("button", { name: "Who says so" }).click();
    await first.locator("[data-claim]").first().waitFor();
    expect(await first.locator("[data-claim] a[rel~=noopener]").count()).toBeGreaterThan(0);
    await first.getByRole("button", { name: "Point it out" }).click();
    await untilDrawn(page, "nvidia");
    await expect.poll(() => new URL(page.url()).search).toContain("path=anthropic:tsmc:::0");
    expect(await axe(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it("open from their address, pointed out, and Swap asks the other way round", async () => {
    const { page } = await open("/?v=1&g=anthropic,nvidia,tsmc&room=paths&path=anthropic:tsmc:3::0");
    await page.locator(".path.is-chosen").waitFor();
    await page.getByRole("button", { name: "Swap" }).click();
    await expect.poll(() => page.locator(".path-reading").first().innerText(), { timeout: 15_000 }).toMatch(/^TSMC .* Anthropic\.$/);
  });

  it("say what to try where there is none", async () => {
    const { page } = await open("/?v=1&room=paths&path=anthropic:tsmc:1");
    await page.getByText(/No path of at most 1 hop joins them/).waitFor();
  });

  it("are cited, hop by hop, in the form that is wanted", async () => {
    const { page } = await open("/?v=1&room=paths&path=anthropic:tsmc:2");
    await page.locator(".path").first().getByRole("button", { name: "Cite this" }).click();
    await expect.poll(() => page.locator(".citation").innerText()).toMatch(/^@misc\{anthropic:/);
    await page.getByRole("combobox", { name: "Form" }).selectOption("CSL_JSON");
    await expect
      .poll(async () => (JSON.parse((await page.locator(".citation").innerText()) || "[]") as unknown[]).length, { timeout: 10_000 })
      .toBe(2);
  });

  it("are asked by keyboard alone, from the menus of two things", async () => {
    const { page } = await open("/?v=1&g=anthropic,tsmc&sel=anthropic");
    await untilDrawn(page, "anthropic", "tsmc");
    const stand = page.locator('[role="application"] [tabindex="0"]');
    await stand.focus();
    await page.keyboard.press("p");
    await page.getByRole("heading", { name: "How are they joined?" }).waitFor();
    await page.getByRole("region", { name: "To" }).getByRole("combobox").focus();
    await page.keyboard.type("tsmc");
    await page.getByRole("option", { name: /TSMC/ }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".path").first().waitFor();
    await page.locator(".path").first().getByRole("button", { name: "Point it out" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => Object.keys(await places(page)).length, { timeout: 15_000 }).toBeGreaterThan(2);
  });
});

describeExplorer("a comparison", (open) => {
  it("shows what is shared, how well it is witnessed, and puts it on the canvas", async () => {
    const { page, troubles } = await open("/?v=1&g=microsoft,google&room=compare&cmp=microsoft,google");
    await page.getByRole("heading", { name: /^Shared \(\d+\)/ }).waitFor();
    expect(await page.getByRole("row", { name: /invests in Anthropic/ }).count()).toBe(1);
    await page.getByRole("button", { name: "Show on the canvas" }).click();
    await untilDrawn(page, "anthropic", "databricks");
    await page.getByRole("button", { name: "Point out what is shared" }).click();
    await page.getByRole("button", { name: /^Take Google off/ }).click();
    await page.getByText("Choose two to five entities.").waitFor();
    expect(await axe(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
