// A session as a file: every step, so that whoever opens it can go on, and back.
import { fromAddress, toAddress } from "../state/address.ts";
import type { View } from "../state/view.ts";
import type { Steps } from "../state/steps.ts";

const form = "interlock-session";

/** Kept as addresses: they are checked when they are read, and mean the same on other data. */
export const sessionText = ({ steps, at }: Steps): string =>
  `${JSON.stringify({ form, version: 1, at, steps: steps.map(({ view }) => toAddress(view)) }, null, 2)}\n`;

/** The views of a file and the place among them, or the reason why it is none. */
export function readSession(text: string): { views: View[]; at: number } | { wrong: string } {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return { wrong: "JSON" };
  }
  if (typeof said !== "object" || said === null) return { wrong: "JSON" };
  const file = said as { form?: unknown; version?: unknown; at?: unknown; steps?: unknown };
  if (file.form !== form) return { wrong: "form" };
  if (file.version !== 1) return { wrong: "version" };
  const { steps, at } = file;
  if (
    !Array.isArray(steps) ||
    steps.length === 0 ||
    steps.length > 500 ||
    !steps.every((step) => typeof step === "string" && step.length < 20_000)
  )
    return { wrong: "steps" };
  const place = typeof at === "number" && Number.isInteger(at) && at >= 0 && at < steps.length ? at : steps.length - 1;
  return { views: steps.map((step: string) => fromAddress(step)), at: place };
}
