/**
 * Why something came late, as a clause a reader understands.
 *
 * In: a source's name and its outage, or a server's pause. Out: "The Register did not answer from 9 to 12 November".
 * Surprise: no full stop and no markdown: the clause is stored, and stands in digests, in `/why` and in lists of causes.
 */
import { dayOf, formatDays } from "../cases/day.ts";
import type { Outage } from "../sources/outage.ts";

/** Days are those of UTC. */
export function sayOutage(sourceName: string, { cause, from, to }: Outage): string {
  const days = daysOf(from, to);
  switch (cause) {
    case "silent":
      return `${sourceName} did not answer ${days}`;
    case "unreadable":
      return `${sourceName} could not be read ${days}`;
    case "away":
      return `I was away ${days}`;
    case "network":
      return `my network was down ${days}`;
    case "rested":
      return `${sourceName} was not visited ${days}`;
  }
}

/** `sourceName` null when what the server paused cannot be named for sure. */
export function sayPause(sourceName: string | null, { from, to }: { from: string; to: string }): string {
  return `${sourceName ?? "one of its sources"} was paused here ${daysOf(from, to)}`;
}

function daysOf(from: string, to: string): string {
  return formatDays(dayOf(new Date(from)), dayOf(new Date(to)));
}
