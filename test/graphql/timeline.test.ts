// Events in order of time: each day that a claim states.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("A timeline", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: { Organization: ["Amazon", "Google", "NVIDIA"].map((name) => organization(name.toLowerCase(), name)) },
      claims: [
        claim("c0001", "nvidia", "SUPPLIES", "amazon", { eventDate: "2024-03-05", validFrom: "2024-03", validTo: "2025" }),
        claim("c0002", "nvidia", "SUPPLIES", "google", { validFrom: "2024", status: "planned" }),
        claim("c0003", "amazon", "INVESTS_IN", "nvidia", { eventDate: "2024-03-05" }),
        claim("c0004", "google", "COMPETES_WITH", "amazon", { observedOn: "2024-01-01" }),
      ],
    }),
  );
  const all = [
    ["2024", "STARTED", "c0002"],
    ["2024-03", "STARTED", "c0001"],
    ["2024-03-05", "HAPPENED", "c0001"],
    ["2024-03-05", "HAPPENED", "c0003"],
    ["2025", "ENDED", "c0001"],
  ];
  const events = async (args: string) => {
    const { timeline } = await ask(
      `{ timeline${args} { totalCount pageInfo { hasNextPage endCursor } nodes { date kind claim { id } } } }`,
    );
    const rows = timeline.nodes.map((node: { date: string; kind: string; claim: { id: string } }) => [node.date, node.kind, node.claim.id]);
    return { rows, total: timeline.totalCount, ...timeline.pageInfo };
  };

  it("tells what began, happened and ended; what was only seen to hold is no event", async () => {
    expect(await events("")).toEqual({ rows: all, total: 5, hasNextPage: false, endCursor: expect.any(String) });
  });

  it("gives each event an id by which it is found again", async () => {
    const { timeline, nodes } = await ask(`{
      timeline(ids: ["google"]) { nodes { id } }
      nodes(ids: ["c0002~STARTED", "c0002~ENDED", "c0001~HAPPENED", "c9999~STARTED", "c0001~toString", "c0001~"]) { id ... on Event { date kind claim { id } } }
    }`);
    expect(timeline.nodes).toEqual([{ id: "c0002~STARTED" }]);
    expect(nodes).toEqual([
      { id: "c0002~STARTED", date: "2024", kind: "STARTED", claim: { id: "c0002" } },
      null,
      { id: "c0001~HAPPENED", date: "2024-03-05", kind: "HAPPENED", claim: { id: "c0001" } },
      null,
      null,
      null,
    ]);
  });

  it("is of the entities asked, each event once", async () => {
    expect(await events(`(ids: ["google"])`)).toMatchObject({ rows: [all[0]], total: 1 });
    expect(await events(`(ids: ["google", "nvidia", "nvidia", "nobody"])`)).toMatchObject({ rows: all, total: 5 });
    expect(await events(`(ids: [])`)).toMatchObject({ rows: [], total: 0 });
  });

  it("sees the filter from the entity asked", async () => {
    expect(await events(`(ids: ["nvidia"], filter: { direction: IN })`)).toMatchObject({ rows: [all[3]], total: 1 });
    expect(await events(`(filter: { statuses: [PLANNED] })`)).toMatchObject({ rows: [all[0]], total: 1 });
  });

  it("keeps what may lie in a range: of a year any day, of a day itself", async () => {
    expect((await events(`(range: { from: "2024-03-05", to: "2024-03-05" })`)).rows).toEqual(all.slice(0, 4));
    expect((await events(`(range: { from: "2024-03-06", to: "2024-12" })`)).rows).toEqual(all.slice(0, 2));
    expect((await events(`(range: { from: "2024-04" })`)).rows).toEqual([all[0], all[4]]);
    expect((await events(`(range: { to: "2024-02" })`)).rows).toEqual([all[0]]);
  });

  it.each([
    ["ASC", [0, 1, 2, 3, 4]],
    ["DESC", [4, 2, 3, 1, 0]],
  ])("goes on behind a cursor, %s", async (order, places) => {
    const seen: unknown[] = [];
    for (let after = ""; ;) {
      const page = await events(`(order: ${order}, first: 2${after})`);
      seen.push(...page.rows);
      if (!page.hasNextPage) break;
      after = `, after: "${page.endCursor}"`;
    }
    expect(seen).toEqual(places.map((place) => all[place]));
  });

  it("goes back from the end", async () => {
    const { rows, hasNextPage } = await events("(last: 2)");
    expect([rows, hasNextPage]).toEqual([all.slice(3), false]);
    const { timeline } = await ask(`{ timeline(last: 2) { pageInfo { startCursor } } }`);
    expect((await events(`(last: 2, before: "${timeline.pageInfo.startCursor}")`)).rows).toEqual(all.slice(1, 3));
  });

  it("refuses what cannot be", async () => {
    const message = async (args: string) => (await askRaw(`{ timeline(${args}) { totalCount } }`)).errors!.map((error) => error.message);
    expect(await message("first: 101")).toEqual(["first must be 1 to 100; saw 101."]);
    expect(await message(`range: { from: "2025", to: "2024" }`)).toEqual([
      'range must not end before it begins; saw from "2025" to "2024".',
    ]);
    const { endCursor } = await events("(first: 1)");
    expect(await message(`order: DESC, after: "${endCursor}"`)).toEqual([
      'after is a cursor of the order "events by DATE ASC", but this page is in the order "events by DATE DESC". Ask with the order that gave the cursor, or start anew.',
    ]);
  });

  it("orders claims of one day by id, one that another begins with first", async () => {
    const one = (id: string) => claim(id, "nvidia", "SUPPLIES", "amazon", { eventDate: "2024", validFrom: "2024" });
    await load({
      entities: { Organization: [organization("nvidia", "NVIDIA"), organization("amazon", "Amazon")] },
      claims: [one("c00010"), one("c0001")],
    });
    expect((await events("")).rows.map((row: string[]) => row.slice(1))).toEqual([
      ["HAPPENED", "c0001"],
      ["STARTED", "c0001"],
      ["HAPPENED", "c00010"],
      ["STARTED", "c00010"],
    ]);
  });
});
