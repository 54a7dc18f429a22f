// The four forms of a citation. What stands between the marks of a form may hold any text, so each form guards its own marks.

/** What a citation says, whatever its form. Absent: not known. */
export interface Citation {
  /** The id cited, or "interlock" for the data as a whole. */
  readonly id: string;
  readonly sort: "data" | "entry" | "document";
  readonly title: string;
  readonly publisher?: string | undefined;
  /** As precise as is known. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  /** The collection that an entry stands in, with its version. */
  readonly version: string;
  /** What the citation rests on: a line per source. */
  readonly notes: readonly string[];
}

export const collection = "Interlock, a knowledge graph of the AI industry";

export const formats: Record<"BIBTEX" | "CSL_JSON" | "RIS" | "TEXT", (citation: Citation) => string> = {
  BIBTEX({ id, sort, title, publisher, date, url, version, notes }) {
    const [year, month, day] = date?.split("-") ?? [];
    const fields = {
      // Twice in braces: the letters stay as large or small as they are.
      title: `{${bibtex(title)}}`,
      author: sort === "document" ? publisher && `{${bibtex(publisher)}}` : "{Interlock}",
      year,
      month: month && String(Number(month)),
      day: day && String(Number(day)),
      // An address is read as it stands by what prints it; only what would end or comment out the field is written otherwise.
      url: url && url.replace(/[{}\\%]/g, (sign) => (sign === "%" ? "\\%" : encodeURIComponent(sign))),
      howpublished: sort === "entry" ? bibtex(collection) : undefined,
      version: sort === "document" ? undefined : bibtex(version),
      note: notes.length === 0 ? undefined : bibtex(notes.join("; ")),
    };
    const stated = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
    return `@misc{${id.replaceAll("~", ":")},\n${stated.map(([name, value]) => `  ${name} = {${oneLine(String(value))}},\n`).join("")}}`;
  },

  CSL_JSON({ id, sort, title, publisher, date, url, version, notes }) {
    return JSON.stringify({
      id,
      type: { data: "dataset", entry: "entry", document: "webpage" }[sort],
      title,
      author: sort === "document" ? (publisher ? [{ literal: publisher }] : undefined) : [{ literal: "Interlock" }],
      "container-title": sort === "entry" ? collection : undefined,
      issued: date && { "date-parts": [date.split("-").map(Number)] },
      URL: url,
      version: sort === "document" ? undefined : version,
      note: notes.length === 0 ? undefined : notes.join("; "),
    });
  },

  RIS({ id, sort, title, publisher, date, url, version, notes }) {
    const [year = "", month = "", day = ""] = date?.split("-") ?? [];
    const lines: [string, string | undefined][] = [
      ["TY", { data: "DATA", entry: "DICT", document: "ELEC" }[sort]],
      ["ID", id],
      ["TI", title],
      ["AU", sort === "document" ? publisher : "Interlock"],
      ["T2", sort === "entry" ? collection : undefined],
      ["DA", date && `${year}/${month}/${day}/`],
      ["PY", date && year],
      ["UR", url],
      ["ET", sort === "document" ? undefined : version],
      ...notes.map((note): [string, string] => ["N1", note]),
      ["ER", ""],
    ];
    return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`])).join("\r\n");
  },

  TEXT({ id, sort, title, publisher, date, url, version, notes }) {
    const parts =
      sort === "document"
        ? [title, [publisher, date].filter(Boolean).join(", "), url]
        : [title, sort === "entry" ? `${collection}, ${id}` : undefined, `Data version ${version}`];
    const sentences = [...parts, notes.length > 0 ? `Sources: ${notes.join("; ")}` : undefined];
    // No full stop after an address: it would be taken for a part of it.
    return oneLine(sentences.flatMap((text) => (text ? [/[.!?]$|https?:\S+$/.test(text) ? text : `${text}.`] : [])).join(" "));
  },
};

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trimEnd();
const named: Record<string, string> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const bibtex = (text: string): string => text.replace(/[\\~^{}&%$#_]/g, (sign) => named[sign] ?? `\\${sign}`);
