/**
 * An alert as one Discord message: a line that works as a push notification, and one embed to rely on.
 *
 * In: an `Alert`, plain values, and the language of its labels. Out: the body of a message, within every limit, with all outside text made safe.
 * Surprise: everything is in the embed's description, in the order a reader needs it. Discord lays fields out in
 * columns on a desktop and far apart on a phone.
 */
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import type { Alert, AlertContent, Correction, Report } from "../../alerts/alert.ts";
import type { EventKind } from "../../stories/event-frame.ts";
import { ALERT_WORDS, type AlertWords } from "../../words/alert-words.ts";
import { sayEventKind, sayKindOfEntry } from "../../words/kind-words.ts";
import type { Language } from "../../words/language.ts";
import { sayDay } from "../../words/say-days.ts";
import { formatEventDay, formatWithWeekday } from "../format-day.ts";
import { alertButtons } from "./alert-buttons.ts";
import { cutAtWord, cutMarkdown, fitMessage, LIMITS, type SizedMessage } from "./limits.ts";
import { cleanLine, fitPlain, linkTo, plainMarkdown, safeAddress } from "./plain-markdown.ts";
import { renderEntry } from "./render-entry.ts";
import { renderSummary } from "./render-summary.ts";

/** What we send: always a content line, and nobody is pinged but the role of address-message.ts. */
export interface AlertMessage extends SizedMessage {
  flags?: number;
  /** Of an alert its buttons; empty where an edit takes them away. */
  components?: APIActionRowComponent<APIButtonComponent>[];
  allowed_mentions: NonNullable<RESTPostAPIChannelMessageJSONBody["allowed_mentions"]>;
}

/** Longest content line: what a phone shows of a notification. */
const LINE_MAX = 150;
/** What each part of the description may take; with the summary they stay under Discord's 4096. */
const ROOM = { facts: 350, step: 180, reports: 1300 };

/** The newest corrections shown; more would bury the event. */
const MOST_CORRECTIONS = 2;

/** How a kind shows; its word stands where the line does not say it, for an icon alone tells a screen reader nothing. */
const LOOKS: Record<EventKind, { icon: string; colour: number }> = {
  ruling: { icon: "⚖️", colour: 0x6b3fa0 },
  order: { icon: "⚖️", colour: 0x2f5d9b },
  filing: { icon: "📄", colour: 0x5f6b7a },
  hearing: { icon: "📅", colour: 0xb7791f },
  legislation: { icon: "🏛️", colour: 0x2f855a },
  statement: { icon: "💬", colour: 0x2c7a8c },
  analysis: { icon: "🔎", colour: 0x8a8d91 },
  news: { icon: "📰", colour: 0x8a8d91 },
};
/** The kinds a court's docket would show: only for these does "confirmed by the docket" mean anything. */
const COURT_KINDS: ReadonlySet<EventKind> = new Set(["ruling", "order", "filing", "hearing"]);

/** The alert as a message with its embed. `ref` ends the footer, see delivery-ref.ts; it may be left out. */
export function renderAlert(alert: Alert, ref = "", language: Language = "en"): AlertMessage {
  const { content } = alert;
  const words = ALERT_WORDS[language];
  if (content.mergedInto) return renderMerged(content, content.mergedInto.title, ref, words);
  const embed: APIEmbed = {
    title: fitPlain(content.title || content.line, LIMITS.title),
    description: renderDescription(content, language),
    color: LOOKS[content.kind].colour,
    footer: { text: [renderStanding(alert, language), ref].filter(Boolean).join(" · ") },
  };
  const url = safeAddress(content.url);
  if (url !== null) embed.url = url;
  // The first version's time is the message's own; later ones say when they were told.
  if (alert.version > 1) embed.timestamp = alert.updatedAt;
  return fitMessage({
    content: renderLine(content),
    embeds: [embed],
    components: [alertButtons(alert.storyId, undefined, language)],
    allowed_mentions: { parse: [] },
  });
}

/** Told twice before we knew it was one event: the second message steps back and says which one goes on. */
function renderMerged(content: AlertContent, title: string, ref: string, words: AlertWords): AlertMessage {
  const lines = [
    `~~${fitPlain(content.title || content.line, 400) || "…"}~~`,
    words.sameEventAs(fitPlain(title, 400) || "…"),
    ref === "" ? "" : `-# ${ref}`,
  ];
  return fitMessage({
    content: lines.filter(Boolean).join("\n"),
    embeds: [],
    components: [],
    allowed_mentions: { parse: [] },
  });
}

/**
 * The same news without an embed, for when Discord refuses the embed (50035): a refused message must not cost the
 * reader the event. The address stands in angle brackets so that Discord adds no preview of its own.
 */
export function renderPlain(alert: Alert, ref = "", language: Language = "en"): AlertMessage {
  const { content } = alert;
  if (content.mergedInto) return renderMerged(content, content.mergedInto.title, ref, ALERT_WORDS[language]);
  const url = safeAddress(content.url);
  const lines = [
    renderLine(content),
    renderFacts(content, language),
    url === null ? "" : `<${url}>`,
    renderCorrections(content.corrections ?? [], language),
    renderNext(content, language),
    `-# ${[plainMarkdown(renderStanding(alert, language)), ref].filter(Boolean).join(" · ")}`,
  ];
  const text = lines.filter(Boolean).join("\n");
  return {
    content: cutMarkdown(text, LIMITS.content),
    embeds: [],
    components: [],
    allowed_mentions: { parse: [] },
  };
}

function renderLine(content: AlertContent): string {
  const { icon } = LOOKS[content.kind];
  const name = fitPlain(content.caseName, 50);
  // The line may already begin with the case's name; it is said once, in bold.
  const says = cleanLine(content.line);
  const rest = says.toLowerCase().startsWith(content.caseName.toLowerCase())
    ? says.slice(content.caseName.length).replace(/^[\s·:,–-]+/u, "")
    : says;
  const start = name === "" ? `${icon} ` : `${icon} **${name}** · `;
  return start + fitPlain(rest, LINE_MAX - start.length);
}

function renderDescription(content: AlertContent, language: Language): string {
  const around = [
    renderNext(content, language),
    renderEntry(content.entry, language),
    renderReports(content.reports, ALERT_WORDS[language]),
  ];
  const parts = [
    renderFacts(content, language),
    renderCorrections(content.corrections ?? [], language),
    renderSummary(content, language),
    around.filter(Boolean).join("\n"),
  ];
  return parts.filter(Boolean).join("\n\n");
}

function renderFacts(content: AlertContent, language: Language): string {
  const facts = [
    saysKind(content, language) ? null : wordFor(content, language),
    content.eventDay === null ? null : formatEventDay(content.eventDay, language),
    content.court,
    content.docket,
    content.judge,
  ].filter((fact): fact is string => fact !== null && cleanLine(fact) !== "");
  return facts.length === 0 ? "" : `*${fitPlain(facts.join(" · "), ROOM.facts)}*`;
}

/** What the clerk docketed, where it is an entry; else what kind of news it is. */
function wordFor({ kind, entry }: AlertContent, language: Language): string {
  const word = sayKindOfEntry(entry?.kind ?? "other", language) || sayEventKind(kind, language);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * "Contempt: judge holds …" says what kind of news it is, to who reads English; "SC Media: Microsoft refuses …" only says
 * who writes.
 */
function saysKind({ line, caseName, kind, reports, entry }: AlertContent, language: Language): boolean {
  if (language !== "en") return false;
  // Of an entry that only the docket tells of the clerk's own kind is said, however its text begins.
  if (entry?.kind && reports.every(({ isDocket }) => isDocket)) return false;
  if (line.toLowerCase().includes(kind)) return true;
  const label = /^[^:]{1,40}(?=: )/.exec(line.replace(`${caseName} · `, ""))?.[0];
  return label !== undefined && !reports.some(({ outlet }) => outlet === label);
}

/** "**Corrected** 30 August 2014: ~~Stay granted~~ stay lifted (Dublin Ledger)": the old claim struck through, once. */
export function renderCorrections(corrections: Correction[], language: Language = "en"): string {
  return corrections
    .slice(-MOST_CORRECTIONS)
    .map(({ outlet, day, was, is }) => {
      const label = ALERT_WORDS[language].corrected(day === null ? null : sayDay(day, language));
      const old = was === null ? "" : `~~${fitPlain(was, ROOM.step)}~~ `;
      return `${label}: ${old}${fitPlain(is, ROOM.step)} (${fitPlain(outlet, 80)})`;
    })
    .join("\n");
}

function renderNext({ next, deadline, since }: AlertContent, language: Language): string {
  const words = ALERT_WORDS[language];
  const computed = deadline?.isComputed ? ` ${words.computed}` : "";
  const rule = deadline?.rule === undefined ? "" : `, ${deadline.rule}`;
  const due =
    deadline === null
      ? null
      : `${formatWithWeekday(deadline.day, language)}${computed}: ${deadline.what}${rule}`;
  const steps = [labelled(words.next, next), labelled(words.since, since)].filter(Boolean).join(" · ");
  return [steps, labelled(words.deadline, due)].filter(Boolean).join("\n");
}

function labelled(label: string, text: string | null): string {
  const shown = fitPlain((text ?? "").replace(/\.\s*$/, ""), ROOM.step);
  return shown === "" ? "" : `**${label}** ${shown}`;
}

/** Every report as a link, docket first, as many as fit; the others are counted. */
function renderReports(reports: Report[], words: AlertWords): string {
  const links = [...reports]
    .sort((a, b) => Number(b.isDocket) - Number(a.isDocket))
    .map((report) => linkTo(cutAtWord(cleanLine(report.outlet), 80) || words.aReport, report.url));
  const start = `**${words.reports}** `;
  let text = "";
  for (const [index, link] of links.entries()) {
    const rest = links.length - index;
    const longer = text === "" ? link : `${text} · ${link}`;
    if (start.length + longer.length > ROOM.reports) {
      return start + (text === "" ? words.countReports(rest) : `${text} · ${words.andMore(rest)}`);
    }
    text = longer;
  }
  return text === "" ? "" : start + text;
}

/** "First report SC Media, 9 Sep 2014 · not yet confirmed by the docket", or how many outlets there are by now. */
function renderStanding({ content, version }: Alert, language: Language): string {
  const words = ALERT_WORDS[language];
  const { reports } = content;
  const outlets = new Set(reports.filter((report) => !report.isDocket).map((report) => report.outlet));
  const first = [...reports].sort((a, b) => timeOf(a) - timeOf(b))[0];
  const parts: string[] = [];
  if (outlets.size > 1) {
    parts.push(version > 1 ? words.nowOutlets(outlets.size) : words.outlets(outlets.size));
  } else if (first !== undefined) {
    const day = first.publishedAt === null ? null : sayDay(first.publishedAt.slice(0, 10), language);
    const report = { outlet: cutAtWord(cleanLine(first.outlet), 80), day };
    parts.push(first.isDocket ? words.fromTheDocket(report) : words.firstReport(report));
  }
  if (content.isConfirmedByDocket) parts.push(words.confirmed(content.entry?.number || null));
  else if (COURT_KINDS.has(content.kind)) parts.push(words.notConfirmed);
  return parts.join(" · ");
}

function timeOf(report: Report): number {
  return report.publishedAt === null ? Number.POSITIVE_INFINITY : Date.parse(report.publishedAt);
}
