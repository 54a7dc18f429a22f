// A small field that finds one entity by its name: for the rooms that ask which.
import { useState } from "react";
import { ComboBox, Input, ListBox, Popover } from "react-aria-components";
import { FoundOption, NothingFound, useFound } from "./found.tsx";

const mostSuggestions = 8;

export function Pick({ label, placeholder, onPick }: { label: string; placeholder: string; onPick: (id: string) => void }) {
  const [text, setText] = useState("");
  const found = useFound(text, mostSuggestions);
  return (
    <ComboBox
      className="pick"
      items={found.edges.map((edge) => ({ edge, id: edge.node.id }))}
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
        <ListBox className="suggestions" renderEmptyState={() => <NothingFound found={found} onWord={setText} />}>
          {({ edge }: { edge: (typeof found.edges)[number] }) => <FoundOption edge={edge} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
