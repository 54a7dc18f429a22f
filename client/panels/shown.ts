// What is on the canvas, for the panels that speak of it: one answer of the server, shared by all.
import { createContext, useContext } from "react";
import type { Shown } from "../picture.ts";

const Context = createContext<Shown | null>(null);
export const ShownProvider = Context.Provider;
export function useShown(): Shown {
  const shown = useContext(Context);
  if (!shown) throw new Error("A panel stands inside <ShownProvider>.");
  return shown;
}
