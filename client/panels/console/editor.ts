// The editor of statements: CodeMirror with Cypher's colours, completion, and the place of a fault marked.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  type CompletionSource,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap, lineNumbers, placeholder, type DecorationSet } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export interface Place {
  readonly line: number;
  readonly column: number;
}

const setFault = StateEffect.define<Place | null>();
/** The word at the place of the fault; gone once the text is changed. */
const fault = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setFault)) {
        if (effect.value === null) return Decoration.none;
        const at = offsetOf(transaction.state, effect.value);
        const line = transaction.state.doc.lineAt(at);
        const word = /^[\w$`'"]+|^\S/.exec(line.text.slice(at - line.from))?.[0].length ?? 0;
        const [from, to] = word > 0 ? [at, at + word] : [Math.max(line.from, at - 1), at];
        return from === to ? Decoration.none : Decoration.set([Decoration.mark({ class: "cm-fault" }).range(from, to)]);
      }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});
function offsetOf({ doc }: EditorState, { line, column }: Place): number {
  const at = doc.line(Math.max(1, Math.min(doc.lines, line)));
  return Math.min(at.to, at.from + column - 1);
}

/** Colours are those of the page, so that they turn with light and dark. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.number], color: "var(--warn)" },
  { tag: tags.comment, color: "var(--ink-quiet)", fontStyle: "italic" },
]);

/** Here and not in the style sheets, whose layers give way to what CodeMirror brings. */
const look = EditorView.theme({
  "&.cm-focused": { outline: "none" },
  ".cm-content": { minHeight: "84px", padding: "10px 0", caretColor: "var(--ink)" },
  ".cm-scroller": { fontFamily: "var(--written)", lineHeight: "1.55" },
  ".cm-gutters": { border: "0", background: "none", color: "var(--ink-quiet)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-placeholder": { color: "var(--ink-quiet)" },
  "&.cm-focused .cm-matchingBracket": { background: "var(--mark)" },
  ".cm-tooltip": {
    border: "1px solid var(--hair)",
    borderRadius: "10px",
    background: "var(--sheet)",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent-soft)", color: "var(--accent)" },
  ".cm-completionDetail": { color: "var(--ink-quiet)", fontStyle: "normal" },
});

export interface EditorOptions {
  readonly label: string;
  readonly describedBy: string;
  readonly hint: string;
  readonly text: string;
  readonly complete: CompletionSource;
  onChange(text: string): void;
  onRun(): void;
  /** Escape, with nothing else to close. */
  onLeave(): void;
}

/** A list that is only on its way is not there for whoever presses Escape: it is given up, and the key goes on. */
function giveUpList(view: EditorView): boolean {
  if (view.dom.querySelector(".cm-tooltip-autocomplete") === null) closeCompletion(view);
  return false;
}

/** Tab is left to the browser, so that the keyboard is never caught. */
export function createEditor(parent: HTMLElement, options: EditorOptions) {
  const run = () => {
    options.onRun();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(
          keymap.of([
            { key: "Mod-Enter", run },
            { key: "Escape", run: giveUpList },
          ]),
        ),
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        look,
        StreamLanguage.define(cypher),
        syntaxHighlighting(colours),
        autocompletion({ override: [options.complete], icons: false }),
        placeholder(options.hint),
        fault,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": options.label, "aria-describedby": options.describedBy }),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        Prec.lowest(
          keymap.of([
            {
              key: "Escape",
              run: () => {
                options.onLeave();
                return true;
              },
            },
          ]),
        ),
        EditorView.updateListener.of(({ docChanged, state }) => docChanged && options.onChange(state.doc.toString())),
      ],
    }),
  });
  return {
    setText(text: string): void {
      if (text !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark: (place: Place | null) => view.dispatch({ effects: setFault.of(place) }),
    goTo(place: Place): void {
      view.dispatch({ selection: { anchor: offsetOf(view.state, place) }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
export type Editor = ReturnType<typeof createEditor>;
