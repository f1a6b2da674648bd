/**
 * `/case add`: a server follows a docket, whoever's case it is.
 *
 * In: an address or number of a docket, the channel for its alerts. Out: a source stored, a subscription for it, and a
 * sentence; or a menu when the number means several dockets.
 * Surprise: the docket's past is not posted. One card in the channel says what is followed, and how complete the source is.
 */

import {
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageComponentInteraction,
} from "discord.js";
import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { cleanLine, fitPlain, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import { makeSubscription } from "../../delivery/subscription.ts";
import { citeCourt } from "../../items/court-citation.ts";
import { makeAddedSource } from "../../sources/added-source.ts";
import { COURTLISTENER } from "../../sources/dockets/courtlistener-address.ts";
import {
  docketFeedAddress,
  type FoundDocket,
  findDockets,
  readTypedDocket,
  type TypedDocket,
} from "../../sources/dockets/find-docket.ts";
import type { Source } from "../../sources/source.ts";
import { ADD_DOCKET } from "../../words/add-docket-words.ts";
import type { Language } from "../../words/language.ts";
import { checkChannel } from "../check-channel.ts";
import type { CommandContext, Reply } from "../command.ts";
import { findWatched, sayFull, sayProblem, sayWatched } from "../feeds/say-added.ts";
import { refuseSetting } from "../where-usable.ts";

/** A menu of Discord holds 25. */
const MOST_OFFERED = 25;

interface Asker {
  guildId: string;
  userId: string;
  /** Where its alerts shall go. */
  channelId: string;
}

export async function addDocket(
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Reply> {
  const words = ADD_DOCKET[context.language];
  const refused = refuseSetting(interaction);
  if (refused !== null || !interaction.inGuild()) return { content: refused ?? "" };
  const typed = readTypedDocket(interaction.options.getString("docket", true));
  if (typed.kind === "refused") return { content: sayRefused(typed, context.language) };
  const channel = checkChannel(interaction);
  if (channel.kind === "refused") return { content: channel.why };
  const asker = {
    guildId: interaction.guildId,
    userId: interaction.user.id,
    channelId: channel.channelId,
  };
  const found = await findDockets(typed, context.look, context.courtListener);
  if (found.kind === "failed")
    return { content: sayProblem(found.problem, context.courtListener ?? COURTLISTENER, context.language) };
  const [only, ...others] = found.dockets;
  if (!only) return { content: words.none(typed.kind === "number" && typed.court === null) };
  return others.length === 0
    ? followDocket(only, asker, context)
    : offerDockets(found.dockets, asker, context.language);
}

/** Somebody chose one of several dockets. */
export async function addChosenDocket(
  interaction: MessageComponentInteraction,
  context: CommandContext,
): Promise<Reply> {
  const words = ADD_DOCKET[context.language];
  const [, , userId, channelId] = interaction.customId.split(":");
  const [id] = interaction.isStringSelectMenu() ? interaction.values : [];
  if (!interaction.inGuild() || !id || !userId || !channelId)
    return { content: words.forgottenMenu, isAside: true };
  if (userId !== interaction.user.id) return { content: words.notYourMenu, isAside: true };
  const refused = refuseSetting(interaction);
  if (refused !== null) return { content: refused, isAside: true };
  const found = await findDockets({ kind: "docket", id }, context.look, context.courtListener);
  if (found.kind === "failed")
    return { content: sayProblem(found.problem, context.courtListener ?? COURTLISTENER, context.language) };
  const [docket] = found.dockets;
  if (!docket) return { content: words.none(false) };
  return followDocket(docket, { guildId: interaction.guildId, userId, channelId }, context);
}

async function followDocket(docket: FoundDocket, asker: Asker, context: CommandContext): Promise<Reply> {
  const { store, feedsPerServer, now } = context;
  const words = ADD_DOCKET[context.language];
  const address = docketFeedAddress(docket.id, context.courtListener);
  const watched = findWatched(await store.sourcesOfServer(asker.guildId), address);
  if (watched?.follower === null) return sayWatched(watched, context.language);
  const source: Source = {
    ...makeAddedSource(address, { title: docket.name, language: "en" }, asker),
    kind: "courtlistener-atom",
    docket: { court: docket.court, number: docket.number },
  };
  const at = now().toISOString();
  // Together: a visit between the two would find nobody to show its card to.
  const { followed, result } = await store.transaction(async (tx) => {
    const followed = await tx.followSource(source, asker, feedsPerServer, at);
    if (followed.kind === "full") return { followed, result: null };
    const subscription = makeSubscription({ ...asker, what: source.id, createdBy: asker.userId }, at);
    return { followed, result: await tx.addSubscription(subscription) };
  });
  if (followed.kind === "full") return sayFull(feedsPerServer, context.language);
  const seen = findWatched(await store.sourcesOfServer(asker.guildId), address)?.state.lastOkAt ?? null;
  const name = sayDocket(docket);
  const where = `<#${asker.channelId}>`;
  if (followed.kind === "already there" && result === "already there")
    return { content: words.already(where, name) };
  return {
    content: [words.fromNowOn(where, name), words.pastStaysSilent(seen !== null)].join("\n"),
  };
}

function offerDockets(dockets: FoundDocket[], { userId, channelId }: Asker, language: Language): Reply {
  const words = ADD_DOCKET[language];
  const options = dockets.slice(0, MOST_OFFERED).map((docket) => ({
    label: cutAtWord(cleanLine(docket.name) || docket.number, LIMITS.optionText),
    value: docket.id,
    description: cutAtWord(`${citeCourt(docket.court)} ${docket.number}`, LIMITS.optionText),
  }));
  const rest = dockets.length - options.length;
  const more = rest > 0 ? ` ${words.doNotFit(rest)}` : "";
  return {
    content: `${words.which(dockets.length)}${more}`,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: `case:add:${userId}:${channelId}`,
            placeholder: words.choose,
            options,
          },
        ],
      },
    ],
  };
}

function sayRefused(
  { reason, court }: Extract<TypedDocket, { kind: "refused" }>,
  language: Language,
): string {
  const words = ADD_DOCKET[language];
  if (reason === "unknown court") return words.unknownCourt(plainMarkdown(court));
  return reason === "not a docket" ? words.notADocket : words.noneInAddress;
}

function sayDocket({ name, court, number }: FoundDocket): string {
  return `**${fitPlain(name, 100)}** (${fitPlain(`${citeCourt(court)} ${number}`, 60)})`;
}
