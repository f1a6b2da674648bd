/**
 * The other entries of its docket that an entry names.
 *
 * In: the text of a docket entry. Out: entry numbers with where they stand.
 * Surprise: most numbers on a docket are not entries: counts, days, rules, statutes, defendants "(1)", attachments "# 1",
 * PACER's own seven-digit document ids, and the entry's own number in front. A number counts as an entry only with a
 * mark ("ECF No. 45", "[12]") or as the number of a paper ("granting 15 Motion", "re: 24 Letter").
 */
export interface EntryReference {
  /** As the clerk writes it, without brackets: "15", and "15" for "[15-2]", an attachment or part of it. */
  entry: string;
  start: number;
  end: number;
  /** Bankruptcy clerks write what an order decides behind it: "(Related Doc # 74)". */
  isRelated: boolean;
}

const PAPER =
  "(?:motions?|letters?|orders?|reports?|complaints?|notices?|memorand(?:um|a)|memo|responses?|repl(?:y|ies)|objections?|oppositions?|petitions?|applications?|stipulations?|judge?ments?|opinions?|briefs?|declarations?|affidavits?|answers?|requests?|rulings?|transcripts?|summons|warrants?|minute|statements?|indictments?|informations?|findings|waivers?|supplements?|schedul\\w+|clerk|plan|disclosure|adversary|exhibits?|certificates?|proposed|status|sur-?reply|appeals?|counterclaims?|cross-?claims?|claims?|abstract|withdrawal|consent|appendix|proofs?)";
const ADJECTIVES =
  "(?:joint|first|second|third|fourth|fifth|sixth|amended|corrected|emergency|unopposed|consent|ex parte|sealed|renewed|cross|interlocutory|letter|combined|modified|partial|supplemental|order on|(?:plaintiff|defendant|government|debtor|trustee|respondent|petitioner)s?'?s?'?|usa's|voluntary|chapter \\d+)";
const NUMBER = "\\[?(\\d{1,4})(?:-\\d{1,3})?\\]?";
const MORE = `(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+)\\[?\\d{1,4}(?:-\\d{1,3})?\\]?(?![\\d/.:-]))*`;
/** What makes the number behind it something else. */
const NOT_AN_ENTRY =
  /(?:[\d$§#/.:-]\(?|#\s*|(?<!\bin )\bparts?\s*\(?|\b(?:counts?|rules?|chapters?|ch|sections?|sec|exhibits?|ex|forms?|pages?|pp?|titles?|nos?|numbers?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|articles?|claims?|within|until|room|courtroom|level|ch\.|no\.|age)\s*\(?)$/i;

const MARKED = new RegExp(
  `\\b(related\\s+)?(?:ecf|dkt|docket|doc(?:ument)?s?(?:\\(s\\))?|rec\\.? doc|r\\.? doc|d\\.?e|entry|entries)\\.?\\s*(?:nos?\\.?|#|entry|entries|numbers?|:)?\\s*(?:#\\s*)?(?:re:?\\s*)?${NUMBER}(?![\\d/.:-])${MORE}`,
  "gi",
);
const BRACKETED = /\[(\d{1,4})(?:-\d{1,2})?\]/g;
const NUMBERED = new RegExp(
  `(?<![\\w$§#/.:-])\\(?${NUMBER}\\)?(?![\\d/.:%-])${MORE}\\s+(?:${ADJECTIVES}\\s+){0,3}${PAPER}\\b`,
  "gi",
);
const BARE = /\b(?:granting|denying|adopting|terminating|re:?)\s+(\d{1,4})(?=\s*(?:[.;,]|$))/gi;

/** Attachments and the tail of the clerk's own dates name no entries; blanked so that offsets stay. */
const TAILS =
  /\((?:attachments?|entered|main document|additional attachments?)[:\s](?:[^()]|\([^()]*\))*\)?/gi;

/** A docket entry longer than this quotes its document; the references that count stand before that. */
const READ = 12_000;

/** Entries named in a docket entry's text, in order, each place once. */
export function readEntryReferences(entry: string): EntryReference[] {
  const text = entry.slice(0, READ);
  const own = /^\s*(?:\[\d+\]|\(\d+\)|\d{1,4}(?=\s+[A-Z]{3}))/.exec(text)?.[0].length ?? 0;
  const read = text
    .replace(TAILS, (tail) => " ".repeat(tail.length))
    .replace(/^.{0,12}/s, (head) => " ".repeat(Math.min(own, head.length)) + head.slice(own));
  const found = new Map<number, EntryReference>();
  for (const pattern of [MARKED, BRACKETED, NUMBERED, BARE]) {
    for (const match of read.matchAll(pattern)) {
      if (pattern === NUMBERED && NOT_AN_ENTRY.test(read.slice(0, match.index))) continue;
      const isRelated = pattern === MARKED && match[1] !== undefined;
      const digits = /\[?(?<![\d-])(\d{1,4})(?:-\d{1,3})?\]?/g;
      const numbers = match[0].replace(new RegExp(`\\s+(?:${ADJECTIVES}\\s+){0,3}${PAPER}$`, "i"), "");
      for (const number of numbers.matchAll(digits)) {
        const start = match.index + number.index;
        const isCovered = [...found.values()].some((other) => start < other.end && start >= other.start);
        if (isCovered) continue;
        found.set(start, { entry: number[1] ?? "", start, end: start + number[0].length, isRelated });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
