// Colours and type, read from the page's CSS custom properties, in light and in dark.

export type Tokens = { background: string; ink: string; quiet: string; line: string; accent: string; warn: string; font: string };

/** Name, property of the page, and what is drawn where the page has none. */
const properties = {
  background: ["--canvas", "light-dark(#fbfbfa, #16181c)"],
  ink: ["--ink", "light-dark(#1d2127, #e8eaed)"],
  quiet: ["--ink-quiet", "light-dark(#5c6470, #9aa3af)"],
  line: ["--line", "light-dark(#8b939e, #6d7682)"],
  accent: ["--accent", "light-dark(#1f5fd6, #7fb0ff)"],
  warn: ["--warn", "light-dark(#8a3b12, #f0a37a)"],
} as const;

/** As the browser resolves them here and now: a property may say light-dark(), oklch() or another property. */
export function readTokens(host: HTMLElement): Tokens {
  const probe = host.ownerDocument.createElement("span");
  probe.hidden = true;
  host.append(probe);
  const resolve = ([name, otherwise]: readonly [string, string]) => {
    probe.style.color = `var(${name}, ${otherwise})`;
    return toHex(getComputedStyle(probe).color);
  };
  const colors = Object.fromEntries(Object.entries(properties).map(([token, property]) => [token, resolve(property)]));
  const font = getComputedStyle(host).getPropertyValue("--font").trim() || "Inter, ui-sans-serif, system-ui, 'Segoe UI', sans-serif";
  probe.remove();
  return { ...(colors as Omit<Tokens, "font">), font };
}

/** Tells when the page changes between light and dark. Gives back what ends the watch. */
export function watchTokens(changed: () => void): () => void {
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const attributes = new MutationObserver(changed);
  scheme.addEventListener("change", changed);
  attributes.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "style", "data-theme", "data-scheme"] });
  return () => {
    scheme.removeEventListener("change", changed);
    attributes.disconnect();
  };
}

const context = () => new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;

/** Any CSS colour as #rrggbb, since Cytoscape reads few of them. */
function toHex(color: string): string {
  const pen = context();
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, "0")).join("")}`;
}
