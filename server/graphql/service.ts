// Which server and which data answer, and within which limits.
import { cypher } from "../queries.ts";
import type { Context } from "./context.ts";

const mark = cypher("seed/mark");

export const typeDefs = /* GraphQL */ `
  "Which server and which data answer, and within which limits."
  type Service {
    "Interlock."
    name: String!
    "Of the program."
    version: String!
    "A hash of all the data: what it is the same for, answers the same. Empty while a first seeding is under way."
    dataVersion: String!
    "Which database answers: embedded or neo4j."
    engine: String!
    "That database's own version."
    engineVersion: String!
    "What one request may ask."
    limits: Limits!
    "Whether the read-only Cypher console is offered."
    consoleEnabled: Boolean!
  }
  "What one request may ask; beyond it the error has limit and seen."
  type Limits {
    "Levels of one operation."
    maxDepth: Int!
    "Cost of one operation; extensions.cost of an answer says what it asked."
    maxCost: Int!
    "The largest first or last."
    maxPage: Int!
    "Bytes of a request's body."
    maxBodyBytes: Int!
    "Milliseconds that one operation may take."
    timeoutMs: Int!
    "Milliseconds that a statement of the console may take."
    consoleTimeoutMs: Int!
    "Rows that a statement of the console may give."
    consoleMaxRows: Int!
  }
  type Query {
    "Which server and which data answer, and within which limits."
    service: Service!
  }
`;

export const resolvers = {
  Query: {
    async service(_root: unknown, _args: unknown, { read, about }: Context) {
      const [state] = await read(mark);
      return { name: "Interlock", ...about, dataVersion: state?.dataVersion ?? "" };
    },
  },
};
