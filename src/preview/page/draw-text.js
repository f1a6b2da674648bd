/**
 * Draws text: Discord's Markdown, links, names and moments.
 *
 * In: a text and the names of this server. Out: DOM elements.
 * Surprise: text reaches the page only through text nodes, addresses only after `safeUrl`; innerHTML is never used.
 */
import { readMarkdown } from "./read-markdown.js";

/** An element with a class and children; strings become text. */
export function draw(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function drawLink(url, ...children) {
  const link = draw("a", "", ...children);
  link.href = url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

function sayRelative(unix) {
  const seconds = unix - Date.now() / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(
    Math.round(seconds / length),
    unit,
  );
}

function drawMoment(unix, style) {
  const day = new Date(unix * 1000);
  if (Number.isNaN(day.getTime())) return `<t:${unix}>`;
  const format = (options) => new Intl.DateTimeFormat(undefined, options).format(day);
  const time = draw("time", "moment", style === "R" ? sayRelative(unix) : format(STYLES[style]));
  time.dateTime = day.toISOString();
  time.title = format(STYLES.F);
  if (style === "R") time.dataset.relative = String(unix);
  return time;
}

/** Brings "3 minutes ago" up to date everywhere on the page. */
export function refreshMoments() {
  for (const time of document.querySelectorAll("time[data-relative]")) {
    time.textContent = sayRelative(Number(time.dataset.relative));
  }
}

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  quote: "blockquote",
  heading: "h3",
};
const CLASSES = { small: "small", bullet: "bullet", spoiler: "spoiler" };

function drawNode(node, names) {
  if (typeof node === "string") return node;
  const children = () => node.children.map((child) => drawNode(child, names));
  switch (node.kind) {
    case "link":
      return drawLink(node.url, ...children());
    case "code":
      return draw("code", "", node.text);
    case "block":
      return draw("pre", "", draw("code", "", node.text));
    case "moment":
      return drawMoment(node.unix, node.style);
    case "channel":
      return draw("span", "named", `#${names.channels.get(node.id) ?? "unknown"}`);
    case "user":
      return draw("span", "named", `@${names.users.get(node.id) ?? "unknown"}`);
    case "role":
      return draw("span", "named", `@${names.roles.get(node.id) ?? "unknown"}`);
    case "command":
      return draw("span", "named", `/${node.text}`);
    case "everyone":
      return draw("span", "named", node.text);
    case "bullet":
      return draw("span", "bullet", "• ", ...children());
    default:
      return draw(TAGS[node.kind] ?? "span", CLASSES[node.kind] ?? "", ...children());
  }
}

/** Discord's Markdown as elements; `names` are maps of ids to names. */
export function drawText(tag, className, text, names) {
  return draw(tag, className, ...readMarkdown(text).map((node) => drawNode(node, names)));
}
