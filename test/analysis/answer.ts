// Asks a question of cypher/analysis by its name, as a program would: the defaults of its header, and what differs from them.
import type { OnEngine } from "../matrix/index.ts";
import { cypher } from "../../server/queries.ts";
import type { Row, Value } from "../../server/engine/index.ts";

export type Answer = (name: string, parameters?: Record<string, Value>) => Promise<Value[][]>;

/** The rows in the order of the header's columns. */
export const answerOn =
  ({ engine }: Pick<OnEngine, "engine">): Answer =>
  async (name, parameters = {}) => {
    const query = cypher(`analysis/${name}`);
    const defaults = Object.fromEntries(query.parameters.map((parameter) => [parameter.name, parameter.default ?? null]));
    const rows: Row[] = await engine.reading((read) => read(query, { ...defaults, ...parameters }));
    return rows.map((row) => query.columns.map(({ name: column }) => row[column]!));
  };
