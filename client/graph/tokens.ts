// Colours and type, read from the page's CSS custom properties, in light and in dark.

export type Tokens = {
  background: string;
  ink: string;
  quiet: string;
  line: string;
  accent: string;
  warn: string;
  font: string;
  /** People asked for more of it, or the system chooses all colours itself. */
  contrast: "normal" | "more" | "forced";
};

/** Name, property of the page, and what is drawn where the page has none. */
const properties = {
  background: ["--canvas", "light-dark(#fbfbfa, #16181c)"],
  ink: ["--ink", "light-dark(#1d2127, #e8eaed)"],
  quiet: ["--ink-quiet", "light-dark(#5c6470, #9aa3af)"],
  line: ["--line", "light-dark(#8b939e, #6d7682)"],
  accent: ["--accent", "light-dark(#1f5fd6, #7fb0ff)"],
  warn: ["--warn", "light-dark(#8a3b12, #f0a37a)"],
} as const;

/** The system's own colours, where it forces them. */
const forced = {
  background: "Canvas",
  ink: "CanvasText",
  quiet: "CanvasText",
  line: "CanvasText",
  accent: "Highlight",
  warn: "CanvasText",
} as const;

const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];
const contrastNow = () => (matchMedia(queries[2]!).matches ? "forced" : matchMedia(queries[1]!).matches ? "more" : "normal");

/** As the browser resolves them here and now: a property may say light-dark(), oklch() or another property. */
export function readTokens(host: HTMLElement, scheme?: "light" | "dark"): Tokens {
  const probe = host.ownerDocument.createElement("span");
  probe.hidden = true;
  if (scheme) probe.style.colorScheme = scheme;
  host.append(probe);
  const contrast = scheme ? "normal" : contrastNow();
  const resolve = (token: keyof typeof properties) => {
    const [name, otherwise] = properties[token];
    probe.style.color = contrast === "forced" ? forced[token] : `var(${name}, ${otherwise})`;
    return toHex(getComputedStyle(probe).color);
  };
  const [background, ink, quiet, line, accent, warn] = (["background", "ink", "quiet", "line", "accent", "warn"] as const).map(resolve) as [string, string, string, string, string, string]; // prettier-ignore
  const font = getComputedStyle(host).getPropertyValue("--font").trim() || "Inter, ui-sans-serif, system-ui, 'Segoe UI', sans-serif";
  probe.remove();
  const more = contrast === "more" ? { quiet: ink, line: quiet } : {};
  return { background, ink, quiet, line, accent, warn, font, contrast, ...more };
}

/** Tells when the page changes between light and dark, or asks for other contrast. Gives back what ends the watch. */
export function watchTokens(changed: () => void): () => void {
  const watched = queries.map((query) => matchMedia(query));
  const attributes = new MutationObserver(changed);
  for (const query of watched) query.addEventListener("change", changed);
  attributes.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "style", "data-theme", "data-scheme"] });
  return () => {
    for (const query of watched) query.removeEventListener("change", changed);
    attributes.disconnect();
  };
}

let pen: OffscreenCanvasRenderingContext2D | undefined;

/** Any CSS colour as #rrggbb, since Cytoscape reads few of them. */
function toHex(color: string): string {
  pen ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, "0")).join("")}`;
}
