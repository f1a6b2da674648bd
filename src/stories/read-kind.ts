/**
 * What kind of event a text reports.
 *
 * In: an item and the acts read from it. Out: one of the event kinds, with the reason.
 * Surprise: a piece that explains a ruling is "analysis" although every ruling word stands in it; its form gives it
 * away: a question or a "why" for a title, a columnist, an op-ed.
 */
import type { Item } from "../items/item.ts";
import { ANALYSIS_CUES } from "./act-lexicon.ts";
import type { EventKind } from "./event-frame.ts";
import { type ActMention, plainCase } from "./read-acts.ts";

const ESSAY_TITLE =
  /[:-] (?:how|why)\b|\bcould (?:make|mean|change)\b|\bmore \w+ than expected\b|\bnobody is\b|\bwould open\b|\bflaws in\b|\blives on\b|^about\b|^protect\b|^stop\b|^(?:why|how|what|who|should|does|do|inside|understanding|opinion|analysis|explain\w*|the case for|the trouble with)\b|\bhow (?:the|it|to)\b|\bexplained\b|\bprimer\b|: what\b|\ba closer look\b|\bfor beginners\b|\boverview\b/;
const DOCUMENT_TITLE =
  /\bbrief\b.*\b(?:amic|for|of|in support)\b|\bamicus\b|\breply in support\b|\bobjections to\b|\bmotion for\b|\bv\.? .*\(\d{2}-\d+\)/;

export interface KindReading {
  kind: EventKind;
  reason: string;
}

const HAPPENS: ReadonlySet<EventKind> = new Set(["ruling", "order", "legislation"]);
/** "Microsoft: why we are dropping our suit" is said by who did it. */
const OWN_REASONS = /^[\w .]{2,30}: (?:why|how) (?:we|our)\b/;
/** A first sentence "What the law says." or "Why it failed." announces a piece that explains. */
const EXPLAINS = /^(?:why|what|how) [^?]*[^?]$/;

/** The first sentence is what somebody named says. */
const SPEAKS =
  /\b(?:said|says|wrote|told|praised|thanked|called|calls|blamed|warned|hailed|condemned|welcomed|argued|criticised|criticized|posted)\b/;
const UNNAMED =
  /\b(?:people (?:familiar|close|with knowledge)|sources?|according to|reported|reports|newspaper|officials said|spokes(?:man|woman|person)|scheduled|expected)\b/;

/** The writer's own "I" and "we", outside quotations. */
const FIRST_PERSON = /\b(?:i|we|my|our|i'm|we're|i've|we've)\b/;

/**
 * The kind of a piece; `texts[0]` is the title, the rest its sentences in order. `isFresh`: its opening tells of a day
 * just past, so that it reports something even where the act has no name of ours.
 */
export function readKind(
  item: Pick<Item, "docket" | "outlet">,
  isWatched: boolean,
  texts: readonly string[],
  acts: readonly ActMention[],
  isFresh: boolean,
): KindReading {
  const title = plainCase(texts[0] ?? "");
  const opening = plainCase(texts.slice(1, 3).join(" "));
  const main = acts[0];
  if (!item.docket && !DOCUMENT_TITLE.test(title)) {
    const cue = ANALYSIS_CUES.map((pattern) => [...`${title}. ${opening}`.matchAll(pattern)][0]).find(
      Boolean,
    );
    if (cue) return { kind: "analysis", reason: `kind analysis from «${cue[0]}»` };
    const essay = OWN_REASONS.test(title) ? null : ESSAY_TITLE.exec(title);
    if (essay && !(main && main.place === 0 && main.act.strength >= 3 && main.meaning === "asserted"))
      return { kind: "analysis", reason: `kind analysis from the title's «${essay[0]}»` };
    if (EXPLAINS.test(plainCase(texts[1] ?? "")) && !(main?.place === 0 && main.act.strength >= 2.75))
      return { kind: "analysis", reason: "kind analysis: the first sentence announces an explanation" };
    if (/\?\s*$/.test(title))
      return { kind: "analysis", reason: "kind analysis from the question in the title" };
  }
  const speaker = main && main.act.kind !== "ruling" ? ownStatement(item.outlet, texts, main) : null;
  if (speaker) return { kind: "statement", reason: `kind statement: ${speaker} on its own doings` };
  const isNews = isFresh && !FIRST_PERSON.test(`${title} ${opening}`.replace(/"[^"]*"/g, ""));
  if (!main && isWatched && texts.length > 2 && !isNews)
    return {
      kind: "analysis",
      reason: "kind analysis: prose without an act and without a day of its own",
    };
  if (!main && isWatched && SPEAKS.test(opening) && !UNNAMED.test(opening))
    return { kind: "statement", reason: "kind statement: somebody speaks, and nothing else happens" };
  if (!main) return { kind: "news", reason: "kind news: no act of a court, party or legislature" };
  // What may, could or will happen has not happened; a hearing that will be is told as one.
  if (main.meaning === "possible" && HAPPENS.has(main.act.kind))
    return { kind: "news", reason: `kind news: ${main.act.act} is only possible` };
  // Everybody says something; only who speaks about a matter of ours makes a statement.
  if (!isWatched && main.act.act === "stated" && main.place === 0)
    return { kind: "news", reason: "kind news: something said, about nothing watched" };
  return { kind: main.act.kind, reason: `kind ${main.act.kind} from act ${main.act.act}` };
}

/** News of a filing is told by others; who tells of its own filing makes a statement. */
function ownStatement(outlet: string, texts: readonly string[], main: ActMention): string | null {
  if (main.act.kind !== "filing") return null;
  const before = plainCase((texts[main.place] ?? "").slice(0, main.start));
  const name = outlet
    .split(/[\s(]+/)
    .find(
      (word) =>
        /^[A-Z]/.test(word) && word.length >= 3 && !/^(?:The|News|Office|Court|New|Daily)$/.test(word),
    );
  return name && new RegExp(`\\b${plainCase(name).replace(/[^a-z0-9]/g, ".")}\\b`).test(before) ? name : null;
}
