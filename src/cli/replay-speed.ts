/**
 * How fast the bundled history is told.
 *
 * In: the word behind `--speed`. Out: the pause between two steps of the replay, in milliseconds.
 * Surprise: 0 is no standstill, it is as fast as it goes.
 */
const STEP_MS_AT_SPEED_1 = 300;

export const WRONG_SPEED = "--speed must be a number from 0 up, such as 4.";

/** Milliseconds between two steps; null when the word is no speed. */
export function replayStepAt(word: string): number | null {
  const speed = Number(word);
  if (word.trim() === "" || !Number.isFinite(speed) || speed < 0) return null;
  return speed === 0 ? 0 : STEP_MS_AT_SPEED_1 / speed;
}
