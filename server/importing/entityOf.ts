// Which entities a row speaks of: known ones by id or name, a person's decision, or new ones.
import { mistakeIn } from "../seeding/index.ts";
import { CellMistake, evaluate, quoted, type Around } from "./cells.ts";
import type { Resolved, RowReport } from "./drafted.ts";
import { entityId } from "./ids.ts";
import type { EntitySpec } from "./mapping.ts";
import type { Row } from "./rows.ts";
import { columnOf, type Sheet } from "./sheet.ts";

export function resolve(sheet: Sheet, as: string, row: Row, report: RowReport): void {
  const spec = sheet.mapping.entities[as]!;
  const names = [evaluate(spec.name, row, sheet.around(row)) ?? []].flat().map(String);
  const list: Resolved[] = [];
  for (const [index, raw] of names.entries()) {
    const name = raw.replace(/\s+/g, " ").trim();
    sheet.careful(report, () =>
      list.push(resolved(sheet, spec, name, row, report, sheet.around(row, { index, of: names.length, entity: as }))),
    );
  }
  sheet.ofRow.get(row)!.set(as, list);
}

function resolved(sheet: Sheet, spec: EntitySpec, name: string, row: Row, report: RowReport, around: Around): Resolved {
  const { known, mapping } = sheet;
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
  const properties = sheet.checked(
    sheet.ontology.entityType(type).properties,
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
  sheet.entities.push({
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
