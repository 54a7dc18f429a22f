// `interlock show`: an entity, a claim, a link or a source, with who says so.
import { Command } from "commander";
import { claimFields, claimText, type ClaimAnswer } from "./answer/claims.ts";
import { engineOption } from "./command.ts";

interface Node {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
  readonly type?: string;
  readonly kind?: string | null;
  readonly aliases?: readonly string[];
  readonly description?: string | null;
  readonly degree?: number;
  readonly lastSourced?: string | null;
  readonly linkCounts?: readonly {
    readonly relation: string;
    readonly direction: string;
    readonly otherType: string;
    readonly links: number;
    readonly claims: number;
  }[];
  readonly title?: string;
  readonly publisher?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly claims?: { readonly totalCount: number; readonly nodes: readonly ClaimAnswer[] };
  readonly figures?: { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly statement: string }[] };
}
const page = `claims(first: 100) { totalCount nodes { ${claimFields} } }`;
const operation = `query ($id: ID!, $figures: [RelationType!]!) { node(id: $id) { __typename id
  ... on Entity { name type kind aliases description degree lastSourced linkCounts { relation direction otherType links claims }
    figures: claims(filter: { relations: $figures }, orderBy: { by: HOLDS_FROM, order: DESC }, first: 5) { totalCount nodes { id statement } } }
  ... on Claim { ${claimFields} }
  ... on Link { ${page} }
  ... on Source { title publisher date url ${page} } } }`;

export const command = () =>
  new Command("show")
    .description("Show an entity (by id or name), a claim, a link or a source, with who says so.")
    .argument("<id|name>", "such as nvidia, c0011, microsoft~BUILDS~mai-1-preview or s0042")
    .option("--json", "as JSON")
    .addOption(engineOption())
    .addHelpText("after", "\nExamples:\n  interlock show nvidia\n  interlock show c0011\n  interlock show 'microsoft~PARTNERS_WITH~openai'")
    .action(async (said: string, { json = false, engine }: { json?: boolean; engine?: string }) => {
      const [{ asking }, { entityCalled }] = await Promise.all([import("./answer/asking.ts"), import("./answer/names.ts")]);
      const node = await asking(async (ask, { relationTypes }) => {
        // Claims that lead to no other entity are figures: they are told themselves, not counted as links.
        const figures = relationTypes.filter(({ walk }) => !walk).map(({ name }) => name);
        const { node: found } = await ask<{ node: Node | null }>(operation, { id: said, figures });
        if (found) return found;
        return (await ask<{ node: Node }>(operation, { id: await entityCalled(said, ask), figures })).node;
      }, engine);
      console.log(json ? JSON.stringify(node, null, 2) : textOf(node));
    });

function textOf(node: Node): string {
  if (node.__typename === "Claim") return claimText(node as unknown as ClaimAnswer);
  const claims = node.claims
    ? [
        "",
        ...node.claims.nodes.map((claim) => claimText(claim)),
        ...(node.claims.totalCount > node.claims.nodes.length ? [`... of ${node.claims.totalCount} claims`] : []),
      ]
    : [];
  if (node.__typename === "Source")
    return [`${node.id}  ${node.title}`, [node.publisher, node.date, node.url].filter(Boolean).join(", "), ...claims].join("\n");
  if (node.__typename === "Link") return [node.id, ...claims].join("\n");
  const counts = node.linkCounts ?? [];
  const width = Math.max(0, ...counts.map(({ relation }) => relation.length));
  return [
    `${node.name} (${node.id})`,
    [node.type, node.kind].filter(Boolean).join(", "),
    ...(node.description ? [node.description] : []),
    ...(node.aliases?.length ? [`Also called: ${node.aliases.join(", ")}`] : []),
    ...(node.lastSourced ? [`Newest source: ${node.lastSourced}`] : []),
    "",
    `${node.degree} links`,
    ...counts.map(
      ({ relation, direction, otherType, links, claims: count }) =>
        `  ${relation.padEnd(width)}  ${direction.padEnd(4)}  ${otherType.padEnd(12)}  ${String(links).padStart(4)} links  ${String(count).padStart(4)} claims`,
    ),
    ...figuresOf(node),
  ].join("\n");
}

function figuresOf({ figures }: Node): string[] {
  if (!figures || figures.totalCount === 0) return [];
  const shown = figures.nodes.map(({ id, statement }) => `  ${id}  ${statement}`);
  const most = figures.totalCount > shown.length ? `, the latest ${shown.length} of them` : "";
  return ["", `${figures.totalCount} ${figures.totalCount === 1 ? "figure" : "figures"}${most}`, ...shown];
}
