/**
 * `/feeds health`: how one source is doing.
 *
 * In: a source of this server. Out: last visit, last change, what is wrong since when, next visit, items seen.
 * Surprise: the host is shown and not the whole address, which may carry a subscriber's key; but to those who added it.
 */
import { fitPlain, hostOf, linkTo } from "../../delivery/discord/plain-markdown.ts";
import { holdButtons } from "../../delivery/discord/render-flood.ts";
import { HOLD_OPEN_MS, type Hold } from "../../sources/hold.ts";
import type { Gap } from "../../sources/source.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { sayDuration } from "../../words/say-days.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance, sayDuring } from "../say-time.ts";
import { findWaiting } from "./answer-hold.ts";
import { isUnheard, sayNext } from "./list-feeds.ts";

export async function tellHealth(
  one: SourceOfServer,
  guildId: string,
  context: CommandContext,
): Promise<Reply> {
  const { store, now, language } = context;
  const { source, state, follower } = one;
  const [hold, ...more] = await findWaiting([one], guildId, context);
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
    ...(hold ? [sayHold(hold, more.length, now())] : []),
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
    ...(hold ? { components: [holdButtons(hold, language)] } : {}),
  };
}

/** The newest hold can be decided here as well; an older one has its turn after it. */
function sayHold({ at, count, why }: Hold, more: number, now: Date): string {
  const items = count === 1 ? "1 item" : `${count} items`;
  const others =
    more === 0 ? "" : more === 1 ? " One more such visit waits." : ` ${more} more such visits wait.`;
  const isOver = now.getTime() - Date.parse(at) > HOLD_OPEN_MS;
  const undecided = isOver ? "Nobody decided within a week, so it stays untold" : "Nobody has decided";
  return `**Held back** ${items}, seen ${sayDistance(at, now)}: ${fitPlain(why, 300)}. ${undecided}; the buttons do.${others}`;
}

function sayGap({ from, to, at, why }: Gap, ago: (iso: string) => string): string {
  const length = sayDuration(Date.parse(to) - Date.parse(from), "en");
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
  if (state.stopped) return `${detail}; visits ended ${sayDistance(state.stopped.at, now)}.`;
  return `${detail}; failing ${sayDuring(state.failingSince, now)}, ${tries}; ${fine}. It is tried again at least once a day.`;
}

function fitTitle(title: string): string {
  if (title === "") return "untitled";
  return title.length > 160 ? `${title.slice(0, 159).toWellFormed()}…` : title;
}
