/**
 * Every length Discord enforces, and the cuts that keep a message inside them.
 *
 * In: text or a message of any size. Out: the same, within the limits. A limit broken is error 50035 and no message.
 * Surprise: Discord counts code points, we count UTF-16 units. Ours is never less, so what fits here fits there.
 */
import type { APIEmbed } from "discord.js";

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits and #create-message-jsonform-params */
export const LIMITS = {
  content: 2000,
  embeds: 10,
  /** Over all texts of all embeds of one message together. */
  embedTotal: 6000,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  url: 2048,
  nonce: 25,
  /** https://docs.discord.com/developers/interactions/application-commands */
  commandDescription: 100,
  /** Of one command and its longest translation, names, descriptions and choices together. */
  commandTotal: 8000,
  choices: 25,
  choiceName: 100,
  /** https://docs.discord.com/developers/components/reference */
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  selectOptions: 25,
  /** A select's labels, values and descriptions alike. */
  optionText: 100,
  placeholder: 150,
  modalTitle: 45,
  modalParts: 5,
  inputLabel: 45,
  inputValue: 4000,
  /** https://docs.discord.com/developers/resources/channel */
  threadName: 100,
  forumTags: 20,
  appliedTags: 5,
  tagName: 20,
  /** https://docs.discord.com/developers/reference#uploading-files */
  files: 10,
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 25 * 1024 * 1024,
  fileDescription: 1024,
  /** https://docs.discord.com/developers/resources/guild-scheduled-event */
  eventName: 100,
  eventDescription: 1000,
  eventLocation: 100,
} as const;

const ELLIPSIS = "…";
const ESCAPED = /\\[\s\S]/g;
const LONGEST_CLOSING = "`***".length;

/**
 * At most `max` UTF-16 units of `text`, cut at a word and ended with "…" when something was left out. A single word
 * longer than that is cut inside, but never inside a surrogate pair, and never right after an escaping backslash.
 */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max <= 0) return "";
  const room = text.slice(0, max - ELLIPSIS.length);
  const lastSpace = room.search(/\s\S*$/u);
  const endsAtWord = /\s/.test(text[room.length] ?? "");
  const words = endsAtWord || lastSpace < room.length / 2 ? room : room.slice(0, lastSpace);
  return withoutLooseEnd(words).replace(/[\s,;:·–-]+$/u, "") + ELLIPSIS;
}

/**
 * The same for a text with links and emphasis of ours in it: what is cut never ends inside a link, and bold or italics
 * that would stay open end before the cut.
 */
export function cutMarkdown(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = withoutOpenLink(cutAtWord(text, max));
  const closing = closingMarks(kept);
  if (kept.length + closing.length <= max) return kept + closing;
  const shorter = withoutOpenLink(cutAtWord(text, max - LONGEST_CLOSING));
  return shorter + closingMarks(shorter);
}

/** As many whole lines as fit in `max`; `more` words the rest ("3 more: …"), and is given room too. */
export function keepLines(
  lines: string[],
  max: number,
  more: (left: number) => string,
): { text: string; left: number } {
  const whole = lines.join("\n");
  if (whole.length <= max) return { text: whole, left: 0 };
  for (let kept = lines.length - 1; kept > 0; kept -= 1) {
    const text = [...lines.slice(0, kept), more(lines.length - kept)].join("\n");
    if (text.length <= max) return { text, left: lines.length - kept };
  }
  return { text: cutAtWord(whole, max), left: lines.length };
}

export interface SizedMessage {
  content: string;
  embeds: APIEmbed[];
}

/**
 * The last net before sending: clamps every text to its own limit and the embeds to their common total, giving up
 * later embeds, then description, before titles and footers. Renderers budget with care; this catches what they miss.
 */
export function fitMessage<T extends SizedMessage>(message: T): T {
  const embeds: APIEmbed[] = [];
  let left: number = LIMITS.embedTotal;
  for (const embed of message.embeds.slice(0, LIMITS.embeds)) {
    if (left <= 0) break;
    const fitted = fitEmbed(embed, left);
    left -= embedSize(fitted);
    embeds.push(fitted);
  }
  return { ...message, content: cutMarkdown(message.content, LIMITS.content), embeds };
}

/** One embed with every part within its own limit and all parts together within `total`. */
export function fitEmbed(embed: APIEmbed, total: number = LIMITS.embedTotal): APIEmbed {
  let left = total;
  const take = (text: string, max: number, cutText = cutAtWord): string => {
    const cut = cutText(text, Math.min(max, left));
    left -= cut.length;
    return cut;
  };
  const { title, description, fields, footer, author, url, ...rest } = embed;
  const fitted: APIEmbed = { ...rest };
  if (title) fitted.title = take(title, LIMITS.title);
  if (author) fitted.author = { ...author, name: take(author.name, LIMITS.author) };
  if (footer) fitted.footer = { ...footer, text: take(footer.text, LIMITS.footer) };
  if (description) fitted.description = take(description, LIMITS.description, cutMarkdown);
  for (const field of fields?.slice(0, LIMITS.fields) ?? []) {
    // Discord refuses an empty name or value, so a field comes whole enough to have both, or not at all.
    if (left < 2) break;
    const name = take(field.name, Math.min(LIMITS.fieldName, left - 1));
    const value = take(field.value, LIMITS.fieldValue, cutMarkdown);
    if (name && value) fitted.fields = [...(fitted.fields ?? []), { ...field, name, value }];
  }
  if (url && url.length <= LIMITS.url) fitted.url = url;
  return fitted;
}

/** What the total of 6000 counts: title, description, field names and values, footer, author. */
export function embedSize(embed: APIEmbed): number {
  const fields = embed.fields ?? [];
  return [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...fields.flatMap((field) => [field.name, field.value]),
  ].reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** A link, mention or time of ours that the cut has opened goes with it. Escapes hide what only looks like one. */
function withoutOpenLink(cut: string): string {
  const kept = cut.slice(0, -ELLIPSIS.length);
  const open = /(?:\[[^[\]]*(?:\](?:\([^()\s]*)?)?|<[#@/:a-z][^<>\s]*)$/i.exec(kept.replace(ESCAPED, "  "));
  return open ? kept.slice(0, open.index).trimEnd() + ELLIPSIS : cut;
}

/** What ends the bold, italics and code that are open in the last line: this program opens none over several. */
function closingMarks(text: string): string {
  const line = text.replace(ESCAPED, "  ").slice(text.lastIndexOf("\n") + 1);
  const isOpen = (mark: RegExp) => (line.match(mark) ?? []).length % 2 === 1;
  return [isOpen(/`/g) ? "`" : "", isOpen(/(?<!\*)\*(?!\*)/g) ? "*" : "", isOpen(/\*\*/g) ? "**" : ""].join(
    "",
  );
}

function withoutLooseEnd(text: string): string {
  const whole = /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
  const backslashes = /\\+$/.exec(whole)?.[0].length ?? 0;
  return backslashes % 2 === 1 ? whole.slice(0, -1) : whole;
}
