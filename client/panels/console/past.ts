// Statements that were run before, the last first: kept in this browser, and no more than so many.

const kept = "interlock.console";
const most = 40;
const mostCharacters = 8_000;

export interface Past {
  readonly question: string;
  readonly statement: string;
  readonly values: Readonly<Record<string, string>>;
}

export function readPast(): readonly Past[] {
  try {
    const past = JSON.parse(localStorage.getItem(kept) ?? "[]") as unknown;
    return Array.isArray(past) ? (past as Past[]).filter(({ statement }) => typeof statement === "string") : [];
  } catch {
    // Nothing kept, kept by another version, or the browser keeps nothing.
    return [];
  }
}

/** The same one again moves up. */
export function remember(one: Past): readonly Past[] {
  if (one.statement.length > mostCharacters) return readPast();
  const same = JSON.stringify(one);
  const past = [one, ...readPast().filter((each) => JSON.stringify(each) !== same)].slice(0, most);
  try {
    localStorage.setItem(kept, JSON.stringify(past));
  } catch {
    // A full or forbidden storage costs the history and nothing else.
  }
  return past;
}

export function forgetPast(): readonly Past[] {
  localStorage.removeItem(kept);
  return [];
}
