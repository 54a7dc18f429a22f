// The canvas in a real browser: nothing old moves, nothing new overlaps, the keyboard reaches everything, and the console stays silent.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Picture, Place } from "../../client/graph/picture.ts";
import { radiusOf } from "../../client/graph/style.ts";
import { openCanvas, type Opened } from "./page/serve.ts";
import { line, picture, star, thing } from "./pictures.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openCanvas();
});
afterAll(async () => {
  await opened?.close();
});
beforeEach(async () => {
  await draw(picture([], []));
  await opened.page.evaluate(() => void (told.length = 0));
});

const draw = (next: Picture) =>
  opened.page.evaluate(async (wanted) => {
    canvas.draw(wanted);
    await canvas.settled();
  }, next);
const places = () => opened.page.evaluate(() => canvas.places());
const toldOf = (what: string) => opened.page.evaluate((asked) => told.filter((one) => one.what === asked).map((one) => one.with), what);
const overlaps = (of: Picture, at: Record<string, Place>) =>
  of.things.flatMap((one, index) =>
    of.things
      .slice(index + 1)
      .filter((other) => Math.hypot(at[one.id]!.x - at[other.id]!.x, at[one.id]!.y - at[other.id]!.y) < radiusOf(one) + radiusOf(other)),
  );
const pointOf = async (id: string) => (await opened.page.evaluate((asked) => canvas.pointOf(asked), id))!;

const nvidia = star("nvidia", 30);
const first = picture(nvidia.things, nvidia.lines);
const more = star("nvidia-3", 25);
const expanded = picture(
  [...nvidia.things, ...more.things.slice(1)],
  [...nvidia.lines, ...more.lines, line("nvidia-3-1", "USES", "nvidia-7")],
);

describe("expanding", () => {
  it("moves nothing old by 0 px, adds no overlap, and gives the same places when it is folded and done again", async () => {
    await draw(first);
    const before = await places();
    expect(overlaps(first, before)).toEqual([]);
    await draw(expanded);
    const after = await places();
    expect(Object.keys(after)).toHaveLength(56);
    expect(Object.fromEntries(Object.keys(before).map((id) => [id, after[id]]))).toEqual(before);
    expect(overlaps(expanded, after)).toEqual([]);
    await draw(first);
    await draw(expanded);
    expect(await places()).toEqual(after);
  });

  it("leaves the view alone while everything new is on screen", async () => {
    await draw(picture([thing("a", { place: { x: 0, y: 0 } })], []));
    const before = await opened.page.evaluate(() => canvas.view());
    await draw(picture([thing("a", { place: { x: 0, y: 0 } }), thing("b")], [line("a", "USES", "b")]));
    expect(await opened.page.evaluate(() => canvas.view())).toEqual(before);
  });

  it("draws a hub of 5,000 as what it is given: a few and a fold that stands for the rest", async () => {
    await draw(picture([thing("hub", { degree: 5000 })], []));
    const few = star("hub", 25);
    const fold = thing("hub+", { label: "+4,975 supplies", fold: 4975 });
    await draw(picture([...few.things, fold], [...few.lines, line("hub", "SUPPLIES", "hub+", { count: 4975 })]));
    expect(Object.keys(await places())).toHaveLength(27);
    expect(await toldOf("say")).toContainEqual(["25 added, 4975 folded"]);
  });

  it("goes where it is told: a place that changed in the picture, as undo does", async () => {
    await draw(picture([thing("a", { place: { x: 5, y: 6 } })], []));
    await draw(picture([thing("a", { place: { x: 50, y: 60 } })], []));
    expect(await places()).toEqual({ a: { x: 50, y: 60 } });
  });
});

describe("the lines of a pair", () => {
  it("takes what comes while people are still being shown what came before, and is joined to it", async () => {
    const first = [thing("a"), thing("b"), thing("c")];
    const then = [...first, thing("new")];
    const more = Array.from({ length: 12 }, (_, number) => thing(`more-${number}`));
    const joined = more.map(({ id }) => line(id, "USES", "new"));
    await draw(picture(first, []));
    await opened.page.evaluate(
      async (pictures) => {
        for (const each of pictures) canvas.draw(each);
        await canvas.settled();
      },
      [picture(then, [line("a", "USES", "new")]), picture([...then, ...more], [line("a", "USES", "new"), ...joined])],
    );
    expect(Object.keys(await places())).toHaveLength(16);
    expect(opened.complaints).toEqual([]);
  });

  it("twelve relations are one line from afar and six curves when near", async () => {
    const pair = picture(
      [thing("a", { place: { x: 0, y: 0 } }), thing("b", { place: { x: 400, y: 0 } })],
      Array.from({ length: 12 }, (_, at) => line("a", `R${at}`, "b")),
    );
    await draw(pair);
    const curves = (zoom: number) =>
      opened.page.evaluate(async (wanted) => {
        canvas.setView({ zoom: wanted, pan: { x: 300, y: 400 } });
        await canvas.settled();
        return canvas.toSVG().match(/<path d="M[\d.-]+ [\d.-]+Q/g)!.length;
      }, zoom);
    expect([await curves(0.5), await curves(1), await curves(0.59), await curves(0.61)]).toEqual([1, 6, 1, 6]);
  });
});

describe("the mouse", () => {
  const two = picture([thing("a", { place: { x: 0, y: 0 } }), thing("b", { place: { x: 300, y: 0 } })], [line("a", "USES", "b")]);

  it("selects, adds with Shift, opens with two clicks, and clears on the background", async () => {
    await draw(two);
    const [a, b] = [await pointOf("a"), await pointOf("b")];
    await opened.page.mouse.click(a.x, a.y);
    await opened.page.keyboard.down("Shift");
    await opened.page.mouse.click(b.x, b.y);
    await opened.page.keyboard.up("Shift");
    await opened.page.mouse.click((a.x + b.x) / 2, a.y);
    await opened.page.mouse.click(a.x, a.y + 200);
    expect(await toldOf("select")).toEqual([
      [["a"], false],
      [["b"], true],
      [["a~USES~b"], false],
      [[], false],
    ]);
    await opened.page.mouse.dblclick(a.x, a.y);
    expect(await toldOf("open")).toEqual([["a"]]);
  });

  it("drags a thing, and tells where it was put", async () => {
    await draw(two);
    const a = await pointOf("a");
    await opened.page.mouse.move(a.x, a.y);
    await opened.page.mouse.down();
    await opened.page.mouse.move(a.x + 60, a.y + 90, { steps: 4 });
    await opened.page.mouse.up();
    const { zoom } = await opened.page.evaluate(() => canvas.view());
    expect(await toldOf("move")).toEqual([["a", { x: expect.closeTo(60 / zoom, -0.5), y: expect.closeTo(90 / zoom, -0.5) }]]);
    expect((await places()).b).toEqual({ x: 300, y: 0 });
  });

  it("drags the background and turns the wheel without moving or selecting anything", async () => {
    await draw(two);
    const a = await pointOf("a");
    await opened.page.mouse.move(a.x, a.y + 200);
    await opened.page.mouse.down();
    await opened.page.mouse.move(a.x + 50, a.y + 220, { steps: 5 });
    await opened.page.mouse.up();
    await opened.page.evaluate(() => canvas.settled());
    const moved = await pointOf("a");
    expect([moved.x - a.x, moved.y - a.y]).toEqual([expect.closeTo(50, 6), expect.closeTo(20, 6)]);
    await opened.page.mouse.move(moved.x, moved.y);
    const { zoom } = await opened.page.evaluate(() => canvas.view());
    await opened.page.mouse.wheel(0, -200);
    // Turning the wheel is not waited for by itself.
    await expect.poll(() => opened.page.evaluate(() => canvas.view().zoom)).toBeGreaterThan(zoom);
    await opened.page.evaluate(() => canvas.settled());
    const zoomed = await pointOf("a");
    expect([zoomed.x, zoomed.y]).toEqual([expect.closeTo(moved.x, 0), expect.closeTo(moved.y, 0)]);
    expect(await toldOf("select")).toEqual([]);
    // Cytoscape has the view that people see: a click still finds what lies under it.
    await opened.page.mouse.click(zoomed.x, zoomed.y);
    expect(await toldOf("select")).toEqual([[["a"], false]]);
  });
});

describe("the keyboard", () => {
  it("reaches the canvas by one tab, walks, follows relations, opens, expands, goes back and leaves", async () => {
    const { page } = opened;
    await draw(
      picture(
        [
          thing("a", { degree: 9, place: { x: 0, y: 0 } }),
          thing("b", { place: { x: 200, y: 0 } }),
          thing("c", { place: { x: 0, y: 150 } }),
        ],
        [line("a", "SUPPLIES", "b", { count: 3 }), line("c", "USES", "a")],
      ),
    );
    await page.evaluate(() => canvas.focus());
    const name = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await name()).toBe("Organization A, 9 relations, 2 shown");
    await page.keyboard.press("ArrowRight");
    expect(await name()).toBe("Organization B, 1 shown");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("]");
    await page.keyboard.press("]");
    expect((await toldOf("say")).slice(-2)).toEqual([["A supplies B, 3 claims; 1 of 2"], ["C uses A, 1 claim; 2 of 2"]]);
    await page.keyboard.press("Space");
    expect(await toldOf("select")).toEqual([[["c~USES~a"], false]]);
    await page.keyboard.press("Enter");
    expect(await name()).toBe("Organization C, 1 shown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("e");
    expect([await toldOf("open"), await toldOf("expand")]).toEqual([[["c"]], [["c"]]]);
    await page.keyboard.press("Escape");
    expect(await toldOf("leave")).toHaveLength(1);
    expect(await name()).toBeNull();
  });

  it("has one tab stop, in a list with a name that is as long as there are things", async () => {
    await draw(picture(nvidia.things, nvidia.lines));
    const told = await opened.page.locator("[data-canvas]").ariaSnapshot();
    expect(told).toMatch(/^- listbox "Relations of the AI industry":\n +- option "[^"\n]+"$/);
    const stops = await opened.page.locator("[data-canvas] [tabindex='0']").evaluateAll((all) => all.map(({ ariaSetSize }) => ariaSetSize));
    expect(stops).toEqual([String(nvidia.things.length)]);
  });
});

describe("layouts, files and motion", () => {
  it("lays out anew only on command, keeps what is pinned, and says where everything went", async () => {
    const pinned = picture(
      first.things.map((one) => (one.id === "nvidia-4" ? { ...one, pinned: true } : one)),
      [...first.lines],
    );
    await draw(pinned);
    const before = await places();
    const after = await opened.page.evaluate(() => canvas.relayout("rings"));
    expect(after).toEqual(await places());
    expect(after["nvidia-4"]).toEqual(before["nvidia-4"]);
    expect(after["nvidia-5"]).not.toEqual(before["nvidia-5"]);
    await expect(opened.page.evaluate(() => canvas.relayout("spaghetti"))).rejects.toThrow(
      /There is no layout "spaghetti". There are: force, rings/,
    );
  });

  it("saves a PNG", async () => {
    await draw(first);
    const head = await opened.page.evaluate(async () => [...new Uint8Array(await (await canvas.toPNG()).arrayBuffer())].slice(1, 4));
    expect(String.fromCharCode(...head)).toBe("PNG");
  });

  it("asks for no animation of any kind where less motion is wanted", async () => {
    await draw(first);
    await opened.page.evaluate(() => canvas.center(["nvidia-9"]));
    const running = await opened.page.evaluate(() => document.getAnimations().length);
    const { x, y } = await pointOf("nvidia-9");
    expect([running, x, Math.abs(y - 400) < 30]).toEqual([0, 640, true]);
  });
});

it("the console has nothing to say", () => expect(opened.complaints).toEqual([]));
