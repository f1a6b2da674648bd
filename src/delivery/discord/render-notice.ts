/**
 * A notice about sources as one Discord message: plain text, for the people who run the server.
 *
 * In: a `SourceNotice`, the language of its server. Out: the body of a message, within every limit, with all outside text made safe.
 * Surprise: times are Discord's own timestamps, since these messages are read hours later and in other time zones.
 */
import type { NoticeLine, SourceNotice } from "../../sources/notice.ts";
import type { Language } from "../../words/language.ts";
import { NOTICE_WORDS, type NoticeWords, type Trouble } from "../../words/notice-words.ts";
import { sayDuration } from "../../words/say-days.ts";
import { keepLines, LIMITS } from "./limits.ts";
import { fitPlain } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";

/** How a kind of notice shows. */
const ICON: Record<SourceNotice["kind"], string> = {
  watching: "👀",
  failing: "⚠️",
  stopped: "🛑",
  silent: "🔇",
  gap: "🕳️",
  recovered: "✅",
};

const ROOM = { name: 80, names: 1_200, problem: 200, title: 160 };

/** The notice as a message; `ref` stands in small print at its end. */
export function renderNotice(notice: SourceNotice, ref = "", language: Language = "en"): AlertMessage {
  const small = ref === "" ? "" : `\n-# ${ref}`;
  const content = sayNotice(notice, LIMITS.content - small.length, language) + small;
  return { content, embeds: [], allowed_mentions: { parse: [] } };
}

function sayNotice({ kind, lines }: SourceNotice, max: number, language: Language): string {
  const [first] = lines;
  if (first === undefined) return "";
  const words = NOTICE_WORDS[language];
  const icon = ICON[kind];
  if (lines.length === 1) return `${icon} ${sayOne(kind, first, words, language)}`;
  if (kind === "watching") return `${icon} ${sayWatching(lines, words)}`;
  const { start, each, end } = sayMany(kind, lines, words, language);
  const top = `${icon} ${start}`;
  const room = max - top.length - end.length - 2;
  const { text } = keepLines(lines.map(each), room, (left) => `*${words.andMore(left)}*`);
  return [top, text, end].filter(Boolean).join("\n");
}

function sayOne(
  kind: SourceNotice["kind"],
  line: NoticeLine,
  words: NoticeWords,
  language: Language,
): string {
  const name = nameOf(line);
  const since = sinceOf(line);
  switch (kind) {
    case "watching":
      return words.watching({ name, newest: sayNewest(line, words) });
    case "failing":
      return words.failing({ name, trouble: troubleOf([line]), since, problem: sayProblem(line, words) });
    case "stopped":
      return words.stopped({ name, problem: sayReason(line, words) });
    case "silent":
      return words.silent({ name, since, gap: sayDuration(line.usualGap ?? 0, language) });
    case "gap":
      return words.gap({ name, gap: sayGap(line, words, language) });
    case "recovered":
      return words.recovered({ name, after: afterOf(line, language), caughtUp: line.caughtUp });
  }
}

interface Several {
  start: string;
  each: (line: NoticeLine) => string;
  end: string;
}

function sayMany(
  kind: Exclude<SourceNotice["kind"], "watching">,
  lines: readonly NoticeLine[],
  words: NoticeWords,
  language: Language,
): Several {
  const hosts = [...new Set(lines.map(({ host }) => host))];
  const many = { count: lines.length, host: hosts.length === 1 ? fitPlain(hosts[0] ?? "", 80) : null };
  switch (kind) {
    case "failing":
      return {
        start: words.manyFailing({ ...many, trouble: troubleOf(lines) }),
        each: (line) =>
          words.failingLine({ name: nameOf(line), since: sinceOf(line), problem: sayProblem(line, words) }),
        end: words.failingEnd,
      };
    case "stopped":
      return {
        start: words.manyStopped(many),
        each: (line) => `${nameOf(line)}: ${sayReason(line, words)}`,
        end: words.stoppedEnd,
      };
    case "silent":
      return {
        start: words.manySilent(many),
        each: (line) =>
          words.silentLine({
            name: nameOf(line),
            since: sinceOf(line),
            gap: sayDuration(line.usualGap ?? 0, language),
          }),
        end: "",
      };
    case "gap":
      return {
        start: words.manyGap(many),
        each: (line) => `${nameOf(line)}: ${sayGap(line, words, language)}`,
        end: "",
      };
    case "recovered":
      return {
        start: words.manyRecovered(many),
        each: (line) =>
          words.recoveredLine({
            name: nameOf(line),
            after: afterOf(line, language),
            caughtUp: line.caughtUp,
          }),
        end: "",
      };
  }
}

function sayWatching(lines: readonly NoticeLine[], words: NoticeWords): string {
  const start = words.manyWatching(lines.length);
  if (lines.length <= 3 && lines.every(({ newest }) => newest !== null)) {
    return [`${start}:`, ...lines.map((line) => `${nameOf(line)}, ${sayNewest(line, words)}`)].join("\n");
  }
  const shown: string[] = [];
  for (const line of lines) {
    if (shown.join(", ").length + nameOf(line).length > ROOM.names) break;
    shown.push(nameOf(line));
  }
  return `${start}: ${words.listShows({ names: shown.join(", "), more: lines.length - shown.length })}`;
}

function nameOf({ name }: NoticeLine): string {
  return `*${fitPlain(name, ROOM.name) || "A source without a name"}*`;
}

function sinceOf({ since }: NoticeLine): string | null {
  return since === null ? null : sayInstant(since);
}

function sayNewest({ newest }: NoticeLine, words: NoticeWords): string {
  if (newest === null) return words.nothingYet;
  return words.newestIs({ title: fitPlain(newest.title, ROOM.title), day: sayInstant(newest.at, "D") });
}

/** Servers that are silent or say that they are unwell have not answered; the others answer with no feed. */
function troubleOf(lines: readonly NoticeLine[]): Trouble {
  const isUnwell = ({ problem }: NoticeLine) =>
    problem === null || ["network", "timeout", "server-error", "rate-limited"].includes(problem.kind);
  return lines.every(isUnwell) ? "silent" : "unreadable";
}

function sayProblem(line: NoticeLine, words: NoticeWords): string {
  return `${sayReason(line, words)} ${words.tries({ count: line.tries, next: sayInstant(line.nextVisitAt) })}`;
}

function sayReason({ problem }: NoticeLine, words: NoticeWords): string {
  return (fitPlain(problem?.detail ?? "", ROOM.problem) || words.noReason).replace(/\.?$/, ".");
}

function sayGap({ since, until, gap }: NoticeLine, words: NoticeWords, language: Language): string {
  const from = since ?? until;
  return words.gapIs({
    length: sayDuration(Date.parse(until) - Date.parse(from), language),
    from: sayInstant(from),
    to: sayInstant(until, "t"),
    because: fitPlain(gap ?? words.feedForgets, ROOM.problem),
  });
}

function afterOf({ since, until }: NoticeLine, language: Language): string | null {
  return since === null ? null : sayDuration(Date.parse(until) - Date.parse(since), language);
}

function sayInstant(iso: string, style = "f"): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:${style}>`;
}
