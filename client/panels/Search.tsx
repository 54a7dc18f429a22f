// One field for everything that has a name: suggestions as you type, each with its type and why it matched.
import { useQuery } from "@tanstack/react-query";
import { CornerDownRight, Search as SearchIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Label, ListBoxItem, Text } from "react-aria-components";
import { ask } from "../api/ask.ts";
import * as operations from "../api/operations/search.ts";
import { applicable, commands } from "../commands/index.ts";
import { isOnCanvas, isWriting } from "../commands/keys.ts";
import { useSituation } from "../commands/useSituation.ts";
import { enterStage } from "../stage/parts.ts";
import { termText, useTexts } from "../messages/index.ts";
import { useExplorer, type Explorer } from "./explorer.ts";
import { Field } from "./pick/Field.tsx";
import { FoundOption, useFound, type FoundEdge } from "./pick/found.tsx";
import { wantsSingleKeys } from "./preferences.ts";

const mostSuggestions = 12;
/** Of questions, and of commands, beside what is found in the graph. */
const mostOfEach = 4;
/** An entity that was found; or a question or a command, by its title. */
interface Suggestion {
  readonly id: string;
  readonly edge?: FoundEdge;
  readonly title?: string;
  readonly what?: string;
}
const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

export function Search() {
  const texts = useTexts();
  const explorer = useExplorer();
  const { add, canvas } = explorer;
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const found = useFound(text, mostSuggestions);
  const { asked, edges } = found;
  useShortcut(input);
  const situation = useSituation();
  const onlyCommands = asked.startsWith(">");
  const { data: library } = useQuery({
    queryKey: ["analyses"],
    queryFn: ({ signal }) => ask(operations.analyses, {}, signal),
    // Not before somebody types: the page opens without it.
    enabled: asked !== "",
    staleTime: Infinity,
  });
  const has = (title: string) => wordsOf(asked.replace(/^>/, "")).every((word) => title.toLowerCase().includes(word));
  const suggestions: Suggestion[] = [
    ...edges.map((edge): Suggestion => ({ id: edge.node.id, edge })),
    ...(asked.length < 2 || onlyCommands ? [] : (library?.analyses ?? []))
      .map(({ name, title }) => ({ name, title: termText(title) }))
      .filter(({ title }) => has(title))
      .slice(0, mostOfEach)
      .map(({ name, title }): Suggestion => ({ id: `question ${name}`, title, what: texts.commands.question })),
    ...(asked.length < 2 && !onlyCommands ? [] : applicable(situation()))
      .filter((command) => has(command.title(texts)))
      .slice(0, onlyCommands ? undefined : mostOfEach)
      .map((command): Suggestion => ({
        id: `command ${command.name}`,
        title: command.title(texts),
        what: command.keys ?? texts.commands.command,
      })),
  ];
  const choose = (id: string) => {
    const [what, name] = id.split(" ") as [string, string | undefined];
    // What is chosen gets the keyboard: the entity on the canvas, or the room that a command opens.
    if (name === undefined) {
      add([id], id, edges.find(({ node }) => node.id === id)?.node.name);
      return canvas.current ? canvas.current.focus(id) : enterStage(null);
    }
    enterStage(canvas.current);
    if (what === "question") return openQuestion(explorer, name);
    void commands.find((command) => command.name === name)?.run(situation());
  };

  return (
    <Field
      className="search"
      suggestions={suggestions}
      found={found}
      text={text}
      onText={setText}
      onChoose={choose}
      suggestion={(suggestion) => (suggestion.edge ? <FoundOption edge={suggestion.edge} /> : <TitleOption {...suggestion} />)}
      input={{ ref: input, className: "search-input", placeholder: texts.search.placeholder, type: "search", enterKeyHint: "search" }}
      offset={8}
      before={
        <>
          <Label className="unseen">{texts.search.label}</Label>
          <SearchIcon className="search-icon" aria-hidden="true" size={17} />
        </>
      }
      behind={
        <kbd className="search-key" aria-hidden="true">
          /
        </kbd>
      }
    />
  );
}

/** A question of the library, or a command. */
const TitleOption = ({ id, title = "", what }: Suggestion) => (
  <ListBoxItem id={id} textValue={title} className="suggestion">
    <CornerDownRight size={15} aria-hidden="true" />
    <span className="suggestion-words">
      <Text slot="label" className="suggestion-name">
        {title}
      </Text>
    </span>
    <span className="badge">{what}</span>
  </ListBoxItem>
);

/** A question of the library opens where it can be given its values, and run. */
const openQuestion = ({ puts }: Explorer, name: string) => puts({ room: "console", question: name });

/** "/" and Ctrl+K lead to the field from anywhere, but "/" stays a letter where somebody writes, and counts only on the canvas where single keys are off. */
function useShortcut(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const writes = isWriting(event.target);
      const isKey =
        (event.key === "/" && !writes && !event.ctrlKey && !event.metaKey && (wantsSingleKeys() || isOnCanvas(event.target))) ||
        (event.key === "k" && (event.ctrlKey || event.metaKey));
      if (!isKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [input]);
}
