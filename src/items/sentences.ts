/**
 * Text cut into sentences, with where each one stood.
 *
 * In: plain text. Out: sentences whose `text` is exactly `source.slice(start, end)`.
 * Surprise: Intl.Segmenter alone breaks after "U.S." and "v."; we let it over-cut and join again what belongs
 * together, because joining needs only the end of one piece and the start of the next.
 */

export interface Sentence {
  text: string;
  /** Offsets into the text that was split, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

/** Something always follows these: a name, a number, the other party. */
const NEVER_LAST = new Set(
  "mr mrs ms messrs dr prof rev hon sen sens rep reps gov gen col capt lt sgt maj adm pres atty asst dep supt v vs cf e.g i.e viz ca approx fig art arts sec secs ex".split(
    " ",
  ),
);
/** These need a number after them; "No." alone can be an answer. */
const BEFORE_NUMBER = new Set("no nos p pp para paras vol ch cl dkt ecf doc docs at".split(" "));
/** These may end a sentence: they do when the next piece opens the way a new sentence does. */
const MAYBE_LAST = new Set(
  (
    "u.s u.k e.u u.n d.c n.y n.j s.d.n.y e.d.n.y e.d.pa e.d.va n.d.cal d.c.cir u.s.c c.f.r inc corp co ltd llc l.l.c llp plc n.v s.a jr sr esq et al ph.d " +
    "mag cir ct cts supp f.supp s.ct l.ed f f.2d f.3d f.4th fed r crim civ app proc evid pub.l pub stat rev reg cong sess dist div dept bd ass'n assn int'l intl nat'l natl comm comm'n " +
    "univ st ave blvd bldg jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "calif cal mass conn penn pa va fla tex wash ill mich minn colo ariz ore del md ga la tenn etc yahoo"
  ).split(" "),
);
const CLOCK = new Set(["a.m", "p.m"]);
const AFTER_CLOCK =
  /^(?:[ECMP]\.?(?:[SD]\.?)?T\b|GMT|UTC|BST|CET|\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const OPENERS = new Set(
  (
    "the a an it he she they we i you this that these those but and or so yet nor in on at for as if when while after before since although though " +
    "however meanwhile according his her its their our my there here what who how why where with by from to under last earlier later now then " +
    "also both each some many most one no not during despite because instead once until such even still neither either all"
  ).split(" "),
);

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

/** Splits text into sentences. A line break always ends one. Nothing but surrounding white space is left out. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let start = 0;
    let open = "";
    for (const { segment } of SEGMENTER.segment(line[0])) {
      if (open && endsSentence(open, segment)) {
        pushTrimmed(sentences, text, line.index + start, line.index + start + open.length);
        start += open.length;
        open = "";
      }
      open += segment;
    }
    pushTrimmed(sentences, text, line.index + start, line.index + start + open.length);
  }
  return sentences;
}

function endsSentence(before: string, after: string): boolean {
  const ended = before.trimEnd();
  const next = after.replace(/^[\s"'“‘([]+/, "");
  if (next === "") return false;
  // A lower-case start goes on with what was said: `"Is it?" she asked`.
  if (/^\p{Ll}/u.test(next)) return false;
  // Docket entries end in initials and dates in brackets: "… granted. (ft) (Entered: 09/09/2014)".
  if (/^\s*(?:\([^()]{0,60}[^().!?]\)\s*)+\.?\s*$/.test(after)) return false;
  // "1. First point": the number belongs to the point.
  if (/(?:^|\s)(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]$/.test(ended) && ended.length <= 4) return false;
  const last = /(?:^|[\s("'“‘[])([\p{L}\d.'’-]+)[.!]["”’)\]]?$/u.exec(ended)?.[1]?.toLowerCase();
  if (last === undefined) return true;
  const word = last.replaceAll("’", "'");
  if (NEVER_LAST.has(word)) return false;
  if (BEFORE_NUMBER.has(word)) return !/^(?:\d|[A-Z]{0,3}-?\d|[IVXLC]+\b)/.test(next);
  if (CLOCK.has(word)) return !AFTER_CLOCK.test(next);
  const opener = /^[\p{L}']+/u.exec(next)?.[0] ?? "";
  // Initials ("Brad L. Smith") and dotted letters ("E.D.T.") that no list foresees.
  if (MAYBE_LAST.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(word)) return OPENERS.has(opener.toLowerCase());
  return true;
}

function pushTrimmed(sentences: Sentence[], source: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(source.charAt(start))) start++;
  while (end > start && /\s/.test(source.charAt(end - 1))) end--;
  if (start < end) sentences.push({ text: source.slice(start, end), start, end });
}
