// Opens the browser that this machine has: Playwright's own, a Chromium or Chrome on the path, or the one that comes as an npm package.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Nothing that speaks to the outside, or that differs from one run to the next. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
  "--metrics-recording-only",
  "--mute-audio",
  "--hide-scrollbars",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
];

/** A new browser with a new profile; whoever opens it closes it. `arguments_` are added to Chromium's own. */
export async function openBrowser(arguments_: readonly string[] = []): Promise<Browser> {
  const args = [...quiet, ...(isRoot() ? ["--no-sandbox"] : []), ...arguments_];
  const installed = chromium.executablePath();
  if (existsSync(installed)) return chromium.launch({ args });
  const found = onPath.map(whereIs).find((path) => path !== undefined);
  if (found) return chromium.launch({ executablePath: found, args });
  return openPackaged(args);
}

/** The one that comes as a package, and so draws alike wherever it runs. */
export async function openPackaged(args: readonly string[] = [...quiet, ...(isRoot() ? ["--no-sandbox"] : [])]): Promise<Browser> {
  const packaged = (await import("@sparticuz/chromium")).default;
  // Its own list of arguments is for a machine without a display and without a GPU; one of them, a single process, makes Chromium brittle.
  const own = packaged.args.filter((argument) => !/^--(single-process|no-zygote|no-sandbox|window-size|headless)/.test(argument));
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...own, ...args] });
}

const isRoot = () => process.getuid?.() === 0;

function whereIs(name: string): string | undefined {
  try {
    return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || undefined;
  } catch {
    return undefined;
  }
}
