/**
 * `/subscriptions edit`, `pause`, `resume`, `remove`: what is done to a subscription that is there.
 *
 * In: the subscription. Out: the change stored, and a sentence that says what happens now.
 * Surprise: each says so when nothing has changed, and none of them forgets what was held for later.
 */
import type { ChatInputCommandInteraction } from "discord.js";
import { isPersonal } from "../../delivery/personal.ts";
import { checkPlace } from "../check-channel.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance, sayDuring } from "../say-time.ts";
import { changeSubscription, isSame, resume, withShape } from "../subscribe/change-subscription.ts";
import { atStart, namePlace, placeGets } from "../subscribe/name-place.ts";
import { readShape } from "../subscribe/read-shape.ts";
import { isRefused } from "../subscribe/read-typed.ts";
import { sayNow } from "../subscribe/say-saved.ts";
import { sayShape } from "../subscribe/say-shape.ts";
import type { Named } from "./choose-subscription.ts";

type Change = (
  interaction: ChatInputCommandInteraction,
  one: Named,
  context: Pick<CommandContext, "store" | "now">,
) => Promise<Reply>;

export const editSubscription: Change = async (interaction, one, { store, now }) => {
  const { options } = interaction;
  const { subscription } = one;
  const read = readShape(options, subscription.shape);
  if (isRefused(read)) return { content: read.why };
  const wanted = withShape(subscription, read.value, options.getBoolean("routine"));
  if (isSame(subscription, wanted)) {
    const lines = sayShape(subscription, now());
    const as = lines.length === 0 ? " It gets every alert, at once." : ` It is so:\n${lines.join("\n")}`;
    return { content: `Nothing of ${nameOf(one)} has changed.${as}` };
  }
  const role = options.getRole("mention");
  const threads = options.getBoolean("threads") === true;
  const publish = options.getBoolean("publish") === true;
  if (role !== null || threads || publish) {
    if (isPersonal(subscription.guildId))
      return { content: "`mention`, `threads` and `publish` belong to a server, not to direct messages." };
    const check = checkPlace(interaction, subscription.channelId, role, { threads, publish });
    if (check.kind === "refused") return { content: check.why };
  }
  await changeSubscription(store, wanted, now());
  return { content: `${nameOf(one)} is changed. ${sayNow(wanted, now())}` };
};

export const pauseSubscription: Change = async (_, one, { store, now }) => {
  const { id, pausedAt } = one.subscription;
  if (!(await store.pauseSubscription(id, now().toISOString()))) {
    const since = pausedAt === undefined ? "" : ` ${sayDuring(pausedAt, now())}`;
    return { content: `${nameOf(one)} has been paused${since}. Nothing has changed.` };
  }
  return {
    content: `${nameOf(one)} is paused: nothing new of it is posted until \`/subscriptions resume\`, and then as a digest. Messages that are there are still kept up to date.`,
  };
};

export const resumeSubscription: Change = async (_, one, { store, now }) => {
  const { pausedAt } = one.subscription;
  if (!(await resume(store, one.subscription, now())))
    return { content: `${nameOf(one)} is not paused. Nothing has changed.` };
  const began = pausedAt === undefined ? "" : `, after a pause that began ${sayDistance(pausedAt, now())}`;
  return {
    content: `${nameOf(one)} goes on${began}. What happened meanwhile, 30 days back at most, follows as a digest.`,
  };
};

export const removeSubscription: Change = async (_, one, { store }) => {
  const { guildId, channelId, what } = one.subscription;
  if (!(await store.removeSubscription(guildId, channelId, what)))
    return { content: `${nameOf(one)} was ended already.` };
  return {
    content: `${atStart(placeGets(one.subscription))} no more alerts about **${one.name}**. What was posted stays.`,
  };
};

function nameOf({ name, subscription }: Named): string {
  return `**${name}** in ${namePlace(subscription)}`;
}
