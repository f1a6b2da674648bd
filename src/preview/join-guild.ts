/**
 * The bot is invited to a server that it did not know, or not any more.
 *
 * In: a server as a seed describes it. Out: the server in the world, and the GUILD_CREATE that the bot hears.
 * Surprise: Discord tells of a new server by the same event as of one that comes back after an outage.
 */
import { describeGuildFully } from "./describe-guild.ts";
import { makeChannel, makeGuild } from "./plant-seed.ts";
import type { SeedGuild } from "./seed.ts";
import type { World } from "./world.ts";

export function joinGuild(world: World, seed: SeedGuild): void {
  const joined_at = seed.joinedAt ?? world.nowText();
  const channels = seed.channels.map((one, position) => makeChannel(seed.id, one, position));
  world.keepGuild({ ...makeGuild(seed, world.bot), joined_at }, channels);
  world.tell({ event: "GUILD_CREATE", data: describeGuildFully(world, seed.id), guildId: seed.id });
}
