/**
 * `/subscribe` and `/unsubscribe`: which alerts a channel gets. For those who manage the server, and for
 * everybody in their own direct messages.
 *
 * In: what, and where. Out: a subscription stored or removed, and a sentence that says what happens now.
 * Surprise: subscribing again changes what is said anew, and nothing else of the subscription. How it is shaped is read in
 * subscribe/read-shape.ts and said in subscribe/say-saved.ts.
 */
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";
import { foldName } from "../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../delivery/discord/limits.ts";
import { isPersonal, personalGuild } from "../delivery/personal.ts";
import { makeSubscription } from "../delivery/subscription.ts";
import type { Store } from "../storage/store.ts";
import { FITTING_WORDS } from "../words/fitting-words.ts";
import { languageOf } from "../words/language.ts";
import { SUBSCRIBE_WORDS } from "../words/subscribe-words.ts";
import { type ChannelCheck, checkChannel, SUBSCRIBABLE } from "./check-channel.ts";
import { chooseWhat, nameOfWhat, suggestWhat } from "./choose-case.ts";
import type { Choice, Command } from "./command.ts";
import { changeSubscription, isSame, withShape } from "./subscribe/change-subscription.ts";
import { atStart, placeAsSubject } from "./subscribe/name-place.ts";
import { SHAPE_OPTIONS } from "./subscribe/options.ts";
import { openOwnPlace } from "./subscribe/own-place.ts";
import { readShape } from "./subscribe/read-shape.ts";
import { isRefused } from "./subscribe/read-typed.ts";
import { sayAdded, sayAgain } from "./subscribe/say-saved.ts";
import { suggestShape } from "./subscribe/suggest-typed.ts";
import { OWN_OR_SERVER, whoseSetting } from "./where-usable.ts";

const DIRECT = "dm";

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
    channel_types: [...SUBSCRIBABLE],
  },
  {
    type: OptionType.String as const,
    name: "where",
    description: "A channel of this server, or your own direct messages, which anybody may choose",
    choices: [
      { name: "A channel of this server", value: "channel" },
      { name: "My direct messages", value: DIRECT },
    ],
  },
];

export const subscribeCommand: Command = {
  definition: {
    ...OWN_OR_SERVER,
    name: "subscribe",
    description: "Post alerts about a case, a topic or everything in a channel",
    options: [...OPTIONS("Where to post; this channel when left out"), ...SHAPE_OPTIONS],
  },

  async answer(interaction, { cases, store, now, language }) {
    const { options } = interaction;
    const whose = whoseSetting(interaction, options.getString("where") === DIRECT);
    if ("why" in whose) return { content: `${whose.why} ${SUBSCRIBE_WORDS[language].forYourself}` };
    const { guildId } = whose;
    const chosen = chooseWhat(cases(), options.getString("what", true), language);
    if (chosen.kind === "refused") return { content: chosen.why };
    const channel = await findRoom(interaction, guildId, chosen, store);
    if (channel.kind === "refused") return { content: channel.why };
    const place = { guildId, channelId: channel.channelId, what: chosen.what };
    const made = makeSubscription({ ...place, createdBy: interaction.user.id }, now().toISOString());
    const before = await store.findSubscription(made.id);
    const read = readShape(interaction.options, before?.shape, language);
    if (isRefused(read)) return { content: read.why };
    const routine = interaction.options.getBoolean("routine");
    const wanted = withShape(before ?? made, read.value, routine);
    const serverZone = await store.zoneOfServer(guildId);
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
      : suggestShape(name, value, guildOf(interaction), context);
  },
};

export const unsubscribeCommand: Command = {
  definition: {
    ...OWN_OR_SERVER,
    name: "unsubscribe",
    description: "Stop posting alerts about something in a channel",
    options: OPTIONS("The channel to stop in; this channel when left out"),
  },

  async answer(interaction, { cases, store, language }) {
    const whose = whoseSetting(interaction, interaction.options.getString("where") === DIRECT);
    if ("why" in whose) return { content: whose.why };
    const { guildId } = whose;
    const typed = interaction.options.getString("what", true);
    const asked = interaction.options.getChannel("channel")?.id ?? interaction.channelId;
    const channelId = isPersonal(guildId) ? ((await ownChannel(store, guildId)) ?? asked) : asked;
    const chosen = chooseWhat(cases(), typed, language);
    const words = SUBSCRIBE_WORDS[language];
    const channel = placeAsSubject({ guildId, channelId }, language);
    // A subscription outlives its case file; its id, as /subscriptions shows it, can still be named.
    const what = chosen.kind === "found" ? chosen.what : typed.trim();
    if (await store.removeSubscription(guildId, channelId, what)) {
      const sources = await store.sourcesOfServer(guildId);
      const name = nameOfWhat(cases(), what, sources, language);
      return { content: atStart(words.ended({ channel, name })) };
    }
    if (chosen.kind === "refused") return { content: chosen.why };
    const here = (await store.listSubscriptions(guildId)).filter((each) => each.channelId === channelId);
    const instead = here.map((each) => `**${nameOfWhat(cases(), each.what, [], language)}**`);
    return { content: atStart(words.notSubscribed({ channel, name: chosen.name, instead })) };
  },

  async complete(interaction, { cases, store, language }) {
    const typed = interaction.options.getFocused();
    const own = await suggestFollowed(store, guildOf(interaction), typed);
    return [...own, ...suggestWhat(cases(), typed, language)].slice(0, LIMITS.choices);
  },
};

/** The channel of this server, or the person's own; a sentence where it does not do. */
async function findRoom(
  interaction: ChatInputCommandInteraction,
  guildId: string,
  { what, name }: { what: string; name: string },
  store: Store,
): Promise<ChannelCheck> {
  const { options } = interaction;
  const threads = options.getBoolean("threads") === true;
  const publish = options.getBoolean("publish") === true;
  const role = options.getRole("mention");
  if (!isPersonal(guildId)) {
    const tag = what === "*" ? {} : { tag: name };
    return checkChannel(interaction, role, { threads, publish, ...tag });
  }
  if (role !== null || threads || publish || options.getChannel("channel") !== null) {
    return { kind: "refused", why: FITTING_WORDS[languageOf(interaction.locale)].ofServersOnly };
  }
  const known = await ownChannel(store, guildId);
  return known === null
    ? openOwnPlace(interaction, name, languageOf(interaction.locale))
    : { kind: "ready", channelId: known };
}

async function ownChannel(store: Store, guildId: string): Promise<string | null> {
  return (await store.listSubscriptions(guildId))[0]?.channelId ?? null;
}

/** While something is typed nothing is refused yet. */
function guildOf({ guildId, user }: AutocompleteInteraction): string {
  return guildId ?? personalGuild(user.id);
}

/** The dockets this server follows, by name. */
async function suggestFollowed(store: Store, guildId: string, typed: string): Promise<Choice[]> {
  const here = await store.listSubscriptions(guildId);
  return (await store.sourcesOfServer(guildId))
    .filter(({ source }) => here.some(({ what }) => what === source.id))
    .filter(({ source }) => foldName(source.name).includes(foldName(typed)))
    .map(({ source }) => ({ name: cutAtWord(source.name, LIMITS.choiceName), value: source.id }));
}
