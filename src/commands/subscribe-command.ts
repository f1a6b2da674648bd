/**
 * `/subscribe` and `/unsubscribe`: which alerts a channel gets. For those who manage the server.
 *
 * In: what, and where. Out: a subscription stored or removed, and a sentence that says what happens now.
 * Surprise: subscribing again changes what is said anew, and nothing else of the subscription. How it is shaped is read in
 * subscribe/read-shape.ts and said in subscribe/say-saved.ts.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import { foldName } from "../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../delivery/discord/limits.ts";
import { makeSubscription } from "../delivery/subscription.ts";
import type { Store } from "../storage/store.ts";
import { SUBSCRIBE_WORDS } from "../words/subscribe-words.ts";
import { checkChannel, POSTABLE } from "./check-channel.ts";
import { chooseWhat, nameOfWhat, suggestWhat } from "./choose-case.ts";
import type { Choice, Command } from "./command.ts";
import { changeSubscription, isSame, withShape } from "./subscribe/change-subscription.ts";
import { SHAPE_OPTIONS } from "./subscribe/options.ts";
import { readShape } from "./subscribe/read-shape.ts";
import { isRefused } from "./subscribe/read-typed.ts";
import { sayAdded, sayAgain } from "./subscribe/say-saved.ts";
import { suggestShape } from "./subscribe/suggest-typed.ts";
import { refuseSetting, SETTING } from "./where-usable.ts";

const OPTIONS = (where: string) => [
  {
    type: OptionType.String as const,
    name: "what",
    description: "A case, a topic, or everything",
    required: true,
    autocomplete: true as const,
  },
  {
    type: OptionType.Channel as const,
    name: "channel",
    description: where,
    channel_types: [...POSTABLE],
  },
];

export const subscribeCommand: Command = {
  definition: {
    ...SETTING,
    name: "subscribe",
    description: "Post alerts about a case, a topic or everything in a channel",
    options: [...OPTIONS("Where to post; this channel when left out"), ...SHAPE_OPTIONS],
  },

  async answer(interaction, { cases, store, now, language }) {
    const refused = refuseSetting(interaction);
    if (refused !== null || !interaction.inGuild()) return { content: refused ?? "" };
    const chosen = chooseWhat(cases(), interaction.options.getString("what", true), language);
    if (chosen.kind === "refused") return { content: chosen.why };
    const channel = checkChannel(interaction, interaction.options.getRole("mention"));
    if (channel.kind === "refused") return { content: channel.why };
    const place = { guildId: interaction.guildId, channelId: channel.channelId, what: chosen.what };
    const made = makeSubscription({ ...place, createdBy: interaction.user.id }, now().toISOString());
    const before = await store.findSubscription(made.id);
    const read = readShape(interaction.options, before?.shape, language);
    if (isRefused(read)) return { content: read.why };
    const routine = interaction.options.getBoolean("routine");
    const wanted = withShape(before ?? made, read.value, routine);
    const serverZone = await store.zoneOfServer(interaction.guildId);
    const subscription = { ...wanted, ...(serverZone !== null && { serverZone }) };
    if (before === null && (await store.addSubscription(subscription)) === "added")
      return { content: sayAdded(subscription, chosen.name, now(), language) };
    const isChanged = before !== null && !isSame(before, subscription);
    // Subscribing again changes what is asked for anew, and nothing else.
    if (isChanged) await changeSubscription(store, subscription, now());
    return { content: sayAgain(before, subscription, chosen.name, isChanged, now(), language) };
  },

  complete(interaction, context) {
    const { name, value } = interaction.options.getFocused(true);
    return name === "what"
      ? suggestWhat(context.cases(), value, context.language)
      : suggestShape(name, value, interaction.guildId, context);
  },
};

export const unsubscribeCommand: Command = {
  definition: {
    ...SETTING,
    name: "unsubscribe",
    description: "Stop posting alerts about something in a channel",
    options: OPTIONS("The channel to stop in; this channel when left out"),
  },

  async answer(interaction, { cases, store, language }) {
    const refused = refuseSetting(interaction);
    if (refused !== null || !interaction.inGuild()) return { content: refused ?? "" };
    const typed = interaction.options.getString("what", true);
    const channelId = interaction.options.getChannel("channel")?.id ?? interaction.channelId;
    const chosen = chooseWhat(cases(), typed, language);
    const words = SUBSCRIBE_WORDS[language];
    const channel = `<#${channelId}>`;
    // A subscription outlives its case file; its id, as /subscriptions shows it, can still be named.
    const what = chosen.kind === "found" ? chosen.what : typed.trim();
    if (await store.removeSubscription(interaction.guildId, channelId, what)) {
      const sources = await store.sourcesOfServer(interaction.guildId);
      return { content: words.ended({ channel, name: nameOfWhat(cases(), what, sources, language) }) };
    }
    if (chosen.kind === "refused") return { content: chosen.why };
    const here = (await store.listSubscriptions(interaction.guildId)).filter(
      (each) => each.channelId === channelId,
    );
    const instead = here.map((each) => `**${nameOfWhat(cases(), each.what, [], language)}**`);
    return { content: words.notSubscribed({ channel, name: chosen.name, instead }) };
  },

  async complete(interaction, { cases, store, language }) {
    const typed = interaction.options.getFocused();
    const own = await suggestFollowed(store, interaction.guildId, typed);
    return [...own, ...suggestWhat(cases(), typed, language)].slice(0, LIMITS.choices);
  },
};

/** The dockets this server follows, by name. */
async function suggestFollowed(store: Store, guildId: string | null, typed: string): Promise<Choice[]> {
  if (guildId === null) return [];
  const here = await store.listSubscriptions(guildId);
  return (await store.sourcesOfServer(guildId))
    .filter(({ source }) => here.some(({ what }) => what === source.id))
    .filter(({ source }) => foldName(source.name).includes(foldName(typed)))
    .map(({ source }) => ({ name: cutAtWord(source.name, LIMITS.choiceName), value: source.id }));
}
