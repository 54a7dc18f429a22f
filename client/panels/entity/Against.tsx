// Claims about an entity that contradict each other, side by side, each with its value and how far to trust it.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { contradicted } from "../../api/operations/entity.ts";
import type { ContradictedAnswer } from "../../api/answers.ts";
import { useTexts } from "../../messages/index.ts";
import { useExplorer } from "../explorer.ts";
import { SaidView } from "../link/SaidView.tsx";
import { pairsOf, type Contradicting } from "./pairs.ts";

export function Against({ id }: { id: string }) {
  const texts = useTexts();
  const { select } = useExplorer();
  const { data } = useQuery({
    queryKey: ["contradicted", id],
    queryFn: async ({ signal }) => {
      const nodes: Contradicting[] = [];
      let page: NonNullable<ContradictedAnswer["entity"]>["claims"] | undefined;
      do {
        const { entity }: ContradictedAnswer = await ask(contradicted, { id, after: page?.pageInfo.endCursor ?? null }, signal);
        page = entity?.claims;
        nodes.push(...(page?.nodes ?? []));
      } while (page?.pageInfo.hasNextPage);
      return pairsOf(nodes);
    },
  });
  // A failure here takes nothing from the page: each link still says what contradicts it.
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="against">
      <div className="section-head">
        <h3 className="section" id="against">
          {texts.claim.contradicts}
        </h3>
        <span className="quiet">{texts.entity.pairs(data.length)}</span>
      </div>
      <ul className="pairs">
        {data.map(([a, b]) => (
          <li key={a.id + b.id} className="pair">
            <SaidView said={a} onOpen={() => select(a.link.id)} />
            <SaidView said={b} onOpen={() => select(b.link.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
