// What "cite this" asks.
import type { Operation } from "../ask.ts";

export const cite: Operation<{ readonly cite: readonly string[] }, { ids: readonly string[] | null; format: string }> = {
  text: /* GraphQL */ `
    query Cite($ids: [ID!], $format: CitationFormat!) {
      cite(ids: $ids, format: $format)
    }
  `,
};
