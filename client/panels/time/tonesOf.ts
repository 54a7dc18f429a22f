// Which line and which entity is drawn how, where two days are compared.
import type { DiffAnswer } from "../../api/answers.ts";
import type { Tone } from "../../state/tones.ts";

/** An entity came where it had no link on the first day and has one on the second, and the other way round. `ends` are those of all that differs. */
export function tonesOf({ diff, before, after }: DiffAnswer): { tones: ReadonlyMap<string, Tone>; ends: ReadonlySet<string> } {
  const tones = new Map<string, Tone>();
  for (const { id } of diff.added) tones.set(id, "added");
  for (const { id } of diff.removed) tones.set(id, "gone");
  for (const { link } of diff.changed) tones.set(link.id, "changed");
  const [then, now] = [endsOf(before.links), endsOf(after.links)];
  const ends = endsOf([...tones.keys()].map((id) => ({ id })));
  for (const id of ends) {
    if (!then.has(id)) tones.set(id, "added");
    else if (!now.has(id)) tones.set(id, "gone");
  }
  return { tones, ends };
}

const endsOf = (links: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(
    links.flatMap(({ id }) => {
      const [subject, , object] = id.split("~") as [string, string, string];
      return [subject, object];
    }),
  );
