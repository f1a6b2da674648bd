/**
 * What those who run a server read about a place of theirs, as one Discord message.
 *
 * In: a `PlaceNotice`. Out: the body of a message: what is wrong, and what to do about it.
 * Surprise: it may be read in a direct message by somebody who wonders who is writing, so it names the channel and ends
 * with what to do.
 */
import type { PlaceNotice, RuleClass } from "../place.ts";
import type { AlertMessage } from "./render-alert.ts";

const RULES: Record<RuleClass, string> = {
  text: "AutoMod blocked its text",
  title: "AutoMod blocked its title",
  link: "Discord's link filter blocked a link in it",
};

/** `ref` stands in small print at its end. */
export function renderPlace(notice: PlaceNotice, ref = ""): AlertMessage {
  const small = ref === "" ? "" : `\n-# ${ref}`;
  return { content: sayPlace(notice) + small, embeds: [], allowed_mentions: { parse: [] } };
}

function sayPlace({ what, channelId, missing, since, until, rule }: PlaceNotice): string {
  const place = `<#${channelId}>`;
  switch (what) {
    case "blocked":
      return `🔒 I cannot post in ${place} since ${sayInstant(since)}: ${sayMissing(missing)} Nothing is lost: what comes meanwhile is held, and told there together as soon as I may.`;
    case "locked":
      return `🔒 The thread ${place} is archived or locked since ${sayInstant(since)}, and I may not open it. Open it, or give my role *Manage Threads*. What comes meanwhile is held, and told there together.`;
    case "deleted":
      return `🗑️ The channel ${place} is gone, and with it the place of its alerts; what was still owed there is given up. \`/subscribe\` in another channel, and they come there.`;
    case "back":
      return `✅ I can post in ${place} again. What was held from ${sayInstant(since)} to ${sayInstant(until ?? since)} has been told there.`;
    case "filtered":
      return `🚧 One alert could not be posted in ${place}: ${RULES[rule ?? "text"]}. The others go on. To receive such alerts, exempt my role from that rule in the server's settings. I say this once.`;
  }
}

function sayMissing(missing: readonly string[]): string {
  if (missing.length === 0)
    return "Discord refuses me there. Give my role *View Channel*, *Send Messages*, *Embed Links* and *Read Message History* in the channel's settings.";
  const names = missing.map((name) => `*${name}*`);
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `I miss ${list} there. Give my role ${names.length === 1 ? "that permission" : "those permissions"} in the channel's settings.`;
}

function sayInstant(iso: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:f>`;
}
