/**
 * What suggestions are made of, in memory: Discord does not wait for a database while somebody types.
 *
 * In: the store, a server. Out: the dockets it follows, the headlines it may read, its default case.
 * Surprise: what changed in the store is read again at the next question; if that takes longer than a person's keystroke,
 * the question is answered with what was known before, and the next one with the new.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { alertOfServer } from "../storage/alert-of-server.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import type { Store } from "../storage/store.ts";
import { defaultMatterId } from "./case/default-matter.ts";
import { followedDockets } from "./choose-matter.ts";

export interface Headline {
  storyId: string;
  title: string;
  caseName: string;
  /** As precise as it is known; null when no report says. */
  day: string | null;
}

export interface Memory {
  /** `guildId` null is who asks outside of any server. */
  docketsOf(guildId: string | null): Promise<readonly SourceOfServer[]>;
  /** The newest first. */
  headlinesOf(guildId: string | null): Promise<readonly Headline[]>;
  /** The id of the case that is meant when none is named; null when it is not known yet. */
  defaultOf(guildId: string | null): Promise<string | null>;
}

const HEADLINES = 200;
/** Discord gives up after three seconds; people after a tenth of one. */
const PATIENCE_MS = 60;
/** Another process on the same database tells us nothing of what it writes. */
const MOST_AGE_MS = 60_000;
/** Servers remembered; the one not asked about for longest is forgotten. */
const SERVERS = 500;

export function createMemory(store: Store, cases: () => CaseFile[], now: () => Date): Memory {
  const dockets = createShelf((guildId) => followedDockets(store, guildId), now);
  const headlines = createShelf((guildId) => readHeadlines(store, cases(), guildId), now);
  const defaults = createShelf(async (guildId) => [await defaultMatterId(store, cases(), guildId)], now);
  store.onWritten((tables) => {
    if (tables.has("subscriptions") || tables.has("source_followers")) defaults.outdate();
    if (tables.has("source_followers")) dockets.outdate();
    if (tables.has("alerts") || tables.has("source_followers")) headlines.outdate();
  });
  return {
    docketsOf: dockets.read,
    headlinesOf: headlines.read,
    defaultOf: async (guildId) => (await defaults.read(guildId))[0] ?? null,
  };
}

async function readHeadlines(store: Store, cases: CaseFile[], guildId: string | null): Promise<Headline[]> {
  const headlines: Headline[] = [];
  for (const alert of await store.latestAlerts({ limit: HEADLINES })) {
    const shown = await alertOfServer(store, alert, guildId, cases);
    if (!shown) continue;
    const { title, caseName, eventDay } = shown.content;
    headlines.push({ storyId: shown.storyId, title, caseName, day: eventDay?.day ?? null });
  }
  return headlines;
}

interface Kept<T> {
  list: readonly T[];
  isOld: boolean;
  readAt: number;
  reading: Promise<void> | null;
}

function createShelf<T>(load: (guildId: string | null) => Promise<readonly T[]>, now: () => Date) {
  const shelf = new Map<string, Kept<T>>();

  function take(guildId: string | null): Kept<T> {
    const name = guildId ?? "";
    const kept = shelf.get(name) ?? { list: [], isOld: true, readAt: 0, reading: null };
    // Asked last, forgotten last.
    shelf.delete(name);
    shelf.set(name, kept);
    const [longest] = shelf.keys();
    if (shelf.size > SERVERS && longest !== undefined) shelf.delete(longest);
    return kept;
  }

  async function renew(kept: Kept<T>, guildId: string | null): Promise<void> {
    // Before it is read: what is written meanwhile makes it old again.
    kept.isOld = false;
    kept.readAt = now().getTime();
    try {
      kept.list = await load(guildId);
    } catch {
      kept.isOld = true;
    } finally {
      kept.reading = null;
    }
  }

  return {
    outdate() {
      for (const kept of shelf.values()) kept.isOld = true;
    },
    async read(guildId: string | null): Promise<readonly T[]> {
      const kept = take(guildId);
      const isAged = now().getTime() - kept.readAt > MOST_AGE_MS;
      if (kept.isOld || isAged) kept.reading ??= renew(kept, guildId);
      if (kept.reading) await withinPatience(kept.reading);
      return kept.list;
    },
  };
}

async function withinPatience(work: Promise<void>): Promise<void> {
  const waited = Promise.withResolvers<void>();
  const timer = setTimeout(waited.resolve, PATIENCE_MS);
  await Promise.race([work, waited.promise]);
  clearTimeout(timer);
}
