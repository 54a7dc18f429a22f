// The story the explorer was begun for, as a person does it: search Microsoft, see what it is joined to, click a line, read who says so.
import { expect, it } from "vitest";
import { axeInBoth, describeExplorer, lines, places, pointOf, text, until } from "./explorer.ts";

describeExplorer("the story", (open) => {
  it("is in sight after a search for Microsoft, and a line tells who says so, when and how surely", async () => {
    const { page, troubles } = await open("/");
    await page.getByRole("combobox", { name: "Search" }).fill("microsoft");
    await page
      .getByRole("option", { name: /^Microsoft\b/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Microsoft", level: 2 }).waitFor();
    for (const id of [
      "microsoft~PARTNERS_WITH~openai",
      "microsoft~BUILDS~mai-1-preview",
      "microsoft~BUILDS~mai-voice-1",
      "amazon~COMPETES_WITH~microsoft",
      "google~COMPETES_WITH~microsoft",
      "mai-1-preview~TRAINED_ON~nvidia-h100",
    ])
      await until(page, id);
    const drawn = new Map((await lines(page)).map(({ id, dash }) => [id, dash]));
    expect(drawn.get("microsoft~BUILDS~mai-1-preview")).toBe("happened");
    expect(drawn.get("mai-1-preview~INTEGRATED_INTO~copilot")).toBe("announced");
    const { x, y } = await pointOf(page, "mai-1-preview~TRAINED_ON~nvidia-h100");
    await page.mouse.click(x, y);
    const claim = page.locator("[data-claim=c0011]");
    for (const words of ["28 Aug 2025", "about 15,000 NVIDIA H100", "happened", "high confidence", "evidence", "The Decoder"])
      await text(claim).toContain(words);
    await claim.locator("a[rel~=noopener]").first().waitFor();
    expect(troubles).toEqual([]);
  });

  it("shows how many there are before they are shown, adds them without moving what is there, and Back takes it back", async () => {
    const { page, troubles } = await open("/?v=1&sel=microsoft");
    await until(page, "microsoft~BUILDS~mai-1-preview");
    const before = (await lines(page)).length;
    const stood = await places(page);
    await page.getByRole("button", { name: /: is supplied by, Organization/ }).click();
    await expect.poll(async () => (await lines(page)).length).toBeGreaterThan(before);
    const now = await places(page);
    expect(Object.keys(now).length).toBeGreaterThan(Object.keys(stood).length);
    expect(Object.fromEntries(Object.keys(stood).map((id) => [id, now[id]]))).toEqual(stood);
    await expect.poll(() => page.url()).toContain("microsoft:SUPPLIES:i:Organization");
    await page.goBack();
    await expect.poll(async () => (await lines(page)).length).toBe(before);
    expect(troubles).toEqual([]);
  });

  it("opens an unknown id as an empty page that leads on", async () => {
    const { page, troubles } = await open("/?v=1&g=nobody-at-all");
    await page.getByRole("heading", { name: /nobody-at-all/ }).waitFor();
    await page.getByRole("button", { name: "Open the opening view" }).click();
    await until(page, "microsoft~BUILDS~mai-1-preview");
    expect(troubles).toEqual([]);
  });
});

describeExplorer(
  "the story",
  (open) => {
    it.each(["/", "/?v=1&sel=microsoft", "/?v=1&sel=mai-1-preview~TRAINED_ON~nvidia-h100", "/?v=1&g=nobody-at-all"])(
      "has nothing that axe finds, in light and in dark, at %s",
      async (address) => {
        const { page } = await open(address);
        await page.locator(".details-scroll > :not(.waiting)").waitFor();
        expect(await axeInBoth(page)).toEqual([]);
      },
    );
  },
  { onOneEngine: true },
);
