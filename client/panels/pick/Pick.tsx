// A small field that finds one entity by its name: for the rooms that ask which.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { ask } from "../../api/ask.ts";
import * as operations from "../../api/operations/search.ts";
import type { SearchAnswer } from "../../api/answers.ts";
import { useTexts, wordText } from "../../messages/index.ts";
import { TypeGlyph } from "../Glyph.tsx";
import { Marked } from "../Search.tsx";
import { useExplorer } from "../explorer.ts";

const mostSuggestions = 8;

export function Pick({ label, placeholder, onPick }: { label: string; placeholder: string; onPick: (id: string) => void }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const { data, isFetching, isError } = useQuery({
    queryKey: ["pick", asked],
    queryFn: ({ signal }) => ask(operations.search, { text: asked, first: mostSuggestions }, signal),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const edges = asked === "" ? [] : (data?.search.edges ?? []);
  const nothing = isError ? texts.search.failed : isFetching ? texts.search.looking : texts.search.nothing(asked);
  return (
    <ComboBox
      className="pick"
      items={edges.map((edge) => ({ ...edge, id: edge.node.id }))}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        setText("");
        onPick(String(id));
      }}
      allowsEmptyCollection={text.trim() !== ""}
      menuTrigger="input"
      aria-label={label}
    >
      <Input className="pick-input" placeholder={placeholder} />
      <Popover className="pop search-pop" offset={6}>
        <ListBox
          className="suggestions"
          renderEmptyState={() => <output className="search-empty">{asked === "" ? texts.search.hint : nothing}</output>}
        >
          {({ node, matched, spans, kind }: SearchAnswer["search"]["edges"][number]) => {
            const type = ontology.type(node.type);
            return (
              <ListBoxItem id={node.id} textValue={node.name} className="suggestion">
                <TypeGlyph color={type.color} shape={type.shape} />
                <span className="suggestion-words">
                  <Text slot="label" className="suggestion-name">
                    {matched === node.name ? <Marked text={matched} spans={spans} /> : node.name}
                  </Text>
                  {matched !== node.name && (
                    <Text slot="description" className="suggestion-why">
                      {texts.search.why[kind] ?? wordText(kind)} <Marked text={matched} spans={spans} />
                    </Text>
                  )}
                </span>
                <span className="badge">{node.kind ? wordText(node.kind) : type.name}</span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
