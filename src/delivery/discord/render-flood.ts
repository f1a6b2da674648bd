/**
 * The question about held items as one Discord message: what looks wrong, the newest of them, three buttons.
 *
 * In: a `FloodNotice`. Out: the body of a message; once it is answered the answer stands where the buttons were.
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
import { fitPlain } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";

type Buttons = APIActionRowComponent<APIButtonComponentWithCustomId>;

const ROOM = { name: 80, why: 400, title: 160 };

/** Custom ids of buttons begin with their command's name, see commands/command.ts. */
const PREFIX = "feeds:hold:";

const LABELS: Record<HoldChoice, { label: string; style: ButtonStyle }> = {
  post: { label: "Post them one by one", style: ButtonStyle.Primary },
  digest: { label: "As one digest", style: ButtonStyle.Secondary },
  skip: { label: "Skip them", style: ButtonStyle.Secondary },
};

const ANSWERS: Record<HoldChoice, string> = {
  post: "To be posted one by one",
  digest: "To be posted as one digest",
  skip: "Skipped: known, and not told here",
};

/** `ref` stands in small print at its end. */
export function renderFlood(
  notice: FloodNotice,
  ref = "",
): Omit<AlertMessage, "components"> & { components: Buttons[] } {
  const { hold, ours, decision } = notice;
  const items = hold.count === 1 ? "1 item" : `${hold.count} items`;
  const newest = hold.newest.map(
    ({ title, at }) =>
      `- “${fitPlain(title, ROOM.title) || "untitled"}”, ${at === null ? "undated" : sayInstant(at, "D")}`,
  );
  const lines = [
    `✋ **${items}** of *${fitPlain(hold.name, ROOM.name) || "a source"}* ${hold.count === 1 ? "is" : "are"} held back, seen ${sayInstant(hold.at, "f")}: ${fitPlain(hold.why, ROOM.why)}.`,
    hold.newest.length < hold.count ? "The newest of them:" : "",
    ...newest,
    decision === null
      ? `${sayOurs(hold.count, ours)} What should this server do? Without an answer nothing is told; \`/why\` explains each item.`
      : `**${sayDecision(decision)}**`,
    ref === "" ? "" : `-# ${ref}`,
  ];
  return {
    content: lines.filter(Boolean).join("\n"),
    embeds: [],
    components: decision === null ? [holdButtons(hold)] : [],
    allowed_mentions: { parse: [] },
  };
}

/** People should know how much is at stake: of a hundred items most are nobody's. */
function sayOurs(count: number, ours: number): string {
  if (ours === 0)
    return `${count === 1 ? "It is" : "None of them is"} about ${count === 1 ? "nothing" : "anything"} we watch.`;
  if (ours === count)
    return count === 1 ? "It is about something we watch." : "All of them are about what we watch.";
  return ours === 1
    ? "One of them is about what we watch, and only that one would be told."
    : `${ours} of them are about what we watch, and only those would be told.`;
}

/** "Skipped: known, and not told here. Decided by Ann, today." in Discord's own mention and time. */
export function sayDecision({ choice, by, at }: HoldDecision): string {
  return `${ANSWERS[choice]}. Decided by <@${by}> ${sayInstant(at, "f")}.`;
}

export function holdButtons(hold: Pick<Hold, "id">): Buttons {
  const choices = Object.keys(LABELS) as HoldChoice[];
  return {
    type: ComponentType.ActionRow,
    components: choices.map((choice) => ({
      type: ComponentType.Button,
      custom_id: `${PREFIX}${hold.id}:${choice}`,
      ...LABELS[choice],
    })) as APIButtonComponentWithCustomId[],
  };
}

/** What a button's id says, or null for one of something else. */
export function readHoldButton(customId: string): { holdId: string; choice: HoldChoice } | null {
  const [holdId = "", choice = ""] = customId.startsWith(PREFIX)
    ? customId.slice(PREFIX.length).split(":")
    : [];
  return holdId !== "" && Object.hasOwn(LABELS, choice) ? { holdId, choice: choice as HoldChoice } : null;
}

function sayInstant(iso: string, style: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:${style}>`;
}
