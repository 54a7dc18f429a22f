// A path read aloud, in the words that the ontology has for its relations.
import type { EntityValue } from "../../mapping.ts";
import type { Ontology } from "../../ontology.ts";
import type { LinkValue } from "../link.ts";

/** "Microsoft partners with OpenAI, which builds GPT-4." What has not happened says so: "NVIDIA invests in OpenAI (letter of intent)." */
export function reading(entities: readonly EntityValue[], links: readonly LinkValue[], ontology: Ontology): string {
  const [usual] = ontology.words("status");
  const hops = links.map((link, at) => {
    const { forward, backward } = ontology.relationType(link.relation).reads;
    const status = link.status === usual ? "" : ` (${link.status.replaceAll("_", " ")})`;
    return `${link.subject === entities[at]!.id ? forward : backward} ${entities[at + 1]!.name}${status}`;
  });
  const rest = hops.slice(1).map((hop, at) => `, ${pronoun(entities[at + 1]!)} ${hop}`);
  return `${entities[0]!.name} ${hops[0]}${rest.join("")}.`.replace(/\.\.$/, ".");
}

/** English has two; of all types one is of people. */
const pronoun = ({ type }: EntityValue): string => (type === "Person" ? "who" : "which");
