// The keyboard's place on the canvas for eyes and for screen readers: one tab stop that lies over the current thing, with a ring and a name.
import type { Place } from "./picture.ts";
import type { Tokens } from "./tokens.ts";

/** Half of the element over a thing, whose radius is given in pixels of the screen; and of the rings around it. */
export const markOf = (radius: number) => Math.max(14, radius + 7);
const rings = 6;
export const ringOf = (radius: number) => markOf(radius) + rings;

/** `onRing`: the rings have come or gone. */
export function createMark(host: HTMLElement, tokens: () => Tokens, onRing: () => void) {
  let isRinged = false;
  const element = host.ownerDocument.createElement("div");
  const keys = host.ownerDocument.createElement("p");
  keys.hidden = true;
  keys.id = `canvas-keys-${Math.random().toString(36).slice(2)}`;
  // A list of which one option is there at a time: screen readers hand the keys of a list to the page, those of a picture not all of them do.
  host.dataset.canvas = "";
  host.setAttribute("role", "listbox");
  host.setAttribute("aria-multiselectable", "true");
  host.setAttribute("aria-describedby", keys.id);
  element.tabIndex = 0;
  element.setAttribute("role", "option");
  element.style.cssText =
    "position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none;border-radius:10px;outline:none;outline-offset:2px";
  host.append(keys, element);
  const ring = (on: boolean) => {
    isRinged = on;
    paint();
    onRing();
  };
  /** In the page's colours of now. */
  function paint(): void {
    const { accent, background } = tokens();
    // Two rings, so that it stands out from whatever lies beneath; where the system chooses all colours there are no shadows, and the outline is to be seen.
    const shadow = isRinged ? `0 0 0 2px ${background}, 0 0 0 4.5px ${accent}, 0 0 0 ${rings}px ${background}` : "";
    element.style.boxShadow = shadow;
    element.style.outline = isRinged ? "2.5px solid transparent" : "none";
  }
  element.addEventListener("focus", () => ring(element.matches(":focus-visible")));
  element.addEventListener("blur", () => ring(false));

  return {
    element,
    isRinged: () => isRinged,
    /** What the keys do, for those who hear it. */
    explain: (words: string) => void (keys.textContent = words),
    lieOver({ x, y }: Place, radius: number): void {
      const half = markOf(radius);
      element.style.transform = `translate(${x - half}px, ${y - half}px)`;
      element.style.width = element.style.height = `${2 * half}px`;
      if (isRinged) paint();
    },
    end(): void {
      element.remove();
      keys.remove();
    },
  };
}
