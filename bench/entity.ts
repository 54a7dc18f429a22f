// Opening Microsoft as the explorer does, over HTTP, with 25 links, their claims, evidence and sources. Run: npx tsx bench/entity.ts [settings as for npm start]
import { createApp } from "../server/app.ts";
import { serve } from "../server/http/server.ts";
import { ms, printTable, quantile, times } from "./figures.ts";
import { openWholeBase } from "./wholeBase.ts";

const page = /* GraphQL */ `
  query ($id: ID!) {
    entity(id: $id) {
      id
      type
      name
      aliases
      description
      linkCounts {
        relation
        direction
        otherType
        links
        claims
      }
      links(first: 25, orderBy: { by: DEGREE, order: DESC }) {
        totalCount
        edges {
          direction
          node {
            id
            type
            name
          }
          link {
            id
            relation
            claimCount
            confidence
            status
            claims {
              nodes {
                id
                statement
                evidenceGrade
                evidence {
                  locator
                  source {
                    title
                    publisher
                    date
                    url
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

const { engine, ontology } = await openWholeBase();
const app = createApp({ engine, ontology, limits: { perMinute: 1_000_000 } });
const serving = await serve(app, { host: "127.0.0.1", port: 0 });
const ask = async (query: string, variables: object) => {
  const response = await fetch(`${serving.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer;
};
const taken = await times(300, () => ask(page, { id: "microsoft" }), 50);
printTable(
  ["opening Microsoft with 25 links", "p50", "p95", "bar (p95)"],
  [[`${engine.name} ${engine.version}`, ms(quantile(taken, 0.5)), ms(quantile(taken, 0.95)), engine.name === "neo4j" ? "50 ms" : "25 ms"]],
);
await serving.close(0);
await engine.close();
