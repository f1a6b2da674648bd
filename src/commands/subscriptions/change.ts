/**
 * `/subscriptions edit`, `pause`, `resume`, `remove`: what is done to a subscription that is there.
 *
 * In: the subscription. Out: the change stored, and a sentence that says what happens now.
 * Surprise: each says so when nothing has changed, and none of them forgets what was held for later.
 */
import type { ChatInputCommandInteraction } from "discord.js";
import { isPersonal } from "../../delivery/personal.ts";
import type { Language } from "../../words/language.ts";
import { SUBSCRIBE_WORDS } from "../../words/subscribe-words.ts";
import { checkPlace } from "../check-channel.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance, sayDuring } from "../say-time.ts";
import { changeSubscription, isSame, resume, withShape } from "../subscribe/change-subscription.ts";
import { atStart, namePlace, placeAsSubject } from "../subscribe/name-place.ts";
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
    return { content: words.unchanged({ one: nameOf(one, language), how }) };
  }
  const role = options.getRole("mention");
  const threads = options.getBoolean("threads") === true;
  const publish = options.getBoolean("publish") === true;
  if (role !== null || threads || publish) {
    if (isPersonal(subscription.guildId)) return { content: words.ofServersOnly };
    const check = checkPlace(interaction, subscription.channelId, role, { threads, publish });
    if (check.kind === "refused") return { content: check.why };
  }
  await changeSubscription(store, wanted, now());
  return { content: words.changed({ one: nameOf(one, language), now: sayNow(wanted, now(), language) }) };
};

export const pauseSubscription: Change = async (_, one, { store, now, language }) => {
  const words = SUBSCRIBE_WORDS[language];
  const { id, pausedAt } = one.subscription;
  if (!(await store.pauseSubscription(id, now().toISOString()))) {
    const during = pausedAt === undefined ? null : sayDuring(pausedAt, now(), language);
    return { content: words.pausedAlready({ one: nameOf(one, language), during }) };
  }
  return { content: words.paused(nameOf(one, language)) };
};

export const resumeSubscription: Change = async (_, one, { store, now, language }) => {
  const words = SUBSCRIBE_WORDS[language];
  const { pausedAt } = one.subscription;
  if (!(await resume(store, one.subscription, now())))
    return { content: words.notPaused(nameOf(one, language)) };
  const began = pausedAt === undefined ? null : sayDistance(pausedAt, now(), language);
  return { content: words.resumed({ one: nameOf(one, language), began }) };
};

export const removeSubscription: Change = async (_, one, { store, language }) => {
  const words = SUBSCRIBE_WORDS[language];
  const { guildId, channelId, what } = one.subscription;
  if (!(await store.removeSubscription(guildId, channelId, what)))
    return { content: words.endedAlready(nameOf(one, language)) };
  const channel = placeAsSubject(one.subscription, language);
  return { content: atStart(words.endedPostedStays({ channel, name: one.name })) };
};

function nameOf({ name, subscription }: Named, language: Language): string {
  return SUBSCRIBE_WORDS[language].one({ name, channel: namePlace(subscription, language) });
}
