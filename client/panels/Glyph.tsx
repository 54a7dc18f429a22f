// Small signs that say by shape what colour alone must not: a type's figure, confidence, evidence grade, the stroke of a line.
import { dashes, type Stroke } from "../state/strokes.ts";

/** Outlines in a box of 20, by the ontology's names of shapes; what is not here is drawn as a circle. */
export const outlines: Readonly<Record<string, string>> = {
  ellipse: "M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z",
  rectangle: "M3 4h14v12H3Z",
  "round-rectangle": "M5 4h10a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1-2.5 2.5H5a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 5 4Z",
  hexagon: "M5.8 3h8.4L19 10l-4.8 7H5.8L1 10Z",
  diamond: "M10 1.5 18.5 10 10 18.5 1.5 10Z",
  "round-diamond": "M8.7 2.6a1.8 1.8 0 0 1 2.6 0l6.1 6.1a1.8 1.8 0 0 1 0 2.6l-6.1 6.1a1.8 1.8 0 0 1-2.6 0l-6.1-6.1a1.8 1.8 0 0 1 0-2.6Z",
  pentagon: "M10 2l8.2 6-3.1 9.6H4.9L1.8 8Z",
  "round-tag": "M4 4h7.5a2 2 0 0 1 1.5.7l4.2 4.6a1 1 0 0 1 0 1.4L13 15.3a2 2 0 0 1-1.5.7H4a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 4 4Z",
  tag: "M2.5 4H12l6 6-6 6H2.5Z",
  barrel: "M3.5 5c2-2 11-2 13 0 1 2 1 8 0 10-2 2-11 2-13 0-1-2-1-8 0-10Z",
  rhomboid: "M1.5 4.5h12l5 11h-12Z",
  triangle: "M10 2.5l8 14.5H2Z",
  octagon: "M6.5 2h7L18 6.5v7L13.5 18h-7L2 13.5v-7Z",
};

export function TypeGlyph({ color, shape }: { color: string; shape: string }) {
  return (
    <svg className="glyph" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path d={outlines[shape] ?? outlines.ellipse} fill={color} className="glyph-shape" />
    </svg>
  );
}

const levels: Readonly<Record<string, number>> = { HIGH: 3, STRONG: 3, MEDIUM: 2, FAIR: 2, LOW: 1, WEAK: 1 };

/** Three marks, as many filled as the word is good: dots for the curator's confidence, bars for the counted evidence. */
export function LevelGlyph({ word, kind }: { word: string; kind: "confidence" | "evidence" }) {
  const level = levels[word] ?? 0;
  return (
    <svg className={`level level-${level}`} viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
      {[0, 1, 2].map((index) =>
        kind === "confidence" ? (
          <circle key={index} cx={4 + index * 7} cy="6" r="2.6" className={index < level ? "on" : "off"} />
        ) : (
          <rect
            key={index}
            x={1.5 + index * 7}
            y={8 - index * 3}
            width="5"
            height={3 + index * 3}
            rx="1"
            className={index < level ? "on" : "off"}
          />
        ),
      )}
    </svg>
  );
}

export function StrokeGlyph({ stroke, wide = false }: { stroke: Stroke; wide?: boolean }) {
  const width = wide ? 54 : 38;
  return (
    <svg className="stroke" viewBox={`0 0 ${width} 8`} width={width} height="8" aria-hidden="true">
      <path d={`M2 4H${width - 2}`} strokeDasharray={dashes[stroke].join(" ") || "none"} />
    </svg>
  );
}
