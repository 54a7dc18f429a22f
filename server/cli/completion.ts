// `interlock completion`: a script by which a shell completes commands, options and the names of questions.
import { Argument, Command } from "commander";

const shells = ["bash", "zsh"] as const;

export const command = () =>
  new Command("completion")
    .description("Print the script by which your shell completes commands, options and the names of questions.")
    .addArgument(new Argument("<shell>", "which shell").choices(shells))
    .addHelpText("after", "\nExamples:\n  source <(interlock completion bash)\n  interlock completion zsh > ~/.zfunc/_interlock")
    .action(async (shell: (typeof shells)[number]) => {
      const [{ allCommands }, { queriesIn }] = await Promise.all([import("./answer/all.ts"), import("../queries.ts")]);
      const commands = (await allCommands()).map((one) => ({
        name: one.name(),
        description: one.description(),
        options: one.options.flatMap(({ long, short }) => [long, short]).filter((option) => option != null),
      }));
      const questions = queriesIn("analysis").map((name) => name.slice("analysis/".length));
      console.log(shell === "bash" ? bash(commands, questions) : zsh(commands, questions));
    });

type Known = readonly { readonly name: string; readonly description: string; readonly options: readonly string[] }[];
/** These take the name of a question first. */
const asksQuestions = ["query", "questions"];

const bash = (commands: Known, questions: readonly string[]) => `# Completion of interlock for bash.
_interlock() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(" ")}"
  else
    case "$command" in
${commands.map(({ name, options }) => `      ${name}) words="${[...options, ...(asksQuestions.includes(name) ? questions : [])].join(" ")}" ;;`).join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _interlock interlock`;

const quoted = (text: string) => text.replace(/'/g, "'\\''").replace(/:/g, "\\:");
const zsh = (commands: Known, questions: readonly string[]) => `#compdef interlock
# Completion of interlock for zsh.
_interlock() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    '${name}:${quoted(description)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2]" in
${commands.map(({ name, options }) => `    ${name}) compadd -- ${[...options, ...(asksQuestions.includes(name) ? questions : [])].join(" ")} ;;`).join("\n")}
  esac
  _files
}
compdef _interlock interlock`;
