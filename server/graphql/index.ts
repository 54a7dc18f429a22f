// The GraphQL schema: one noun per file, its SDL and its resolvers together, and the types that the ontology makes.
import { makeExecutableSchema } from "@graphql-tools/schema";
import { Kind, parse, print, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import type { Ontology } from "../ontology.ts";
import * as analysis from "./analysis.ts";
import * as cite from "./cite.ts";
import * as claim from "./claim.ts";
import * as claims from "./claims.ts";
import * as compare from "./compare.ts";
import * as connection from "./connection.ts";
import * as consoleNoun from "./console.ts";
import * as diff from "./diff.ts";
import * as entities from "./entities.ts";
import * as entity from "./entity.ts";
import * as entityFilter from "./entityFilter.ts";
import * as event from "./event.ts";
import * as facets from "./facets.ts";
import * as filter from "./filter.ts";
import * as flows from "./flows.ts";
import * as link from "./link.ts";
import * as links from "./links.ts";
import { createNeedsOf, type NeedsOf, type Reads } from "./needs.ts";
import * as node from "./node.ts";
import * as ontologyNoun from "./ontology.ts";
import * as queryResult from "./queryResult.ts";
import * as paths from "./paths.ts";
import * as scalars from "./scalars.ts";
import * as search from "./search.ts";
import * as series from "./series.ts";
import * as service from "./service.ts";
import * as source from "./source.ts";
import * as statistics from "./statistics.ts";
import * as subgraph from "./subgraph.ts";
import * as timeline from "./timeline.ts";
import * as types from "./types.ts";

import type { Context } from "./context.ts";

export { maxPage } from "./connection.ts";
export { createContext, type Context } from "./context.ts";

/** A noun's file: what it adds to the schema. Fields that it adds to `interface Entity` are had by every entity type. */
export interface Noun {
  readonly typeDefs: string;
  readonly resolvers?: { readonly [type: string]: object };
  /** What its resolvers of Entity and Claim read; without a word they are given all. */
  readonly reads?: Reads;
}

// A new noun is an import above and a word here.
const nouns: readonly Noun[] = [
  scalars,
  node,
  filter,
  connection,
  entity,
  entities,
  entityFilter,
  cite,
  claim,
  claims,
  link,
  links,
  flows,
  source,
  subgraph,
  facets,
  paths,
  search,
  statistics,
  ontologyNoun,
  series,
  service,
  queryResult,
  analysis,
  consoleNoun,
  event,
  timeline,
  diff,
  compare,
];

/** The whole schema for this ontology. Parts that are wrong (an unknown type, a resolver without a field) throw here, at the start. */
export function createSchema(ontology: Ontology): GraphQLSchema {
  const shared = nouns
    .flatMap(({ typeDefs }) => parse(typeDefs).definitions)
    .flatMap((definition) =>
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === "Entity" ? (definition.fields ?? []) : [],
    );
  const made = types.typeDefs(ontology, { names: new Set(shared.map(({ name }) => name.value)), sdl: shared.map(print).join("\n") });
  const schema = makeExecutableSchema({
    typeDefs: [...nouns.map(({ typeDefs }) => typeDefs), made],
    // Each field's resolver says itself what it takes; here only the names of types and fields are checked.
    resolvers: [...nouns.flatMap(({ resolvers }) => resolvers ?? []), types.resolvers(ontology)] as Resolvers,
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
  const of = (part: "resolvers" | "reads", type: string): object =>
    Object.assign({}, ...nouns.map((noun) => noun[part]?.[type] ?? {})) as object;
  const resolved = { Entity: new Set(Object.keys(of("resolvers", "Entity"))), Claim: new Set(Object.keys(of("resolvers", "Claim"))) };
  const reads = { Entity: of("reads", "Entity"), Claim: of("reads", "Claim") } as Reads;
  tellNeeds(
    schema,
    createNeedsOf(schema, ontology, (type) => resolved[type as keyof typeof resolved], reads),
  );
  return schema;
}

/** Each root field first tells the context what its operation needs. */
function tellNeeds(schema: GraphQLSchema, needsOf: NeedsOf): void {
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const { resolve } = field;
    if (!resolve) continue;
    const telling: GraphQLFieldResolver<unknown, Context> = (root, args, context, info) => {
      context.needs = needsOf(info);
      return resolve(root, args, context, info) as unknown;
    };
    field.resolve = telling;
  }
}

type Resolvers = NonNullable<Parameters<typeof makeExecutableSchema>[0]["resolvers"]>;
