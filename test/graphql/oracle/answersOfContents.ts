// What was stated comes back: each entity, claim and source of a seed is asked for whole, and held against what the seed says.
import fc from "fast-check";
import { expect } from "vitest";
import type { PlainSeed } from "../../../server/seeding/index.ts";
import type { Asked } from "./agrees.ts";
import { gradeOf, publishersOf, sourcesOf, type PlainClaim } from "./base.ts";
import { linksAmong, told, type PlainLink } from "./links.ts";
import { expectPages, connectionFields } from "./pages.ts";
import { pages } from "./requests.ts";

type Stated = Readonly<Record<string, unknown>>;

const upper = (word: unknown, otherwise: string) => String(word ?? otherwise).toUpperCase();

export function answersOfContentsAgree({ base, ask, agrees }: Asked, plain: PlainSeed): void {
  const { ontology } = base;
  const statedEntities = Object.entries(plain.entities).flatMap(([type, list]) => list.map((entity): Stated => ({ ...entity, type })));
  const statedSources = (plain.sources ?? []) as readonly Stated[];

  agrees("everything that is stated of entities", 1, { all: fc.constant(0) }, async () => {
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity {
      __typename id type kind name aliases description lastSourced degree externalIds { scheme value url } properties { name title value unit }
    } } }`;
    const ids = statedEntities.map(({ id }) => id);
    expect((await ask(document, { ids: [...ids, "nobody"] })).nodes).toEqual([
      ...statedEntities.map((entity) => {
        const type = ontology.entityType(entity.type as string);
        const about = base.touching.get(entity.id as string)!;
        const dates = about.flatMap((claim) =>
          claim.sources.flatMap((id) => (statedSources.find((source) => source.id === id)!.date as string) ?? []),
        );
        // Of two that end on one day the more exact.
        const end = (date: string) =>
          `${date}${date.length === 4 ? "-12-31" : date.length === 7 ? `-${new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).getUTCDate()}` : ""} ${date}`;
        return {
          __typename: entity.type,
          id: entity.id,
          type: entity.type,
          kind: entity.kind ?? null,
          name: entity.name,
          aliases: entity.aliases ?? [],
          description: entity.description ?? null,
          lastSourced: dates.sort((a, b) => (end(a) < end(b) ? 1 : -1))[0] ?? null,
          degree: expect.any(Number),
          externalIds: Object.entries((entity.externalIds ?? {}) as Record<string, string>).map(([scheme, value]) => ({
            scheme,
            value,
            url: scheme === "wikidata" ? `https://www.wikidata.org/wiki/${value}` : null,
          })),
          properties: type.properties
            .filter(({ name }) => name !== "kind" && entity[name] !== undefined)
            .map(({ name, title, unit }) => ({ name, title, unit: unit ?? null, value: entity[name] })),
        };
      }),
      null,
    ]);
  });

  agrees("everything that is stated of claims", 1, { all: fc.constant(0) }, async () => {
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim {
      __typename id relation subject { id } object { id } statement status confidence eventDate validFrom validTo observedOn holdsFrom holdsTo knownFrom note
      evidenceGrade sourceCount contradicts { id } link {
        id relation symmetric subject { id } object { id } claimCount confidence status holdsFrom holdsTo publisherCount evidenceGrade
      }
      figure { metric { id } value max bound unit periodStart periodEnd basis }
      money { amount max bound currency kind per sameDeal { id } basis }
      qualifiers { name title value unit } evidence { source { id } locator }
    } } }`;
    expect((await ask(document, { ids: base.claims.map(({ id }) => id) })).nodes).toEqual(base.claims.map((claim) => toldOf(claim)));
  });

  agrees("everything that is stated of sources", 1, { all: fc.constant(0) }, async () => {
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Source { id url title publisher publisherKind date claims(first: 100) { totalCount nodes { id } } } } }`;
    expect((await ask(document, { ids: statedSources.map(({ id }) => id) })).nodes).toEqual(
      statedSources.map((source) => {
        const claims = base.claims.filter((claim) => claim.sources.includes(source.id as string)).map(({ id }) => ({ id }));
        claims.sort((a, b) => (a.id < b.id ? -1 : 1));
        return {
          id: source.id,
          url: source.url,
          title: source.title,
          publisher: source.publisher,
          date: source.date ?? null,
          publisherKind: upper(plain.publishers![source.publisher as string], ""),
          claims: { totalCount: claims.length, nodes: claims.slice(0, 100) },
        };
      }),
    );
  });

  const titles = statedSources.map(({ title }) => title as string);
  const publishers = [...new Set(statedSources.map(({ publisher }) => publisher as string))];
  if (titles.length > 0)
    agrees(
      "sources by text and publisher",
      100,
      {
        text: fc.option(
          fc
            .constantFrom(...titles, "EXAMPLE.ORG", "%22")
            .chain((text) => fc.constantFrom(text, text.toUpperCase(), text.toLowerCase(), text.slice(0, 3))),
          { nil: undefined },
        ),
        by: fc.option(fc.subarray(publishers), { nil: undefined }),
        page: pages.map(({ size, back }) => ({ size: 1 + (size % 4), back })),
      },
      async ({ text, by, page }) => {
        const lower = (said: unknown) => String(said).toLowerCase();
        const found = statedSources.filter(
          ({ title, url, publisher }) =>
            (text === undefined || lower(title).includes(lower(text)) || lower(url).includes(lower(text))) &&
            (by === undefined || by.includes(publisher as string)),
        );
        await expectPages(
          found.map(({ id }) => id as string).sort(),
          page,
          async (cut) =>
            (
              await ask(
                `query ($text: String, $by: [String!], $first: Int, $after: String, $last: Int, $before: String) {
                  sources(text: $text, publishers: $by, first: $first, after: $after, last: $last, before: $before) { ${connectionFields} }
                }`,
                { text, by, ...cut },
              )
            ).sources,
        );
      },
    );

  function toldOf(claim: PlainClaim) {
    const relation = ontology.relationType(claim.relation);
    const [isFigure, isMoney] = ["figure", "money"].map(
      (group) => relation.groups.includes(group) && claim[group === "figure" ? "value" : "amount"] !== undefined,
    );
    const ends = [claim.subject, claim.object];
    if (relation.symmetric) ends.sort();
    const [link] = linksAmong(
      base,
      base.claims.filter((other) => {
        const there = other.subject === claim.subject && other.object === claim.object;
        const back = other.subject === claim.object && other.object === claim.subject;
        return other.relation === claim.relation && (there || (relation.symmetric && back));
      }),
    ) as [PlainLink];
    const groups = new Set(
      [...(isFigure ? ontology.groups.get("figure")! : []), ...(isMoney ? ontology.groups.get("money")! : [])].map(({ name }) => name),
    );
    const own = "statement status confidence eventDate validFrom validTo observedOn note contradicts".split(" ");
    const withField = "value max unit bound periodStart periodEnd basis amount amountMax currency moneyKind per sameDeal"
      .split(" ")
      .filter((name) => groups.has(name));
    return {
      __typename: "Claim",
      id: claim.id,
      relation: claim.relation,
      subject: { id: claim.subject },
      object: { id: claim.object },
      statement: claim.statement,
      status: upper(claim.status, "happened"),
      confidence: upper(claim.confidence, ""),
      ...Object.fromEntries(
        ["eventDate", "validFrom", "validTo", "observedOn", "holdsFrom", "holdsTo", "knownFrom", "note"].map((name) => [
          name,
          claim[name] ?? null,
        ]),
      ),
      evidenceGrade: gradeOf(publishersOf(base, [claim]).firm.size),
      sourceCount: sourcesOf(base, claim).length,
      contradicts: (claim.contradicts ?? []).toSorted().map((id) => ({ id })),
      link: {
        ...told(base, link),
        relation: claim.relation,
        symmetric: relation.symmetric,
        subject: { id: ends[0] },
        object: { id: ends[1] },
      },
      figure: isFigure
        ? {
            metric: { id: claim.object },
            bound: upper(claim.bound, "exact"),
            ...Object.fromEntries(["value", "max", "unit", "periodStart", "periodEnd", "basis"].map((name) => [name, claim[name] ?? null])),
          }
        : null,
      money: !isMoney
        ? null
        : {
            amount: claim.amount,
            max: claim.amountMax ?? null,
            bound: upper(claim.bound, "exact"),
            currency: claim.currency,
            kind: upper(claim.moneyKind, "transaction"),
            per: claim.per ?? null,
            basis: claim.basis ?? null,
            sameDeal: claim.sameDeal === undefined ? null : { id: claim.sameDeal },
          },
      qualifiers: [...relation.properties, ...ontology.claimProperties]
        .filter(({ name }) => claim[name] !== undefined && !own.includes(name) && !withField.includes(name))
        .map(({ name, title, unit }) => ({ name, title, unit: unit ?? null, value: claim[name] })),
      evidence: (
        (plain.claims!.find(({ id }) => id === claim.id)!.evidence ?? []) as (string | { source: string; locator?: string })[]
      ).map((item) =>
        typeof item === "string" ? { source: { id: item }, locator: null } : { source: { id: item.source }, locator: item.locator ?? null },
      ),
    };
  }
}
