// Entities found by name while somebody types: how they are asked for, how each is offered, and what is said where there is none.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { ListBoxItem, Text } from "react-aria-components";
import { ask } from "../../api/ask.ts";
import * as operations from "../../api/operations/search.ts";
import type { SearchAnswer } from "../../api/answers.ts";
import { dataLanguage, useTexts, wordText } from "../../messages/index.ts";
import { TypeGlyph } from "../Glyph.tsx";
import { useExplorer } from "../explorer.ts";

export type FoundEdge = SearchAnswer["search"]["edges"][number];
export interface Finding {
  /** What was asked, a moment after it was typed. */
  readonly asked: string;
  /** While the search is underway, what was found for an earlier text. */
  readonly edges: readonly FoundEdge[];
  readonly didYouMean: readonly string[];
  readonly is: "there" | "underway" | "failed";
}

/** What begins with ">" is no name. */
export function useFound(typed: string, most: number): Finding {
  const asked = useDeferredValue(typed.trim());
  const isName = asked !== "" && !asked.startsWith(">");
  const { data, isPending, isPlaceholderData, isError } = useQuery({
    queryKey: ["search", asked, most],
    queryFn: ({ signal }) => ask(operations.search, { text: asked, first: most }, signal),
    enabled: isName,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const isUnderway = asked !== typed.trim() || (isName && (isPending || isPlaceholderData));
  return {
    asked,
    edges: isName ? (data?.search.edges ?? []) : [],
    didYouMean: isUnderway ? [] : (data?.search.didYouMean ?? []),
    is: isUnderway ? "underway" : isError ? "failed" : "there",
  };
}

/** One that was found, with why it matched. */
export function FoundOption({ edge: { node, matched, spans, kind } }: { edge: FoundEdge }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const type = ontology.type(node.type);
  const isOwnName = matched === node.name;
  const why = texts.search.why[kind] ?? wordText(kind);
  return (
    <ListBoxItem id={node.id} textValue={node.name} className="suggestion">
      <TypeGlyph color={type.color} shape={type.shape} />
      <span className="suggestion-words">
        <Text slot="label" className="suggestion-name">
          {isOwnName ? <Marked text={matched} spans={spans} /> : node.name}
        </Text>
        <Text slot="description" className="suggestion-why">
          {!isOwnName && (
            <>
              {why} <Marked text={matched} spans={spans} /> ·{" "}
            </>
          )}
          {isOwnName && kind === "FUZZY" && `${why} · `}
          <span lang={dataLanguage}>{node.description ?? ""}</span>
        </Text>
      </span>
      <span className="badge">{node.kind ? wordText(node.kind) : type.name}</span>
    </ListBoxItem>
  );
}

/** In place of a list: what is going on, and another word to try. */
export function NothingFound({ found: { asked, didYouMean, is }, onWord }: { found: Finding; onWord: (word: string) => void }) {
  const { search } = useTexts();
  const says = asked === "" ? search.hint : is === "failed" ? search.failed : is === "underway" ? search.looking : search.nothing(asked);
  return (
    <output className="search-empty">
      {says}
      {didYouMean.length > 0 && (
        <>
          {" "}
          {search.didYouMean}{" "}
          {didYouMean.map((word) => (
            <button key={word} type="button" className="as-link" onClick={() => onWord(word)}>
              {word}
            </button>
          ))}
          ?
        </>
      )}
    </output>
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
