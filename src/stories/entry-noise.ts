/**
 * Docket entries that only keep the docket in order, by class.
 *
 * In: the text of a docket entry. Out: the class of noise and the words that show it, or null.
 * Surprise: it names a class and decides nothing; whoever subscribes may want to see who appears for whom. Only the first
 * sentence is read: "Filing fee paid" behind a complaint makes no bookkeeping of it.
 */
import { beginnings, passOver, splitMark } from "./entry-beginnings.ts";
import { PREPOSITIONS } from "./entry-vocabulary.ts";
import { isOneOf, type Match, PhraseList, readWords, toPhrase, type Word } from "./entry-words.ts";
import { BEGINNINGS, HEADINGS, type Heading, type NoiseClass, REMARKS } from "./noise-phrases.ts";

export interface Noise {
  class: NoiseClass;
  /** As the clerk wrote them. */
  words: string;
}

type Found = Match<NoiseClass | "nothing">;

const READ = 400;
/** What an entry is about stands within so many words; a sentence may list parties without end. */
const SENTENCE = 24;
/** So many words may stand before "ORDER" or "OPINION": "Paperless Scheduling Order", "MEMORANDUM AND OPINION". */
const BEFORE_HEADING = 4;
/** Who asks for something is neither disclosing, nor the clerk, nor correcting, whatever the request is about. */
const NOT_ASKED: ReadonlySet<Found["means"]> = new Set(["disclosure", "clerk", "correction"]);
const MONEY = new Set(["$", "fee", "payment"]);
/** What brings somebody before the court; proof that it arrived is more than bookkeeping. */
const SUMMONING = new Set(["summons", "complaint", "warrant", "usm"]);

const begins = phrasesOf(BEGINNINGS);
const remarks = phrasesOf(REMARKS);
const headings = phrasesOf(HEADINGS);
/** "ORDER entered. Upon consideration, …" says nothing yet at its first stop. */
const emptyOrder = phrasesOf({
  ordered: ["order entered|filed|issued .", "order entered|filed|issued by … ."],
});
/** The courts of appeals' form; in bankruptcy a disclosure statement is a plan's. */
const disclosureStatement = phrasesOf({ disclosure: ["disclosure statement"] });
const disclosureForm = phrasesOf({ disclosure: ["disclosure form"] });

/** The class of noise that an entry belongs to, with the words that say so; null when it is none. */
export function readNoise(text: string): Noise | null {
  const [mark, rest] = splitMark(text.slice(0, READ));
  return readPart(readWords(mark)) ?? readPart(readWords(rest));
}

function readPart(words: readonly Word[]): Noise | null {
  const sentence = firstSentence(words);
  const headed = readHeadings(sentence);
  if (headed.has("decided")) return null;
  const isNoise = ({ means }: Found) =>
    means !== "nothing" &&
    !(headed.has("ordered") && !concernsTheCourt(means)) &&
    !(NOT_ASKED.has(means) && asks(sentence)) &&
    !(means === "service" && servesSummons(words)) &&
    !(means === "fee" && !speaksOfMoney(sentence));
  const found = appellateDisclosure(words) ?? phrasesIn(sentence).find(isNoise);
  if (!found) return null;
  const said = sentence.slice(found.from, found.to).map((word) => word.said);
  return { class: found.means as NoiseClass, words: said.join(" ") };
}

/** The longest phrase at each word, in order; none is looked for within an exception. */
function phrasesIn(sentence: readonly Word[]): Found[] {
  const found: Found[] = [];
  const titles = beginnings(sentence);
  for (let at = 0; at < sentence.length; at += 1) {
    const opening = titles.includes(at) ? begins.longestAt(sentence, at) : null;
    const remark = remarks.longestAt(sentence, at);
    const longest = (remark?.size ?? 0) > (opening?.size ?? 0) ? remark : opening;
    if (!longest) continue;
    found.push(longest);
    if (longest.means === "nothing") at = longest.to - 1;
  }
  return found;
}

/** Up to the first full stop or remark in brackets; a title may bear one: "ORDER (Final)", "CLOSED. Adversary Case". */
function firstSentence(words: readonly Word[]): readonly Word[] {
  const start = passOver(words, 0);
  const empty = emptyOrder.longestAt(words, start);
  const spoken = empty ? [...words.slice(start, start + 1), ...words.slice(empty.to)] : words;
  const end = spoken.findIndex(({ stop }, at) => {
    const isNumber = /^\d/.test(spoken[at + 1]?.text ?? "");
    return at > 0 && (stop === "." || (stop === "(" && !isNumber));
  });
  return spoken.slice(0, Math.min(end < 0 ? SENTENCE : end + 1, SENTENCE));
}

/** Whose paper it is by its first words: a ruling, an order, or neither. */
function readHeadings(sentence: readonly Word[]): Set<Heading> {
  const found = new Set<Heading>();
  for (let at = 0; at <= BEFORE_HEADING; at += 1) {
    const heading = headings.longestAt(sentence, at);
    if (heading) found.add(heading.means);
    at = heading ? heading.to - 1 : at;
    if (PREPOSITIONS.has(sentence[at]?.text ?? "")) break;
  }
  return found;
}

/** The court too rules on who is counsel and puts its docket right. */
function concernsTheCourt(noise: Found["means"]): boolean {
  return noise === "counsel" || noise === "correction";
}

/** A request, by its title. */
function asks(sentence: readonly Word[]): boolean {
  return beginnings(sentence).some((at) => headings.longestAt(sentence, at)?.means === "asked");
}

/** A receipt may be for exhibits. */
function speaksOfMoney(sentence: readonly Word[]): boolean {
  return sentence.some((word) => isOneOf(word, MONEY));
}

/** Proof that a summons or a complaint arrived, or that the marshal served it. */
function servesSummons(words: readonly Word[]): boolean {
  return words.some(
    (word, at) =>
      isOneOf(word, SUMMONING) ||
      (word.text === "process" && words[at + 1]?.text === "receipt") ||
      (word.text === "answer" && words[at + 1]?.text === "due"),
  );
}

/** "DISCLOSURE STATEMENT by A Club, Inc. Was any question on Disclosure Form answered yes?" */
function appellateDisclosure(words: readonly Word[]): Found | null {
  const statement = disclosureStatement.longestAt(words, passOver(words, 0));
  const isForm = words.some((_, at) => disclosureForm.longestAt(words, at));
  return statement && isForm ? statement : null;
}

function phrasesOf<Meaning extends string>(
  table: Readonly<Record<Meaning, readonly string[]>>,
): PhraseList<Meaning> {
  const entries = Object.entries(table) as [Meaning, readonly string[]][];
  return new PhraseList(entries.flatMap(([means, list]) => list.map((said) => toPhrase(said, means))));
}
