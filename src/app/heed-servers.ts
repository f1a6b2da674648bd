/**
 * What the gateway tells about servers, written down for the step deliver.
 *
 * In: "rights changed", "the server is away", "we were removed". Out: places that are looked at again, held or given up.
 * Surprise: what happened while we were not connected is made good at the start, from what the gateway shows then.
 */
import type { Discord } from "../delivery/discord/connect.ts";
import { greetServer } from "../delivery/discord/greet-server.ts";
import { watchServers } from "../delivery/discord/watch-servers.ts";
import { PROBE_EVERY_MS } from "../delivery/place.ts";
import { dropRoles } from "./drop-roles.ts";
import type { PlaceParts } from "./mend-places.ts";
import { removedPlace } from "./mend-places.ts";

export interface HeedServers {
  /** At the start: looks at all places again, and holds what is owed to servers that are away. */
  begin(): Promise<void>;
}

/** Whoever invited us longer ago, while we were away, needs no hello any more. */
const GREETED_WITHIN_MS = 3 * 86_400_000;

/** Listens from now on. `wakeDeliver` is called whenever something was written down. */
export function heedServers(
  discord: Discord,
  { store, servers, clock, log }: Omit<PlaceParts, "isStopping">,
  wakeDeliver: () => void,
): HeedServers {
  const heed = (what: string, guildId: string, work: () => Promise<unknown>) => {
    // The edge of one event of the gateway. Missed, it is made good within a day, or at the next start.
    work().then(wakeDeliver, (err: unknown) =>
      log.error({ guild: guildId, what, err }, "a server's change was not kept"),
    );
  };

  async function hold(guildId: string): Promise<void> {
    const now = clock();
    const probeAt = new Date(now.getTime() + PROBE_EVERY_MS).toISOString();
    const why = "Discord has an outage at this server.";
    const known = new Set((await store.listPlaces()).map(({ channelId }) => channelId));
    for (const channelId of await store.channelsOfServer(guildId))
      if (!known.has(channelId))
        await store.blockPlace(
          { channelId, guildId, cause: "outage", why, since: now.toISOString(), probeAt },
          null,
        );
  }

  /** Said at most once: noted first, and not repeated when Discord refuses it. */
  async function greet(guildId: string): Promise<void> {
    const seen = await store.noteJoined(guildId, clock().toISOString());
    if (seen === "known") return;
    const isBack = seen === "back" && (await store.listSubscriptions(guildId)).length > 0;
    const isSaid = await greetServer(discord, guildId, isBack);
    log.info({ guild: guildId, seen, isSaid }, "a new server");
  }

  async function end(guildId: string): Promise<void> {
    await store.noteLeft(guildId, clock().toISOString());
    for (const channelId of await store.channelsOfServer(guildId))
      await store.endPlace(removedPlace(channelId, guildId, clock()), null);
  }

  watchServers(discord.client, {
    onChange: (guildId, channelId) =>
      heed("change", guildId, () =>
        store.probePlaces({ guildId, ...(channelId !== null && { channelId }) }, clock().toISOString()),
      ),
    onRoleGone: (guildId, roleId) =>
      heed("lost role", guildId, () => dropRoles(store, guildId, (id) => id !== roleId)),
    onAway: (guildId) => heed("outage", guildId, () => hold(guildId)),
    onJoined: (guildId) => heed("invitation", guildId, () => greet(guildId)),
    onRemoved: (guildId) => heed("removal", guildId, () => end(guildId)),
  });
  return {
    async begin() {
      await store.probePlaces({}, clock().toISOString());
      for (const guildId of await store.presentServers())
        if (servers.serverState(guildId) === "gone") await end(guildId);
      for (const { id, joinedTimestamp, available, roles } of discord.client.guilds.cache.values()) {
        // What we know of a server that is away is not all there is.
        if (!available) continue;
        await dropRoles(store, id, (roleId) => roles.cache.has(roleId));
        if (clock().getTime() - joinedTimestamp >= GREETED_WITHIN_MS)
          await store.noteJoined(id, clock().toISOString());
        else
          await greet(id).catch((err: unknown) =>
            log.error({ guild: id, err }, "a new server was not greeted"),
          );
      }
      const guildIds = new Set((await store.listSubscriptions()).map(({ guildId }) => guildId));
      for (const guildId of guildIds) if (servers.serverState(guildId) === "away") await hold(guildId);
    },
  };
}
