// What an import's rows are worked through with: the table, its mapping, what is known, and what has been drafted so far.
import type { Ontology, Property } from "../ontology.ts";
import { mistakeIn } from "../seeding/index.ts";
import { CellMistake, evaluate, quoted, type Around, type Given } from "./cells.ts";
import type { DraftClaim, DraftEntity, DraftSource, Resolved, RowReport } from "./drafted.ts";
import type { Known } from "./known.ts";
import type { Mapping, Value } from "./mapping.ts";
import { at, type Row } from "./rows.ts";
import type { Table } from "./table.ts";

export class Sheet {
  readonly entities: DraftEntity[] = [];
  readonly claims: DraftClaim[] = [];
  readonly sources: DraftSource[] = [];
  readonly publishers = new Map<string, string>();
  /** What each entity of the mapping stands for in a row. */
  readonly ofRow = new Map<Row, Map<string, Resolved[]>>();
  /** The sentences of the claims that were known already. */
  readonly own = new Map<string, string>();
  /** By relation, which entity leads to which: those that must not lead in a circle. */
  readonly chains = new Map<string, Map<string, Set<string>>>();
  readonly table: Table;
  readonly mapping: Mapping;
  readonly known: Known;
  readonly ontology: Ontology;
  constructor(table: Table, mapping: Mapping, known: Known, ontology: Ontology) {
    this.table = table;
    this.mapping = mapping;
    this.known = known;
    this.ontology = ontology;
  }

  wrong(report: RowReport, column: string | undefined, message: string): void {
    const index = column === undefined ? 0 : this.table.columns.indexOf(column);
    const told = at(this.table.file, report.line, index + 1, column === undefined ? message : `${quoted(column)} ${message}`);
    if (!report.mistakes.some((other) => other.message === told.message)) report.mistakes.push(told);
  }
  careful(report: RowReport, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof CellMistake)) throw error;
      this.wrong(report, error.column, error.message);
    }
  }
  around(row: Row, item?: Around["item"]): Around {
    return { tables: this.mapping.tables, count: (entity) => this.ofRow.get(row)?.get(entity)?.length ?? 0, ...(item && { item }) };
  }

  /** The values of properties, each checked as the ontology has it. */
  checked(
    allowed: readonly Property[],
    set: Readonly<Record<string, Value>>,
    row: Row,
    report: RowReport,
    around: Around,
    ends: ReadonlyMap<string, Resolved> = new Map(),
  ): Record<string, Given> {
    const made: Record<string, Given> = {};
    for (const [name, value] of Object.entries(set)) {
      const property = allowed.find((one) => one.name === name) ?? {
        name,
        type: name === "aliases" ? "strings" : "string",
        required: false,
      };
      let given: Given | undefined;
      // A property that holds an entity names one of the mapping.
      if (property.type === "entity" && typeof value === "string" && this.mapping.entities[value])
        given = (ends.get(value) ?? this.ofRow.get(row)?.get(value)?.[0])?.id;
      // One wrong cell hides no other.
      else this.careful(report, () => (given = evaluate(value, row, around)));
      if (given === undefined) continue;
      if (property.type === "strings") given = [given].flat().map(String);
      const mistake = mistakeIn(property, given);
      if (mistake) this.wrong(report, columnOf(value), `${columnOf(value) === name ? "" : `as ${name} `}${mistake}`);
      else made[name] = given;
    }
    return made;
  }
}

/** Where a value comes from. */
export const columnOf = (value: Value | undefined): string | undefined =>
  typeof value !== "object" ? undefined : "column" in value ? value.column : "first" in value ? columnOf(value.first[0]) : undefined;
