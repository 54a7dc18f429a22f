// The canvas as a React component: a thin coat that draws each new picture and keeps the callbacks fresh.
import { useImperativeHandle, useLayoutEffect, useRef, type CSSProperties, type Ref } from "react";
import { createCanvas } from "./canvas.ts";
import type { CanvasHandle, CanvasOptions } from "./handle.ts";
import type { Picture } from "./picture.ts";

export type CanvasProps = CanvasOptions & {
  picture: Picture;
  ref?: Ref<CanvasHandle>;
  className?: string;
  style?: CSSProperties;
};

export function Canvas({ picture, ref, className, style, ...options }: CanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<CanvasHandle>(null);
  // A layout effect, so that the handle is there before any effect of the parent runs.
  const latest = useRef(options);
  useLayoutEffect(() => {
    const made = createCanvas(host.current!, latest.current);
    canvas.current = made;
    return () => made.destroy();
  }, []);
  useImperativeHandle(ref, () => canvas.current!, []);
  useLayoutEffect(() => {
    latest.current = options;
    canvas.current?.listen(options);
  });
  // Before the page is painted, so that the picture comes in the same frame as the page around it.
  useLayoutEffect(() => canvas.current?.draw(picture), [picture]);
  return <div ref={host} className={className} style={{ width: "100%", height: "100%", ...style }} />;
}
