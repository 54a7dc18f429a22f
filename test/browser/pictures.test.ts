// Twelve views as they look, light and dark. Kept in test/browser/pictures, so that a change of looks is seen by whoever makes it.
import { it } from "vitest";
import { describeExplorer } from "./explorer.ts";
import { looksAs, setScene } from "./picture.ts";

const views: Readonly<Record<string, string>> = {
  opening: "",
  entity: "?v=1&g=nvidia;nvidia:SUPPLIES:o&sel=nvidia",
  link: "?v=1&g=microsoft,openai,mai-1-preview,nvidia-h100&sel=mai-1-preview~TRAINED_ON~nvidia-h100",
  paths: "?v=1&g=tsmc,nvidia,anthropic,google&room=paths&path=tsmc:anthropic:::0",
  time: "?v=1&room=time&t=2025-03",
  "two-days": "?v=1&room=time&diff=2025-06..2025-12",
  filter: "?v=1&g=nvidia,openai,oracle,softbank,coreweave,microsoft&room=filter&status=ANNOUNCED,PLANNED,AGREED",
  compare: "?v=1&g=openai,anthropic&room=compare&cmp=openai,anthropic",
  table: "?v=1&as=table&sel=microsoft",
  tree: "?v=1&as=tree&sel=openai",
  console: "?v=1&room=console&q=moneyTriangles",
  narrow: "?v=1&g=anthropic;anthropic:INVESTS_IN:i&sel=anthropic",
};

describeExplorer(
  "the picture of",
  (open) => {
    it.each(Object.entries(views))("%s is as it was kept, light and dark", async (name, address) => {
      const [width, height] = name === "narrow" ? [375, 640] : [1024, 640];
      const { page } = await open(`/${address}`, { width, height, before: setScene });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await looksAs(page, `${name}-${colorScheme}`);
      }
      await page.close();
    });
  },
  { onOneEngine: true, isPictured: true },
);
