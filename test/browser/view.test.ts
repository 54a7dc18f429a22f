// What people do with the view: expand, undo, share, see it as a table or a tree, take it away, and do all of it by keyboard.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { roomNames } from "../../client/state/parts/room.ts";
import {
  addressed,
  axeInBoth,
  describeExplorer,
  lines,
  many,
  places,
  pointOf,
  things,
  until,
  untilAlike,
  untilAllIsThere,
  untilDrawn,
  widthOf,
} from "./explorer.ts";
import { handsOn } from "./hands.ts";

const backers = "/?v=1&g=anthropic;anthropic:INVESTS_IN:i&sel=anthropic";
const saved = async (page: Page, button: string | RegExp) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), path: await download.path(), text: await readFile(await download.path(), "utf8") };
};
/** What the page says it shows, once it has been told the links too. */
async function counted(page: Page): Promise<number[]> {
  const said = page.locator(".stage-count").getByText(/^\d+ entities, [1-9]\d* links/);
  return /(\d+) entities, (\d+) links/
    .exec(await said.innerText())!
    .slice(1)
    .map(Number);
}

describeExplorer("the view", (open) => {
  it("has the same things at the same places in another browser, after expanding, moving and tidying up", async () => {
    const { page, troubles } = await open("/?v=1&g=anthropic&sel=anthropic");
    await untilDrawn(page, "anthropic");
    await page.getByRole("button", { name: /: is backed by, Organization/ }).click();
    await untilDrawn(page, "google");
    await page.getByRole("button", { name: "Tidy up" }).click();
    await page.getByRole("menuitem", { name: "Rings around the selection" }).click();
    await expect.poll(() => page.url()).toContain("!rings");
    await page.getByRole("button", { name: /: builds, Model/ }).click();
    await expect.poll(() => things(page)).toBeGreaterThan(30);
    await expect.poll(() => page.url()).toContain(":BUILDS:o");
    const { page: other } = await open(new URL(page.url()).search.replace(/^/, "/"));
    await untilDrawn(other, ...Object.keys(await places(page)));
    await untilAlike(page, other);
    expect(troubles).toEqual([]);
  });

  it("asks a fixed number of questions for an expansion, however many neighbours it brings", async () => {
    const { page, asked } = await open("/?v=1&g=nvidia&sel=nvidia");
    await untilDrawn(page, "nvidia");
    await page.getByRole("button", { name: /^Show \d+: supplies, Organization/ }).waitFor();
    asked.length = 0;
    await page.getByRole("button", { name: /^Show \d+: supplies, Organization/ }).click();
    await expect.poll(() => things(page)).toBeGreaterThan(3);
    // NVIDIA's own page may still ask which of its claims are contradicted.
    expect(asked.filter((name) => name !== "Contradicted")).toEqual(["Neighbours", "Canvas"]);
  });

  it("asks once which claims of an entity are contradicted, however many it has", async () => {
    const { page, asked } = await open("/?v=1&g=nvidia&sel=nvidia");
    await page.getByRole("heading", { name: "Said otherwise" }).waitFor();
    await untilAllIsThere(page);
    expect(asked.filter((name) => name === "Contradicted")).toHaveLength(1);
  });

  it("folds what an expansion leaves over, and a press on the fold brings more", async () => {
    const { page } = await open("/?v=1&g=nvidia;nvidia:::::10");
    await untilDrawn(page, "nvidia", "fold:nvidia::::DEGREE");
    const before = await things(page);
    await page.locator('[data-canvas] [role="option"]').focus();
    const { x, y } = await pointOf(page, "fold:nvidia::::DEGREE");
    await page.mouse.click(x, y);
    await expect.poll(() => things(page)).toBeGreaterThan(before);
  });

  it("is a table and a tree with the same counts and the same selection", async () => {
    const { page, troubles } = await open(backers);
    await untilDrawn(page, "anthropic", "google");
    const [entities, links] = await counted(page);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("button", { name: `Entities ${entities}` }).waitFor();
    await page.getByRole("button", { name: `Links ${links}` }).waitFor();
    await page.getByRole("row", { name: /Google/ }).click();
    await page.getByRole("heading", { name: "Google", level: 2 }).waitFor();
    await addressed(page, "sel").toBe("google");
    expect((await saved(page, "CSV")).text.trimEnd().split("\r\n")).toEqual([
      "\uFEFFid,Name,Type,Kind,Links here,Links in all",
      expect.stringMatching(/^google,Google,Organization,company,/),
    ]);
    await page.getByRole("button", { name: "Tree", exact: true }).click();
    const tree = page.getByRole("treegrid");
    await many(tree.getByRole("row")).toBe(entities);
    await page.getByRole("row", { name: /^Google/ }).press("ArrowRight");
    await many(tree.getByRole("row")).toBeGreaterThan(entities!);
    expect(troubles).toEqual([]);
  });

  it("keeps every step: the list leads to any of them, and a reload loses none", async () => {
    const { page } = await open("/");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    await page.getByRole("switch", { name: /People/ }).click();
    await page.getByRole("switch", { name: /Products/ }).click();
    await page.getByRole("button", { name: "Steps" }).click();
    await page.getByRole("button", { name: "Hid People" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("?v=1&type=Person");
    await page.reload();
    await until(page, "microsoft~BUILDS~mai-1-preview");
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("?v=1&type=Person,Product");
  });

  it("is undone and done again also where the browser takes its time to go back", async () => {
    const { page } = await open("/?v=1&g=openai&sel=openai", {
      async before(opening) {
        await opening.addInitScript(() => {
          const go = history.go.bind(history);
          history.go = (by) => void setTimeout(() => go(by), 500);
        });
      },
    });
    await untilDrawn(page, "openai");
    await page.getByRole("switch", { name: /Organizations/ }).click();
    for (const [button, type, at] of [
      ["Undo", null, 0],
      ["Redo", "Organization", 1],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      await addressed(page, "type").toBe(type);
      // And stays so once the browser is there too.
      await expect.poll(() => page.evaluate(() => (history.state as { at: number }).at)).toBe(at);
      await addressed(page, "type").toBe(type);
    }
  });

  it("is saved as a session and opened again, step by step", async () => {
    const { page } = await open("/?v=1&g=openai&sel=openai");
    await untilDrawn(page, "openai");
    await page.getByRole("switch", { name: /Organizations/ }).click();
    await page.getByRole("button", { name: "Take away" }).click();
    const { path } = await saved(page, "Save as a file");
    const { page: other } = await open("/?v=1&room=share");
    await other.locator("input[type=file]").setInputFiles(path);
    await expect.poll(() => new URL(other.url()).search).toContain("g=openai&type=Organization");
    await other.locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await other.getByText("This file is no session of Interlock").waitFor();
    await addressed(other, "g").toBe("openai");
  });

  it("leaves as a picture that says what its shapes mean, whose data it is and from where", async () => {
    const { page } = await open("/?v=1&room=share");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const { text } = await saved(page, "Picture, SVG");
    for (const words of [">Microsoft</text>", ">Organizations</text>", ">happened</text>", "Data version", "room=share"])
      expect(text).toContain(words);
  });

  it("shows a query that gives the same links as are drawn", async () => {
    const { page } = await open("/?v=1&rel=BUILDS&t=2025&room=query");
    await until(page, "microsoft~PARTNERS_WITH~openai");
    const [, links] = await counted(page);
    await page.getByText(`They give ${links} links.`).waitFor();
    const operation = await page.getByRole("region", { name: "GraphQL" }).locator("code").innerText();
    const answer = await page.evaluate(async (query) => {
      const response = await fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as { data: { subgraph: { links: { id: string }[] } } };
    }, operation);
    const drawn = (await lines(page)).map(({ id }) => id);
    expect(answer.data.subgraph.links).toHaveLength(links!);
    expect(answer.data.subgraph.links.map(({ id }) => id)).toEqual(
      expect.arrayContaining(drawn.filter((id) => /^[a-z0-9-]+~[A-Z_]+~[a-z0-9-]+$/.test(id))),
    );
  });
});

describeExplorer("by keyboard alone, one", (open) => {
  it("finds, expands, asks for a path from the canvas and takes it back", async () => {
    const { page } = await open("/");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const { press, choose, isOn } = await handsOn(page);
    await press("/");
    await isOn(/^combobox "Search"/);
    await choose("anthropic", /^Anthropic/);
    await untilDrawn(page, "anthropic");
    await isOn(/^option "Organization Anthropic/);
    await press("e");
    await expect.poll(() => things(page)).toBeGreaterThan(20);
    await press("p");
    await addressed(page, "room").toBe("paths");
    await isOn(/^complementary "Paths"/);
    await press("Control+z");
    await addressed(page, "room").toBe(null);
  });

  it("runs a command and opens a question from the search field", async () => {
    const { page } = await open("/");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const { press, choose, isOn } = await handsOn(page);
    await press("Control+k");
    await isOn(/^combobox "Search"/);
    await choose(">show as: table", /^Show as: Table/);
    await isOn(/^grid "Entities"/);
    await press("/");
    await isOn(/^combobox "Search"/);
    await choose("circular money", /^Circular money/);
    await addressed(page, "room").toBe("console");
    await addressed(page, "q").toBe("circularMoney");
  });

  it("opens the menu of a thing or of the background by mouse, and Escape leaves the keyboard on the canvas", async () => {
    const { page, troubles } = await open("/");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const { press, isOn } = await handsOn(page);
    const thing = await pointOf(page, "satya-nadella");
    await page.mouse.click(thing.x, thing.y, { button: "right" });
    await isOn(/^menuitem /);
    await press("Escape");
    await isOn(/^option "Person Satya Nadella/);
    await page.mouse.click(thing.x - 60, thing.y + 60, { button: "right" });
    await isOn(/^menuitem /);
    await press("Escape");
    await isOn(/^option "Person Satya Nadella/);
    expect(troubles).toEqual([]);
  });

  it("is heard while suggestions hide the rest of the page, and takes the keyboard from nowhere to the canvas by Escape", async () => {
    const { page, troubles } = await open("/");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const { press, type, goTo, isOn } = await handsOn(page);
    const isHidden = (part: string) => page.locator(part).evaluate((element) => element.closest("[aria-hidden=true], [inert]") !== null);
    await press("/");
    await type("anthropic");
    await page
      .getByRole("option", { name: /^Anthropic/ })
      .first()
      .waitFor();
    expect([await isHidden(".stage"), await isHidden("[data-said]")]).toEqual([true, false]);
    await goTo(/^option "Organization OpenAI/, "Escape");
    // As by a screen reader's own cursor, which takes the focus along to where there is nothing to focus.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await isOn(/^nothing$/);
    await press("Escape");
    await isOn(/^option "Organization OpenAI/);
    expect(troubles).toEqual([]);
  });

  it("opens the menu of a thing, hides it, and the sentence on screen brings it back", async () => {
    const { page } = await open("/");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    await page.locator('[data-canvas] [tabindex="0"]').focus();
    const { press, goTo, isOn } = await handsOn(page);
    await press("Shift+F10");
    await isOn(/^menuitem /);
    await goTo(/^menuitem "Hide"/, "ArrowDown");
    await press("Enter");
    await page.getByText("1 entity taken off by hand").waitFor();
    await page.getByRole("button", { name: "Show everything" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });
});

describeExplorer(
  "every room",
  (open) => {
    it.each(roomNames)("has nothing that axe finds, and complains of nothing, in light and in dark: %s", async (name) => {
      const { page, troubles } = await open(`/?v=1&g=anthropic;anthropic:INVESTS_IN:i&room=${name}`);
      await page.locator(".stage").waitFor();
      await untilAllIsThere(page);
      expect(await axeInBoth(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });

    it.each(roomNames)("fits a narrow screen without scrolling sideways: %s", async (name) => {
      const { page } = await open(`/?v=1&room=${name}`, { width: 375, height: 740 });
      await untilAllIsThere(page);
      await expect.poll(() => widthOf(page)).toBe(375);
    });
  },
  { onOneEngine: true },
);
