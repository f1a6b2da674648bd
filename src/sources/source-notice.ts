/**
 * What those who run a server should know about the sources, decided once.
 *
 * In: every source with its state, what this server was told before, now. Out: notices, and what it will then have been
 * told.
 * Surprise: nothing here counts failures. A source is spoken of when what it is differs from what was last said of it,
 * so running this twice says nothing the second time, whatever happened in between.
 */

import type { Noticed, NoticeKind, NoticeLine, SourceNotice } from "./notice.ts";
import { hostOf, isOutOfReach, lastAnswerAt, type NetworkMemory, type WatchedSource } from "./our-network.ts";
import { isSilent, type Silence } from "./silence.ts";
import type { ProblemKind } from "./source.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FAILED_LONG = DAY;
/** Others that began to fail within an hour of the first, or whose host is the same, are named along with it. */
const ALONG = 23 * HOUR;
const ALONG_SAME_HOST = 12 * HOUR;
/** A source that answers again waits so long for others of its host that are about to be visited. */
const WAIT_FOR_HOST = HOUR;
/** New sources are named together once all that are due have been visited, or this long after they became due. */
const WAIT_FOR_FIRST_VISITS = 10 * 60_000;

/**
 * Notices for one server, at most one of a kind. `silences` need only hold sources that have been quiet for a week.
 * While our own network is down nothing is said.
 */
export function decideNotices(
  sources: readonly WatchedSource[],
  silences: ReadonlyMap<string, Silence>,
  known: readonly Noticed[],
  network: NetworkMemory,
  now: Date,
): { notices: SourceNotice[]; noticed: Noticed[] } {
  if (network.downSince !== null) return { notices: [], noticed: [] };
  const before = new Map(known.map((one) => [one.sourceId, one]));
  const about: Record<NoticeKind, WatchedSource[]> = {
    recovered: findRecovered(sources, before, now),
    stopped: sources.filter((one) => isStopped(one) && !isToldOfTrouble(one, before, ["stopped"])),
    failing: findFailing(sources, before, network, now),
    silent: sources.filter((one) => isNewlySilent(one, silences, before, now)),
    watching: findNew(sources, before, now),
    gap: [],
  };
  // Only one thing at a time is said of a source; a gap can wait.
  const spokenOf = new Set(Object.values(about).flatMap((list) => list.map(({ source }) => source.id)));
  about.gap = sources.filter((one) => hasNewGap(one, before) && !spokenOf.has(one.source.id));
  const kinds = Object.keys(about) as NoticeKind[];
  const notices = kinds
    .filter((kind) => about[kind].length > 0)
    .map((kind) => ({ kind, lines: about[kind].map((one) => describe(one, kind, before, silences, now)) }));
  const noticed = kinds.flatMap((kind) => about[kind].map((one) => remember(one, kind, before, silences)));
  return { notices, noticed };
}

function findFailing(
  sources: readonly WatchedSource[],
  before: ReadonlyMap<string, Noticed>,
  network: NetworkMemory,
  now: Date,
): WatchedSource[] {
  const untold = sources.filter(
    (one) =>
      one.state.failingSince !== null &&
      !isStopped(one) &&
      !isToldOfTrouble(one, before, ["failing", "stopped"]) &&
      isItsOwnFault(one, sources, network),
  );
  const failedFor = ({ state }: WatchedSource) => {
    const since = Math.max(Date.parse(state.failingSince ?? ""), backFor(state.lastProblem, network));
    return now.getTime() - since;
  };
  const long = untold.filter((one) => failedFor(one) >= FAILED_LONG);
  if (long.length === 0) return [];
  const hosts = new Set(long.map(({ source }) => hostOf(source)));
  return untold.filter((one) => failedFor(one) >= (hosts.has(hostOf(one.source)) ? ALONG_SAME_HOST : ALONG));
}

/** A server that says something wrong is at fault; a silent one only if others spoke to us meanwhile. */
function isItsOwnFault(
  { source, state }: WatchedSource,
  sources: readonly WatchedSource[],
  { backAt }: NetworkMemory,
): boolean {
  const { failingSince, lastProblem, lastVisitAt } = state;
  if (failingSince === null || lastProblem === null || !isOutOfReach(lastProblem)) return true;
  if (backAt !== null && (lastVisitAt ?? "") <= backAt) return false;
  const others = sources.filter((other) => hostOf(other.source) !== hostOf(source));
  const hosts = new Set(others.map((other) => hostOf(other.source)));
  // One or two dead hosts of two or three prove nothing about our network.
  return hosts.size < 2 || others.some((other) => (lastAnswerAt(other.state) ?? "") > failingSince);
}

function backFor(problem: WatchedSource["state"]["lastProblem"], { backAt }: NetworkMemory): number {
  return backAt !== null && problem !== null && isOutOfReach(problem) ? Date.parse(backAt) : 0;
}

function findRecovered(
  sources: readonly WatchedSource[],
  before: ReadonlyMap<string, Noticed>,
  now: Date,
): WatchedSource[] {
  const inTrouble = sources.filter(({ source }) => {
    const told = before.get(source.id)?.told;
    return told === "failing" || told === "stopped";
  });
  const soon = new Date(now.getTime() + WAIT_FOR_HOST).toISOString();
  const awaited = inTrouble.filter(
    ({ state }) => state.failingSince !== null && state.nextVisitAt <= soon && !isGone(state.lastProblem),
  );
  const hosts = new Set(awaited.map(({ source }) => hostOf(source)));
  return inTrouble.filter(({ source, state }) => state.failingSince === null && !hosts.has(hostOf(source)));
}

function findNew(
  sources: readonly WatchedSource[],
  before: ReadonlyMap<string, Noticed>,
  now: Date,
): WatchedSource[] {
  const lately = new Date(now.getTime() - WAIT_FOR_FIRST_VISITS).toISOString();
  const isWaiting = sources.some(
    ({ state }) =>
      state.lastVisitAt === null && state.nextVisitAt <= now.toISOString() && state.nextVisitAt > lately,
  );
  if (isWaiting) return [];
  return sources.filter(
    ({ source, state }) => state.lastOkAt !== null && state.failingSince === null && !before.has(source.id),
  );
}

function isNewlySilent(
  { source, state }: WatchedSource,
  silences: ReadonlyMap<string, Silence>,
  before: ReadonlyMap<string, Noticed>,
  now: Date,
): boolean {
  const silence = silences.get(source.id);
  const told = before.get(source.id);
  // First things first: a source is named as watched, or as well again, before it is named as silent.
  if (!silence || !told || told.told === "failing" || told.told === "stopped") return false;
  return told.silentSince !== silence.lastNewAt && isSilent(state, silence, now);
}

function hasNewGap({ source, state }: WatchedSource, before: ReadonlyMap<string, Noticed>): boolean {
  const told = before.get(source.id);
  return Boolean(told && state.lastGap && told.gapAt !== state.lastGap.at);
}

function isStopped({ state }: WatchedSource): boolean {
  return state.failingSince !== null && isGone(state.lastProblem);
}

function isGone(problem: { kind: ProblemKind } | null): boolean {
  return problem?.kind === "gone";
}

function isToldOfTrouble(
  { source, state }: WatchedSource,
  before: ReadonlyMap<string, Noticed>,
  kinds: NoticeKind[],
): boolean {
  const told = before.get(source.id);
  return told !== undefined && kinds.includes(told.told) && told.since === state.failingSince;
}

function describe(
  { source, state }: WatchedSource,
  kind: NoticeKind,
  before: ReadonlyMap<string, Noticed>,
  silences: ReadonlyMap<string, Silence>,
  now: Date,
): NoticeLine {
  const told = before.get(source.id);
  const silence = kind === "silent" ? silences.get(source.id) : undefined;
  const gap = kind === "gap" ? (state.lastGap ?? null) : null;
  return {
    sourceId: source.id,
    name: source.name,
    host: hostOf(source),
    since:
      gap?.from ?? silence?.lastNewAt ?? (kind === "recovered" ? (told?.since ?? null) : state.failingSince),
    until: gap?.to ?? (kind === "recovered" ? (state.lastOkAt ?? now.toISOString()) : now.toISOString()),
    problem: state.lastProblem,
    tries: state.failures,
    nextVisitAt: state.nextVisitAt,
    // What a source brings that never had anything is its first sight, and nothing caught up.
    caughtUp: told && told.itemsSeen > 0 ? state.itemsSeen - told.itemsSeen : 0,
    usualGap: silence?.usualGap ?? null,
    newest: null,
    ...(gap ? { gap: gap.why } : {}),
  };
}

function remember(
  { source, state }: WatchedSource,
  kind: NoticeKind,
  before: ReadonlyMap<string, Noticed>,
  silences: ReadonlyMap<string, Silence>,
): Noticed {
  const told = before.get(source.id);
  const silentSince = told?.silentSince ?? null;
  // Who hears of a source for the first time is not told what was missed before.
  const gapAt = kind === "gap" || !told ? (state.lastGap?.at ?? null) : (told.gapAt ?? null);
  if (kind === "silent" || kind === "gap") {
    const known = told ?? { sourceId: source.id, told: "watching", since: null, itemsSeen: state.itemsSeen };
    const isSilence = kind === "silent";
    return {
      ...known,
      silentSince: isSilence ? (silences.get(source.id)?.lastNewAt ?? null) : silentSince,
      gapAt,
    };
  }
  return {
    sourceId: source.id,
    told: kind,
    since: state.failingSince,
    itemsSeen: state.itemsSeen,
    silentSince,
    gapAt,
  };
}
