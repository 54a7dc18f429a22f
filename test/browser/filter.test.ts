// Filtering, as a person does it: by counts, with what is hidden said and taken back reason by reason.
import { expect, it } from "vitest";
import { addressed, attribute, axeInBoth, describeExplorer, lines, text, until } from "./explorer.ts";

const view = "/?v=1&g=nvidia,openai,oracle,softbank,coreweave,microsoft&room=filter";

describeExplorer("the filter", (open) => {
  it("shows only what is asked for by status, says so, and each reason is taken back by itself", async () => {
    const { page, troubles } = await open("/?v=1&room=filter");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const all = (await lines(page)).length;
    await page.getByText("Nothing is hidden.").waitFor();
    await page.getByRole("checkbox", { name: /^announced\b/ }).check();
    await page.getByRole("radio", { name: /^medium or better/ }).check();
    await expect.poll(async () => (await lines(page)).length).toBeLessThan(all);
    const bar = page.locator(".hidden-bar");
    await text(bar).toMatch(/^\d+ links hidden:/);
    await bar.getByRole("button", { name: "Take back: only announced" }).click();
    await addressed(page, "status").toBe(null);
    await addressed(page, "conf").toBe("MEDIUM");
    await bar.getByRole("button", { name: "Take back: confidence medium or better" }).click();
    await expect.poll(async () => (await lines(page)).length).toBe(all);
    await page.getByText("Nothing is hidden.").waitFor();
    expect(troubles).toEqual([]);
  });

  it("is one with the legend, and worked by keyboard alone", async () => {
    const { page, troubles } = await open(view);
    await until(page, "nvidia~INVESTS_IN~openai");
    const room = page.getByRole("region", { name: "Filter" });
    const invests = room.getByRole("switch", { name: /^invests in/ });
    await invests.focus();
    await page.keyboard.press("Space");
    await expect.poll(async () => (await lines(page)).map(({ id }) => id)).not.toContain("nvidia~INVESTS_IN~openai");
    const legend = page.getByRole("navigation", { name: "Legend and filter" });
    await attribute(legend.getByRole("switch", { name: /^invests in/ }), "aria-checked").toBe("false");
    await room.getByRole("button", { name: "Show everything" }).press("Enter");
    await until(page, "nvidia~INVESTS_IN~openai");
    await attribute(invests, "aria-checked").toBe("true");
    expect(troubles).toEqual([]);
  });

  it("counts claims, and leaves those that state money within a typed range", async () => {
    const { page, troubles, asked } = await open(view);
    await until(page, "nvidia~INVESTS_IN~openai");
    const all = (await lines(page)).length;
    await page.getByRole("checkbox", { name: /^press \d/ }).waitFor();
    expect(asked.filter((name) => name === "Facets")).toEqual(["Facets"]);
    const least = page.getByRole("textbox", { name: "At least" });
    await least.fill("lots");
    await page.getByText("An amount, such as 500m or 10 bn.").waitFor();
    await least.fill("10 bn");
    await page.keyboard.press("Enter");
    await page.getByText(/links hidden: \$10 ?\w+ or more\.$/).waitFor();
    await addressed(page, "sum").toBe("USD:10000000000..");
    await expect.poll(async () => (await lines(page)).length).toBeLessThan(all);
    await page.getByRole("button", { name: /^Take back: \$10 ?\w+ or more$/ }).press("Enter");
    await expect.poll(async () => (await lines(page)).length).toBe(all);
    expect(troubles).toEqual([]);
  });

  it("leaves the claims of one publisher, spelled as beside its sources", async () => {
    const { page, troubles } = await open(view);
    await until(page, "nvidia~INVESTS_IN~openai");
    const all = (await lines(page)).length;
    await page.getByRole("combobox", { name: "Publisher" }).fill("Reuters");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await lines(page)).length).toBeLessThan(all);
    await addressed(page, "by").toBe("Reuters");
    await page.getByText(/links hidden: said by Reuters\.$/).waitFor();
    expect(troubles).toEqual([]);
  });

  it("has nothing that axe finds, in light and in dark", async () => {
    const { page } = await open(`${view}&status=ANNOUNCED,PLANNED&conf=MEDIUM&by=Reuters`);
    await page.getByRole("checkbox").first().waitFor();
    expect(await axeInBoth(page)).toEqual([]);
  });
});
