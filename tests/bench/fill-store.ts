/**
 * A store as after years: many reports, events among them that were told, and subscriptions of many servers.
 *
 * In: how many. Out: rows, written straight to the store in large transactions.
 * Surprise: words are drawn as words are used, a few very often and most rarely; else no search would be a hard one.
 */
import type { CaseFile } from "../../src/cases/case-file.ts";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import type { Store } from "../../src/storage/store.ts";
import {
  contentOf,
  frameOf,
  itemOf,
  minute,
  opens,
  sourceOf,
  subscriptionOf,
  verdictOf,
} from "../storage/samples.ts";

/** One report in so many is ours and opens a story that is told. */
const TOLD_ONE_IN = 20;
const WORDS_OF_ITEM = 120;
const PER_TRANSACTION = 1_000;
/** Subscriptions of each server but the one that asks. */
const PER_SERVER = 4;

export interface Wanted {
  items: number;
  subscriptions: number;
  cases: CaseFile[];
  /** The server that will ask, with the channels to which everything is told. */
  guildId: string;
  channels: string[];
}

export async function fillStore(store: Store, { items, subscriptions, cases, guildId, channels }: Wanted) {
  let seed = 42;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  const words = (length: number) =>
    Array.from({ length }, () => `word${Math.floor(20_000 ** random())}`).join(" ");

  await store.syncSources([sourceOf("gazette")], minute(0));
  await store.syncTimelines(cases);
  const own = channels.map((channelId) =>
    makeSubscription({ guildId, channelId, what: "*", createdBy: guildId }, minute(0)),
  );
  await store.transaction(async (tx) => {
    for (const one of own) await tx.addSubscription(one);
    for (let at = own.length; at < subscriptions; at += 1) {
      const server = `${2_000_000_000_000_000_000n + BigInt(Math.floor(at / PER_SERVER))}`;
      const what = cases[at % cases.length]?.id ?? "*";
      const changes = { id: `s-${at}`, guildId: server, what };
      await tx.addSubscription(subscriptionOf(`${3_000_000_000_000_000_000n + BigInt(at)}`, changes));
    }
  });
  for (let begun = 0; begun < items; begun += PER_TRANSACTION) {
    await store.transaction(async (tx) => {
      for (let at = begun; at < Math.min(begun + PER_TRANSACTION, items); at += 1) await addItem(tx, at);
    });
  }

  async function addItem(tx: Store, at: number): Promise<void> {
    const title = words(9);
    const item = itemOf(String(at), { title, text: words(WORDS_OF_ITEM), publishedAt: minute(at) });
    const file = cases[at % cases.length];
    const isTold = at % TOLD_ONE_IN === 0 && file !== undefined;
    const verdict = verdictOf(isTold ? { caseId: file.id } : { tier: "negative", caseId: null, topics: [] });
    await tx.saveItem(item);
    await tx.noteSighting(item.id, item.sourceId, minute(at));
    if (!isTold) return tx.saveVerdict(item.id, verdict, minute(at));
    await tx.savePlacement(item, verdict, frameOf(), opens(item), minute(at));
    const content = contentOf(title, { caseId: file.id, caseName: file.name, url: item.url });
    const alert = await tx.saveAlert(`s${at}`, "first report", content, minute(at));
    await tx.addDeliveries(alert.id, own, minute(at));
  }
}
