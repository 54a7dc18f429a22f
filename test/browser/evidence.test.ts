// What is known of a thing and who says so: figures with their sources, gaps, contradictions, citations.
import { expect, it } from "vitest";
import { attribute, axeInBoth, describeExplorer, hold, many, text } from "./explorer.ts";

describeExplorer("the evidence", (open) => {
  it("of a figure is told by its dot, by keyboard alone, and stands in a table too", async () => {
    const { page, troubles, asked } = await open("/?v=1&g=nvidia&sel=nvidia");
    const chart = page.getByRole("group", { name: /^Revenue, chart of \d+ figures/ });
    await chart.locator(".dot").first().waitFor();
    await chart.locator(".dot.is-told").focus();
    await page.keyboard.press("Home");
    await attribute(page.locator(":focus"), "aria-label").toMatch(/^29 Jan 2024 – 28 Apr 2024, \$26B, .+\(\w+\), /);
    await text(page.locator(".readout").first()).toContain("$26B");
    const box = await chart.boundingBox();
    await page.keyboard.press("ArrowRight");
    await attribute(page.locator(":focus"), "aria-label").toContain("$30B");
    // Reading one figure after another moves nothing.
    expect(await chart.boundingBox()).toEqual(box);
    await page.locator(".figure-table summary").first().press("Enter");
    const rows = page.locator(".figure-table table").first().locator("tbody tr");
    await many(rows).toBe(await chart.locator(".dot").count());
    expect(asked.filter((name) => name === "Entity")).toEqual(["Entity"]);
    expect(troubles).toEqual([]);
  });

  it("that is missing is told apart from none, and what is said otherwise stands side by side with both values", async () => {
    const { page, troubles } = await open("/?v=1&g=microsoft&sel=microsoft");
    const against = page.getByRole("region", { name: "Said otherwise" });
    await against.waitFor();
    const pair = against.getByRole("listitem").filter({ hasText: "76.4" });
    await text(pair).toContain("$76.4B");
    await text(pair).toContain("$71.2B");
    const gaps = page.getByRole("region", { name: "Not known to us" });
    await text(gaps).toContain("That does not mean that there is none.");
    await gaps.getByRole("listitem").first().waitFor();
    await pair.getByRole("button").first().click();
    await text(page.locator("[data-claim=c0001]")).toContain("Said otherwise");
    expect(troubles).toEqual([]);
  });

  it("of a link names firm publishers first, marks the rest for what they are, and says when it was first said", async () => {
    const { page } = await open("/?v=1&g=microsoft,openai&sel=mai-1-preview~TRAINED_ON~nvidia-h100");
    const claim = page.locator("[data-claim=c0011]");
    await claim.waitFor();
    const weak = await claim.locator(".source").evaluateAll((all) => all.map((one) => one.classList.contains("is-weak")));
    expect(weak).toEqual([...weak].sort());
    expect(new Set(weak)).toEqual(new Set([false, true]));
    await text(claim.locator(".source.is-weak").first()).toContain("Not counted in the grade: ");
    await text(claim.locator(".claim-date")).toMatch(/first said/);
  });

  it("is cited in four forms, by keyboard alone, with the version of the data", async () => {
    const { page, troubles } = await open("/?v=1&g=microsoft,openai&sel=mai-1-preview~TRAINED_ON~nvidia-h100");
    const cite = page.getByRole("button", { name: "Cite claim c0011" });
    await cite.focus();
    await page.keyboard.press("Enter");
    const text = page.getByRole("textbox", { name: "Citation of claim c0011" });
    await expect.poll(() => text.inputValue()).toMatch(/^@misc\{c0011,[^]*version = \{\w+\}/);
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("role") ?? document.activeElement?.tagName))
      .toMatch(/radio|tab|INPUT/i);
    for (const start of [/^\[\n\{"id":"c0011"/, /^TY {2}- /, /Data version \w+\. Sources: /]) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => text.inputValue()).toMatch(start);
    }
    await page.getByRole("button", { name: "Copy: Text" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
    expect(troubles).toEqual([]);
  });

  it("is copied in the form that stands there, also while another is on its way", async () => {
    const { page } = await open("/?v=1&g=microsoft,openai&sel=mai-1-preview~TRAINED_ON~nvidia-h100");
    await page.getByRole("button", { name: "Cite claim c0011" }).click();
    const copy = (form: string) => page.getByRole("button", { name: `Copy: ${form}` });
    await copy("BibTeX").waitFor();
    const release = await hold(page);
    await page.getByRole("radio", { name: "RIS" }).press("Space");
    await many(copy("BibTeX")).toBe(1);
    release();
    await copy("RIS").click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^TY {2}- /);
  });

  it("has nothing that axe finds, in light and in dark", async () => {
    const { page } = await open("/?v=1&g=nvidia&sel=nvidia");
    await page.locator(".dot").first().waitFor();
    await page.locator(".figure-table summary").first().click();
    await page.getByRole("button", { name: "Cite NVIDIA" }).click();
    expect(await axeInBoth(page)).toEqual([]);
  });
});
