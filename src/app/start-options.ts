/**
 * What starting the program takes and gives: the nouns of start-app.ts.
 *
 * In: nothing. Out: `StartOptions`, `App`, `FeedsFaulty`.
 * Surprise: what stands here for tests only changes where we look and how long we wait, never what is done.
 */
import type { Fault } from "../cases/fault.ts";
import type { FetcherOptions } from "../sources/fetch-page.ts";
import type { Store } from "../storage/store.ts";
import type { Log } from "./log.ts";
import type { StepName } from "./schedule.ts";
import type { Settings } from "./settings.ts";

export interface StartOptions {
  settings: Settings;
  log: Log;
  clock: () => Date;
  /** Lines for the person at the console. */
  say: (line: string) => void;
  /** Called when the program cannot go on (the token was refused); the caller stops it. */
  onFatal: (sentence: string) => void;
  /** Milliseconds between two steps of the replay; preview mode only. */
  replayStepMs?: number;
  /** Tells the history and no more: the live sources are not visited. */
  isReplayOnly?: boolean;
  /** Other deadlines or name look-ups than the usual ones; for tests, which cannot wait a minute. */
  fetching?: Partial<Pick<FetcherOptions, "headersTimeoutMs" | "bodyTimeoutMs" | "resolveName" | "apiKeys">>;
  /** How often the preview's Discord lets a message be posted or edited; by default 5 times a second, as observed. */
  preview?: { messagesPerWindow: number; windowMs: number };
  /** Where dockets are looked up, in place of CourtListener; for tests. */
  courtListener?: string;
  /** Another way to open the store, for tests in which it fails or the program dies at one of its writes. */
  openStore?: (databaseUrl: string) => Promise<Store>;
  /** How long Discord may take to answer before the outcome counts as unknown. */
  requestTimeoutMs?: number;
}

export interface App {
  url: string;
  /** Resolves when what an earlier life left behind has been told, and in preview mode the bundled history. */
  replayed: Promise<void>;
  /** Runs a step now instead of at its next tick. */
  wake(step: StepName): Promise<void>;
  /** Reads cases and sources again; false, and nothing changed, when they have faults. */
  reload(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Faults in `feeds/`, found before anything was opened. */
export class FeedsFaulty extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(`${faults.length} faults in the feeds folder`);
    this.faults = faults;
  }
}
