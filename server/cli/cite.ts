// `interlock cite`: citations of entities, claims, links and sources, or of the data as a whole.
import { Command, Option } from "commander";

const formats = { bibtex: "BIBTEX", "csl-json": "CSL_JSON", ris: "RIS", text: "TEXT" } as const;

export const command = () =>
  new Command("cite")
    .description("Cite entities, claims, links and sources by id, or the data as a whole; with the version of the data.")
    .argument("[ids...]", "such as c0011 or microsoft~BUILDS~mai-1-preview; the data as a whole where left out")
    .addOption(new Option("--format <format>", "the form of the citation").choices(Object.keys(formats)).default("bibtex"))
    .addHelpText("after", "\nExamples:\n  interlock cite\n  interlock cite c0011 c0031 --format ris")
    .action(async (ids: string[], { format }: { format: keyof typeof formats }) => {
      const { asking } = await import("./answer/asking.ts");
      const { cite } = await asking((ask) =>
        ask<{ cite: string[] }>("query ($ids: [ID!], $format: CitationFormat!) { cite(ids: $ids, format: $format) }", {
          ids: ids.length > 0 ? ids : null,
          format: formats[format],
        }),
      );
      console.log(format === "csl-json" ? `[${cite.join(",\n")}]` : cite.join("\n"));
    });
