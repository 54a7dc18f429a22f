// A part of the page that is loaded when it is first shown. Where it cannot be, that part says so and can be tried again; the rest stays.
import { useEffect, useState, type ComponentType } from "react";
import { AskError } from "../api/ask.ts";
import { PanelError, Waiting } from "./States.tsx";

export function later(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let loaded: ComponentType | undefined;
  return function Later() {
    const [Part, setPart] = useState<ComponentType | undefined>(() => loaded);
    const [failure, setFailure] = useState<Error>();
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (module) => {
          loaded = module.default;
          setPart(() => module.default);
        },
        // A file of the page comes from the server too; what a browser says of it means little to anybody.
        () => setFailure(new AskError("OFFLINE", "", true)),
      );
    }, [tries]);
    const again = () => {
      setFailure(undefined);
      setTries(tries + 1);
    };
    if (Part) return <Part />;
    return failure ? <PanelError error={failure} retry={again} /> : <Waiting />;
  };
}
