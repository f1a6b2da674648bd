/**
 * `/subscriptions list`: what is posted where in this server, and how.
 *
 * In: the server's subscriptions. Out: a line per channel.
 * Surprise: a channel we can no longer see is still listed; ending its subscriptions must remain possible.
 */
import { keepLines, LIMITS } from "../../delivery/discord/limits.ts";
import type { Reply } from "../command.ts";
import { sayShapeShort } from "../subscribe/say-shape.ts";
import type { Named } from "./choose-subscription.ts";

export function listSubscriptions(all: readonly Named[], isOwn: boolean): Reply {
  if (all.length === 0 && isOwn) return { content: "You get no alerts here yet. `/subscribe` starts them." };
  if (all.length === 0)
    return { content: "No channel of this server gets alerts yet. `/subscribe` starts one." };
  const byChannel = Map.groupBy(all, ({ subscription }) => subscription.channelId);
  const lines = [...byChannel].map(([channelId, here]) => {
    const wanted = here.map(({ name, subscription }) => {
      const how = sayShapeShort(subscription);
      return how === "" ? name : `${name} (${how})`;
    });
    return isOwn ? wanted.map((one) => `- ${one}`).join("\n") : `<#${channelId}> · ${wanted.join(", ")}`;
  });
  const { text } = keepLines(lines, LIMITS.content - 100, (left) => `*and ${left} more channels*`);
  return { content: `**${isOwn ? "Alerts in your direct messages" : "Alerts in this server"}**\n${text}` };
}
