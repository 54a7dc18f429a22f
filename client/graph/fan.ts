// Several lines between the same two things: one from afar, a fan of a few when near.
import { strokes } from "../state/strokes.ts";
import type { Line } from "./picture.ts";

/** From this zoom on the lines of a pair are told apart. */
export const fanZoom = 0.6;
/** So many are drawn each for itself; the rest share one curve that says "+n". */
const most = 5;

/** What is drawn as one curve. */
export type Strand = {
  id: string;
  from: string;
  to: string;
  lines: readonly Line[];
  /** The only one of its pair, all of the pair seen from afar, one of several seen near, or what those leave over. */
  part: "only" | "bundle" | "one" | "rest";
  /** Claims that stand behind it. */
  claims: number;
  status: Line["status"];
  grade: NonNullable<Line["grade"]>;
  arrows: "none" | "to" | "both";
  /** What is written along it. */
  label: string;
  /** A number beside the label: how many claims, or how many lines are not drawn each for itself. */
  badge: string;
  marked: boolean;
  dimmed: boolean;
  tone?: Line["tone"];
  /** How far the control point of its curve lies beside the straight middle, seen from `from` to the right; 0 is straight. */
  bend: number;
};

/** From one curve of a fan to the next, at their control points; the curves themselves lie half as far apart. */
const spread = 38;

/** All lines between the same two things, whichever way they run. */
export const pairOf = ({ from, to }: { from: string; to: string }) => (from < to ? `${from}~*~${to}` : `${to}~*~${from}`);

/** The curves of one pair, for afar and for near together. Firm lines come first, so that what is left over is the least. */
export function strandsOf(lines: readonly Line[]): Strand[] {
  const [first] = lines;
  if (!first) return [];
  if (lines.length === 1) return [strand(first.id, "only", lines, first.label, first.count > 1 ? String(first.count) : "")];
  const inOrder = [...lines].sort(
    (a, b) => strokes.indexOf(a.status) - strokes.indexOf(b.status) || b.count - a.count || (a.id < b.id ? -1 : 1),
  );
  const pair = pairOf(first);
  const claims = lines.reduce((sum, { count }) => sum + count, 0);
  const rest = inOrder.slice(most);
  return [
    strand(pair, "bundle", inOrder, "", String(claims)),
    ...fanned([
      ...inOrder.slice(0, most).map((line) => strand(line.id, "one", [line], line.label, line.count > 1 ? String(line.count) : "")),
      ...(rest.length > 0 ? [strand(`${pair}+`, "rest", rest, "", `+${rest.length}`)] : []),
    ]),
  ];
}

/** The first in the middle, the others to both sides of it by turns, whichever way each of them runs. */
function fanned(curves: Strand[]): Strand[] {
  const slots = curves.map((_, at) => at - (curves.length - 1) / 2).sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  return curves.map((curve, at) => ({ ...curve, bend: slots[at]! * spread * (curve.from < curve.to ? 1 : -1) + 0 }));
}

const grades = ["strong", "fair", "weak"] as const;

/** Several lines look like the best among them and point wherever any of them points. */
function strand(id: string, part: Strand["part"], lines: readonly Line[], label: string, badge: string): Strand {
  const { from, to, tone } = lines[0]!;
  let [onward, backward, marked, dimmed] = [false, false, false, true];
  let claims = 0;
  let status: number = strokes.length;
  let grade: number = grades.length;
  for (const line of lines) {
    onward ||= line.directed && line.from === from;
    backward ||= line.directed && line.from !== from;
    claims += line.count;
    status = Math.min(status, strokes.indexOf(line.status));
    grade = Math.min(grade, grades.indexOf(line.grade ?? "fair"));
    marked ||= line.marked === true;
    dimmed &&= line.dimmed === true;
  }
  // A curve that only points back is drawn from its other end.
  const isTurned = backward && !onward;
  return {
    id,
    from: isTurned ? to : from,
    to: isTurned ? from : to,
    lines,
    part,
    claims,
    status: strokes[status]!,
    grade: grades[grade]!,
    arrows: onward && backward ? "both" : onward || backward ? "to" : "none",
    label,
    badge,
    marked,
    dimmed,
    // Lines of one tone have it together; what differs in several ways is changed.
    tone: lines.every((line) => line.tone === tone) ? tone : "changed",
    bend: 0,
  };
}
