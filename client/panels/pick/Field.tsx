// A field with suggestions as you type, for whatever has a name: what is shown always belongs to what is written, or cannot be taken yet.
import { useEffect, useRef, type ComponentProps, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { ComboBox, Input, ListBox, Popover } from "react-aria-components";
import { NothingFound, type Finding } from "./found.tsx";

interface Given<Suggestion> {
  readonly className: string;
  readonly suggestions: readonly Suggestion[];
  readonly found: Finding;
  readonly text: string;
  onText(text: string): void;
  onChoose(id: string): void;
  /** How one is shown: a ListBoxItem. */
  readonly suggestion: (suggestion: Suggestion) => ReactNode;
  readonly input: ComponentProps<typeof Input> & { readonly ref?: RefObject<HTMLInputElement | null> };
  /** How far the list hangs below the field, in pixels. */
  readonly offset: number;
  readonly "aria-label"?: string;
  /** What stands in the field before what is written, and behind it. */
  readonly before?: ReactNode;
  readonly behind?: ReactNode;
}

export function Field<Suggestion extends { readonly id: string }>({
  className,
  suggestions,
  found,
  text,
  onText,
  onChoose,
  suggestion,
  input,
  offset,
  before,
  behind,
  ...names
}: Given<Suggestion>) {
  const isUnderway = found.is === "underway";
  const choose = (id: string) => {
    onText("");
    onChoose(id);
  };
  const keys = useHeldKeys(isUnderway, text);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (keys.holds(event)) return;
    const pointsAt = event.currentTarget.getAttribute("aria-activedescendant");
    if (event.key !== "Enter" || event.nativeEvent.isComposing || pointsAt || !suggestions[0] || text.trim() === "") return;
    event.preventDefault();
    event.stopPropagation();
    choose(suggestions[0].id);
  };
  return (
    <ComboBox
      {...names}
      className={className}
      items={suggestions}
      // They answer what was written a moment ago.
      disabledKeys={isUnderway ? suggestions.map(({ id }) => id) : []}
      inputValue={text}
      onInputChange={onText}
      value={null}
      onChange={(id) => id !== null && choose(String(id))}
      // From the first key on, or the list would not open for suggestions that come later.
      allowsEmptyCollection={text.trim() !== ""}
      menuTrigger="input"
    >
      {before}
      <Input {...input} onKeyDownCapture={press} />
      {behind}
      {/* A press beside the suggestions leaves the keyboard in the field, or the list would close. */}
      <Popover className="pop search-pop" offset={offset} onMouseDown={(event) => event.preventDefault()}>
        <ListBox className="suggestions" aria-busy={isUnderway} renderEmptyState={() => <NothingFound found={found} onWord={onText} />}>
          {suggestion}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const held = new Set(["ArrowDown", "ArrowUp", "Enter"]);

/** Keys that are for the list, pressed before it is there, are pressed when it is; what is written in between takes them back. */
function useHeldKeys(isUnderway: boolean, text: string) {
  const waiting = useRef<{ readonly text: string; readonly field: Element; readonly keys: string[] }>(undefined);
  useEffect(() => {
    if (isUnderway || !waiting.current) return;
    const { field, keys, text: was } = waiting.current;
    waiting.current = undefined;
    if (was !== text) return;
    // Each in a turn of its own, as from a hand: the next one needs what the one before it did.
    const next = () => {
      const key = keys.shift();
      if (key === undefined) return;
      field.dispatchEvent(new globalThis.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      setTimeout(next);
    };
    setTimeout(next);
  }, [isUnderway, text]);
  return {
    holds(event: KeyboardEvent): boolean {
      if (!isUnderway || !held.has(event.key) || event.nativeEvent.isComposing) return false;
      if (waiting.current?.text !== text) waiting.current = { text, field: event.currentTarget, keys: [] };
      waiting.current.keys.push(event.key);
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
