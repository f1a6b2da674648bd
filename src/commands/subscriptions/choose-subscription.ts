/**
 * From what somebody typed to the subscription they mean: suggestions while they type, an answer when they are done.
 *
 * In: the subscriptions of a server and a text. Out: choices for Discord, or a subscription, or a sentence that helps.
 * Surprise: a suggestion's value is at most 100 characters, and a subscription's id may be longer. Its channel and what it
 * is to tell it as well.
 */
import { foldName } from "../../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { fitPlain } from "../../delivery/discord/plain-markdown.ts";
import type { Subscription } from "../../delivery/subscription.ts";
import type { Choice } from "../command.ts";

export interface Named {
  subscription: Subscription;
  /** What it is to, for people; as Markdown. */
  name: string;
  /** The channel's name without "#", or its id where we cannot see it. */
  channel: string;
}

export type ChosenSubscription = { kind: "found"; one: Named } | { kind: "refused"; why: string };

export function suggestSubscriptions(all: readonly Named[], typed: string): Choice[] {
  const wanted = foldName(typed);
  return all
    .filter((one) => foldName(titleOf(one)).includes(wanted))
    .slice(0, LIMITS.choices)
    .map((one) => ({ name: cutAtWord(titleOf(one), LIMITS.choiceName), value: choiceOf(one) }));
}

/** By the value of a suggestion, by what it is to, by its channel, or by a part of both that only one has. */
export function chooseSubscription(all: readonly Named[], typed: string): ChosenSubscription {
  const text = typed.trim();
  const exact = all.find((one) => choiceOf(one) === text || one.subscription.id === text);
  if (exact) return { kind: "found", one: exact };
  const mentioned = /^<#(\d+)>$/.exec(text)?.[1];
  const wanted = foldName(text);
  const near = all.filter((one) =>
    mentioned === undefined
      ? wanted !== "" && foldName(titleOf(one)).includes(wanted)
      : one.subscription.channelId === mentioned,
  );
  const whole = near.filter((one) => foldName(one.name) === wanted);
  const [only, second] = whole.length === 1 ? whole : near;
  if (only && !second) return { kind: "found", one: only };
  if (all.length === 0)
    return { kind: "refused", why: "This server has no subscription yet. `/subscribe` starts one." };
  const names = near
    .slice(0, 4)
    .map(({ name, subscription }) => `**${name}** in <#${subscription.channelId}>`);
  const hint = names.length === 0 ? "" : ` Did you mean ${names.join(" or ")}?`;
  const said = names.length === 0 ? "No" : "More than one";
  return {
    kind: "refused",
    why: `${said} subscription of this server is called “${fitPlain(text, 80)}”.${hint} Choose one of the suggestions; \`/subscriptions list\` shows all of them.`,
  };
}

function titleOf({ name, channel }: Named): string {
  return `${name.replace(/\\(.)/g, "$1")} in #${channel}`;
}

function choiceOf({ subscription: { channelId, what } }: Named): string {
  return `${channelId} ${what}`.slice(0, LIMITS.choiceName);
}
