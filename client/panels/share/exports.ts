// The formats in which what is on the canvas can be taken away, in the order of the menu; each is a value with one function.
import { ask } from "../../api/ask.ts";
import { service } from "../../api/operations/service.ts";
import type { Paper } from "../../graph/index.ts";
import { dateText, wordText, type Messages } from "../../messages/index.ts";
import type { Shown } from "../../picture.ts";
import { strokeOf, strokes } from "../../state/strokes.ts";
import { signOf, tones } from "../../state/tones.ts";
import type { View } from "../../state/view.ts";
import { toCsv } from "../../takeAway/csv.ts";
import { toGraphml } from "../../takeAway/graphml.ts";
import { save } from "../../takeAway/save.ts";
import type { Explorer } from "../explorer.ts";
import { entityColumns, entityRows, linkColumns, linkRows } from "../twins/rows.ts";

interface From {
  readonly explorer: Explorer;
  readonly view: View;
  readonly shown: Shown;
  readonly texts: Messages;
}
interface Export {
  readonly name: keyof Messages["share"]["formats"];
  does(): void | Promise<void>;
}

export function exportsOf({ explorer, view, shown, texts }: From): readonly Export[] {
  const { canvas, ontology } = explorer;
  const title = (columns: readonly string[]) => columns.map((column) => texts.twins.columns[column] ?? column);
  const csv = (columns: readonly string[], rows: ReturnType<typeof linkRows>) =>
    toCsv([["id", ...title(columns)], ...rows.map(({ id, cells }) => [id, ...cells])]);
  const drawn = () => {
    if (!canvas.current) throw new Error(texts.share.noPicture);
    return canvas.current;
  };
  /** What stands beneath a picture that leaves the page: what its shapes and dashes mean, whose data it is, and from when. */
  const paper = async (): Promise<Paper> => {
    const { dataVersion } = (await ask(service, {})).service;
    const types = [...new Set(shown.things.map(({ type }) => type))].map((type) => ontology.type(type));
    const drawnStrokes = new Set(shown.links.map(({ status }) => strokeOf(status)));
    const drawnTones = new Set(explorer.highlight.get()?.tones?.values());
    return {
      legend: [
        ...types.map(({ title: label, color, shape }) => ({ label, color, shape })),
        ...strokes.filter((line) => drawnStrokes.has(line)).map((line) => ({ label: wordText(line), line })),
        ...tones.filter((tone) => drawnTones.has(tone)).map((tone) => ({ label: `${signOf[tone]} ${texts.time.tones[tone]}`, tone })),
      ],
      note: `${texts.share.paperNote(dataVersion)} ${location.href}`,
      date: dateText(new Date().toISOString().slice(0, 10), texts.locale),
      isLight: true,
    };
  };
  return [
    { name: "png", does: async () => save("interlock.png", "image/png", await drawn().toPNG(2, await paper())) },
    { name: "svg", does: async () => save("interlock.svg", "image/svg+xml", drawn().toSVG(await paper())) },
    { name: "entitiesCsv", does: () => save("interlock-entities.csv", "text/csv", csv(entityColumns, entityRows(shown, ontology))) },
    { name: "linksCsv", does: () => save("interlock-links.csv", "text/csv", csv(linkColumns, linkRows(shown, ontology))) },
    { name: "graphml", does: () => save("interlock.graphml", "application/xml", toGraphml(shown.things, shown.links)) },
    {
      name: "json",
      async does() {
        const about = (await ask(service, {})).service;
        const what = {
          address: location.href,
          dataVersion: about.dataVersion,
          filter: view.filter,
          entities: shown.things,
          links: shown.links,
        };
        save("interlock.json", "application/json", `${JSON.stringify(what, null, 2)}\n`);
      },
    },
  ];
}
