/**
 * What was started, to be stopped in reverse.
 *
 * In: a name and a way to stop, in the order of starting. Out: everything stopped, last first.
 * Surprise: a part that fails to stop does not keep the others from stopping, and running twice is harmless.
 */
import type { Log } from "./log.ts";

export class UndoList {
  readonly #log: Log;
  readonly #steps: { name: string; stop: () => void | Promise<void> }[] = [];
  #running: Promise<void> | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  push(name: string, stop: () => void | Promise<void>): void {
    this.#steps.push({ name, stop });
  }

  run(): Promise<void> {
    this.#running ??= this.#stopAll();
    return this.#running;
  }

  async #stopAll(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step.stop();
      } catch (cause) {
        this.#log.error({ part: step.name, err: cause }, "a part did not stop cleanly");
      }
    }
  }
}
