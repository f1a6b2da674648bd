/**
 * Telling the people who run a server about the sources: decided after visits, sent as carefully as alerts.
 *
 * In: the store, a way to send, which sources count. Out: the two parts of the steps announce and deliver.
 * Surprise: each server is decided for by itself, from what that server was told. One that names its admin channel today
 * learns at once what is watched and what has been failing since last week.
 */
import type { Notice, Sent } from "../delivery/delivery.ts";
import { itemTime } from "../items/item.ts";
import type { NoticeLine, SourceNotice } from "../sources/notice.ts";
import { judgeNetwork, NETWORK_UNKNOWN, type NetworkMemory } from "../sources/our-network.ts";
import { readSilence, SILENT_LEAST_MS, type Silence } from "../sources/silence.ts";
import type { Source } from "../sources/source.ts";
import { decideNotices } from "../sources/source-notice.ts";
import type { AdminChannel } from "../storage/notice-verbs.ts";
import type { SourceWithState, Store } from "../storage/store.ts";
import { askAboutHolds } from "./ask-about-holds.ts";
import type { Log } from "./log.ts";
import { isThrough, settleSent } from "./settle-sent.ts";

export interface SourceNoticeParts {
  store: Store;
  send: (notice: Notice, now: Date) => Promise<Sent>;
  clock: () => Date;
  isStopping: () => boolean;
  isFatal: (cause: unknown) => boolean;
  log: Log;
  /** False for sources that nobody needs to hear of, such as the bundled history. */
  isWatched: (source: Source) => boolean;
}

export interface SourceNotices {
  /** Visits have ended: there may be something to tell. */
  noteVisits(): void;
  /** Decides and writes. Returns how many notices were written. */
  decide(): Promise<number>;
  /** Sends what waits. Returns how many were settled as sent. */
  deliver(): Promise<number>;
}

const NETWORK_FACT = "our-network";
const NOTICES_PER_ROUND = 50;
/** Silence is counted in days: looking for it once an hour is plenty. */
const SILENCE_EVERY_MS = 3_600_000;
const ITEMS_OF_SILENCE = 100;
/** Up to so many new sources are named each with its newest item. */
const NEWEST_NAMED = 3;

export function createSourceNotices(parts: SourceNoticeParts): SourceNotices {
  const { store, clock, log } = parts;
  let hasVisited = false;
  let decidedFor = "";
  let silences: ReadonlyMap<string, Silence> = new Map();
  let silencesReadAt = Number.NEGATIVE_INFINITY;

  async function decide(): Promise<number> {
    const channels = await store.listAdminChannels();
    const servers = JSON.stringify(channels);
    if (channels.length === 0 || (!hasVisited && servers === decidedFor)) return 0;
    hasVisited = false;
    decidedFor = servers;
    const sources = (await store.listSources()).filter(({ source }) => parts.isWatched(source));
    const network = await lookAtNetwork(sources);
    if (network.downSince !== null) return 0;
    await readSilences(SILENCE_EVERY_MS);
    let written = 0;
    for (const place of channels) {
      written += await decideFor(place, network);
      written += await askAboutHolds(store, place, parts.isWatched, clock());
    }
    return written;
  }

  async function decideFor(place: AdminChannel, network: NetworkMemory): Promise<number> {
    const decide = async (from: Store) => {
      // A server hears of the sources that everybody has and of its own, but not of those it paused.
      const sources = (await from.sourcesOfServer(place.guildId)).filter(
        ({ source, follower }) => parts.isWatched(source) && !follower?.pausedAt,
      );
      const known = await from.noticedSources(place.guildId);
      return decideNotices(sources, silences, known, network, clock());
    };
    // Nearly always there is nothing to say, and then no transaction is worth opening.
    const first = await decide(store);
    if (first.notices.length === 0) return 0;
    // Something new may have come within the hour since silence was looked for.
    if (first.notices.some(({ kind }) => kind === "silent")) await readSilences(0);
    return store.transaction(async (tx) => {
      const { notices, noticed } = await decide(tx);
      for (const notice of notices) await nameNewest(tx, notice);
      await tx.addNotices(place, notices, noticed, clock().toISOString());
      return notices.length;
    });
  }

  async function lookAtNetwork(sources: SourceWithState[]): Promise<NetworkMemory> {
    const stored = await store.getFact(NETWORK_FACT);
    const before: NetworkMemory = stored === null ? NETWORK_UNKNOWN : JSON.parse(stored);
    const after = judgeNetwork(sources, before, clock());
    if (after !== before) await store.setFact(NETWORK_FACT, JSON.stringify(after));
    return after;
  }

  async function readSilences(everyMs: number): Promise<void> {
    const now = clock().getTime();
    if (now - silencesReadAt < everyMs) return;
    silencesReadAt = now;
    const quiet = await store.quietSources(new Date(now - SILENT_LEAST_MS).toISOString());
    const read = new Map<string, Silence>();
    for (const { sourceId, lastNewAt } of quiet) {
      const known = silences.get(sourceId);
      // A quiet source is read once: nothing about its silence changes until it is quiet no more.
      const silence = known?.lastNewAt === lastNewAt ? known : await readOne(sourceId, lastNewAt);
      if (silence) read.set(sourceId, silence);
    }
    silences = read;
  }

  async function readOne(sourceId: string, lastNewAt: string): Promise<Silence | null> {
    const items = await store.recentItemsOf(sourceId, ITEMS_OF_SILENCE);
    return readSilence(items.map(itemTime), lastNewAt);
  }

  async function nameNewest(tx: Store, { kind, lines }: SourceNotice): Promise<void> {
    if (kind !== "watching" || lines.length > NEWEST_NAMED) return;
    for (const line of lines) line.newest = await findNewest(tx, line.sourceId);
  }

  async function findNewest(tx: Store, sourceId: string): Promise<NoticeLine["newest"]> {
    const items = await tx.recentItemsOf(sourceId, ITEMS_OF_SILENCE);
    const newest = items.sort((a, b) => itemTime(b) - itemTime(a))[0];
    return newest ? { title: newest.title, at: new Date(itemTime(newest)).toISOString() } : null;
  }

  async function deliver(): Promise<number> {
    let delivered = 0;
    for (;;) {
      const due = await store.dueNotices(clock().toISOString(), NOTICES_PER_ROUND);
      let progress = 0;
      const waiting = new Set<string>();
      for (const notice of due) {
        if (parts.isStopping()) return delivered;
        // A channel reads in order: what comes after waits for its elder.
        if (waiting.has(notice.channelId)) continue;
        if (await deliverOne(notice)) progress += 1;
        else waiting.add(notice.channelId);
      }
      delivered += progress;
      if (progress === 0) return delivered;
    }
  }

  async function deliverOne(notice: Notice): Promise<boolean> {
    try {
      const now = clock();
      const begun = await store.beginNotice(notice.id, now.toISOString());
      const sent = await parts.send(begun, now);
      const outcome = { sent, version: 1, now, guildId: null };
      await settleSent(store, begun, outcome, (tx, row) => tx.saveNotice(row));
      // Whoever was chosen to hear of a place takes no messages: once more, somebody else is looked for.
      if (sent.kind === "never" && notice.content.kind === "place" && begun.why === null)
        await store.unaddressNotice(notice.id, sent.why);
      if (sent.kind !== "sent")
        log.warn(
          { notice: notice.id, channel: notice.channelId, outcome: sent },
          "a notice is not delivered yet",
        );
      return isThrough(sent);
    } catch (cause) {
      // As for a delivery: the row stays "sending", which the next run reads as: outcome unknown.
      if (parts.isFatal(cause)) throw cause;
      log.error({ notice: notice.id, err: cause }, "a notice failed inside us");
      return false;
    }
  }

  return {
    noteVisits: () => {
      hasVisited = true;
    },
    decide,
    deliver,
  };
}
