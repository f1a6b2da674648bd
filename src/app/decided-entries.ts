/**
 * "Decides entry 15 (motion to lift the stay)": the entries that an order decides, as far as they are on file.
 *
 * In: a story with docket entries, the store. Out: what each of them decides; and for one channel, where it was told.
 * Surprise: the link is put in at the last moment. One alert goes to many channels, and each has a message of its own
 * about the earlier entry, or none; then its document is linked, or nothing.
 */
import type { Alert, DecidedOfRecord } from "../alerts/alert.ts";
import { type DecidedOnFile, mainDocument } from "../alerts/describe-entry.ts";
import { messageAddress } from "../delivery/message-address.ts";
import type { Subscription } from "../delivery/subscription.ts";
import { courtKey } from "../items/court-key.ts";
import { docketNumberKey } from "../items/docket-number.ts";
import { isAddedId } from "../sources/added-source.ts";
import type { DocketEntry } from "../storage/docket-record.ts";
import type { Store } from "../storage/store.ts";
import { nameEntry } from "../stories/name-entry.ts";
import { readDecidedEntries } from "../stories/read-decided-entries.ts";
import type { Story, StoryMember } from "../stories/story.ts";

/** An order that decides more says so in its text. */
const MOST_DECIDED = 10;
/** Two dockets of a case at one court may both have the number. */
const FOUND_AT_MOST = 50;

export async function findDecided(store: Store, { members }: Story): Promise<DecidedOnFile> {
  const decided = new Map<string, DecidedOfRecord[]>();
  for (const member of members) {
    const found = await decidedBy(store, member);
    if (found.length > 0) decided.set(member.item.id, found);
  }
  return decided;
}

async function decidedBy(store: Store, { item, verdict }: StoryMember): Promise<DecidedOfRecord[]> {
  const { docket } = item;
  const caseId = verdict.caseId ?? verdict.topics[0];
  if (!docket?.caseNumber || caseId === undefined) return [];
  const decides = readDecidedEntries(item.text || item.title).decides.slice(0, MOST_DECIDED);
  if (decides.length === 0) return [];
  const court = courtKey(docket.court ?? "") ?? docket.court ?? "";
  const numbers = decides.map(({ entry }) => entry);
  const { entries } = await store.listEntries({ caseId, court, numbers }, FOUND_AT_MOST, 0);
  const own = docketNumberKey(docket.caseNumber, court);
  const isOfDocket = (one: DocketEntry) => docketNumberKey(one.docket, court) === own;
  const found: DecidedOfRecord[] = [];
  for (const { entry, outcome } of decides) {
    const named = entries.find((one) => one.number === entry && isOfDocket(one));
    if (!named || named.item.id === item.id || !(await isOpenTo(store, named.item.id, item.id))) continue;
    const story = await store.findStoryOfItem(named.item.id);
    found.push({
      number: entry,
      outcome,
      what: nameEntry(named.item.text || named.item.title),
      url: named.item.docket ? (mainDocument(named.item.docket)?.url ?? null) : null,
      storyId: story?.id ?? null,
    });
  }
  return found;
}

/** No server's choice of sources shows in what another reads: whoever has the one entry must have the other. */
async function isOpenTo(store: Store, namedId: string, itemId: string): Promise<boolean> {
  const sightings = await store.sightingsOf([namedId, itemId]);
  const sourcesOf = (id: string) => sightings.filter((one) => one.itemId === id).map((one) => one.sourceId);
  const [named, own] = [sourcesOf(namedId), sourcesOf(itemId)];
  if (named.some((id) => !isAddedId(id))) return true;
  return own.every((id) => isAddedId(id) && named.includes(id));
}

/** The alert for one channel: an entry that was told there is linked where it was told. */
export async function linkDecided(
  store: Store,
  alert: Alert,
  { guildId, channelId }: Subscription,
): Promise<Alert> {
  const { entry } = alert.content;
  if (!entry?.decides) return alert;
  const decides: DecidedOfRecord[] = [];
  for (const one of entry.decides) {
    const told = one.storyId === null ? null : await store.findMessage(one.storyId, channelId);
    const address = told && messageAddress(guildId, told.threadId ?? channelId, told.messageId);
    decides.push(address === null ? one : { ...one, url: address });
  }
  return { ...alert, content: { ...alert.content, entry: { ...entry, decides } } };
}
