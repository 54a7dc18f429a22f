// The keyboard's place on the canvas for eyes and for screen readers: one tab stop that lies over the current thing, with a ring and a name.
import type { Place } from "./picture.ts";
import type { Tokens } from "./tokens.ts";

export function createMark(host: HTMLElement, tokens: () => Tokens) {
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
  element.style.cssText = "position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none;border-radius:10px;outline:none";
  host.append(keys, element);
  const ring = (on: boolean) => {
    const { accent, background } = tokens();
    // Two rings, so that it stands out from whatever lies beneath.
    element.style.boxShadow = on ? `0 0 0 2px ${background}, 0 0 0 4.5px ${accent}, 0 0 0 6px ${background}` : "";
  };
  element.addEventListener("focus", () => ring(element.matches(":focus-visible")));
  element.addEventListener("blur", () => ring(false));

  return {
    element,
    /** What the keys do, for those who hear it. */
    explain: (words: string) => void (keys.textContent = words),
    lieOver({ x, y }: Place, radius: number): void {
      const half = Math.max(14, radius + 7);
      element.style.transform = `translate(${x - half}px, ${y - half}px)`;
      element.style.width = element.style.height = `${2 * half}px`;
    },
    end(): void {
      element.remove();
      keys.remove();
    },
  };
}
