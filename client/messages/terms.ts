// The words of the data, which come over the wire in English, in the language that the page speaks now.

let spoken: Readonly<Record<string, string>> = {};

/** A page speaks one language at a time: told once, with the texts of that language. */
export const speak = (terms: Readonly<Record<string, string>>): void => {
  spoken = terms;
};

/** A title, a reading or a word as the server says it, in the language of these; in English where they have no word for it. */
export const termIn = (terms: Readonly<Record<string, string>>, english: string): string =>
  Object.hasOwn(terms, english) ? terms[english]! : english;

/** The same in the language of the page. */
export const termText = (english: string): string => termIn(spoken, english);

/** LETTER_OF_INTENT as "letter of intent": a word of a closed list, as it is read in a sentence. */
export const wordText = (word: string): string => termText(word.toLowerCase().replaceAll("_", " "));
