// How the canvas feels, in a real browser: seen at once, nothing jumps, names never meet, one can encircle, pinch and press, and the system's wishes count.
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contrastOf } from "../../client/graph/contrast.ts";
import { intersect } from "../../client/graph/labels.ts";
import { graphOf } from "../../bench/client/graph.ts";
import type { Picture } from "../../client/graph/picture.ts";
import { far, radiusOf, rings } from "../../client/graph/style.ts";
import { de } from "../../client/messages/de.ts";
import { openCanvas, painted, type Opened } from "./page/serve.ts";
import { line, picture, thing } from "./pictures.ts";

const many = graphOf(300, 600);
const haloWidth = rings.selected.offset + rings.selected.width;
const three = picture(
  [
    thing("a", { place: { x: 0, y: 0 }, degree: 9 }),
    thing("b", { place: { x: 300, y: 0 } }),
    thing("c", { place: { x: 0, y: 220 } }),
    thing("more", { label: "supplies +143", type: "", fold: 143, place: { x: -160, y: 0 } }),
  ],
  [line("a", "USES", "b"), line("c", "USES", "a"), line("a", "SUPPLIES", "more", { label: "", directed: false, status: "folded" })],
);

const draw = ({ page }: Opened, next: Picture) =>
  page.evaluate(async (wanted) => {
    canvas.draw(wanted);
    await canvas.settled();
  }, next);
const toldOf = ({ page }: Opened, what: string) =>
  page.evaluate((asked) => told.filter((one) => one.what === asked).map((one) => one.with), what);
/** The colours of a style, one after another. */
const coloursIn = (style: string) =>
  [...style.matchAll(/rgb\((\d+), (\d+), (\d+)\)/g)].map(
    ([, ...parts]) => `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`,
  );
const pointOf = async ({ page }: Opened, id: string) => (await page.evaluate((asked) => canvas.pointOf(asked), id))!;

describe("the first picture", () => {
  let opened: Opened;
  let release = () => {};
  beforeAll(async () => {
    opened = await openCanvas();
    const released = new Promise<void>((resolve) => (release = resolve));
    await opened.page.route("**/graph/plot.ts*", async (route) => {
      await released;
      await route.continue();
    });
    await opened.page.evaluate((wanted) => {
      canvas.draw(wanted);
      canvas.setView({ zoom: 0.8, pan: { x: 640, y: 400 } });
    }, many);
  });
  afterAll(() => opened?.close());

  it("is there before Cytoscape is loaded, answers clicks and drags, and does not move by a pixel when Cytoscape takes over", async () => {
    const { page } = opened;
    // The names come after the first picture.
    await expect.poll(() => page.evaluate(() => canvas.labels().length)).toBeGreaterThan(0);
    await painted(page);
    const before = PNG.sync.read(await page.screenshot());
    const hub = await pointOf(opened, "e2");
    await page.mouse.click(hub.x, hub.y);
    expect(await toldOf(opened, "select")).toEqual([[["e2"], false]]);
    release();
    await page.evaluate(() => canvas.settled());
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.mouse.move(2, 2);
    const differing = async () => {
      const after = PNG.sync.read(await page.screenshot());
      return pixelmatch(before.data, after.data, undefined, before.width, before.height, { threshold: 0.2 });
    };
    // What remains are the edges of lines, a shade darker or lighter; what the mouse lit up goes out with the next frames.
    await expect.poll(async () => (await differing()) / (before.width * before.height)).toBeLessThan(0.01);
  });

  it("shows names that never meet, at twenty zooms, and always that of what is selected", async () => {
    await draw(opened, { ...many, selected: ["e217"] });
    for (let step = 0; step < 20; step++) {
      const boxes = await opened.page.evaluate(
        async (zoom) => {
          const { x, y } = canvas.places().e217!;
          canvas.setView({ zoom, pan: { x: 640 - x * zoom, y: 400 - y * zoom } });
          await canvas.settled();
          return canvas.labels().map(({ id, left, top, width, height }) => ({ id, left, top, width, height }));
        },
        0.08 * 1.2 ** step,
      );
      const meeting = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter(
            (other) =>
              one.left < other.left + other.width &&
              other.left < one.left + one.width &&
              one.top < other.top + other.height &&
              other.top < one.top + one.height,
          )
          .map((other) => `${one.id} ${other.id}`),
      );
      expect(meeting).toEqual([]);
      expect(boxes.map(({ id }) => id)).toContain("e217");
    }
  });

  it("has no style work inside a level of nearness", async () => {
    const worked = await opened.page.evaluate(async () => {
      const cy = [...document.querySelectorAll("*")].map((element) => (element as { _cyreg?: { cy: any } })._cyreg?.cy).find(Boolean);
      let count = 0;
      cy.on("style", () => count++);
      // What coming to this level needs is over before anything is counted.
      canvas.setView({ zoom: 0.75, pan: { x: 640, y: 400 } });
      do {
        count = 0;
        await canvas.settled();
        await new Promise((resolve) => setTimeout(resolve, 200));
      } while (count > 0);
      for (const zoom of [0.65, 0.8, 0.7, 0.85]) {
        canvas.setView({ zoom, pan: { x: 640, y: 400 } });
        await canvas.settled();
      }
      return count;
    });
    expect(worked).toBe(0);
  });
});

describe("pointer, finger and keys", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openCanvas();
    await draw(opened, three);
  });
  afterEach(() => opened.page.evaluate(() => void (told.length = 0)));
  afterAll(() => opened?.close());

  async function encircle(): Promise<void> {
    const { mouse } = opened.page;
    const [a, c] = [await pointOf(opened, "a"), await pointOf(opened, "c")];
    await mouse.move(a.x - 60, a.y - 60);
    await mouse.down();
    for (const [x, y] of [
      [a.x + 60, a.y - 60],
      [c.x + 60, c.y + 60],
      [c.x - 60, c.y + 60],
      [a.x - 60, a.y - 40],
    ])
      await mouse.move(x!, y!, { steps: 6 });
    await mouse.up();
  }

  it("what is encircled by hand with Alt held is selected; a fold is not", async () => {
    const before = await opened.page.evaluate(() => [canvas.view(), canvas.places()]);
    await opened.page.keyboard.down("Alt");
    await encircle();
    await opened.page.keyboard.up("Alt");
    expect(await toldOf(opened, "select")).toEqual([[["a", "c"], false]]);
    expect(await opened.page.evaluate(() => [canvas.view(), canvas.places()])).toEqual(before);
  });

  it("in the lasso mode it goes without a key, and with Shift it adds", async () => {
    await opened.page.evaluate(() => canvas.setMode("lasso"));
    await opened.page.keyboard.down("Shift");
    await encircle();
    await opened.page.keyboard.up("Shift");
    await opened.page.evaluate(() => canvas.setMode("move"));
    expect(await toldOf(opened, "select")).toEqual([[["a", "c"], true]]);
  });

  it("a click on a fold opens it once, and the keyboard reaches it and says what it holds", async () => {
    const fold = await pointOf(opened, "more");
    await opened.page.mouse.click(fold.x, fold.y);
    expect([await toldOf(opened, "open"), await toldOf(opened, "select")]).toEqual([[["more"]], []]);
    const name = () => opened.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await name()).toBe("supplies +143, 143 folded");
    await opened.page.keyboard.press("ArrowRight");
    await opened.page.keyboard.press("ArrowLeft");
    await opened.page.keyboard.press("e");
    expect(await toldOf(opened, "expand")).toEqual([["more"]]);
  });

  it("the keyboard's rings are seen and lie over no name, that of their thing least of all, in light and in dark, near and far", async () => {
    const { page } = opened;
    await draw(opened, many);
    for (const colorScheme of ["light", "dark"] as const)
      for (const zoom of [0.25, 0.6, 1.4]) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate((at) => {
          const { x, y } = canvas.places().e217!;
          canvas.setView({ zoom: at, pan: { x: 640 - x * at, y: 400 - y * at } });
          canvas.focus("e217");
        }, zoom);
        for (const key of ["ArrowLeft", "ArrowDown", "ArrowRight", "]", "ArrowUp"]) {
          await page.keyboard.press(key);
          const { ring, here, names, shadow } = await page.evaluate(async () => {
            await canvas.settled();
            const element = document.activeElement as HTMLElement;
            const { x, y, width, height } = element.getBoundingClientRect();
            const { x: left, y: top } = element.parentElement!.getBoundingClientRect();
            const here = told.findLast(({ what }) => what === "focus")!.with[0] as string;
            return {
              ring: { left: x - left - 6, top: y - top - 6, width: width + 12, height: height + 12 },
              here,
              names: canvas.labels().filter(({ id }) => id in canvas.places()),
              shadow: element.style.boxShadow,
            };
          });
          const what = `${colorScheme} at ${zoom} on ${here}`;
          expect(names.map(({ id }) => id), what).toContain(here); // prettier-ignore
          expect(names.filter((name) => intersect(name, ring)).map(({ id }) => id), what).toEqual([]); // prettier-ignore
          const [inner, line] = coloursIn(shadow);
          expect(contrastOf(line!, inner!), what).toBeGreaterThan(3);
        }
      }
    await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
    await page.evaluate(() => canvas.focus("e217"));
    await page.keyboard.press("ArrowLeft");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outline);
    await page.emulateMedia({ forcedColors: "none" });
    // Transparent until the system puts a colour of its own in its place.
    expect(outline).toMatch(/^rgba?\(.*(?<!, 0)\) solid [23]/);
    await draw(opened, three);
  });

  it("the halo of what is selected lies over no name, that of its thing least of all, near and far, one or several", async () => {
    const { page } = opened;
    for (const selected of [["e217"], ["e2"], ["e2", "e217", "e9"]]) {
      await draw(opened, { ...many, selected });
      for (const zoom of [0.25, 0.6, 1.4, 3]) {
        const { discs, names } = await page.evaluate(
          async ({ at, ids }) => {
            const places = canvas.places();
            const { x, y } = places[ids[0]!]!;
            canvas.setView({ zoom: at, pan: { x: 640 - x * at, y: 400 - y * at } });
            await canvas.settled();
            return {
              discs: ids.map((id) => ({ id, x: 640 + (places[id]!.x - x) * at, y: 400 + (places[id]!.y - y) * at })),
              names: canvas.labels().filter(({ id }) => id in places),
            };
          },
          { at: zoom, ids: selected },
        );
        for (const { id, x, y } of discs) {
          const half = (radiusOf(many.things.find((one) => one.id === id)!) * (zoom < 0.3 ? far.dot : 1) + haloWidth) * zoom;
          const halo = { left: x - half, top: y - half, width: 2 * half, height: 2 * half };
          const over = names.filter((name) => intersect(name, halo) && (name.id === id || !selected.includes(name.id)));
          expect(over.map((name) => name.id), `${id} at ${zoom}`).toEqual([]); // prettier-ignore
        }
        expect(names.map(({ id }) => id), `at ${zoom}`).toContain(selected[0]); // prettier-ignore
      }
    }
    await draw(opened, three);
  });

  it("two fingers zoom about their middle, and a finger that stays opens the menu", async () => {
    const { page } = opened;
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    const before = await page.evaluate(() => canvas.view());
    // In one go: a finger that stays means something else, and a busy machine would let it stay.
    await Promise.all([
      touch("touchStart", [500, 700]),
      touch("touchStart", [500, 700], [700, 700]),
      ...Array.from({ length: 10 }, (_, at) => at + 1).map((step) => touch("touchMove", [500 - 5 * step, 700], [700 + 5 * step, 700])),
      touch("touchEnd"),
    ]);
    await page.evaluate(() => canvas.settled());
    const after = await page.evaluate(() => canvas.view());
    expect(after.zoom / before.zoom).toBeCloseTo(1.5, 1);
    const c = await pointOf(opened, "c");
    await touch("touchStart", [c.x, c.y]);
    await expect.poll(async () => (await toldOf(opened, "menu")).map(([id]) => id)).toEqual(["c"]);
    await touch("touchEnd");
    await painted(page);
    expect((await toldOf(opened, "menu")).map(([id]) => id)).toEqual(["c"]);
    await session.detach();
  });

  it("from afar a dot is dragged and clicked like a thing", async () => {
    const { page } = opened;
    await page.evaluate(async () => {
      canvas.setView({ zoom: 0.25, pan: { x: 640, y: 400 } });
      await canvas.settled();
    });
    const b = await pointOf(opened, "b");
    await page.mouse.move(b.x, b.y);
    await page.mouse.down();
    await page.mouse.move(b.x + 50, b.y + 25, { steps: 5 });
    await page.mouse.up();
    expect(await toldOf(opened, "move")).toEqual([["b", { x: expect.closeTo(500, -1), y: expect.closeTo(100, -1) }]]);
    const now = await pointOf(opened, "b");
    await page.mouse.click(now.x, now.y);
    expect(await toldOf(opened, "select")).toEqual([[["b"], false]]);
  });
});

describe("what a person or a system wishes", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openCanvas({ dark: true });
    await draw(opened, three);
  });
  afterAll(() => opened?.close());

  it("a picture for a paper is light though the page is dark, and twice as sharp", async () => {
    const paper = { title: "Who uses whom", note: "Sources: a test.", date: "2026-11-25", isLight: true };
    const [svg, ratio] = await opened.page.evaluate(async (asked) => {
      const drawn = canvas.toSVG(asked);
      const bitmap = await createImageBitmap(await canvas.toPNG(undefined, asked));
      return [drawn, bitmap.width / Number(/ width="([\d.]+)"/.exec(drawn)![1])] as const;
    }, paper);
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).toContain(">Who uses whom</text>");
    expect(ratio).toBeCloseTo(2, 2);
    expect(await opened.page.evaluate(() => canvas.toSVG())).not.toContain('fill="#ffffff"');
  });

  it("takes the system's colours where it forces them", async () => {
    await opened.page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
    await opened.page.evaluate(() => canvas.settled());
    const svg = await opened.page.evaluate(() => canvas.toSVG());
    await opened.page.emulateMedia({ forcedColors: "none", colorScheme: "dark" });
    expect(svg).toContain('stroke="#000000"');
    expect(svg).not.toContain("#0072b2");
  });

  it("speaks the page's language", async () => {
    expect(de.speech.thing(thing("a", { degree: 1 }), 1)).toBe("Organization A, 1 Verbindung, 1 gezeigt");
  });

  it("says nothing on the console", () => expect(opened.complaints).toEqual([]));
});
