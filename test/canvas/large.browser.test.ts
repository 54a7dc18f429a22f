// As much as a screen may hold, 1,500 things and 5,000 lines: our own pen draws it alone, and everything works as in a small picture.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expanded, graphOf } from "../../bench/client/graph.ts";
import { mostOnCanvas } from "../../client/state/view.ts";
import { openCanvas, painted, type Opened } from "./page/serve.ts";

const large = graphOf(mostOnCanvas, 5000);
/** The greatest hub. */
const hub = "e0";
let opened: Opened;
beforeAll(async () => {
  opened = await openCanvas();
  await opened.page.evaluate(
    async ([wanted, id]) => {
      canvas.draw(wanted);
      await canvas.settled();
      canvas.center([id]);
      await canvas.settled();
    },
    [large, hub] as const,
  );
});
afterEach(() => opened.page.evaluate(() => void (told.length = 0)));
afterAll(() => opened?.close());

const toldOf = (what: string) => opened.page.evaluate((asked) => told.filter((one) => one.what === asked).map((one) => one.with), what);
const pointOf = async (id: string) => (await opened.page.evaluate((asked) => canvas.pointOf(asked), id))!;
const places = () => opened.page.evaluate(() => canvas.places());

describe("a picture as large as a screen may hold", () => {
  it("stands whole, with names that do not meet, and never waits for Cytoscape", async () => {
    expect(Object.keys(await places())).toHaveLength(1500);
    const [names, isLoaded] = await opened.page.evaluate(() => [
      canvas.labels().map(({ id }) => id),
      performance.getEntriesByType("resource").some(({ name }) => /cytoscape/.test(name)),
    ]);
    expect(names).toContain(hub);
    expect(isLoaded).toBe(false);
  });

  it("lights up what the mouse points at, and says so once", async () => {
    const { x, y } = await pointOf(hub);
    for (const step of [300, 0, 1, 300]) {
      await opened.page.mouse.move(x + step, y + step);
      // It looks once a frame.
      await painted(opened.page);
    }
    const said = (await toldOf("hover")).map(([id]) => id);
    expect(said.filter((id) => id === hub)).toEqual([hub]);
    expect(said.indexOf(hub)).toBeLessThan(said.length - 1);
  });

  it("selects by a click and by a box drawn with Shift, and opens the menu", async () => {
    const { page } = opened;
    const { x, y } = await pointOf(hub);
    await page.mouse.click(x, y);
    await page.keyboard.down("Shift");
    await page.mouse.move(x - 40, y - 35);
    await page.mouse.down();
    await page.mouse.move(x + 45, y + 35, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.mouse.click(x, y, { button: "right" });
    const [click, box] = (await toldOf("select")) as [string[], boolean][];
    expect([click, box![0].includes(hub), box![1]]).toEqual([[[hub], false], true, true]);
    expect((await toldOf("menu")).map(([id]) => id)).toEqual([hub]);
  });

  it("opens the menu for a finger that stays", async () => {
    const session = await opened.page.context().newCDPSession(opened.page);
    const { x, y } = await pointOf(hub);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await expect.poll(async () => (await toldOf("menu")).map(([id]) => id)).toEqual([hub]);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await session.detach();
    await painted(opened.page);
    expect((await toldOf("menu")).map(([id]) => id)).toEqual([hub]);
  });

  it("a thing of it is dragged alone, and the others stay", async () => {
    const { page } = opened;
    const before = await places();
    const { x, y } = await pointOf(hub);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 30, { steps: 5 });
    await page.mouse.up();
    const { [hub]: moved, ...others } = await places();
    const { [hub]: stood, ...stayed } = before;
    const { zoom } = await page.evaluate(() => canvas.view());
    expect([moved!.x - stood!.x, moved!.y - stood!.y]).toEqual([expect.closeTo(40 / zoom, -0.5), expect.closeTo(30 / zoom, -0.5)]);
    expect(others).toEqual(stayed);
  });

  it("takes 25 more at its greatest hub: nothing old moves, and each new one is drawn", async () => {
    const before = await places();
    const more = expanded(large, 25);
    await opened.page.evaluate(async (wanted) => {
      canvas.draw(wanted);
      await canvas.settled();
    }, more);
    const after = await places();
    expect(Object.keys(after)).toHaveLength(1525);
    expect(Object.fromEntries(Object.keys(before).map((id) => [id, after[id]]))).toEqual(before);
    expect(await toldOf("say")).toContainEqual(["25 added"]);
  });

  it("becomes small, and Cytoscape takes it over", async () => {
    const few = { ...large, things: large.things.slice(0, 40) };
    const held = await opened.page.evaluate(async (wanted) => {
      canvas.draw(wanted);
      canvas.setView({ zoom: 0.8, pan: { x: 640, y: 400 } });
      await canvas.settled();
      const cy = [...document.querySelectorAll("*")].map((element) => (element as { _cyreg?: { cy: any } })._cyreg?.cy).find(Boolean);
      return cy?.nodes().length;
    }, few);
    expect(held).toBe(40);
  });

  it("says nothing on the console", () => expect(opened.complaints).toEqual([]));
});

describe("where less motion is wanted", () => {
  // Asked for by `openCanvas`.
  it.each([
    ["to the whole", "canvas.fit()"],
    ["to one thing", "canvas.center(['e5'])"],
    ["nearer", "canvas.zoomBy(1.5)"],
    ["to another layout", "await canvas.relayout('rings')"],
    ["along a relation by key", "canvas.focus(); canvas.center(['e1'])"],
  ])("the way %s is one step: two frames later nothing moves any more", async (_way, does) => {
    const [soon, later, running] = await opened.page.evaluate(`(async () => {
      const frames = async (count) => { for (let one = 0; one < count; one++) await new Promise(requestAnimationFrame); };
      const seen = () => JSON.stringify([canvas.view(), canvas.places()]);
      await canvas.settled();
      ${does};
      await frames(2);
      const soon = seen();
      const running = document.getAnimations().length;
      await frames(30);
      return [soon, seen(), running];
    })()`) as [string, string, number]; // prettier-ignore
    expect(soon).toBe(later);
    expect(running).toBe(0);
  });
});
