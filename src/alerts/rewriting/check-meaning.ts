/**
 * Negation, modality, acts and who did what to whom: does a rewriting still say what the reports say?
 *
 * In: a sentence of a rewriting and the quoted sentences it names. Out: what it changes, or null.
 * Surprise: it is stricter than fair. "Declined" for "refused" is turned away as well; what is lost is a smoother
 * sentence, for the quoted ones stand whenever a rewriting falls.
 */
import { readActs } from "../../stories/read-acts.ts";
import { readWords, stemOf, type Word } from "./read-words.ts";

/** Words that turn what stands near them: class -> words. A class of its own for each verb that undoes something. */
const CUES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    not: "not no never neither nor none nothing nobody without hardly barely",
    may: "may might could can possible possibly potentially likely perhaps probably",
    will: "will would shall plan intend expect expected due scheduled upcoming",
    must: "must should required obliged need needs",
    says: "say told tell claim allege alleged allegedly argue contend maintain report reportedly according accuse suggest believe think insist call describe warn",
    if: "if unless whether until pending",
    asks: "ask seek urge propose proposed request want hope threaten consider weigh vow demand recommend draft",
    because:
      "because due since therefore thus cause caused prompt prompted lead result response following after despite before",
  }).flatMap(([name, words]) => words.split(" ").map((word) => [stemOf(word), name] as const)),
);
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
    findTorn(words, sources) ??
    findFlipped(words, sources)
  );
}

function findNewWord(words: readonly Word[], sources: readonly Word[][]): string | null {
  const known = new Set(sources.flat().map(({ stem }) => stem));
  const found = words.find(
    ({ isContent, stem, text }) =>
      (isContent || isPerson(text)) && CUES.get(stem) !== "not" && !known.has(stem),
  );
  return found ? `«${found.text}» is not in what it cites` : null;
}

function isPerson(word: string): boolean {
  return /^(?:he|she|him|her|his|hers|they|them|their|we|us|our|i|you|your)$/i.test(word);
}

function compareCues(words: readonly Word[], sources: readonly Word[][]): string | null {
  const claimed = findCues(words);
  const given = sources.flatMap(findCues);
  const stems = new Set(words.filter(({ isContent }) => isContent).map(({ stem }) => stem));
  for (const cue of given) {
    if (!cue.near.some((stem) => stems.has(stem))) continue;
    const isKept = claimed.some(
      (one) => one.name === cue.name && cue.near.some((stem) => one.wide.has(stem)),
    );
    if (!isKept) return `«${cue.name}» beside «${cue.near[0]}» is left out`;
  }
  for (const cue of claimed) {
    const isGiven = given.some(
      (one) =>
        one.name === cue.name && (cue.near.length === 0 || cue.near.some((stem) => one.wide.has(stem))),
    );
    if (!isGiven) return `«${cue.name}» beside «${cue.near[0] ?? ""}» is not in what it cites`;
  }
  return null;
}

function findCues(words: readonly Word[]): Cue[] {
  const found: Cue[] = [];
  for (const [at, word] of words.entries()) {
    const undoes = UNDOES.has(word.stem);
    const name = undoes ? word.stem : CUES.get(word.stem);
    if (name === undefined || word.isName) continue;
    const isHearsayAfter = name === "says" && at >= words.length - 3;
    const ahead = contentAround(words, at, 1, name === "says" ? 4 : 3, name === "says");
    const back = contentAround(words, at, -1, isHearsayAfter ? 4 : 2, isHearsayAfter);
    const plain = (list: Word[]) => {
      const common = list.filter((one) => !one.isName);
      return (common.length > 0 ? common : list).map(({ stem }) => stem);
    };
    const near = isHearsayAfter || (undoes && ahead.length === 0) ? plain(back) : plain(ahead.slice(0, 2));
    const wide = [
      ...contentAround(words, at, -1, 5, name === "says"),
      ...contentAround(words, at, 1, 6, name === "says"),
    ];
    found.push({ name, near, wide: new Set(wide.map(({ stem }) => stem)) });
  }
  return found;
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
    if (word.isContent && !CUES.has(word.stem)) found.push(word);
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

interface Unit {
  stems: string[];
  clause: number;
}

/** Words that carry meaning, names of several words as one. */
function unitsOf(words: readonly Word[]): Unit[] {
  const units: Unit[] = [];
  let wasName = false;
  for (const word of words) {
    const last = units.at(-1);
    if (word.isName && wasName && last && last.clause === word.clause) last.stems.push(word.stem);
    else if (word.isContent) units.push({ stems: [word.stem], clause: word.clause });
    wasName = word.isName;
  }
  return units;
}

const APART = 10;

/** Neighbours in a clause must be near each other in one cited sentence: two half sentences make no whole one. */
function findTorn(words: readonly Word[], sources: readonly Word[][]): string | null {
  const units = unitsOf(words);
  const cited = sources.map(unitsOf);
  for (const [at, unit] of units.entries()) {
    const before = units[at - 1];
    if (!before || before.clause !== unit.clause) continue;
    const stand = cited.some((source) => {
      const places = (of: Unit) => source.flatMap((one, place) => (meets(one, of) ? [place] : []));
      return places(before).some((a) => places(unit).some((b) => Math.abs(a - b) <= APART));
    });
    if (!stand)
      return `«${before.stems.join(" ")} … ${unit.stems.join(" ")}» stand together in none of what it cites`;
  }
  return null;
}

/** "Microsoft sued the government" does not come from "The government sued Microsoft". */
function findFlipped(words: readonly Word[], sources: readonly Word[][]): string | null {
  const units = unitsOf(words);
  const isPassive = / by /.test(` ${words.map(({ text }) => text.toLowerCase()).join(" ")} `);
  for (const source of sources) {
    const cited = unitsOf(source);
    const isSourcePassive = / by /.test(` ${source.map(({ text }) => text.toLowerCase()).join(" ")} `);
    if (isPassive !== isSourcePassive) continue;
    for (let at = 1; at + 1 < units.length; at += 1) {
      const [left, middle, right] = units.slice(at - 1, at + 2) as [Unit, Unit, Unit];
      const place = (of: Unit) => cited.findIndex((one) => meets(one, of));
      const [l, m, r] = [place(left), place(middle), place(right)];
      if (l < 0 || m < 0 || r < 0) continue;
      if (r < m && m < l && l - r <= APART)
        return `«${left.stems.join(" ")}» and «${right.stems.join(" ")}» have changed places`;
    }
  }
  return null;
}

function meets(a: Unit, b: Unit): boolean {
  return a.stems.some((stem) => b.stems.includes(stem));
}
