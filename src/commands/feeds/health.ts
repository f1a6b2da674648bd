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
import { FEEDS_HEALTH_WORDS, type FeedsHealthWords } from "../../words/feeds-health-words.ts";
import { FEEDS_LIST_WORDS } from "../../words/feeds-list-words.ts";
import type { Language } from "../../words/language.ts";
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
  const ago = (iso: string) => sayDistance(iso, now(), language);
  const words = FEEDS_HEALTH_WORDS[language];
  const last = await store.lastSighting(source.id);
  const isPaused = follower !== null && follower.pausedAt !== null;
  const lines = [
    follower === null
      ? words.ofEveryServer
      : words.addedBy({
          by: `<@${follower.addedBy}>`,
          ago: ago(follower.addedAt),
          pausedAgo: follower.pausedAt === null ? null : ago(follower.pausedAt),
        }),
    `**${words.address}** ${follower === null ? fitPlain(hostOf(source.url) ?? "", 80) : linkTo(source.name, source.url)}`,
    `**${words.lastVisit}** ${state.lastVisitAt === null ? words.noneYet : ago(state.lastVisitAt)}`,
    `**${words.lastChange}** ${last === null ? words.nothingSeen : `${ago(last.at)}: ${linkTo(fitTitle(last.title, words), last.url)}`}`,
    `**${words.trouble}** ${sayTrouble(one, now(), language)}`,
    ...(state.lastGap ? [`**${words.gap}** ${sayGap(state.lastGap, ago, language)}`] : []),
    `**${words.nextVisit}** ${sayNextVisit(one, now(), language)}`,
    `**${words.itemsSeen}** ${state.itemsSeen}`,
    ...(hold ? [sayHold(hold, more.length, now(), language)] : []),
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
function sayHold({ at, count, why }: Hold, more: number, now: Date, language: Language): string {
  return FEEDS_HEALTH_WORDS[language].held({
    items: FEEDS_LIST_WORDS[language].items(count),
    ago: sayDistance(at, now, language),
    why: fitPlain(why, 300),
    isOver: now.getTime() - Date.parse(at) > HOLD_OPEN_MS,
    more,
  });
}

function sayGap({ from, to, at, why }: Gap, ago: (iso: string) => string, language: Language): string {
  const length = sayDuration(Date.parse(to) - Date.parse(from), language);
  return FEEDS_HEALTH_WORDS[language].gapIs({ length, ago: ago(at), why: fitPlain(why, 200) });
}

function sayNextVisit({ state, follower }: SourceOfServer, now: Date, language: Language): string {
  const words = FEEDS_HEALTH_WORDS[language];
  if (follower?.pausedAt) return words.notWhilePaused;
  return state.stopped ? words.noNextVisit : sayNext(state.nextVisitAt, now, language);
}

function sayTrouble(one: SourceOfServer, now: Date, language: Language): string {
  const { state } = one;
  const words = FEEDS_HEALTH_WORDS[language];
  if (state.failingSince === null) return isUnheard(one) ? words.unheard : words.noTrouble;
  const detail = fitPlain(state.lastProblem?.detail ?? words.noAnswer, 300).replace(/\.$/, "");
  if (state.stopped) return words.ended({ detail, ago: sayDistance(state.stopped.at, now, language) });
  return words.failing({
    detail,
    during: sayDuring(state.failingSince, now, language),
    tries: state.failures,
    wellAgo: state.lastOkAt === null ? null : sayDistance(state.lastOkAt, now, language),
  });
}

function fitTitle(title: string, words: FeedsHealthWords): string {
  if (title === "") return words.untitled;
  return title.length > 160 ? `${title.slice(0, 159).toWellFormed()}…` : title;
}
