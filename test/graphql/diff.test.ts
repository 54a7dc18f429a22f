// What changed between two days: whole links, and the claims of those that stayed.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("A diff", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: ["Amazon", "Google", "Microsoft", "NVIDIA"].map((name) => organization(name.toLowerCase(), name)),
        Metric: [{ id: "metric-revenue", name: "Revenue" }],
      },
      claims: [
        claim("c0001", "nvidia", "SUPPLIES", "amazon"), // always
        claim("c0002", "nvidia", "SUPPLIES", "google", { validFrom: "2025" }),
        claim("c0003", "nvidia", "SUPPLIES", "microsoft", { validTo: "2024" }),
        claim("c0004", "nvidia", "SUPPLIES", "microsoft", { validFrom: "2025-02" }),
        claim("c0005", "microsoft", "COMPETES_WITH", "amazon", { validFrom: "2025", validTo: "2025-11" }),
        claim("c0006", "amazon", "COMPETES_WITH", "microsoft", { validFrom: "2025-03", status: "planned" }),
        claim("c0007", "google", "COMPETES_WITH", "amazon", { validTo: "2024-12-30" }),
        claim("c0008", "google", "COMPETES_WITH", "amazon", { validTo: "2024-12-31" }),
        claim("c0009", "nvidia", "SUPPLIES", "amazon", { validFrom: "2025-01", validTo: "2025-06" }), // between the days
        claim("c0010", "nvidia", "REPORTS", "metric-revenue", { value: 1, unit: "USD", periodEnd: "2025-12-31" }),
      ],
    }),
  );
  const fields = `addedCount added { id claimCount claims { nodes { id } } } removedCount removed { id claimCount }
    changedCount changed { link { id claimCount } added { id } removed { id } }`;
  const diff = async (args: string) => (await ask(`{ diff(${args}) { ${fields} } }`)).diff;
  const ids = (links: { id: string }[]) => links.map(({ id }) => id);

  it("tells which links came, which went, and which have other claims", async () => {
    expect(await diff(`from: "2024-12-30", to: "2025-12-31"`)).toEqual({
      addedCount: 2,
      added: [
        { id: "amazon~COMPETES_WITH~microsoft", claimCount: 1, claims: { nodes: [{ id: "c0006" }] } }, // c0005 has ended again
        { id: "nvidia~SUPPLIES~google", claimCount: 1, claims: { nodes: [{ id: "c0002" }] } },
      ],
      removedCount: 1,
      removed: [{ id: "amazon~COMPETES_WITH~google", claimCount: 2 }], // on the day that validTo names it still held
      changedCount: 1,
      changed: [{ link: { id: "nvidia~SUPPLIES~microsoft", claimCount: 1 }, added: [{ id: "c0004" }], removed: [{ id: "c0003" }] }],
    });
  });

  it("reads a partial date as its last day, and may look back", async () => {
    const there = await diff(`from: "2024", to: "2025-11"`);
    const back = await diff(`from: "2025-11-30", to: "2024-12-31"`);
    expect(ids(there.added)).toEqual(["amazon~COMPETES_WITH~microsoft", "nvidia~SUPPLIES~google"]);
    expect(there.added[0].claims.nodes).toEqual([{ id: "c0005" }, { id: "c0006" }]);
    expect(ids(there.removed)).toEqual(["amazon~COMPETES_WITH~google"]);
    expect([ids(back.added), ids(back.removed)]).toEqual([ids(there.removed), ids(there.added)]);
    expect(back.changed).toEqual([
      { link: { id: "nvidia~SUPPLIES~microsoft", claimCount: 1 }, added: [{ id: "c0003" }], removed: [{ id: "c0004" }] },
    ]);
  });

  it.each([
    ["2024-12-31", "2025-01-01", { added: 2, removed: 2, changed: 1 }], // what began on the second day, and what ended on the first
    ["2024-12-30", "2024-12-31", { added: 0, removed: 0, changed: 1 }],
    ["2025-01-01", "2025-01-02", { added: 0, removed: 0, changed: 0 }],
    ["2025-06-30", "2025-07-01", { added: 0, removed: 0, changed: 1 }],
    ["2025-07-01", "2025-07-02", { added: 0, removed: 0, changed: 0 }],
    ["2025-11-30", "2025-12-01", { added: 0, removed: 0, changed: 1 }],
  ])("tells the very day, whether asked of all or of some: from %s to %s", async (from, to, expected) => {
    const all = '["amazon", "google", "microsoft", "nvidia"]';
    for (const ids of ["", `, ids: ${all}`]) {
      const there = await diff(`from: "${from}", to: "${to}"${ids}`);
      expect({ added: there.addedCount, removed: there.removedCount, changed: there.changedCount }).toEqual(expected);
      const back = await diff(`from: "${to}", to: "${from}"${ids}`);
      expect({ added: back.removedCount, removed: back.addedCount, changed: back.changedCount }).toEqual(expected);
    }
  });

  it("is of the entities asked, under the filter", async () => {
    const google = await diff(`from: "2024", to: "2025", ids: ["google", "google", "nobody"]`);
    expect([ids(google.added), ids(google.removed), google.changedCount]).toEqual([
      ["nvidia~SUPPLIES~google"],
      ["amazon~COMPETES_WITH~google"],
      0,
    ]);
    const happened = await diff(`from: "2024", to: "2025", ids: ["microsoft"], filter: { statuses: [HAPPENED] }`);
    expect([ids(happened.added), ids(happened.removed), happened.changedCount]).toEqual([[], [], 1]);
    expect(await diff(`from: "2024", to: "2024"`)).toMatchObject({ addedCount: 0, removedCount: 0, changedCount: 0 });
    expect(await diff(`from: "2024", to: "2025", ids: []`)).toMatchObject({ addedCount: 0, removedCount: 0, changedCount: 0 });
  });

  it("says its days itself", async () => {
    for (const filter of ['asOf: "2024"', 'during: { from: "2024" }']) {
      const { errors } = await askRaw(`{ diff(from: "2024", to: "2025", filter: { ${filter} }) { addedCount } }`);
      expect(errors!.map(({ message }) => message)).toEqual([
        "filter.asOf and filter.during do not go with diff: from and to say the days.",
      ]);
    }
  });
});
