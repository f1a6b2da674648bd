/**
 * How lawyers and reporters write what has a number of its own: dockets, citations, statutes, bills.
 *
 * In: nothing. Out: `PATTERNS`, tried in order; what an earlier one took is not read again.
 * Surprise: the short forms need company. "S. 512" is a bill, "1200 S. 512 Elm Street" is not; "No. 14-2985" is a docket,
 * "S. Rep. No. 99-541" is a committee report; "15 U.S. 500" needs both a volume and a page.
 */
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

/** Federal reporters and the regional ones that federal papers cite; spaces and dots are free. After eyecite's list. */
const REPORTERS: [string, string][] = [
  ["S. Ct.", "S\\.? ?Ct\\."],
  ["L. Ed. 2d", "L\\. ?Ed\\. ?2d"],
  ["L. Ed.", "L\\. ?Ed\\."],
  ["F. Supp. 3d", "F\\. ?Supp\\. ?3d"],
  ["F. Supp. 2d", "F\\. ?Supp\\. ?2d"],
  ["F. Supp.", "F\\. ?Supp\\."],
  ["F. App'x", "F(?:ed)?\\. ?App(?:['’]x|x)\\.?"],
  ["F.4th", "F\\. ?4th"],
  ["F.3d", "F\\. ?3d"],
  ["F.2d", "F\\. ?2d"],
  ["F.R.D.", "F\\. ?R\\. ?D\\."],
  ["B.R.", "B\\. ?R\\."],
  ["Fed. Cl.", "Fed\\. ?Cl\\."],
  ["WL", "WL"],
  ["U.S. LEXIS", "U\\. ?S\\. ?LEXIS"],
  ["U.S. App. LEXIS", "U\\. ?S\\. ?App\\. ?LEXIS"],
  ["U.S. Dist. LEXIS", "U\\. ?S\\. ?Dist\\. ?LEXIS"],
  ["U.S.", "U\\. ?S\\."],
  ["F.", "F\\."],
  ["N.E.2d", "N\\. ?E\\. ?2d"],
  ["N.E.3d", "N\\. ?E\\. ?3d"],
  ["N.W.2d", "N\\. ?W\\. ?2d"],
  ["P.2d", "P\\. ?2d"],
  ["P.3d", "P\\. ?3d"],
  ["A.2d", "A\\. ?2d"],
  ["A.3d", "A\\. ?3d"],
  ["So. 2d", "So\\. ?2d"],
  ["So. 3d", "So\\. ?3d"],
  ["S.E.2d", "S\\. ?E\\. ?2d"],
  ["S.W.2d", "S\\. ?W\\. ?2d"],
  ["S.W.3d", "S\\. ?W\\. ?3d"],
  ["N.Y.S.2d", "N\\. ?Y\\. ?S\\. ?2d"],
  ["Cal. Rptr. 3d", "Cal\\. ?Rptr\\. ?3d"],
];

const DASH = "[-\\u2010-\\u2015]";
const SECTION = `\\d{1,5}[a-z]{0,3}(?:${DASH}\\d{1,4}[a-z]?)?(?:\\([A-Za-z0-9]{1,4}\\)| \\((?:[a-z]|\\d)\\))*`;
/** "1983, 1985 and 1988(b)": each further section is an identifier of its own. */
const SECTIONS = `(?<sections>${SECTION}(?:(?:,| and| &|, and| or|, or|;) ?(?:§+ ?)?(?!\\d+ ?[A-Z])${SECTION}(?![\\w/]|\\.\\d))*)(?![\\d/]|\\.\\d)`;
const SIGN = "(?:§ ?§?|\\?|[Ss]ections?\\(s\\)|[Ss]ecs?\\.|[Ss]ections?)?";
/** What stands before "No." where the number is no docket: reports, orders, exhibits, forms. */
const NO_DOCKET =
  "(?<!\\b(?:ECF|Dkt\\.?|Docs?\\.?|Documents?|Entry|Entries|Exhibits?|Ex\\.|Amendment|Order|Bulletin|Law|Pub\\. ?L\\.|P\\. ?L\\.|Resolution|Rep\\.|Rept\\.|Reports?|Release|Forms?|Apt\\.|Room|Suite|Policy|Invoice|Serial|Part|Model|Flight|Route|Regulation|Rule|Notice|Patent|Item|Claims?|Counts?|Lot|Box|Account|Section|Instruction|Receipt|Check|Tel\\.|Phone|Fax|Opinion) ?)";
const TYPE = "(?:cv|civ|cr|crim|mj|mag|mc|misc|md|ml|ap|adv|bk|sw|po|gj|hc|fp|m)";
const INITIALS = `(?:${DASH}[A-Za-z]{2,4}\\d{0,2}){0,3}`;

export interface IdentifierPattern {
  kind: IdentifierKind;
  pattern: RegExp;
  /** The name of the reporter as we write it. */
  reporter?: string;
}

export const PATTERNS: IdentifierPattern[] = [
  {
    kind: "statute",
    pattern: new RegExp(
      `(?<![\\d.:-])(?<title>\\d{1,2}) ?(?:U\\. ?S\\. ?C\\.|U\\.S\\. Code|USC)(?: ?A(?:\\.|nn\\.)| ?S\\.)?,?(?: App\\.)? ?${SIGN} ?${SECTIONS}`,
      "gu",
    ),
  },
  {
    kind: "statute",
    pattern: new RegExp(
      `\\b[Tt]itle (?<title>\\d{1,2}),? (?:of the )?(?:United States|U\\.S\\.) Code,? ?(?:§§?|[Ss]ections?) ?${SECTIONS}`,
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
    kind: "regulation",
    pattern: new RegExp(
      `(?<![\\d.:-])(?<title>\\d{1,2}) ?(?:C\\. ?F\\. ?R\\.|CFR),? ?(?:§§?|[Pp]arts?|[Pp]ts?\\.|[Ss]ections?)? ?(?<section>\\d{1,5}(?:\\.\\d{1,5}[a-z]?)?(?:${DASH}\\d+)?(?:\\([a-z0-9]{1,4}\\))*)(?![\\d/])`,
      "gu",
    ),
  },
  {
    kind: "public-law",
    pattern: new RegExp(
      `\\b(?:Pub(?:lic|\\.)? ?L(?:aws?|\\.)?|P\\. ?L\\.|PL) ?(?:Nos?[.:]* ?)?(?<congress>\\d{2,3})${DASH}(?<law>\\d{1,4})(?![\\d${"\\-"}])`,
      "gu",
    ),
  },
  {
    kind: "federal-register",
    pattern:
      /(?<![\d.:$-])(?<volume>\d{1,3}) (?:Fed\. ?Reg\.|Fed Reg|F\. ?R\.|FR) (?:at )?(?<page>\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d/]|,\d{3}| [A-Z]{2}\b)/gu,
  },
  ...REPORTERS.map(([reporter, words]): IdentifierPattern => {
    // Years stand for volumes in databases only.
    const volume = /WL|LEXIS/.test(reporter) ? "(?:19|20)\\d{2}" : "[1-9]\\d{0,2}|1\\d{3}";
    const page = /WL|LEXIS/.test(reporter) ? "\\d{2,8}" : "\\d{1,4}|_{2,}|[-\\u2010-\\u2015]{2,}";
    // "100 U.S. 500 companies", "a 10 F. 30 degrees": a plural noun behind it makes it prose.
    const end = /^(?:U\.S\.|F\.)$/.test(reporter)
      ? "(?![\\d%\\w]|[-\\u2010-\\u2015][A-Za-z]|[.,]\\d| [a-z]+s\\b(?<! (?:is|was|has)))"
      : "(?![\\d%]|[.,]\\d)";
    return {
      kind: "citation",
      reporter,
      pattern: new RegExp(`(?<![\\d.:$,/-])(?<volume>${volume}) ${words} ?(?<page>${page})${end}`, "gu"),
    };
  }),
  {
    // The courts of Ireland, the United Kingdom and the European Union number their own judgments.
    kind: "citation",
    pattern:
      /\[(?<year>(?:19|20)\d{2})\] (?<neutral>IE(?:HC|SC|CA|CC)|UK(?:SC|HL|PC|FTT|UT)|EW(?:HC|CA (?:Civ|Crim)|COP)|CSIH|NICA|NIQB) (?<page>\d{1,5})(?!\d)/gu,
  },
  {
    kind: "bill",
    pattern:
      /(?<![\w.])(?<chamber>H\. ?R\.|HR|H\. ?(?:J\. ?|Con\. ?)?Res\.|S\. ?(?:J\. ?|Con\. ?)?Res\.) ?(?<number>[1-9]\d{0,4})(?![\d%/:]|[.,]\d|(?:st|nd|rd|th|d|bpm)\b| (?:bpm|beats|hours?|days|percent|people|staff|employees)\b|-\d)/gu,
  },
  {
    kind: "bill",
    pattern:
      /(?<![\w.'’&-]|\d |(?:Suite|Room|Apt\.|Unit|Building|Route|Hwy\.|Highway|Gate|Section|Door|Size|Terminal|[A-Z]\.) |(?<!\b(?:Bill|Act|Senate|See|The|In|On|And) )(?<=[A-Z][a-z]+ )(?=S\. ?\d{1,2}\b))(?<chamber>S\.) ?(?<number>[1-9]\d{0,3})(?![\d%/:]|[.,]\d|(?:st|nd|rd|th|d)\b|-\d)(?! (?:[A-Z][a-z]+ ){0,3}(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Blvd|Boulevard|Drive|Lane|Highway))/gu,
  },
  {
    // The Supreme Court's motions; a magistrate's "13M2814" has more figures.
    kind: "docket",
    pattern: /(?<=\(|\bNos?\. |\b(?:Motion|MOTION) )(?<application>\d{2}M\d{1,3})(?!\w)/gu,
  },
  {
    kind: "docket",
    pattern: new RegExp(
      `(?<![\\w./${"\\-"}$])(?:(?<office>\\d):)?(?<year>\\d{2}|(?:19|20)\\d{2})(?: ?${DASH} ?| )?(?<type>${TYPE})\\.?(?: No\\.)?(?: ?${DASH} ?| )?0*(?<serial>\\d{1,6})(?:${DASH}\\d{1,2}(?!\\d))?${INITIALS}(?![\\w/]|\\.\\d|,\\d{3}(?!\\d))`,
      "giu",
    ),
  },
  {
    kind: "docket",
    pattern: new RegExp(
      `(?<![\\w.])(?<type>MJ|CV|CR|MC|Civ(?:il)?\\.?|Crim(?:inal)?\\.?|Cr\\.|Cv\\.|Misc\\.?|Mag\\.?)(?: Action| Case| Docket)?,? (?:Nos?\\.? ?)?(?:\\d:)?(?<year>\\d{2})${DASH}0*(?<serial>\\d{1,6})${INITIALS}(?![\\w/]|[.,]\\d|${DASH}\\d)`,
      "giu",
    ),
  },
  {
    kind: "docket",
    pattern: new RegExp(
      `${NO_DOCKET}(?<![\\w.])(?:(?:[Cc]ase|CASE|[Dd]ocket|DOCKET|[Aa]ppeal|[Aa]pplication|[Pp]etition|Adv\\. Pro\\.)s?:?(?: (?:nos?\\.|NOS?\\.?|NUMBERS?:?|Nos?\\.?|[Nn]umbers?:?|#))?|Nos?\\.|Dkt\\. Nos?\\.(?= ?\\d{2}${DASH}\\d{3})) ?#?(?<list>(?:\\d{2}${DASH}\\d{1,6}|\\d{2}[AMO]\\d{1,4})(?:${DASH}M(?:${DASH}\\d{1,2})?|${DASH}[A-Za-z]{2,4}\\b|\\([LC]\\))?(?:(?:,|,? and|,? &) ?(?:No\\. )?\\d{2}${DASH}\\d{1,6}(?:${DASH}[A-Za-z]{2,4}\\b)?(?![\\d/]|${DASH}\\d))*)(?![\\w/]|[.,]\\d|${DASH}\\d)`,
      "gu",
    ),
  },
  {
    kind: "docket",
    pattern: new RegExp(
      `(?<![\\w./${"\\-"}$])(?<year>\\d{2})${DASH}0*(?<serial>\\d{2,6})(?:${DASH}(?:cv|cr|ag|bk|mv|op|pr|civ)\\b| ?\\([LC]\\))${INITIALS}(?![\\w/])`,
      "gu",
    ),
  },
  {
    kind: "docket",
    pattern: new RegExp(
      `(?<=\\[)(?<year>\\d{2})${DASH}0*(?<serial>\\d{3,6})${INITIALS}(?=\\])|(?<=\\()(?<application>\\d{2}[AM]\\d{1,4})(?=\\))|(?<=\\((?:[A-Z]{2}-)?)(?<year1>\\d{2})${DASH}0*(?<serial1>\\d{4,5})(?:${DASH}\\d{1,2})?${INITIALS}(?=\\))|(?<![\\w./:${"\\-"}$])(?<year2>\\d{2})${DASH}0*(?<serial2>\\d{3,5})(?= \\((?:[\\dA-Z][\\w.]* )?Cir\\b|,? (?:document|doc\\.|dkt)\\b)|(?<![\\w./:$${"\\-"}]|\\bNos?\\. ?)(?<year3>\\d{2})${DASH}0*(?<serial3>\\d{5})(?![\\w/%${"\\-"}]|[.,]\\d| (?:[A-Z][a-z]+ ){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Blvd|Drive|Lane|Highway)\\b| [a-z]+s\\b)`,
      "gu",
    ),
  },
  {
    // "[24-2160, 25-1229]" behind an entry of a court of appeals; "filed in 26-1774, 26-1779" within it.
    kind: "docket",
    pattern: new RegExp(
      `(?:(?<=\\[)|(?<=\\b(?:in|with) ))(?<list>\\d{2}${DASH}\\d{3,5}(?:(?:, | and |, and )\\d{2}${DASH}\\d{3,5})*)(?![\\w/%${"\\-"}]|[.,]\\d|,? [a-z]+s\\b)`,
      "gu",
    ),
  },
  {
    // "Microsoft v. United States, 14-2985": a caption with its number behind it.
    kind: "docket",
    pattern: new RegExp(
      `(?<=\\bv\\. [^;\\n\\d]{2,60}, )(?<year>\\d{2})${DASH}0*(?<serial>\\d{1,5})(?![\\w/%${"\\-"}]|[.,]\\d)`,
      "gu",
    ),
  },
];
