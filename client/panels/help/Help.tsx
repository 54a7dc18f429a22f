// All keys and commands, made from the lists that they are run from.
import { commands, groups } from "../../commands/index.ts";
import { useSituation } from "../../commands/useSituation.ts";
import { useTexts } from "../../messages/index.ts";
import { useSingleKeys } from "../preferences.ts";

export default function Help() {
  const texts = useTexts();
  const situation = useSituation();
  const [single, setSingle] = useSingleKeys();
  return (
    <section aria-labelledby="help">
      <h2 className="room-title" id="help">
        {texts.help.title}
      </h2>
      <h3 className="section">{texts.help.canvas}</h3>
      <dl className="keys">
        {texts.help.canvasKeys.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {groups.map((group) => (
        <section key={group} aria-label={texts.commands.groups[group]}>
          <h3 className="section">{texts.commands.groups[group]}</h3>
          <ul className="command-list">
            {commands
              .filter((command) => command.group === group)
              .map((command) => {
                const now = situation();
                return (
                  <li key={command.name}>
                    <button type="button" disabled={!(command.applies?.(now) ?? true)} onClick={() => void command.run(situation())}>
                      <span>{command.title(texts)}</span>
                      {command.keys && <kbd>{command.keys}</kbd>}
                    </button>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      <label className="check">
        <input type="checkbox" checked={single} onChange={(event) => setSingle(event.target.checked)} /> {texts.help.single}
      </label>
      <p className="quiet">{texts.help.singleHelp}</p>
    </section>
  );
}
