// Moves something smoothly, or at once for people who asked for less motion.

const reduced = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Calls `frame` with 0 to 1, slow at both ends; the last call is always with 1. Gives back what stops it where it is. */
export function tween(milliseconds: number, frame: (part: number) => void, done: () => void = () => {}): () => void {
  if (reduced() || milliseconds <= 0) {
    frame(1);
    done();
    return () => {};
  }
  const started = performance.now();
  let request = requestAnimationFrame(function step(now) {
    const part = Math.min(1, Math.max(0, (now - started) / milliseconds));
    frame(part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2);
    if (part < 1) request = requestAnimationFrame(step);
    else done();
  });
  return () => cancelAnimationFrame(request);
}
