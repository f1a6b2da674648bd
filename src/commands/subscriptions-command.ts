/**
 * `/subscriptions`: what is posted where in this server, and all that can be done about it. For those who manage it;
 * in a direct message, for a person's own.
 *
 * In: a sub-command. Out: what its file in subscriptions/ answers.
 * Surprise: a subscription is named by what it is to and its channel; nobody is asked for an id.
 */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type Guild,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";
import { isPersonal } from "../delivery/personal.ts";
import { nameOfWhat } from "./choose-case.ts";
import type { Command, CommandContext } from "./command.ts";
import { SHAPE_OPTIONS } from "./subscribe/options.ts";
import { suggestShape } from "./subscribe/suggest-typed.ts";
import {
  editSubscription,
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
} from "./subscriptions/change.ts";
import { chooseSubscription, type Named, suggestSubscriptions } from "./subscriptions/choose-subscription.ts";
import { listSubscriptions } from "./subscriptions/list-subscriptions.ts";
import { testSubscription } from "./subscriptions/test-subscription.ts";
import { OWN_OR_SERVER, whoseSetting } from "./where-usable.ts";

const ANSWERS = {
  edit: editSubscription,
  pause: pauseSubscription,
  resume: resumeSubscription,
  remove: removeSubscription,
  test: testSubscription,
};

const POST: APIApplicationCommandBasicOption = {
  type: OptionType.Boolean,
  name: "post",
  description: "True: post it in the channel as a test; otherwise only you see it",
};

export const subscriptionsCommand: Command = {
  definition: {
    ...OWN_OR_SERVER,
    name: "subscriptions",
    description: "Which channels of this server get which alerts, and how",
    options: [
      {
        type: OptionType.Subcommand,
        name: "list",
        description: "Which channels of this server get which alerts, and how",
      },
      onOne("edit", "Change what a subscription is sent, when, and how loudly", SHAPE_OPTIONS),
      onOne("pause", "Post nothing of a subscription for a while"),
      onOne("resume", "Go on after a pause; what happened meanwhile follows as a digest"),
      onOne("test", "The last alert that a subscription would have been sent", [POST]),
      onOne("remove", "End a subscription"),
    ],
  },

  async answer(interaction, context) {
    const whose = whoseSetting(interaction);
    if ("why" in whose) return { content: whose.why };
    const { guildId } = whose;
    // Whoever looks after their own may have opened their direct messages again.
    if (isPersonal(guildId)) await context.store.probePlaces({ guildId }, context.now().toISOString());
    const all = await nameAll(guildId, interaction.guild, context);
    const verb = interaction.options.getSubcommand();
    if (verb === "list") return listSubscriptions(all, isPersonal(guildId), context.language);
    const chosen = chooseSubscription(
      all,
      interaction.options.getString("subscription", true),
      isPersonal(guildId),
      context.language,
    );
    if (chosen.kind === "refused") return { content: chosen.why };
    return ANSWERS[verb as keyof typeof ANSWERS](interaction, chosen.one, context);
  },

  async complete(interaction, context) {
    const { guild, options } = interaction;
    const whose = whoseSetting(interaction);
    if ("why" in whose) return [];
    const { guildId } = whose;
    const { name, value } = options.getFocused(true);
    if (name !== "subscription") return suggestShape(name, value, guildId, context);
    const all = await nameAll(guildId, guild, context);
    const verb = options.getSubcommand();
    const fitting = all.filter(({ subscription: { pausedAt } }) =>
      verb === "resume" ? pausedAt !== undefined : verb !== "pause" || pausedAt === undefined,
    );
    return suggestSubscriptions(fitting, value);
  },
};

async function nameAll(
  guildId: string,
  guild: Guild | null,
  { store, cases, language }: Pick<CommandContext, "store" | "cases" | "language">,
): Promise<Named[]> {
  const subscriptions = await store.listSubscriptions(guildId);
  const sources = subscriptions.length === 0 ? [] : await store.sourcesOfServer(guildId);
  return subscriptions.map((subscription) => ({
    subscription,
    name: nameOfWhat(cases(), subscription.what, sources, language),
    channel: guild?.channels.cache.get(subscription.channelId)?.name ?? subscription.channelId,
  }));
}

function onOne(
  name: string,
  description: string,
  more: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return {
    type: OptionType.Subcommand,
    name,
    description,
    options: [
      {
        type: OptionType.String,
        name: "subscription",
        description: "Which one: what it is to, or its channel",
        required: true,
        autocomplete: true,
      },
      ...more,
    ],
  };
}
