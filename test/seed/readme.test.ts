// The curator's page, seed/README.md, shows what is really there: its examples stand in the base, its lists in the ontology.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadOntology } from "../../server/ontology.ts";

const folder = fileURLToPath(new URL("../../seed/", import.meta.url));
const page = readFileSync(`${folder}README.md`, "utf8");
const ontology = loadOntology();

describe("the curator's page", () => {
  it("shows claims as they stand in the base", () => {
    const shown = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml]) => parse(yaml!));
    const claims = (subject: string) => parse(readFileSync(`${folder}claims/${subject}.yaml`, "utf8")).claims as unknown[];
    expect(shown).toEqual([{ subject: "mai-1-preview", claims: [claims("mai-1-preview")[0]] }, [claims("microsoft")[0]]]);
  });

  it("lists every closed list, word for word", () => {
    const listed = [...page.matchAll(/^- \*\*(\w+)\*\* of ([\w ]+).*: ([`\w ]+)$/gm)].map(
      ([, name, of, words]) => `${name} ${of!.trim()} ${words!.replaceAll("`", "")}`,
    );
    const grouped = [...ontology.groups.values()].flat();
    const lists = (of: string, properties: readonly { name: string; values?: Record<string, string> | undefined }[]) =>
      properties.flatMap(({ name, values }) => (values ? [`${name} ${of} ${Object.keys(values).join(" ")}`] : []));
    expect(listed.filter((list) => !/^bound /.test(list)).sort()).toEqual(
      [
        ...lists("every claim", ontology.claimProperties),
        ...lists("money", ontology.groups.get("money")!).filter((list) => !/^bound /.test(list)),
        ...ontology.relationTypes.flatMap(({ name, properties }) =>
          lists(
            name,
            properties.filter((property) => !grouped.includes(property) && property.name !== "quantityBound"),
          ),
        ),
        ...ontology.entityTypes.flatMap(({ name, properties }) => lists(name, properties)),
      ].sort(),
    );
    expect(listed.find((list) => /^bound /.test(list))).toBe(`bound an amount or a figure ${ontology.words("bound").join(" ")}`);
  });

  it("gives the bounds of counts the same words as those of amounts and figures", () => {
    const bounds = ontology.relationTypes.flatMap(({ properties }) => properties.filter(({ name }) => /bound$/i.test(name)));
    expect(new Set(bounds.map(({ values }) => Object.keys(values!).join(" ")))).toEqual(new Set([ontology.words("bound").join(" ")]));
  });

  it("names the twelve kinds of publisher, the firm ones first", () => {
    const kinds = [...page.matchAll(/^\| ((?:`\w+` ?)+) *\| (yes|no) +\|$/gm)].map(([, names, firm]) => [
      names!.replaceAll("`", "").trim(),
      firm,
    ]);
    const of = (wanted: boolean) =>
      ontology.publisherKinds
        .filter(({ firm }) => firm === wanted)
        .map(({ name }) => name)
        .join(" ");
    expect(kinds).toEqual([
      [of(true), "yes"],
      [of(false), "no"],
    ]);
  });
});
