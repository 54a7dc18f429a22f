// What Cytoscape is told of a thing or of a strand: data for its style sheet, and classes.
import type { Strand } from "./fan.ts";
import type { Thing } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { lookOfLine, lookOfThing, radiusOf } from "./style.ts";
import type { Tokens } from "./tokens.ts";

export function createWardrobe(scene: Scene, tokens: () => Tokens) {
  const isSelected = (strand: Strand) => strand.lines.some(({ id }) => scene.isSelected(id));
  return {
    node(thing: Thing) {
      const { fill, border, borderWidth, opacity } = lookOfThing(thing, tokens());
      return {
        data: { id: thing.id, shape: thing.shape, size: 2 * radiusOf(thing), fill, border, borderWidth, opacity },
        classes: classes({
          hidden: thing.hidden,
          pinned: thing.pinned,
          marked: thing.marked,
          fold: thing.fold !== undefined,
          [`tone-${thing.tone}`]: thing.tone !== undefined,
          selected: scene.isSelected(thing.id),
        }),
      };
    },
    edge(strand: Strand) {
      const { color, width, opacity } = lookOfLine(strand, tokens(), isSelected(strand));
      return {
        data: { id: strand.id, source: strand.from, target: strand.to, width, color, opacity, bend: strand.bend },
        classes: classes({
          [strand.tone === undefined ? strand.status : `tone-${strand.tone}`]: true,
          [strand.arrows]: true,
          hollow: strand.grade === "weak",
          bent: strand.bend !== 0,
          loop: strand.from === strand.to,
          marked: strand.marked,
          selected: isSelected(strand),
          away: !scene.isShown(strand),
        }),
      };
    },
  };
}

const classes = (words: Record<string, boolean | undefined>) =>
  Object.entries(words)
    .filter(([, on]) => on)
    .map(([word]) => word)
    .join(" ");
