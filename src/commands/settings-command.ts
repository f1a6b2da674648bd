/**
 * `/settings`: where notices about sources go, by whose clock hours are read, and in which language we post. For those who manage the server.
 *
 * In: a value, the wish for none, or nothing. Out: the setting stored, or the present one.
 * Surprise: without an option nothing changes; asking for the present value must be safe.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import { SETTINGS_WORDS } from "../words/settings-words.ts";
import { checkChannel, POSTABLE } from "./check-channel.ts";
import type { Command } from "./command.ts";
import { EVENTS, setEvents } from "./settings/events.ts";
import { LANGUAGE, setLanguage } from "./settings/language.ts";
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
      LANGUAGE,
      RETENTION,
      EVENTS,
      SHOW,
    ],
  },

  async answer(interaction, context) {
    const refused = refuseSetting(interaction);
    if (refused !== null || !interaction.inGuild()) return { content: refused ?? "" };
    const verb = interaction.options.getSubcommand();
    if (verb === TIME_ZONE.name) return setTimeZone(interaction, context);
    if (verb === LANGUAGE.name) return setLanguage(interaction, context);
    if (verb === RETENTION.name) return setRetention(interaction, context);
    if (verb === EVENTS.name) return setEvents(interaction, context);
    if (verb === SHOW.name) return showSettings(interaction, context);
    const { store, now } = context;
    const words = SETTINGS_WORDS[context.language];
    const { guildId, user, options } = interaction;
    const chosen = options.getChannel("channel");
    if (options.getBoolean("off") === true) {
      if (chosen !== null) return { content: words.oneOfBoth };
      await store.setAdminChannel(guildId, null, user.id, now().toISOString());
      return { content: words.noticesOff };
    }
    const present = (await store.listAdminChannels()).find((place) => place.guildId === guildId);
    if (chosen === null) {
      return present === undefined
        ? { content: words.noticesNowhere }
        : { content: words.noticesGoTo(`<#${present.channelId}>`) };
    }
    const channel = checkChannel(interaction);
    if (channel.kind === "refused") return { content: channel.why };
    if (present?.channelId === channel.channelId) {
      return { content: words.noticesAlready(`<#${channel.channelId}>`) };
    }
    await store.setAdminChannel(guildId, channel.channelId, user.id, now().toISOString());
    return { content: words.noticesFromNow(`<#${channel.channelId}>`) };
  },

  complete: (interaction, { now }) => suggestZones(interaction.options.getFocused(), now()),
};
