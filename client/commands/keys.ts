// The keys of commands: which one is meant by a press, and where it counts.
import type { Command } from "./command.ts";

/** "Ctrl+Shift+Z" for a press; Command counts as Control, so that a Mac's keys are the same list. */
export function keysOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): string {
  const isLetter = /^[a-z]$/i.test(event.key);
  const key = isLetter ? event.key.toUpperCase() : event.key;
  return [(event.ctrlKey || event.metaKey) && "Ctrl", event.altKey && "Alt", event.shiftKey && isLetter && "Shift", key]
    .filter(Boolean)
    .join("+");
}

export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export const isOnCanvas = (target: EventTarget | null): boolean => target instanceof Element && target.closest("[data-canvas]") !== null;

/** The command of a press outside the canvas. A key without Control counts only where nobody writes, and only while `single` keys are wanted. */
export function commandFor(event: KeyboardEvent, commands: readonly Command[], single: boolean): Command | undefined {
  const keys = keysOf(event);
  const needsNoHelp = keys.startsWith("Ctrl+");
  if (isWriting(event.target) || (!needsNoHelp && (!single || /^([A-Z]|[-+0])$/.test(keys)))) return undefined;
  return commands.find((command) => command.keys === keys);
}
