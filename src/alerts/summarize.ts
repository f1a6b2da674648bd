/**
 * Two or three sentences, word for word, that say what happened.
 *
 * In: a story and the case files. Out: sentences with outlet and place in the text.
 * Surprise: the best sentences are not the most central ones. Inside a case the centre of every article is the case,
 * not today's event; so a sentence must tell the event, or fill a slot of it that is still open.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { linksWithin } from "../items/links-within.ts";
import { plainCase } from "../stories/read-acts.ts";
import { readStoryFrame } from "../stories/read-story-frame.ts";
import type { Story } from "../stories/story.ts";
import { cosine } from "../stories/text-vectors.ts";
import type { QuotedSentence } from "./alert.ts";
import { orderMembers } from "./order-reports.ts";
import { type Candidate, findCandidates, SLOT_WORTH } from "./quotable-sentences.ts";

/** In characters, with what a reader sees of it. */
export const LONGEST_SUMMARY = 350;
const REDUNDANCY = 1.2;
/** Two outlets tell the same act in words that share little: the second sentence still says again what is known. */
const SAID_TWICE = 0.4;
/** A sentence must be worth this much to be quoted at all, the first; the others more. */
const LEAST_FIRST = 0.5;
const LEAST_NEXT = 0.7;

/** At most three sentences, at most 350 characters with the spaces between them, the one that tells the event first. */
export function summarizeStory(story: Story, cases: CaseFile[]): QuotedSentence[] {
  const frame = readStoryFrame(story);
  const candidates = findCandidates(story, frame, cases);
  const { chosen } = chooseBest({ chosen: [], worth: 0, room: LONGEST_SUMMARY }, candidates);
  if (chosen.length === 0) return quoteTitle(story);
  // The sentence with the act opens; the others follow as they were found worth adding.
  return chosen
    .sort((a, b) => Number(b.slots.has("act")) - Number(a.slots.has("act")) || a.position - b.position)
    .map((one) => withLinks(one.quote, story));
}

/** More would only be more to misread. */
const MOST_FOR_REWRITING = 8;

/**
 * What a rewriting may be based on: those of `summary`, uncut and in their order, then the others worth quoting, the best
 * first. Empty where the summary is a headline, for then there is nothing to rewrite.
 */
export function sentencesBehind(
  summary: readonly QuotedSentence[],
  story: Story,
  cases: CaseFile[],
): QuotedSentence[] {
  const candidates = findCandidates(story, readStoryFrame(story), cases);
  const isOf = (one: Candidate, quote: QuotedSentence) =>
    one.quote.itemId === quote.itemId && one.quote.field === quote.field && one.quote.start === quote.start;
  const shown = summary.flatMap((quote) => candidates.find((one) => isOf(one, quote)) ?? []);
  if (shown.length === 0 || shown.length < summary.length) return [];
  const others = candidates
    .filter((one) => !shown.includes(one))
    .map((one) => ({ one, worth: worthOf(one, []) }))
    .filter(({ worth }) => worth >= LEAST_NEXT)
    .sort((a, b) => b.worth - a.worth)
    .map(({ one }) => one);
  return [...shown, ...others].slice(0, MOST_FOR_REWRITING).map(({ quote }) => quote);
}

/** Last, because only now it is certain how much of the sentence is shown. */
function withLinks(quote: QuotedSentence, story: Story): QuotedSentence {
  const item = story.members.find((member) => member.item.id === quote.itemId)?.item;
  const links = linksWithin(item?.links, quote.start, quote.end);
  return links.length > 0 ? { ...quote, links } : quote;
}

interface Choice {
  chosen: Candidate[];
  worth: number;
  /** Characters left. */
  room: number;
}

/** How many sentences are tried as the first, the second and the third. */
const TRIED = [12, 6, 1];

/**
 * The sentences that are worth most together. Taking the best one first would not do: a long best sentence can crowd out
 * a better pair.
 */
function chooseBest(so: Choice, candidates: readonly Candidate[]): Choice {
  const additions = candidates
    .flatMap((candidate) => addTo(so, candidate) ?? [])
    .sort((a, b) => b.worth - a.worth)
    .slice(0, TRIED[so.chosen.length] ?? 0);
  let best = so;
  for (const addition of additions) {
    const grown = chooseBest(addition, candidates);
    if (grown.worth > best.worth) best = grown;
  }
  return best;
}

function addTo({ chosen, worth, room }: Choice, candidate: Candidate): Choice | null {
  const { itemId, start } = candidate.quote;
  if (chosen.some(({ quote }) => quote.itemId === itemId && quote.start === start)) return null;
  const quote = fit(candidate.quote, room);
  if (!quote) return null;
  // What was cut away tells nobody anything.
  const shown =
    quote === candidate.quote ? candidate : { ...candidate, quote, slots: candidate.read(quote.text) };
  const gained = worthOf(shown, chosen);
  if (gained < (chosen.length === 0 ? LEAST_FIRST : LEAST_NEXT)) return null;
  return { chosen: [...chosen, shown], worth: worth + gained, room: room - quote.text.length - 1 };
}

function worthOf(candidate: Candidate, chosen: readonly Candidate[]): number {
  let gain = 0;
  for (const slot of candidate.slots)
    if (!chosen.some((one) => one.slots.has(slot))) gain += SLOT_WORTH[slot];
  // A further sentence must add something to know, not only stand high in its article.
  if (chosen.length > 0 && gain < 0.45) return 0;
  const alike = Math.max(0, ...chosen.map((one) => cosine(one.vector, candidate.vector)));
  const place = Math.exp(-candidate.position / 4);
  const isSaidTwice = candidate.slots.has("act") && chosen.some((one) => one.slots.has("act"));
  const isCut = candidate.quote.text.endsWith("…") ? 0.3 : 0;
  return (
    gain +
    place +
    0.15 * Math.min(3, candidate.outlets - 1) -
    REDUNDANCY * alike -
    isCut -
    (isSaidTwice ? SAID_TWICE : 0)
  );
}

/** Where a clause ends, so that what stands before it is still a sentence. */
const CLAUSE_END =
  /, |; | [–—] |: | (?=(?:as|while|because|since|after|until|although|whereas|so that|which) )/g;
/** A sentence that begins so has its main clause after the first comma. */
const BEGINS_BELOW =
  /^(?:despite|after|although|while|as|when|since|because|if|following|in|on|with|by|under)\b/i;
const LEAST_SHOWN = 70;

/** The sentence if it fits, else its beginning up to the end of a clause with an ellipsis; null when too little remains. */
function fit(quote: QuotedSentence, room: number): QuotedSentence | null {
  if (quote.text.length <= room) return quote;
  const ends = [...quote.text.matchAll(CLAUSE_END)].map((match) => match.index);
  const mainFrom = BEGINS_BELOW.test(quote.text) ? quote.text.indexOf(", ") : -1;
  const end = ends.findLast((at) => at < room && at >= LEAST_SHOWN && at > mainFrom);
  if (end === undefined || (mainFrom < 0 && BEGINS_BELOW.test(quote.text))) return null;
  const shown = quote.text.slice(0, end);
  // A cut inside a quotation would leave it open.
  if ((plainCase(shown).match(/"/g) ?? []).length % 2 === 1) return null;
  return { ...quote, text: `${shown}…`, end: quote.start + end };
}

/** Stories that are only headlines are quoted by their strongest report's headline. */
function quoteTitle(story: Story): QuotedSentence[] {
  const item = orderMembers(story)[0]?.item;
  if (!item?.title || item.title.length > LONGEST_SUMMARY) return [];
  return [
    {
      text: item.title,
      outlet: item.outlet,
      itemId: item.id,
      field: "title",
      start: 0,
      end: item.title.length,
    },
  ];
}
