/**
 * `/subscriptions test`: what a subscription's alerts look like, by the last one that it would have been sent.
 *
 * In: a subscription. Out: that alert for the asker's eyes; posted in the channel only when asked for.
 * Surprise: a test is no delivery. It is posted once, says that it is a test, mentions nobody, and is not tried again.
 */
import { ChannelType, type ChatInputCommandInteraction, DiscordAPIError, Routes } from "discord.js";
import type { Gathering } from "../../delivery/delivery.ts";
import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { renderAlert } from "../../delivery/discord/render-alert.ts";
import { isPersonal } from "../../delivery/personal.ts";
import { roleToMention } from "../../delivery/shape.ts";
import { planTelling } from "../../delivery/when-to-tell.ts";
import type { Language } from "../../words/language.ts";
import { SUBSCRIPTIONS_WORDS, type SubscriptionsWords } from "../../words/subscriptions-words.ts";
import { checkPlace } from "../check-channel.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayInstant } from "../say-time.ts";
import { namePlace, placeAsSubject } from "../subscribe/name-place.ts";
import type { Named } from "./choose-subscription.ts";
import { ALERTS_COMPARED, lastAlertFor } from "./last-alert-for.ts";

export async function testSubscription(
  interaction: ChatInputCommandInteraction,
  { subscription, name }: Named,
  { store, cases, now, language }: Pick<CommandContext, "store" | "cases" | "now" | "language">,
): Promise<Reply> {
  const words = SUBSCRIPTIONS_WORDS[language];
  const { what, shape } = subscription;
  const found = await lastAlertFor(subscription, { store, cases });
  if (!found) {
    const latest = await store.latestAlerts({ what, limit: ALERTS_COMPARED });
    const of = { channel: namePlace(subscription, language), name };
    return {
      content:
        latest.length === 0 ? words.nothingTold(of) : words.noneWanted({ ...of, count: latest.length }),
    };
  }
  const message = renderAlert(found, "", subscription.serverLanguage);
  if (interaction.options.getBoolean("post") === true)
    return post(interaction, subscription, message, language);
  const roleId = roleToMention(shape, [found.content.kind]);
  const plan = planTelling(subscription, found.content.kind, now().toISOString());
  const head = words.lastAlert({
    channel: placeAsSubject(subscription, language),
    name,
    when: sayWhen(plan, words),
    mentioned: roleId === null ? null : `<@&${roleId}>`,
    isSilent: shape?.isSilent === true,
  });
  // Its buttons would be about this channel, not about the one it is for.
  const components: Reply["components"] = [];
  return { ...message, components, content: cutAtWord(`*${head}*\n${message.content}`, LIMITS.content) };
}

function sayWhen(plan: Gathering | null, words: SubscriptionsWords): string {
  if (plan === null) return words.atOnce;
  if (plan.occasion === "paused") return words.untilResumed;
  const at = sayInstant(plan.at);
  return plan.occasion === "quiet hours"
    ? words.afterQuiet(at)
    : words.inDigest({ at, every: plan.occasion });
}

/** The message is in the language of the server, the answer in the asker's. */
async function post(
  interaction: ChatInputCommandInteraction,
  {
    channelId,
    guildId,
    serverLanguage,
  }: Pick<Named["subscription"], "channelId" | "guildId" | "serverLanguage">,
  message: ReturnType<typeof renderAlert>,
  language: Language,
): Promise<Reply> {
  const words = SUBSCRIPTIONS_WORDS[language];
  const check = checkPlace(interaction, channelId);
  const isOwn = isPersonal(guildId);
  if (!isOwn && check.kind === "refused") return { content: check.why };
  const theirs = SUBSCRIPTIONS_WORDS[serverLanguage ?? "en"];
  const head = isOwn ? words.ownTest : theirs.aTest;
  const content = cutAtWord(`*${head}*\n${message.content}`, LIMITS.content);
  try {
    const { client } = interaction;
    const test = { ...message, content };
    const isForum = client.channels.cache.get(channelId)?.type === ChannelType.GuildForum;
    await (isForum
      ? client.rest.post(Routes.threads(channelId), { body: { name: "Test", message: test } })
      : client.rest.post(Routes.channelMessages(channelId), { body: test }));
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    return {
      content: words.notLet({
        channel: namePlace({ channelId, guildId }, language),
        why: cutAtWord(error.message, 200),
      }),
    };
  }
  return { content: words.posted(namePlace({ channelId, guildId }, language)) };
}
