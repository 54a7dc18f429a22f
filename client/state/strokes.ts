// How a line is drawn for what is claimed: solid where it happened, dashed where it is meant to, dotted where it is doubted, reckoned or given up.

export type Stroke = "solid" | "dashed" | "dotted";

const strokes: Readonly<Record<string, Stroke>> = {
  HAPPENED: "solid",
  ESTIMATED: "dotted",
  REPORTED: "dotted",
  DROPPED: "dotted",
  DISPUTED: "dotted",
};

/** A status that the ontology has and this table does not is no thing that happened, so it is dashed. */
export const strokeOf = (status: string): Stroke => strokes[status] ?? "dashed";
