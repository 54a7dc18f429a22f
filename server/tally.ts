// The words by which claims and links are counted: under them the graph keeps the numbers of the whole, and under them statistics of a day are added up.

/** What a claim is counted by; `since` and `lastYear` are the first and last year in which it holds, null where unknown or open. */
export interface Counted {
  readonly relation: string;
  readonly status: string;
  readonly confidence: string;
  readonly grade: string;
  readonly since: string | null;
  readonly lastYear: string | null;
  readonly contradicted: boolean;
}

export const wordsOfClaim = ({ relation, status, confidence, grade, since, lastYear, contradicted }: Counted): string[] => [
  `relation ${relation}`,
  `status ${status}`,
  `confidence ${confidence}`,
  `grade ${grade}`,
  `years ${since ?? "-"} ${lastYear ?? "-"}`,
  ...(contradicted ? ["contradicted"] : []),
];
/** By how many different firm publishers stand behind it; from two on it is all one. */
export const wordOfLink = (firmPublishers: number): string => `link ${Math.min(2, firmPublishers)}`;

/** How often each word was met; for none 0. */
export class Tally {
  readonly #numbers = new Map<string, number>();

  static of(words: readonly string[], numbers: readonly number[]): Tally {
    const tally = new Tally();
    for (const [at, word] of words.entries()) tally.add(word, numbers[at]);
    return tally;
  }

  add(word: string, number = 1): void {
    this.#numbers.set(word, this.number(word) + number);
  }

  number(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  /** What follows the first word where that is `first`, with its number. */
  under(first: string): { rest: string[]; number: number }[] {
    return [...this.#numbers].flatMap(([word, number]) => {
      const [begin, ...rest] = word.split(" ");
      return begin === first ? [{ rest, number }] : [];
    });
  }

  /** Two lists of one length, the words in order: equal tallies are equal lists. */
  lists(): { words: string[]; numbers: number[] } {
    const words = [...this.#numbers.keys()].sort();
    return { words, numbers: words.map((word) => this.number(word)) };
  }
}
