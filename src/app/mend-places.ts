/**
 * Places that take no messages: looked at again, taken up again, and spoken of to those who can mend them.
 *
 * In: the store, what we can see of servers. Out: parts of the step deliver, and what to do when the gateway tells of a change.
 * Surprise: a place that looks well is only tried. It counts as well when everything owed there is through; until then
 * nobody is told so, and if it refuses again nobody is told again either.
 */
import { dayOf, formatDays } from "../cases/day.ts";
import type { Notice } from "../delivery/delivery.ts";
import { GONE_KEPT_MS, type Place, PROBE_EVERY_MS } from "../delivery/place.ts";
import type { Store } from "../storage/store.ts";
import type { Log } from "./log.ts";

/** What we can see of servers, see delivery/discord/view-servers.ts. */
export interface ServerView {
  look(channelId: string): Promise<"open" | "closed" | "deleted" | "unclear">;
  serverState(guildId: string): "there" | "away" | "gone";
  ownerOf(guildId: string): string | null;
  openDm(userId: string): Promise<string | null>;
}

export interface PlaceParts {
  store: Store;
  servers: ServerView;
  clock: () => Date;
  isStopping: () => boolean;
  log: Log;
}

export interface Places {
  /** Looks at the places whose time has come. Before anything is sent. */
  look(): Promise<void>;
  /** What is well again is well; notices about places get somebody to go to. After everything is sent. */
  settle(): Promise<void>;
}

const UNCLEAR_MS = 10 * 60_000;
/** What is held for less is posted by itself, where nobody had to mend anything. */
const LATE_MS = 6 * 3_600_000;

export function createPlaces({ store, servers, clock, isStopping, log }: PlaceParts): Places {
  /** Discord did not answer when asked for a direct channel: not to be asked before this instant. */
  let dmsFrom = 0;

  async function look(): Promise<void> {
    const now = clock();
    const places = await store.listPlaces();
    for (const place of places) {
      if (isStopping()) return;
      if (place.state !== "trying" && place.probeAt <= now.toISOString()) await probe(place, now);
    }
    if (places.some(({ state }) => state === "gone"))
      await store.forgetPlaces(new Date(now.getTime() - GONE_KEPT_MS).toISOString());
  }

  async function probe(place: Place, now: Date): Promise<void> {
    const { channelId, guildId } = place;
    const keep = place.state === "gone" ? store.endPlace : store.blockPlace;
    const postpone = (ms: number) =>
      keep({ ...place, probeAt: new Date(now.getTime() + ms).toISOString() }, null);
    const server = guildId === null ? "there" : servers.serverState(guildId);
    if (place.cause === "deleted" || server === "away") return postpone(PROBE_EVERY_MS);
    if (server === "gone") {
      if (place.state === "gone") return postpone(PROBE_EVERY_MS);
      return store.endPlace(removedPlace(channelId, guildId, now), null);
    }
    switch (await servers.look(channelId)) {
      case "open":
        log.info(
          { channel: channelId, since: place.since },
          "a place takes messages again, as far as looking tells",
        );
        return store.tryPlace(channelId, clauseOf(place, now), now.toISOString());
      case "deleted":
        return endDeleted(place, now);
      case "closed":
        return postpone(PROBE_EVERY_MS);
      case "unclear":
        return postpone(UNCLEAR_MS);
    }
  }

  function endDeleted({ channelId, guildId }: Place, now: Date): Promise<void> {
    const since = now.toISOString();
    const why = "The channel is gone. Subscribe again in another one.";
    const notice = { kind: "place" as const, what: "deleted" as const, channelId, missing: [], since };
    return store.endPlace({ channelId, guildId, cause: "deleted", why, since, probeAt: later(now) }, notice);
  }

  async function settle(): Promise<void> {
    const now = clock();
    for (const { channelId, state, cause, since } of await store.listPlaces()) {
      if (state !== "trying" || (await store.isWaiting(channelId))) continue;
      const until = now.toISOString();
      const notice = { kind: "place" as const, what: "back" as const, channelId, missing: [], since, until };
      const isMended = cause === "permission" || cause === "thread";
      await store.reopenPlace(channelId, isMended ? notice : null, until);
    }
    for (const notice of await store.unaddressedNotices()) {
      if (isStopping() || now.getTime() < dmsFrom) return;
      await address(notice, now);
    }
  }

  async function address(notice: Notice, now: Date): Promise<void> {
    const { id, guildId, content, why } = notice;
    if (content.kind !== "place") return;
    if (servers.serverState(guildId) === "gone")
      return store.addressNotice(id, null, "I am not in that server any more", now.toISOString());
    try {
      const channel =
        (await findAdminChannel(notice, content.channelId)) ?? (await findPerson(notice, content.channelId));
      if (channel === null)
        log.warn(
          { guild: guildId, channel: content.channelId, what: content.what },
          "nobody of the server can be told",
        );
      await store.addressNotice(
        id,
        channel,
        channel === null ? "nobody could be told" : why,
        now.toISOString(),
      );
    } catch (err) {
      log.warn({ guild: guildId, err }, "who is to be told of a place could not be found; tried again later");
      dmsFrom = now.getTime() + 60_000;
    }
  }

  /** Where the server wants notices, unless that is the place itself or in trouble as well. */
  async function findAdminChannel({ guildId, why }: Notice, placeId: string): Promise<string | null> {
    const admin = (await store.listAdminChannels()).find((one) => one.guildId === guildId)?.channelId;
    if (admin === undefined || admin === placeId || why !== null) return null;
    const closed = (await store.listPlaces()).some(
      ({ channelId, state }) => channelId === admin && state !== "trying",
    );
    return closed ? null : admin;
  }

  /** First whoever asked for alerts there, then (`why`: the first takes no messages) who owns the server. */
  async function findPerson({ guildId, why }: Notice, placeId: string): Promise<string | null> {
    const askers = (await store.listSubscriptions(guildId)).filter(({ channelId }) => channelId === placeId);
    const people = [askers.at(-1)?.createdBy, servers.ownerOf(guildId)].filter((one) => one != null);
    const left = why === null ? people : people.slice(1);
    for (const person of new Set(left)) {
      const channel = await servers.openDm(person);
      if (channel !== null) return channel;
    }
    return null;
  }

  return { look, settle };
}

/** An outage on Discord's side that was short is nobody's affair; everything else is told together, with why. */
function clauseOf({ cause, since }: Place, now: Date): string | null {
  if (cause === "removed") return null;
  if (cause === "outage" && now.getTime() - Date.parse(since) < LATE_MS) return null;
  return sayHeld(since, now);
}

/** "I could not post here from 3 to 5 March"; a clause as those of say-outage.ts. Days are those of UTC. */
function sayHeld(since: string, now: Date): string {
  return `I could not post here ${formatDays(dayOf(new Date(since)), dayOf(now))}`;
}

export function removedPlace(channelId: string, guildId: string | null, now: Date) {
  const why = "I was removed from the server.";
  return {
    channelId,
    guildId,
    cause: "removed" as const,
    why,
    since: now.toISOString(),
    probeAt: later(now),
  };
}

function later(now: Date): string {
  return new Date(now.getTime() + PROBE_EVERY_MS).toISOString();
}
