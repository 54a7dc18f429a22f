// Runs the command of a key, wherever on the page it is pressed; the canvas takes its own keys first.
import { useEffect } from "react";
import { commands } from "../commands/index.ts";
import { commandFor, isOnCanvas, keysOf } from "../commands/keys.ts";
import { useSituation } from "../commands/useSituation.ts";
import { wantsSingleKeys } from "../panels/preferences.ts";

export function CommandKeys() {
  const situation = useSituation();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = isOnCanvas(event.target)
        ? commands.find(({ keys }) => keys === keysOf(event))
        : commandFor(event, commands, wantsSingleKeys());
      const now = situation();
      if (!command || !(command.applies?.(now) ?? true)) return;
      event.preventDefault();
      void command.run(now);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [situation]);
  return null;
}
