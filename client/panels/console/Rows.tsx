// The rows of an answer as a table of which only what is in sight is drawn; ids lead to what they are of.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { Result } from "../../api/operations/console.ts";
import { useTexts } from "../../messages/index.ts";

export function Rows({ result, onOpen }: { result: Result; onOpen: (id: string) => void }) {
  const texts = useTexts();
  const host = useRef<HTMLDivElement>(null);
  const names = new Map(result.graph.entities.map(({ id, name }) => [id, name]));
  const links = new Set(result.graph.links.map(({ id }) => id));
  const opens = (value: unknown): value is string =>
    typeof value === "string" && (names.has(value) || links.has(value) || /^c\d+$/.test(value));
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({ count: result.rows.length, getScrollElement: () => host.current, estimateSize: () => 33, overscan: 12 });
  const items = rows.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  const cell = (value: unknown): React.ReactNode => {
    if (opens(value))
      return (
        <button type="button" className="as-link" title={names.get(value)} onClick={() => onOpen(value)}>
          {value}
        </button>
      );
    if (Array.isArray(value))
      return value.map((each, index) => (
        <span key={index}>
          {index > 0 && ", "}
          {cell(each)}
        </span>
      ));
    if (value === null || value === undefined) return <span className="quiet">null</span>;
    return typeof value === "number"
      ? value.toLocaleString(texts.locale)
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  };
  return (
    // The keyboard scrolls it, so it can be focused.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="rows" ref={host} tabIndex={0} aria-label={texts.console.rows(result.rows.length)}>
      <table aria-rowcount={result.rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {result.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {items.map(({ index, key }) => (
            <tr key={key} aria-rowindex={index + 2} data-index={index} ref={rows.measureElement}>
              {result.rows[index]!.map((value, column) => (
                <td key={column} className={typeof value === "number" ? "is-number" : undefined}>
                  {cell(value)}
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </section>
  );
}
