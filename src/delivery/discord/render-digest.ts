/**
 * A digest as Discord messages: why it comes and how much it is as the line a phone shows, the events in one embed.
 *
 * In: the content of one part. Out: the body of a message, within every limit, with all outside text made safe.
 * Surprise: nothing is cut here. What does not fit goes into the next part, for which `digestFits` is asked beforehand.
 */
import type { APIEmbed } from "discord.js";
import { DIGEST_WORDS, type DigestWords } from "../../words/digest-words.ts";
import type { Language } from "../../words/language.ts";
import { sayDay, sayDayOfYear } from "../../words/say-days.ts";
import { sayWhyLate } from "../../words/why-late.ts";
import type { DigestContent, DigestLine, DigestOccasion } from "../digest.ts";
import { formatShortDay } from "../format-day.ts";
import { keepLines, LIMITS } from "./limits.ts";
import { cleanLine, fitPlain, linkTo, plainMarkdown, safeAddress } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";

/** `whys`: all clauses together. `link`: longer addresses are left out, for they would leave room for little else. */
const ROOM = { whys: 700, why: 160, name: 80, what: 200, link: 700 };
const COLOUR = 0x5f6b7a;
const GAP = "\n\n";

/** Whether this part is one message. The footer has room of its own within the total. */
export function digestFits(content: DigestContent): boolean {
  return sayEvents({ ...content, part: content.parts }).length <= LIMITS.description;
}

/** The part as a message with its embed; `ref` ends the footer. */
export function renderDigest(content: DigestContent, ref = ""): AlertMessage {
  const embed: APIEmbed = { description: sayEvents(content), color: COLOUR };
  if (ref !== "") embed.footer = { text: ref };
  return { content: sayHeading(content), embeds: [embed], allowed_mentions: { parse: [] } };
}

/** Without an embed and links, for when Discord refuses the form; the only place where lines may be counted instead. */
export function renderPlainDigest(content: DigestContent, ref = ""): AlertMessage {
  const small = ref === "" ? "" : `\n-# ${ref}`;
  const heading = sayHeading(content);
  const words = wordsOf(content);
  const language = content.language ?? "en";
  const lines = content.groups.flatMap(({ lines }) =>
    lines.map((line) => sayLine({ ...line, url: null }, language)),
  );
  const counts = sayCounts(content);
  const tail = counts === "" ? small : `\n${counts}${small}`;
  const room = LIMITS.content - tail.length - heading.length - 1;
  const { text } = keepLines(lines, room, (left) => `*${words.andMore(left)}*`);
  return { content: `${heading}\n${text}${tail}`, embeds: [], allowed_mentions: { parse: [] } };
}

/**
 * "📬 **Caught up:** The Register did not answer from 9 to 12 November. 7 events, 9 reports (part 2 of 3)";
 * "📬 **FISA 702, week of 9 November** · 3 events, 11 reports".
 */
function sayHeading({ occasion, events, reports, part, parts, language = "en" }: DigestContent): string {
  const words = DIGEST_WORDS[language];
  const whole = parts === 1 ? "" : ` ${words.part({ part, parts })}`;
  return `📬 ${sayOccasion(occasion, language)} ${words.count({ events, reports })}${whole}`;
}

function sayOccasion(occasion: DigestOccasion, language: Language): string {
  const words = DIGEST_WORDS[language];
  if (occasion.kind === "caught up") return `**${words.caughtUp}** ${sayWhys(occasion.whys, language)}`;
  if (occasion.kind === "quiet hours") return `**${words.afterQuietHours}** ·`;
  const { every, name } = occasion;
  const day = sayDayOfYear(occasion.day, language);
  return `**${words.period({ every, name: fitPlain(name, ROOM.name), day })}** ·`;
}

function wordsOf({ language = "en" }: DigestContent): DigestWords {
  return DIGEST_WORDS[language];
}

/** "*Held for quiet hours: 1 · Not posted as noise: 23 (`/why` shows each)*", at the end of the last part. */
function sayCounts(content: DigestContent): string {
  const { held, leftOut, part, parts } = content;
  const words = wordsOf(content);
  if (part < parts) return "";
  const counts = [held ? words.held(held) : "", leftOut ? words.leftOut(leftOut) : ""].filter(Boolean);
  return counts.length === 0 ? "" : `*${counts.join(" · ")}*`;
}

function sayWhys(whys: readonly string[], language: Language): string {
  const words = DIGEST_WORDS[language];
  const clauses = whys
    .map((why) => fitPlain(capitalized(sayWhyLate(why, language)), ROOM.why))
    .filter(Boolean);
  const shown: string[] = [];
  for (const clause of clauses) {
    if (shown.length > 0 && [...shown, clause].join(". ").length > ROOM.whys) break;
    shown.push(clause);
  }
  const left = clauses.length - shown.length;
  const rest = left === 0 ? "" : ` ${words.moreCauses(left)}`;
  return `${shown.length === 0 ? words.whatCameLate : shown.join(". ")}.${rest}`;
}

function sayEvents(content: DigestContent): string {
  const { language = "en" } = content;
  const groups = content.groups.map(({ name, lines }) => {
    const heading = fitPlain(name, ROOM.name);
    return [heading === "" ? "" : `**${heading}**`, ...lines.map((line) => sayLine(line, language))]
      .filter(Boolean)
      .join("\n");
  });
  return [...groups, sayCounts(content)].filter(Boolean).join(GAP);
}

/** "29 August 2014 · [Stay lifted](https://…) (gazette.example) · 2 outlets" */
function sayLine(line: DigestLine, language: Language): string {
  const words = DIGEST_WORDS[language];
  // As a label of a link, brackets and backslashes count twice: cut before they are escaped.
  const what = fitLabel(line.what);
  const url = line.url !== null && (safeAddress(line.url)?.length ?? 0) <= ROOM.link ? line.url : null;
  const link = url === null ? plainMarkdown(what) || words.anEvent : linkTo(what || words.anEvent, url);
  return ["•", [sayWhen(line, language), link, words.outlets(line.outlets)].filter(Boolean).join(" · ")].join(
    " ",
  );
}

function sayWhen({ eventDay, reportedOn }: DigestLine, language: Language): string {
  if (eventDay !== null) return formatShortDay(eventDay, language);
  return reportedOn === null ? "" : DIGEST_WORDS[language].reportedOn(sayDay(reportedOn, language));
}

function fitLabel(text: string): string {
  const line = cleanLine(text);
  return line.length <= ROOM.what
    ? line
    : `${line
        .slice(0, ROOM.what)
        .replace(/\s+\S*$/u, "")
        .toWellFormed()}…`;
}

function capitalized(clause: string): string {
  return clause.slice(0, 1).toUpperCase() + clause.slice(1);
}
