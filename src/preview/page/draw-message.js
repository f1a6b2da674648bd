/**
 * Draws a message: its line, its embeds, its buttons.
 *
 * In: a Discord message object and the names of this server. Out: DOM elements.
 * Surprise: addresses become links only after `safeUrl`; all text goes through draw-text.js.
 */
import { drawMenu } from "./draw-menu.js";
import { draw, drawLink, drawText } from "./draw-text.js";
import { safeUrl } from "./read-markdown.js";

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

function drawFile({ filename, size, url, content_type: type, description, width, height }) {
  if (type === "image/png" && safeUrl(url)) {
    const picture = draw("img", "picture");
    // Its room is kept while it loads, or what is below would jump.
    if (width && height) [picture.width, picture.height] = [width, height];
    picture.src = url;
    picture.alt = description ?? filename;
    picture.title = description ?? "";
    return picture;
  }
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

function drawComponent(part, names, press) {
  const inside = () => (part.components ?? []).map((one) => drawComponent(one, names, press));
  switch (part.type) {
    case 1:
      return draw("div", "row", ...inside());
    case 2:
      return drawButton(part, press);
    case 3:
    case 8:
      return drawMenu(part, names, press);
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
