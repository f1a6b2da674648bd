/**
 * `/settings`: where notices about sources go, and by whose clock hours are read. For those who manage the server.
 *
 * In: a value, the wish for none, or nothing. Out: the setting stored, or the present one.
 * Surprise: without an option nothing changes; asking for the present value must be safe.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import { checkChannel, POSTABLE } from "./check-channel.ts";
import type { Command } from "./command.ts";
import { RETENTION, setRetention } from "./settings/retention.ts";
import { SHOW, showSettings } from "./settings/show-settings.ts";
import { setTimeZone, TIME_ZONE } from "./settings/time-zone.ts";
import { suggestZones } from "./subscribe/suggest-typed.ts";
import { refuseSetting, SETTING } from "./where-usable.ts";

export const settingsCommand: Command = {
  definition: {
    ...SETTING,
    name: "settings",
    description: "Settings of this server",
    options: [
      {
        type: OptionType.Subcommand,
        name: "admin-channel",
        description: "Where I tell you about sources: new ones, failing ones, recovered ones",
        options: [
          {
            type: OptionType.Channel,
            name: "channel",
            description: "The channel for notices; left out, I say which one it is",
            channel_types: [...POSTABLE],
          },
          { type: OptionType.Boolean, name: "off", description: "True: no notices any more" },
        ],
      },
      TIME_ZONE,
      RETENTION,
      SHOW,
    ],
  },

  async answer(interaction, context) {
    const refused = refuseSetting(interaction);
    if (refused !== null || !interaction.inGuild()) return { content: refused ?? "" };
    if (interaction.options.getSubcommand() === TIME_ZONE.name) return setTimeZone(interaction, context);
    if (interaction.options.getSubcommand() === RETENTION.name) return setRetention(interaction, context);
    if (interaction.options.getSubcommand() === SHOW.name) return showSettings(interaction, context);
    const { store, now } = context;
    const { guildId, user, options } = interaction;
    const chosen = options.getChannel("channel");
    if (options.getBoolean("off") === true) {
      if (chosen !== null) return { content: "Choose one of both: a channel for notices, or `off`." };
      await store.setAdminChannel(guildId, null, user.id, now().toISOString());
      return {
        content: "I give no more notices about sources here. `/feeds list` still shows their health.",
      };
    }
    const present = (await store.listAdminChannels()).find((place) => place.guildId === guildId);
    if (chosen === null) {
      return present === undefined
        ? { content: "Notices about sources go nowhere yet. Choose a channel with the option `channel`." }
        : { content: `Notices about sources go to <#${present.channelId}>.` };
    }
    const channel = checkChannel(interaction);
    if (channel.kind === "refused") return { content: channel.why };
    if (present?.channelId === channel.channelId) {
      return { content: `Notices about sources already go to <#${channel.channelId}>. Nothing has changed.` };
    }
    await store.setAdminChannel(guildId, channel.channelId, user.id, now().toISOString());
    return {
      content: `From now on <#${channel.channelId}> gets notices about sources: new ones, those that fail for a day or fall silent, and those that are well again. Each is said once. It is also asked what to do when a source suddenly brings far too much.`,
    };
  },

  complete: (interaction, { now }) => suggestZones(interaction.options.getFocused(), now()),
};
