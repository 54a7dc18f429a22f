// Figures, amounts of money, their times and their sources in words.
import type { Figure, Money, Source } from "../../api/claims.ts";
import { amountText, dateText, termText, wordText, type Messages } from "../../messages/index.ts";
import type { Chart, Dot } from "./charts.ts";

export function figureText({ value, max, bound, unit }: Pick<Figure, "value" | "max" | "bound" | "unit">, texts: Messages): string {
  const range = max === null ? "" : texts.money.range + amountText(max, unit, texts.locale);
  return `${texts.money.bound[bound] ?? ""}${amountText(value, unit, texts.locale)}${range}`;
}

export function moneyText({ amount, max, bound, currency, per }: Money, texts: Messages): string {
  const range = max === null ? "" : texts.money.range + amountText(max, currency, texts.locale);
  return `${texts.money.bound[bound] ?? ""}${amountText(amount, currency, texts.locale)}${range}${per ? texts.money.per(wordText(per)) : ""}`;
}

/** The day or the period for which it is given, as stated. */
export function timeText({ claim }: Dot, texts: Messages): string {
  const { figure, observedOn, eventDate } = claim;
  const dates = figure?.periodEnd ? [figure.periodStart, figure.periodEnd] : [observedOn ?? eventDate];
  const stated = dates.flatMap((date) => (date ? [dateText(date, texts.locale)] : []));
  return stated.length === 0 ? texts.claim.undated : stated.join(" – ");
}

export function sourceText({ publisher, publisherKind, date }: Source, texts: Messages): string {
  const when = date ? dateText(date, texts.locale) : texts.claim.undatedSource;
  return `${publisher ?? texts.claim.unnamed} (${wordText(publisherKind)}), ${when}`;
}

/** What distinguishes a chart from others of the same metric: basis, scope, length of its periods. */
export function kindText({ basis, scope, months }: Pick<Chart, "basis" | "scope" | "months">, texts: Messages): string {
  const length = months === null ? undefined : (texts.chart.months[months] ?? texts.chart.everyMonths(months));
  return [length, basis, ...scope.map(({ title, value }) => `${termText(title)}: ${String(value)}`)].filter(Boolean).join(" · ");
}
