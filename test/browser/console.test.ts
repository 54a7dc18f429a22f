// The console, as an analyst uses it: a question of the library, changed; a statement of one's own; a slip; rows taken on.
import { readFile } from "node:fs/promises";
import type { Page, Request } from "playwright-core";
import { expect, it } from "vitest";
import { addressed, axe, axeInBoth, describeExplorer, many, text, untilDrawn, widthOf } from "./explorer.ts";

const statement =
  "MATCH (a:Organization)-[r:BUILDS]->(m:Model) WHERE a.id = $who RETURN m.id AS model, r.id AS claim ORDER BY model LIMIT 3";
const address = (question: string, values: object, text: string) =>
  `/?v=1&g=microsoft&room=console${question && `&q=${question}`}&c=${encodeURIComponent(JSON.stringify([question, values, text]))}`;
const editor = (page: Page) => page.getByRole("textbox", { name: "Cypher statement" });
/** What the editor offers to complete, and Enter would take. */
const offered = (page: Page) => page.locator(".cm-tooltip-autocomplete [aria-selected]");
/** What has the focus, by its text, as an assertion that waits. */
const focused = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()));
const rows = (page: Page) => page.getByRole("region", { name: /^\d+ rows?$/ });

describeExplorer("the console", (open) => {
  it("opens a question of the library, asks its parameters by a form, and shows its rows on the canvas", async () => {
    const { page, troubles } = await open("/?v=1&g=microsoft&room=console");
    await page.getByRole("searchbox", { name: /^Find among \d+ questions$/ }).fill("money triangles");
    await page.getByRole("button", { name: "Money triangles", exact: true }).click();
    await page.getByRole("heading", { name: "Money triangles" }).waitFor();
    await page.getByRole("textbox", { name: "limit Int" }).fill("2");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await rows(page).waitFor();
    await many(rows(page).getByRole("row")).toBe(3);
    await addressed(page, "q").toBe("moneyTriangles");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
    expect(download.suggestedFilename()).toBe("interlock-moneyTriangles.csv");
    expect((await readFile(await download.path(), "utf8")).split("\r\n")[0]).toBe(
      "\uFEFFfunder,funded,middle,investments,orders,purchases",
    );
    const funder = await rows(page).getByRole("row").nth(1).getByRole("button").first().innerText();
    await page.getByRole("button", { name: /on the canvas$/ }).click();
    await untilDrawn(page, "microsoft", funder);
    expect(troubles).toEqual([]);
  });

  it("answers a question of the library once it is opened, with the values of its address; what is typed after it leaves the answer be", async () => {
    const { page, troubles, asked } = await open(address("moneyTriangles", { limit: "2" }, ""));
    await many(rows(page).getByRole("row")).toBe(3);
    expect(asked.filter((name) => name.startsWith("Run"))).toEqual(["RunQuestion"]);
    await editor(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("// mine");
    await page.getByText("Changed from the library.").waitFor();
    await many(rows(page).getByRole("row")).toBe(3);
    await page.goto(new URL(address("moneyTriangles", { limit: "many" }, ""), page.url()).href);
    await page.getByText("Nothing has been run yet.").waitFor();
    expect(troubles).toEqual([]);
  });

  it("no longer waits for an answer whose question was left, and asks again when it is opened again", async () => {
    const { page } = await open("/?v=1&room=console&q=moneyTriangles");
    await rows(page).waitFor();
    const isOfOne = (request: Request) => (request.postData() ?? "").includes('"limit":1');
    await page.route("**/graphql", (route) => (isOfOne(route.request()) ? undefined : route.fallback()));
    await page.getByRole("textbox", { name: "limit Int" }).fill("1");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByRole("button", { name: "Stop" }).waitFor();
    await Promise.all([page.waitForEvent("requestfailed", isOfOne), page.getByRole("button", { name: "A statement of your own" }).click()]);
    await page.getByText("Nothing has been run yet.").waitFor();
    await page.unroute("**/graphql");
    await page.goBack();
    await many(rows(page).getByRole("row")).toBe(2);
  });

  it("is used by keyboard alone: written with completion, run by Ctrl+Enter, left by Escape", async () => {
    const { page, troubles } = await open("/?v=1&g=microsoft&room=console");
    await editor(page).focus();
    await page.keyboard.type("MATCH (m:Mod");
    await offered(page).filter({ hasText: "Model" }).waitFor();
    // The editor takes no Enter for what has been there for less than 75 ms: a person would not have seen it.
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.type(" WHERE m.id = $which RETURN m.name");
    // The first closes the list, which has to be there; the second leaves.
    await offered(page).waitFor();
    await page.keyboard.press("Escape");
    await offered(page).waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await focused(page).toBe("Run");
    await page.getByRole("textbox", { name: "which JSON" }).focus();
    await page.keyboard.type("mai-1-preview");
    await editor(page).focus();
    await page.keyboard.press("Control+Enter");
    await rows(page).getByText("MAI-1-preview").waitFor();
    expect(troubles).toEqual([]);
  });

  it("is left by one Escape as long as nothing is offered, however soon after a letter", async () => {
    const { page, troubles } = await open("/?v=1&g=microsoft&room=console");
    await editor(page).focus();
    await page.evaluate(async () => {
      const field = document.activeElement!;
      document.execCommand("insertText", false, "M");
      await Promise.resolve();
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", keyCode: 27, bubbles: true, cancelable: true }));
    });
    await focused(page).toBe("Run");
    await text(editor(page)).toBe("M");
    expect(troubles).toEqual([]);
  });

  it("marks the place of a slip, and leads the cursor there", async () => {
    const { page } = await open(address("", {}, "MATCH (m:Model)\nRETRN m.name"));
    await editor(page).waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByRole("alert").getByText("line 2, column 1").first().waitFor();
    await text(page.locator(".cm-fault")).toBe("RETRN");
    await page.getByRole("button", { name: "Go to line 2, column 1" }).press("Enter");
    await expect.poll(() => editor(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("/");
    await text(editor(page)).toContain("/RETRN");
  });

  it("opens a shared statement with its values and runs nothing by itself; claims and entities lead on", async () => {
    const { page, troubles, asked } = await open(address("", { who: "microsoft" }, statement));
    await editor(page).waitFor();
    await expect.poll(() => page.getByRole("textbox", { name: "who JSON" }).inputValue()).toBe("microsoft");
    await page.getByText("Nothing has been run yet.").waitFor();
    expect(asked.filter((name) => name.startsWith("Run"))).toEqual([]);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await rows(page).waitFor();
    await rows(page)
      .getByRole("button", { name: /^c\d+$/ })
      .first()
      .click();
    await page.locator("[data-claim]").first().waitFor();
    await addressed(page, "sel").toMatch(/^microsoft~BUILDS~/);
    expect(troubles).toEqual([]);
  });

  it("says that a question is changed from the library, and gives it back", async () => {
    const { page, troubles } = await open("/?v=1&room=console&q=moneyTriangles");
    await editor(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" ");
    await page.getByText("Changed from the library.").waitFor();
    await page.getByRole("button", { name: "As in the library" }).click();
    await page.getByText("Changed from the library.").waitFor({ state: "detached" });
    expect(troubles).toEqual([]);
  });
});

describeExplorer(
  "the console",
  (open) => {
    it("has nothing that axe finds, in light and in dark", async () => {
      const { page } = await open("/?v=1&room=console&q=moneyTriangles");
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await rows(page).waitFor();
      expect(await axeInBoth(page)).toEqual([]);
    });

    it("speaks German and fits a narrow screen", async () => {
      const { page, troubles } = await open("/?v=1&room=console&q=moneyTriangles", { width: 375, height: 800, locale: "de-DE" });
      await page.getByRole("button", { name: "Ausführen", exact: true }).click();
      await page.getByRole("region", { name: /^\d+ Zeilen?$/ }).waitFor();
      await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(375);
      expect(await axe(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  },
  { onOneEngine: true },
);
