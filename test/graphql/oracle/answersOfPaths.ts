// What is asked of ways between entities, of names and of citations, and what must be true of the answers.
import fc from "fast-check";
import { expect } from "vitest";
import type { Asked } from "./agrees.ts";
import { inquiriesOf } from "./agrees.ts";
import { degreeOf } from "./links.ts";
import { paths } from "./paths.ts";

export function answersOfPathsAgree({ base, ask, agrees }: Asked): void {
  const { filter, withStrangers } = inquiriesOf(base);
  const ends = fc.uniqueArray(withStrangers, { minLength: 1, maxLength: 4 });
  agrees(
    "paths",
    100,
    {
      from: ends,
      to: ends,
      filter,
      maxLength: fc.integer({ min: 1, max: 6 }),
      first: fc.constantFrom(1, 3, 10, 100),
      chronological: fc.boolean(),
    },
    async (request) => {
      const document = `query ($from: [ID!]!, $to: [ID!]!, $filter: ClaimFilter, $maxLength: Int!, $first: Int!, $chronological: Boolean!) {
        paths(from: $from, to: $to, filter: $filter, maxLength: $maxLength, first: $first, chronological: $chronological) {
          complete paths { length entities { id name } links { id } minConfidence }
        }
      }`;
      const seen = (await ask(document, request)).paths;
      if (!seen.complete) return;
      expect(seen.paths).toEqual(paths(base, request));
    },
  );

  const names = base.entities.flatMap(({ id, name, aliases = [] }) =>
    [name, ...aliases].map((text) => ({ id, text, isName: text === name })),
  );
  agrees(
    "names",
    100,
    {
      named: fc.constantFrom(...names),
      how: fc.constantFrom("as it is", "capitals", "small", "composed", "taken apart", "without spaces", "hyphens", "beginning"),
    },
    async ({ named, how }) => {
      const typed = {
        "as it is": named.text,
        capitals: named.text.toUpperCase(),
        small: named.text.toLowerCase(),
        composed: named.text.normalize("NFC"),
        "taken apart": named.text.normalize("NFD"),
        "without spaces": named.text.replace(/\s/g, ""),
        hyphens: named.text.replace(/ /g, "-"),
        beginning: [...named.text].slice(0, 3).join(""),
      }[how]!;
      const document = `query ($text: String!) { search(text: $text, first: 100) { totalCount edges { score kind matched spans node { id name aliases } } } }`;
      const { edges, totalCount } = (await ask(document, { text: typed })).search;
      const ids = edges.map(({ node }: { node: { id: string } }) => node.id);
      expect(new Set(ids).size).toBe(totalCount);
      const hasLetters = /[\p{L}\p{N}]/u.test(typed.slice(0, 100));
      const hit = edges.find(({ node }: { node: { id: string } }) => node.id === named.id);
      if (!hasLetters) expect(edges).toEqual([]);
      else expect(hit, `${named.id} by ${typed}`).toBeDefined();
      if (hasLetters && how !== "beginning" && named.text.length <= 100)
        expect(named.isName ? ["ID", "NAME"] : ["ID", "NAME", "ALIAS"]).toContain(hit.kind);
      const kinds = ["ID", "NAME", "ALIAS", "PREFIX", "WORDS", "FUZZY", "TEXT"];
      const place = ({ kind, node }: { kind: string; node: { id: string } }): [number, number, string] => [
        kinds.indexOf(kind),
        -degreeOf(base, node.id),
        node.id,
      ];
      for (const [at, edge] of edges.entries()) {
        for (const [start, end] of edge.spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(edge.matched.length);
          // No sign is cut in two.
          for (const place of [start, end]) expect(/[\uDC00-\uDFFF]/.test(edge.matched[place] ?? "")).toBe(false);
        }
        expect([edge.node.name, ...edge.node.aliases]).toContain(edge.matched);
        if (at === 0) continue;
        const [one, two] = [place(edges[at - 1]), place(edge)];
        const differs = one.findIndex((part, index) => part !== two[index]);
        expect(one[differs]! < two[differs]!, `${JSON.stringify(one)} before ${JSON.stringify(two)}`).toBe(true);
        expect(edge.score).toBeLessThanOrEqual(edges[at - 1].score);
      }
    },
  );

  const linkIds = base.claims.map(({ subject, relation, object }) => `${subject}~${relation}~${object}`);
  const citable = [...base.entities, ...base.claims, ...base.sources].map(({ id }) => id).concat(linkIds);
  agrees("citations", 50, { ids: fc.array(fc.constantFrom(...citable), { maxLength: 5 }) }, async ({ ids }) => {
    const { cite: bibtex } = await ask(`query ($ids: [ID!]) { cite(ids: $ids, format: BIBTEX) }`, { ids });
    const { cite: csl } = await ask(`query ($ids: [ID!]) { cite(ids: $ids, format: CSL_JSON) }`, { ids });
    const { cite: ris } = await ask(`query ($ids: [ID!]) { cite(ids: $ids, format: RIS) }`, { ids });
    const { cite: text } = await ask(`query ($ids: [ID!]) { cite(ids: $ids, format: TEXT) }`, { ids });
    for (const cited of [bibtex, csl, ris, text]) expect(cited).toHaveLength(ids.length);
    for (const [at, entry] of (bibtex as string[]).entries()) {
      const [end] = ids[at]!.split("~").slice(-1);
      expect(entry.startsWith("@misc{") && entry.split("\n")[0]!.includes(end!)).toBe(true);
      let depth = 0;
      for (const sign of entry.replace(/\\[\\{}]/g, "")) {
        depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
    for (const item of csl as string[]) expect(JSON.parse(item)).toMatchObject({ title: expect.any(String) });
    for (const record of ris as string[]) {
      const lines = record.trimEnd().split(/\r?\n/);
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( |$)/);
      expect([lines[0]!.slice(0, 2), lines.at(-1)!.slice(0, 2)]).toEqual(["TY", "ER"]);
    }
    for (const line of text as string[]) expect(line).not.toMatch(/[\n\r\t]/);
  });
}
