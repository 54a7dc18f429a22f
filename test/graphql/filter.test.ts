// Two filters asked of one claim, a link's and its claims': what passes both is asked, whichever of them asks it.
import { describe, expect, it } from "vitest";
import { both, toFilter, type ClaimFilterInput } from "../../server/graphql/filter.ts";
import { loadOntology } from "../../server/ontology.ts";

const ontology = loadOntology();
const asked = (outer: ClaimFilterInput, inner: ClaimFilterInput) => both(toFilter(outer, ontology), toFilter(inner, ontology));

describe("Two filters", () => {
  const cases: [what: keyof ReturnType<typeof both>, one: ClaimFilterInput, other: ClaimFilterInput, together: unknown][] = [
    ["relations", { relations: ["BUILDS", "USES"] }, { relations: ["USES", "SUPPLIES"] }, ["USES"]],
    ["from", { during: { from: "2023" } }, { asOf: "2024-02" }, "2024-02-29"],
    ["to", { during: { to: "2025" } }, { asOf: "2024-02" }, "2024-02-29"],
    ["knownBy", { knownBy: "2025" }, { knownBy: "2024" }, "2024-12-31"],
    ["statuses", { statuses: ["planned", "happened"] }, { statuses: ["planned"] }, ["planned"]],
    ["confidences", { minConfidence: "medium" }, { minConfidence: "high" }, ["high"]],
    ["grades", { minEvidence: "fair" }, { minEvidence: "strong" }, ["strong"]],
    ["minSources", { minSources: 2 }, { minSources: 3 }, 3],
    ["contradicted", { contradicted: true }, { contradicted: false }, []],
  ];
  it.each(cases)("ask the narrower of what each asks: %s", (what, one, other, together) => {
    expect(asked(one, other)[what]).toEqual(together);
    expect(asked(other, one)[what]).toEqual(together);
    // Where one of them asks nothing, the other is asked.
    for (const alone of [one, other]) {
      expect(asked(alone, {})[what]).toEqual(toFilter(alone, ontology)[what]);
      expect(asked({}, alone)[what]).toEqual(toFilter(alone, ontology)[what]);
    }
  });

  it("ask for a publisher, a kind and an amount of each, which need not be the same", () => {
    const [one, other] = [
      { publishers: ["Reuters"], publisherKinds: ["press"], amount: { currency: "USD", min: 1 } },
      { publishers: ["A blog"], publisherKinds: ["agency"], amount: { currency: "USD", max: 5 } },
    ];
    expect(asked(one, other)).toMatchObject({
      publishers: [["Reuters"], ["A blog"]],
      publisherKinds: [["press"], ["agency"]],
      amounts: [
        { currency: "USD", min: 1, max: null },
        { currency: "USD", min: null, max: 5 },
      ],
    });
  });

  it("leave the ends to the second, for the first has settled them", () => {
    const outer = { direction: "OUT", other: ["nvidia"], otherTypes: ["Chip"] } as const;
    expect(asked(outer, {})).toMatchObject({ direction: null, other: null, otherTypes: null });
    expect(asked(outer, { other: ["amd"] })).toMatchObject({ direction: null, other: ["amd"], otherTypes: null });
  });
});
