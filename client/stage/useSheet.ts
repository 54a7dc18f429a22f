// Whether the details, a sheet on a narrow screen, are drawn up over the graph: nothing that has the keyboard is left beneath them.
import { useEffect, useState } from "react";

export function useSheet(): readonly [isUp: boolean, draw: (isUp: boolean) => void] {
  const [isUp, draw] = useState(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest(".stage, .dock")) draw(false);
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  return [isUp, draw];
}
