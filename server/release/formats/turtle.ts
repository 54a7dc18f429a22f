// Turtle: the graph as linked data. A claim is a resource of its own, with its evidence in the words of PROV-O; external ids are same-as links.
import { DataFactory, Writer, type Quad_Object as Term } from "n3";
import type { Value } from "../../engine/engine.ts";
import type { Ontology, PropertyType } from "../../ontology.ts";
import { columnsOf, type Column } from "../columns.ts";
import type { Contents, Thing } from "../contents.ts";
import type { Format } from "./format.ts";

const { namedNode, literal, quad } = DataFactory;
const prefixes = {
  // Names of our own, which nobody can look up: we have no lasting address on the web to give them.
  i: "urn:interlock:",
  entity: "urn:interlock:entity:",
  claim: "urn:interlock:claim:",
  source: "urn:interlock:source:",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  wikidata: "http://www.wikidata.org/entity/",
} as const;
type Prefix = keyof typeof prefixes;
const name = (prefix: Prefix, local: string) => namedNode(prefixes[prefix] + local);
const isA = name("rdf", "type");

/** What others have a word for; all else is a word of ours. */
const wordsOfOthers: Record<string, string> = {
  name: "name",
  title: "name",
  aliases: "alternateName",
  description: "description",
  statement: "text",
  url: "url",
  homepage: "url",
  publisher: "publisher",
  date: "datePublished",
};
const predicateOf = (property: string) =>
  Object.hasOwn(wordsOfOthers, property) ? name("schema", wordsOfOthers[property]!) : name("i", property);

export const turtle: Format = {
  name: "turtle",
  files: [
    {
      name: "interlock.ttl",
      about: "Linked data (RDF): claims with their evidence in PROV-O, schema.org's words, and same-as links to Wikidata.",
      *write(contents) {
        let piece = "";
        // Pieces are handed on as they come: the whole is too long for one text.
        const sink = {
          write: (text: string, _encoding?: string, done?: () => void) => ((piece += text), done?.()),
          end: (done?: () => void) => done?.(),
        };
        const writer = new Writer(sink, { prefixes });
        for (const said of saying(contents)) {
          for (const [subject, predicate, object] of said) writer.addQuad(quad(subject, predicate, object));
          yield piece;
          piece = "";
        }
        writer.end();
        yield piece;
      },
    },
  ],
};

type Said = [subject: ReturnType<typeof namedNode>, predicate: ReturnType<typeof namedNode>, object: Term][];

function* saying({ dataVersion, ontology, entities, claims, sources }: Contents): Generator<Said> {
  const columns = columnsOf(ontology);
  const set = name("i", `data:${dataVersion}`);
  yield [
    [set, isA, name("schema", "Dataset")],
    [set, name("schema", "name"), literal("Interlock, a knowledge graph of the AI industry")],
    [set, name("schema", "version"), literal(dataVersion)],
  ];
  yield* vocabulary(ontology);
  for (const entity of entities) {
    const subject = name("entity", entity.id);
    yield [
      [subject, isA, name("i", entity.type as string)],
      ...stated(subject, columns.entities, entity, ["id", "type"]),
      ...((entity.externalIds ?? []) as string[]).flatMap((id): Said => {
        const wikidata = /^wikidata:(Q\d+)$/.exec(id)?.[1];
        return wikidata === undefined ? [] : [[subject, name("schema", "sameAs"), name("wikidata", wikidata)]];
      }),
    ];
  }
  for (const source of sources) {
    const subject = name("source", source.id);
    yield [
      [subject, isA, name("schema", "CreativeWork")],
      [subject, isA, name("prov", "Entity")],
      ...stated(subject, columns.sources, source, ["id", "claims"]),
    ];
  }
  for (const claim of claims) yield claimed(claim, columns.claims);
}

function claimed(claim: Thing, columns: readonly Column[]): Said {
  const subject = name("claim", claim.id);
  const [from, relation, to] = [
    name("entity", claim.subject as string),
    name("i", claim.relation as string),
    name("entity", claim.object as string),
  ];
  const evidence = (claim.sources as string[]).map((source, index) => ({ source, locator: (claim.locators as string[])[index] ?? "" }));
  return [
    // A plan is not said like a thing that happened: it stands in its claim alone.
    ...(claim.status === "happened" ? ([[from, relation, to]] satisfies Said) : []),
    [subject, isA, name("i", "Claim")],
    [subject, isA, name("rdf", "Statement")],
    [subject, isA, name("prov", "Entity")],
    [subject, name("rdf", "subject"), from],
    [subject, name("rdf", "predicate"), relation],
    [subject, name("rdf", "object"), to],
    ...stated(subject, columns, claim, ["id", "subject", "relation", "object", "sources", "locators"]),
    ...[...new Set(evidence.map(({ source }) => source))].map((source): Said[number] => [
      subject,
      name("prov", "hadPrimarySource"),
      name("source", source),
    ]),
    ...evidence.flatMap(({ source, locator }, index): Said => {
      if (locator === "") return [];
      const place = name("claim", `${claim.id}:evidence:${index + 1}`);
      return [
        [subject, name("prov", "qualifiedPrimarySource"), place],
        [place, isA, name("prov", "PrimarySource")],
        [place, name("prov", "entity"), name("source", source)],
        [place, name("i", "locator"), literal(locator)],
      ];
    }),
  ];
}

const stated = (subject: Said[number][0], columns: readonly Column[], thing: Thing, but: readonly string[]): Said =>
  columns.flatMap((column) =>
    but.includes(column.name) || thing[column.name] === undefined
      ? []
      : [thing[column.name]!].flat().map((value): Said[number] => [subject, predicateOf(column.name), termOf(value as Value, column.type)]),
  );

function termOf(value: Value, type: PropertyType): Term {
  const text = String(value);
  if (typeof value === "number") return literal(text, name("xsd", Number.isInteger(value) && type === "integer" ? "integer" : "double"));
  if (typeof value === "boolean") return literal(text, name("xsd", "boolean"));
  if (type === "date") return literal(text, name("xsd", text.length === 4 ? "gYear" : text.length === 7 ? "gYearMonth" : "date"));
  if (type === "entity" || type === "claim") return name(type, text);
  if (type === "claims") return name("claim", text);
  // An address with signs that an IRI may not have stays a text.
  if (type === "url" && !/[\s<>"{}|\\^`]/.test(text)) return namedNode(text);
  return literal(text);
}

/** Our own words, with what they mean. */
function* vocabulary({ entityTypes, relationTypes }: Ontology): Generator<Said> {
  for (const [kind, types] of [
    [name("rdfs", "Class"), entityTypes],
    [name("rdf", "Property"), relationTypes],
  ] as const)
    for (const type of types) {
      const subject = name("i", type.name);
      yield [
        [subject, isA, kind],
        [subject, name("rdfs", "label"), literal("reads" in type ? type.reads.forward : type.name)],
        [subject, name("rdfs", "comment"), literal(type.description)],
      ];
    }
}
