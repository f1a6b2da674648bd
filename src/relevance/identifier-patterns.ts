/**
 * How lawyers and reporters write what has a number of its own: dockets, citations, statutes, bills.
 *
 * In: nothing. Out: `PATTERNS`, tried in order; what an earlier one took is not read again.
 * Surprise: the short forms need company. "S. 512" is a bill, "1200 S. 512 Elm Street" is not; "No. 14-2985" is a docket,
 * "S. Rep. No. 99-541" is a committee report; "15 U.S. 500" needs both a volume and a page.
 */
import { DASH, DOCKET_PATTERNS } from "./docket-patterns.ts";
import { BARE_REPORTER, DATABASE, OWN_NUMBERS, REPORTER } from "./reporters.ts";

export const IDENTIFIER_KINDS = [
  "docket",
  "citation",
  "statute",
  "regulation",
  "public-law",
  "bill",
  "federal-register",
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** "841(a)(1), (b)(1)(A) and 846": the paragraph behind the comma is of the same section. */
const SAME_SECTION = `(?:(?:,|,? and|,? or|,? &|${DASH}) ?(?:\\([A-Za-z0-9]{1,4}\\))+)*`;
/** What it is called may follow in brackets: "371 (conspiracy), 1029 (access device fraud)". */
const NAMED = "(?: \\([a-z][^()\\d]{3,60}\\))?";
/** "… 1985, 829 F.3d 197": the figures behind the comma are the volume of the next citation, "and 3)" a paragraph's number. */
const NEXT =
  "(?!\\d+\\)|\\d+ ?(?!Fed\\. ?R\\. )(?:[A-Z][A-Za-z']*\\.|USC|CFR|FR|WL|S ?Ct|F ?Supp|F ?[234]d|N ?Y ?[23]d))";
const SECTION = `\\d{1,5}(?:[a-z]{1,3}(?![a-z])|[A-Z]{1,2}(?![A-Za-z]))?(?:${DASH}\\d{1,4}(?:[a-z]{1,2}(?![a-z]))?(?:-\\d{1,3})?)?(?:\\([A-Za-z0-9]{1,4}\\)| \\((?:[a-z]|\\d)\\))*${SAME_SECTION}`;
/** "1983, 1985 and 1988(b)": each further section is an identifier of its own; "636(c)2" has a footnote's mark behind it. */
const SECTIONS = `(?<sections>${SECTION}(?:${NAMED}(?: ?,| and| &|, and| or|, or|;) ?(?:§+ ?)?${NEXT}${SECTION}(?![\\w/]|\\.\\d))*)(?:(?![\\d/]|\\.\\d)|(?<=\\))(?=\\d{1,2}\\b))`;
const RULE = `\\d{1,5}[a-z]?(?:\\.\\d{1,5}[a-z]?)?(?:${DASH}\\d+[a-z]?)?(?:\\.\\d+)?(?:\\([A-Za-z0-9]{1,4}\\))*`;
/** Scanned pages have other signs for "§". */
const SIGN = "(?:[§ż][- ]?§?|\\?|[Ss]ections?\\(s\\)|SECTIONS?|[Ss]ecs?\\.|SECS?\\.|[Ss]ections?)?";
const VOLUME = "(?<![\\d.:$,/-])(?<volume>[1-9]\\d{0,2}|1\\d{3})";
/** "100 U.S. 500 companies", "10 F. 30-day": a plural noun or a word behind it makes it prose. */
const PAGE =
  "(?<page>\\d{1,5}|_{2,}|[-\\u2010-\\u2015]{2,})(?![\\d%\\w]|[-\\u2010-\\u2015][A-Za-z]|[.,]\\d| [a-z]+s\\b(?<! (?:is|was|has|holds|says|does|as|this)))";

export interface IdentifierPattern {
  kind: IdentifierKind;
  pattern: RegExp;
}

export const PATTERNS: IdentifierPattern[] = [
  {
    kind: "statute",
    pattern: new RegExp(
      `(?<![\\d.:-])(?<title>\\d{1,2}) ?(?:[Uu]\\. ?[Ss]\\. ?[Cc](?:\\.|\\b)|U\\.S\\. Code|USC)(?: ?A(?:\\.|nn\\.|\\b)| ?S(?:\\.|\\b))?,?(?: App\\.)? ?${SIGN} ?${SECTIONS}`,
      "gu",
    ),
  },
  {
    kind: "statute",
    pattern: new RegExp(
      `\\b[Tt]itle (?<title>\\d{1,2}),? (?:of the )?(?:United States|U\\.S\\.) Code[,:]? ?(?:§§?|[Ss]ections?) ?${SECTIONS}`,
      "gu",
    ),
  },
  {
    kind: "statute",
    pattern: new RegExp(
      `\\b[Ss]ections? ${SECTIONS} of [Tt]itle (?<title>\\d{1,2})(?!\\d)(?:,? (?:of the )?(?:United States|U\\.S\\.) Code)?`,
      "gu",
    ),
  },
  {
    // As PACER writes a cause or a charge: "28:1331", "18:1956(h) and 3551 et seq.", "31:5314 and 5322(b); 18:2".
    kind: "statute",
    pattern: new RegExp(
      `(?<![\\w.:/-])0?(?<title>[1-9]|[1-4]\\d|5[0-4]):(?!\\d{3,4} ?[ap]\\.?m)(?<sections>(?=\\d{3})${SECTION}(?:(?:,| and|, and| &|;) (?=\\d{3})${SECTION}(?![\\w/:]))*)(?![\\w/:-]| (?!and\\b|et\\b|or\\b|note\\b)[a-z])|(?<=(?:;|,| and) )(?<title2>18):(?<sections2>[2-4](?:\\([ab]\\))?)(?=[;,.]| [a-zA-Z(]|$)`,
      "gu",
    ),
  },
  {
    kind: "regulation",
    pattern: new RegExp(
      `(?<![\\d.:-])(?<title>\\d{1,2}) ?(?:C\\. ?F\\. ?R\\.|CFR),? ?(?:§ ?§?|[Pp]arts?|[Pp]ts?\\.|[Ss]ections?|[Ss]ecs?\\.)? ?(?<sections>${RULE}(?:(?:,|,? and|,? &|,? or|;) ?(?:§ ?|parts? )?${NEXT}${RULE}(?!\\w))*)(?![\\d/])`,
      "gu",
    ),
  },
  {
    kind: "public-law",
    pattern: new RegExp(
      `\\b(?:Pub(?:lic|\\.)? ?L(?:aws?|\\.)?|PUB(?:LIC|\\.)? ?L(?:AWS?|\\.)|P\\. ?L\\.|PL) ?(?:Nos?[.:]* ?)?(?<congress>\\d{2,3})${DASH}(?<law>\\d{1,4})(?![\\d${"\\-"}])`,
      "gu",
    ),
  },
  {
    kind: "federal-register",
    pattern:
      /(?<![\d.:$-])(?<volume>\d{1,3}) (?:Fed\. ?Reg\.|Fed Reg|F\. ?R\.|FR) (?:at )?(?<page>\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d/]|,\d{3}| [A-Z]{2}\b)/gu,
  },
  {
    kind: "citation",
    pattern: new RegExp(`${VOLUME} ?(?<reporter>${REPORTER}) ?${PAGE}`, "gu"),
  },
  {
    // "384 US 436 [1966]"; "105 Idaho 663, 672 P2d 231 [1983]"; California's "(2014) 573 US ____".
    kind: "citation",
    pattern: new RegExp(
      `(?<=\\((?:19|20)\\d{2}\\) )(?<volume1>[1-9]\\d{0,2}) (?<reporter1>${BARE_REPORTER}) (?<page1>\\d{1,4}\\b|_{2,})|${VOLUME} (?<reporter>${BARE_REPORTER}) (?<page>\\d{1,4})(?=(?:,? (?:\\d[\\d-]*,? )?(?:\\d+ [A-Z][\\w. ]{1,14} \\d+,? )?)[([][^)\\]]{0,30}\\d{4}[)\\]])`,
      "gu",
    ),
  },
  {
    kind: "citation",
    pattern: new RegExp(
      `(?<![\\d.:$,/-])(?<volume>(?:19|20)\\d{2}) (?<database>${DATABASE}) ?(?<page>\\d{1,8})(?![\\d%]|[.,]\\d)`,
      "gu",
    ),
  },
  {
    kind: "citation",
    pattern: new RegExp(
      `(?<![\\w.:$/-])(?<year>(?:19|20)\\d{2})(?<gap>[- ])(?<own>${OWN_NUMBERS})\\k<gap>(?<page>\\d{1,7}(?:-[A-Z]{1,2}\\b)?)(?![\\w%]|[.,]\\d)`,
      "gu",
    ),
  },
  {
    // The courts of Ireland, the United Kingdom, Australia and New Zealand number their own judgments.
    kind: "citation",
    pattern:
      /\[(?<year>(?:19|20)\d{2})\] (?<neutral>IE(?:HC|SC|CA|CC)|UK(?:SC|HL|PC|FTT|UT|IPTrib)|EW(?:HC|CA (?:Civ|Crim)|COP)|CS(?:IH|OH)|NI(?:CA|QB|KB)|HCA|FCA(?:FC)?|NSW(?:SC|CA)|NZ(?:SC|CA|HC)) (?<page>\d{1,5}(?:_\d{1,4})*(?:-[A-Z]{1,3}(?:_\d{1,2})?(?![A-Za-z]))?)(?!\d)/gu,
  },
  {
    kind: "bill",
    pattern:
      /(?<![\w.])(?<chamber>H\. ?R\.|HR(?:-(?=\d))?|[HS]\. ?(?:J\. ?|C(?:on|ON)\. ?)?R(?:es|ES)\.) ?(?<number>[1-9]\d{0,4})(?![\d%:]|\/(?!S)|[.,]\d|(?:st|nd|rd|th|d|bpm)\b| (?:bpm|beats|hours?|days|percent|people|staff|employees)\b|-\d)/gu,
  },
  {
    // "HR-387/S-1654", as newsletters pair them.
    kind: "bill",
    pattern: /(?<=\bH\.?R\.?[- ]?\d{1,4}\/)(?<chamber>S\.?)[- ]?(?<number>[1-9]\d{0,3})(?![\w%/:])/gu,
  },
  {
    kind: "bill",
    pattern:
      /(?<![\w.'’&-]|\b[NS]\.? ?[EW]\.?, |\d |\bI{1,3} |\bBGBl\. |(?:Suite|Room|Apt\.|Unit|Building|Route|Hwy\.|Highway|Gate|Section|Door|[Ss]ize|Terminal|[A-Z]\.) |(?<!\b(?:Bill|Act|Senate|See|The|In|On|And) )(?<=[A-Z][a-z]+ )(?=S\. ?\d{1,2}\b))(?<chamber>S\.) ?(?<number>[1-9]\d{0,3})(?![\d%/]|:\S|[.,]\d|(?:st|nd|rd|th|d)\b|-\d)(?! (?:[A-Z][a-z]+ ){0,3}(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Blvd|Boulevard|Drive|Lane|Highway))/gu,
  },
  ...DOCKET_PATTERNS,
];
