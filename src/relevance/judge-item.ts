/**
 * Is it ours, and whose?
 *
 * In: an item's texts and the `Watch`. Out: a `Verdict` with its reasons.
 * Surprise: being about a matter is a contest. An article on the CLOUD Act retells the Microsoft case in every word the
 * case file knows; what the title and lead are about decides which of the two it belongs to.
 */
import type { ParsedItem } from "../items/item.ts";
import type { Slot, Watch } from "./build-watch.ts";
import { isSameDocket } from "./docket-numbers.ts";
import { readWords } from "./read-words.ts";
import { type PlacedHit, placeOf, type Score, scoreMatter } from "./score-matter.ts";
import { findTerms, type TermHit } from "./term-index.ts";
import type { Verdict } from "./verdict.ts";
import { findNumbers } from "./watched-numbers.ts";

export type JudgedPart = Pick<ParsedItem, "title" | "summary" | "text" | "url" | "docket" | "categories">;

/** What a docket number that a court itself attached to the item is worth: more than any wording. */
const DOCKET_SCORE = 20;

/** Pure and deterministic. Costs well under a millisecond: one pass over the first 8,000 characters. */
export function judgeItem(item: JudgedPart, watch: Watch): Verdict {
  const docket = item.docket;
  const watched = docket && watch.dockets.find((candidate) => isSameDocket(candidate, docket));
  const scores = scoreAll(item, watch);
  if (docket && watched) return judgeDocket(docket.caseNumber ?? "", watched.caseId, scores, watch);

  const passing = scores.filter(({ passes }) => passes).sort(byFocus);
  const lawsuit = passing.find(({ matter }) => matter.role === "case");
  const isMain = lawsuit !== undefined && passing.every((rival) => !displaces(rival, lawsuit));
  const topics = listTopics(scores, isMain);
  const first = passing[0];
  if (!first)
    return {
      tier: "negative",
      caseId: null,
      topics: [],
      score: round(best(scores)),
      reasons: explainNo(scores),
    };
  const ours = isMain && lawsuit ? lawsuit : first;
  const caseId = isMain && lawsuit ? lawsuit.matter.id : null;
  return {
    tier: isMain && lawsuit?.matter.isPrimary ? "case" : "reform",
    caseId,
    topics,
    score: round(ours.score),
    reasons: explainYes(ours, passing, isMain),
  };
}

function scoreAll(item: JudgedPart, watch: Watch): Score[] {
  const title = readWords(item.title);
  const text = chooseBody(item);
  const body = readWords(text);
  const words = {
    words: [...title.words, "|", ...body.words],
    isCapital: [...title.isCapital, false, ...body.isCapital],
  };
  const terms = findTerms(watch.index, words);
  const numbers = [
    ...findNumbers(item.title, 0, watch.numbers),
    ...findNumbers(text, title.words.length + 1, watch.numbers),
  ];
  const hits = dropInnerNames([...terms, ...onlyNew(numbers, terms)]);
  const byMatter: PlacedHit[][] = watch.matters.map(() => []);
  for (const hit of hits) {
    byMatter[hit.slot.matter]?.push({ ...hit, place: placeOf(hit.at, title.words.length + 1) });
  }
  return watch.matters.map((matter, index) =>
    scoreMatter(matter, byMatter[index] ?? [], title.words.length > 0),
  );
}

/** A number that the terms have found as well is one name, and so is each number however often it is written. */
function onlyNew(numbers: TermHit<Slot>[], terms: TermHit<Slot>[]): TermHit<Slot>[] {
  const isOf = (hit: TermHit<Slot>) => (other: TermHit<Slot>) =>
    other.slot.use === "identifier" &&
    other.slot.matter === hit.slot.matter &&
    (other.term === hit.term || (other.at < hit.end && other.end > hit.at));
  const found: TermHit<Slot>[] = [];
  for (const hit of numbers) {
    if (!terms.some(isOf(hit)) && !found.some(isOf(hit))) found.push(hit);
  }
  return found;
}

/** The longest text, without the title that many publishers repeat as its first line. */
function chooseBody(item: JudgedPart): string {
  const text = item.text.length >= item.summary.length ? item.text : item.summary;
  const title = item.title.trim();
  return title !== "" && text.trimStart().startsWith(title) ? text.trimStart().slice(title.length) : text;
}

/** "Microsoft v. United States" inside "Microsoft v. United States Department of Justice" names another case. */
function dropInnerNames(hits: TermHit<Slot>[]): TermHit<Slot>[] {
  const names = hits.filter(({ slot }) => slot.use === "identifier");
  return hits.filter(
    (hit) =>
      hit.slot.use !== "identifier" ||
      !names.some(
        (other) =>
          other.slot.matter !== hit.slot.matter &&
          other.at <= hit.at &&
          other.end >= hit.end &&
          other.end - other.at > hit.end - hit.at,
      ),
  );
}

/** Whose title is it? The matter named or fully described there; then the higher score. */
function byFocus(a: Score, b: Score): number {
  return (
    Number(ownsTitle(b)) - Number(ownsTitle(a)) || b.score - a.score || a.matter.id.localeCompare(b.matter.id)
  );
}

/** A lawsuit is also named by phrases ("the Microsoft case"); those of topics ("data requests") are everybody's. */
function ownsTitle({ matter, named, gate, phrased }: Score): boolean {
  return named === "title" || gate === "title" || (matter.role === "case" && phrased === "title");
}

/** Whether the item is rather about `rival` than about the lawsuit, which it then only mentions. */
function displaces(rival: Score, lawsuit: Score): boolean {
  if (rival === lawsuit) return false;
  if (ownsTitle(lawsuit))
    return ownsTitle(rival) && rival.matter.role === "case" && rival.title > lawsuit.title;
  if (ownsTitle(rival)) return true;
  if (rival.matter.role === "case") return rival.score > lawsuit.score;
  // A title about neither: the one that the text names first is its subject, the other is told to explain it.
  const isNamedFirst = rival.named === "lead" && rival.firstAt < lawsuit.firstAt;
  return isNamedFirst || (rival.lead > lawsuit.lead * 1.5 && rival.score > lawsuit.score);
}

/** Topics by name, strongest first; those only described as well, unless the item is about a lawsuit or a title names another. */
function listTopics(scores: Score[], isLawsuit: boolean): string[] {
  const isSpoken = isLawsuit || scores.some((score) => score.passes && score.named === "title");
  const isListed = (score: Score) => score.touches || (score.passes && (!isSpoken || ownsTitle(score)));
  return scores
    .filter((score) => score.matter.role === "topic" && isListed(score))
    .sort((a, b) => b.score - a.score || a.matter.id.localeCompare(b.matter.id))
    .map(({ matter }) => matter.id);
}

function judgeDocket(number: string, id: string, scores: Score[], watch: Watch): Verdict {
  const matter = watch.matters.find((one) => one.id === id);
  const others = listTopics(scores, true).filter((topic) => topic !== id);
  return {
    tier: matter?.isPrimary ? "case" : "reform",
    caseId: matter?.role === "case" ? id : null,
    topics: matter?.role === "topic" ? [id, ...others] : others,
    score: DOCKET_SCORE,
    reasons: [`docket ${number} of the court's own feed (${matter?.name ?? id}) +${DOCKET_SCORE}`],
  };
}

function explainYes(ours: Score, passing: Score[], isMain: boolean): string[] {
  const reasons = ours.reasons.map((reason) => `${ours.matter.name}: ${reason}`);
  const mentioned = passing.find((score) => score !== ours && score.matter.role === "case");
  if (mentioned && !isMain) {
    reasons.push(
      `mentions ${mentioned.matter.name} (${mentioned.score.toFixed(1)}), but is about ${ours.matter.name}`,
    );
  }
  return reasons;
}

function explainNo(scores: Score[]): string[] {
  const known = scores.filter(({ reasons }) => reasons.length > 0);
  const nearest = known.sort((a, b) => b.score + b.penalty - (a.score + a.penalty))[0];
  if (!nearest) return ["none of the watched names, numbers or words"];
  const needed = `${nearest.matter.name} needs ${nearest.matter.recognise.threshold}, has ${nearest.score.toFixed(1)}`;
  return [needed, ...nearest.reasons.map((reason) => `${nearest.matter.name}: ${reason}`)];
}

function best(scores: Score[]): number {
  return Math.max(0, ...scores.map(({ score }) => score));
}

function round(score: number): number {
  return Math.round(score * 10) / 10;
}
