// An event: a day, month or year that a claim states, and what it says of it.
import type { ClaimValue } from "../mapping.ts";
import type { Context } from "./context.ts";

export const typeDefs = /* GraphQL */ `
  "What a claim says of a day."
  enum EventKind {
    "It happened or was announced: Claim.eventDate."
    HAPPENED
    "It began to hold: Claim.validFrom."
    STARTED
    "It held until then, this day included: Claim.validTo."
    ENDED
  }
  "A day, month or year that a claim states."
  type Event implements Node {
    "The claim's id and the kind, such as c0011~STARTED."
    id: ID!
    "As stated."
    date: PartialDate!
    "What the claim says of it."
    kind: EventKind!
    "The claim."
    claim: Claim!
  }
`;

const dates = { HAPPENED: "eventDate", STARTED: "validFrom", ENDED: "validTo" } as const;

export const toEvent = (claim: ClaimValue, kind: string, date: string) => ({
  __typename: "Event",
  id: `${claim.id}~${kind}`,
  date,
  kind,
  claim,
});

/** The event of this id; null where the claim is not there or states no such day. */
export async function eventById(id: string, { claims }: Context): Promise<ReturnType<typeof toEvent> | null> {
  const [claimId, kind] = id.split("~") as [string, string];
  if (!Object.hasOwn(dates, kind)) return null;
  const claim = await claims.load(claimId);
  const date = claim?.[dates[kind as keyof typeof dates]];
  return claim && typeof date === "string" ? toEvent(claim, kind, date) : null;
}
