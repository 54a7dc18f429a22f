// The whole server on a free port of this machine, over a small graph: what the tests of the door knock at.
import { createApp, type AppOptions } from "../../server/app.ts";
import { openEngine } from "../../server/engine/index.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { serve, type ServeOptions } from "../../server/http/server.ts";
import { loadOntology, type Ontology } from "../../server/ontology.ts";
import { applySeed, plan, seedFromPlain } from "../../server/seeding/index.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line no-explicit-any -- an answer may be anything; the tests say what it is
  readonly body: any;
}

export interface House {
  readonly url: string;
  readonly port: number;
  readonly engine: Engine;
  readonly ontology: Ontology;
  /** Asks as a program would; the answer's body is read as JSON where it is some. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  knock(path: string, request?: RequestInit): Promise<Answer>;
  /** Those inside have no time to finish, unless some is given. */
  close(graceMs?: number): Promise<void>;
}

/** Microsoft builds MAI-1-preview, which was trained on H100s; NVIDIA supplies Microsoft. */
const graph = {
  entities: {
    Organization: [
      { id: "microsoft", name: "Microsoft", aliases: ["MSFT"] },
      { id: "nvidia", name: "NVIDIA" },
      { id: "openai", name: "OpenAI" },
    ],
    Model: [{ id: "mai-1-preview", name: "MAI-1-preview" }],
    Chip: [{ id: "nvidia-h100", name: "NVIDIA H100" }],
  },
  claims: [
    { id: "c0001", subject: "microsoft", relation: "BUILDS", object: "mai-1-preview" },
    { id: "c0002", subject: "mai-1-preview", relation: "TRAINED_ON", object: "nvidia-h100" },
    { id: "c0003", subject: "nvidia", relation: "BUILDS", object: "nvidia-h100" },
    { id: "c0004", subject: "microsoft", relation: "PARTNERS_WITH", object: "openai", validFrom: "2019-07" },
  ],
};

export async function openHouse(options: Partial<AppOptions> = {}, at: Partial<ServeOptions> = {}): Promise<House> {
  const ontology = loadOntology();
  const engine = options.engine ?? (await smallEngine(ontology));
  const app = createApp({ ontology, ...options, engine, limits: { perMinute: 1_000_000, ...options.limits } });
  const serving = await serve(app, { host: "127.0.0.1", port: 0, ...at });
  const knock = async (path: string, request?: RequestInit): Promise<Answer> => {
    const response = await fetch(serving.url + path, request);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return {
    ...serving,
    engine,
    ontology,
    knock,
    ask: (query, variables, headers) =>
      knock("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    async close(graceMs = 0) {
      await serving.close(graceMs);
      await engine.close();
    },
  };
}

async function smallEngine(ontology: Ontology): Promise<Engine> {
  const engine = await openEngine({ name: "embedded" });
  await applySeed(engine, plan(seedFromPlain(graph, ontology), ontology));
  return engine;
}
