/**
 * Discord's rate limits: one bucket per route and top-level resource, and 50 requests a second over all.
 *
 * In: what a request asks for. Out: the headers to answer with, or a 429.
 * Surprise: windows run on real time even when a test stands still on the world's clock, because discord.js waits in
 * real time. A window opens with its first request. Numbers: topics/rate-limits; those of one bucket are not published.
 */
import { createHash } from "node:crypto";

export interface Bucket {
  /** Names the window; includes the channel, guild or webhook. */
  key: string;
  /** What the bot is told; equal for all resources of one route. */
  name: string;
  limit: number;
  windowMs: number;
}

export interface Taken {
  allowed: boolean;
  isGlobal: boolean;
  retryAfterMs: number;
  headers: Record<string, string>;
}

interface Window {
  startedAt: number;
  used: number;
}

const GLOBAL_LIMIT = 50;
const GLOBAL_WINDOW_MS = 1000;

/** A short name for a route's bucket, opaque like Discord's. */
export function nameBucket(method: string, path: string): string {
  return createHash("sha256").update(`${method} ${path}`).digest("hex").slice(0, 32);
}

export class RateLimiter {
  private readonly windows = new Map<string, Window>();
  private readonly clock: () => number;

  /** `clock` is only for the absolute reset header; durations are measured on the monotonic clock. */
  constructor(clock: () => number) {
    this.clock = clock;
  }

  /** Takes one place. `countsGlobally` is false for interaction addresses, which are outside the 50. */
  take(bucket: Bucket, countsGlobally: boolean): Taken {
    const now = performance.now();
    this.sweep(now);
    if (countsGlobally) {
      const all = this.openWindow("global", GLOBAL_WINDOW_MS, now);
      if (all.used >= GLOBAL_LIMIT) return this.refuse(bucket, all.startedAt + GLOBAL_WINDOW_MS - now, true);
      all.used += 1;
    }
    const window = this.openWindow(bucket.key, bucket.windowMs, now);
    const leftMs = window.startedAt + bucket.windowMs - now;
    if (window.used >= bucket.limit) return this.refuse(bucket, leftMs, false);
    window.used += 1;
    const headers = this.describe(bucket, bucket.limit - window.used, leftMs);
    return { allowed: true, isGlobal: false, retryAfterMs: 0, headers };
  }

  private openWindow(key: string, windowMs: number, now: number): Window {
    const found = this.windows.get(key);
    if (found && now < found.startedAt + windowMs) return found;
    const fresh = { startedAt: now, used: 0 };
    this.windows.set(key, fresh);
    return fresh;
  }

  private sweep(now: number): void {
    if (this.windows.size < 1000) return;
    for (const [key, window] of this.windows) {
      if (now - window.startedAt > 60_000) this.windows.delete(key);
    }
  }

  private describe(bucket: Bucket, remaining: number, leftMs: number): Record<string, string> {
    return {
      "x-ratelimit-limit": String(bucket.limit),
      "x-ratelimit-remaining": String(remaining),
      "x-ratelimit-reset": ((this.clock() + leftMs) / 1000).toFixed(3),
      "x-ratelimit-reset-after": (leftMs / 1000).toFixed(3),
      "x-ratelimit-bucket": bucket.name,
    };
  }

  private refuse(bucket: Bucket, leftMs: number, isGlobal: boolean): Taken {
    const headers: Record<string, string> = isGlobal
      ? { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" }
      : { ...this.describe(bucket, 0, leftMs), "x-ratelimit-scope": "user" };
    headers["retry-after"] = String(Math.ceil(leftMs / 1000));
    return { allowed: false, isGlobal, retryAfterMs: leftMs, headers };
  }
}
