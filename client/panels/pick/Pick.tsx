// A small field that finds one entity by its name: for the rooms that ask which.
import { useState } from "react";
import { Field } from "./Field.tsx";
import { FoundOption, useFound } from "./found.tsx";

const mostSuggestions = 8;

export function Pick({ label, placeholder, onPick }: { label: string; placeholder: string; onPick: (id: string) => void }) {
  const [text, setText] = useState("");
  const found = useFound(text, mostSuggestions);
  return (
    <Field
      className="pick"
      suggestions={found.edges.map((edge) => ({ edge, id: edge.node.id }))}
      found={found}
      text={text}
      onText={setText}
      onChoose={onPick}
      suggestion={({ edge }) => <FoundOption edge={edge} />}
      input={{ className: "pick-input", placeholder }}
      offset={6}
      aria-label={label}
    />
  );
}
