// When something is wrong: what the page says, that nothing is lost, and that there is a way on.
import { expect, it } from "vitest";
import { attribute, describeExplorer, places, text, things, until, untilDrawn } from "./explorer.ts";

describeExplorer(
  "when the server is gone, the page",
  (open) => {
    it("says so, keeps what is on screen, and goes on by the same press once it is back", async () => {
      const { page } = await open("/?v=1&g=nvidia&sel=nvidia");
      await untilDrawn(page, "nvidia");
      await page.getByRole("button", { name: /^Show \d+: supplies, Organization/ }).waitFor();
      const address = page.url();
      await page.context().setOffline(true);
      await page.getByRole("button", { name: /^Show \d+: supplies, Organization/ }).click();
      const alert = page.getByRole("alert").filter({ hasText: "The server does not answer." });
      await alert.waitFor();
      await text(alert).toContain("Nothing on screen is lost.");
      expect([Object.keys(await places(page)), page.url()]).toEqual([["nvidia"], address]);
      await page.context().setOffline(false);
      await alert.getByRole("button", { name: "Try again" }).click();
      await expect.poll(() => things(page)).toBeGreaterThan(3);
      await alert.waitFor({ state: "detached" });
    });

    it("says so in the place of a part that is not loaded yet, and loads it once it is back", async () => {
      const { page, troubles } = await open("/");
      await until(page, "microsoft~BUILDS~mai-1-preview");
      await page.context().setOffline(true);
      await page.getByRole("button", { name: "Table", exact: true }).click();
      const alert = page.getByRole("alert").filter({ hasText: "The server does not answer." });
      await alert.waitFor();
      await page.getByRole("heading", { name: "Start with a question" }).waitFor();
      // In vain; and what is still on its way would succeed once the server is back.
      await Promise.all([
        page.waitForEvent("requestfailed", (request) => request.method() === "HEAD"),
        alert.getByRole("button", { name: "Try again" }).click(),
      ]);
      await alert.waitFor();
      await page.context().setOffline(false);
      await alert.getByRole("button", { name: "Try again" }).click();
      await page.getByRole("row", { name: "NVIDIA", exact: true }).click();
      await page.getByRole("heading", { name: "NVIDIA", level: 2 }).waitFor();
      expect(troubles.filter((trouble) => !trouble.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
    });

    it("says of the search that it did not answer, and finds again with the next letter", async () => {
      const { page } = await open("/");
      await until(page, "microsoft~BUILDS~mai-1-preview");
      await page.context().setOffline(true);
      await page.getByRole("combobox", { name: "Search" }).fill("nvid");
      await page.getByText("The search did not answer. Keep typing to try again.").waitFor();
      await page.context().setOffline(false);
      await page.getByRole("combobox", { name: "Search" }).pressSequentially("i");
      await page
        .getByRole("option", { name: /^NVIDIA/ })
        .first()
        .waitFor();
    });
  },
  { onOneEngine: true },
);

describeExplorer(
  "an address",
  (open) => {
    it("with ids that nobody has opens with the rest, and says which were left out", async () => {
      const { page, troubles } = await open("/?v=1&g=nvidia,nobody-at-all,openai;no-such-firm:SUPPLIES:o&sel=nobody-at-all");
      await untilDrawn(page, "nvidia", "openai");
      await page.getByText("Not in the data, and left out: nobody-at-all.").waitFor();
      await page.getByRole("heading", { name: "“nobody-at-all” is not in the data." }).waitFor();
      expect(Object.keys(await places(page)).sort()).toEqual(["nvidia", "openai"]);
      expect(troubles).toEqual([]);
    });

    it("with words that are none opens with what can be understood", async () => {
      const { page, troubles } = await open(
        "/?v=1&g=nvidia;;@@;!nowhere:x;nvidia:NO_SUCH:q::x:y&t=never&status=SURELY&room=cellar&as=cube&sum=lots&diff=1..2",
      );
      await untilDrawn(page, "nvidia");
      await page.getByRole("alert").getByText("Not in the data, and left out: SURELY, nowhere, NO_SUCH.").waitFor();
      await attribute(page.getByRole("button", { name: "Graph", exact: true }), "aria-pressed").toBe("true");
      expect(troubles).toEqual([]);
    });

    it("of an older or a newer form, or of none, opens as far as it is understood", async () => {
      for (const form of ["", "v=0&", "v=99&"]) {
        const { page, troubles } = await open(`/?${form}g=nvidia,openai&sel=openai&later=things`);
        await untilDrawn(page, "nvidia", "openai");
        await page.getByRole("heading", { name: "OpenAI", level: 2 }).waitFor();
        expect(troubles).toEqual([]);
      }
    });

    it("that is no address at all is answered by a page that is none", async () => {
      const { page } = await open("/no/such/page");
      await text(page.locator("body")).toMatch(/\S/);
    });
  },
  { onOneEngine: true },
);

describeExplorer(
  "where no statements of one's own are taken, the console",
  (open) => {
    it("says so and who can change it, still runs the library, and lets nothing else be run", async () => {
      const { page, troubles, asked } = await open("/?v=1&room=console&q=moneyTriangles");
      await page.getByText("This server does not offer statements of your own").waitFor();
      await page.getByText("CONSOLE=on").waitFor();
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByRole("region", { name: /^\d+ rows?$/ }).waitFor();
      await page.getByRole("textbox", { name: "Cypher statement" }).focus();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" ");
      await page.getByText("Changed from the library.").waitFor();
      asked.length = 0;
      const run = page.getByRole("button", { name: "Run", exact: true });
      await attribute(run, "aria-disabled").toBe("true");
      await page.keyboard.press("Control+Enter");
      await run.press("Enter");
      await page.getByRole("button", { name: "As in the library" }).click();
      await attribute(run, "aria-disabled").not.toBe("true");
      expect(asked).toEqual([]);
      expect(troubles).toEqual([]);
    });
  },
  { onOneEngine: true, console: false },
);
