// The oracle's answers about parts of the graph: what is around entities, and what joins them.
import { asLinkFilter, claimsAnywhere, type Base, type Filter } from "./base.ts";
import { linkCounts, linksAmong, neighbours, told, type LinkOrder } from "./links.ts";

const known = (base: Base, ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => base.entity.has(id));
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export function expand(base: Base, ids: readonly string[], filter: Filter, order: LinkOrder, perEntity: number) {
  const asked = known(base, ids);
  const shown = asked.flatMap((id) => neighbours(base, id, filter, order).slice(0, perEntity));
  const links = [...new Map(shown.map(({ link }) => [link.id, link])).values()].sort(byId);
  const others = [...new Set(shown.map(({ node }) => node.id))].filter((id) => !asked.includes(id)).sort();
  const omitted = asked.flatMap((id) => {
    const here = neighbours(base, id, filter, order).filter(({ link }) => links.some((drawn) => drawn.id === link.id));
    const rows: { entity: { id: string }; relation: string; direction: string; links: number }[] = [];
    for (const { relation, direction, links: count } of linkCounts(base, id, filter)) {
      const row = rows.find((each) => each.relation === relation && each.direction === direction);
      if (row) row.links += count;
      else {
        const drawn = here.filter((edge) => edge.link.id.split("~")[1] === relation && edge.direction === direction).length;
        rows.push({ entity: { id }, relation, direction, links: count - drawn });
      }
    }
    return rows.filter((row) => row.links > 0);
  });
  return { entities: [...asked, ...others].map((id) => ({ id })), links, omitted };
}

export function subgraph(base: Base, ids: readonly string[], filter: Filter) {
  const asked = known(base, ids);
  const claims = claimsAnywhere(base, asLinkFilter(base, filter)).filter(
    ({ subject, object }) => asked.includes(subject) && asked.includes(object),
  );
  return {
    entities: asked.map((id) => ({ id })),
    links: linksAmong(base, claims)
      .map((link) => told(base, link))
      .sort(byId),
    omitted: [],
  };
}
