// The view as a GraphQL operation that anybody can send: with its values written in, nothing to fill out.
import type { ClaimFilter } from "../api/asked.ts";

/** Words of these fields are enum values, written without quotes; everything else is a text. */
const enums = new Set(["relations", "direction", "otherTypes", "statuses", "minConfidence", "minEvidence", "publisherKinds"]);

function literal(value: unknown, isEnum: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, isEnum)).join(", ")}]`;
  if (typeof value === "string") return isEnum ? value : JSON.stringify(value);
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner, false)}`)
      .join(", ")}}`;
  return String(value);
}

export function operationOf(ids: readonly string[], filter: ClaimFilter): string {
  const asked = Object.entries(filter).map(([name, value]) => `${name}: ${literal(value, enums.has(name))}`);
  const given = [`ids: ${literal(ids, false)}`, ...(asked.length > 0 ? [`filter: { ${asked.join(", ")} }`] : [])];
  return `{
  subgraph(
    ${given.join("\n    ")}
  ) {
    entities { id type name }
    links {
      id
      relation
      status
      claimCount
      confidence
      evidenceGrade
      holdsFrom
      holdsTo
    }
  }
}
`;
}
