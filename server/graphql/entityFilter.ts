// Which entities are asked for: a filter of any depth, as callers write it and as the graph is asked.
import type { Value } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";
import type { Ontology } from "../ontology.ts";
import { toFilter, type ClaimFilterInput, type Filter } from "./filter.ts";
import { assertFew } from "./node.ts";

export const typeDefs = /* GraphQL */ `
  "A text, letter by letter: case and accents count. search is for what people type. Everything asked must hold."
  input StringFilter {
    "Is this text."
    eq: String
    "Is one of these; at most 1,000."
    in: [String!]
    "Has this text in it."
    contains: String
    "Begins with this text."
    startsWith: String
  }
  "A range of whole numbers, both ends included."
  input IntRange {
    "The smallest; open where left out."
    min: Int
    "The largest; open where left out. Smaller than min: BAD_USER_INPUT."
    max: Int
  }
  "Which entities: those that pass everything asked here. At most 100 of these filters in one another, and 8 hasLink among them; more is BAD_USER_INPUT. An empty list matches nothing, but \`and: []\` everything."
  input EntityFilter {
    "Passes each of these."
    and: [EntityFilter!]
    "Passes at least one of these."
    or: [EntityFilter!]
    "Does not pass this."
    not: EntityFilter
    "Is one of these; at most 1,000."
    ids: [ID!]
    "Is of one of these types."
    types: [EntityType!]
    "Is of one of these kinds, as stored; what has no kind is of none. At most 1,000."
    kinds: [String!]
    "What it is called; not its aliases."
    name: StringFilter
    "Has links of a certain sort."
    hasLink: HasLink
    "How many links it has, over relations that may be walked."
    degree: IntRange
  }
  "Has at least \`min\` links that match."
  input HasLink {
    "Which claims make a link, seen from the entity that is looked at; all where left out."
    filter: ClaimFilter
    "How many links at least, from 1."
    min: Int = 1
  }
`;

export interface EntityFilterInput {
  readonly and?: readonly EntityFilterInput[] | null;
  readonly or?: readonly EntityFilterInput[] | null;
  readonly not?: EntityFilterInput | null;
  readonly ids?: readonly string[] | null;
  readonly types?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly name?: { eq?: string | null; in?: readonly string[] | null; contains?: string | null; startsWith?: string | null } | null;
  readonly hasLink?: { filter?: ClaimFilterInput | null; min?: number | null } | null;
  readonly degree?: { min?: number | null; max?: number | null } | null;
}
/** A test of an entity, or what joins the truths of earlier ones. */
export type Step = { [key: string]: Value };
/** A filter as the fixed texts of cypher/entity/ take it. */
export type EntitySteps = { steps: Step[]; hasLinks: Filter[] };
const mostSteps = 500;
const mostFilters = 100;
const mostHasLink = 8;

/**
 * A filter of any depth as a list of steps that the fixed text of entity/matches.part.cypher works off in order: each step is a test of the
 * entity, or joins the truths of earlier steps by their place (`of`); the last step is the filter's truth. No text is made, and nothing grows
 * as it would if the filter were multiplied out.
 */
export function toSteps(filter: EntityFilterInput | null | undefined, ontology: Ontology): EntitySteps {
  const steps: Step[] = [];
  const hasLinks: Filter[] = [];
  let filters = 0;
  const refuse = (what: string, limit: number): never => {
    throw new InterlockError("BAD_USER_INPUT", `filter may hold ${limit} ${what} at most.`, { limit });
  };
  const add = (step: Step): number => (steps.length < mostSteps ? steps.push(step) - 1 : refuse("tests", mostSteps));
  const words = (test: string, values: readonly string[]): number => {
    assertFew(values, `filter.${test}`);
    return add({ test, words: [...values] });
  };
  const visit = (asked: EntityFilterInput): number => {
    if (++filters > mostFilters) refuse("filters in one another", mostFilters);
    const of: number[] = [];
    if (asked.ids) of.push(words("ids", asked.ids));
    if (asked.types) of.push(words("types", asked.types));
    if (asked.kinds) of.push(words("kinds", asked.kinds));
    if (asked.name?.eq != null) of.push(words("names", [asked.name.eq]));
    if (asked.name?.in) of.push(words("names", asked.name.in));
    if (asked.name?.contains != null) of.push(add({ test: "contains", text: asked.name.contains }));
    if (asked.name?.startsWith != null) of.push(add({ test: "startsWith", text: asked.name.startsWith }));
    if (asked.degree) {
      const { min, max } = asked.degree;
      if (min != null && max != null && max < min)
        throw new InterlockError("BAD_USER_INPUT", `filter.degree.max must not be smaller than min; saw min ${min} and max ${max}.`);
      of.push(add({ test: "degree", min: min ?? null, max: max ?? null }));
    }
    if (asked.hasLink) {
      const min = asked.hasLink.min ?? 1;
      if (min < 1) throw new InterlockError("BAD_USER_INPUT", `filter.hasLink.min must be 1 or more; saw ${min}.`);
      if (hasLinks.length === mostHasLink) refuse("hasLink", mostHasLink);
      of.push(add({ test: "links", place: hasLinks.push(toFilter(asked.hasLink.filter, ontology, { links: true })) - 1, min }));
    }
    if (asked.and) of.push(add({ test: "and", of: asked.and.map(visit) }));
    if (asked.or) of.push(add({ test: "or", of: asked.or.map(visit) }));
    if (asked.not) of.push(add({ test: "not", of: [visit(asked.not)] }));
    return of.length === 1 ? of[0]! : add({ test: "and", of });
  };
  if (filter) visit(filter);
  return { steps, hasLinks };
}
