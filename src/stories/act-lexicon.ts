/**
 * All acts we can name.
 *
 * In: the acts of courts, parties and the public. Out: `ACTS`, `strengthOf`, and the words of comment.
 * Surprise: the order does not matter; where patterns overlap in a text the stronger act counts, see read-acts.ts.
 */
import { type Act, find } from "./act.ts";
import { ACTOR_COURT_ACTS } from "./actor-court-acts.ts";
import { ACTOR_PUBLIC_ACTS } from "./actor-public-acts.ts";
import { COURT_ACTS } from "./court-acts.ts";
import { FOREIGN_ACTS, FOREIGN_ANALYSIS } from "./foreign-acts.ts";
import { HEADLINE_COURT_ACTS } from "./headline-court-acts.ts";
import { HEADLINE_PUBLIC_ACTS } from "./headline-public-acts.ts";
import { PARTY_ACTS } from "./party-acts.ts";
import { PUBLIC_ACTS } from "./public-acts.ts";

export const ACTS: readonly Act[] = [
  ...COURT_ACTS,
  ...PARTY_ACTS,
  ...PUBLIC_ACTS,
  ...HEADLINE_COURT_ACTS,
  ...HEADLINE_PUBLIC_ACTS,
  ...ACTOR_COURT_ACTS,
  ...ACTOR_PUBLIC_ACTS,
  ...FOREIGN_ACTS,
];

/** Of an act told in several ways the first, which has its terms of art, stands for all. */
const byName: ReadonlyMap<string, Act> = new Map([...ACTS].reverse().map((act) => [act.act, act]));

/** The act of that name, or null. */
export function findAct(name: string | null): Act | null {
  return name === null ? null : (byName.get(name) ?? null);
}

/** Acts of which one day's news can hold only one: what fell short has not passed. */
const OPPOSED: [string, string[]][] = [
  ["bill-failed", ["bill-passed", "enacted"]],
  ["lapsed", ["enacted", "bill-passed"]],
  ["affirmed", ["reversed"]],
  ["stay-lifted", ["stay-granted"]],
  ["cert-granted", ["cert-denied"]],
  ["suit-filed", ["suit-dropped"]],
];

/** Whether two acts contradict each other; symmetric, false when one is not known. */
export function areOpposed(a: string | null, b: string | null): boolean {
  return OPPOSED.some(
    ([one, others]) =>
      (a === one && b !== null && others.includes(b)) || (b === one && a !== null && others.includes(a)),
  );
}

/** Words that make a piece a reading of an event and not a report of it. */
export const ANALYSIS_CUES: RegExp[] = [
  ...FOREIGN_ANALYSIS,
  ...find(
    "\\b(?:analysis|opinion (?:piece|for)|opinion:|op-ed|editorial|commentary|columnist|essay|explainer|primer|perspective|viewpoint|journal note|case brief|case note|client memo|client alert|legal blogger|law blog|think piece|for beginners|encyclopedia|interview with|repost of an? [\\w ]{3,30} interview|comment(?:s)? on|reader's guide|a guide to|tutorial|looking back|lessons for|lawyers (?:look|discuss)|a professor says|critics say|thoughts on|an academic|experts? (?:say|propose|warn)|scholars? (?:say|argue)|says a (?:report|paper|study)|law review|commentators?|(?:three|four|five|six|seven|ten|\\d+) (?:questions|takeaways|lessons)|faq)\\b",
    // "…, writes a law professor": the piece is somebody's reading.
    "\\b(?:writes?|argues?|says?|thinks?) (?:an?|our) (?:[\\w-]+ ){0,3}(?:professor|lawyer|attorney|prosecutor|scholar|fellow|columnist|reviewer|critic|academic|editor)\\b",
    "\\b(?:law firm's \\w+|a former (?:magistrate|prosecutor|judge|official)|(?:our|the) contributor) (?:writes?|explains?|says?|argues?|thinks?)\\b",
    "\\bargues our\\b",
    "\\bour (?:columnist|reviewer|critic|commentator|legal team|privacy team|lawyers)\\b",
    "\\b(?:pros and cons|winners and losers|in charts|annotated|our guide|the (?:author|writer|reviewer)|what remains of|how we got here|need(?:s)? to know|an essay|a look at what|from an? \\w+ (?:angle|perspective|point of view)|less talk, more)\\b",
    "^(?:review|opinion|comment|essay|explainer|book review): ",
    "\\bopinion: ",
    "^(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:\\w+ ){0,2}(?:things|reasons|ways|questions|myths|points)\\b",
    "\\b(?:three|four|five|six|several|two) scholars\\b",
    "\\bthe (?:professor|scholar|author|writer|columnist)s? (?:reads|predicts|thinks|argues|doubts|says|asks|finds|sees|looks)\\b",
  ),
];
