// Hands on a keyboard and nothing else, with what a screen reader would tell: where the focus is, and what is said.
import type { Page } from "playwright-core";
import { expect } from "vitest";

export interface Hands {
  /** Keys one after another: `press("Tab", "Enter")`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** The role and the name of what has the focus, as in `button "Filter"`. */
  focus(): Promise<string>;
  /** Waits until what has the focus is called so. */
  isOn(what: RegExp): Promise<void>;
  /** Goes on by Tab, or by another key, until what has the focus is called so. */
  goTo(what: RegExp, key?: string): Promise<void>;
  /** Waits until this was said, after what was heard before; also where something else has been said since. */
  hears(what: RegExp): Promise<void>;
  /** Writes into the field that has the focus, and takes what it suggests first under this name. */
  choose(text: string, suggestion: RegExp): Promise<void>;
}

declare global {
  /** All that the page has said since somebody listens. */
  var said: string[] | undefined;
}
/** What is said may be followed by the next before anybody looks, so all of it is written down. */
const listen = (page: Page) =>
  page.evaluate(() => {
    if (globalThis.said) return globalThis.said.length;
    const place = document.querySelector<HTMLElement>("[data-said]")!;
    const said = (globalThis.said = [place.dataset.said ?? ""]);
    // A new paragraph each time, also where the same is said again.
    new MutationObserver(() => said.push(place.dataset.said ?? "")).observe(place, { childList: true });
    return 0;
  });

/** The roles and names in what Playwright tells of a part of the page. */
const told = (snapshot: string): string[] =>
  // A name with a colon in it stands in quotes.
  snapshot.split("\n").map((line) => line.replace(/^ *- (?:'(.*)'.*|(.*))$/, "$1$2").replaceAll("''", "'"));

/** More stops than this are a walk that nobody takes. */
const mostStops = 90;

export async function handsOn(page: Page): Promise<Hands> {
  let heard = await listen(page);
  const focus = async () => {
    const focused = page.locator(":focus");
    if ((await focused.count()) === 0) return "nothing";
    return told(await focused.ariaSnapshot())[0]!;
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    press,
    focus,
    type: (text) => page.keyboard.type(text),
    isOn: (what) => expect.poll(focus).toMatch(what),
    async goTo(what, key = "Tab") {
      // What is not loaded yet would be walked past. (Where arrows lead, it may be another name that something has once it is reached.)
      if (key.endsWith("Tab"))
        await expect.poll(async () => told(await page.locator("body").ariaSnapshot())).toContainEqual(expect.stringMatching(what));
      const passed: string[] = [];
      for (let stop = 0; stop < mostStops; stop++) {
        const here = await focus();
        if (what.test(here)) return;
        passed.push(here);
        await press(key);
      }
      throw new Error(`${key} never came to ${what}. It passed:\n${passed.join("\n")}`);
    },
    async hears(what) {
      let since: string[] = [];
      await expect
        .poll(async () => (since = await page.evaluate((from) => globalThis.said!.slice(from), heard)))
        .toContainEqual(expect.stringMatching(what));
      heard += since.findIndex((each) => what.test(each)) + 1;
    },
    async choose(text, suggestion) {
      const field = page.locator(":focus");
      await page.keyboard.type(text);
      // What is typed while the field is drawn anew must be all there before anything is taken.
      await expect.poll(() => field.inputValue()).toBe(text);
      await page.getByRole("option", { name: suggestion, disabled: false }).first().waitFor();
      const chosen = () =>
        page.evaluate(() => {
          const id = document.activeElement?.getAttribute("aria-activedescendant");
          return (id && document.getElementById(id)?.textContent) ?? "";
        });
      for (let step = 0; step < 12; step++) {
        await press("ArrowDown");
        if (suggestion.test(await chosen())) return press("Enter");
      }
      throw new Error(`The arrows never came to ${suggestion}.`);
    },
  };
}
