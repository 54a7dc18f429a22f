// How texts are made alike before they are compared: case, accents, spaces, hyphens and German spellings do not matter.

/** A text without what does not matter, and for each of its letters where it stands in the text as written. */
export interface Folded {
  /** Letters and digits alone, in small letters: "MAI-1-preview" -> "mai1preview". */
  readonly letters: string;
  /** For each of `letters` the UTF-16 unit it came from; one more for the end. */
  readonly from: readonly number[];
  /** Where words begin in `letters`: after anything else, and where letters meet digits. */
  readonly starts: readonly number[];
}

export function fold(text: string): Folded {
  let letters = "";
  const from: number[] = [];
  const starts: number[] = [];
  let before: "letter" | "digit" | "other" = "other";
  let at = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 128) {
      // What is plain already, and most is.
      const isDigit = code > 47 && code < 58;
      const isLetter = (code > 96 && code < 123) || (code > 64 && code < 91);
      const sort = isDigit ? "digit" : isLetter ? "letter" : "other";
      if (sort !== "other") {
        if (sort !== before) starts.push(letters.length);
        letters += isLetter && code < 91 ? String.fromCharCode(code + 32) : character;
        from.push(at);
      }
      before = sort;
      at++;
      continue;
    }
    const plain = character
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      // By way of capitals: "ı" and "ς" are "i" and "σ" in no other case.
      .toUpperCase()
      .toLowerCase()
      .replace(/[ßøæœłđðþ]/g, (letter) => typed[letter]!);
    for (const letter of plain) {
      const sort = /\p{N}/u.test(letter) ? "digit" : /\p{L}/u.test(letter) ? "letter" : "other";
      if (sort !== "other") {
        if (sort !== before) starts.push(letters.length);
        letters += letter;
        for (let unit = 0; unit < letter.length; unit++) from.push(at);
      }
      before = sort;
    }
    at += character.length;
  }
  return { letters, from: [...from, at], starts };
}

/** Letters that no accent makes, as they are typed where the keyboard has none of them: "lukasz" is meant where "Łukasz" is written. */
const typed: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th" };

/** The words of a folded text. */
export const wordsOf = ({ letters, starts }: Folded): string[] => starts.map((start, index) => letters.slice(start, starts[index + 1]));

/** German as it is typed without umlauts: "Kuenstliche" is meant where "Künstliche" is written. */
export const withoutUmlauts = (text: string): string =>
  text.replace(/[äöüÄÖÜ]/g, (letter) => letter.toLowerCase().normalize("NFD")[0]! + "e");

/** The stretch of the text as written, from the first to behind the last of these letters. */
export function stretch({ from }: Folded, text: string, start: number, end: number): [number, number] {
  const last = from[end - 1]!;
  return [from[start]!, last + (text.codePointAt(last)! > 0xffff ? 2 : 1)];
}
