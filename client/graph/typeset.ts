// Sets a name in one line or two and measures it once.

export type Set = { lines: string[]; width: number };

/** Wider names are broken in two, and the second line is cut. In pixels at 12 px. */
const widest = 128;

/** Measures with `pen`, whose font is the one that will be drawn at 12 px. Results are kept by text. What a line says is never broken: `isWhole`. */
export function createTypesetter(pen: { measureText(text: string): { width: number } }): (text: string, isWhole?: boolean) => Set {
  const known = new Map<string, Set>();
  const width = (text: string) => pen.measureText(text).width;
  const cut = (text: string) => {
    if (width(text) <= widest) return text;
    let kept = text;
    while (kept.length > 1 && width(`${kept}…`) > widest) kept = kept.slice(0, -1);
    return `${kept.trimEnd()}…`;
  };
  const set = (text: string): Set => {
    const words = text.split(" ");
    let first = words.shift()!;
    while (words.length > 0 && width(`${first} ${words[0]}`) <= widest) first += ` ${words.shift()!}`;
    const lines = [first, ...(words.length > 0 ? [words.join(" ")] : [])].map(cut);
    return { lines, width: Math.max(...lines.map(width)) };
  };
  return (text, isWhole = false) => {
    const key = isWhole ? `\n${text}` : text;
    const there = known.get(key);
    if (there) return there;
    const made = isWhole ? { lines: [text], width: width(text) } : set(text);
    known.set(key, made);
    return made;
  };
}
