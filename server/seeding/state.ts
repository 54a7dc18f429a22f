// What a database holds before anything is written to it: nothing, a graph of ours, or what is somebody else's.
import type { Engine } from "../engine/engine.ts";
import { cypher } from "../queries.ts";

const mark = cypher("seed/mark");
const counts = cypher("seed/counts");
const foreignNodes = cypher("seed/foreignNodes");
const foreignRelationships = cypher("seed/foreignRelationships");

export type State =
  | { readonly is: "empty" }
  | {
      readonly is: "seeded";
      /** Null where no seeding has come to its end yet. */
      readonly dataVersion: string | null;
      /** One is under way, or was broken off. */
      readonly seeding: boolean;
    }
  /** `found` says what, as in "12 nodes of :Person". */
  | { readonly is: "foreign"; readonly found: string };

/** A million claims are looked at within this. */
const thoroughMs = 600_000;

/** `thorough`: each node and relationship is looked at, as must be done before anything is removed; else counters are enough where they agree with the mark. */
export const stateOf = (engine: Engine, { thorough = false } = {}): Promise<State> =>
  engine.reading(
    async (read): Promise<State> => {
      const [marked] = await read(mark);
      const seeded = marked && {
        is: "seeded" as const,
        dataVersion: (marked.dataVersion ?? null) as string | null,
        seeding: marked.seeding === true,
      };
      if (seeded && !seeded.seeding && !thorough) {
        const [counted] = await read(counts);
        if (counted!.others === 0 && counted!.claims === marked.claims) return seeded;
      }
      // Without our mark not even an entity is ours: others may call their nodes so, too.
      const labels = marked ? ["Entity", "Source", "Interlock"] : ["Interlock"];
      const [nodes, relationships] = await Promise.all([read(foreignNodes, { labels }), read(foreignRelationships)]);
      const found = [
        ...nodes.map(({ label, nodes: count }) => `${many(count, "node")} ${label === null ? "without a label" : `of :${String(label)}`}`),
        ...relationships.map(({ type, relationships: count }) => `${many(count, "relationship")} of :${String(type)}`),
      ];
      if (found.length > 0) return { is: "foreign", found: found.join(", ") };
      return seeded ?? { is: "empty" };
    },
    { timeoutMs: thoroughMs },
  );

const many = (count: unknown, what: string) => `${Number(count).toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
