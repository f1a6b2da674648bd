/**
 * What a server says about held items, and what it has not said yet.
 *
 * In: a button of the question or of `/feeds health`; a server. Out: the question with its answer; undecided holds.
 * Surprise: the press only stores the decision. What it sets free is told by the next steps of the journey, so that a
 * crash in between loses nothing, and a second press is answered with the first.
 */
import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { renderAny } from "../../delivery/discord/message-to-show.ts";
import { sayDecision } from "../../delivery/discord/render-flood.ts";
import { refOf } from "../../delivery/nonce.ts";
import { HOLD_OPEN_MS, type Hold, type HoldChoice } from "../../sources/hold.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { HOLD_WORDS } from "../../words/hold-words.ts";
import type { CommandContext, Reply } from "../command.ts";
import { refuseSetting } from "../where-usable.ts";

/** Undecided holds are shown for so long; `/why` shows them for ever. */
const SHOWN_MS = 4 * HOLD_OPEN_MS;

export async function answerHold(
  interaction: MessageComponentInteraction,
  pressed: { holdId: string; choice: HoldChoice },
  { store, now, language }: CommandContext,
): Promise<Reply> {
  const words = HOLD_WORDS[language];
  const refused = refuseSetting(interaction);
  if (refused !== null || interaction.guildId === null) return { content: refused ?? "", isAside: true };
  const { guildId, user } = interaction;
  const hold = await store.findHold(pressed.holdId);
  if (hold === null) return { content: words.nothingKnown, isAside: true };
  // A button tells nothing about who may press it: only servers that have the source were ever given one.
  const sources = await store.sourcesOfServer(guildId);
  if (!sources.some(({ source }) => source.id === hold.sourceId)) {
    return { content: words.notWatched, isAside: true };
  }
  const mine = { holdId: hold.id, guildId, choice: pressed.choice, by: user.id, at: now().toISOString() };
  const counts = await store.decideHold(mine);
  if (counts.by !== mine.by || counts.at !== mine.at || counts.choice !== mine.choice) {
    return { content: words.decidedBefore(sayDecision(counts, language)), isAside: true };
  }
  const question = await store.findQuestion(guildId, hold.id);
  const isQuestion = question !== null && !interaction.message.flags.has(MessageFlags.Ephemeral);
  if (!isQuestion) return { content: sayDecision(counts, language) };
  // The same words that the edit of the notice will show, at once.
  const theirs = (await store.languageOfServer(guildId)) ?? "en";
  return { content: renderAny(question.content, refOf(question.id, 2), theirs).content };
}

/** Holds of these sources that the server has not decided, newest first. */
export async function findWaiting(
  sources: readonly SourceOfServer[],
  guildId: string,
  { store, now }: CommandContext,
): Promise<Hold[]> {
  const holds = await store.listHolds(new Date(now().getTime() - SHOWN_MS).toISOString());
  const decided = await store.decisionsOn(holds.map(({ id }) => id));
  const ours = new Map(sources.map((one) => [one.source.id, one]));
  return holds.filter(({ id, sourceId, at }) => {
    const one = ours.get(sourceId);
    if (!one || (one.follower && one.follower.heardSince > at)) return false;
    return !decided.some((each) => each.holdId === id && each.guildId === guildId);
  });
}
