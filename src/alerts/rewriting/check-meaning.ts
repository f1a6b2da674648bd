/**
 * Negation, modality, hearsay, causes and acts: does a rewriting still say what the reports say?
 *
 * In: a sentence of a rewriting and the quoted sentences it names. Out: what it changes, or null.
 * Surprise: it is stricter than fair. "Declined" for "refused" is turned away as well; what is lost is a smoother
 * sentence, for the quoted ones stand whenever a rewriting falls.
 */
import { readActs } from "../../stories/read-acts.ts";
import { checkRoles } from "./check-roles.ts";
import { readWords, stemOf, type Word } from "./read-words.ts";

/** Words that turn what stands near them: class -> words. A class of its own for each verb that undoes something. */
const SMALL_CUES = wordsByClass({
  not: "not no never neither nor none nothing nobody without hardly barely",
  may: "may might could can possible possibly potentially likely perhaps probably",
  will: "will would shall due upcoming",
  must: "must should",
  says: "according allegedly reportedly",
  if: "if unless whether until pending",
  because: "because since therefore thus following after despite before",
});
/** Those found in any of their forms. "Note" must not be found as "not", so the small ones are matched as they are. */
const CUES = wordsByClass(
  {
    will: "plan intend expect schedule",
    must: "require oblige need",
    says: "say tell claim allege argue contend maintain report accuse suggest believe think insist call describe warn write state note add reply predict fear",
    asks: "ask seek urge propose request want hope threaten consider weigh vow demand recommend draft",
    because: "cause prompt lead result response follow",
  },
  stemOf,
);
/** Of no use as the word that a cue turns: they are cues of the verb behind them. */
const AUXILIARY: ReadonlySet<string> = new Set(["not", "may", "will"]);

function wordsByClass(classes: Record<string, string>, form = (word: string) => word): Map<string, string> {
  return new Map(
    Object.entries(classes).flatMap(([name, words]) =>
      words.split(" ").map((word) => [form(word), name] as const),
    ),
  );
}

function cueOf(word: Word): string | undefined {
  if (UNDOES.has(word.stem)) return word.stem;
  return SMALL_CUES.get(word.text.toLowerCase()) ?? CUES.get(word.stem);
}

const UNDOES = new Set(
  `refuse decline fail deny reject lack unable block bar prevent prohibit forbid oppose avoid stop halt lift vacate reverse
  overturn quash suspend dismiss withdraw drop void end against expire lapse delay postpone strike repeal exempt`
    .split(/\s+/)
    .map(stemOf),
);

interface Cue {
  name: string;
  /** The words it turns for certain, and those it may turn. */
  near: string[];
  wide: Set<string>;
}

/** Says what `claim` adds to, drops from or turns round in `cited`; null when nothing. */
export function checkMeaning(claim: string, cited: readonly string[]): string | null {
  const words = readWords(claim);
  const sources = cited.map(readWords);
  return (
    findNewWord(words, sources) ??
    compareCues(words, sources) ??
    compareActs(claim, cited) ??
    checkRoles(words, sources)
  );
}

function findNewWord(words: readonly Word[], sources: readonly Word[][]): string | null {
  const known = new Set(sources.flat().map(({ stem }) => stem));
  // "No" for "does not": compareCues looks at these.
  const found = words.find(
    (word) => (word.isContent || isPerson(word.text)) && cueOf(word) !== "not" && !known.has(word.stem),
  );
  return found ? `«${found.text}» is not in what it cites` : null;
}

function isPerson(word: string): boolean {
  return /^(?:he|she|him|her|his|hers|they|them|their|we|us|our|i|you|your)$/i.test(word);
}

/** Every cue answers for one: two "not" of a rewriting need two of the reports'. */
function compareCues(words: readonly Word[], sources: readonly Word[][]): string | null {
  const claimed = findCues(words);
  const given = sources.flatMap(findCues);
  const stems = new Set(words.filter(({ isContent }) => isContent).map(({ stem }) => stem));
  const free = new Set(claimed);
  for (const cue of given) {
    if (cue.near.length > 0 && !cue.near.some((stem) => stems.has(stem))) continue;
    const kept = [...free].find((one) => answers(one, cue));
    if (!kept) return `«${cue.name}» beside «${cue.near[0]}» is left out`;
    free.delete(kept);
  }
  const left = new Set(given);
  for (const cue of claimed) {
    const origin = [...left].find((one) => answers(cue, one));
    if (!origin) return `«${cue.name}» beside «${cue.near[0] ?? ""}» is not in what it cites`;
    left.delete(origin);
  }
  return null;
}

function answers(claimed: Cue, given: Cue): boolean {
  if (claimed.name !== given.name) return false;
  if (claimed.near.length === 0 || given.near.length === 0) return claimed.near.length === given.near.length;
  // A negation is held to the very words it turns: "not held in contempt for complying" has the same words near.
  if (claimed.name === "not") return claimed.near.some((stem) => given.near.includes(stem));
  return (
    claimed.near.some((stem) => given.wide.has(stem)) && given.near.some((stem) => claimed.wide.has(stem))
  );
}

function findCues(words: readonly Word[]): Cue[] {
  const found: Cue[] = [];
  for (const [at, word] of words.entries()) {
    const name = cueOf(word);
    if (name === undefined || word.isName) continue;
    const isHearsayAfter = name === "says" && at >= words.length - 3;
    const ahead = contentAround(words, at, 1, name === "says" ? 4 : 3, name === "says");
    const back = contentAround(words, at, -1, isHearsayAfter ? 4 : 2, isHearsayAfter);
    const near = plainStems(isHearsayAfter || ahead.length === 0 ? back : ahead.slice(0, 2));
    const wide = [
      ...contentAround(words, at, -1, 5, name === "says"),
      ...contentAround(words, at, 1, 6, name === "says"),
    ];
    found.push({ name, near, wide: new Set(wide.map(({ stem }) => stem)) });
  }
  return found;
}

/** Names stand near everything; they count only where nothing else does. */
function plainStems(words: readonly Word[]): string[] {
  const common = words.filter(({ isName }) => !isName);
  return (common.length > 0 ? common : words).map(({ stem }) => stem);
}

/** Up to `count` words that carry meaning, on one side and in the same clause unless `crosses`. */
function contentAround(
  words: readonly Word[],
  at: number,
  step: 1 | -1,
  count: number,
  crosses: boolean,
): Word[] {
  const found: Word[] = [];
  const clause = words[at]?.clause;
  for (let next = at + step; found.length < count; next += step) {
    const word = words[next];
    if (!word || (!crosses && word.clause !== clause)) break;
    if (word.isContent && !AUXILIARY.has(SMALL_CUES.get(word.text.toLowerCase()) ?? "")) found.push(word);
  }
  return found;
}

/** A firm act must be firm in one of the cited sentences. */
function compareActs(claim: string, cited: readonly string[]): string | null {
  const given = cited.flatMap((text) => readActs(["", text]));
  const unfounded = readActs(["", claim]).find(
    ({ act, meaning }) =>
      meaning === "asserted" &&
      !given.some(
        (one) => one.act.act === act.act && one.meaning !== "negated" && one.meaning !== "possible",
      ),
  );
  return unfounded ? `it says «${unfounded.text}», which none of what it cites says happened` : null;
}
