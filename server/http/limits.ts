// How much one request may ask, and how much all of them together: the defaults, each of which the settings may change.
import type { ShapeLimits } from "./shape.ts";

export interface Limits extends ShapeLimits {
  readonly maxBodyBytes: number;
  /** Milliseconds for one operation, from its first statement to its last. */
  readonly timeoutMs: number;
  /** Operations worked on at once, and those that may wait for a place. */
  readonly maxRunning: number;
  readonly maxWaiting: number;
  /** Questions a minute from one address. */
  readonly perMinute: number;
  /** A statement of the console may take so long, in milliseconds, and give so many rows. */
  readonly consoleTimeoutMs: number;
  readonly consoleMaxRows: number;
}

export const defaultLimits: Limits = {
  maxTokens: 2_000,
  maxDepth: 16, // a full introspection query has 15 levels
  maxAliases: 50,
  maxDirectives: 50,
  maxCost: 40_000,
  maxBodyBytes: 256 * 1024,
  timeoutMs: 10_000,
  maxRunning: 32,
  maxWaiting: 256,
  perMinute: 1_200,
  consoleTimeoutMs: 5_000,
  consoleMaxRows: 1_000,
};
