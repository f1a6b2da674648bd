/**
 * Whose turn it is: so many visits at once, so many per host, and a rest between two visits to one host.
 *
 * In: visits, each with its host. Out: the same visits, each begun when its turn has come.
 * Surprise: a host that rests holds nobody else up; the place it leaves free goes to the next host with work.
 */
export interface TurnLimits {
  /** Visits at once, all hosts together. */
  atOnce: number;
  /** Visits at once to one host. */
  perHost: number;
  /** Milliseconds between the beginning or end of one visit to a host and the beginning of the next. */
  spacingMs: number;
}

export interface VisitTurns {
  /**
   * Resolves when the visit has ended; `visit` must not throw. A null host is the operator's own: it counts among the
   * visits at once and is not paced otherwise.
   */
  take(host: string | null, visit: () => Promise<void>): Promise<void>;
}

interface Lane {
  waiting: (() => Promise<void>)[];
  running: number;
  rest: NodeJS.Timeout | null;
}

/** When `signal` aborts nobody rests any longer, so that stopping need not wait. */
export function createVisitTurns(limits: TurnLimits, signal: AbortSignal): VisitTurns {
  /** In the order of their turns: a host that has begun a visit goes to the end. */
  const lanes = new Map<string | null, Lane>();
  let running = 0;

  signal.addEventListener("abort", () => {
    for (const lane of lanes.values()) endRest(lane);
    beginWhatMay();
  });

  function mayBegin(host: string | null, lane: Lane): boolean {
    if (lane.waiting.length === 0) return false;
    return host === null || (lane.running < limits.perHost && lane.rest === null);
  }

  function beginWhatMay(): void {
    while (running < limits.atOnce) {
      const next = [...lanes].find(([host, lane]) => mayBegin(host, lane));
      if (!next) return;
      const [host, lane] = next;
      lanes.delete(host);
      lanes.set(host, lane);
      void begin(host, lane);
    }
  }

  async function begin(host: string | null, lane: Lane): Promise<void> {
    const visit = lane.waiting.shift();
    running += 1;
    lane.running += 1;
    if (host !== null) beginRest(host, lane);
    try {
      await visit?.();
    } finally {
      running -= 1;
      lane.running -= 1;
      if (host !== null) beginRest(host, lane);
      beginWhatMay();
    }
  }

  function beginRest(host: string, lane: Lane): void {
    endRest(lane);
    if (limits.spacingMs === 0 || signal.aborted) {
      forget(host, lane);
      return;
    }
    lane.rest = setTimeout(() => {
      lane.rest = null;
      forget(host, lane);
      beginWhatMay();
    }, limits.spacingMs);
  }

  function endRest(lane: Lane): void {
    if (lane.rest !== null) clearTimeout(lane.rest);
    lane.rest = null;
  }

  function forget(host: string, lane: Lane): void {
    if (lane.waiting.length === 0 && lane.running === 0) lanes.delete(host);
  }

  return {
    take(host, visit) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const lane = lanes.get(host) ?? { waiting: [], running: 0, rest: null };
      lanes.set(host, lane);
      lane.waiting.push(() => visit().then(resolve, reject));
      beginWhatMay();
      return promise;
    },
  };
}
