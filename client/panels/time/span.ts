// The days that are looked at, as months on the timeline and in words.
import type { Filter } from "../../state/view.ts";
import { monthOf, within, type Stretch } from "./months.ts";

/** What is looked at, as months; all of it where nothing is chosen. */
export function spanOf({ asOf, during }: Filter, stretch: Stretch): Stretch {
  if (asOf !== undefined) return { from: stretch.from, to: within(monthOf(asOf, true), stretch) };
  return {
    from: during?.from === undefined ? stretch.from : within(monthOf(during.from), stretch),
    to: during?.to === undefined ? stretch.to : within(monthOf(during.to, true), stretch),
  };
}

/** A range with its earlier day first, without what is empty; none where nothing is left. */
export function ordered({ from = "", to = "" }: { from?: string; to?: string }): Filter["during"] {
  const [first, last] = from !== "" && to !== "" && monthOf(from) > monthOf(to, true) ? [to, from] : [from, to];
  return first + last === "" ? undefined : { ...(first && { from: first }), ...(last && { to: last }) };
}

export function whenText(
  { asOf, during }: Filter,
  texts: { asOfDay(day: string): string; during(from: string, to: string): string },
  day: (date: string) => string,
) {
  if (asOf !== undefined) return texts.asOfDay(day(asOf));
  return during ? texts.during(during.from ? day(during.from) : "", during.to ? day(during.to) : "") : "";
}
