// What every resolver has at hand for the length of one request.
import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { Engine, Read, Row } from "../engine/engine.ts";
import {
  named,
  propertiesOfEntities,
  toClaim,
  toEntity,
  toSource,
  type ClaimValue,
  type EntityValue,
  type SourceValue,
} from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { cypher, forNames } from "../queries.ts";
import { batches, byId, onceForEach, type BatchOf, type ById, type Once, type RowsOf } from "./loaders.ts";
import { narrowFor, type Narrowing } from "./narrow.ts";
import type { Needs } from "./needs.ts";

const entitiesById = cypher("entity/byId");
const claimsById = cypher("claim/byId");
const sourcesById = cypher("source/byId");

/** What does not change while the server runs; known to whoever starts it. */
export interface About {
  readonly version: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly limits: {
    readonly maxDepth: number;
    readonly maxCost: number;
    readonly maxPage: number;
    readonly maxBodyBytes: number;
    readonly timeoutMs: number;
    readonly consoleTimeoutMs: number;
    readonly consoleMaxRows: number;
  };
  readonly consoleEnabled: boolean;
}

export interface Console {
  readonly ask: Engine["console"];
  readonly timeoutMs: number;
  readonly maxRows: number;
  /** Ends the statement when the one who asked has gone. */
  readonly signal?: AbortSignal;
}

/** What a request is answered from. What a noun needs beyond `read` and `ontology` is made once, when the server starts, and handed in here. */
export interface Resources {
  readonly read: Read;
  readonly ontology: Ontology;
  readonly about: About;
  /** Left out where the console is not offered. */
  readonly console?: Console | undefined;
}

export interface Context extends Resources {
  readonly batch: BatchOf;
  readonly rows: RowsOf;
  readonly once: Once;
  readonly entities: ById<EntityValue>;
  readonly claims: ById<ClaimValue>;
  readonly sources: ById<SourceValue>;
  /** Fields that are asked ahead of the entities that have them, which come with the answer (ahead.ts). */
  readonly bringing: WeakSet<FieldNode>;
  /** The properties of the entities asked that the answer to this field brings; null where they are known by then. */
  readonly ownOf: (info: GraphQLResolveInfo) => string[] | null;
  /** What the operation needs of entities and claims; the first of its root fields sets it (index.ts). */
  needs: Needs;
}

export function createContext(resources: Resources): Context {
  const { ontology } = resources;
  const read: Read = (query, parameters) =>
    resources.read(parameters ? narrowFor(query, parameters as Narrowing, ontology) : query, parameters);
  // One index look-up per relation type: on Neo4j a relationship is found by a property only where the pattern names its type.
  const claimQuery = forNames(
    claimsById,
    ontology.relationTypes.map(({ name }) => name),
  );
  const batch = batches(read);
  const context: Context = {
    ...resources,
    read,
    needs: { entity: propertiesOfEntities(ontology), claim: null, ends: false },
    batch,
    rows: (query, id, parameters) => batch(query, parameters)(id),
    once: onceForEach(),
    bringing: new WeakSet(),
    ownOf: ({ fieldNodes }) => (context.bringing.has(fieldNodes[0]!) ? [...context.needs.entity] : null),
    entities: byId(async (ids) => {
      const properties = context.needs.entity;
      const rows = await read(entitiesById, { ids, properties: [...properties] });
      return rows.map((row) => valued(toEntity(named(properties, row.entity), row.labels, ontology)));
    }),
    claims: byId(async (ids) => {
      const ends = context.needs.ends ? [...context.needs.entity] : null;
      const rows = await read(claimQuery, { ids, ends });
      for (const { entity, labels } of rows.flatMap((row) => row.ends as Row[])) {
        const value = toEntity(named(ends!, entity), labels, ontology);
        context.entities.prime(value.id, value);
      }
      return rows.map((row) => valued(toClaim(row.claim)));
    }),
    sources: byId(async (ids) => (await read(sourcesById, { ids })).map((row) => valued(toSource(row.source)))),
  };
  return context;
}

const valued = <T extends { readonly id: string }>(value: T) => ({ id: value.id, value });
