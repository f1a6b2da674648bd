/**
 * What those who run a server read about a place of theirs, as one Discord message.
 *
 * In: a `PlaceNotice`. Out: the body of a message: what is wrong, and what to do about it.
 * Surprise: it may be read in a direct message by somebody who wonders who is writing, so it names the channel and ends
 * with what to do.
 */
import type { Language } from "../../words/language.ts";
import { PLACE_WORDS } from "../../words/place-words.ts";
import type { PlaceNotice } from "../place.ts";
import { fitPlain } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";

/** `ref` stands in small print at its end. */
export function renderPlace(notice: PlaceNotice, ref = "", language: Language = "en"): AlertMessage {
  const small = ref === "" ? "" : `\n-# ${ref}`;
  return { content: sayPlace(notice, language) + small, embeds: [], allowed_mentions: { parse: [] } };
}

function sayPlace(notice: PlaceNotice, language: Language): string {
  const words = PLACE_WORDS[language];
  const place = `<#${notice.channelId}>`;
  const since = sayInstant(notice.since);
  switch (notice.what) {
    case "blocked":
      return `🔒 ${words.blocked({ place, since, missing: notice.missing.map((name) => `*${name}*`) })}`;
    case "locked":
      return `🔒 ${words.locked({ place, since })}`;
    case "full":
      return `🔒 ${words.full({ place, since })}`;
    case "untagged":
      return `🔒 ${words.untagged({ place, tag: fitPlain(notice.missing[0] ?? "", 40) })}`;
    case "deleted":
      return `🗑️ ${words.deleted({ place })}`;
    case "back":
      return `✅ ${words.back({ place, since, until: sayInstant(notice.until ?? notice.since) })}`;
    case "filtered":
      return `🚧 ${words.filtered({ place, rule: notice.rule ?? "text" })}`;
  }
}

function sayInstant(iso: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:f>`;
}
