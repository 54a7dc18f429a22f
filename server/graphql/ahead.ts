// Asks what the fields of entities will ask while the entities themselves are still on their way: one round trip to the engine less.
import { getArgumentValues, Kind, type FieldNode, type GraphQLInterfaceType, type GraphQLResolveInfo, type SelectionNode } from "graphql";
import { claimsAsked } from "./claims.ts";
import type { Context } from "./context.ts";
import { countsAsked, linksAsked } from "./links.ts";
import type { Batch } from "./loaders.ts";

type Asked = (args: never, context: Context, info: GraphQLResolveInfo) => { readonly batch: Batch };
const askedByField: Readonly<Record<string, Asked>> = { claims: claimsAsked, links: linksAsked, linkCounts: countsAsked };

/** What is asked here is asked in the very same words by the fields, which then find it under way; their faults are theirs to tell. */
export function askAhead(ids: readonly string[], context: Context, info: GraphQLResolveInfo): void {
  const fields = fieldsOfEntities(info);
  if (fields === undefined) return;
  const known = (info.schema.getType("Entity") as GraphQLInterfaceType).getFields();
  for (const nodes of fields.values()) {
    const name = nodes[0]!.name.value;
    const asked = Object.hasOwn(askedByField, name) ? askedByField[name] : undefined;
    if (!asked) continue;
    try {
      const args = getArgumentValues(known[name]!, nodes[0]!, info.variableValues);
      const { batch } = asked(args as never, context, { ...info, fieldNodes: nodes });
      for (const id of ids) batch(id).catch(() => undefined);
    } catch {
      // The field itself will say what is wrong with its arguments.
    }
  }
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
