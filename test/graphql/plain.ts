// Small graphs for the tests of the API: claims said shortly, everything else as in seed/.

/** A claim that says what its ends and relation say; what seed/ asks for besides is filled in. */
export const claim = (id: string, subject: string, relation: string, object: string, more: object = {}) => ({
  id,
  subject,
  relation,
  object,
  ...more,
});

export const organization = (id: string, name: string, more: object = {}) => ({ id, name, ...more });
