/**
 * Discord's ids: milliseconds since 2015 in the high bits, a counter in the low ones.
 *
 * In: a clock. Out: ids as decimal strings, always rising.
 * Surprise: they rise even when the clock stands still or goes back, because order of messages is order of ids.
 */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** Makes ids later than every id ever `notice`d. */
export class SnowflakeMaker {
  private last = 0n;
  private readonly clock: () => number;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  /** Tells of an id that exists already, for instance from the state file. */
  notice(id: string): void {
    const value = BigInt(id);
    if (value > this.last) this.last = value;
  }

  next(): string {
    const wanted = (BigInt(Math.trunc(this.clock())) - DISCORD_EPOCH) << 22n;
    this.last = wanted > this.last ? wanted : this.last + 1n;
    return this.last.toString();
  }
}

/** Negative when `a` was made before `b`. */
export function compareIds(a: string, b: string): number {
  return a.length === b.length ? (a < b ? -1 : a > b ? 1 : 0) : a.length - b.length;
}
