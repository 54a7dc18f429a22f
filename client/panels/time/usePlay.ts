// Plays time: one month after another until the end, or until it is paused. Nothing is animated, so it is the same for those who want no motion.
import { useEffect, useRef, useState } from "react";

const everyMs = 450;

/** `step` goes on by a month and says whether there are more. */
export function usePlay(step: () => boolean): { isPlaying: boolean; toggle(): void; stop(): void } {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      if (!latest.current()) setPlaying(false);
    }, everyMs);
    return () => clearInterval(timer);
  }, [isPlaying]);
  return { isPlaying, toggle: () => setPlaying((now) => !now), stop: () => setPlaying(false) };
}
