// Carries intents out: asks the server which entities an expansion brings. The same intent brings the same entities, whoever opens it.
import type { Operation } from "../api/ask.ts";
import { neighbours, type LinksVariables } from "../api/operations/canvas.ts";
import type { LinksAnswer } from "../api/answers.ts";
import type { Brought, Filter, Intent, Reach, View } from "./view.ts";

type Ask = (operation: Operation<LinksAnswer, LinksVariables>, variables: LinksVariables) => Promise<LinksAnswer>;
type Expansion = Extract<Intent, { kind: "expand" }>;

const pageSize = 100;
const ascending = new Set(["NAME"]);

/** The neighbours that an expansion reaches, and how many there are in all. An unknown entity has none. */
export async function expansionOf(ask: Ask, intent: Expansion, filter: Filter = {}): Promise<{ ids: readonly string[]; total: number }> {
  const wanted = intent.skip + intent.count;
  const found: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { entity }: LinksAnswer = await ask(neighbours, {
      id: intent.id,
      filter: { ...filter, ...reachFilter(intent) },
      orderBy: { by: intent.order, order: ascending.has(intent.order) ? "ASC" : "DESC" },
      first: Math.min(pageSize, wanted - found.length),
      after,
    });
    if (!entity) return { ids: [], total: 0 };
    found.push(...entity.links.nodes.map(({ id }) => id));
    after = entity.links.pageInfo.endCursor;
    if (found.length >= wanted || !entity.links.pageInfo.hasNextPage || after === null)
      return { ids: [...new Set([intent.id, ...found.slice(intent.skip)])], total: entity.links.totalCount };
  }
}

/** The view with every expansion carried out that an address only named; all at once, since none needs another. */
export async function carriedOut(ask: Ask, view: View): Promise<View> {
  const brought = await Promise.all(
    view.brought.map(async ({ intent, ids }): Promise<Brought> =>
      intent.kind === "expand" && ids.length === 0 ? { intent, ...(await expansionOf(ask, intent)) } : { intent, ids },
    ),
  );
  return { ...view, brought };
}

const reachFilter = ({ relation, direction, otherType }: Reach) => ({
  ...(relation && { relations: [relation] }),
  ...(direction && { direction }),
  ...(otherType && { otherTypes: [otherType] }),
});
