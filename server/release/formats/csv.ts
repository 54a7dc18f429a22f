// CSV: a table each of entities, claims, sources and links, for spreadsheets and data frames.
import { stringify } from "csv-stringify/sync";
import { toCell } from "../cells.ts";
import { columnsOf, tableNames, type TableName } from "../columns.ts";
import type { Format, FormatFile } from "./format.ts";

const rowsAtOnce = 500;
const about: Record<TableName, string> = {
  entities: "The entities, one a row: the nodes of the graph.",
  claims: "The claims, one a row, with their sources by id.",
  sources: "The documents that claims cite, one a row.",
  links: "The links, one a row: all claims of one relation between the same two entities.",
};

const table = (name: TableName): FormatFile => ({
  name: `${name}.csv`,
  about: about[name],
  *write(contents) {
    const columns = columnsOf(contents.ontology)[name].map((column) => column.name);
    yield stringify([columns]);
    for (let at = 0; at < contents[name].length; at += rowsAtOnce)
      yield stringify(contents[name].slice(at, at + rowsAtOnce).map((thing) => columns.map((column) => toCell(thing[column]))));
  },
});

export const csv: Format = { name: "csv", files: tableNames.map(table) };
