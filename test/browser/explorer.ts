// The explorer as a person has it, on the whole base and on each engine: opened at an address, with what stands on its canvas.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect } from "vitest";
import { createApp } from "../../server/app.ts";
import { serve, type Serving } from "../../server/http/server.ts";
import { loadOntology } from "../../server/ontology.ts";
import { describeWholeBase, type OnEngine } from "../matrix/index.ts";
import { openBrowser, openPackaged } from "./open.ts";

const root = join(import.meta.dirname, "../..");
const clientFolder = join(root, "dist/client");
/** Where tests leave what they saw. */
export const pictures = join(root, "test-results");
const axeText = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Held {
  nodes(): { map<T>(each: (node: { id(): string; position(): { x: number; y: number } }) => T): T[] };
  edges(): { map<T>(each: (edge: { id(): string; style(name: string): string }) => T): T[] };
}

/** The lines that Cytoscape holds, with how they are drawn. */
export const lines = (page: Page) =>
  page.evaluate(() => {
    const held = [...document.querySelectorAll("*")]
      .map((element) => (element as { _cyreg?: { cy: Held } })._cyreg?.cy)
      .find((cy) => cy !== undefined);
    return held ? held.edges().map((edge) => ({ id: edge.id(), dash: edge.style("line-style") })) : [];
  });
/** Where things stand, in the canvas's own units. */
export const places = (page: Page): Promise<Record<string, { x: number; y: number }>> =>
  page.evaluate(() => {
    const held = [...document.querySelectorAll("*")].map((element) => (element as { _cyreg?: { cy: Held } })._cyreg?.cy).find(Boolean);
    return held ? Object.fromEntries(held.nodes().map((node) => [node.id(), { ...node.position() }])) : {};
  });
/** Waits until a line is drawn. */
export const until = (page: Page, id: string) =>
  expect.poll(async () => (await lines(page)).map((line) => line.id), { timeout: 15_000 }).toContain(id);
/** Waits until these things are drawn, among others. */
export const untilDrawn = (page: Page, ...ids: string[]) =>
  expect.poll(async () => Object.keys(await places(page)), { timeout: 15_000 }).toEqual(expect.arrayContaining(ids));

/** What axe finds on the page as it stands. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeText);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run(),
  );
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

/** The page sends its operations as hashes; here are their names. */
const operationsFolder = join(root, "client/api/operations");
const operations = await Promise.all(readdirSync(operationsFolder).map((file) => import(join(operationsFolder, file)) as Promise<object>));
const operationNames = new Map(
  operations
    .flatMap((each) => Object.values(each) as { text?: unknown }[])
    .flatMap(({ text }) =>
      typeof text === "string" ? [[createHash("sha256").update(text).digest("hex"), /query (\w+)/.exec(text)![1]!] as const] : [],
    ),
);

export interface Opening {
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  /** On a telephone: fingers instead of a mouse. */
  readonly isTouched?: boolean;
  /** Movement is welcome. */
  readonly isMoving?: boolean;
  /** The system chooses all colours. */
  readonly isForced?: boolean;
  /** Done to the page before it is opened. */
  before?(page: Page): Promise<void>;
}
/** `troubles` gathers what the page writes to its console as errors, and what it throws. */
export type Open = (address: string, how?: Opening) => Promise<{ page: Page; troubles: string[]; asked: string[] }>;

interface Told {
  /** Nothing in them comes from the engine: told on one, and on both by `npm run trust`. */
  readonly onOneEngine?: boolean;
  /** Whether the server takes statements of a reader's own. */
  readonly console?: boolean;
  /** In a browser that draws alike wherever it runs. */
  readonly isPictured?: boolean;
}

/** Stories told on each engine; every page that they open is closed after them. */
export function describeExplorer(title: string, tests: (open: Open) => void, told: Told = {}): void {
  const stories = ({ engine }: OnEngine) => {
    let browser: Browser;
    let serving: Serving;
    const opened: Page[] = [];
    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      if (!existsSync(join(clientFolder, "index.html"))) await build({ configFile: join(root, "vite.config.ts"), logLevel: "error" });
      browser = await (told.isPictured ? openPackaged() : openBrowser());
      const limits = { perMinute: 100_000 };
      const app = createApp({ engine, ontology: loadOntology(), clientFolder, limits, console: told.console ?? true });
      serving = await serve(app, { host: "127.0.0.1", port: 0 });
    });
    afterAll(async () => {
      await Promise.all(opened.map((page) => page.context().close()));
      await serving?.close();
      await browser?.close();
    });
    tests(
      async (address, { scheme = "light", width = 1440, height = 900, locale = "en-GB", isTouched, isMoving, isForced, before } = {}) => {
        // A context of its own: nothing that another story kept is there.
        const context = await browser.newContext({
          viewport: { width, height },
          colorScheme: scheme,
          reducedMotion: isMoving ? "no-preference" : "reduce",
          forcedColors: isForced ? "active" : "none",
          hasTouch: isTouched ?? false,
          isMobile: isTouched ?? false,
          locale,
          permissions: ["clipboard-read", "clipboard-write"],
        });
        const page = await context.newPage();
        const troubles: string[] = [];
        const asked: string[] = [];
        page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
        page.on("pageerror", (error) => troubles.push(error.message));
        page.on("request", (request) => {
          const body = request.postData() ?? "";
          const query = operationNames.get(/"sha256Hash":"(\w+)"/.exec(body)?.[1] ?? "") ?? /query (\w+)/.exec(body)?.[1];
          if (query) asked.push(query);
        });
        opened.push(page);
        await before?.(page);
        await page.goto(serving.url + address);
        return { page, troubles, asked };
      },
    );
  };
  describeWholeBase(title, stories, told.onOneEngine && !process.env.TRUST);
}
