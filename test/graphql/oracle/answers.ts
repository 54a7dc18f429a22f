// What is asked of entities, claims and links, and the oracle's answer to it.
import fc from "fast-check";
import { expect } from "vitest";
import { inquiriesOf, type Asked } from "./agrees.ts";
import { allClaims, entityClaims, type ClaimOrder } from "./claims.ts";
import { entities, facets } from "./entities.ts";
import { degreeOf, linkCounts, linksOf, neighbours } from "./links.ts";
import { connectionFields, expectPages } from "./pages.ts";
import { entityFilters, orders, pages } from "./requests.ts";
import { claimFacets, claimsAmong, expand, subgraph } from "./subgraph.ts";

const claimOrder = orders("HOLDS_FROM", "KNOWN_FROM", "AMOUNT", "CONFIDENCE", "SOURCE_COUNT", "ID");
const linkOrder = orders("NAME", "DEGREE", "CLAIM_COUNT", "HOLDS_FROM", "AMOUNT", "CONFIDENCE");
const facetFields = `relations { relation count } statuses { status count } confidences { confidence count } evidenceGrades { grade count }
  publisherKinds { kind count } publishers { value count } publisherCount currencies { value count } years { year count }`;
const linkFields = "id claimCount confidence status holdsFrom holdsTo publisherCount evidenceGrade";

export function answersAgree({ base, ask, agrees }: Asked): void {
  const { entityId, filter, withStrangers } = inquiriesOf(base);

  agrees("claims", 250, { filter, order: claimOrder, page: pages }, ({ filter, order, page }) =>
    expectPages(allClaims(base, filter, order), page, async (cut) => {
      const document = `query ($filter: ClaimFilter, $order: ClaimOrder, $first: Int, $after: String, $last: Int, $before: String) {
        claims(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) { ${connectionFields} }
      }`;
      return (await ask(document, { filter, order, ...cut })).claims;
    }),
  );

  agrees("an entity's claims", 450, { id: entityId, filter, order: claimOrder, page: pages }, ({ id, filter, order, page }) =>
    expectPages(entityClaims(base, id, filter, order), page, async (cut) => {
      const document = `query ($id: ID!, $filter: ClaimFilter, $order: ClaimOrder, $first: Int, $after: String, $last: Int, $before: String) {
        entity(id: $id) { claims(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) { ${connectionFields} } }
      }`;
      return (await ask(document, { id, filter, order, ...cut })).entity.claims;
    }),
  );

  agrees("an entity's links, page by page", 400, { id: entityId, filter, order: linkOrder, page: pages }, ({ id, filter, order, page }) =>
    expectPages(
      neighbours(base, id, filter, order).map(({ link }) => link.id),
      page,
      async (cut) => {
        const document = `query ($id: ID!, $filter: ClaimFilter, $order: LinkOrder, $first: Int, $after: String, $last: Int, $before: String) {
          entity(id: $id) { links(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
            edges { link { id } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          } }
        }`;
        const { edges, ...rest } = (await ask(document, { id, filter, order, ...cut })).entity.links;
        return { ...rest, nodes: edges.map(({ link }: { link: { id: string } }) => link) };
      },
    ),
  );

  agrees(
    "what links say of their claims, and how many there are of each sort",
    400,
    { id: entityId, filter, order: linkOrder },
    async ({ id, filter, order }) => {
      const document = `query ($id: ID!, $filter: ClaimFilter, $order: LinkOrder) {
      entity(id: $id) {
        links(filter: $filter, orderBy: $order, first: 100) { edges { direction node { id } link { ${linkFields} } } }
        linkCounts(filter: $filter) { relation direction otherType links claims }
        degree(filter: $filter)
      }
    }`;
      const { entity } = await ask(document, { id, filter, order });
      const expected = neighbours(base, id, filter, order);
      expect(entity).toEqual({
        links: { edges: expected.slice(0, 100) },
        linkCounts: linkCounts(base, id, filter),
        degree: expected.length,
      });
    },
  );

  agrees("a link's claims under two filters", 250, { id: entityId, outer: filter, inner: filter }, async ({ id, outer, inner }) => {
    const document = `query ($id: ID!, $outer: ClaimFilter, $inner: ClaimFilter) {
      entity(id: $id) { links(filter: $outer, first: 10) { edges { link { id claims(filter: $inner, first: 100) { totalCount nodes { id } } } } } }
    }`;
    const { entity } = await ask(document, { id, outer, inner });
    const passing = allClaims(base, inner, { by: "ID", order: "ASC" });
    const links = new Map(linksOf(base, id, outer).map((link) => [link.id, link.claims]));
    for (const { link } of entity.links.edges) {
      const ids = links
        .get(link.id)!
        .map((claim) => claim.id)
        .filter((claim) => passing.includes(claim))
        .sort();
      expect(link).toEqual({ id: link.id, claims: { totalCount: ids.length, nodes: ids.map((claim) => ({ id: claim })) } });
    }
  });

  agrees(
    "what is around entities",
    250,
    { ids: fc.array(withStrangers, { maxLength: 6 }), filter, order: linkOrder, perEntity: fc.integer({ min: 1, max: 40 }) },
    async ({ ids, filter, order, perEntity }) => {
      const document = `query ($ids: [ID!]!, $filter: ClaimFilter, $order: LinkOrder, $perEntity: Int!) {
        expand(ids: $ids, filter: $filter, orderBy: $order, perEntity: $perEntity) {
          entities { id } links { ${linkFields} } omitted { entity { id } relation direction links }
        }
      }`;
      expect((await ask(document, { ids, filter, order, perEntity })).expand).toEqual(expand(base, ids, filter, order, perEntity));
    },
  );

  agrees("what joins entities", 200, { ids: fc.array(withStrangers, { maxLength: 150 }), filter }, async ({ ids, filter }) => {
    const document = `query ($ids: [ID!]!, $filter: ClaimFilter) {
      subgraph(ids: $ids, filter: $filter) { entities { id } links { ${linkFields} } omitted { links } facets { ${facetFields} } }
    }`;
    expect((await ask(document, { ids, filter })).subgraph).toEqual({
      ...subgraph(base, ids, filter),
      facets: claimFacets(base, claimsAmong(base, ids, filter)),
    });
  });

  agrees(
    "entities",
    150,
    { filter: entityFilters(base), order: orders("NAME", "DEGREE", "ID"), page: pages },
    async ({ filter, order, page }) => {
      const passing = entities(base, filter, order);
      await expectPages(
        passing.map(({ id }) => id),
        page,
        async (cut) => {
          const document = `query ($filter: EntityFilter, $order: EntityOrder, $first: Int, $after: String, $last: Int, $before: String) {
          entities(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
            ${connectionFields} facets { types { type count } kinds { value count } relations { relation count } }
          }
        }`;
          const { facets: seen, ...connection } = (await ask(document, { filter, order, ...cut })).entities;
          expect(seen).toEqual(facets(base, passing));
          return connection;
        },
      );
    },
  );

  agrees(
    "several entities and what is two hops away, in one request",
    150,
    {
      ids: fc.array(withStrangers, { minLength: 1, maxLength: 5 }),
      filter,
      inner: filter,
      order: linkOrder,
      first: fc.integer({ min: 1, max: 6 }),
    },
    async ({ ids, filter, inner, order, first }) => {
      const document = `query ($ids: [ID!]!, $filter: ClaimFilter, $inner: ClaimFilter, $order: LinkOrder, $first: Int!) {
        nodes(ids: $ids) { ... on Entity {
          degree(filter: $inner) linkCounts(filter: $filter) { relation direction otherType links claims }
          claims(filter: $inner, first: $first) { totalCount nodes { id subject { id } object { id } } }
          links(filter: $filter, orderBy: $order, first: $first) { totalCount edges {
            direction link { ${linkFields} }
            node { id degree links(filter: $inner, first: 3) { edges { direction node { id } link { ${linkFields} claims(filter: $filter, first: 3) { nodes { id } } } } } }
          } }
        } }
      }`;
      const byId: ClaimOrder = { by: "ID", order: "ASC" };
      const passing = new Set(allClaims(base, filter, byId));
      const fromThere = (id: string) =>
        neighbours(base, id, inner, { by: "NAME", order: "ASC" })
          .slice(0, 3)
          .map((edge) => {
            const claims = linksOf(base, id, inner)
              .find((link) => link.id === edge.link.id)!
              .claims.map((claim) => claim.id);
            const shown = claims.filter((claim) => passing.has(claim)).sort();
            return { ...edge, link: { ...edge.link, claims: { nodes: shown.slice(0, 3).map((claim) => ({ id: claim })) } } };
          });
      const expected = ids.map((id) => {
        if (!base.entity.has(id)) return null;
        const [links, claims] = [neighbours(base, id, filter, order), entityClaims(base, id, inner, byId)];
        return {
          degree: linksOf(base, id, inner).length,
          linkCounts: linkCounts(base, id, filter),
          claims: {
            totalCount: claims.length,
            nodes: claims.slice(0, first).map((claim) => {
              const { subject, object } = base.claims.find((each) => each.id === claim)!;
              return { id: claim, subject: { id: subject }, object: { id: object } };
            }),
          },
          links: {
            totalCount: links.length,
            edges: links.slice(0, first).map(({ node, ...edge }) => ({
              ...edge,
              node: { ...node, degree: degreeOf(base, node.id), links: { edges: fromThere(node.id) } },
            })),
          },
        };
      });
      expect((await ask(document, { ids, filter, inner, order, first })).nodes).toEqual(expected);
    },
  );
}
