// What a reader prefers, kept in the browser: light or dark, and the language.
import { useEffect, useState } from "react";
import { en } from "../messages/en.ts";
import { createStore, useStore } from "../state/store.ts";
import { isLanguage, languages, speak, type Language, type Messages } from "../messages/index.ts";

export type Theme = "system" | "light" | "dark";
export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
  setTheme(theme: Theme): void;
  setLanguage(language: Language): void;
}

/** A storage that is forbidden costs the preference on reload and nothing else. */
const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(`interlock.${key}`);
  } catch {
    return null;
  }
};
const remember = (key: string, value: string) => {
  try {
    localStorage.setItem(`interlock.${key}`, value);
  } catch {
    return;
  }
};

const isTheme = (text: string | null): text is Theme => text === "system" || text === "light" || text === "dark";
const firstLanguage = (): Language => {
  const kept = recall("language");
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "en";
};

const singleKeys = createStore(recall("singleKeys") !== "off", (_now: boolean, next: boolean) => next);
singleKeys.subscribe(() => remember("singleKeys", singleKeys.get() ? "on" : "off"));
export const wantsSingleKeys = (): boolean => singleKeys.get();
/** Whether a key without Control does something outside the canvas; people who speak to their computer turn it off (WCAG 2.1.4). */
export const useSingleKeys = (): [boolean, (wanted: boolean) => void] => [useStore(singleKeys, (now) => now), singleKeys.dispatch];

/** The texts are null until those of the language are loaded; after that the old ones stay until the new ones are here. */
export function usePreferences(): Preferences & { readonly texts: Messages | null } {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = recall("theme");
    return isTheme(kept) ? kept : "system";
  });
  const [language, setLanguage] = useState(firstLanguage);
  const [texts, setTexts] = useState<Messages | null>(() => (language === "en" ? en : null));

  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    remember("theme", theme);
  }, [theme]);
  useEffect(() => {
    let isCurrent = true;
    void languages[language].load().then(
      (loaded) => {
        if (!isCurrent) return;
        document.documentElement.lang = language;
        speak(loaded.terms);
        setTexts(loaded);
      },
      () => setTexts((now) => now ?? en),
    );
    return () => {
      isCurrent = false;
    };
  }, [language]);

  return {
    theme,
    language,
    texts,
    setTheme,
    setLanguage(language) {
      remember("language", language);
      setLanguage(language);
    },
  };
}
