// What is known before and while a file is imported: entities by their names, sources by their addresses, what claims say already.
import type { Seed } from "../seeding/index.ts";

export type Reason = "id" | "external id" | "name" | "alias" | "normalised name" | "decision";
export interface Candidate {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** Why it may be the one. */
  readonly why: string;
}
export type Found =
  | { readonly is: "matched"; readonly id: string; readonly why: Reason }
  | { readonly is: "doubtful"; readonly candidates: readonly Candidate[] }
  | { readonly is: "unknown" };
export interface Named {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** "scheme:value" */
  readonly externalIds: readonly string[];
}

/** Letters and digits alone, in small ones and without accents; a dot between digits, and a plus, tell models apart and stay. */
export const normalised = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\+/g, " plus ")
    .replace(/(?<=\d)\.(?=\d)/g, "\uE000")
    .replace(/[^\p{L}\p{N}\uE000]+/gu, " ")
    .replaceAll("\uE000", ".")
    .trim()
    .replaceAll(" ", "");

/** Words that say what sort of firm it is and not which. */
const forms = /\b(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|sa|nv|group|holdings?|technolog(y|ies))\b/g;
/** Names that are as good as the same, and yet may be two: the same words in another order, a firm with and without its legal form, with what stands in brackets or without. */
export function nearKeys(type: string, name: string): string[] {
  const words = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/(?<=\d)\.(?=\d)/g, "\uE000")
      .replace(/\+/g, " plus ")
      .replace(/[^\p{L}\p{N}\uE000]+/gu, " ")
      .trim();
  const keys = [words(name).split(" ").sort().join(" ")];
  if (type === "Organization") {
    const without = name.replace(/\([^)]*\)/g, " ");
    // Only an abbreviation names the firm: what else stands in brackets is a place, or a word for what it is.
    const inside = /\(([A-Z][A-Za-z0-9&]*[A-Z0-9])\)/.exec(name)?.[1];
    for (const part of [without, ...(inside ? [inside] : [])])
      keys.push(words(part).replace(forms, " ").trim().split(/ +/).sort().join(" "));
  }
  return [...new Set(keys)].filter((key) => key.length > 1);
}

export class Known {
  private readonly entities = new Map<string, Named>();
  private readonly byKey = new Map<string, Set<string>>();
  /** Source ids by address. */
  readonly sources = new Map<string, string>();
  readonly publishers = new Set<string>();
  /** The publisher of all sources at a host; undefined where there are several. */
  private readonly publisherAt = new Map<string, string | undefined>();
  /** By id: what it joins by what. */
  readonly claims = new Map<string, string>();
  readonly sourceIds = new Set<string>();
  private readonly said = new Map<string, string>();
  private readonly statements = new Map<string, string>();

  constructor(seed: Seed) {
    for (const { id, type, properties } of seed.entities)
      this.addEntity({
        id,
        type,
        name: properties.name as string,
        aliases: properties.aliases as string[],
        externalIds: (properties.externalIds ?? []) as string[],
      });
    for (const { id, properties } of seed.sources) this.addSource(id, properties.url as string, properties.publisher as string);
    for (const { id, subject, relation, object, properties } of seed.claims)
      this.addClaim({ id, subject, relation, object, properties, statement: properties.statement as string });
  }

  addEntity(entity: Named): void {
    this.entities.set(entity.id, entity);
    const keep = (key: string) => {
      const known = this.byKey.get(key);
      if (known) known.add(entity.id);
      else this.byKey.set(key, new Set([entity.id]));
    };
    const { type, name, aliases } = entity;
    keep(`name ${type} ${name}`);
    for (const alias of aliases) keep(`alias ${type} ${alias}`);
    for (const external of entity.externalIds) keep(`external ${type} ${external}`);
    for (const one of [name, ...aliases]) {
      if (normalised(one) !== "") keep(`normalised ${type} ${normalised(one)}`);
      for (const near of nearKeys(type, one)) keep(`near ${type} ${near}`);
    }
  }
  entity = (id: string): Named | undefined => this.entities.get(id);

  addSource(id: string, url: string, publisher: string): void {
    this.sources.set(url, id);
    this.sourceIds.add(id);
    this.publishers.add(publisher);
    const host = hostOf(url);
    if (!this.publisherAt.has(host)) this.publisherAt.set(host, publisher);
    else if (this.publisherAt.get(host) !== publisher) this.publisherAt.set(host, undefined);
  }
  publisherOf = (url: string): string | undefined => this.publisherAt.get(hostOf(url));

  addClaim(claim: Saying & { readonly id: string; readonly statement: string }): void {
    this.claims.set(claim.id, linkOf(claim));
    const key = sayingOf(claim);
    if (!this.said.has(key)) this.said.set(key, claim.id);
    this.statements.set(claim.statement.toLowerCase(), claim.id);
  }
  /** The claim that says this already. */
  saidBy = (claim: Saying): string | undefined => this.said.get(sayingOf(claim));
  /** The claim whose sentence this is. */
  statedBy = (statement: string): string | undefined => this.statements.get(statement.toLowerCase());

  /** Looks for a name among the types, the surest way first; a tie, or what is only nearly the same, is for a person to decide. */
  find(types: readonly string[], name: string, externalIds: readonly string[] = [], id?: string): Found {
    const ids = (kind: string, keys: readonly string[]) =>
      new Set(types.flatMap((type) => keys.flatMap((key) => [...(this.byKey.get(`${kind} ${type} ${key}`) ?? [])])));
    if (id !== undefined && types.includes(this.entities.get(id)?.type ?? "")) return { is: "matched", id, why: "id" };
    const ways: [Reason, Set<string>][] = [
      ["external id", ids("external", externalIds)],
      ["name", ids("name", [name])],
      ["alias", ids("alias", [name])],
      ["normalised name", ids("normalised", [normalised(name)].filter(Boolean))],
    ];
    for (const [why, found] of ways) {
      if (found.size === 1) return { is: "matched", id: [...found][0]!, why };
      if (found.size > 1) return { is: "doubtful", candidates: this.candidates(found, `same ${why}`) };
    }
    const near = new Set(
      types.flatMap((type) => nearKeys(type, name).flatMap((key) => [...(this.byKey.get(`near ${type} ${key}`) ?? [])])),
    );
    return near.size > 0 ? { is: "doubtful", candidates: this.candidates(near, "nearly the same name") } : { is: "unknown" };
  }
  private candidates = (ids: ReadonlySet<string>, why: string): Candidate[] =>
    [...ids].sort().map((id) => ({ id, type: this.entities.get(id)!.type, name: this.entities.get(id)!.name, why }));
}

interface Saying {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export const linkOf = ({ subject, relation, object }: Omit<Saying, "properties">): string => `${subject} ${relation} ${object}`;

/** What must be equal for two claims to say the same. For a figure that is also the day it is of. */
function sayingOf({ subject, relation, object, properties }: Saying): string {
  const own = [
    "value",
    "unit",
    "amount",
    "currency",
    "count",
    "validFrom",
    "validTo",
    "periodStart",
    "periodEnd",
    "scope",
    "perPiece",
    "payee",
  ];
  if (properties.value !== undefined || properties.amount !== undefined) own.push("observedOn", "eventDate");
  return JSON.stringify([subject, relation, object, ...own.map((name) => properties[name] ?? null)]);
}

export const hostOf = (url: string): string => {
  // An archive's address holds the one that was kept.
  const kept = /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(https?:\/\/.+)$/.exec(url)?.[1];
  const address = kept !== undefined && URL.canParse(kept) ? kept : url;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
};
