// The story the explorer was begun for, as a person does it: search Microsoft, see what it is joined to, click a line, read who says so.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "../../server/app.ts";
import { serve, type Serving } from "../../server/http/server.ts";
import { loadOntology } from "../../server/ontology.ts";
import { describeWholeBase } from "../matrix/index.ts";
import { openBrowser } from "./open.ts";

const root = join(import.meta.dirname, "../..");
const clientFolder = join(root, "dist/client");
const pictures = join(root, "test-results");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  if (!existsSync(join(clientFolder, "index.html"))) await build({ configFile: join(root, "vite.config.ts"), logLevel: "error" });
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The lines that Cytoscape holds, with how they are drawn. */
const lines = (page: Page) =>
  page.evaluate(() => {
    const held = [...document.querySelectorAll("*")]
      .map((element) => (element as { _cyreg?: { cy: Held } })._cyreg?.cy)
      .find((cy) => cy !== undefined);
    return held ? held.edges().map((edge) => ({ id: edge.id(), dash: edge.style("line-style") })) : [];
  });
/** Where things stand, in the canvas's own units. */
const places = (page: Page): Promise<Record<string, { x: number; y: number }>> =>
  page.evaluate(() => {
    const held = [...document.querySelectorAll("*")].map((element) => (element as { _cyreg?: { cy: Held } })._cyreg?.cy).find(Boolean)!;
    return Object.fromEntries(held.nodes().map((node) => [node.id(), { ...node.position() }]));
  });
interface Held {
  nodes(): { map<T>(each: (node: { id(): string; position(): { x: number; y: number } }) => T): T[] };
  edges(): { map<T>(each: (edge: { id(): string; style(name: string): string }) => T): T[] };
}
const until = (page: Page, id: string) =>
  expect.poll(async () => (await lines(page)).map((line) => line.id), { timeout: 15_000 }).toContain(id);

describeWholeBase("the story", ({ engine }) => {
  let serving: Serving;
  const opened: { page: Page; troubles: string[] }[] = [];
  beforeAll(async () => {
    const app = createApp({ engine, ontology: loadOntology(), clientFolder, limits: { perMinute: 100_000 } });
    serving = await serve(app, { host: "127.0.0.1", port: 0 });
  });
  afterAll(async () => {
    await Promise.all(opened.map(({ page }) => page.close()));
    await serving?.close();
  });

  async function open(address: string, colorScheme: "light" | "dark" = "light") {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme, reducedMotion: "reduce" });
    const troubles: string[] = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    opened.push({ page, troubles });
    await page.goto(serving.url + address);
    return { page, troubles };
  }

  it("is in sight after a search for Microsoft, and a line tells who says so, when and how surely", async () => {
    const { page, troubles } = await open("/");
    await page.getByRole("combobox", { name: "Search" }).fill("microsoft");
    await page
      .getByRole("option", { name: /^Microsoft\b/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Microsoft", level: 2 }).waitFor();
    for (const id of [
      "microsoft~PARTNERS_WITH~openai",
      "microsoft~BUILDS~mai-1-preview",
      "microsoft~BUILDS~mai-voice-1",
      "amazon~COMPETES_WITH~microsoft",
      "google~COMPETES_WITH~microsoft",
      "mai-1-preview~TRAINED_ON~nvidia-h100",
    ])
      await until(page, id);
    const drawn = new Map((await lines(page)).map(({ id, dash }) => [id, dash]));
    expect(drawn.get("microsoft~BUILDS~mai-1-preview")).toBe("solid");
    expect(drawn.get("mai-1-preview~INTEGRATED_INTO~copilot")).toBe("dashed");
    await page.screenshot({ path: join(pictures, `story-${engine.name}.png`) });

    const point = await page.evaluate(() => {
      const host = [...document.querySelectorAll("*")].find((element) => "_cyreg" in element)!;
      const { cy } = (
        host as unknown as { _cyreg: { cy: { getElementById(id: string): { renderedMidpoint(): { x: number; y: number } } } } }
      )._cyreg;
      const middle = cy.getElementById("mai-1-preview~TRAINED_ON~nvidia-h100").renderedMidpoint();
      const box = host.getBoundingClientRect();
      return { x: box.x + middle.x, y: box.y + middle.y };
    });
    await page.mouse.click(point.x, point.y);
    const claim = page.locator("[data-claim=c0011]");
    await claim.waitFor();
    const told = await claim.innerText();
    for (const words of ["28 Aug 2025", "about 15,000 NVIDIA H100", "happened", "high confidence", "evidence", "The Decoder"])
      expect(told).toContain(words);
    expect(await claim.locator("a[rel~=noopener]").count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  });

  it("shows how many there are before they are shown, adds them without moving what is there, and Back takes it back", async () => {
    const { page, troubles } = await open("/?v=1&sel=microsoft");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const before = (await lines(page)).length;
    const stood = await places(page);
    await page.getByRole("button", { name: /: is supplied by, Organization/ }).click();
    await expect.poll(async () => (await lines(page)).length, { timeout: 15_000 }).toBeGreaterThan(before);
    const now = await places(page);
    expect(Object.keys(now).length).toBeGreaterThan(Object.keys(stood).length);
    expect(Object.fromEntries(Object.keys(stood).map((id) => [id, now[id]]))).toEqual(stood);
    expect(new URL(page.url()).search).toContain("microsoft:SUPPLIES:i:Organization");
    await page.goBack();
    await expect.poll(async () => (await lines(page)).length, { timeout: 15_000 }).toBe(before);
    expect(troubles).toEqual([]);
  });

  it("opens an unknown id as an empty page that leads on", async () => {
    const { page, troubles } = await open("/?v=1&g=nobody-at-all");
    await page.getByRole("heading", { name: /nobody-at-all/ }).waitFor();
    await page.getByRole("button", { name: "Open the opening view" }).click();
    await until(page, "microsoft~BUILDS~mai-1-preview");
    expect(troubles).toEqual([]);
  });

  it.each(["light", "dark"] as const)("has nothing that axe finds, in %s", async (scheme) => {
    for (const address of ["/", "/?v=1&sel=microsoft", "/?v=1&sel=mai-1-preview~TRAINED_ON~nvidia-h100", "/?v=1&g=nobody-at-all"]) {
      const { page } = await open(address, scheme);
      await page.locator(".details-scroll > :not(.waiting)").waitFor();
      await page.evaluate(axe);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run(),
      );
      expect(found.violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});
