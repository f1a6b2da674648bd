/**
 * "Now following": what people see when a docket is seen for the first time, in place of its past.
 *
 * In: first good visits, the store. Out: who is owed a card, and later one card for each channel.
 * Surprise: who is owed a card is settled in the transaction of the visit: subscriptions made later get none, and a visit
 * stored twice owes nothing twice. The card is written once the visits under way are over, so that dockets first seen
 * together share it.
 */
import { isAbout, type Subscription } from "../delivery/subscription.ts";
import { isSameDocket } from "../relevance/docket-numbers.ts";
import { isAddedId } from "../sources/added-source.ts";
import { type DocketOnCard, describeDocket, isOneDocket } from "../sources/following.ts";
import type { ParsedFeed, Source, SourceState } from "../sources/source.ts";
import type { OwedCard } from "../storage/card-verbs.ts";
import type { Store } from "../storage/store.ts";
import { nameEntry } from "../stories/name-entry.ts";
import type { Knowledge } from "./journey.ts";

/** Somebody has just asked to follow a docket: other visits may take long, the card may not. */
const WAITS_AT_MOST_MS = 2 * 60_000;

/** To be called in the transaction of a good visit; `state` is what it was before the visit. */
export async function oweCards(
  tx: Store,
  source: Source,
  state: SourceState,
  parsed: ParsedFeed,
  { cases, watch }: Knowledge,
  at: string,
): Promise<void> {
  // A source that is to tell its past tells it; the bundled history is no news of today.
  if (state.lastOkAt !== null || source.isHistory || source.firstSight !== "silent") return;
  if (!isOneDocket(source)) return;
  const docket = describeDocket(source, parsed);
  const ref = { court: docket.court, caseNumber: docket.number };
  const watched = watch.dockets.filter((one) => isSameDocket(one, { ...NO_ENTRY, ...ref }));
  const subjects = [
    source.id,
    ...source.topics,
    ...cases.filter(({ id }) => watched.some(({ caseId }) => caseId === id)).map(({ id }) => id),
  ];
  const covering = (await tx.listSubscriptions()).filter(
    (one) => !one.pausedAt && isAbout(one, { caseId: null, topics: subjects }),
  );
  const places = await followersOnly(tx, source, covering);
  await tx.oweCards(
    places.map(({ guildId, channelId }) => ({ sourceId: source.id, guildId, channelId, docket, at })),
  );
}

const NO_ENTRY = { caseName: null, entryNumber: null, documentUrl: null };

/** No server's choice of sources shows in the channels of another. */
async function followersOnly(
  tx: Store,
  { id }: Source,
  subscriptions: Subscription[],
): Promise<Subscription[]> {
  if (!isAddedId(id)) return subscriptions;
  const followers = (await tx.listFollowers([id])).filter(({ pausedAt }) => pausedAt === null);
  return subscriptions.filter(({ guildId }) => followers.some((one) => one.guildId === guildId));
}

/** Writes the cards that are due, one for a channel. Returns how many. */
export async function writeCards(store: Store, isVisiting: boolean, now: Date): Promise<number> {
  const owed = await store.owedCards();
  if (owed.length === 0) return 0;
  let written = 0;
  for (const [channelId, cards] of Map.groupBy(owed, (card) => card.channelId)) {
    const first = Math.min(...cards.map(({ at }) => Date.parse(at)));
    if (isVisiting && now.getTime() - first < WAITS_AT_MOST_MS) continue;
    written += await store.transaction(async (tx) => {
      const together = await tx.owedCards(channelId);
      const [one] = together;
      if (!one) return 0;
      const dockets: DocketOnCard[] = [];
      for (const card of together) dockets.push(await lookUp(tx, card));
      await tx.writeCard(one, { kind: "following", dockets }, now.toISOString());
      return 1;
    });
  }
  return written;
}

async function lookUp(tx: Store, { sourceId, docket }: OwedCard): Promise<DocketOnCard> {
  const { entries, total } = await tx.listEntries({ sourceId }, 1, 0);
  const [newest] = entries;
  return {
    ...docket,
    sourceId,
    entries: total,
    newest: newest
      ? {
          number: newest.number,
          day: newest.filedOn,
          text: nameEntry(newest.item.text || newest.item.title),
        }
      : null,
  };
}
