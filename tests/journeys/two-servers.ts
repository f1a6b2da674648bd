// What comes in: outlets, an instant to begin at. What goes out: the journey itself with two servers, north and south, that
// want everything. Surprise: there is no Discord; who was sent what is written down.

import { fileURLToPath } from "node:url";
import type { AlertContent } from "../../src/alerts/alert.ts";
import { createJourney } from "../../src/app/journey.ts";
import { createLog } from "../../src/app/log.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { makeAddedSource } from "../../src/sources/added-source.ts";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { createPoliteness } from "../../src/sources/politeness.ts";
import type { Source } from "../../src/sources/source.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { NO_SERVERS } from "./no-servers.ts";
import type { OutletFeeds } from "./outlet-feeds.ts";

const TURNS = { atOnce: 8, perHost: 1, spacingMs: 0 };

/** Read once: a test may open many. */
const knowledge = readCases(fileURLToPath(new URL("../../feeds", import.meta.url)));

export type TwoServers = Awaited<ReturnType<typeof openTwoServers>>;

export async function openTwoServers(outlets: OutletFeeds, begin: string) {
  const { host } = outlets;
  const store = await openStore("file::memory:");
  const { cases } = await knowledge;
  const watch = buildWatch(cases);
  // No outlet here is slow. A machine that stands still for half a minute must not look like one that does not answer.
  const patience = { connectTimeoutMs: 3_600_000, headersTimeoutMs: 3_600_000, bodyTimeoutMs: 3_600_000 };
  const fetcher = createFetcher({ userAgent: "CourtCrier/test", allowPrivateHosts: [host], ...patience });
  let now = Date.parse(begin);
  const sent: string[] = [];
  const noticed: string[] = [];
  const cards: string[] = [];
  const digests: string[] = [];
  for (const guildId of ["north", "south"]) {
    const place = { guildId, channelId: `channel-${guildId}`, what: "*", createdBy: "1" };
    await store.addSubscription(makeSubscription(place, new Date(now).toISOString()));
  }
  /** What the latest message of each server says. */
  const shown = new Map<string, AlertContent>();
  const deaths = { callsLeft: Number.POSITIVE_INFINITY };
  const start = () =>
    createJourney({
      store: mortal(store, deaths),
      fetcher,
      politeness: createPoliteness(TURNS, [host], new AbortController().signal),
      knowledge: () => ({ cases, watch }),
      send: async ({ delivery, alert, subscription }) => {
        shown.set(subscription.guildId, alert.content);
        sent.push(`${delivery.messageId === null ? "post" : "edit"} ${subscription.guildId}`);
        return { kind: "sent", messageId: `m-${subscription.guildId}` };
      },
      servers: NO_SERVERS,
      sendNotice: async ({ id, guildId, content }) => {
        if (content.kind === "following") cards.push(`${guildId} ${id}`);
        else noticed.push(guildId);
        return { kind: "sent", messageId: `n-${guildId}` };
      },
      sendDigest: async ({ id, channelId, content }) => {
        sent.push(`digest of ${content.events} to ${channelId.replace("channel-", "")}`);
        digests.push(id);
        return { kind: "sent", messageId: `g-${id}` };
      },
      digestFits: () => true,
      isWatched: () => true,
      clock: () => new Date(now),
      isStopping: () => false,
      isFatal: () => false,
      log: createLog("silent"),
    });
  let journey = start();
  const at = () => new Date(now).toISOString();
  const source = (index: number, title: string, guildId: string) =>
    makeAddedSource(`http://${host}/${index}.xml`, { title, language: null }, { guildId, userId: "1" });
  const everyones: Source = { ...source(1, "Everyones", ""), id: "everyones", addedBy: undefined };
  return {
    store,
    noticed,
    /** Server and id of each card about a followed docket, once for each time it was sent. */
    cards,
    shown,
    /** The id of each digest, once for each time it was sent. */
    digests,
    at,
    source,
    everyones,
    follow: (guildId: string, index: number, title: string) =>
      store.followSource(source(index, title, guildId), { guildId, userId: "1" }, 50, at()),
    /** An hour later, or so many minutes: one round that sees what was published until this day. */
    async round(day: string, minutes = 60) {
      outlets.showUntil(day);
      now += minutes * 60_000;
      await journey.collect();
      await journey.announce();
      await journey.deliver();
      return sent.splice(0).sort();
    },
    /** The journey dies at the so-manieth write to the store from here on: that call and all later ones fail. */
    dieAfter(calls: number) {
      deaths.callsLeft = calls;
    },
    /** Another life on the same store. Returns whether the last one had died. */
    reborn(): boolean {
      const hadDied = deaths.callsLeft <= 0;
      deaths.callsLeft = Number.POSITIVE_INFINITY;
      journey = start();
      return hadDied;
    },
    async close() {
      await fetcher.close();
      await store.close();
    },
  };
}

const WRITES = /^(transaction|add|begin|note|owe|recover|release|save|set|write)/;

/** A store that stops answering when its calls are used up, inside a transaction too, which is then rolled back. */
export function mortal(store: Store, deaths: { callsLeft: number }): Store {
  return new Proxy(store, {
    get(target, name) {
      const verb = Reflect.get(target, name);
      if (typeof verb !== "function") return verb;
      return (...args: unknown[]) => {
        // To die before a read is to have died after the write before it.
        if (WRITES.test(String(name))) deaths.callsLeft -= 1;
        if (deaths.callsLeft <= 0) return Promise.reject(new Error("killed"));
        if (name !== "transaction") return verb.apply(target, args);
        const work = args[0] as (inside: Store) => Promise<unknown>;
        return target.transaction((inside) => work(mortal(inside, deaths)));
      };
    },
  });
}
