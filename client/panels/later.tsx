// A part of the page that is loaded when it is first shown. Where it cannot be, that part says so and can be tried again; the rest stays.
import { useEffect, useState, type ComponentType } from "react";
import { AskError } from "../api/ask.ts";
import { PanelError, Waiting } from "./States.tsx";

/** A file of the page comes from the server too; what a browser says of it means little to anybody. */
const unreachable = new AskError("OFFLINE", "", true);

/** A browser does not ask again for a part that it once did not get, so the page is opened anew, with all of its steps; but not before the server is back. */
const reload = () =>
  fetch(location.pathname, { method: "HEAD" }).then(
    () => location.reload(),
    () => undefined,
  );

export function later(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let loaded: ComponentType | undefined;
  return function Later() {
    const [Part, setPart] = useState<ComponentType | undefined>(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (module) => {
          loaded = module.default;
          setPart(() => module.default);
        },
        () => setFailed(true),
      );
    }, []);
    if (Part) return <Part />;
    return hasFailed ? <PanelError error={unreachable} retry={() => void reload()} /> : <Waiting />;
  };
}
