// What a person means by a name on the command line: an id, or a name that only one entity has; never a guess.
import { InterlockError } from "../../errors.ts";
import type { Ask } from "./asking.ts";

interface Found {
  readonly search: {
    readonly edges: readonly {
      readonly kind: string;
      readonly matched: string;
      readonly node: { readonly id: string; readonly name: string; readonly type: string };
    }[];
    readonly didYouMean: readonly string[];
  };
}

/** The id of the entity that is meant. Errors: NOT_FOUND with the nearest, BAD_USER_INPUT with all that it may be. */
export async function entityCalled(said: string, ask: Ask): Promise<string> {
  const { entity } = await ask<{ entity: { id: string } | null }>("query ($id: ID!) { entity(id: $id) { id } }", { id: said });
  if (entity) return entity.id;
  const { search } = await ask<Found>(
    "query ($text: String!) { search(text: $text, first: 8) { didYouMean edges { kind matched node { id name type } } } }",
    { text: said },
  );
  // Whole names and aliases alone: the start of a word may be anybody's.
  const exact = search.edges.filter(({ matched }) => matched.toLowerCase() === said.trim().toLowerCase());
  if (exact.length === 1) return exact[0]!.node.id;
  const choices = (exact.length > 1 ? exact : search.edges).map(({ node }) => `  ${node.id}  ${node.name} (${node.type})`);
  if (choices.length === 0)
    throw new InterlockError(
      "NOT_FOUND",
      `Nothing is called "${said}".${search.didYouMean.length > 0 ? ` Did you mean ${search.didYouMean.join(", ")}?` : " Give an id, such as nvidia, or a part of a name."}`,
    );
  throw new InterlockError(
    exact.length > 1 ? "BAD_USER_INPUT" : "NOT_FOUND",
    `${exact.length > 1 ? `"${said}" may be any of these; say which by its id:` : `Nothing is called exactly "${said}"; the nearest:`}\n${choices.join("\n")}`,
  );
}
