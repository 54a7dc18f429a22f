// The explorer as a person has it, on the whole base and on each engine: opened at an address, with what stands on its canvas.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Browser, Locator, Page, Request } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { createApp, type App } from "../../server/app.ts";
import { serve, type Serving } from "../../server/http/server.ts";
import { loadOntology } from "../../server/ontology.ts";
import { describeWholeBase, type OnEngine } from "../matrix/index.ts";
import { strokes } from "../../client/state/strokes.ts";
import { openBrowser, openPackaged } from "./open.ts";

const root = join(import.meta.dirname, "../..");
const clientFolder = join(root, "dist/client");
/** Where tests leave what they saw. */
export const pictures = join(root, "test-results");
const axeText = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Drawn {
  readonly id: string;
  /** Of a thing, in the canvas's own units. */
  readonly place?: { x: number; y: number };
  /** Of a line: the status that its dash stands for. */
  readonly dash?: string;
  /** As new, gone or changed. */
  readonly tone?: string | undefined;
}

/** What Cytoscape holds, once it holds as much two frames later: it is filled in slices, and a picture that is half there tells nothing. */
const held = (page: Page): Promise<Drawn[]> =>
  page.evaluate(
    async (words) => {
      interface One {
        id(): string;
        isNode(): boolean;
        classes(): string[];
        position(): { x: number; y: number };
      }
      type Held = { elements(): { length: number; map<T>(each: (one: One) => T): T[] } };
      const look = () =>
        [...document.querySelectorAll("*")]
          .map((element) => (element as { _cyreg?: { cy: Held } })._cyreg?.cy)
          .find(Boolean)
          ?.elements();
      for (let all = look(); ;) {
        const before = all?.length;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        all = look();
        if (all?.length !== before) continue;
        return (all?.map((one) => one) ?? []).map((one) => ({
          id: one.id(),
          tone: one.classes().find((name) => name.startsWith("tone-")),
          ...(one.isNode() ? { place: { ...one.position() } } : { dash: one.classes().find((name) => words.includes(name)) ?? "none" }),
        }));
      }
    },
    strokes as readonly string[],
  );

/** The lines that Cytoscape holds, with how they are drawn. */
export const lines = async (page: Page) => (await held(page)).flatMap(({ id, dash }) => (dash === undefined ? [] : { id, dash }));
/** Where things stand, in the canvas's own units. */
export const places = async (page: Page) => Object.fromEntries((await held(page)).flatMap(({ id, place }) => (place ? [[id, place]] : [])));
/** What is marked as new, gone or changed. */
export const tones = async (page: Page) => (await held(page)).flatMap(({ id, tone }) => (tone === undefined ? [] : { id, tone }));
/** Waits until a line is drawn. */
export const until = (page: Page, id: string) => expect.poll(async () => (await lines(page)).map((line) => line.id)).toContain(id);
/** Waits until these things are drawn, among others. */
export const untilDrawn = (page: Page, ...ids: string[]) =>
  expect.poll(async () => Object.keys(await places(page))).toEqual(expect.arrayContaining(ids));
/** How many things are drawn. */
export const things = async (page: Page) => Object.keys(await places(page)).length;
/** Waits until everything stands at the same places on both pages. */
export const untilAlike = (one: Page, other: Page) =>
  expect
    .poll(async () => {
      const [here, there] = [await places(one), await places(other)];
      return isDeepStrictEqual(here, there) || { here, there };
    })
    .toBe(true);

/** Where on the page a thing, or the middle of a line, is to be clicked: once Cytoscape shows what people see, and that stands still. */
export async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const look = () =>
    page.evaluate(async (asked) => {
      type Point = { x: number; y: number };
      type One = { empty(): boolean; isNode(): boolean; renderedPosition(): Point; renderedMidpoint(): Point };
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const host = [...document.querySelectorAll("*")].find((element) => "_cyreg" in element) as
        (HTMLElement & { _cyreg: { cy: { getElementById(id: string): One } } }) | undefined;
      const one = host?._cyreg.cy.getElementById(asked);
      if (!host || !one || one.empty()) return undefined;
      // Hidden while it catches up, and its box shifted while the view is on its way.
      if (host.style.visibility === "hidden" || host.parentElement!.style.transform !== "") return undefined;
      const { x, y } = one.isNode() ? one.renderedPosition() : one.renderedMidpoint();
      const box = host.getBoundingClientRect();
      return { x: box.x + x, y: box.y + y };
    }, id);
  let seen: { x: number; y: number } | undefined;
  await expect
    .poll(async () => {
      const before = seen;
      seen = await look();
      return seen !== undefined && isDeepStrictEqual(before, seen);
    })
    .toBe(true);
  return seen!;
}

/** What the address says under this name, as an assertion that waits: the browser tells of a step a moment after it was made. */
export const addressed = (page: Page, key: string) => expect.poll(() => new URL(page.url()).searchParams.get(key));
/** The text of a part of the page, as an assertion that waits. */
export const text = (part: Locator) => expect.poll(() => part.innerText());
/** An attribute of a part of the page, as an assertion that waits. */
export const attribute = (part: Locator, name: string) => expect.poll(() => part.getAttribute(name));
/** How many there are, as an assertion that waits. */
export const many = (parts: Locator) => expect.poll(() => parts.count());

/** What a page has asked for: how often, and what has not come yet. */
interface Asking {
  count: number;
  readonly waiting: Set<Request>;
}
const asking = new WeakMap<Page, Asking>();
function watchAsking(page: Page): void {
  const now: Asking = { count: 0, waiting: new Set() };
  asking.set(page, now);
  page.on("request", (request) => (now.count++, now.waiting.add(request)));
  page.on("requestfinished", (request) => now.waiting.delete(request));
  page.on("requestfailed", (request) => now.waiting.delete(request));
}
/**
 * Waits until a page that was opened has all that it asks for, and shows it. Playwright's own wait for a quiet network is over once half a second
 * passes without a request, which it also does where the page or the machine is busy.
 */
export async function untilAllIsThere(page: Page): Promise<void> {
  const now = asking.get(page)!;
  for (let count = -1; count !== now.count;) {
    count = now.count;
    await expect.poll(() => [...now.waiting].map((request) => request.url())).toEqual([]);
    await expect.poll(() => page.locator(".opening, .drawing, .waiting, [data-busy], [aria-busy=true]").count()).toBe(0);
    // What came may ask for more: once the page has nothing left to do it has asked. A hash is taken beside the page, and each question has one.
    await page.evaluate(async () => {
      for (let round = 0; round < 2; round++) {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        await new Promise((resolve) => requestIdleCallback(resolve));
        await crypto.subtle.digest("SHA-256", new Uint8Array(1));
      }
    });
  }
}

/** Answers wait from the moment this is called until what it returns is called. */
export async function hold(page: Page): Promise<() => void> {
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/graphql", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** How wide the page is, with what stands out of its window. */
export const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** What axe finds on the page once all is there: by all of its rules, or by those named. */
export async function axe(page: Page, ...rules: string[]): Promise<string[]> {
  await untilAllIsThere(page);
  await page.evaluate(axeText);
  const found = await page.evaluate(
    (only) =>
      (
        globalThis as unknown as { axe: { run(how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run(only.length > 0 ? { runOnly: only } : {}),
    rules,
  );
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
/** What axe finds in light, and in dark by the rules that look at colours: nothing else differs. */
export async function axeInBoth(page: Page): Promise<string[]> {
  const inLight = await axe(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return [...inLight, ...(await axe(page, "color-contrast", "link-in-text-block")).map((found) => `in dark: ${found}`)];
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

/**
 * TEST_SLOW=4: the page works four times slower, and each answer comes up to so many tenths of a second late, one more than the other. How to find a
 * story that depends on luck; a story that passes only where the machine is quick is wrong, or the page is.
 */
const slow = Number(process.env.TEST_SLOW ?? 0);
const late = (app: App): App =>
  slow ? { ...app, fetch: async (...asked) => (await setTimeout(Math.random() * 100 * slow), app.fetch(...asked)) } : app;
async function slowDown(page: Page): Promise<void> {
  if (slow) await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slow });
}

/** Stories told on each engine; every page that one opens is closed after it. */
export function describeExplorer(title: string, tests: (open: Open) => void, told: Told = {}): void {
  const stories = ({ engine }: OnEngine) => {
    let browser: Browser;
    let serving: Serving;
    const opened: Page[] = [];
    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      if (!existsSync(join(clientFolder, "index.html"))) await build({ configFile: join(root, "vite.config.ts"), logLevel: "error" });
      browser = await (told.isPictured ? openPackaged() : openBrowser());
      // No deadline comes sooner than the story's own: what a busy machine takes longer for is not refused.
      const limits = { perMinute: 100_000, timeoutMs: 100_000, consoleTimeoutMs: 100_000 };
      const app = createApp({ engine, ontology: loadOntology(), clientFolder, limits, console: told.console ?? true });
      serving = await serve(late(app), { host: "127.0.0.1", port: 0 });
    });
    // A page that stands open works on, and takes its time from the next story's.
    afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())));
    afterAll(async () => {
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
        watchAsking(page);
        opened.push(page);
        await slowDown(page);
        await before?.(page);
        await page.goto(serving.url + address);
        return { page, troubles, asked };
      },
    );
  };
  describeWholeBase(title, stories, told.onOneEngine && !process.env.TRUST);
}
