/**
 * A value that must not be seen.
 *
 * In: a token or key. Out: an object that prints as `***` wherever it is printed, logged or serialised.
 * Surprise: only `reveal()` gives the value back, so that every place that needs it can be found by that word.
 */
import { inspect } from "node:util";

export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return "***";
  }

  toJSON(): string {
    return "***";
  }

  [inspect.custom](): string {
    return "***";
  }
}
