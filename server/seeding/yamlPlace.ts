// Where in a YAML document something stands, by the steps that lead to it.
import { isAlias, isMap, isScalar, isSeq, type Document } from "yaml";

/** Of the name of a value in a map, of an item of a list; of the nearest thing around it where it is not there. */
export function offsetOf(document: Document.Parsed, at: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const step of at) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range![0];
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[step as number] as { range?: [number, number, number] } | undefined;
      if (!item?.range) break;
      offset = item.range[0];
      node = item;
    } else break;
  }
  return offset;
}
