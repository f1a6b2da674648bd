/**
 * The bundled history through the whole journey, as if the years went by in seconds.
 *
 * In: the history feeds, the journey, a pace. Out: nothing; messages stand in the channels when it ends.
 * Surprise: it can be killed at any moment. Its place is remembered only after a step was delivered, and a step done
 * twice finds every item known, so nothing is told twice. A fault on the way is taken as a death: it begins again there.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { HistoryFeeds } from "../preview/history-feeds.ts";
import type { Store } from "../storage/store.ts";
import type { Journey } from "./journey.ts";
import type { Log } from "./log.ts";

const POSITION = "replay-position";
/** A store that is being restarted is back within moments. */
const RETRY_MS = 2_000;

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
  log: Log;
}

/** Plays every step after the remembered one, to the end or until `signal`. Returns how many steps were played. */
export async function replayHistory(parts: ReplayParts): Promise<number> {
  const { signal, log } = parts;
  let played = 0;
  const onStep = () => {
    played += 1;
  };
  for (;;) {
    try {
      await playSteps(parts, onStep);
      return played;
    } catch (cause) {
      if (signal.aborted) return played;
      log.error({ err: cause }, "the replay of the bundled history was interrupted and goes on in a moment");
      await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function playSteps(
  { history, store, stepMs, signal, ...steps }: ReplayParts,
  onStep: () => void,
): Promise<void> {
  const position = await store.getFact(POSITION);
  // What was told in an earlier life is on show again, as it is at a publisher's.
  if (position !== null) history.showUntil(position);
  for (const step of history.steps) {
    if (signal.aborted) return;
    if (position !== null && step.at <= position) continue;
    history.showUntil(step.at);
    const sources = await store.listSources();
    let newItems = 0;
    // One after the other, in the order they published: the same history makes the same stories, whichever store.
    for (const id of step.sourceIds) {
      newItems += await steps.collect(sources.filter(({ source }) => source.id === id));
    }
    await steps.announce();
    await steps.deliver();
    await store.setFact(POSITION, step.at);
    onStep();
    if (newItems > 0 && stepMs > 0) await pause(stepMs, undefined, { signal }).catch(() => undefined);
  }
}
