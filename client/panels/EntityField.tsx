// A small field in which an entity is found by name and taken, for rooms that ask for one.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { ask } from "../api/ask.ts";
import * as operations from "../api/operations/search.ts";
import { useTexts } from "../messages/index.ts";
import { TypeGlyph } from "./Glyph.tsx";
import { useExplorer } from "./explorer.ts";

export function EntityField({ label, onTake }: { label: string; onTake(id: string): void }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ["search", asked],
    queryFn: ({ signal }) => ask(operations.search, { text: asked, first: 8 }, signal),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const found = asked === "" ? [] : (data?.search.edges ?? []);
  return (
    <ComboBox
      className="entity-field"
      aria-label={label}
      items={found.map(({ node }) => node)}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        setText("");
        onTake(String(id));
      }}
      allowsEmptyCollection={text.trim() !== ""}
      menuTrigger="input"
    >
      <Label className="unseen">{label}</Label>
      <Input className="entity-field-input" placeholder={texts.search.hint} />
      <Popover className="pop search-pop" offset={4}>
        <ListBox
          className="suggestions"
          renderEmptyState={() => (
            <output className="search-empty">{isFetching ? texts.search.looking : texts.search.nothing(asked)}</output>
          )}
        >
          {(node: (typeof found)[number]["node"]) => {
            const { color, shape, type } = ontology.type(node.type);
            return (
              <ListBoxItem id={node.id} textValue={node.name} className="suggestion">
                <TypeGlyph color={color} shape={shape} />
                <Text slot="label" className="suggestion-name">
                  {node.name}
                </Text>
                <span className="badge">{type}</span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
