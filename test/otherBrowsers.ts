// The main story in the browsers that Playwright does not bring: Firefox, and WebKit under Safari, as they are installed, driven by WebDriver. Run: tsx test/otherBrowsers.ts
import assert from "node:assert/strict";
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { Builder, Capabilities, Key, type WebDriver } from "selenium-webdriver";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "test-results");
const patience = 60_000;

/** `needs` are looked for on the path; all of them, or it is told what is missing. */
const browsers = [
  {
    name: "Firefox",
    needs: [["geckodriver"], ["firefox", "firefox-esr"]],
    driver: (port: number) => ["geckodriver", "--port", `${port}`, "--log", "fatal"],
    capabilities: (binary: string) => ({
      browserName: "firefox",
      "moz:firefoxOptions": { binary, args: ["-headless"], prefs: { "ui.prefersReducedMotion": 1 } },
    }),
    needsScreen: false,
  },
  {
    name: "WebKitGTK",
    needs: [["WebKitWebDriver"], process.env.DISPLAY ? ["sh"] : ["Xvfb"]],
    driver: (port: number) => ["WebKitWebDriver", `--port=${port}`],
    capabilities: () => ({ browserName: "MiniBrowser" }),
    needsScreen: !process.env.DISPLAY,
  },
];

const running: ChildProcess[] = [];
const endAll = () => running.forEach((child) => child.kill());
// Also where somebody has had enough of it.
process.once("exit", endAll);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
function start([command, ...words]: string[], env: Record<string, string> = {}) {
  const child = spawn(command!, words, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "ignore"] });
  running.push(child);
  return child;
}
/** The first line that it writes and that says this. */
async function lineOf(child: ChildProcess, wanted: RegExp): Promise<string> {
  for await (const line of createInterface(child.stdout!)) {
    const found = wanted.exec(line);
    if (found) return found[1]!;
  }
  throw new Error(`${child.spawnfile} ended without saying ${wanted}.`);
}
function onPath(names: readonly string[]): string | undefined {
  for (const name of names)
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // Perhaps the next.
    }
  return undefined;
}

/** Runs in the page, of which Firefox's driver shows `window` alone; texts and no functions, which would come with what a compiler has put into them. */
const inPage = {
  /** What the page complains of from now on. */
  listen: `window.troubles = [];
    addEventListener("error", (event) => window.troubles.push(event.message));
    addEventListener("unhandledrejection", (event) => window.troubles.push(String(event.reason)));
    const { error } = window.console;
    window.console.error = (...words) => (window.troubles.push(words.join(" ")), error(...words));`,
  troubles: `return window.troubles`,
  said: `return document.querySelector("[data-said]")?.dataset.said ?? ""`,
  focus: `return document.activeElement.getAttribute("aria-label") ?? document.activeElement.id`,
  has: `return document.body.innerText.includes(arguments[0])`,
  /** Of all things that Cytoscape holds. */
  places: `const cy = [...document.querySelectorAll("*")].find((one) => "_cyreg" in one)?._cyreg.cy;
    return cy ? cy.nodes().map((node) => [node.id(), node.position().x, node.position().y].join()).sort() : []`,
  /** Where on the page a line is to be clicked, once Cytoscape shows what people see. */
  middleOf: `const host = [...document.querySelectorAll("*")].find((one) => "_cyreg" in one);
    const line = host?._cyreg.cy.getElementById(arguments[0]);
    if (!line?.length || host.style.visibility === "hidden") return null;
    const { x, y } = line.renderedMidpoint(), box = host.getBoundingClientRect();
    return { x: Math.round(box.x + x), y: Math.round(box.y + y) }`,
  width: `return document.documentElement.scrollWidth + " of " + innerWidth`,
  /** The next file that the page gives: its type, and whether there is much in it. */
  catchFile: `const make = window.URL.createObjectURL;
    window.URL.createObjectURL = (blob) => ((window.file = blob.type + (blob.size > 10_000 ? "" : " of " + blob.size)), make(blob));`,
  file: `return window.file`,
  press: `[...document.querySelectorAll("button")].find((one) => one.textContent.trim().startsWith(arguments[0])).click()`,
};

type Look = (driver: WebDriver) => {
  run(script: keyof typeof inPage, ...words: string[]): Promise<unknown>;
  /** Waits until it says so. */
  is(script: keyof typeof inPage, wanted: RegExp | boolean, ...words: string[]): Promise<string>;
  press(...keys: string[]): Promise<void>;
  withControl(key: string): Promise<void>;
  open(address: string, width?: number): Promise<void>;
};
const lookAt =
  (url: string): Look =>
  (driver) => {
    const run = (script: keyof typeof inPage, ...words: string[]) => driver.executeScript(inPage[script], ...words);
    return {
      run,
      async is(script, wanted, ...words) {
        let seen = "";
        const is = async () => {
          seen = String(await run(script, ...words));
          return typeof wanted === "boolean" ? seen === String(wanted) : wanted.test(seen);
        };
        await driver.wait(is, patience).catch(() => assert.fail(`${script} ${words.join()}: expected ${wanted}, saw ${seen}`));
        return seen;
      },
      async press(...keys) {
        for (const key of keys) await driver.actions().sendKeys(key).perform();
      },
      withControl: (key) => driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform(),
      async open(address, width = 1440) {
        await driver.manage().window().setRect({ width, height: 900 });
        await driver.get(url + address);
        await run("listen");
      },
    };
  };
type Page = ReturnType<Look>;

const stories: Record<string, (page: Page, driver: WebDriver) => Promise<void>> = {
  async "finds, walks, expands and takes it back by keys, and is the same when it is loaded anew"(
    { open, press, is, run, withControl },
    driver,
  ) {
    await open("/?v=1&g=openai,anthropic");
    await is("places", /anthropic.*openai/);
    await press("/", ..."nvidia", Key.ARROW_DOWN, Key.ENTER);
    await is("said", /^NVIDIA added\.$/);
    await is("focus", /^Organization NVIDIA, \d+ relations, \d+ shown$/);
    await press("e");
    await is("said", /^\d+ entities added around NVIDIA\. \d+ more not shown\.$/);
    await is("places", /tsmc/);
    // Past what is folded.
    await press("]", "]", " ");
    await is("said", /^Looked at .+\.$/);
    await driver.navigate().back();
    await is("said", /^Undone: Looked at /);
    await withControl("z");
    await is("said", /^Undone: Expanded NVIDIA\. 3 entities, \d+ links\.$/);
    await driver.navigate().forward();
    await is("said", /^Redone: Expanded NVIDIA\./);
    const before = await is("places", /tsmc/);
    await driver.navigate().refresh();
    await is("places", new RegExp(`^${before.replaceAll(".", "\\.")}$`));
    await withControl("z");
    await is("said", /^Undone: Expanded NVIDIA\. 3 entities/);
    assert.ok(!String(await run("places")).includes("tsmc"));
  },
  async "reads who says so after a click on a line"({ open, is, run }, driver) {
    await open("/");
    const line = "mai-1-preview~TRAINED_ON~nvidia-h100";
    await is("middleOf", /object/, line);
    const { x, y } = (await run("middleOf", line)) as { x: number; y: number };
    await driver.actions().move({ x, y, duration: 0 }).click().perform();
    await is("has", true, "about 15,000 NVIDIA H100");
    await is("has", true, "The Decoder");
    assert.deepEqual(await run("troubles"), []);
  },
  async "opens every room, both twins and a narrow screen without a complaint"({ open, is, run }) {
    const rooms = "paths time filter compare query share history console help".split(" ").map((name) => `/?v=1&sel=anthropic&room=${name}`);
    for (const address of [...rooms, "/?v=1&as=table", "/?v=1&as=tree"]) {
      await open(address);
      await is("has", true, "Graph");
      await setTimeout(500);
      assert.deepEqual(await run("troubles"), [], address);
    }
    await open("/?v=1&sel=anthropic", 600);
    await is("has", true, "Anthropic");
    await is("width", /^(\d+) of \1$/);
  },
  async "gives its picture as a file"({ open, is, run }) {
    await open("/?v=1&g=openai,anthropic&room=share");
    await is("places", /anthropic.*openai/);
    await run("catchFile");
    for (const [name, type] of [
      ["Picture, PNG", /^image\/png$/],
      ["Picture, SVG", /^image\/svg\+xml/],
    ] as const) {
      await run("press", name);
      await is("file", type);
    }
    assert.deepEqual(await run("troubles"), []);
  },
};

/** A driver of WebDriver takes no port 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
/** Once it answers. */
async function answers(address: string): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until; await setTimeout(100)) {
    const is = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (is) return;
  }
  throw new Error(`${address} did not answer within ${patience / 1000} s.`);
}

let failed = 0;
try {
  let url: string | undefined;
  for (const { name, needs, driver: command, capabilities, needsScreen } of browsers) {
    const found = needs.map(onPath);
    const missing = needs.filter((_, place) => found[place] === undefined).map((names) => names.join(" or "));
    if (missing.length > 0) {
      console.log(`Not tested in ${name}: there is no ${missing.join(" and no ")} on the path.`);
      continue;
    }
    url ??= await lineOf(start([process.execPath, "server/start.js"], { PORT: "0" }), /open at (\S+)/);
    const screen = needsScreen ? await lineOf(start(["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24"]), /^(\d+)$/) : undefined;
    // uPlot asks for the language at its start, and "C" is none.
    const port = await freePort();
    start(command(port), { LANG: "en_GB.UTF-8", LC_ALL: "en_GB.UTF-8", ...(screen !== undefined && { DISPLAY: `:${screen}` }) });
    await answers(`http://127.0.0.1:${port}/status`);
    const wanted = new Capabilities(capabilities(found[1]!));
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
    const said = await driver.getCapabilities();
    console.log(`${name} ${said.getBrowserVersion()}`);
    try {
      for (const [title, story] of Object.entries(stories))
        try {
          await story(lookAt(url)(driver), driver);
          console.log(`✓ ${title}`);
        } catch (fault) {
          failed++;
          console.log(`✗ ${title}\n${(fault as Error).stack}`);
          mkdirSync(pictures, { recursive: true });
          writeFileSync(join(pictures, `${name}-${failed}.png`), await driver.takeScreenshot(), "base64");
        }
    } finally {
      await driver.quit();
    }
  }
} finally {
  endAll();
}
process.exitCode = failed > 0 ? 1 : 0;
