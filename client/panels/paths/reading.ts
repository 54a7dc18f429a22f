// A path as a sentence.
import type { Path } from "../../api/answers.ts";
import type { Messages } from "../../messages/index.ts";
import type { Explorer } from "../explorer.ts";

/** The server's own in English; in another language hop by hop, in the readings of that language. */
export function readingOf({ reading, entities, links }: Path, ontology: Explorer["ontology"], { locale }: Messages): string {
  if (locale === "en") return reading;
  const hops = links.map(({ id }, at) => {
    const [from, to] = [entities[at]!, entities[at + 1]!];
    const [subject, relation] = id.split("~") as [string, string];
    const { forward, backward } = ontology.relation(relation);
    return `${from.name} ${subject === from.id ? forward : backward} ${to.name}`;
  });
  return `${hops.join("; ")}.`;
}
