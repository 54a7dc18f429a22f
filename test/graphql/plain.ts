// Small graphs for the tests of the API: claims said shortly, everything else as in seed/.

/** A claim that says what its id, ends and relation say, of high confidence where not told otherwise. */
export const claim = (id: string, subject: string, relation: string, object: string, more: object = {}) => ({
  id,
  subject,
  relation,
  object,
  statement: `${subject} ${relation} ${object}.`,
  confidence: "high",
  ...more,
});

export const organization = (id: string, name: string, more: object = {}) => ({ id, name, ...more });
