/**
 * What the gateway tells about servers, written down for the step deliver.
 *
 * In: "rights changed", "the server is away", "we were removed". Out: places that are looked at again, held or given up.
 * Surprise: what happened while we were not connected is made good at the start, from what the gateway shows then.
 */
import type { Discord } from "../delivery/discord/connect.ts";
import { watchServers } from "../delivery/discord/watch-servers.ts";
import { PROBE_EVERY_MS } from "../delivery/place.ts";
import type { PlaceParts } from "./mend-places.ts";
import { removedPlace } from "./mend-places.ts";

export interface HeedServers {
  /** At the start: looks at all places again, and holds what is owed to servers that are away. */
  begin(): Promise<void>;
}

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

  async function end(guildId: string): Promise<void> {
    for (const channelId of await store.channelsOfServer(guildId))
      await store.endPlace(removedPlace(channelId, guildId, clock()), null);
  }

  watchServers(discord.client, {
    onChange: (guildId, channelId) =>
      heed("change", guildId, () =>
        store.probePlaces({ guildId, ...(channelId !== null && { channelId }) }, clock().toISOString()),
      ),
    onAway: (guildId) => heed("outage", guildId, () => hold(guildId)),
    onRemoved: (guildId) => heed("removal", guildId, () => end(guildId)),
  });
  return {
    async begin() {
      await store.probePlaces({}, clock().toISOString());
      const guildIds = new Set((await store.listSubscriptions()).map(({ guildId }) => guildId));
      for (const guildId of guildIds) if (servers.serverState(guildId) === "away") await hold(guildId);
    },
  };
}
