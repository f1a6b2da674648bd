/**
 * The question about held items as one Discord message: what looks wrong, the newest of them, three buttons.
 *
 * In: a `FloodNotice`, the language of its server. Out: the body of a message; once it is answered the answer stands where the buttons were.
 * Surprise: the choice is in the buttons' ids, so a press is understood after a restart, by whoever manages the server.
 */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Hold, HoldChoice, HoldDecision } from "../../sources/hold.ts";
import type { FloodNotice } from "../../sources/notice.ts";
import { HOLD_WORDS } from "../../words/hold-words.ts";
import type { Language } from "../../words/language.ts";
import { fitPlain } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";

type Buttons = APIActionRowComponent<APIButtonComponentWithCustomId>;

const ROOM = { name: 80, why: 400, title: 160 };

/** Custom ids of buttons begin with their command's name, see commands/command.ts. */
const PREFIX = "feeds:hold:";

const STYLES: Record<HoldChoice, ButtonStyle> = {
  post: ButtonStyle.Primary,
  digest: ButtonStyle.Secondary,
  skip: ButtonStyle.Secondary,
};

/** `ref` stands in small print at its end. */
export function renderFlood(
  notice: FloodNotice,
  ref = "",
  language: Language = "en",
): Omit<AlertMessage, "components"> & { components: Buttons[] } {
  const { hold, ours, decision } = notice;
  const words = HOLD_WORDS[language];
  const newest = hold.newest.map(({ title, at }) => {
    const day = at === null ? words.undated : sayInstant(at, "D");
    return `- ${words.item({ title: fitPlain(title, ROOM.title) || words.untitled, day })}`;
  });
  const heldBack = words.heldBack({
    count: hold.count,
    name: `*${fitPlain(hold.name, ROOM.name) || "…"}*`,
    seen: sayInstant(hold.at, "f"),
    why: fitPlain(hold.why, ROOM.why),
  });
  const lines = [
    `✋ ${heldBack}`,
    hold.newest.length < hold.count ? words.newestOfThem : "",
    ...newest,
    // People should know how much is at stake: of a hundred items most are nobody's.
    decision === null
      ? `${words.ours({ count: hold.count, ours })} ${words.question}`
      : `**${sayDecision(decision, language)}**`,
    ref === "" ? "" : `-# ${ref}`,
  ];
  return {
    content: lines.filter(Boolean).join("\n"),
    embeds: [],
    components: decision === null ? [holdButtons(hold, language)] : [],
    allowed_mentions: { parse: [] },
  };
}

/** "Skipped: known, and not told here. Decided by Ann, today." in Discord's own mention and time. */
export function sayDecision({ choice, by, at }: HoldDecision, language: Language = "en"): string {
  return HOLD_WORDS[language].decidedBy({ choice, by: `<@${by}>`, at: sayInstant(at, "f") });
}

export function holdButtons(hold: Pick<Hold, "id">, language: Language = "en"): Buttons {
  const choices = Object.keys(STYLES) as HoldChoice[];
  return {
    type: ComponentType.ActionRow,
    components: choices.map((choice) => ({
      type: ComponentType.Button,
      custom_id: `${PREFIX}${hold.id}:${choice}`,
      label: HOLD_WORDS[language].labels[choice],
      style: STYLES[choice],
    })) as APIButtonComponentWithCustomId[],
  };
}

/** What a button's id says, or null for one of something else. */
export function readHoldButton(customId: string): { holdId: string; choice: HoldChoice } | null {
  const [holdId = "", choice = ""] = customId.startsWith(PREFIX)
    ? customId.slice(PREFIX.length).split(":")
    : [];
  return holdId !== "" && Object.hasOwn(STYLES, choice) ? { holdId, choice: choice as HoldChoice } : null;
}

function sayInstant(iso: string, style: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:${style}>`;
}
