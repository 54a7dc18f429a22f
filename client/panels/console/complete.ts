// What the editor offers while a statement is written: labels, relations, properties, parameters, names and the words of Cypher.
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import type { Explorer } from "../explorer.ts";
import { parametersIn, withoutTexts } from "./parameters.ts";

/** Of the language, not of the data: those that a statement which only reads may have. */
const keywords =
  "MATCH,OPTIONAL MATCH,WHERE,RETURN,WITH,UNWIND,ORDER BY,SKIP,LIMIT,DISTINCT,AS,AND,OR,NOT,IN,IS NULL,IS NOT NULL,STARTS WITH,ENDS WITH,CONTAINS,UNION,CASE,WHEN,THEN,ELSE,END,EXISTS,COUNT,DESC,ASC,CALL".split(
    ",",
  );
const functions =
  "count,collect,sum,avg,min,max,size,coalesce,head,last,keys,labels,type,properties,startNode,endNode,nodes,relationships,left,right,substring,split,toLower,toUpper,toInteger,toFloat,abs,round,range,length,date,datetime,duration,rand".split(
    ",",
  );

interface Given {
  readonly ontology: Explorer["ontology"];
  /** Statements of the library: what they read of things and claims is what there is to read. */
  readonly statements: () => readonly string[];
  readonly search: (text: string) => Promise<readonly { id: string; name: string; type: string }[]>;
}

export function completions({ ontology, statements, search }: Given): CompletionSource {
  const labels: Completion[] = [
    { label: "Entity", type: "class" },
    ...ontology.ontology.entityTypes.map(({ type, title }) => ({ label: type, detail: title, type: "class" })),
  ];
  const relations: Completion[] = ontology.ontology.relationTypes.map(({ type, forward }) => ({
    label: type,
    detail: forward,
    type: "type",
  }));
  const words: Completion[] = [
    ...keywords.map((label) => ({ label, type: "keyword" })),
    ...functions.map((name) => ({ label: `${name}()`, apply: `${name}(`, type: "function" })),
  ];
  let known: readonly Completion[] | undefined;
  const properties = () =>
    (known ??= [
      ...new Set([
        ...[...ontology.ontology.entityTypes, ...ontology.ontology.relationTypes].flatMap(({ properties }) =>
          properties.map(({ name }) => name),
        ),
        ...statements().flatMap((text) => [...withoutTexts(text).matchAll(/\b[a-z]\w*\.([a-z]\w*)/g)].map(([, name]) => name!)),
      ]),
    ]
      .sort()
      .map((label) => ({ label, type: "property" })));

  return async function complete(context: CompletionContext): Promise<CompletionResult | null> {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const found = (shape: RegExp) => shape.exec(before);
    const from = (length: number) => context.pos - length;

    const quoted = found(/^(?:[^'"]|'[^']*'|"[^"]*")*(['"])([^'"]*)$/);
    if (quoted) {
      const text = quoted[2]!;
      if (text.length < 2) return null;
      const names = await search(text).catch(() => []);
      return {
        from: from(text.length),
        options: names.map(({ id, name, type }) => ({ label: name, detail: `${type} ${id}`, apply: id, type: "constant" })),
        // The server has looked for it already, also by other names.
        filter: false,
      };
    }
    const parameter = found(/\$\w*$/);
    if (parameter)
      return {
        from: from(parameter[0].length),
        options: parametersIn(context.state.doc.toString()).map(({ name, type }) => ({
          label: `$${name}`,
          detail: type,
          type: "variable",
        })),
      };
    const property = found(/[\w)\]]\.(\w*)$/);
    if (property) return { from: from(property[1]!.length), options: [...properties()] };
    const label = found(/([([|:!&]\s*\w*\s*)?[:|&]\s*!?(\w*)$/);
    if (label) {
      // Within [ ] stands a relation, within ( ) a label.
      const isRelation = before.lastIndexOf("[") > before.lastIndexOf("(") && before.lastIndexOf("[") > before.lastIndexOf("]");
      return { from: from(label[2]!.length), options: isRelation ? relations : [...labels, ...relations] };
    }
    const word = found(/\w+$/);
    if (!word && !context.explicit) return null;
    return { from: from(word?.[0].length ?? 0), options: [...words, ...labels, ...relations] };
  };
}
