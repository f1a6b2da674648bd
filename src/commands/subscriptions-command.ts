/**
 * `/subscriptions`: what is posted where in this server. For those who manage it.
 *
 * In: the server. Out: a line per channel. Surprise: a channel we can no longer see is still listed; ending its
 * subscriptions must remain possible.
 */
import { keepLines, LIMITS } from "../delivery/discord/limits.ts";
import { nameOfWhat } from "./choose-case.ts";
import type { Command } from "./command.ts";
import { refuseSetting, SETTING } from "./where-usable.ts";

export const subscriptionsCommand: Command = {
  definition: {
    ...SETTING,
    name: "subscriptions",
    description: "Which channels of this server get which alerts",
  },

  async answer(interaction, { cases, store }) {
    const refused = refuseSetting(interaction);
    if (refused !== null || !interaction.inGuild()) return { content: refused ?? "" };
    const subscriptions = await store.listSubscriptions(interaction.guildId);
    if (subscriptions.length === 0) {
      return { content: "No channel of this server gets alerts yet. `/subscribe` starts one." };
    }
    const sources = await store.sourcesOfServer(interaction.guildId);
    const byChannel = Map.groupBy(subscriptions, (subscription) => subscription.channelId);
    const lines = [...byChannel].map(([channelId, here]) => {
      const wanted = here.map(({ what, routine }) => {
        const name = nameOfWhat(cases(), what, sources);
        return routine ? `${name} (routine docket entries too)` : name;
      });
      return `<#${channelId}> · ${wanted.join(", ")}`;
    });
    const { text } = keepLines(lines, LIMITS.content - 100, (left) => `*and ${left} more channels*`);
    return { content: `**Alerts in this server**\n${text}` };
  },
};
