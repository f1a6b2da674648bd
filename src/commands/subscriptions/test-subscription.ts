/**
 * `/subscriptions test`: what a subscription's alerts look like, by the last one that it would have been sent.
 *
 * In: a subscription. Out: that alert for the asker's eyes; posted in the channel only when asked for.
 * Surprise: a test is no delivery. It is posted once, says that it is a test, mentions nobody, and is not tried again.
 */
import { ChannelType, type ChatInputCommandInteraction, DiscordAPIError, Routes } from "discord.js";
import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { renderAlert } from "../../delivery/discord/render-alert.ts";
import { isPersonal } from "../../delivery/personal.ts";
import { roleToMention } from "../../delivery/shape.ts";
import { planTelling } from "../../delivery/when-to-tell.ts";
import { checkPlace } from "../check-channel.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayInstant } from "../say-time.ts";
import { namePlace } from "../subscribe/name-place.ts";
import type { Named } from "./choose-subscription.ts";
import { ALERTS_COMPARED, lastAlertFor } from "./last-alert-for.ts";

export async function testSubscription(
  interaction: ChatInputCommandInteraction,
  { subscription, name }: Named,
  { store, cases, now }: Pick<CommandContext, "store" | "cases" | "now">,
): Promise<Reply> {
  const { channelId, guildId, what, shape } = subscription;
  const found = await lastAlertFor(subscription, { store, cases });
  if (!found) {
    const latest = await store.latestAlerts({ what, limit: ALERTS_COMPARED });
    const among =
      latest.length === 0
        ? "Nothing about it has been told yet"
        : `None of the last ${latest.length} alerts about it is one that it asks for`;
    return {
      content: `${among}, so there is nothing to show for **${name}** in ${namePlace(subscription)}.`,
    };
  }
  const message = renderAlert(found);
  if (interaction.options.getBoolean("post") === true)
    return post(interaction, { channelId, guildId }, message);
  const roleId = roleToMention(shape, [found.content.kind]);
  const plan = planTelling(subscription, found.content.kind, now().toISOString());
  const when =
    plan === null
      ? "It would be posted at once"
      : plan.occasion === "paused"
        ? "It would wait until `/subscriptions resume`"
        : `It would be told ${sayInstant(plan.at)}${plan.occasion === "quiet hours" ? ", when the quiet hours end" : ` in the ${plan.occasion} digest`}`;
  const how = `${when}${roleId === null ? "" : `, mentioning <@&${roleId}>`}${shape?.isSilent ? ", silently" : ""}.`;
  const head = `*The last alert that ${isPersonal(guildId) ? "you" : `<#${channelId}>`} would get about **${name}**. Nothing was posted. ${how}*`;
  // Its buttons would be about this channel, not about the one it is for.
  const components: Reply["components"] = [];
  return { ...message, components, content: cutAtWord(`${head}\n${message.content}`, LIMITS.content) };
}

async function post(
  interaction: ChatInputCommandInteraction,
  { channelId, guildId }: Pick<Named["subscription"], "channelId" | "guildId">,
  message: ReturnType<typeof renderAlert>,
): Promise<Reply> {
  const check = checkPlace(interaction, channelId);
  const isOwn = isPersonal(guildId);
  if (!isOwn && check.kind === "refused") return { content: check.why };
  const content = cutAtWord(
    `*A test, asked for by ${isOwn ? "you" : "a manager of this server"}:*\n${message.content}`,
    LIMITS.content,
  );
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
      content: `Discord would not let me post in ${namePlace({ channelId, guildId })}: “${cutAtWord(error.message, 200)}”. Check my permissions there.`,
    };
  }
  return {
    content: `The test is posted in ${namePlace({ channelId, guildId })}. It mentions nobody; delete it when you have seen it.`,
  };
}
