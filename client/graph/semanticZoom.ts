// Three levels of nearness. Crossing from one to the next changes what is shown, once; inside a level nothing changes.
import { fanZoom } from "./fan.ts";

export type Level = {
  /** Far: dots and the names of the greatest. Middle: names. Near: what the lines say, too. */
  name: "far" | "middle" | "near";
  /** The lines of a pair are drawn each for itself. */
  fanned: boolean;
};

export function levelAt(zoom: number): Level {
  return { name: zoom < 0.3 ? "far" : zoom < 0.9 ? "middle" : "near", fanned: zoom >= fanZoom };
}

/** Remembers the level; says what it is now, and calls `crossed` only when it differs from the last. */
export function watchLevel(zoom: number, crossed: (level: Level) => void): (zoom: number) => Level {
  let level = levelAt(zoom);
  return (now) => {
    const next = levelAt(now);
    if (next.name !== level.name || next.fanned !== level.fanned) {
      level = next;
      crossed(level);
    }
    return level;
  };
}
