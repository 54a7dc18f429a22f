// The explorer under fingers on a narrow screen: what they do on the canvas, how large what they must hit is, and that nothing lies beneath the tools.
import type { CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import { roomNames } from "../../client/state/parts/room.ts";
import { axeInBoth, describeExplorer, pointOf as placeOf, untilAllIsThere, untilDrawn, type Opening } from "./explorer.ts";
import { atRest, watchWriting } from "./written.ts";

const telephone: Opening = { width: 375, height: 740, isTouched: true, before: watchWriting };

const untilWritten = async (page: Page, name: string) => (await atRest(page, name)).findLast(({ text }) => text === name)!;
/** In the middle of a thing: its name stands beneath it. */
async function pointOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const { x, y } = await untilWritten(page, name);
  return { x, y: y - 18 };
}
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);
type Touch = [type: "touchStart" | "touchMove" | "touchEnd", ...points: { x: number; y: number }[]];
/** What fingers do in one go: nothing comes between its parts, however busy the machine is, since a finger that stays means something else. */
async function fingersOn(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  return (...touches: Touch[]) =>
    Promise.all(
      touches.map(([type, ...points]) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((point, id) => ({ ...point, id })) }),
      ),
    );
}
/** So many moves, each with the points of its step. */
const moves = (steps: number, pointsAt: (step: number) => { x: number; y: number }[]): Touch[] =>
  Array.from({ length: steps }, (_, at): Touch => ["touchMove", ...pointsAt(at + 1)]);

describeExplorer(
  "with fingers, the explorer",
  (open) => {
    it.each([
      ["from afar", 0],
      ["from near", 3],
    ])("is selected by a tap, expanded by two, and opens its menu for a finger that stays, %s", async (_, nearer) => {
      const { page, troubles } = await open("/", telephone);
      await untilWritten(page, "Microsoft");
      for (let step = 0; step < nearer; step++) await page.getByRole("button", { name: "Nearer" }).tap();
      let { x, y } = await pointOf(page, "Microsoft");
      await page.touchscreen.tap(x, y);
      await expect.poll(() => search(page)).toBe("?v=1&sel=microsoft");
      ({ x, y } = await pointOf(page, "Microsoft"));
      const touch = await fingersOn(page);
      await touch(["touchStart", { x, y }], ["touchEnd"], ["touchStart", { x, y }], ["touchEnd"]);
      await expect.poll(() => search(page)).toContain("microsoft:");
      ({ x, y } = await pointOf(page, "Microsoft"));
      await touch(["touchStart", { x, y }]);
      await page.getByRole("menu").waitFor();
      await touch(["touchEnd"]);
      // It stays when the finger leaves, and what the finger then hits is done.
      await page.getByRole("menuitem", { name: "Hide" }).tap();
      await expect.poll(() => search(page)).toMatch(/[?&]off=microsoft/);
      expect(troubles).toEqual([]);
    });

    it("is moved by one finger and made larger by two, and neither selects anything", async () => {
      const { page, troubles } = await open("/", telephone);
      const before = await untilWritten(page, "Microsoft");
      const touch = await fingersOn(page);
      const { x, y } = (await page.locator(".canvas").boundingBox())!;
      await touch(["touchStart", { x: x + 10, y: y + 10 }], ...moves(8, (step) => [{ x: x + 10 + 4 * step, y: y + 10 + 2 * step }]), [
        "touchEnd",
      ]);
      await expect.poll(async () => (await untilWritten(page, "Microsoft")).x - before.x).toBeGreaterThan(20);
      const moved = await untilWritten(page, "Microsoft");
      expect(moved.x - before.x).toBeLessThan(34);
      expect(moved.y - before.y).toBeCloseTo((moved.x - before.x) / 2, -1);
      const spread = async () => (await untilWritten(page, "Microsoft")).y - (await untilWritten(page, "Google")).y;
      const narrow = await spread();
      await touch(
        ["touchStart", { x: x + 60, y: y + 60 }, { x: x + 100, y: y + 60 }],
        ...moves(8, (step) => [
          { x: x + 60 - 2 * step, y: y + 60 },
          { x: x + 100 + 2 * step, y: y + 60 },
        ]),
        ["touchEnd"],
      );
      await expect.poll(spread).toBeGreaterThan(1.5 * narrow);
      expect(search(page)).not.toContain("sel=");
      expect(troubles).toEqual([]);
    });

    it.each(["none", ...roomNames])(
      "has nothing to hit that is smaller than 24 pixels, and what is hit most is 44 high, in the room %s",
      async (name) => {
        const { page } = await open(`/?v=1&g=nvidia;nvidia:SUPPLIES:o&sel=nvidia${name === "none" ? "" : `&room=${name}`}`, telephone);
        await page.locator(".stage").waitFor();
        await untilAllIsThere(page);
        const small = await page.evaluate(() => {
          const targets =
            "button, a[href], input, select, summary, [role=switch], [role=menuitem], [role=option], [role=radio], [role=slider]";
          /** A link in the middle of a sentence is as high as its line, and what is hidden inside its own label is hit on that. */
          const isExempt = (element: Element) =>
            element.closest("p, dd, .unseen, .skip, .cm-editor, [hidden]") !== null ||
            getComputedStyle(element).opacity === "0" ||
            getComputedStyle(element).clipPath !== "none";
          return [...document.querySelectorAll(targets)].flatMap((element) => {
            const hit = element.closest("label") ?? element;
            const { width, height } = hit.getBoundingClientRect();
            const least = element.matches(".button, .icon-button, .room-button, .legend-switch, .menu-item") ? 44 : 24;
            const isSmall = width > 0 && height > 0 && (height < least || width < 24);
            return isSmall && !isExempt(element) ? [`${element.outerHTML.slice(0, 110)} ${width}x${height}`] : [];
          });
        });
        expect(small).toEqual([]);
      },
    );

    it("leaves the graph to be seen beside the details, which are drawn up over it and let down by a press, a stroke or a key", async () => {
      const { page, troubles } = await open("/?v=1&g=anthropic;anthropic:INVESTS_IN:i&sel=anthropic", telephone);
      const before = await untilWritten(page, "Anthropic");
      const height = async (part: string) => (await page.locator(part).boundingBox())!.height;
      expect(await height(".stage")).toBeGreaterThan(0.38 * 740);
      const handle = page.getByRole("button", { name: "Details over the whole page" });
      const isUp = () => handle.getAttribute("aria-expanded");
      const low = await height("#details");
      await handle.tap();
      await expect.poll(isUp).toBe("true");
      expect(await height("#details")).toBeCloseTo(low + (await height(".stage")), 0);
      expect(await axeInBoth(page)).toEqual([]);
      // A stroke down, as on any telephone.
      const touch = await fingersOn(page);
      const stroke = async (by: number) => {
        const { x, y } = (await handle.boundingBox())!;
        const at = (step: number) => [{ x: x + 100, y: y + 20 + (by * step) / 4 }];
        await touch(["touchStart", ...at(0)], ...moves(4, at), ["touchEnd"]);
      };
      await stroke(120);
      await expect.poll(isUp).toBe("false");
      await stroke(-120);
      await expect.poll(isUp).toBe("true");
      await stroke(30);
      await handle.press("Enter");
      await expect.poll(isUp).toBe("true");
      // Whoever goes to the graph finds it uncovered, and as it was.
      await page.keyboard.press("Escape");
      await expect.poll(isUp).toBe("false");
      expect(await page.evaluate(() => document.activeElement!.getAttribute("aria-label"))).toMatch(/^Organization Anthropic/);
      expect((await untilWritten(page, "Anthropic")).x).toBe(before.x);
      expect(troubles).toEqual([]);
    });

    it.each<[string, Opening]>([
      ["on a telephone", telephone],
      ["in a narrow window", { width: 375, height: 640, before: watchWriting }],
      ["in a wide one", { before: watchWriting }],
    ])("writes no name beneath the tools and the bars, wherever the picture is moved, %s", async (_, how) => {
      const { page } = await open("/?v=1&g=anthropic;anthropic:INVESTS_IN:i&status=HAPPENED,AGREED,ANNOUNCED", how);
      await untilWritten(page, "Anthropic");
      let names = 0;
      for (const [dx, dy] of [
        [0, 0],
        [0, 60],
        [40, 50],
        [-90, -170],
      ] as const) {
        await page.mouse.move(60, 300);
        await page.locator(".canvas").hover({ position: { x: 6, y: 60 } });
        await page.mouse.down();
        const { x, y } = (await page.locator(".canvas").boundingBox())!;
        await page.mouse.move(x + 6 + dx, y + 60 + dy, { steps: 3 });
        await page.mouse.up();
        const there = await atRest(page);
        const beneath = await page.evaluate(() =>
          [...document.querySelectorAll(".stage-tools > *, .stage-bars > *")]
            .map((part) => part.getBoundingClientRect())
            .filter(({ width }) => width > 0)
            .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
        );
        expect(beneath.length).toBeGreaterThan(3);
        names += there.length;
        const covered = there.filter(({ x: middle, y: foot, width }) =>
            beneath.some(({ left, right, top, bottom }) => middle - width / 2 < right && middle + width / 2 > left && foot > top && foot - 9 < bottom),
          ); // prettier-ignore
        expect(covered.map(({ text }) => text)).toEqual([]);
      }
      expect(names).toBeGreaterThan(8);
    });

    it.each([
      [1440, 900],
      [768, 1024],
      [375, 740],
    ])(
      "shows and brings nothing beneath the tools and the bars, and moves nothing when a bar comes, at %i by %i",
      async (width, height) => {
        const ids = ["nvidia", "openai", "oracle", "softbank"];
        const { page } = await open(`/?v=1&g=${ids.join(",")}&status=ANNOUNCED`, { width, height });
        const bar = page.locator(".stage-bars .hidden-bar");
        await bar.waitFor();
        const covered = async (these: readonly string[]) => {
          const parts = await page.evaluate(() =>
            [...document.querySelectorAll(".stage-tools > *, .stage-bars > *")].map(
              (part) => part.getBoundingClientRect().toJSON() as DOMRect,
            ),
          );
          const found: string[] = [];
          for (const id of these) {
            // The smallest thing is ten pixels around its middle.
            const { x, y } = await placeOf(page, id);
            if (parts.some(({ left, top, width, height }) => width > 0 && x > left - 10 && x < left + width + 10 && y > top - 10 && y < top + height + 10))
              found.push(id); // prettier-ignore
          }
          return found;
        };
        expect(await covered(ids), "opened").toEqual([]);
        const drag = async (dx: number, dy: number) => {
          const { x, y } = (await page.locator(".canvas").boundingBox())!;
          await page.mouse.move(x + 6, y + height / 6);
          await page.mouse.down();
          await page.mouse.move(x + 6 + dx, y + height / 6 + dy, { steps: 4 });
          await page.mouse.up();
        };
        // What is brought comes beside what stands beneath the bar, and is brought out from there; that goes along.
        await drag(0, 40 - (await placeOf(page, "nvidia")).y);
        await page.getByRole("combobox", { name: "Search" }).fill("coreweave");
        await page.getByRole("option", { name: /^CoreWeave/ }).first().click(); // prettier-ignore
        await untilDrawn(page, "coreweave");
        expect(await covered(["coreweave"]), "brought").toEqual([]);
        // Where somebody has put it there it stays there, whatever bar comes over it.
        await page.getByRole("button", { name: "Show everything" }).click();
        await bar.waitFor({ state: "detached" });
        const canvasTop = (await page.locator(".canvas").boundingBox())!.y;
        await drag(0, canvasTop + 30 - (await placeOf(page, "nvidia")).y);
        const before = await placeOf(page, "nvidia");
        await page.getByRole("button", { name: "Filter", exact: true }).click();
        await page.locator(".details").getByRole("switch", { name: /^supplies/ }).click(); // prettier-ignore
        await bar.waitFor();
        expect(await placeOf(page, "nvidia")).toEqual(before);
        await page.getByRole("button", { name: "Fit to the screen" }).click();
        expect(await covered([...ids, "coreweave"]), "fitted").toEqual([]);
      },
    );
  },
  { onOneEngine: true },
);
