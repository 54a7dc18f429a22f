// Claims as they are read in a terminal: the statement, how sure it is, and who says so.

export interface ClaimAnswer {
  readonly id: string;
  readonly statement: string;
  readonly status: string;
  readonly confidence: string;
  readonly evidenceGrade: string;
  readonly holdsFrom: string | null;
  readonly holdsTo: string | null;
  readonly note: string | null;
  readonly evidence: readonly {
    readonly locator: string | null;
    readonly source: {
      readonly id: string;
      readonly title: string;
      readonly publisher: string | null;
      readonly date: string | null;
      readonly url: string | null;
    };
  }[];
  readonly contradicts: readonly { readonly id: string; readonly statement: string }[];
}
export const claimFields = `id statement status confidence evidenceGrade holdsFrom holdsTo note
  evidence { locator source { id title publisher date url } } contradicts { id statement }`;

const word = (name: string) => name.toLowerCase().replaceAll("_", " ");

export function claimText(claim: ClaimAnswer, indent = ""): string {
  const held = claim.holdsTo ? `${claim.holdsFrom ?? "?"} until ${claim.holdsTo}` : (claim.holdsFrom ?? "undated");
  const lines = [
    `${claim.id}  ${claim.statement}`,
    `      ${[held, word(claim.status), `${word(claim.confidence)} confidence`, `${word(claim.evidenceGrade)} evidence`].join(" · ")}`,
    ...claim.evidence.map(
      ({ source, locator }) =>
        `      ${source.id}  ${[source.publisher ?? "no publisher named", source.date, `“${source.title}”`, locator, source.url].filter(Boolean).join(", ")}`,
    ),
    ...(claim.note ? [`      Note: ${claim.note}`] : []),
    ...claim.contradicts.map(({ id, statement }) => `      Said otherwise: ${id}  ${statement}`),
  ];
  return lines.map((line) => indent + line).join("\n");
}
