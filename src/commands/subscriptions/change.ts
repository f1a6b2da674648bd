/**
 * `/subscriptions edit`, `pause`, `resume`, `remove`: what is done to a subscription that is there.
 *
 * In: the subscription. Out: the change stored, and a sentence that says what happens now.
 * Surprise: each says so when nothing has changed, and none of them forgets what was held for later.
 */
import type { ChatInputCommandInteraction } from "discord.js";
import { SUBSCRIBE_WORDS, type SubscribeWords } from "../../words/subscribe-words.ts";
import { checkPlace } from "../check-channel.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance, sayDuring } from "../say-time.ts";
import { changeSubscription, isSame, resume, withShape } from "../subscribe/change-subscription.ts";
import { readShape } from "../subscribe/read-shape.ts";
import { isRefused } from "../subscribe/read-typed.ts";
import { sayNow } from "../subscribe/say-saved.ts";
import { sayShape } from "../subscribe/say-shape.ts";
import type { Named } from "./choose-subscription.ts";

type Change = (
  interaction: ChatInputCommandInteraction,
  one: Named,
  context: Pick<CommandContext, "store" | "now" | "language">,
) => Promise<Reply>;

export const editSubscription: Change = async (interaction, one, { store, now, language }) => {
  const words = SUBSCRIBE_WORDS[language];
  const { options } = interaction;
  const { subscription } = one;
  const read = readShape(options, subscription.shape, language);
  if (isRefused(read)) return { content: read.why };
  const wanted = withShape(subscription, read.value, options.getBoolean("routine"));
  if (isSame(subscription, wanted)) {
    const how = sayShape(subscription, now(), language).join("\n");
    return { content: words.unchanged({ one: nameOf(one, words), how }) };
  }
  const role = options.getRole("mention");
  const check = checkPlace(interaction, subscription.channelId, role);
  if (role !== null && check.kind === "refused") return { content: check.why };
  await changeSubscription(store, wanted, now());
  return { content: words.changed({ one: nameOf(one, words), now: sayNow(wanted, now(), language) }) };
};

export const pauseSubscription: Change = async (_, one, { store, now, language }) => {
  const words = SUBSCRIBE_WORDS[language];
  const { id, pausedAt } = one.subscription;
  if (!(await store.pauseSubscription(id, now().toISOString()))) {
    const during = pausedAt === undefined ? null : sayDuring(pausedAt, now(), language);
    return { content: words.pausedAlready({ one: nameOf(one, words), during }) };
  }
  return { content: words.paused(nameOf(one, words)) };
};

export const resumeSubscription: Change = async (_, one, { store, now, language }) => {
  const words = SUBSCRIBE_WORDS[language];
  const { pausedAt } = one.subscription;
  if (!(await resume(store, one.subscription, now())))
    return { content: words.notPaused(nameOf(one, words)) };
  const began = pausedAt === undefined ? null : sayDistance(pausedAt, now(), language);
  return { content: words.resumed({ one: nameOf(one, words), began }) };
};

export const removeSubscription: Change = async (_, one, { store, language }) => {
  const words = SUBSCRIBE_WORDS[language];
  const { guildId, channelId, what } = one.subscription;
  if (!(await store.removeSubscription(guildId, channelId, what)))
    return { content: words.endedAlready(nameOf(one, words)) };
  return { content: words.endedPostedStays({ channel: `<#${channelId}>`, name: one.name }) };
};

function nameOf({ name, subscription }: Named, words: SubscribeWords): string {
  return words.one({ name, channel: `<#${subscription.channelId}>` });
}
