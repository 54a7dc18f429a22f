// `interlock cite`: citations of entities, claims, links and sources, or of the data as a whole.
import { Command, Option } from "commander";
import { engineOption } from "./command.ts";

const formats = { bibtex: "BIBTEX", "csl-json": "CSL_JSON", ris: "RIS", text: "TEXT" } as const;

export const command = () =>
  new Command("cite")
    .description("Cite entities, claims, links and sources by id, or the data as a whole; with the version of the data.")
    .argument("[ids...]", "such as c0011 or microsoft~BUILDS~mai-1-preview; the data as a whole where left out")
    .addOption(new Option("--format <format>", "the form of the citation").choices(Object.keys(formats)).default("bibtex"))
    .addOption(engineOption())
    .addHelpText("after", "\nExamples:\n  interlock cite\n  interlock cite c0011 c0031 --format ris")
    .action(async (ids: string[], { format, engine }: { format: keyof typeof formats; engine?: string }) => {
      const { asking } = await import("./answer/asking.ts");
      const operation = "query ($ids: [ID!], $format: CitationFormat!) { cite(ids: $ids, format: $format) }";
      const variables = { ids: ids.length > 0 ? ids : null, format: formats[format] };
      const { cite } = await asking((ask) => ask<{ cite: string[] }>(operation, variables), engine);
      console.log(format === "csl-json" ? `[${cite.join(",\n")}]` : cite.join("\n"));
    });
