// Makes of the rows of a table, by a mapping, the entities, claims and sources they state; every row gives account of what became of it.
import { didYouMean } from "../errors.ts";
import type { Ontology, Property } from "../ontology.ts";
import { mistakeIn, type Problem } from "../seeding/index.ts";
import { CellMistake, evaluate, filled, holds, quoted, type Around, type Given } from "./cells.ts";
import { claimId, entityId, sourceId } from "./ids.ts";
import { hostOf, linkOf, type Candidate, type Known, type Reason } from "./known.ts";
import { columnsOf, mappingError, type ClaimSpec, type EntitySpec, type Mapping, type Value } from "./mapping.ts";
import { sentenceOf } from "./sentence.ts";
import { at, type Row } from "./rows.ts";
import type { Table } from "./table.ts";

export interface DraftEntity {
  readonly type: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface DraftClaim {
  readonly subject: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface DraftSource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
/** What became of one thing that a row states. */
export type Finding =
  | {
      readonly is: "new" | "known" | "said";
      readonly what: "entity" | "claim" | "source";
      readonly id: string;
      readonly text: string;
      readonly by?: string;
    }
  | { readonly is: "matched"; readonly what: "entity"; readonly id: string; readonly text: string; readonly why: Reason }
  | {
      readonly is: "doubtful";
      readonly what: "entity";
      readonly type: string;
      readonly text: string;
      readonly candidates: readonly Candidate[];
    }
  | { readonly is: "left out"; readonly what: "row" | "entity" | "claim"; readonly text: string; readonly why: string };
export interface RowReport {
  readonly line: number;
  readonly key: string;
  readonly findings: Finding[];
  readonly mistakes: Problem[];
}
export interface Draft {
  readonly mapping: Mapping;
  readonly table: Table;
  readonly rows: readonly RowReport[];
  readonly entities: readonly DraftEntity[];
  readonly claims: readonly DraftClaim[];
  readonly sources: readonly DraftSource[];
  /** The kind of each publisher that is new. */
  readonly publishers: ReadonlyMap<string, string>;
}

type Resolved = { readonly name: string; readonly id: string } | { readonly name: string; readonly id?: undefined };

/** Adds to `known` what it makes, so that the next file finds it. Throws where the table lacks a column that the mapping names. */
export function draft(table: Table, mapping: Mapping, known: Known, ontology: Ontology): Draft {
  const missing = columnsOf(mapping).filter(({ column }) => !table.columns.includes(column));
  if (missing.length > 0)
    throw mappingError(
      missing.map(({ column, at: where }) =>
        mapping.place(
          where,
          `${table.file} has no column "${column}".${didYouMean(column, table.columns)} It has: ${table.columns.join(", ")}.`,
        ),
      ),
    );
  return new Drafting(table, mapping, known, ontology).all();
}

class Drafting {
  private readonly entities: DraftEntity[] = [];
  private readonly claims: DraftClaim[] = [];
  private readonly sources: DraftSource[] = [];
  private readonly publishers = new Map<string, string>();
  private readonly ofRow = new Map<Row, Map<string, Resolved[]>>();
  private readonly own = new Map<string, string>();
  private readonly chains = new Map<string, Map<string, Set<string>>>();
  private readonly table: Table;
  private readonly mapping: Mapping;
  private readonly known: Known;
  private readonly ontology: Ontology;
  constructor(table: Table, mapping: Mapping, known: Known, ontology: Ontology) {
    this.table = table;
    this.mapping = mapping;
    this.known = known;
    this.ontology = ontology;
  }

  all(): Draft {
    const { table, mapping, entities, claims, sources, publishers } = this;
    const reports = new Map<Row, RowReport>();
    const keys = new Map<string, number>();
    const taken: Row[] = [];
    for (const row of table.rows) {
      const key = mapping.key.map((column) => String(row.cells[column] ?? "").trim());
      const report: RowReport = { line: row.line, key: key.filter(Boolean).join(", "), findings: [], mistakes: [] };
      reports.set(row, report);
      const skipped = mapping.skip.find(({ when }) => holds(when, row));
      const first = keys.get(JSON.stringify(key));
      if (skipped) report.findings.push({ is: "left out", what: "row", text: report.key, why: skipped.why });
      else if (key.every((part) => part === ""))
        this.wrong(report, mapping.key[0], "must say which row this is; saw nothing. Fill it in, or let the mapping skip such rows.");
      else if (first !== undefined)
        this.wrong(
          report,
          mapping.key[0],
          `is the key of the row on line ${first} too: ${quoted(report.key)}. Keep one of the two, or add a column to the mapping's key that tells them apart.`,
        );
      else {
        keys.set(JSON.stringify(key), row.line);
        taken.push(row);
        this.ofRow.set(row, new Map());
      }
    }
    // Entity by entity, not row by row: what a later row makes is known to what earlier ones name.
    for (const name of Object.keys(mapping.entities))
      for (const row of taken) this.careful(reports.get(row)!, () => this.resolve(name, row, reports.get(row)!));
    for (const spec of mapping.claims)
      for (const row of taken) this.careful(reports.get(row)!, () => this.claim(spec, row, reports.get(row)!));
    return { mapping, table, rows: [...reports.values()], entities, claims, sources, publishers };
  }

  private wrong(report: RowReport, column: string | undefined, message: string): void {
    const index = column === undefined ? 0 : this.table.columns.indexOf(column);
    const told = at(this.table.file, report.line, index + 1, column === undefined ? message : `${quoted(column)} ${message}`);
    if (!report.mistakes.some((other) => other.message === told.message)) report.mistakes.push(told);
  }
  private careful(report: RowReport, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof CellMistake)) throw error;
      this.wrong(report, error.column, error.message);
    }
  }
  private around(row: Row, item?: Around["item"]): Around {
    return { tables: this.mapping.tables, count: (entity) => this.ofRow.get(row)?.get(entity)?.length ?? 0, ...(item && { item }) };
  }

  private resolve(as: string, row: Row, report: RowReport): void {
    const spec = this.mapping.entities[as]!;
    const names = [evaluate(spec.name, row, this.around(row)) ?? []].flat().map(String);
    const list: Resolved[] = [];
    for (const [index, raw] of names.entries()) {
      const name = raw.replace(/\s+/g, " ").trim();
      this.careful(report, () =>
        list.push(this.resolved(spec, name, row, report, this.around(row, { index, of: names.length, entity: as }))),
      );
    }
    this.ofRow.get(row)!.set(as, list);
  }

  private resolved(spec: EntitySpec, name: string, row: Row, report: RowReport, around: Around): Resolved {
    const { known, mapping } = this;
    const [type] = spec.type as [string, ...string[]];
    const externalIds = Object.entries(spec.externalIds).flatMap(([scheme, value]): [string, string][] => {
      const given = evaluate(value, row, around);
      return given === undefined ? [] : [[scheme, String(given)]];
    });
    const given = spec.id === undefined ? undefined : evaluate(spec.id, row, around);
    const decision = spec.type.map((one) => mapping.matches[one]?.[name]).find((one) => one !== undefined);
    if (decision === "none") {
      report.findings.push({ is: "left out", what: "entity", text: name, why: "a person decided so" });
      return { name };
    }
    if (decision !== undefined && decision !== "new") {
      const meant = known.entity(decision);
      if (!meant || !spec.type.includes(meant.type))
        throw new CellMistake(
          undefined,
          `The decision for ${quoted(name)} names ${quoted(decision)}, which is no ${spec.type.join(" or ")} that is there. Mend it in the mapping or its matches.yaml.`,
        );
      report.findings.push({ is: "matched", what: "entity", id: decision, text: name, why: "decision" });
      return { name: meant.name, id: decision };
    }
    const found = known.find(
      spec.type,
      name,
      externalIds.map((pair) => pair.join(":")),
      given === undefined ? undefined : String(given),
    );
    if (found.is === "matched") {
      if (!report.findings.some((other) => other.what === "entity" && "id" in other && other.id === found.id))
        report.findings.push({ is: "matched", what: "entity", id: found.id, text: name, why: found.why });
      return { name: known.entity(found.id)!.name, id: found.id };
    }
    if (found.is === "doubtful" && decision !== "new") {
      report.findings.push({ is: "doubtful", what: "entity", type, text: name, candidates: found.candidates });
      return { name };
    }
    if (!spec.new && decision !== "new") {
      report.findings.push({
        is: "left out",
        what: "entity",
        text: name,
        why: `no ${spec.type.join(" or ")} of that name is known, and this mapping makes none`,
      });
      return { name };
    }
    const properties = this.checked(
      this.ontology.entityType(type).properties,
      {
        ...Object.fromEntries(Object.entries(spec.set).map(([property, value]) => [property, value])),
        ...(spec.aliases !== undefined && { aliases: spec.aliases }),
      },
      row,
      report,
      around,
    );
    if (mistakeIn({ type: "string" }, name)) throw new CellMistake(columnOf(spec.name), `${mistakeIn({ type: "string" }, name)}`);
    const id = entityId(name, type, (id) => known.entity(id) !== undefined);
    const aliases = ((properties.aliases ?? []) as string[]).filter((alias) => alias !== name);
    const { aliases: _, ...rest } = properties;
    this.entities.push({
      type,
      id,
      properties: {
        name,
        ...(aliases.length > 0 && { aliases }),
        ...rest,
        ...(externalIds.length > 0 && { externalIds: Object.fromEntries(externalIds) }),
      },
    });
    known.addEntity({ id, type, name, aliases, externalIds: externalIds.map((pair) => pair.join(":")) });
    report.findings.push({ is: "new", what: "entity", id, text: `${type} ${quoted(name)}` });
    return { name, id };
  }

  /** The values of properties, each checked as the ontology has it. */
  private checked(
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

  private claim(spec: ClaimSpec, row: Row, report: RowReport): void {
    if (spec.when && !holds(spec.when, row)) return;
    const { known, mapping } = this;
    const resolved = this.ofRow.get(row)!;
    const relation = this.ontology.relationType(spec.relation);
    const subjects = resolved.get(spec.subject) ?? [];
    const objects: readonly Resolved[] = mapping.entities[spec.object]
      ? (resolved.get(spec.object) ?? [])
      : [{ name: known.entity(spec.object)?.name ?? spec.object, id: spec.object }];
    const key = mapping.key.map((column) => String(row.cells[column] ?? "").trim());
    for (const subject of subjects)
      for (const object of objects) {
        if (subject.id === undefined || object.id === undefined || subject.id === object.id) continue;
        const [from, to] = [known.entity(subject.id), known.entity(object.id)];
        if (!to) {
          this.wrong(
            report,
            undefined,
            `The claim "${spec.as}" leads to ${quoted(object.id)}, which is not there. Mend its object in the mapping.`,
          );
          continue;
        }
        if (!relation.fits(from!.type, to.type)) {
          this.wrong(
            report,
            undefined,
            `${relation.name} cannot lead from ${from!.type} ${quoted(subject.name)} to ${to.type} ${quoted(object.name)}; it leads from ${relation.from.join(", ")} to ${relation.to.join(", ")}. Decide in matches.yaml which entity is meant.`,
          );
          continue;
        }
        const ends = new Map([
          [spec.subject, subject],
          [spec.object, object],
        ]);
        const before = report.mistakes.length;
        const properties = this.checked(
          [...relation.properties, ...this.ontology.claimProperties],
          spec.set,
          row,
          report,
          this.around(row),
          ends,
        );
        if (report.mistakes.length > before) continue;
        // A figure without its value, or a sum without its amount, says nothing.
        const lacks = [...relation.properties, ...this.ontology.claimProperties].find(
          ({ name, required }) => required && name !== "statement" && properties[name] === undefined,
        );
        if (lacks) continue;
        const words = new Map(Object.entries({ ...spec.say }).map(([name, value]) => [name, evaluate(value, row, this.around(row))]));
        const statement = sentenceOf(
          spec.statement,
          (name) =>
            words.get(name) ??
            (Object.hasOwn(properties, name) ? properties[name] : undefined) ??
            ends.get(name)?.name ??
            resolved.get(name)?.map((one) => one.name) ??
            filled(`{${name}}`, row),
        );
        if (statement === undefined) continue;
        const id = claimId(mapping.import, key, spec.as, subject.id, object.id);
        if (this.own.has(id) || known.claims.has(id)) {
          report.findings.push({ is: "known", what: "claim", id, text: statement });
          this.own.set(id, statement);
          continue;
        }
        const link = { subject: subject.id, relation: relation.name, object: object.id };
        const same = known.statedBy(statement);
        // The same sentence about the same two says the same, whatever else stands beside it.
        const by =
          known.saidBy({ ...link, properties }) ?? (same !== undefined && known.claims.get(same) === linkOf(link) ? same : undefined);
        if (by !== undefined) {
          report.findings.push({ is: "said", what: "claim", id, text: statement, by });
          continue;
        }
        if (same !== undefined) {
          this.wrong(
            report,
            undefined,
            `The claim "${spec.as}" has the sentence of ${same}: ${quoted(statement)}. Let the mapping's statement say how they differ.`,
          );
          continue;
        }
        if (spec.acyclic && this.closes(relation.name, subject.id, object.id, report)) continue;
        const evidence = this.evidence(spec, row, report);
        if (evidence.length === 0) continue;
        this.claims.push({
          subject: subject.id,
          id,
          properties: { relation: relation.name, object: object.id, statement, ...properties, evidence },
        });
        known.addClaim({ id, subject: subject.id, relation: relation.name, object: object.id, properties, statement });
        report.findings.push({ is: "new", what: "claim", id, text: statement });
      }
  }

  /** Whether the claim would close a circle; if so it is told with all its members. */
  private closes(relation: string, from: string, to: string, report: RowReport): boolean {
    const chain = this.chains.get(relation) ?? new Map<string, Set<string>>();
    this.chains.set(relation, chain);
    const way = [to];
    const seen = new Set<string>();
    const walk = (id: string): boolean => {
      if (id === from) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      for (const next of chain.get(id) ?? []) {
        way.push(next);
        if (walk(next)) return true;
        way.pop();
      }
      return false;
    };
    if (walk(to)) {
      this.wrong(
        report,
        undefined,
        `${relation} would lead in a circle: ${[from, ...way].join(" -> ")}. One of these rows must be wrong; mend it.`,
      );
      return true;
    }
    chain.set(from, (chain.get(from) ?? new Set<string>()).add(to));
    return false;
  }

  private evidence(spec: ClaimSpec, row: Row, report: RowReport): unknown[] {
    const made: unknown[] = [];
    const seen = new Set<string>();
    for (const cited of spec.evidence ?? this.mapping.evidence) {
      const { source, locator } = typeof cited === "string" ? { source: cited, locator: undefined } : cited;
      const where = locator === undefined ? undefined : evaluate(locator, row, this.around(row));
      for (const id of this.source(source, row)) {
        if (seen.has(id)) continue;
        seen.add(id);
        made.push(where === undefined ? id : { source: id, locator: String(where).slice(0, 500) });
      }
    }
    if (made.length === 0)
      this.wrong(
        report,
        undefined,
        `The claim "${spec.as}" has no source in this row. Let the mapping name one for all rows in its evidence.`,
      );
    return made;
  }

  private source(as: string, row: Row): string[] {
    const spec = this.mapping.sources[as]!;
    const { known } = this;
    const around = this.around(row);
    return [evaluate(spec.url, row, around) ?? []].flat().map((given) => {
      const url = String(given);
      const mistake = mistakeIn({ type: "url" }, url);
      if (mistake) throw new CellMistake(columnOf(spec.url), mistake);
      const there = known.sources.get(url);
      if (there !== undefined) return there;
      const host = hostOf(url);
      const named = spec.publisher === undefined ? undefined : evaluate(spec.publisher, row, around);
      const byHost = this.mapping.hosts[host];
      const publisher = named === undefined ? (byHost?.publisher ?? known.publisherOf(url) ?? host) : String(named);
      const title = spec.title === undefined ? undefined : evaluate(spec.title, row, around);
      const date = spec.date === undefined ? undefined : evaluate(spec.date, row, around);
      const id = sourceId(url);
      if (!known.publishers.has(publisher)) this.publishers.set(publisher, this.mapping.publishers[publisher] ?? byHost?.kind ?? "unknown");
      known.addSource(id, url, publisher);
      this.sources.push({
        id,
        properties: {
          url,
          title: title === undefined ? pageOf(url) : String(title).replace(/\s+/g, " ").slice(0, 300).trim(),
          publisher,
          ...(date !== undefined && { date }),
        },
      });
      return id;
    });
  }
}

/** What a page is called that nobody gave a title. */
const pageOf = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, "")}${pathname === "/" ? "" : pathname}`.slice(0, 300);
};
const columnOf = (value: Value | undefined): string | undefined =>
  typeof value !== "object" ? undefined : "column" in value ? value.column : "first" in value ? columnOf(value.first[0]) : undefined;
