/**
 * What is said of one case: where it stands, what happened, what is known of a docket without a file.
 *
 * In: a case as named, a page. Out: a reply. Surprise: commands and the buttons under an alert answer with the same words,
 * so they answer from here.
 */
import type { CaseFile } from "../../cases/case-file.ts";
import { dayOf, parseDay } from "../../cases/day.ts";
import { plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import { CHOOSE } from "../../words/choose-words.ts";
import { DOCKET } from "../../words/docket-words.ts";
import { type ChosenMatter, chooseMatter, followedDockets, type Matter } from "../choose-matter.ts";
import type { CommandContext, Reply } from "../command.ts";
import { packAsked, pageButtons } from "../page-buttons.ts";
import { tellFollowed } from "../tell-followed.ts";
import { tellStatus } from "../tell-status.ts";
import { tellTimeline } from "../tell-timeline.ts";
import { defaultMatterId } from "./default-matter.ts";
import { readReported } from "./read-reported.ts";
import { sayChecked } from "./say-checked.ts";
import { readDues } from "./tell-deadlines.ts";
import { tellSinceChecked } from "./tell-reported.ts";
import { pictureOf } from "./timeline-picture.ts";

/** What each verb about a case with a file answers. */
export type Asking = { file: CaseFile; matter: Matter; guildId: string | null; context: CommandContext };

/** By any of its names; null for the case that is meant when none is named. */
export async function findMatter(
  typed: string | null,
  guildId: string | null,
  { store, cases, language }: CommandContext,
): Promise<ChosenMatter> {
  const named = typed ?? (await defaultMatterId(store, cases(), guildId));
  if (named === null) return { kind: "refused", why: CHOOSE[language].noCases };
  return chooseMatter(cases(), await followedDockets(store, guildId), named, language);
}

/** `asOf` as typed, null for today. */
export async function answerStatus(
  { file, matter, guildId, context }: Asking,
  asOf: string | null,
): Promise<Reply> {
  const { store, now, language } = context;
  const today = dayOf(now());
  const freshness = sayChecked(file, await store.sourcesOfServer(guildId), now(), language);
  const reported = await readReported(file, guildId, context);
  const since = tellSinceChecked(file, reported, asOf, today, language);
  const [due = null] = await readDues(matter, guildId, context);
  const content = tellStatus(file, asOf, today, freshness, due, language);
  const isShareable = asOf === null || parseDay(asOf, today).kind !== "unreadable";
  return { content, isShareable, ...(since && { embeds: [since] }) };
}

/** A page of the events as text and as a picture; `from` and `to` as typed, null for open. */
export async function pageTimeline(
  { file, guildId, context }: Asking,
  from: string | null,
  to: string | null,
  page: number,
): Promise<Reply> {
  const reported = await readReported(file, guildId, context);
  const told = tellTimeline(file, from, to, dayOf(context.now()), reported, page, context.language);
  const { paging, drawing, ...reply } = told;
  if (!paging || !drawing) return reply;
  const files = await pictureOf({ ...drawing, language: context.language }, context);
  const buttons = {
    verb: "case:timeline",
    what: packAsked([file.id, from, to]),
    order: "oldest first" as const,
  };
  return {
    ...reply,
    files,
    isShareable: true,
    components: await pageButtons({ ...buttons, ...paging }, context),
  };
}

/** Of a docket without a file only its entries are known. */
export async function answerFollowed(
  verb: string,
  matter: Matter,
  asOf: string | null,
  guildId: string | null,
  context: CommandContext,
): Promise<Reply> {
  const { docket } = matter;
  if (verb === "status" && docket)
    return {
      isShareable: true,
      content: await tellFollowed({ ...matter, docket }, asOf, guildId, context),
    };
  const words = DOCKET[context.language];
  const say = verb === "timeline" ? words.noTimeline : words.noFile;
  return { content: say(`**${plainMarkdown(matter.name)}**`) };
}
