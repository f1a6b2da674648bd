/**
 * How often CourtListener's API may be asked: one budget for all dockets of an installation.
 *
 * In: the instants of the requests of the last day, as the caller keeps them. Out: yes, or when to come back.
 * Surprise: a request is counted before it is made. A crash in between costs one request of 125 and never a ban.
 */
import { DAY, MINUTE } from "../rhythm.ts";

/** What a free account may ask (cl/settings/third_party/rest_framework.py, 2026-08): 5 a minute, 50 an hour, 125 a day. */
const LIMITS: [number, number][] = [
  [MINUTE, 5],
  [60 * MINUTE, 50],
  [DAY, 125],
];
/** Of the day's requests so many are left for further pages and for those who ask with the same token elsewhere. */
const RESERVE = 25;

export interface BudgetMemory {
  /** Milliseconds since the epoch, oldest first; none older than a day. */
  asked: number[];
  /** CourtListener said not before this; 0 when it said nothing. */
  restUntil: number;
}

const NOTHING_ASKED: BudgetMemory = { asked: [], restUntil: 0 };

/** Null when a request may be made now, else the first instant at which one may. */
export function nextRequestAt({ asked, restUntil }: BudgetMemory, now: Date): Date | null {
  let next = Math.max(now.getTime(), restUntil);
  for (const [period, most] of LIMITS) {
    const inPeriod = asked.filter((at) => at > now.getTime() - period);
    const blocking = inPeriod.at(-most);
    if (blocking !== undefined) next = Math.max(next, blocking + period);
  }
  return next > now.getTime() ? new Date(next) : null;
}

/** How long to wait between two visits of one docket, so that the day's budget lasts for all of them. Milliseconds. */
export function paceFor(dockets: number): number {
  return Math.ceil((DAY * Math.max(1, dockets)) / (125 - RESERVE));
}

export interface CourtListenerBudget {
  /** Counts one request, durably, and resolves to null; or counts none and resolves to when to come back. */
  claim(now: Date): Promise<Date | null>;
  /** CourtListener wants to be left alone. */
  restUntil(until: Date, now: Date): Promise<void>;
}

/** `load` and `save` keep one short text. Claims wait for each other, so that two visits never spend one request. */
export function createBudget(
  load: () => Promise<string | null>,
  save: (text: string) => Promise<void>,
): CourtListenerBudget {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  }

  async function remember(now: Date): Promise<BudgetMemory> {
    const { asked, restUntil } = readMemory(await load());
    // A clock that was set back must not block us for years.
    const recent = asked.filter((at) => at > now.getTime() - DAY && at <= now.getTime() + MINUTE);
    return { asked: recent, restUntil: Math.min(restUntil, now.getTime() + DAY) };
  }

  return {
    claim: (now) =>
      inTurn(async () => {
        const memory = await remember(now);
        const next = nextRequestAt(memory, now);
        if (next === null) await save(JSON.stringify({ ...memory, asked: [...memory.asked, now.getTime()] }));
        return next;
      }),
    restUntil: (until, now) =>
      inTurn(async () => {
        const memory = await remember(now);
        await save(JSON.stringify({ ...memory, restUntil: Math.max(memory.restUntil, until.getTime()) }));
      }),
  };
}

/** What cannot be read counts as nothing asked; CourtListener's own limit still holds. */
function readMemory(text: string | null): BudgetMemory {
  try {
    const { asked, restUntil } = JSON.parse(text ?? "");
    const isMemory = Array.isArray(asked) && asked.every(Number.isFinite) && Number.isFinite(restUntil);
    return isMemory ? { asked, restUntil } : NOTHING_ASKED;
  } catch {
    return NOTHING_ASKED;
  }
}
