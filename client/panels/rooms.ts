// The rooms of the explorer, in the order of its menu: each is a value with one panel, loaded when it is first opened. A new one is a line here.
import {
  ChartNoAxesGantt,
  Code,
  Download,
  FileTerminal,
  History,
  Keyboard,
  Route,
  Scale,
  SlidersHorizontal,
  type LucideIcon,
} from "lucide-react";
import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { Messages } from "../messages/index.ts";

export interface Room {
  readonly name: keyof Messages["rooms"];
  readonly icon: LucideIcon;
  /** Beside the canvas, in place of the details; below it; or in its place. */
  readonly where: "side" | "below" | "stage";
  readonly Panel: LazyExoticComponent<ComponentType>;
}

export const rooms: readonly Room[] = [
  { name: "paths", icon: Route, where: "side", Panel: lazy(() => import("./paths/Paths.tsx")) },
  { name: "time", icon: ChartNoAxesGantt, where: "below", Panel: lazy(() => import("./time/Time.tsx")) },
  { name: "filter", icon: SlidersHorizontal, where: "side", Panel: lazy(() => import("./filter/Filter.tsx")) },
  { name: "compare", icon: Scale, where: "side", Panel: lazy(() => import("./compare/Compare.tsx")) },
  { name: "query", icon: Code, where: "side", Panel: lazy(() => import("./query/Query.tsx")) },
  { name: "share", icon: Download, where: "side", Panel: lazy(() => import("./share/Share.tsx")) },
  { name: "history", icon: History, where: "side", Panel: lazy(() => import("./history/HistoryList.tsx")) },
  { name: "console", icon: FileTerminal, where: "stage", Panel: lazy(() => import("./console/Console.tsx")) },
  { name: "help", icon: Keyboard, where: "side", Panel: lazy(() => import("./help/Help.tsx")) },
];
/** Such a room stands before the drawing and its twins, and steps aside for them. */
export const isOnStage = (name: string): boolean => roomCalled(name)?.where === "stage";
export const roomCalled = (name: string): Room | undefined => rooms.find((room) => room.name === name);
