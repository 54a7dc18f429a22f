// How a line is drawn for what is claimed: solid where it happened, and a dash of its own for each way in which it has not. Said once, for the canvas, legends, charts and files.

/**
 * By the ontology's words for a status, from the firmest on; a dash is lengths of line and gap by turns, as a pen takes them.
 * What is signed or said aloud is made of long marks, what is weighed of mixed ones, what others say or reckon of dots.
 */
export const dashes = {
  happened: [],
  agreed: [14, 5],
  announced: [8, 5],
  letter_of_intent: [11, 3, 2, 3, 2, 4],
  conditional: [8, 4, 2, 4],
  planned: [4, 4],
  in_talks: [2, 3, 2, 3, 2, 9],
  bid: [12, 6, 5, 6],
  forecast: [5, 3, 5, 3, 2, 4],
  reported: [2, 2, 2, 10],
  estimated: [2, 4],
  disputed: [5, 2, 5, 9],
  dropped: [2, 12],
  /** No status: it leads to a fold, which stands for lines of every kind. */
  folded: [6, 12],
} as const;

export type Stroke = keyof typeof dashes;
export const strokes = Object.keys(dashes) as readonly Stroke[];

/** A newer server may have a status that is not known here: it is no thing that happened, and its word stands beside the line. */
export const strokeOf = (status: string): Stroke => {
  const word = status.toLowerCase();
  return word in dashes ? (word as Stroke) : "announced";
};
