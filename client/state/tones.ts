// How a thing or a line differs between two days. Each tone has a sign, so that it is never told by colour alone.

export const signOf = { added: "+", gone: "−", changed: "≠" } as const;

export type Tone = keyof typeof signOf;
export const tones = Object.keys(signOf) as readonly Tone[];
