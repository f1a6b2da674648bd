/**
 * The first step of the journey: visits what is due and remembers what it brought.
 *
 * In: the store, a fetcher, whose turn it is. Out: how many items were new.
 * Surprise: every source that was due gets a later next visit, whatever happened: fresh, failed, a fault of ours, or
 * no turn in this round. A source that kept an instant in the past would be asked again every half minute.
 */

import { visitCourtListener } from "../sources/dockets/courtlistener-visit.ts";
import { addressOf } from "../sources/moved-address.ts";
import { afterVisit } from "../sources/next-visit.ts";
import { createNetworkWatch, isOutOfReach } from "../sources/our-network.ts";
import { DAY, MINUTE } from "../sources/rhythm.ts";
import type { Source, SourceState, Visit } from "../sources/source.ts";
import { visitSource } from "../sources/visit-source.ts";
import type { SourceWithState } from "../storage/store.ts";
import type { JourneyParts } from "./journey.ts";
import { createVisitMemory } from "./remember-visit.ts";
import { createStateWriter } from "./write-states.ts";

const SOURCES_PER_ROUND = 1000;
/** `/readyz` reads when we last were seen at work; a round of slow hosts may take minutes. */
const SIGN_OF_LIFE_MS = 10_000;
const LAST_COLLECT = "last-collect";

export function createCollect(parts: JourneyParts): (only?: SourceWithState[]) => Promise<number> {
  const { store, fetcher, log, clock, politeness } = parts;
  const memory = createVisitMemory(parts);
  const states = createStateWriter(store);
  const network = createNetworkWatch((isUp, hosts) => parts.onNetwork?.(isUp, hosts));
  let lastSign = 0;

  /** See `Journey.collect`. */
  return async function collect(only) {
    politeness.budget.beginRound();
    const newItems = only ? await visitAll(only, rethrow) : await visitDue();
    if (!parts.isStopping()) await giveSignOfLife(0);
    return newItems;
  };

  async function visitDue(): Promise<number> {
    await mendAfterClockJump();
    let newItems = 0;
    const seen = new Set<string>();
    for (;;) {
      const due = await store.dueSources(clock().toISOString(), SOURCES_PER_ROUND);
      const unseen = due.filter(({ source }) => !seen.has(source.id));
      if (unseen.length === 0 || parts.isStopping()) break;
      for (const { source } of unseen) seen.add(source.id);
      newItems += await visitAll(unseen, admitFault);
      if (due.length < SOURCES_PER_ROUND) break;
    }
    return newItems;
  }

  async function visitAll(due: SourceWithState[], onFault: typeof admitFault): Promise<number> {
    const answered = new Set<string>();
    const unreachable: { source: Source; state: SourceState; visit: Visit }[] = [];
    const later: SourceState[] = [];
    let newItems = 0;

    const visits: Promise<void>[] = [];
    const written: Promise<void>[] = [];
    for (const { source, state } of due) {
      const host = politeness.paced(addressOf(source, state));
      const at = politeness.budget.comeBackAt(host, clock());
      if (at) later.push({ ...state, nextVisitAt: at.toISOString() });
      else visits.push(politeness.turns.take(host, () => visitOne(source, state, host)));
    }
    await store.saveSourceStates(later);
    const ended = await Promise.allSettled(visits);
    if (!parts.isStopping()) spareOrBlame();
    await states.flush();
    const fault = [...ended, ...(await Promise.allSettled(written))].find(isRejected);
    if (fault) throw fault.reason;
    return newItems;

    /** When every host fails together it is our network: no source is blamed, and people are told once. */
    function spareOrBlame(): void {
      const silent = new Set(unreachable.map(({ source, state }) => hostOf(source, state)));
      const isDown = network.judgeRound(answered, silent);
      for (const { source, state, visit } of unreachable) {
        const next = afterVisit(source, state, visit, clock(), 0);
        const spared = { ...state, nextVisitAt: next.nextVisitAt, lastVisitAt: next.lastVisitAt };
        writeLater(source, state, isDown ? spared : next);
      }
    }

    /** The turn ends before the state is on the disk; the round does not. */
    function writeLater(source: Source, state: SourceState, next: SourceState): void {
      written.push(states.write(next).catch((cause) => onFault(source, state, cause)));
    }

    async function visitOne(source: Source, state: SourceState, host: string | null): Promise<void> {
      if (parts.isStopping()) return;
      try {
        // A neighbour on this host may have been told "too many requests" while this one waited for its turn.
        const rest = politeness.budget.restsUntil(host, clock());
        if (rest) {
          writeLater(source, state, { ...state, nextVisitAt: rest.toISOString() });
          return;
        }
        const visit = await visitByKind(source, state);
        if (parts.isStopping()) return;
        // The limits of CourtListener's API are its own; its feeds are not counted.
        if (source.kind !== "courtlistener-entries") await politeness.budget.noteVisit(host, visit, clock());
        const isOurs = hostOf(source, state) === parts.ownHost;
        if (visit.kind === "failed" && isOutOfReach(visit.problem) && !isOurs) {
          unreachable.push({ source, state, visit });
          return;
        }
        // Our own preview feeds answer also when the cable is out.
        if (!isOurs) answered.add(hostOf(source, state));
        if (visit.kind === "fresh") {
          // Not `newItems += await`: that reads the sum before it waits, and loses what others add meanwhile.
          const found = await memory.rememberVisit(source, state, visit);
          newItems += found;
        } else writeLater(source, state, afterVisit(source, state, visit, clock(), 0));
        await giveSignOfLife(SIGN_OF_LIFE_MS);
      } catch (cause) {
        await onFault(source, state, cause);
      }
    }
  }

  /** Most sources are one address; CourtListener's API wants a token, pages and a shared budget. */
  function visitByKind(source: Source, state: SourceState): Promise<Visit> {
    if (source.kind !== "courtlistener-entries") return visitSource(source, state, fetcher, clock());
    return visitCourtListener(source, state, fetcher, clock, parts.courtListener ?? null);
  }

  /** The edge of one source: nothing of this visit is stored, its cursor has not moved, the neighbours go on. */
  async function admitFault(source: Source, state: SourceState, cause: unknown): Promise<void> {
    if (parts.isStopping()) return;
    log.error({ source: source.id, err: cause }, "a visit failed inside us; it will be made again");
    const detail = "We could not handle what came; the fault is ours and stands in the log.";
    const visit: Visit = { kind: "failed", problem: { kind: "our-fault", detail }, retryAt: null };
    try {
      await store.saveSourceState(afterVisit(source, state, visit, clock(), 0));
    } catch (again) {
      log.error({ source: source.id, err: again }, "the fault could not be stored either");
    }
  }

  /** No visit is ever planned more than a day ahead: what is further away was planned by a clock that was wrong. */
  async function mendAfterClockJump(): Promise<void> {
    const lastCollect = await store.getFact(LAST_COLLECT);
    const now = clock();
    if (lastCollect === null || Date.parse(lastCollect) - now.getTime() < MINUTE) return;
    const planned = (await store.listSources()).map(({ state }) => state);
    const isTooFar = ({ nextVisitAt }: SourceState) => Date.parse(nextVisitAt) - now.getTime() > DAY + MINUTE;
    const mended = planned.filter((state) => isTooFar(state) && !state.stopped);
    await store.saveSourceStates(mended.map((state) => ({ ...state, nextVisitAt: now.toISOString() })));
  }

  async function giveSignOfLife(everyMs: number): Promise<void> {
    const now = clock();
    if (Math.abs(now.getTime() - lastSign) < everyMs) return;
    lastSign = now.getTime();
    await store.setFact(LAST_COLLECT, now.toISOString());
  }
}

/** Nobody comes back by himself to a source visited out of turn; whoever asked for it has to. */
async function rethrow(_source: Source, _state: SourceState, cause: unknown): Promise<void> {
  throw cause;
}

function hostOf(source: Source, state: SourceState): string {
  return new URL(addressOf(source, state)).host;
}

function isRejected(ended: PromiseSettledResult<void>): ended is PromiseRejectedResult {
  return ended.status === "rejected";
}
