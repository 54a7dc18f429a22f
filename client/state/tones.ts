// How a thing or a line differs between two days. Each tone has a sign, so that it is never told by colour alone.

export type Tone = "added" | "gone" | "changed";

export const signOf: Readonly<Record<Tone, string>> = { added: "+", gone: "−", changed: "≠" };
