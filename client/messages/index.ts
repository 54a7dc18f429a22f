// The languages of the explorer; one that is not asked for is not loaded. A new one is a file beside en.ts and a line here.
import { createContext, useContext } from "react";
import { en, type Messages } from "./en.ts";

export { amountShort, amountText, dateText } from "./format.ts";
export { speak, termIn, termText, wordText } from "./terms.ts";
/** In which descriptions and statements are written, whatever the page speaks: a screen reader has to know. */
export const dataLanguage = "en";
export type { Messages } from "./en.ts";

export const languages = {
  en: { title: "English", load: async () => en },
  de: { title: "Deutsch", load: async () => (await import("./de.ts")).de },
} satisfies Record<string, { title: string; load: () => Promise<Messages> }>;
export type Language = keyof typeof languages;

export const isLanguage = (text: string | null | undefined): text is Language => text != null && Object.hasOwn(languages, text);

const Texts = createContext<Messages>(en);
export const TextsProvider = Texts.Provider;
export const useTexts = (): Messages => useContext(Texts);
