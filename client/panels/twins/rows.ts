// The rows of the twins: what is drawn, as lists that can be sorted, chosen, copied and taken away.
import type { Card, Line } from "../../api/answers.ts";
import { wordText } from "../../messages/index.ts";
import type { Explorer } from "../explorer.ts";
import type { Shown } from "../../picture.ts";

export interface Row {
  readonly id: string;
  /** A cell a column; numbers are sorted as numbers, dates as their texts. */
  readonly cells: readonly (string | number)[];
}
export const entityColumns = ["name", "type", "kind", "linksHere", "links"] as const;
export const linkColumns = ["subject", "relation", "object", "status", "from", "to", "confidence", "evidence", "claims"] as const;
export type Column = (typeof entityColumns)[number] | (typeof linkColumns)[number];

export function entityRows({ things, links }: Pick<Shown, "things" | "links">, ontology: Explorer["ontology"]): Row[] {
  const here = new Map<string, number>();
  for (const { subject, object } of links) for (const { id } of [subject, object]) here.set(id, (here.get(id) ?? 0) + 1);
  return things.map((card: Card) => ({
    id: card.id,
    cells: [card.name, ontology.type(card.type).name, card.kind ? wordText(card.kind) : "", here.get(card.id) ?? 0, card.degree],
  }));
}

export function linkRows({ things, links }: Pick<Shown, "things" | "links">, ontology: Explorer["ontology"]): Row[] {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return links.map((link: Line) => ({
    id: link.id,
    cells: [
      names.get(link.subject.id) ?? link.subject.id,
      ontology.relation(link.relation).forward,
      names.get(link.object.id) ?? link.object.id,
      wordText(link.status),
      link.holdsFrom ?? "",
      link.holdsTo ?? "",
      wordText(link.confidence),
      wordText(link.evidenceGrade),
      link.claimCount,
    ],
  }));
}

/** By a column, what is empty last; equals by id, so that the order is the same every time. */
export function sorted(rows: readonly Row[], column: number, down: boolean): Row[] {
  const compare = (a: string | number, b: string | number) =>
    typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[column]!, b.cells[column]!];
    if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
    return (down ? -1 : 1) * compare(x, y) || (a.id < b.id ? -1 : 1);
  });
}
