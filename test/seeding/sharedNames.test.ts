// Names that lead to more than one entity are told by the check, and are no mistake.
import { expect, it } from "vitest";
import { loadOntology } from "../../server/ontology.ts";
import { seedFromPlain, sharedNames } from "../../server/seeding/index.ts";

it("tells an alias that another entity is called by, and not what two of different types are called", () => {
  const seed = seedFromPlain(
    {
      entities: {
        Organization: [
          { id: "anysphere", name: "Anysphere", aliases: ["Cursor", "Any"] },
          { id: "mercury", name: "Mercury" },
        ],
        Product: [
          { id: "cursor", name: "Cursor", aliases: ["The editor"] },
          { id: "any-editor", name: "Any editor", aliases: ["The editor", "any"] },
          { id: "mercury-product", name: "Mercury" },
        ],
      },
    },
    loadOntology(),
  );
  expect(sharedNames(seed)).toEqual([
    {
      name: "Cursor",
      of: [
        { id: "anysphere", as: "alias" },
        { id: "cursor", as: "name" },
      ],
    },
    {
      name: "The editor",
      of: [
        { id: "any-editor", as: "alias" },
        { id: "cursor", as: "alias" },
      ],
    },
  ]);
});
