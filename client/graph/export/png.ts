// The picture as a PNG file, made from the SVG, so that both show the same.

/** `scale` 2 is sharp on most screens and in print. */
export async function toPng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  // Browsers refuse a canvas of more than some 16,000 pixels a side.
  const fits = Math.min(scale, 16_000 / Math.max(image.naturalWidth, image.naturalHeight, 1));
  const canvas = new OffscreenCanvas(Math.ceil(image.naturalWidth * fits), Math.ceil(image.naturalHeight * fits));
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/png" });
}
