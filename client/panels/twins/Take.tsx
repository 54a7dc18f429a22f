// Copies the rows of a table, or saves them as CSV.
import { Copy, Download } from "lucide-react";
import { useTexts } from "../../messages/index.ts";
import { toCsv } from "../../takeAway/csv.ts";
import { save } from "../../takeAway/save.ts";
import { useExplorer } from "../explorer.ts";
import type { Row } from "./rows.ts";

export function Take({ name, titles, rows }: { name: string; titles: readonly string[]; rows: readonly Row[] }) {
  const texts = useTexts();
  const { notices } = useExplorer();
  const text = (divider: string) =>
    divider === ","
      ? toCsv([["id", ...titles], ...rows.map(({ id, cells }) => [id, ...cells])])
      : [titles, ...rows.map(({ cells }) => cells)].map((cells) => cells.join("\t")).join("\n");
  return (
    <span className="row">
      <button
        type="button"
        className="button"
        onClick={() =>
          navigator.clipboard.writeText(text("\t")).then(
            () => notices.dispatch({ kind: "say", text: texts.twins.copied(rows.length) }),
            () => notices.dispatch({ kind: "trouble", text: texts.twins.copyFailed }),
          )
        }
      >
        <Copy size={15} aria-hidden="true" /> {texts.twins.copy(rows.length)}
      </button>
      <button type="button" className="button" onClick={() => save(`interlock-${name}.csv`, "text/csv", text(","))}>
        <Download size={15} aria-hidden="true" /> CSV
      </button>
    </span>
  );
}
