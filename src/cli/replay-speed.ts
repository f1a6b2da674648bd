/**
 * How fast the bundled history is told.
 *
 * In: the word behind `--speed`. Out: the pace as `startApp` takes it.
 * Surprise: 0 is no standstill, it is as fast as it goes. The pretended Discord's limit on messages goes by at the same
 * pace, or else it, and not the speed asked for, would say how long the replay takes.
 */
import type { StartOptions } from "../app/start-options.ts";

const STEP_MS_AT_SPEED_1 = 300;
/** What Discord was seen to allow a channel; it publishes no number. */
const MESSAGES_PER_SECOND = 5;
/** The most that any bot may ask of Discord in a second. */
const REQUESTS_PER_SECOND = 50;

export const WRONG_SPEED = "--speed must be a number from 0 up, such as 4.";

/** null when the word is no speed. */
export function readPace(word: string): Pick<StartOptions, "replayStepMs" | "preview"> | null {
  const speed = Number(word);
  if (word.trim() === "" || !Number.isFinite(speed) || speed < 0) return null;
  const fastest = { replayStepMs: 0, preview: { messagesPerWindow: REQUESTS_PER_SECOND, windowMs: 1000 } };
  if (speed === 0) return fastest;
  return {
    replayStepMs: STEP_MS_AT_SPEED_1 / speed,
    preview: { messagesPerWindow: MESSAGES_PER_SECOND, windowMs: 1000 / speed },
  };
}
