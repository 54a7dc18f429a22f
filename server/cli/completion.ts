// `interlock completion`: a script by which a shell completes commands, options, the names of questions and the ids of entities.
import { Argument, Command } from "commander";
import { readSettings } from "../settings.ts";

const shells = ["bash", "zsh"] as const;

export const command = () =>
  new Command("completion")
    .description("Print the script by which your shell completes commands, options, questions and entities.")
    .addArgument(new Argument("<shell>", "which shell").choices(shells))
    .addHelpText("after", "\nExamples:\n  source <(interlock completion bash)\n  interlock completion zsh > ~/.zfunc/_interlock")
    .action(async (shell: (typeof shells)[number]) => {
      const [{ allCommands }, { queriesIn }] = await Promise.all([import("./answer/all.ts"), import("../queries.ts")]);
      const questions = queriesIn("analysis").map((name) => name.slice("analysis/".length));
      const entities = await entityIds(readSettings().seedFolder);
      const commands = (await allCommands()).map((one): Known => ({
        name: one.name(),
        description: one.description(),
        words: [
          ...one.options.flatMap(({ long, short }) => [long, short]).filter((option) => option != null),
          ...one.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
          ...(asksQuestions.includes(one.name()) ? questions : []),
        ],
        choices: one.options.flatMap(({ long, argChoices }) => (argChoices ? [{ option: long!, words: argChoices }] : [])),
        namesEntities: namesEntities.includes(one.name()),
      }));
      console.log(shell === "bash" ? bash(commands, entities) : zsh(commands, entities));
    });

interface Known {
  readonly name: string;
  readonly description: string;
  readonly words: readonly string[];
  /** What may stand behind an option. */
  readonly choices: readonly { readonly option: string; readonly words: readonly string[] }[];
  readonly namesEntities: boolean;
}
/** These take the name of a question first. */
const asksQuestions = ["query", "questions"];
const namesEntities = ["show", "path", "cite"];

/** Read as they stand, unchecked: a seed with a mistake in it completes as well. */
async function entityIds(folder: string): Promise<string[]> {
  const { readFolder } = await import("../seeding/index.ts");
  const { texts } = readFolder(folder);
  return [...texts]
    .filter(([name]) => name.startsWith("entities/"))
    .flatMap(([, text]) => [...text.matchAll(/\bid: *"?([a-z0-9][\w.-]*)/g)].map(([, id]) => id!))
    .sort();
}

/** As patterns of a shell's `case` over "command option". */
const choicesOf = (commands: readonly Known[], put: (words: string) => string) =>
  commands
    .flatMap(({ name, choices }) => choices.map(({ option, words }) => `    "${name} ${option}") ${put(words.join(" "))} ;;\n`))
    .join("");

const bash = (commands: readonly Known[], entities: readonly string[]) => `# Completion of interlock for bash.
_interlock_entities="${entities.join(" ")}"
_interlock() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(" ")}"
  else
    case "$command" in
${commands.map((one) => `      ${one.name}) words="${one.words.join(" ")}${one.namesEntities ? " $_interlock_entities" : ""}" ;;`).join("\n")}
    esac
  fi
  case "$command $before" in
${choicesOf(commands, (words) => `words="${words}"`)}  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _interlock interlock`;

const quoted = (text: string) => text.replace(/'/g, "'\\''").replace(/:/g, "\\:");
const zsh = (commands: readonly Known[], entities: readonly string[]) => `#compdef interlock
# Completion of interlock for zsh.
_interlock_entities=(${entities.join(" ")})
_interlock() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    '${name}:${quoted(description)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2] $words[CURRENT - 1]" in
${choicesOf(commands, (words) => `compadd -- ${words}; return`)}  esac
  case "$words[2]" in
${commands.map((one) => `    ${one.name}) compadd -- ${one.words.join(" ")}${one.namesEntities ? " $_interlock_entities" : ""} && return ;;`).join("\n")}
  esac
  # Files where nothing else fits, as in bash.
  _files
}
# As a file of zsh's fpath this is itself the function, and is being asked already.
if [ "$funcstack[1]" = "_interlock" ]; then
  _interlock "$@"
else
  compdef _interlock interlock
fi`;
