// How a line is drawn for what is claimed: solid where it happened, and a dash of its own for each way in which it has not. Said once, for the canvas, legends, charts and files.

/** From the firmest on; a dash is lengths of line and gap by turns, as a pen takes them. */
export const dashes = {
  solid: [],
  dashed: [8, 5],
  dotted: [2, 4],
  disputed: [5, 2, 5, 8],
  dropped: [2, 9],
} as const;

export type Stroke = keyof typeof dashes;
export const strokes = Object.keys(dashes) as readonly Stroke[];

const ofStatus: Readonly<Record<string, Stroke>> = {
  HAPPENED: "solid",
  ESTIMATED: "dotted",
  REPORTED: "dotted",
  DISPUTED: "disputed",
  DROPPED: "dropped",
};

/** A status that the ontology has and this table does not is no thing that happened, so it is dashed. */
export const strokeOf = (status: string): Stroke => ofStatus[status] ?? "dashed";
