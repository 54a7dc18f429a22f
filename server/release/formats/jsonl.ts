// JSON Lines: one object a line, under the names that the seed has for what it states; what is derived stands behind.
import { columnsOf, tableNames, type TableName } from "../columns.ts";
import { plainNames, toPlain } from "../plainForm.ts";
import type { Format, FormatFile } from "./format.ts";

const linesAtOnce = 200;

const lines = (name: TableName): FormatFile => ({
  name: `${name}.jsonl`,
  about: `The ${name}, one JSON object a line, with the seed's own property names.`,
  *write(contents) {
    const names = plainNames(
      name,
      columnsOf(contents.ontology)[name].map((column) => column.name),
    );
    let piece = "";
    for (const [index, thing] of contents[name].entries()) {
      const plain = toPlain(name, thing);
      const stated = names.filter((property) => plain[property] !== undefined);
      piece += `${JSON.stringify(Object.fromEntries(stated.map((property) => [property, plain[property]])))}\n`;
      if (index % linesAtOnce < linesAtOnce - 1) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  },
});

export const jsonl: Format = { name: "jsonl", files: tableNames.map(lines) };
