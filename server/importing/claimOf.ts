// The claims that a row states between the entities it speaks of, each with its sentence and its evidence, and none twice.
import { evaluate, filled, holds, quoted } from "./cells.ts";
import type { Resolved, RowReport } from "./drafted.ts";
import { evidence } from "./evidenceOf.ts";
import { claimId } from "./ids.ts";
import { linkOf } from "./known.ts";
import type { ClaimSpec } from "./mapping.ts";
import type { Row } from "./rows.ts";
import { sentenceOf } from "./sentence.ts";
import type { Sheet } from "./sheet.ts";

export function claim(sheet: Sheet, spec: ClaimSpec, row: Row, report: RowReport): void {
  if (spec.when && !holds(spec.when, row)) return;
  const { known, mapping } = sheet;
  const resolved = sheet.ofRow.get(row)!;
  const relation = sheet.ontology.relationType(spec.relation);
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
        sheet.wrong(
          report,
          undefined,
          `The claim "${spec.as}" leads to ${quoted(object.id)}, which is not there. Mend its object in the mapping.`,
        );
        continue;
      }
      if (!relation.fits(from!.type, to.type)) {
        sheet.wrong(
          report,
          undefined,
          `${relation.name} cannot lead from ${from!.type} ${quoted(subject.name)} to ${to.type} ${quoted(object.name)}; it leads from ${relation.ends}. Decide in matches.yaml which entity is meant.`,
        );
        continue;
      }
      const ends = new Map([
        [spec.subject, subject],
        [spec.object, object],
      ]);
      const before = report.mistakes.length;
      const properties = sheet.checked(
        [...relation.properties, ...sheet.ontology.claimProperties],
        spec.set,
        row,
        report,
        sheet.around(row),
        ends,
      );
      if (report.mistakes.length > before) continue;
      // A figure without its value, or a sum without its amount, says nothing.
      const lacks = [...relation.properties, ...sheet.ontology.claimProperties].find(
        ({ name, required }) => required && name !== "statement" && properties[name] === undefined,
      );
      if (lacks) continue;
      const words = new Map(Object.entries({ ...spec.say }).map(([name, value]) => [name, evaluate(value, row, sheet.around(row))]));
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
      if (sheet.own.has(id) || known.claims.has(id)) {
        report.findings.push({ is: "known", what: "claim", id, text: statement });
        sheet.own.set(id, statement);
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
        sheet.wrong(
          report,
          undefined,
          `The claim "${spec.as}" has the sentence of ${same}: ${quoted(statement)}. Let the mapping's statement say how they differ.`,
        );
        continue;
      }
      if (spec.acyclic && closes(sheet, relation.name, subject.id, object.id, report)) continue;
      const cited = evidence(sheet, spec, row, report);
      if (cited.length === 0) continue;
      sheet.claims.push({
        subject: subject.id,
        id,
        properties: { relation: relation.name, object: object.id, statement, ...properties, evidence: cited },
      });
      known.addClaim({ id, subject: subject.id, relation: relation.name, object: object.id, properties, statement });
      report.findings.push({ is: "new", what: "claim", id, text: statement });
    }
}

/** Whether the claim would close a circle; if so it is told with all its members. */
function closes(sheet: Sheet, relation: string, from: string, to: string, report: RowReport): boolean {
  const chain = sheet.chains.get(relation) ?? new Map<string, Set<string>>();
  sheet.chains.set(relation, chain);
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
    sheet.wrong(
      report,
      undefined,
      `${relation} would lead in a circle: ${[from, ...way].join(" -> ")}. One of these rows must be wrong; mend it.`,
    );
    return true;
  }
  chain.set(from, (chain.get(from) ?? new Set<string>()).add(to));
  return false;
}
