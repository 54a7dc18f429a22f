// The whole picture on a sheet of its own: painted once by our pen, and then only moved, until it looks otherwise. It stands wherever Cytoscape does not.
import { paint } from "./painter.ts";
import type { View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { createSheet } from "./sheet.ts";
import type { Tokens } from "./tokens.ts";
import { isSame, type Size } from "./view.ts";

type Ground = { scene: Scene; tokens(): Tokens; isFar(): boolean };
type Painted = { view: View; size: Size; version: number; isFar: boolean; tokens: Tokens; isHasty: boolean };

/** Shrunk to less than this, what was painted covers so little of the screen that all is painted anew. */
const least = 0.5;

export function createStill(box: HTMLElement, { scene, tokens, isFar }: Ground) {
  const sheet = createSheet(box);
  let last: Painted | undefined;
  /** What was painted is still what people should see, but for where it lies. */
  const isTrue = (now: Painted) =>
    last?.version === now.version &&
    last.isFar === now.isFar &&
    last.tokens === now.tokens &&
    last.size.width === now.size.width &&
    last.size.height === now.size.height;

  return {
    /** The view of what stands here; undefined where nothing does. */
    drawn: () => last?.view,
    /** While people move the picture, what stands here serves as long as it is true and large enough. */
    show(view: View, isMoving: boolean): void {
      const now: Painted = { view, size: sheet.size(), version: scene.version(), isFar: isFar(), tokens: tokens(), isHasty: isMoving };
      if (last && isTrue(now) && (isMoving ? view.zoom > last.view.zoom * least : isSame(view, last.view) && !last.isHasty)) return;
      const { width, height } = sheet.clear();
      const part = { left: 0, top: 0, right: width, bottom: height };
      paint(sheet.pen, { scene, ...now, part, things: scene.things().values(), strands: scene.strands().values() });
      sheet.touch();
      sheet.tidy();
      last = now;
    },
    /** Somebody else draws. */
    rest(): void {
      if (!last) return;
      last = undefined;
      sheet.clear();
      sheet.tidy();
    },
  };
}
