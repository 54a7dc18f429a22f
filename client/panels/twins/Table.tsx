// The view as two tables, of entities and of links: equal to the drawing, with the same selection.
import { useMemo, useState } from "react";
import { Cell, Column, ResizableTableContainer, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from "react-aria-components";
import { useTexts } from "../../messages/index.ts";
import { isLinkId } from "../../state/view.ts";
import { useTakesOver } from "../../stage/parts.ts";
import { useExplorer, useView } from "../explorer.ts";
import { useShown } from "../shown.ts";
import { entityColumns, entityRows, linkColumns, linkRows, sorted, type Column as ColumnName } from "./rows.ts";
import { Take } from "./Take.tsx";

/** Names need more room than words and numbers do, and no title is cut; where all of it is too much, the table is moved sideways. */
const widthOf = (column: ColumnName, title: string) => {
  const minWidth = Math.max(120, 7 * title.length + 38);
  return /^(name|subject|relation|object)$/.test(column)
    ? ({ defaultWidth: "2fr", minWidth: Math.max(130, minWidth) } as const)
    : { minWidth };
};

const kinds = ["entities", "links"] as const;

export default function TableTwin() {
  useTakesOver();
  const texts = useTexts();
  const { ontology, store } = useExplorer();
  const { selection } = useView();
  const shown = useShown();
  const [kind, setKind] = useState<(typeof kinds)[number]>("entities");
  const [order, setOrder] = useState<{ column: number; down: boolean }>({ column: 0, down: false });
  const columns: readonly ColumnName[] = kind === "entities" ? entityColumns : linkColumns;
  const rows = useMemo(
    () => sorted(kind === "entities" ? entityRows(shown, ontology) : linkRows(shown, ontology), order.column, order.down),
    [kind, shown, ontology, order],
  );
  const titles = columns.map((column) => texts.twins.columns[column] ?? column);
  const isOfKind = (id: string) => isLinkId(id) === (kind === "links");
  const chosen = selection.filter(isOfKind);
  return (
    <div className="twin">
      <div className="twin-head">
        <fieldset className="twins-switch">
          <legend className="unseen">{texts.twins.of}</legend>
          {kinds.map((name) => (
            <button
              key={name}
              type="button"
              className="room-button"
              aria-pressed={kind === name}
              onClick={() => {
                setKind(name);
                setOrder({ column: 0, down: false });
              }}
            >
              {texts.twins[name]} <span className="count">{(name === "entities" ? shown.things : shown.links).length}</span>
            </button>
          ))}
        </fieldset>
        <Take name={kind} titles={titles} rows={chosen.length > 0 ? rows.filter(({ id }) => chosen.includes(id)) : rows} />
      </div>
      <ResizableTableContainer className="table">
        <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 34, headingHeight: 34 }}>
          <Table
            className="table-rows"
            aria-label={texts.twins[kind]}
            selectionMode="multiple"
            selectionBehavior="replace"
            selectedKeys={chosen}
            onSelectionChange={(keys) => {
              const now = keys === "all" ? rows.map(({ id }) => id) : [...keys].map(String);
              store.dispatch({ kind: "select", ids: [...selection.filter((id) => !isOfKind(id)), ...now] });
            }}
            sortDescriptor={{ column: String(order.column), direction: order.down ? "descending" : "ascending" }}
            onSortChange={({ column, direction }) => setOrder({ column: Number(column), down: direction === "descending" })}
          >
            <TableHeader>
              {titles.map((title, index) => (
                <Column
                  key={columns[index]}
                  id={String(index)}
                  isRowHeader={index === 0}
                  allowsSorting
                  {...widthOf(columns[index]!, title)}
                  className={typeof rows[0]?.cells[index] === "number" ? "table-column is-number" : "table-column"}
                >
                  {({ sortDirection }) => (
                    <>
                      {title}
                      <span aria-hidden="true">{sortDirection === "ascending" ? " ↑" : sortDirection === "descending" ? " ↓" : ""}</span>
                    </>
                  )}
                </Column>
              ))}
            </TableHeader>
            <TableBody items={rows} renderEmptyState={() => <p className="quiet">{texts.canvas.empty}</p>}>
              {(row) => (
                <Row id={row.id} className="table-row" textValue={String(row.cells[0])}>
                  {row.cells.map((cell, index) => (
                    <Cell key={columns[index]} className={typeof cell === "number" ? "table-cell is-number" : "table-cell"}>
                      {typeof cell === "number" ? cell.toLocaleString(texts.locale) : cell}
                    </Cell>
                  ))}
                </Row>
              )}
            </TableBody>
          </Table>
        </Virtualizer>
      </ResizableTableContainer>
    </div>
  );
}
