// Claims in order of time: by the first day that they state; what states none comes last.
import type { Claim } from "../../api/claims.ts";

type Dated = Pick<Claim, "id" | "validFrom" | "eventDate" | "observedOn" | "validTo"> & { readonly figure?: Claim["figure"] };
// "~" stands behind every digit, so what is undated is last.
const firstDay = ({ validFrom, eventDate, figure, observedOn, validTo }: Dated): string =>
  validFrom ?? eventDate ?? figure?.periodStart ?? figure?.periodEnd ?? observedOn ?? validTo ?? "~";

export const byTime = (a: Dated, b: Dated): number => compare(firstDay(a), firstDay(b)) || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
