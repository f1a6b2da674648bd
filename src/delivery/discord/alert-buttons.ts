/**
 * The buttons under every alert.
 *
 * In: a story's id, the language of the labels. Out: one row of buttons, whose ids say all that is needed to answer them.
 * Surprise: nothing is remembered of a button. Its id names the story, so it works after a restart, and on a message of
 * years ago; a story that went into another one is found by its old id.
 */
import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";
import { ALERT_BUTTON_WORDS } from "../../words/alert-button-words.ts";
import type { Language } from "../../words/language.ts";

/** Begins the ids, see commands/alert-buttons.ts. */
export const ALERT_BUTTON = "alert";

export type AlertVerb = "status" | "timeline" | "sources" | "mute" | "unmute";

/** "alert:status:s0123456789ab": far below Discord's 100 characters. */
export function alertButtons(
  storyId: string,
  verbs: readonly AlertVerb[] = ["status", "timeline", "sources", "mute"],
  language: Language = "en",
): APIActionRowComponent<APIButtonComponent> {
  return {
    type: ComponentType.ActionRow,
    components: verbs.map((verb) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: ALERT_BUTTON_WORDS[language].labels[verb],
      custom_id: `${ALERT_BUTTON}:${verb}:${storyId}`,
    })),
  };
}

/** What a pressed button asks for; null for an id that is none of ours. */
export function readAlertButton(customId: string): { verb: AlertVerb; storyId: string } | null {
  const [start, verb = "", storyId = ""] = customId.split(":");
  if (start !== ALERT_BUTTON || !Object.hasOwn(ALERT_BUTTON_WORDS.en.labels, verb) || storyId === "")
    return null;
  return { verb: verb as AlertVerb, storyId };
}
