/**
 * `/subscriptions list`: what is posted where in this server, and how.
 *
 * In: the server's subscriptions. Out: a line per channel.
 * Surprise: a channel we can no longer see is still listed; ending its subscriptions must remain possible.
 */
import { keepLines, LIMITS } from "../../delivery/discord/limits.ts";
import type { Language } from "../../words/language.ts";
import { SUBSCRIPTIONS_WORDS } from "../../words/subscriptions-words.ts";
import type { Reply } from "../command.ts";
import { sayShapeShort } from "../subscribe/say-shape.ts";
import type { Named } from "./choose-subscription.ts";

export function listSubscriptions(all: readonly Named[], isOwn: boolean, language: Language): Reply {
  const words = SUBSCRIPTIONS_WORDS[language];
  if (all.length === 0) return { content: isOwn ? words.noneOwn : words.noneYet };
  const byChannel = Map.groupBy(all, ({ subscription }) => subscription.channelId);
  const lines = [...byChannel].map(([channelId, here]) => {
    const wanted = here.map(({ name, subscription }) => {
      const how = sayShapeShort(subscription, language);
      return how === "" ? name : `${name} (${how})`;
    });
    return isOwn ? wanted.map((one) => `- ${one}`).join("\n") : `<#${channelId}> · ${wanted.join(", ")}`;
  });
  const { text } = keepLines(lines, LIMITS.content - 100, (left) => `*${words.moreChannels(left)}*`);
  return { content: `**${isOwn ? words.headingOwn : words.heading}**\n${text}` };
}
