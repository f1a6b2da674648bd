/**
 * A notice about sources as one Discord message: plain text, for the people who run the server.
 *
 * In: a `SourceNotice`. Out: the body of a message, within every limit, with all outside text made safe.
 * Surprise: times are Discord's own timestamps, since these messages are read hours later and in other time zones.
 */
import type { NoticeLine, SourceNotice } from "../../sources/notice.ts";
import { keepLines, LIMITS } from "./limits.ts";
import { fitPlain } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";

const ROOM = { name: 80, names: 1_200, problem: 200, title: 160 };

/** The notice as a message; `ref` stands in small print at its end. */
export function renderNotice(notice: SourceNotice, ref = ""): AlertMessage {
  const small = ref === "" ? "" : `\n-# ${ref}`;
  const content = sayNotice(notice, LIMITS.content - small.length) + small;
  return { content, embeds: [], allowed_mentions: { parse: [] } };
}

function sayNotice({ kind, lines }: SourceNotice, max: number): string {
  const [first] = lines;
  if (first === undefined) return "";
  if (lines.length === 1) return sayOne(kind, first);
  if (kind === "watching") return sayWatching(lines);
  const { start, each, end } = sayMany(kind, lines);
  const room = max - start.length - end.length - 2;
  const { text } = keepLines(lines.map(each), room, (left) => `*and ${left} more (\`/feeds list\`)*`);
  return [start, text, end].filter(Boolean).join("\n");
}

function sayOne(kind: SourceNotice["kind"], line: NoticeLine): string {
  const name = nameOf(line);
  const since = line.since === null ? "" : ` since ${sayInstant(line.since)}`;
  switch (kind) {
    case "watching":
      return `👀 Now watching ${name}, ${sayNewest(line)}.`;
    case "failing":
      return `⚠️ ${name} ${sayTrouble([line])}${since}: ${sayProblem(line)} What it shows when it answers again is told then.`;
    case "stopped":
      return `🛑 ${name} is stopped: ${sayProblem(line, false)} What was seen of it stays known; a new address makes it go on.`;
    case "silent":
      return `🔇 ${name} has brought nothing new${since}, though it answers; ${sayRhythm(line)}. Its feed may have moved.`;
    case "gap":
      return `🕳️ ${name} may have had entries we did not see: ${sayGap(line)}.`;
    case "recovered":
      return `✅ ${name} answers again${sayAfter(line)}${sayCaughtUp(line, "; ")}.`;
  }
}

function sayMany(kind: Exclude<SourceNotice["kind"], "watching">, lines: readonly NoticeLine[]) {
  const hosts = new Set(lines.map(({ host }) => host));
  const of = hosts.size === 1 ? ` of ${fitPlain([...hosts][0] ?? "", 80)}` : "";
  const count = `**${lines.length} sources**${of}`;
  switch (kind) {
    case "failing":
      return {
        start: `⚠️ ${count} ${sayTrouble(lines)}:`,
        each: (line: NoticeLine) =>
          `${nameOf(line)}${line.since === null ? "" : `, since ${sayInstant(line.since)}`}: ${sayProblem(line)}`,
        end: "What they show when they answer again is told then.",
      };
    case "stopped":
      return {
        start: `🛑 ${count} are stopped:`,
        each: (line: NoticeLine) => `${nameOf(line)}: ${sayProblem(line, false)}`,
        end: "What was seen of them stays known; a new address makes them go on.",
      };
    case "silent":
      return {
        start: `🔇 ${count} have brought nothing new for long, though they answer:`,
        each: (line: NoticeLine) =>
          `${nameOf(line)}${line.since === null ? "" : `, since ${sayInstant(line.since)}`}; ${sayRhythm(line)}`,
        end: "",
      };
    case "gap":
      return {
        start: `🕳️ ${count} may have had entries we did not see:`,
        each: (line: NoticeLine) => `${nameOf(line)}: ${sayGap(line)}`,
        end: "",
      };
    case "recovered":
      return {
        start: `✅ ${count} answer again:`,
        each: (line: NoticeLine) => `${nameOf(line)}${sayAfter(line)}${sayCaughtUp(line, "; ")}`,
        end: "",
      };
  }
}

function sayWatching(lines: readonly NoticeLine[]): string {
  const start = `👀 Now watching **${lines.length} sources**`;
  if (lines.length <= 3 && lines.every(({ newest }) => newest !== null)) {
    return [`${start}:`, ...lines.map((line) => `${nameOf(line)}, ${sayNewest(line)}`)].join("\n");
  }
  const shown: string[] = [];
  for (const line of lines) {
    if (shown.join(", ").length + nameOf(line).length > ROOM.names) break;
    shown.push(nameOf(line));
  }
  const left = lines.length - shown.length;
  return `${start}: ${shown.join(", ")}${left === 0 ? "" : ` and ${left} more`}. \`/feeds list\` shows each.`;
}

function nameOf({ name }: NoticeLine): string {
  return `*${fitPlain(name, ROOM.name) || "A source without a name"}*`;
}

function sayNewest({ newest }: NoticeLine): string {
  if (newest === null) return "nothing in it yet";
  return `newest item “${fitPlain(newest.title, ROOM.title)}”, ${sayInstant(newest.at, "D")}`;
}

/** "has not answered" is for servers that are silent or say that they are unwell; the others answer with no feed. */
function sayTrouble(lines: readonly NoticeLine[]): string {
  const isUnwell = ({ problem }: NoticeLine) =>
    problem === null || ["network", "timeout", "server-error", "rate-limited"].includes(problem.kind);
  if (!lines.every(isUnwell)) return "could not be read";
  return lines.length === 1 ? "has not answered" : "have not answered";
}

function sayProblem({ problem, tries, nextVisitAt }: NoticeLine, isTriedAgain = true): string {
  const detail = (fitPlain(problem?.detail ?? "", ROOM.problem) || "It gave no reason.").replace(/\.?$/, ".");
  if (!isTriedAgain) return detail;
  return `${detail} ${tries === 1 ? "1 try" : `${tries} tries`}; next try ${sayInstant(nextVisitAt)}.`;
}

function sayRhythm({ usualGap }: NoticeLine): string {
  const gap = sayDuration(usualGap ?? 0).replace(/^1 (?=\w+$)/, "");
  return `as a rule it brings something every ${gap}`;
}

function sayGap({ since, until, gap }: NoticeLine): string {
  const from = since ?? until;
  const length = sayDuration(Date.parse(until) - Date.parse(from));
  return `${length} from ${sayInstant(from)} to ${sayInstant(until, "t")}, because ${fitPlain(gap ?? "its feed forgets quickly", ROOM.problem)}`;
}

function sayAfter({ since, until }: NoticeLine): string {
  return since === null ? "" : ` after ${sayDuration(Date.parse(until) - Date.parse(since))}`;
}

function sayCaughtUp({ caughtUp }: NoticeLine, before: string): string {
  if (caughtUp <= 0) return "";
  if (caughtUp === 1) return `${before}1 item came since`;
  return `${before}${caughtUp} items came since, and what is late news among them is told together`;
}

/** "2 days 4 hours", "35 minutes": the two largest units, at least a minute. */
export function sayDuration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const parts = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor(minutes / 60) % 24, "hour"],
    [minutes % 60, "minute"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ");
}

function sayInstant(iso: string, style = "f"): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:${style}>`;
}
