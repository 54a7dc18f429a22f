// Asks what the fields of entities will ask together with the entities themselves: one round trip to the engine less, and one statement.
import { getArgumentValues, Kind, type FieldNode, type GraphQLInterfaceType, type GraphQLResolveInfo, type SelectionNode } from "graphql";
import { named, toEntity, type EntityValue } from "../mapping.ts";
import { claimsAsked } from "./claims.ts";
import type { Context } from "./context.ts";
import { countsAsked, linksAsked } from "./links.ts";
import type { Batch } from "./loaders.ts";

type Asked = (args: never, context: Context, info: GraphQLResolveInfo) => { readonly batch: Batch };
const askedByField: Readonly<Record<string, Asked>> = { claims: claimsAsked, links: linksAsked, linkCounts: countsAsked };
/** Those whose answers can bring the entity that they are asked of. */
const bringing = new Set(["claims", "links"]);

/**
 * The entities of these ids, by id; null where there is none. What is asked ahead is asked in the very same words by the fields, which then find it
 * under way; their faults are theirs to tell.
 */
export function askedAhead(
  ids: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
): (id: string) => Promise<EntityValue | null> {
  const fields = fieldsOfEntities(info) ?? new Map<string, FieldNode[]>();
  const known = (info.schema.getType("Entity") as GraphQLInterfaceType).getFields();
  let brings: Batch | undefined;
  for (const nodes of fields.values()) {
    const name = nodes[0]!.name.value;
    const asked = Object.hasOwn(askedByField, name) ? askedByField[name] : undefined;
    if (!asked) continue;
    const isFirst = !brings && bringing.has(name);
    if (isFirst) context.bringing.add(nodes[0]!);
    try {
      const args = getArgumentValues(known[name]!, nodes[0]!, info.variableValues);
      const { batch } = asked(args as never, context, { ...info, fieldNodes: nodes });
      for (const id of ids) batch(id).catch(() => undefined);
      if (isFirst) brings = batch;
    } catch {
      // The field itself will say what is wrong with its arguments.
    }
  }
  return brings ? (id) => broughtBy(brings, id, context) : context.entities.load;
}

/** What stops the answer is its field's to tell, so then the entity is asked alone. */
async function broughtBy(batch: Batch, id: string, context: Context): Promise<EntityValue | null> {
  const rows = await batch(id).catch(() => undefined);
  if (rows === undefined) return context.entities.load(id);
  const [row] = rows;
  if (row === undefined) return null;
  const entity = toEntity(named(context.needs.entity, row.entity), row.labels, context.ontology);
  context.entities.prime(id, entity);
  return entity;
}

/** By response name; undefined where it cannot be told before the types are known, or where a directive has a say. */
function fieldsOfEntities({ fieldNodes, fragments }: GraphQLResolveInfo): Map<string, FieldNode[]> | undefined {
  const fields = new Map<string, FieldNode[]>();
  const collect = (selections: readonly SelectionNode[]): boolean =>
    selections.every((selection) => {
      if (selection.directives?.length) return false;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        fields.set(name, [...(fields.get(name) ?? []), selection]);
        return true;
      }
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection;
      const type = part.typeCondition?.name.value;
      if (type === undefined || type === "Entity" || type === "Node") return collect(part.selectionSet.selections);
      // What one type alone is asked may be joined with what all are asked.
      return part.selectionSet.selections.every((own) => own.kind === Kind.FIELD && !Object.hasOwn(askedByField, own.name.value));
    });
  return fieldNodes.every(({ selectionSet }) => collect(selectionSet?.selections ?? [])) ? fields : undefined;
}
