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
import type { ComponentType } from "react";
import type { RoomName } from "../state/parts/room.ts";
import { later } from "./later.tsx";

export interface Room {
  readonly icon: LucideIcon;
  readonly Panel: ComponentType;
}

export const rooms: Readonly<Record<RoomName, Room>> = {
  paths: { icon: Route, Panel: later(() => import("./paths/Paths.tsx")) },
  time: { icon: ChartNoAxesGantt, Panel: later(() => import("./time/Time.tsx")) },
  filter: { icon: SlidersHorizontal, Panel: later(() => import("./filter/Filter.tsx")) },
  compare: { icon: Scale, Panel: later(() => import("./compare/Compare.tsx")) },
  query: { icon: Code, Panel: later(() => import("./query/Query.tsx")) },
  share: { icon: Download, Panel: later(() => import("./share/Share.tsx")) },
  history: { icon: History, Panel: later(() => import("./history/HistoryList.tsx")) },
  console: { icon: FileTerminal, Panel: later(() => import("./console/Console.tsx")) },
  help: { icon: Keyboard, Panel: later(() => import("./help/Help.tsx")) },
};
