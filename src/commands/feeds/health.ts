/**
 * `/feeds health`: how one source is doing.
 *
 * In: a source of this server. Out: last visit, last change, what is wrong since when, next visit, items seen.
 * Surprise: the host is shown and not the whole address, which may carry a subscriber's key; but to those who added it.
 */
import { fitPlain, hostOf, linkTo } from "../../delivery/discord/plain-markdown.ts";
import { sayDuration } from "../../delivery/discord/render-notice.ts";
import type { Gap } from "../../sources/source.ts";
import type { SourceOfServer } from "../../storage/store.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance } from "../say-time.ts";
import { isUnheard, sayNext } from "./list-feeds.ts";

export async function tellHealth(one: SourceOfServer, { store, now }: CommandContext): Promise<Reply> {
  const { source, state, follower } = one;
  const ago = (iso: string) => sayDistance(iso, now());
  const last = await store.lastSighting(source.id);
  const isPaused = follower !== null && follower.pausedAt !== null;
  const lines = [
    follower === null
      ? "On the list of every server."
      : `Added by <@${follower.addedBy}> ${ago(follower.addedAt)}${isPaused ? `, paused here ${ago(follower.pausedAt ?? "")}` : ""}.`,
    `**Address** ${follower === null ? fitPlain(hostOf(source.url) ?? "", 80) : linkTo(source.name, source.url)}`,
    `**Last visit** ${state.lastVisitAt === null ? "none yet" : ago(state.lastVisitAt)}`,
    `**Last change** ${last === null ? "nothing seen yet" : `${ago(last.at)}: ${linkTo(fitTitle(last.title), last.url)}`}`,
    `**Trouble** ${sayTrouble(one, now())}`,
    ...(state.lastGap ? [`**Gap** ${sayGap(state.lastGap, ago)}`] : []),
    `**Next visit** ${sayNextVisit(one, now())}`,
    `**Items seen** ${state.itemsSeen}`,
  ];
  const mark = isPaused
    ? "⏸️"
    : state.failingSince !== null
      ? "⚠️"
      : state.lastVisitAt === null || isUnheard(one)
        ? "⏳"
        : "✅";
  return {
    content: `${mark} **${fitPlain(source.name, 80)}**`,
    embeds: [{ description: lines.join("\n") }],
  };
}

function sayGap({ from, to, at, why }: Gap, ago: (iso: string) => string): string {
  const length = sayDuration(Date.parse(to) - Date.parse(from));
  return `${length} of entries may be missing, noticed ${ago(at)}: ${fitPlain(why, 200)}.`;
}

function sayNextVisit({ state, follower }: SourceOfServer, now: Date): string {
  if (follower?.pausedAt) return "not for this server, while it is paused";
  return state.stopped ? "none" : sayNext(state.nextVisitAt, now);
}

function sayTrouble(one: SourceOfServer, now: Date): string {
  const { state } = one;
  if (state.failingSince === null)
    return isUnheard(one) ? "no answer at the last visit, as from others then" : "none";
  const detail = fitPlain(state.lastProblem?.detail ?? "no answer", 300).replace(/\.$/, "");
  const tries = state.failures === 1 ? "1 try" : `${state.failures} tries`;
  const fine =
    state.lastOkAt === null
      ? "it has never answered well"
      : `it was well ${sayDistance(state.lastOkAt, now)}`;
  if (state.stopped) return `${detail}; no more visits since ${sayDistance(state.stopped.at, now)}.`;
  return `${detail}; failing since ${sayDistance(state.failingSince, now)}, ${tries}; ${fine}. It is tried again at least once a day.`;
}

function fitTitle(title: string): string {
  if (title === "") return "untitled";
  return title.length > 160 ? `${title.slice(0, 159).toWellFormed()}…` : title;
}
