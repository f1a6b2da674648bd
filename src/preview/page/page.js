/**
 * The page comes alive: loads the server's state, listens for changes, sends what is typed.
 *
 * In: /preview/guild, /preview/messages, /preview/events. Out: the page, and POST /preview/interactions.
 * Surprise: after every reconnect everything is loaded anew, so a missed event never leaves the page wrong.
 */
import { openAskBox } from "./ask-box.js";
import { openForm } from "./draw-menu.js";
import { drawMessage } from "./draw-message.js";
import { draw, refreshMoments } from "./draw-text.js";
import { listCommands } from "./slash-line.js";

const at = (id) => document.getElementById(id);
const state = {
  guild: { channels: [], commands: [], guilds: [], roles: [], bot: null },
  commands: [],
  messages: new Map(),
  unread: new Map(),
  current: decodeURIComponent(location.hash.slice(1)) || null,
  names: { channels: new Map(), users: new Map(), roles: new Map() },
};

async function load() {
  const [guild, messages] = await Promise.all([
    fetch("/preview/guild").then((reply) => reply.json()),
    fetch("/preview/messages?ephemeral=true").then((reply) => reply.json()),
  ]);
  state.guild = guild;
  state.commands = listCommands(guild.commands);
  state.messages = new Map(messages.map((message) => [message.id, message]));
  const people = guild.guilds.flatMap((one) => one.people);
  state.names = {
    channels: new Map(guild.channels.map((one) => [one.id, one.name])),
    users: new Map([guild.bot, ...people].map((one) => [one.id, one.global_name ?? one.username])),
    roles: new Map(guild.roles.map((one) => [one.id, one.name])),
  };
  const busiest = guild.channels.find((one) => one.name === "case-alerts") ?? guild.channels[0];
  if (!guild.channels.some((one) => one.name === state.current)) state.current = busiest?.name ?? null;
  const person = at("person").value;
  at("person").replaceChildren(
    ...people.map((one) => {
      const option = draw("option", "", one.username);
      option.selected = one.username === (person || "manager");
      return option;
    }),
  );
  at("guild-name").textContent = guild.guilds[0]?.name ?? "No server";
  showConnection(guild.connected ? "on" : "off");
  drawChannels();
  drawMessages();
}

function showConnection(kind) {
  at("state").className = kind === "on" ? "state on" : "state";
  at("state").textContent = { on: "bot connected", off: "no bot connected", lost: "reconnecting …" }[kind];
}

function drawChannels() {
  const items = state.guild.channels.map(({ name }) => {
    const unread = state.unread.get(name);
    const label = name.startsWith("@") ? name : `# ${name}`;
    const button = draw("button", "", label, unread ? draw("span", "unread", String(unread)) : null);
    button.type = "button";
    if (name === state.current) button.setAttribute("aria-current", "page");
    button.addEventListener("click", () => openChannel(name));
    return draw("li", "", button);
  });
  at("channels").replaceChildren(...items);
}

function openChannel(name) {
  state.current = name;
  state.unread.delete(name);
  history.replaceState(null, "", `#${encodeURIComponent(name)}`);
  drawChannels();
  drawMessages();
}

function drawMessages() {
  const channel = state.guild.channels.find((one) => one.name === state.current);
  at("channel-name").textContent = channel ? channel.name.replace(/^(?!@)/, "# ") : "";
  at("channel-topic").textContent = channel?.topic ?? "";
  document.title = `${state.current ?? ""} · Court Crier preview`;
  at("messages").replaceChildren();
  for (const message of state.messages.values()) {
    if (message.channel === state.current) appendMessage(message, false);
  }
  if (at("messages").children.length === 0) {
    at("messages").append(draw("li", "nothing", "Nothing here yet. What the bot posts appears by itself."));
  }
  scrollDown();
}

function appendMessage(message, isFresh) {
  const list = at("messages");
  list.querySelector(".nothing")?.remove();
  const day = new Date(message.timestamp).toLocaleDateString(undefined, { dateStyle: "long" });
  if (list.dataset.day !== day || list.children.length === 0) list.append(draw("li", "day", day));
  list.dataset.day = day;
  const item = drawMessage(message, state.names, (what) => ask({ ...what, message: message.id }));
  if (isFresh) item.classList.add("fresh");
  list.append(item);
}

const scroller = at("scroll");
const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;

function scrollDown() {
  scroller.scrollTop = scroller.scrollHeight;
  at("newer").hidden = true;
}

function receive(change) {
  if (change.event === "GUILD_CHANGED") return load();
  const { message } = change;
  const wasAtEnd = isAtEnd();
  const old = at(`m${message.id}`);
  if (change.event === "MESSAGE_DELETE") {
    state.messages.delete(message.id);
    old?.remove();
    return;
  }
  if (!state.names.channels.has(message.channel_id)) return load();
  state.messages.set(message.id, message);
  if (message.channel !== state.current) {
    if (change.event === "MESSAGE_CREATE") {
      state.unread.set(message.channel, (state.unread.get(message.channel) ?? 0) + 1);
      drawChannels();
    }
    return;
  }
  if (old)
    old.replaceWith(drawMessage(message, state.names, (what) => ask({ ...what, message: message.id })));
  else appendMessage(message, true);
  if (wasAtEnd) scrollDown();
  else if (!old) at("newer").hidden = false;
}

function listen() {
  const events = new EventSource("/preview/events");
  events.addEventListener("open", load);
  events.addEventListener("message", (event) => receive(JSON.parse(event.data)));
  events.addEventListener("error", () => showConnection("lost"));
}

async function post(question) {
  const reply = await fetch("/preview/interactions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ channel: state.current, as: at("person").value, ...question }),
  });
  return { ok: reply.ok, body: await reply.json() };
}

async function ask(question) {
  const { ok, body } = await post(question).catch(() => ({
    ok: false,
    body: { error: "The server is gone." },
  }));
  if (ok && body.modal) openForm(body.modal, (fields) => ask({ modal: body.modal.custom_id, fields }));
  if (!ok) at("messages").append(draw("li", "refused", body.error));
  scrollDown();
}

openAskBox(() => state.commands, post, ask);
at("newer").addEventListener("click", scrollDown);
scroller.addEventListener("scroll", () => {
  if (isAtEnd()) at("newer").hidden = true;
});
setInterval(refreshMoments, 30_000);
listen();
