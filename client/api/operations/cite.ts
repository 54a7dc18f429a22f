// Citations, in the form that a reader's papers need.
import type { Operation } from "../ask.ts";

export const citationFormats = ["BIBTEX", "CSL_JSON", "RIS", "TEXT"] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Of the data as a whole where `ids` is null. */
export const cite: Operation<{ readonly cite: readonly string[] }, { ids: readonly string[] | null; format: CitationFormat }> = {
  text: /* GraphQL */ `
    query Cite($ids: [ID!], $format: CitationFormat!) {
      cite(ids: $ids, format: $format)
    }
  `,
};
