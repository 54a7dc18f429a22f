// The example operations of the documentation, asked of one thing, of ten and of a hundred: the same statements each time.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, print, visit, type ArgumentNode, type FieldNode, type ListValueNode, type NameNode, type ValueNode } from "graphql";
import { beforeAll, expect, it } from "vitest";
import { describeWholeBase } from "../matrix/index.ts";

const folder = join(import.meta.dirname, "../../docs/operations");

/** The statements of each, in the order of their names. */
const expected: Record<string, string[]> = {
  "01-entity": ["entity/byId", "link/counts"],
  "02-search": ["entity/byId", "seed/mark"],
  "03-neighbours": ["link/ofEntity"],
  "04-evidence": ["claim/ofEntity", "source/byId"],
  "05-as-of": ["claim/page"],
  "06-known-by": ["claim/count", "claim/count", "claim/pageAfter(SUPPLIES)", "claim/pageAfter(SUPPLIES)"],
  "07-contradictions": ["claim/byId", "claim/page"],
  "08-strong-evidence": ["claim/page"],
  "09-filtered-entities": ["entity/facets", "entity/page"],
  "10-expand": ["entity/byId", "link/counts", "link/ofEntity"],
  "11-subgraph": ["entity/byId", "link/among"],
  "12-paths": ["entity/byId", "entity/byId", "link/byId", "path/level"],
  "13-timeline": ["timeline/ofEntities"],
  "14-compare": ["compare/neighbours", "entity/byId", "entity/byId"],
  "15-diff": ["diff/ofEntities", "link/byId"],
  "16-series": ["claim/ofEntity", "entity/byId", "entity/byId", "source/byId"],
  "17-flows": ["claim/ofEntity", "entity/byId", "entity/byId"],
  "18-statistics": ["statistics/entities", "statistics/kept"],
  "19-ontology": [],
  "20-cite": ["claim/byId", "entity/byId", "seed/mark", "seed/mark", "source/byId"],
};

/** The operation, with what it asks of one thing (or some) asked of `n` like it, and `n` on the page of its outermost list. */
function askedOf(n: number, document: string, like: (sample: string) => string[]): string {
  const text = (value: ValueNode): string => (value.kind === Kind.STRING ? value.value : "");
  const several = (sample: ValueNode): ListValueNode => ({
    kind: Kind.LIST,
    values: like(text(sample))
      .slice(0, n)
      .map((value) => ({ kind: Kind.STRING, value })),
  });
  const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
  const asked = (field: FieldNode): FieldNode => {
    const one = field.arguments?.find((argument) => argument.name.value === "id");
    if (one)
      return {
        ...field,
        name: name("nodes"),
        arguments: [{ kind: Kind.ARGUMENT, name: name("ids"), value: several(one.value) }],
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: [
            {
              kind: Kind.INLINE_FRAGMENT,
              typeCondition: { kind: Kind.NAMED_TYPE, name: name("Entity") },
              selectionSet: field.selectionSet!,
            },
          ],
        },
      };
    return {
      ...field,
      arguments: (field.arguments ?? []).map((argument): ArgumentNode => {
        if (argument.name.value === "first") return { ...argument, value: { kind: Kind.INT, value: String(n) } };
        // Five at most are compared.
        const list = argument.value.kind === Kind.LIST && argument.name.value === "ids" && field.name.value !== "compare";
        return list ? { ...argument, value: several((argument.value as ListValueNode).values[0]!) } : argument;
      }),
    };
  };
  return print(
    visit(parse(document), {
      OperationDefinition: ({ selectionSet, ...operation }) => ({
        ...operation,
        selectionSet: { ...selectionSet, selections: selectionSet.selections.map((field) => asked(field as FieldNode)) },
      }),
    }),
  );
}

describeWholeBase("The statements of an example operation", ({ ask, askRaw }) => {
  const claims: string[] = [];
  /** Entities of one type, those with most links first. */
  const ofType = new Map<string, string[]>();
  beforeAll(async () => {
    const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
    claims.push(...ids((await ask("{ claims(first: 100) { nodes { id } } }")).claims));
    const page =
      "query ($type: EntityType!) { entities(first: 100, filter: { types: [$type] }, orderBy: { by: DEGREE, order: DESC }) { nodes { id } } }";
    for (const type of ["Organization", "Model"]) ofType.set(type, ids((await ask(page, { type })).entities));
    // The names are read once for each version of the data.
    await ask('{ search(text: "a") { totalCount } }');
  });
  const like = (sample: string): string[] => (/^c\d+$/.test(sample) ? claims : [...ofType.values()].find((ids) => ids.includes(sample))!);

  it.each(Object.keys(expected))("are the same for one, ten and a hundred: %s", async (name) => {
    const document = readFileSync(join(folder, `${name}.graphql`), "utf8");
    for (const n of [1, 10, 100]) {
      const { errors, statements } = await askRaw(askedOf(n, document, like));
      expect(errors).toBeUndefined();
      // How many levels a search has depends on how far apart its ends are: at most two for each length but the longest, which has one.
      const isLevel = (statement: string) => statement.startsWith("path/");
      const levels = statements.filter(isLevel).length;
      expect(levels).toBeLessThan(8);
      const rest = [...statements.filter((statement) => !isLevel(statement)), ...(levels > 0 ? ["path/level"] : [])];
      expect({ n, statements: rest.toSorted() }).toEqual({ n, statements: expected[name] });
    }
  });

  it("are told of each of the twenty", () =>
    expect(Object.keys(expected)).toEqual(
      readdirSync(folder)
        .filter((file) => file.endsWith(".graphql"))
        .map((file) => file.replace(".graphql", "")),
    ));
});
