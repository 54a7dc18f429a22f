// The page on which a person tries the API: GraphiQL, served by ourselves, with the documentation's example operations at hand.
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { examples, examplesPanel } from "./examples.tsx";
import "./page.css";

/** Errors come in the answer's own shape, whatever its status, so there is nothing to throw. */
async function ask(operation: unknown, options?: { headers?: Record<string, string> }): Promise<never> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { ...options?.headers, "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify(operation),
  });
  return response.json() as Promise<never>;
}

createRoot(document.getElementById("root")!).render(
  <GraphiQL fetcher={ask} plugins={[examplesPanel]} visiblePlugin={examplesPanel} {...(examples[0] && { defaultQuery: examples[0].text })}>
    <GraphiQL.Logo>
      <a className="home" href="/">
        Interlock
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
