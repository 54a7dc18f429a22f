// What stands in each room: its sign in the menu, and its panel, loaded when it is first opened. A new room is a line here and one in client/state/parts/room.ts.
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
import type { RoomName } from "../state/parts/room.ts";

export interface Room {
  readonly icon: LucideIcon;
  readonly Panel: LazyExoticComponent<ComponentType>;
}

export const rooms: Readonly<Record<RoomName, Room>> = {
  paths: { icon: Route, Panel: lazy(() => import("./paths/Paths.tsx")) },
  time: { icon: ChartNoAxesGantt, Panel: lazy(() => import("./time/Time.tsx")) },
  filter: { icon: SlidersHorizontal, Panel: lazy(() => import("./filter/Filter.tsx")) },
  compare: { icon: Scale, Panel: lazy(() => import("./compare/Compare.tsx")) },
  query: { icon: Code, Panel: lazy(() => import("./query/Query.tsx")) },
  share: { icon: Download, Panel: lazy(() => import("./share/Share.tsx")) },
  history: { icon: History, Panel: lazy(() => import("./history/HistoryList.tsx")) },
  console: { icon: FileTerminal, Panel: lazy(() => import("./console/Console.tsx")) },
  help: { icon: Keyboard, Panel: lazy(() => import("./help/Help.tsx")) },
};
