// What a reader asked the system for: no movement, or colours of its own choice.
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect, it } from "vitest";
import { roomNames } from "../../client/state/parts/room.ts";
import { describeExplorer, untilAllIsThere } from "./explorer.ts";
import { atRest, watchWriting } from "./written.ts";

/** Every element, and what stands before and after it, that would take longer than nothing to become something else. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const longest = (times: string) =>
      Math.max(...times.split(",").map((time) => Number.parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000)));
    const styles = [...document.querySelectorAll("*")].flatMap((element) =>
      [undefined, "::before", "::after", "::backdrop"].map((part) => ({ element, part, style: getComputedStyle(element, part) })),
    );
    return [
      ...styles
        .filter(
          ({ style }) => longest(style.transitionDuration) > 1 || (style.animationName !== "none" && longest(style.animationDuration) > 1),
        )
        .map(({ element, part = "" }) => `${element.tagName}.${element.className}${part}`),
      ...document.getAnimations().map((animation) => `runs: ${(animation as CSSAnimation).animationName ?? animation.id}`),
    ];
  });

const opened: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "the menu of a thing": async (page) => {
    await page.getByRole("button", { name: "Skip to the graph" }).press("Enter");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menu").waitFor();
  },
  "the menu of layouts": async (page) => {
    await page.getByRole("button", { name: "Tidy up" }).click();
    await page.getByRole("menu").waitFor();
  },
  "what the search finds": async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("open");
    await page.getByRole("option").first().waitFor();
  },
};

describeExplorer(
  "as its reader asked the system, the explorer",
  (open) => {
    it.each(roomNames)("moves nothing in the room %s for who asked for less movement", async (name) => {
      const { page } = await open(`/?v=1&g=nvidia;nvidia:SUPPLIES:o&sel=nvidia&room=${name}`);
      await page.locator(".stage").waitFor();
      expect(await moving(page)).toEqual([]);
      await untilAllIsThere(page);
      expect(await moving(page)).toEqual([]);
    });

    it.each(Object.entries(opened))("moves nothing in %s for who asked for less movement", async (_, opens) => {
      const { page } = await open("/?v=1&g=nvidia;nvidia:SUPPLIES:o&sel=nvidia");
      await untilAllIsThere(page);
      await opens(page);
      expect(await moving(page)).toEqual([]);
    });

    it("does move a little for who did not", async () => {
      const { page } = await open("/?v=1&g=nvidia", { isMoving: true });
      await page.locator(".icon-button").first().waitFor();
      expect(await moving(page)).not.toEqual([]);
    });

    it.each(["light", "dark"] as const)(
      "tells buttons, parts of the page and what is chosen by lines where the system chooses all colours, on %s",
      async (scheme) => {
        const { page, troubles } = await open("/?v=1&room=filter&g=nvidia;nvidia:SUPPLIES:o", { isForced: true, scheme });
        await page.getByRole("heading", { name: "Filter" }).waitFor();
        await untilAllIsThere(page);
        const bare = await page.evaluate(() =>
          [...document.querySelectorAll(".button, .icon-button, .room-button, .stage, .rail, .details")]
            .filter((element) => getComputedStyle(element).borderTopWidth === "0px")
            .map(({ outerHTML }) => outerHTML.slice(0, 100)),
        );
        expect(bare).toEqual([]);
        for (const isPressed of [true, false]) {
          const styles = await page.locator(`.room-button[aria-pressed=${isPressed}]`).evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle)); // prettier-ignore
          expect(new Set(styles)).toEqual(new Set([isPressed ? "solid" : "none"]));
        }
        expect(troubles).toEqual([]);
      },
    );

    it("shows every thing from afar where the system chooses all colours", async () => {
      const { page } = await open("/?v=1&room=time", { isForced: true, width: 700, height: 560, before: watchWriting });
      const there = await atRest(page, "Microsoft");
      expect(there.length).toBeGreaterThan(2);
      const shot = PNG.sync.read(await page.screenshot());
      const red = (x: number, y: number) => shot.data[4 * (shot.width * Math.round(y) + Math.round(x))]!;
      // A dot lies over its name, larger or smaller, and the ground is white.
      const pale = there.filter(({ x, y }) => [17, 18, 19, 20, 21].every((over) => red(x, y - over) > 200));
      expect(pale.map(({ text }) => text)).toEqual([]);
    });
  },
  { onOneEngine: true },
);
