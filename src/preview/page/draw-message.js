/**
 * Draws a message: its line, its embeds, its buttons.
 *
 * In: a Discord message object and the names of this server. Out: DOM elements.
 * Surprise: text reaches the page only through text nodes, addresses only after `safeUrl`; innerHTML is never used.
 */
import { readMarkdown, safeUrl } from "./read-markdown.js";

/** An element with a class and children; strings become text. */
export function draw(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function drawLink(url, ...children) {
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

function drawText(tag, className, text, names) {
  return draw(tag, className, ...readMarkdown(text).map((node) => drawNode(node, names)));
}

/** Up to three inline fields in a row share its width, as on Discord. */
function drawFields(fields, names) {
  const grid = draw("div", "fields");
  let row = [];
  const flush = () => {
    for (const field of row) field.classList.add(`of${row.length}`);
    row = [];
  };
  for (const { name, value, inline } of fields) {
    const field = draw(
      "div",
      "field",
      drawText("h4", "", name, names),
      drawText("div", "body", value, names),
    );
    if (!inline) flush();
    else row.push(field);
    grid.append(field);
    if (row.length === 3) flush();
  }
  flush();
  return grid;
}

function drawEmbed(embed, names) {
  const card = draw("article", "embed");
  if (typeof embed.color === "number") {
    card.style.setProperty("--bar", `#${embed.color.toString(16).padStart(6, "0")}`);
  }
  if (embed.author) card.append(draw("p", "author", embed.author.name));
  if (embed.title) {
    const title = drawText("span", "", embed.title, names);
    card.append(draw("h3", "", embed.url && safeUrl(embed.url) ? drawLink(embed.url, title) : title));
  }
  if (embed.description) card.append(drawText("div", "body", embed.description, names));
  if (embed.fields?.length) card.append(drawFields(embed.fields, names));
  const below = [embed.footer?.text, embed.timestamp && sayTime(embed.timestamp)].filter(Boolean).join(" · ");
  if (below) card.append(draw("p", "footer", below));
  return card;
}

function drawFile({ filename, size, url }) {
  const label = `📎 ${filename} (${Math.max(1, Math.round(size / 1024))} KiB)`;
  return draw("p", "body", safeUrl(url) ? drawLink(url, label) : label);
}

function sayClock(timestamp) {
  return new Intl.DateTimeFormat(undefined, { timeStyle: "short" }).format(new Date(timestamp));
}

function sayTime(timestamp) {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(timestamp),
  );
}

function drawButton(part, press) {
  const label = [part.emoji?.name, part.label].filter(Boolean).join(" ");
  if (part.url) {
    if (!safeUrl(part.url)) return draw("span", "press", label);
    const link = drawLink(part.url, `${label} ↗`);
    link.className = "press";
    return link;
  }
  const button = draw("button", part.style === 1 || part.style === 3 ? "press main" : "press", label);
  button.type = "button";
  button.disabled = part.disabled === true;
  button.addEventListener("click", () => press({ button: part.custom_id }));
  return button;
}

function drawSelect(part, press) {
  const select = draw("select", "press");
  select.append(draw("option", "", part.placeholder ?? "Choose …"));
  for (const option of part.options ?? []) {
    const one = draw("option", "", option.label);
    one.value = option.value;
    select.append(one);
  }
  select.addEventListener("change", () => press({ select: part.custom_id, values: [select.value] }));
  return select;
}

function drawComponent(part, names, press) {
  const inside = () => (part.components ?? []).map((one) => drawComponent(one, names, press));
  switch (part.type) {
    case 1:
      return draw("div", "row", ...inside());
    case 2:
      return drawButton(part, press);
    case 3:
      return drawSelect(part, press);
    case 9:
      return draw("div", "container", ...inside(), drawComponent(part.accessory, names, press));
    case 10:
      return drawText("div", "body", part.content, names);
    case 14:
      return draw("hr", "separator");
    case 17: {
      const box = draw("div", "embed", ...inside());
      if (part.accent_color) {
        box.style.setProperty("--bar", `#${part.accent_color.toString(16).padStart(6, "0")}`);
      }
      return box;
    }
    default:
      return null;
  }
}

function initials(name) {
  return name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .join("")
    .slice(0, 2)
    .toUpperCase();
}

/**
 * One message as a list item. `names` are maps of ids to names; `press` is called when a button or menu is used.
 */
export function drawMessage(message, names, press) {
  const { author } = message;
  const name = author.global_name ?? author.username;
  const time = draw("time", "", sayClock(message.timestamp));
  time.dateTime = message.timestamp;
  time.title = sayTime(message.timestamp);
  const by = draw("p", "by", draw("b", "", name), author.bot ? draw("span", "app", "APP") : null, time);
  const said = draw("div", "said", by);
  if (message.loading) said.append(draw("p", "thinking", `${name} is thinking …`));
  if (message.content) said.append(drawText("div", "body", message.content, names));
  for (const embed of message.embeds ?? []) said.append(drawEmbed(embed, names));
  for (const file of message.attachments ?? []) said.append(drawFile(file));
  for (const part of message.components ?? []) said.append(drawComponent(part, names, press) ?? "");
  if (message.edited_timestamp) {
    const edited = draw("span", "edited", `edited ${sayClock(message.edited_timestamp)}`);
    edited.title = sayTime(message.edited_timestamp);
    said.append(edited);
  }
  if (message.ephemeral) said.append(draw("p", "whisper", "Only the person who asked can see this."));
  const item = draw("li", message.ephemeral ? "message private" : "message");
  const face = draw("span", "face", initials(name));
  face.setAttribute("aria-hidden", "true");
  const asked = message.interaction_metadata;
  if (asked?.name) item.append(draw("p", "asked", `${asked.user.global_name} used /${asked.name}`));
  item.append(face, said);
  item.id = `m${message.id}`;
  return item;
}
