// Who may come in: the Host and Origin lists, the token, the rate limit. Each refusal says what to set.
import { createHash, timingSafeEqual } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { InterlockError } from "../errors.ts";

export interface DoorOptions {
  /** Host names under which the server may be asked, beside this machine's own ("localhost", "127.0.0.1", "::1"). */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Other origins of the server's own pages, such as "https://example.org" where a proxy changes the Host; no CORS headers are sent to them. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** What a caller must show; nothing where the server listens on this machine alone. */
  readonly token?: string | undefined;
  /** Questions a minute from one address. */
  readonly perMinute: number;
}

export interface Door {
  /** Throws FORBIDDEN or UNAUTHORIZED. */
  admit(request: Request): void;
  /** Throws RATE_LIMITED once an address has asked more than its share. */
  count(address: string): Promise<void>;
}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

export function createDoor({ allowedHosts = [], allowedOrigins = [], token, perMinute }: DoorOptions): Door {
  const hosts = new Set([...loopback, ...allowedHosts.map((host) => host.toLowerCase())]);
  const origins = new Set(allowedOrigins.map((origin) => origin.toLowerCase()));
  const rate = new RateLimiterMemory({ points: perMinute, duration: 60 });

  function admit(request: Request): void {
    // A page of somebody else's can point its own name at this machine (DNS rebinding); its name then stands in Host.
    const host = (request.headers.get("host") ?? new URL(request.url).host).toLowerCase();
    const name = host.replace(/:\d*$/, "");
    if (!hosts.has(name))
      throw new InterlockError(
        "FORBIDDEN",
        `The Host header must be one of ${[...hosts].join(", ")}; saw "${host}". Add it to ALLOWED_HOSTS if it is this server's name.`,
      );

    const origin = request.headers.get("origin")?.toLowerCase();
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}` && !origins.has(origin))
      throw new InterlockError("FORBIDDEN", `The Origin header must be this server's own, or one of ALLOWED_ORIGINS; saw "${origin}".`);

    if (token !== undefined && !same(tokenOf(request), token))
      throw new InterlockError(
        "UNAUTHORIZED",
        "A token is needed. Send the header Authorization: Bearer and INTERLOCK_TOKEN; a browser may give it as the password.",
      );
  }

  async function count(address: string): Promise<void> {
    try {
      await rate.consume(address);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterMs = refused.msBeforeNext;
      throw new InterlockError(
        "RATE_LIMITED",
        `At most ${perMinute} questions a minute from one address. Ask again in ${Math.ceil(retryAfterMs / 1000)} s.`,
        {
          limit: perMinute,
          seen: refused.consumedPoints,
          retryAfterMs,
        },
      );
    }
  }

  return { admit, count };
}

/** A browser cannot send a bearer token when it opens a page, so the password of its own dialogue is taken too. */
function tokenOf(request: Request): string {
  const [scheme = "", value = ""] = (request.headers.get("authorization") ?? "").split(" ");
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return "";
  return Buffer.from(value, "base64")
    .toString("utf8")
    .replace(/^[^:]*:/, "");
}

// Digests are of one length, so the time taken says nothing of the token, not even how long it is.
const digest = (text: string) => createHash("sha256").update(text).digest();
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
