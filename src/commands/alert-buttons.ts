/**
 * What the buttons under an alert answer: Status, Timeline, Sources to anybody, Mute to those who manage the channel.
 *
 * In: a pressed button. Out: an answer to that person alone, beside the alert and never in its place.
 * Surprise: only the answer to Mute changes where it stands: it is the person's own message, with the way back on it.
 */
import { type MessageComponentInteraction, MessageFlags, PermissionFlagsBits } from "discord.js";
import type { Alert } from "../alerts/alert.ts";
import {
  ALERT_BUTTON,
  type AlertVerb,
  alertButtons,
  readAlertButton,
} from "../delivery/discord/alert-buttons.ts";
import { fitPlain } from "../delivery/discord/plain-markdown.ts";
import { alertOfServer } from "../storage/alert-of-server.ts";
import { ALERT_BUTTON_WORDS } from "../words/alert-button-words.ts";
import { answerFollowed, answerStatus, findMatter, pageTimeline } from "./case/tell-case.ts";
import type { Chooser, CommandContext, Reply } from "./command.ts";
import { sayInstant } from "./say-time.ts";
import { tellStoryById } from "./story-command.ts";

export const alertButtonChooser: Chooser = {
  name: ALERT_BUTTON,

  async choose(interaction, context) {
    const read = readAlertButton(interaction.customId);
    const words = ALERT_BUTTON_WORDS[context.language];
    if (!read) return beside(words.unknownButton);
    const { verb } = read;
    const alert = await findAlert(read.storyId, interaction.guildId, context);
    if (!alert) return beside(words.unknownStory);
    if (verb === "mute" || verb === "unmute") return changeMute(verb, alert, interaction, context);
    if (verb === "sources")
      return { ...(await tellStoryById(alert.storyId, interaction.guildId, context)), isAside: true };
    return { ...(await tellMatter(verb, alert, interaction.guildId, context)), isAside: true };
  },
};

function beside(content: string): Reply {
  return { content, isAside: true };
}

async function findAlert(
  storyId: string,
  guildId: string | null,
  { store, cases }: CommandContext,
): Promise<Alert | null> {
  const story = await store.findStory(storyId);
  const alert = story && (await store.findAlertOfStory(story.id));
  return alert ? alertOfServer(store, alert, guildId, cases()) : null;
}

async function tellMatter(
  verb: "status" | "timeline",
  { content }: Alert,
  guildId: string | null,
  context: CommandContext,
): Promise<Reply> {
  const about = content.caseId ?? content.topics[0];
  if (about === undefined) return { content: ALERT_BUTTON_WORDS[context.language].noCase };
  const chosen = await findMatter(about, guildId, context);
  if (chosen.kind === "refused") return { content: chosen.why };
  const { matter } = chosen;
  const { file } = matter;
  if (!file) return answerFollowed(verb, matter, null, guildId, context);
  const asking = { file, matter, guildId, context };
  return verb === "status" ? answerStatus(asking, null) : pageTimeline(asking, null, null, 1);
}

/** Asked again at each press: who managed the channel yesterday may not do so today. */
function mayMute({ guildId, memberPermissions }: MessageComponentInteraction): boolean {
  if (guildId === null) return true;
  return (
    memberPermissions?.any([PermissionFlagsBits.ManageMessages, PermissionFlagsBits.ManageGuild]) ?? false
  );
}

async function changeMute(
  verb: "mute" | "unmute",
  { storyId, content }: Alert,
  interaction: MessageComponentInteraction,
  { store, now, language }: CommandContext,
): Promise<Reply> {
  const { guildId, user, message } = interaction;
  const words = ALERT_BUTTON_WORDS[language];
  // In a thread or a forum's post, what is muted is the channel that was owed the story.
  const channelId = await store.placeOwed(storyId, interaction.channelId);
  const place = guildId === null ? words.here : words.inChannel(`<#${channelId}>`);
  if (!mayMute(interaction)) return beside(words.mayNotMute(place));
  const title = words.quoted(fitPlain(content.title || content.line, 200));
  const answer = (text: string, next: AlertVerb): Reply => ({
    content: text,
    components: [alertButtons(storyId, [next], language)],
    isAside: !message.flags.has(MessageFlags.Ephemeral),
  });
  if (verb === "unmute") {
    const wasMuted = await store.unmuteStory(channelId, storyId);
    return answer(wasMuted ? words.unmuted(title, place) : words.notMuted(title, place), "mute");
  }
  const mute = { channelId, storyId, guildId, mutedBy: user.id, at: now().toISOString() };
  if (await store.muteStory(mute)) {
    return answer(words.muted(title, place), "unmute");
  }
  const before = (await store.mutesOf(storyId)).find((one) => one.channelId === channelId);
  const since = before ? { by: `<@${before.mutedBy}>`, at: sayInstant(before.at) } : null;
  return answer(words.mutedAlready(title, place, since), "unmute");
}
