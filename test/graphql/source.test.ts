// Sources: the documents that claims cite, and the claims that cite them.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("Sources", ({ load, ask }) => {
  beforeAll(() =>
    load({
      entities: { Organization: [organization("nvidia", "NVIDIA"), organization("microsoft", "Microsoft")] },
      sources: [
        { id: "s0001", url: "https://wire.example/deal", title: "A deal", publisher: "Test Wire", date: "2024-05" },
        { id: "s0002", url: "https://blog.example/2", title: "Über den DEAL", publisher: "Blog" },
        { id: "s0003", url: "https://blog.example/3", title: "Something else", publisher: "Blog", date: "2025" },
      ],
      publishers: { "Test Wire": "agency", Blog: "community" },
      claims: [
        claim("c0001", "nvidia", "SUPPLIES", "microsoft", { evidence: ["s0001", "s0002"] }),
        claim("c0002", "microsoft", "COMPETES_WITH", "nvidia", { evidence: ["s0002", "s0003"] }),
        claim("c0003", "nvidia", "SUPPLIES", "microsoft", { evidence: ["s0002"] }),
      ],
    }),
  );

  it("say who published what and when, and which claims cite them", async () => {
    const { source } = await ask(`{
      source(id: "s0002") { id url title publisher publisherKind date claims(first: 2) { totalCount nodes { id relation } pageInfo { hasNextPage endCursor } } last: claims(last: 1) { nodes { id } pageInfo { startCursor } } }
    }`);
    expect(source).toMatchObject({
      id: "s0002",
      url: "https://blog.example/2",
      title: "Über den DEAL",
      publisher: "Blog",
      publisherKind: "COMMUNITY",
      date: null,
      claims: {
        totalCount: 3,
        nodes: [
          { id: "c0001", relation: "SUPPLIES" },
          { id: "c0002", relation: "COMPETES_WITH" },
        ],
        pageInfo: { hasNextPage: true },
      },
      last: { nodes: [{ id: "c0003" }] },
    });
    const more = await ask(
      `query ($after: String, $before: String) { source(id: "s0002") { after: claims(after: $after) { nodes { id } } before: claims(last: 5, before: $before) { nodes { id } } } }`,
      {
        after: source.claims.pageInfo.endCursor,
        before: source.last.pageInfo.startCursor,
      },
    );
    expect(more.source).toEqual({ after: { nodes: [{ id: "c0003" }] }, before: { nodes: [{ id: "c0001" }, { id: "c0002" }] } });
  });

  it("are listed by id, by publisher and by a text in their title or address", async () => {
    const { all, blogs, deals } = await ask(`{
      all: sources(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } }
      blogs: sources(publishers: ["Blog"], last: 1) { totalCount nodes { id } pageInfo { hasPreviousPage } }
      deals: sources(text: "Deal") { totalCount nodes { id } }
    }`);
    expect(all).toEqual({ totalCount: 3, nodes: [{ id: "s0001" }, { id: "s0002" }], pageInfo: { hasNextPage: true } });
    expect(blogs).toEqual({ totalCount: 2, nodes: [{ id: "s0003" }], pageInfo: { hasPreviousPage: true } });
    expect(deals).toEqual({ totalCount: 2, nodes: [{ id: "s0001" }, { id: "s0002" }] });
  });
});
