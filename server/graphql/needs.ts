// Which stored properties an operation needs: those of the fields that it names, so that no more are read, sent and taken apart.
import { Kind, isObjectType, visit, type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { Ontology } from "../ontology.ts";
import { propertiesOfEntities } from "../mapping.ts";

/** For each type and field with a resolver of its own: the stored properties that it reads. A field that is resolved and not named here needs all. */
export type Reads = { readonly [type: string]: { readonly [field: string]: readonly string[] } };

export interface Needs {
  /** Properties of entities, whatever their type. */
  readonly entity: readonly string[];
  /** Properties of claims beside id, relation and ends; null: all. */
  readonly claim: readonly string[] | null;
  /** Whether it speaks of the entities at the ends of claims, which then come with them. */
  readonly ends: boolean;
}
export type NeedsOf = (info: GraphQLResolveInfo) => Needs;

/** What resolvers read of any entity without being asked for it: paths are read aloud by names, ends are weighed by degrees. */
const always = ["id", "name", "degree"];
/** Fields of a claim that speak of the entities at its ends. */
const fieldsOfEnds = ["subject", "object", "metric"];
/** Neo4j plans anew for a list of one, so a list never is. */
const ofAnyClaim = ["id", "status"];

export function createNeedsOf(
  schema: GraphQLSchema,
  ontology: Ontology,
  resolved: (type: string) => ReadonlySet<string>,
  reads: Reads,
): NeedsOf {
  const known = new WeakMap<OperationDefinitionNode, Needs>();
  const stored = propertiesOfEntities(ontology);
  /** Undefined where one of the fields may read anything. */
  const readBy = (type: string, named: ReadonlySet<string>): string[] | undefined => {
    const found = [...named].map((field) => (resolved(type).has(field) ? reads[type]?.[field] : [field]));
    return found.includes(undefined) ? undefined : found.flatMap((properties) => properties!);
  };
  const fieldsOf = (type: string): string[] => {
    const found = schema.getType(type);
    return isObjectType(found) ? Object.keys(found.getFields()) : [];
  };
  const ofEntities = new Set(ontology.entityTypes.flatMap(({ name }) => fieldsOf(name)));
  const ofClaims = new Set(fieldsOf("Claim"));

  return ({ operation, fragments }) => {
    const before = known.get(operation);
    if (before) return before;
    // By name alone, over the whole document: a name too many costs little, and all parts of a request then speak of the same properties.
    const named = new Set<string>();
    for (const part of [operation, ...Object.values(fragments)]) visit(part, { [Kind.FIELD]: ({ name }) => void named.add(name.value) });
    const both = (fields: ReadonlySet<string>) => new Set([...named].filter((field) => fields.has(field)));
    const entity = readBy("Entity", both(ofEntities)) ?? stored;
    const claim = readBy("Claim", both(ofClaims));
    const needs = {
      entity: [...new Set([...always, ...entity.filter((property) => stored.includes(property))])],
      claim: claim ? [...new Set([...ofAnyClaim, ...claim])] : null,
      ends: fieldsOfEnds.some((field) => named.has(field)),
    };
    known.set(operation, needs);
    return needs;
  };
}
