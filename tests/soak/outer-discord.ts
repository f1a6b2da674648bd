// What comes in: orders of the parent: what time it is, what goes wrong. What goes out: a local Discord as a process of its
// own, whose memory is not the bot's, and each channel's messages with their instants.
// Surprise: every order is answered, so that no order overtakes another.
import { listenPreview, PREVIEW_TOKEN } from "../../src/preview/preview-server.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";

export interface Order {
  /** Milliseconds since 1970. */
  now?: number;
  isAway?: boolean;
  refused?: { channelId: string; isRefused: boolean };
  tell?: string;
}

export interface Said {
  at: number;
  content: string;
  embeds: { url?: string; description?: string }[];
}

if (process.argv[1] === import.meta.filename) {
  const [begin = "0", ...names] = process.argv.slice(2);
  let now = Number(begin);
  const [guild] = DEFAULT_SEED.guilds;
  if (!guild) throw new Error("the local Discord has no server");
  const channels = names.map((name) => {
    const [id = "", title = ""] = name.split(":");
    return { id, name: title };
  });
  const discord = await listenPreview({
    statePath: null,
    clock: () => now,
    token: PREVIEW_TOKEN,
    messagesPerWindow: 1000,
    seed: { ...DEFAULT_SEED, guilds: [{ ...guild, channels: [...guild.channels, ...channels] }] },
  });
  process.on("disconnect", () => process.exit(0));
  process.on("message", (order: Order) => {
    now = order.now ?? now;
    if (order.isAway !== undefined) discord.faults.isAway = order.isAway;
    if (order.refused)
      discord.faults.refuseChannel(
        order.refused.channelId,
        order.refused.isRefused ? "missing permissions" : null,
      );
    const said: Said[] =
      order.tell === undefined
        ? []
        : discord.world.messagesIn(order.tell).map(({ timestamp, content, embeds }) => ({
            at: Date.parse(timestamp),
            content,
            embeds: embeds as Said["embeds"],
          }));
    process.send?.({ said });
  });
  process.send?.({ apiUrl: discord.apiUrl });
}
