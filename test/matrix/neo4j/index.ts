// Which Neo4j the tests may use: the one TEST_NEO4J_URI names, one in a container, one from Maven; or none, and then how to get one.
import * as container from "./container.ts";
import * as maven from "./maven.ts";

export interface Neo4jServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
  /** Where it is a process of ours, so that a test may end it. */
  readonly pid?: number | undefined;
  stop(): Promise<void>;
}

/** How large a server is made that we start ourselves. Left out: as small as tests want it. */
export interface Neo4jSize {
  readonly heapMb: number;
  readonly pageCacheMb: number;
  /** A name under which its graph is kept, to be found again by the next who starts one of that name. */
  readonly keptAs?: string;
}

export interface Neo4jSource {
  /** For people: where this Neo4j comes from. */
  readonly from: string;
  start(size?: Neo4jSize): Promise<Neo4jServer>;
}

export const howToGetOne =
  "Set TEST_NEO4J_URI (and TEST_NEO4J_USER, TEST_NEO4J_PASSWORD) to an empty Neo4j, or start a container engine, or install Java 17 or newer and Maven.";

/** Never NEO4J_URI, which may be somebody's real data. */
export function findNeo4j(): Neo4jSource | undefined {
  const {
    TEST_NEO4J_URI: uri,
    TEST_NEO4J_USER: user = "neo4j",
    TEST_NEO4J_PASSWORD: password = "",
    TEST_NEO4J_DATABASE: database,
  } = process.env;
  if (uri)
    return {
      from: `TEST_NEO4J_URI (${uri})`,
      start: async () => ({ uri, user, password, ...(database && { database }), stop: async () => undefined }),
    };
  if (container.canStart()) return { from: "a container", start: container.start };
  if (maven.canStart()) return { from: "Maven and Java", start: maven.start };
  return undefined;
}
