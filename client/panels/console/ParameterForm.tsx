// The parameters of the statement as a form: each with its type, what it means and what it is where nothing is typed.
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId } from "react";
import { ask } from "../../api/ask.ts";
import type { Parameter } from "../../api/operations/console.ts";
import * as operations from "../../api/operations/search.ts";
import { dataLanguage, useTexts } from "../../messages/index.ts";
import { typedText, valueOf } from "./parameters.ts";

interface Props {
  readonly parameters: readonly Parameter[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (name: string, text: string) => void;
  readonly onRun: () => void;
}

export function ParameterForm({ parameters, values, onChange, onRun }: Props) {
  const texts = useTexts();
  if (parameters.length === 0) return null;
  return (
    <form
      className="parameters"
      aria-label={texts.console.parameters}
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      {parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          text={values[parameter.name] ?? ""}
          onChange={(text) => onChange(parameter.name, text)}
        />
      ))}
      {/* Enter in a field runs, as in any form. */}
      <button type="submit" hidden>
        {texts.console.run}
      </button>
    </form>
  );
}

function Field({ parameter, text, onChange }: { parameter: Parameter; text: string; onChange: (text: string) => void }) {
  const texts = useTexts();
  const id = useId();
  const { name, type, description } = parameter;
  const isWrong = "wrong" in valueOf(parameter, text);
  const usual = typedText(parameter.default);
  const isEntity = /\bEntity\b/.test(type);
  return (
    <span className="parameter field">
      <label htmlFor={id}>
        {name} <span className="quiet">{type}</span>
      </label>
      {type === "Boolean" ? (
        <select id={id} value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="">{usual === "" ? texts.console.notGiven : usual}</option>
          {["true", "false"]
            .filter((each) => each !== usual)
            .map((each) => (
              <option key={each}>{each}</option>
            ))}
        </select>
      ) : (
        <input
          id={id}
          value={text}
          placeholder={usual === "" ? texts.console.notGiven : usual}
          autoComplete="off"
          list={isEntity ? `${id}-names` : undefined}
          aria-invalid={isWrong}
          aria-describedby={`${id}-about`}
          inputMode={type === "Int" ? "numeric" : type === "Float" ? "decimal" : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {isEntity && <Names id={`${id}-names`} text={text} />}
      <span className={isWrong ? "field-wrong" : "quiet"} id={`${id}-about`} lang={isWrong ? undefined : dataLanguage}>
        {isWrong ? texts.console.wrongType(type) : description}
      </span>
    </span>
  );
}

/** Entities whose names begin so: chosen by name, given by id. */
function Names({ id, text }: { id: string; text: string }) {
  const asked = useDeferredValue(text.split(",").at(-1)!.trim());
  const { data } = useQuery({
    queryKey: ["names", asked],
    queryFn: ({ signal }) => ask(operations.search, { text: asked, first: 8 }, signal),
    enabled: asked !== "",
  });
  return (
    <datalist id={id}>
      {data?.search.edges.map(({ node }) => (
        <option key={node.id} value={node.id}>
          {node.name}
        </option>
      ))}
    </datalist>
  );
}
