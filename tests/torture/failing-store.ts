// What comes in: wishes of a test. What goes out: the real store, whose verbs fail as wished.
// Surprise: a verb may fail after it was done, as when the connection is lost before the answer comes: what was written
// stands, and the caller thinks it does not.
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";

export class StoreFaults {
  /** Nothing can be read or written. */
  isAway = false;
  /** How likely each verb fails, half before and half after it was done. */
  chance = 0;
  /** How often a verb failed. */
  failures = 0;
  private readonly draw: () => number;

  constructor(draw: () => number) {
    this.draw = draw;
  }

  readonly open = async (databaseUrl: string): Promise<Store> => this.wrap(await openStore(databaseUrl));

  private wrap(store: Store): Store {
    return new Proxy(store, {
      get: (target, name) => {
        const verb: unknown = Reflect.get(target, name);
        if (typeof verb !== "function" || name === "close") return verb;
        if (name === "transaction")
          return (work: (tx: Store) => Promise<unknown>) =>
            this.suffer(() => target.transaction((tx) => work(this.wrap(tx))));
        return (...given: unknown[]) => this.suffer(() => Reflect.apply(verb, target, given));
      },
    });
  }

  private async suffer<T>(verb: () => Promise<T>): Promise<T> {
    const fate = this.isAway ? 0 : this.draw();
    if (fate < this.chance / 2 || this.isAway) this.fail();
    const result = await verb();
    if (fate < this.chance) this.fail();
    return result;
  }

  private fail(): never {
    this.failures += 1;
    throw new Error("the store does not answer");
  }
}
