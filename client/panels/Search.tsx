// One field for everything that has a name: suggestions as you type, each with its type and why it matched.
import { useQuery, keepPreviousData } from "@tanstack/react-query";
import { Search as SearchIcon } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { ask } from "../api/ask.ts";
import * as operations from "../api/operations/search.ts";
import type { SearchAnswer } from "../api/answers.ts";
import { useTexts, wordText } from "../messages/index.ts";
import { TypeGlyph } from "./Glyph.tsx";
import { useExplorer } from "./explorer.ts";

const suggestions = 12;

export function Search() {
  const texts = useTexts();
  const { add, ontology } = useExplorer();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const input = useRef<HTMLInputElement>(null);
  const { data, isFetching, isError } = useQuery({
    queryKey: ["search", asked],
    queryFn: ({ signal }) => ask(operations.search, { text: asked, first: suggestions }, signal),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  useShortcut(input);
  const edges = asked === "" ? [] : (data?.search.edges ?? []);

  return (
    <ComboBox
      className="search"
      items={edges.map((edge) => ({ ...edge, id: edge.node.id }))}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        setText("");
        add([String(id)], String(id));
        input.current?.blur();
      }}
      // From the first key on, or the list would not open for suggestions that come later.
      allowsEmptyCollection={text.trim() !== ""}
      menuTrigger="input"
      aria-label={texts.search.label}
    >
      <Label className="unseen">{texts.search.label}</Label>
      <SearchIcon className="search-icon" aria-hidden="true" size={17} />
      <Input ref={input} className="search-input" placeholder={texts.search.placeholder} type="search" enterKeyHint="search" />
      <kbd className="search-key" aria-hidden="true">
        /
      </kbd>
      <Popover className="pop search-pop" offset={8}>
        <ListBox
          className="suggestions"
          renderEmptyState={() => (
            <output className="search-empty">
              {asked === ""
                ? texts.search.hint
                : isError
                  ? texts.search.failed
                  : isFetching
                    ? texts.search.looking
                    : texts.search.nothing(asked)}
              {!isFetching && data && data.search.didYouMean.length > 0 && (
                <>
                  {" "}
                  {texts.search.didYouMean}{" "}
                  {data.search.didYouMean.map((word) => (
                    <button key={word} type="button" className="as-link" onClick={() => setText(word)}>
                      {word}
                    </button>
                  ))}
                  ?
                </>
              )}
            </output>
          )}
        >
          {(edge: SearchAnswer["search"]["edges"][number]) => {
            const { node } = edge;
            const type = ontology.type(node.type);
            const isOwnName = edge.matched === node.name;
            return (
              <ListBoxItem id={node.id} textValue={node.name} className="suggestion">
                <TypeGlyph color={type.color} shape={type.shape} />
                <span className="suggestion-words">
                  <Text slot="label" className="suggestion-name">
                    {isOwnName ? <Marked text={edge.matched} spans={edge.spans} /> : node.name}
                  </Text>
                  <Text slot="description" className="suggestion-why">
                    {!isOwnName && (
                      <>
                        {texts.search.why[edge.kind] ?? wordText(edge.kind)} <Marked text={edge.matched} spans={edge.spans} /> ·{" "}
                      </>
                    )}
                    {isOwnName && edge.kind === "FUZZY" && `${texts.search.why.FUZZY} · `}
                    {node.description ?? ""}
                  </Text>
                </span>
                <span className="badge">{node.kind ? wordText(node.kind) : type.type}</span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The matched stretches stand out by weight. */
function Marked({ text, spans }: { text: string; spans: readonly (readonly [number, number])[] }) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** "/" and Ctrl+K lead to the field from anywhere, but "/" stays a letter where somebody writes. */
function useShortcut(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const writes =
        event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      const isKey =
        (event.key === "/" && !writes && !event.ctrlKey && !event.metaKey) || (event.key === "k" && (event.ctrlKey || event.metaKey));
      if (!isKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [input]);
}
