// The head of the page: the name, the one search field, undo and redo, the address to share, light or dark, the language.
import { Check, House, Link2, Moon, Redo2, Sun, SunMoon, Undo2 } from "lucide-react";
import { useState } from "react";
import { languages, useTexts, type Language } from "../messages/index.ts";
import { Search } from "./Search.tsx";
import { useExplorer, useSteps } from "./explorer.ts";
import type { Preferences, Theme } from "./preferences.ts";

const themes: readonly Theme[] = ["system", "light", "dark"];
const themeIcons = { system: SunMoon, light: Sun, dark: Moon };

export function Top({ preferences }: { preferences: Preferences }) {
  const texts = useTexts();
  const { undo, redo, openAddress } = useExplorer();
  const { at, steps } = useSteps();
  const ThemeIcon = themeIcons[preferences.theme];
  const nextTheme = themes[(themes.indexOf(preferences.theme) + 1) % themes.length]!;
  return (
    <header className="top">
      <a
        className="brand"
        href={location.pathname}
        title={texts.actions.start}
        onClick={(event) => {
          event.preventDefault();
          void openAddress("");
        }}
      >
        <svg viewBox="0 0 32 22" width="30" height="21" aria-hidden="true">
          <circle cx="12" cy="11" r="8" />
          <circle cx="20" cy="11" r="8" />
        </svg>
        <h1>{texts.title}</h1>
      </a>
      <Search />
      <nav className="top-actions" aria-label={texts.actions.menu}>
        <IconButton label={texts.actions.undo} isDisabled={at === 0} onPress={undo}>
          <Undo2 size={18} />
        </IconButton>
        <IconButton label={texts.actions.redo} isDisabled={at === steps.length - 1} onPress={redo}>
          <Redo2 size={18} />
        </IconButton>
        <span className="top-start">
          <IconButton label={texts.actions.start} onPress={() => void openAddress("")}>
            <House size={17} />
          </IconButton>
        </span>
        <Share />
        <IconButton
          label={`${texts.actions.theme}: ${texts.actions.themes[preferences.theme]}`}
          onPress={() => preferences.setTheme(nextTheme)}
        >
          <ThemeIcon size={18} />
        </IconButton>
        <label className="language">
          <span className="unseen">{texts.actions.languages}</span>
          <select value={preferences.language} onChange={(event) => preferences.setLanguage(event.target.value as Language)}>
            {Object.entries(languages).map(([name, { title }]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </nav>
    </header>
  );
}

function Share() {
  const texts = useTexts();
  const { notices } = useExplorer();
  const [isDone, setDone] = useState(false);
  return (
    <IconButton
      label={texts.actions.share}
      onPress={() => {
        navigator.clipboard.writeText(location.href).then(
          () => {
            notices.dispatch({ kind: "say", text: texts.actions.copied });
            setDone(true);
            setTimeout(() => setDone(false), 2_000);
          },
          () => notices.dispatch({ kind: "trouble", text: texts.actions.copyFailed }),
        );
      }}
    >
      {isDone ? <Check size={18} /> : <Link2 size={18} />}
    </IconButton>
  );
}

interface IconButtonProps {
  label: string;
  isDisabled?: boolean;
  onPress: () => void;
  children: React.ReactNode;
}
export function IconButton({ label, isDisabled = false, onPress, children }: IconButtonProps) {
  return (
    // Not `disabled`, which would take the focus away from whoever has just pressed it for the last time.
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled || undefined}
      onClick={() => isDisabled || onPress()}
    >
      {children}
    </button>
  );
}
