// The order of texts that every answer has: by code point. JavaScript's own < goes by UTF-16 unit, which puts "🏳" before "Ａ".

/** For a list's sort. */
export function compareTexts(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Halves of a pair stand for code points behind all that one unit can hold. */
const rank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);

/** Whether the two orders may differ about this text, whatever it is compared with. */
export const isWide = (text: string): boolean => /[\uD800-\uFFFF]/.test(text);
