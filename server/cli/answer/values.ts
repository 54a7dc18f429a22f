// The values of a question's parameters, from `--param name=value` as the header types them.
import { isPartialDate } from "../../dates.ts";
import { didYouMean, InterlockError } from "../../errors.ts";
import type { QueryParameter } from "../../queries.ts";

const wrong = (message: string) => new InterlockError("BAD_USER_INPUT", message);

/** `given` are texts such as "limit=5"; what is not of a known parameter is refused with the nearest name. */
export function valuesOf(parameters: readonly QueryParameter[], given: readonly string[]): Record<string, unknown> {
  const names = parameters.map(({ name }) => name);
  const taken = new Set<string>();
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw wrong(`--param takes name=value; saw "${text}".`);
      const [name, value] = [text.slice(0, at), text.slice(at + 1)];
      const parameter = parameters.find((one) => one.name === name);
      if (!parameter)
        throw wrong(
          names.length === 0
            ? `--param ${name}: this question takes no parameters.`
            : `--param ${name} is none of this question, which takes ${names.join(", ")}.${didYouMean(name, names)}`,
        );
      if (taken.has(parameter.name)) throw wrong(`--param ${name} is given twice. Give each parameter one value.`);
      taken.add(parameter.name);
      return [name, valueOf(parameter, value)];
    }),
  );
}

function valueOf({ name, type, default: usual }: QueryParameter, text: string): unknown {
  if (text === "null" && usual === null) return null;
  const of = /^List<(\w+)>$/.exec(type)?.[1];
  if (of !== undefined) return text === "" ? [] : text.split(",").map((item) => single(name, of, item.trim()));
  return single(name, type, text);
}

function single(name: string, type: string, text: string): unknown {
  switch (type) {
    case "Int":
      if (!/^-?\d{1,15}$/.test(text)) throw wrong(`--param ${name} must be a whole number; saw "${text}".`);
      return Number(text);
    case "Float":
      if (text.trim() === "" || !Number.isFinite(Number(text))) throw wrong(`--param ${name} must be a number; saw "${text}".`);
      return Number(text);
    case "Boolean":
      if (text !== "true" && text !== "false") throw wrong(`--param ${name} must be true or false; saw "${text}".`);
      return text === "true";
    case "Date":
      if (!isPartialDate(text)) throw wrong(`--param ${name} must be a date such as 2024, 2024-03 or 2024-03-31; saw "${text}".`);
      return text;
    case "Map":
    case "Any":
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw wrong(`--param ${name} must be JSON; saw "${text}".`);
      }
    default:
      return text;
  }
}
