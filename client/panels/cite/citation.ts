// Several citations as one text, and the address of a view written into the citation of the data.

export const citationForms = ["BIBTEX", "CSL_JSON", "RIS", "TEXT"] as const;
export type CitationForm = (typeof citationForms)[number];

/** The server cites no more at once; what is longer is cited as the data and the address of the view. */
export const mostCited = 100;

export function joined(form: CitationForm, citations: readonly string[]): string {
  if (form === "CSL_JSON") return `[\n${citations.join(",\n")}\n]`;
  return citations.join(form === "BIBTEX" ? "\n\n" : "\n");
}

/** Where a form has a place for an address, it goes there; its own marks are guarded. */
export function withAddress(form: CitationForm, citation: string, address: string): string {
  switch (form) {
    case "BIBTEX":
      return citation.replace(
        /\}$/,
        () => `  url = {${address.replace(/[{}\\%]/g, (sign) => (sign === "%" ? "\\%" : encodeURIComponent(sign)))}},\n}`,
      );
    case "CSL_JSON":
      return JSON.stringify({ ...(JSON.parse(citation) as object), URL: address });
    case "RIS":
      return citation.replace(/ER {2}- ?$/, () => `UR  - ${address}\r\nER  - `);
    case "TEXT":
      return `${citation} ${address}`;
  }
}
