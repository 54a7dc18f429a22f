// Whole stories by keyboard alone: no mouse, and nothing is focused but by keys. What is heard is what the page says to a screen reader.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { addressed, describeExplorer, places, things, untilAlike, untilDrawn } from "./explorer.ts";
import { handsOn } from "./hands.ts";

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describeExplorer("by keyboard alone, a person", (open) => {
  it("finds a firm from anywhere, stands on it on the canvas, and reads about it", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, choose, isOn, hears } = await handsOn(page);
    await press("/");
    await isOn(/^combobox "Search"/);
    await choose("anthropic", /^Anthropic/);
    await hears(/^Anthropic added\./);
    await untilDrawn(page, "anthropic");
    await isOn(/^option "Organization Anthropic, \d+ relations, \d+ shown"/);
    await press("Enter");
    await isOn(/^complementary "Details"/);
    await page.getByRole("heading", { name: "Anthropic", level: 2 }).waitFor();
    await press("Escape");
    await isOn(/^option "Organization Anthropic/);
    expect(troubles).toEqual([]);
  });

  it("walks the canvas by arrows, goes along relations by brackets, and back", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, isOn, hears, focus } = await handsOn(page);
    await press("Tab", "Enter");
    await isOn(/^option "Organization \w+, \d+ relations, \d+ shown"/);
    const start = await focus();
    await press("ArrowRight");
    await expect.poll(focus).not.toBe(start);
    const next = await focus();
    // What the element is called now is said as well, since it kept the focus.
    await hears(new RegExp(`^${/"(.*)"/.exec(next)![1]}$`));
    await press("]");
    await hears(/^.+ (builds|depends on|competes with|supplies|uses|manufactures) .+, \d+ claims?; 1 of \d+$/);
    await press("]", "[", "[");
    await hears(/; (\d+) of \1$/);
    // Off the relations again, they are told where that leaves them.
    await press("Escape");
    await hears(new RegExp(`^${/"(.*)"/.exec(next)![1]}$`));
    await press("[", "Enter");
    await expect.poll(focus).not.toBe(next);
    await press("Backspace");
    await isOn(new RegExp(next));
    await press("Backspace");
    await isOn(new RegExp(start));
    expect(troubles).toEqual([]);
  });

  it("expands what they stand on, hears how much came and what is left, undoes it and does it again", async () => {
    const { page, troubles } = await open("/?v=1&g=nvidia&sel=nvidia");
    await untilDrawn(page, "nvidia");
    const { press, isOn, hears } = await handsOn(page);
    await press("Tab", "Enter");
    await isOn(/^option "Organization NVIDIA/);
    await press("e");
    await hears(/^\d+ entities added around NVIDIA\. \d+ more not shown\.$/);
    await untilDrawn(page, "nvidia", "tsmc");
    const all = await things(page);
    // What was folded is no claim.
    await press("]");
    await hears(/^NVIDIA: \+(\d+), \1 more not shown; 1 of \d+$/);
    await press("Control+z");
    await hears(/^Undone: Expanded NVIDIA\. 1 entity, 0 links\.$/);
    await expect.poll(() => things(page)).toBe(1);
    await isOn(/^option "Organization NVIDIA/);
    await press("Control+Shift+z");
    await hears(/^Redone: Expanded NVIDIA\. \d+ entities, \d+ links\.$/);
    await expect.poll(() => things(page)).toBe(all);
    expect(troubles).toEqual([]);
  });

  it("reads who says so: from a thing to its link, the link's claims, a source, and back to the canvas", async () => {
    const { page, troubles } = await open("/?v=1&g=mai-1-preview,nvidia-h100&sel=mai-1-preview");
    await untilDrawn(page, "mai-1-preview", "nvidia-h100");
    const { press, goTo, isOn, hears } = await handsOn(page);
    await press("Tab", "Enter");
    await isOn(/^option "Model MAI-1-preview/);
    await press("]");
    await hears(/^MAI-1-preview was trained on NVIDIA H100, \d+ claims?; 1 of 1$/);
    await press("Space");
    await hears(/^Looked at MAI-1-preview was trained on NVIDIA H100\.$/);
    await page.locator("[data-claim=c0011]").waitFor();
    await press("Escape", "Escape");
    await isOn(/^complementary "Details"/);
    await goTo(/^link ".+ \(opens in a new tab\)"/);
    await goTo(/^button "Cite claim c0011"/);
    await press("Escape");
    await isOn(/^option "Model MAI-1-preview/);
    expect(troubles).toEqual([]);
  });

  it("asks how two firms are joined, reads each hop's evidence, and puts the path on the canvas", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, choose, goTo, isOn, hears } = await handsOn(page);
    await press("Control+k");
    await choose(">open: paths", /^Open: Paths/);
    await isOn(/^complementary "Paths"/);
    await goTo(/^combobox "From: /);
    await choose("tsmc", /^TSMC/);
    await goTo(/^combobox "To: /);
    await choose("anthropic", /^Anthropic/);
    await page.locator(".path-reading").first().waitFor();
    await goTo(/^button "TSMC .+ Anthropic\."/);
    await press("Enter");
    await page.locator(".hops [data-claim]").first().waitFor();
    await goTo(/^button "Add to the graph"/);
    await press("Enter");
    await hears(/ added\.$/);
    await untilDrawn(page, "tsmc", "anthropic");
    await addressed(page, "path").toMatch(/^tsmc:anthropic:/);
    await press("Escape");
    await isOn(/^option "/);
    expect(troubles).toEqual([]);
  });

  it("moves through time by a handle and by typing, hears how much is left, and comes back to all of time", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, type, choose, goTo, isOn, hears } = await handsOn(page);
    await press("Control+k");
    await choose(">open: time", /^Open: Time/);
    await isOn(/^region "Time"/);
    await goTo(/^slider "As of"/);
    await press("Home", "ArrowRight");
    await hears(/^Filter: as of \w+ \d{4}\. \d+ entities, \d+ links?\.$/);
    await goTo(/^textbox "As of"/);
    await press("Control+a");
    await type("2024-06");
    await press("Enter");
    await hears(/^Filter: as of Jun 2024\. \d+ entities, \d+ links\.$/);
    await addressed(page, "t").toBe("2024-06");
    await goTo(/^button "All of time"/, "Shift+Tab");
    await press("Enter");
    await hears(/^Took the filter off\. \d+ entities, \d+ links\.$/);
    // The button went away with what it takes back: the keyboard stays in the room.
    await isOn(/^region "Time"/);
    expect(troubles).toEqual([]);
  });

  it("filters by status, hears how many are hidden and why, and takes the reason back", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, choose, goTo, isOn, hears } = await handsOn(page);
    await press("Control+k");
    await choose(">open: filter", /^Open: Filter/);
    await isOn(/^complementary "Filter"/);
    await goTo(/^checkbox "announced /);
    await press("Space");
    await hears(/^Filter: only announced\. \d+ entities, \d+ links?\.$/);
    await addressed(page, "status").toBe("ANNOUNCED");
    await goTo(/^button "Take back: only announced"/, "Shift+Tab");
    await press("Enter");
    await hears(/^Took the filter off\./);
    await isOn(/^option "/);
    await addressed(page, "status").toBe(null);
    expect(troubles).toEqual([]);
  });

  it("hides a type by the legend and brings it back", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, goTo, isOn, hears } = await handsOn(page);
    await goTo(/^switch "People \d+" \[checked\]/);
    await press("Space");
    await hears(/^Hid People\. 12 entities, \d+ links\.$/);
    await isOn(/^switch "People \d+"$/);
    await goTo(/^button "Show everything"/);
    await press("Enter");
    await hears(/^Show everything\. 13 entities, \d+ links\.$/);
    await isOn(/^option "/);
    expect(troubles).toEqual([]);
  });

  it("chooses two things on the canvas and compares them by the menu", async () => {
    const { page, troubles } = await open("/?v=1&g=openai,anthropic&sel=openai");
    await untilDrawn(page, "openai", "anthropic");
    const { press, goTo, isOn, hears } = await handsOn(page);
    await press("Tab", "Enter");
    await isOn(/^option "Organization OpenAI/);
    await press("]", "Enter");
    await isOn(/^option "Organization Anthropic/);
    await press("Shift+Space");
    await hears(/^Looked at OpenAI, Anthropic\.$/);
    await press("Shift+F10");
    await isOn(/^menuitem /);
    await goTo(/^menuitem "Compare"/, "ArrowDown");
    await press("Enter");
    await isOn(/^complementary "Compare"/);
    await addressed(page, "cmp").toBe("openai,anthropic");
    await page.getByRole("heading", { name: /^Shared/ }).waitFor();
    await goTo(/^button "Point out on the canvas"/);
    await press("Enter", "Escape");
    await isOn(/^option "/);
    expect(troubles).toEqual([]);
  });

  it("goes back to an earlier step by the list of steps, and hears what that undid", async () => {
    const { page, troubles } = await open("/?v=1&g=openai,anthropic&sel=openai");
    await untilDrawn(page, "openai", "anthropic");
    const { press, choose, goTo, isOn, hears } = await handsOn(page);
    await press("Tab", "Enter");
    await isOn(/^option "/);
    await press("Delete");
    await hears(/^Hid OpenAI\. 1 entity, 0 links\.$/);
    await press("Control+k");
    await choose(">open: steps", /^Open: Steps/);
    await isOn(/^complementary "Steps"/);
    await goTo(/^button "Opened a view"/);
    await press("Enter");
    await hears(/^Undone: Hid OpenAI\. 2 entities, \d+ links?\.$/);
    await untilDrawn(page, "openai", "anthropic");
    await addressed(page, "off").toBe(null);
    expect(troubles).toEqual([]);
  });

  it("cites an entity and has the citation on the clipboard", async () => {
    const { page, troubles } = await open("/?v=1&g=anthropic&sel=anthropic");
    await untilDrawn(page, "anthropic");
    const { press, goTo, hears } = await handsOn(page);
    await press("Tab");
    await goTo(/^link "Skip to details"/);
    await press("Enter");
    await goTo(/^button "Cite Anthropic"/);
    await press("Enter");
    await goTo(/^textbox "Citation of Anthropic"/);
    await goTo(/^button "Copy: BibTeX"/);
    await press("Enter");
    await hears(/^Copied$/);
    await expect.poll(() => copied(page)).toMatch(/^@misc\{anthropic,/);
    expect(troubles).toEqual([]);
  });

  it("reads the table instead of the drawing, chooses a row, and finds it chosen on the canvas", async () => {
    const { page, troubles } = await open("/?v=1&g=openai,anthropic,nvidia");
    await untilDrawn(page, "openai", "anthropic", "nvidia");
    const { press, choose, goTo, isOn, hears } = await handsOn(page);
    await press("Control+k");
    await choose(">show as: table", /^Show as: Table/);
    await isOn(/^grid "Entities"/);
    await goTo(/^row "NVIDIA" \[selected\]/, "ArrowDown");
    await hears(/^Looked at NVIDIA\.$/);
    await page.getByRole("heading", { name: "NVIDIA", level: 2 }).waitFor();
    await press("Control+k");
    await choose(">show as: graph", /^Show as: Graph/);
    await isOn(/^option "Organization NVIDIA/);
    await addressed(page, "sel").toBe("nvidia");
    expect(troubles).toEqual([]);
  });

  it("unfolds the tree from an entity to who is at the other end", async () => {
    const { page, troubles } = await open("/?v=1&g=openai,anthropic,nvidia&as=tree");
    await page.getByRole("treegrid").waitFor();
    const { press, goTo, isOn, hears } = await handsOn(page);
    await press("Tab", "Enter");
    await isOn(/^row "Anthropic"/);
    await goTo(/^row "NVIDIA"/, "ArrowDown");
    await press("ArrowRight", "ArrowDown");
    await isOn(/^row "(competes with|is depended on by|invests in|supplies|partners with)"/);
    await press("ArrowRight", "ArrowDown", "Enter");
    await hears(/^Looked at .*NVIDIA.*\.$/);
    await page.locator(".link-panel").waitFor();
    expect(troubles).toEqual([]);
  });

  it("tidies the picture up by the menu below it, and copies an address that shows the same elsewhere", async () => {
    const { page, troubles } = await open("/?v=1&g=openai;openai:INVESTS_IN:i&sel=openai");
    await untilDrawn(page, "openai", "microsoft");
    const { press, goTo, isOn, hears } = await handsOn(page);
    await press("Tab", "Enter");
    const untidy = await places(page);
    await goTo(/^button "Tidy up"/);
    await press("Enter");
    await isOn(/^menuitem /);
    await goTo(/^menuitem "Rings around the selection"/, "ArrowDown");
    await press("Enter");
    await hears(/^Rings around the selection\. \d+ entities, \d+ links\.$/);
    await isOn(/^button "Tidy up"/);
    await goTo(/^button "Copy the address"/, "Shift+Tab");
    await press("Enter");
    await hears(/^The address is copied\./);
    await expect.poll(() => places(page)).not.toEqual(untidy);
    const { page: other } = await open(new URL(await copied(page)).search.replace(/^/, "/"));
    await untilDrawn(other, "openai", "microsoft");
    await untilAlike(page, other);
    expect(troubles).toEqual([]);
  });

  it("opens a question of the library from the search field, gives it a value, runs it, and puts its rows on the canvas", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, type, choose, goTo, isOn } = await handsOn(page);
    await press("/");
    await choose("money triangles", /^Money triangles/);
    await page.getByRole("heading", { name: "Money triangles" }).waitFor();
    await isOn(/^main/);
    await goTo(/^textbox "limit Int"/);
    await press("Control+a");
    await type("2");
    await goTo(/^button "Run"/);
    await press("Enter");
    await page.getByRole("region", { name: "2 rows" }).waitFor();
    await goTo(/^button "Show \d+ on the canvas"/);
    await press("Enter");
    await isOn(/^option "/);
    await untilDrawn(page, "microsoft");
    await expect.poll(() => things(page)).toBeGreaterThan(13);
    expect(troubles).toEqual([]);
  });

  it("opens the keys by one key, turns single keys off, and still finds everything by Control", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, goTo, isOn } = await handsOn(page);
    await press("?");
    await isOn(/^complementary "Keys"/);
    await goTo(/^checkbox "Single keys /);
    await press("Space");
    await press("Escape");
    await isOn(/^option "/);
    await press("Tab", "/");
    await isOn(/^button "Tidy up"/);
    await press("Control+k");
    await isOn(/^combobox "Search"/);
    expect(troubles).toEqual([]);
  });

  it("begins with a question of the opening page", async () => {
    const { page, troubles } = await open("/");
    await untilDrawn(page, "microsoft");
    const { press, goTo, isOn, hears } = await handsOn(page);
    await goTo(/^link "Skip to details"/);
    await press("Enter");
    await goTo(/^button "Who puts money into Anthropic\?"/);
    await press("Enter");
    await hears(/^\d+ entities on the canvas\.$/);
    await untilDrawn(page, "anthropic", "google");
    // The list of questions has gone; what came in its place has the keyboard.
    await isOn(/^complementary "Details"/);
    expect(troubles).toEqual([]);
  });
});
