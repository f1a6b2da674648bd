/**
 * What is said once a subscription is saved: what happens from now on, and how to change it.
 *
 * In: the subscription, what it is to. Out: one reply.
 * Surprise: a plain subscription is answered in one sentence; a list of what is as usual helps nobody.
 */
import { isPersonal } from "../../delivery/personal.ts";
import type { Subscription } from "../../delivery/subscription.ts";
import { placeGets } from "./name-place.ts";
import { sayShape } from "./say-shape.ts";

export function sayAdded(subscription: Subscription, name: string, now: Date): string {
  const gets = placeGets(subscription);
  if (!subscription.shape) {
    const also = subscription.routine ? " Routine docket entries are told as well." : "";
    return `From now on ${gets} every new alert about **${name}**: one message for each event, edited as more outlets report it.${also} \`/unsubscribe\` ends it.`;
  }
  const how = sayShape(subscription, now).join("\n");
  return `From now on ${gets} alerts about **${name}**:\n${how}\n\`/subscriptions edit\` changes it, \`/unsubscribe\` ends it.`;
}

/** It was there already: `before` is how it was, null when somebody else has just made it. */
export function sayAgain(
  before: Subscription | null,
  subscription: Subscription,
  name: string,
  isChanged: boolean,
  now: Date,
): string {
  const already = isPersonal(subscription.guildId)
    ? `You already get alerts about **${name}**.`
    : `<#${subscription.channelId}> already gets alerts about **${name}**.`;
  if (!isChanged) return `${already} Nothing has changed.`;
  if (!subscription.shape && !before?.shape) {
    return subscription.routine
      ? `${already} From now on it gets routine docket entries too.`
      : `${already} It gets no more routine docket entries.`;
  }
  return `${already} ${sayNow(subscription, now)}`;
}

/** "From now on:" and a line for each thing that is not as usual. */
export function sayNow(subscription: Subscription, now: Date): string {
  const lines = sayShape(subscription, now);
  return lines.length === 0
    ? "From now on it gets every one of them, at once."
    : `From now on:\n${lines.join("\n")}`;
}
