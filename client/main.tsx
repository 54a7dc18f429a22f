// The explorer's first step: styles, the client of the server's answers, and the page.
import "./style/index.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AskError } from "./api/ask.ts";
import { App } from "./app.tsx";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The graph changes only when it is seeded anew.
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      // The server may be this machine itself, which answers without any network; and whoever waits is told.
      networkMode: "always",
      retry: (count, error) => count < 2 && error instanceof AskError && error.retryable,
    },
  },
});

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
