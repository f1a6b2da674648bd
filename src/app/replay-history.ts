/**
 * The bundled history through the whole journey, as if the years went by in seconds.
 *
 * In: the history feeds, the journey, a pace. Out: nothing; messages stand in the channels when it ends.
 * Surprise: it can be killed at any moment. Its place is remembered only after a step was delivered, and a step done
 * twice finds every item known, so nothing is told twice.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { HistoryFeeds } from "../preview/history-feeds.ts";
import type { Store } from "../storage/store.ts";
import type { Journey } from "./journey.ts";

const POSITION = "replay-position";

export interface ReplayParts {
  history: HistoryFeeds;
  store: Store;
  collect: Journey["collect"];
  /** The other two steps, through the schedule, so that neither overlaps itself. */
  announce: () => Promise<void>;
  deliver: () => Promise<void>;
  /** Milliseconds between steps that brought something; 0 for as fast as it goes. */
  stepMs: number;
  signal: AbortSignal;
}

/** Plays every step after the remembered one. Returns how many steps were played. */
export async function replayHistory({
  history,
  store,
  stepMs,
  signal,
  ...steps
}: ReplayParts): Promise<number> {
  const position = await store.getFact(POSITION);
  // What was told in an earlier life is on show again, as it is at a publisher's.
  if (position !== null) history.showUntil(position);
  let played = 0;
  for (const step of history.steps) {
    if (signal.aborted) return played;
    if (position !== null && step.at <= position) continue;
    history.showUntil(step.at);
    const sources = await store.listSources();
    const visited = sources.filter(({ source }) => step.sourceIds.includes(source.id));
    const newItems = await steps.collect(visited);
    await steps.announce();
    await steps.deliver();
    await store.setFact(POSITION, step.at);
    played += 1;
    if (newItems > 0 && stepMs > 0) await pause(stepMs, undefined, { signal }).catch(() => undefined);
  }
  return played;
}
