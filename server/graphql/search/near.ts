// What is nearly a word, among hundreds of thousands: most are told apart by which letters they have, and only the rest letter by letter.

export interface NearIndex {
  /** The places of those that are at most so many letters inserted, removed, replaced or swapped with their neighbour away. */
  near(word: string, most: number): number[];
}

/** Which letters a word has, as bits: replacing a letter changes two of them at most, any other step one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

export function indexNear(words: readonly string[]): NearIndex {
  const bits = Int32Array.from(words, lettersOf);
  const lengths = Uint8Array.from(words, ({ length }) => Math.min(255, length));
  return {
    near(word, most) {
      const own = lettersOf(word);
      const found: number[] = [];
      for (let at = 0; at < bits.length; at++)
        if (Math.abs(lengths[at]! - word.length) <= most && countBits(bits[at]! ^ own) <= 2 * most && isWithin(word, words[at]!, most))
          found.push(at);
      return found;
    },
  };
}

/** Whether the one becomes the other in so many steps (optimal string alignment, as editDistance counts them), given up as soon as it cannot. */
export function isWithin(a: string, b: string, most: number): boolean {
  let before = new Uint8Array(b.length + 1);
  let previous = new Uint8Array(b.length + 1).map((_, at) => at);
  let row = new Uint8Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, but what it starts from is a step away in the row between, so that one is not past it.
    if (least > most) return false;
    [before, previous, row] = [previous, row, before];
  }
  return previous[b.length]! <= most;
}
