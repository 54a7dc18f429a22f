// Text as XML takes it, between tags and in quotes.

// A sign that XML cannot hold in any spelling becomes the sign for what cannot be shown.
const impossible =
  // oxlint-disable-next-line no-control-regex -- these are the very signs
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

export const escaped = (text: string): string => text.replace(impossible, "\uFFFD").replace(/[&<>"\r]/g, (sign) => signs[sign]!);
