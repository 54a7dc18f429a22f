// A seed from plain objects of the shapes of seed/, for tests: what a test does not care about is filled in, and all is checked as files are.
import type { Ontology } from "../ontology.ts";
import type { Seed } from "./derive.ts";
import { SeedError } from "./problems.ts";
import type { SeedFiles } from "./read.ts";
import { validate } from "./validate.ts";

type Properties = { readonly [property: string]: unknown };
export interface PlainSeed {
  /** By type; `name` is the id where left out. */
  readonly entities: { readonly [type: string]: readonly ({ readonly id: string } & Properties)[] };
  /** `id` is the next free one, `statement` made from the ends, `confidence` high and `evidence` s0001 where left out. */
  readonly claims?: readonly ({ readonly subject: string; readonly relation: string; readonly object: string } & Properties)[];
  /** s0001, by "Test Wire" of 2025-01-01, where left out; `url`, `title` and `publisher` may be left out of each. */
  readonly sources?: readonly ({ readonly id: string } & Properties)[];
  /** The kind of each; agency for those left out. */
  readonly publishers?: { readonly [name: string]: string };
}

/** Throws a SeedError where something is wrong. */
export function seedFromPlain(plain: PlainSeed, ontology: Ontology): Seed {
  const { seed, problems } = validate(filesFromPlain(plain), ontology);
  if (problems) throw new SeedError(problems);
  return seed;
}

/** The files that say the same. JSON is YAML. */
export function filesFromPlain({ entities, claims = [], sources = [], publishers = {} }: PlainSeed): SeedFiles {
  const taken = new Set(claims.map(({ id }) => id));
  let last = 0;
  const nextId = () => {
    let id;
    do id = `c${String(++last).padStart(4, "0")}`;
    while (taken.has(id));
    return id;
  };
  const stated = claims.map(({ subject, ...claim }) => {
    const id = claim.id ?? nextId();
    return {
      subject,
      claim: {
        id,
        statement: `${subject} ${claim.relation} ${claim.object} (${String(id)}).`,
        confidence: "high",
        evidence: ["s0001"],
        ...claim,
      },
    };
  });
  const wire = { id: "s0001", url: "https://example.org/s0001", title: "A report", publisher: "Test Wire", date: "2025-01-01" };
  const cited = stated
    .flatMap(({ claim }) => claim.evidence as unknown[])
    .some((item) => item === "s0001" || (item as { source?: string } | null)?.source === "s0001");
  const allSources = [
    ...(cited && !sources.some(({ id }) => id === "s0001") ? [wire] : []),
    ...sources.map((source) => ({ url: `https://example.org/${source.id}`, title: "A report", publisher: "Test Wire", ...source })),
  ];
  const kinds = { ...Object.fromEntries(allSources.map(({ publisher }) => [String(publisher), "agency"])), ...publishers };
  const text = (value: unknown) => JSON.stringify(value, undefined, 2);
  return {
    folder: "plain",
    texts: new Map([
      ...Object.entries(entities).map(
        ([type, list]) => [`entities/${type}.yaml`, text(list.map((entity) => ({ name: entity.id, ...entity })))] as const,
      ),
      ...[...new Set(stated.map(({ subject }) => subject))].map((subject) => {
        const about = stated.filter((item) => item.subject === subject).map(({ claim }) => claim);
        return [`claims/${subject}.yaml`, text({ subject, claims: about })] as const;
      }),
      ["sources.yaml", text(allSources)],
      ["publishers.yaml", text(kinds)],
    ]),
  };
}
