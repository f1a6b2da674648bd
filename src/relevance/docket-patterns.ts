/**
 * Docket numbers in prose, in every court's spelling.
 *
 * In: nothing. Out: patterns whose groups are year, type and serial, or a list of plain numbers.
 * Surprise: the short forms need company. "No. 14-2985" is a docket, "S. Rep. No. 99-541" is a committee report; "17-2"
 * alone is a score.
 */
import type { IdentifierPattern } from "./identifier-patterns.ts";

export const DASH = "[-\\u2010-\\u2015\\u2212]";
/** What stands before "No." where the number is no docket: reports, orders, exhibits, forms. */
const NO_DOCKET_WORDS = [
  "ECF;Dkt\\.?;Docs?\\.?;Documents?;Entry;Entries;Exhibits?;Ex\\.;Amendment;Amdt\\.?;Order;Bulletin;Law;Pub\\. ?L\\.",
  "P\\. ?L\\.;Resolution;Rep\\.;Rept\\.;Reports?;Release;Forms?;Apt\\.;Room;Suite;Policy;Invoice;Serial;Part;Model",
  "Flight;Route;Regulation;Rule;Notice;Patent;Item;(?<!Federal )Claims?;Counts?;Lot;Box;Account;Section;Instruction;Receipt;Check",
  "Tel\\.;Phone;Fax;Limine;(?:Formal|Ethics|Advisory|Legal|General|AG|Informal|Bar|OLC) Opinion",
]
  .join(";")
  .split(";");
const NO_DOCKET_WORD = [...NO_DOCKET_WORDS, ...NO_DOCKET_WORDS.map((word) => word.toUpperCase())].join("|");
const NO_DOCKET = `(?<!\\b(?:${NO_DOCKET_WORD}) ?)`;
const TYPE = "(?:cv|civ|cr|crim|mj|mag|mc|misc|mdl|md|ml|ap|adv|bk|sw|po|gj|hc|fp|m)";
/** The judges', behind a dash or glued to the number: "16-cv-00538-JLR", "16-CV-538JLR". */
const INITIALS = `(?:[A-Z]{2,4}\\b)?(?: ?${DASH} ?[A-Za-z]{2,4}\\d{0,2}\\b){0,3}`;

export const DOCKET_PATTERNS: IdentifierPattern[] = [
  {
    // The Supreme Court's motions; a magistrate's "13M2814" has more figures.
    kind: "docket",
    pattern: /(?<=\(|\bNos?\. |\b(?:Motion|MOTION) )(?<application>\d{2}M\d{1,3})(?!\w)/gu,
  },
  {
    kind: "docket",
    pattern: new RegExp(
      `(?:(?<![\\w./${"\\-"}$])(?:[A-Z]{1,2}[-:](?=\\d{2}-[A-Z]{2}-))?|(?<=\\b(?:Number|Nos?\\.)))(?:(?<office>\\d)[:-])?(?<year>\\d{2}|(?:19|20)\\d{2})(?: ?${DASH} ?| )?(?<type>${TYPE})\\.?(?: No\\.)?(?: ?${DASH} ?| )?0*(?<serial>\\d{1,6})(?:${DASH}\\d{1,2}(?!\\d))?${INITIALS}(?![\\w/]|\\.\\d|,\\d{3}(?!\\d))`,
      "giu",
    ),
  },
  {
    // "C.A. No. 21-1823" is a civil action; with five figures it is a court of appeals' number. "Civil Action Nos. 13-851,
    // 13-881" names its type once.
    kind: "docket",
    pattern: new RegExp(
      `(?<!\\w|\\d\\.)(?:(?:ED|SA|LA|WD) ?)?(?<type>C\\. ?A\\.(?= Nos?[.:]* ?(?:\\d:)?\\d{2}${DASH}\\d{1,4}(?!\\d))|MJ|CV|CR|CM|MC|Civ(?:il)?\\.?|Crim(?:inal)?\\.?|Cr\\.|Cv\\.|Misc(?:ellaneous)?\\.?|Mag(?:istrate)?\\.?)(?: ?A\\.| Action| Case| Docket| Matter| J\\.)?(?:,? (?:Nos?[.:]* ?|Numbers?:? ?|#)?|${DASH})(?:\\d:|[A-Z]{1,2}[- ])?(?<year>\\d{2}|(?:19|20)\\d{2})${DASH}0*(?<serial>\\d{1,6})(?:${DASH}\\d{1,2}(?!\\d))?${INITIALS}(?<more>(?:(?:[,;]|,? and|,? &) (?:No\\. )?(?:\\d:)?\\d{2}${DASH}\\d{2,6}${INITIALS}(?![\\w/]|[.,]\\d|${DASH}\\d| (?:people|percent|days|years|pages)\\b))*)(?![\\w/]|[.,]\\d|${DASH}\\d)`,
      "giu",
    ),
  },
  {
    // Northern California's "C 06-0274" and "C-07-0109", Chicago's "13 C 1234", Milwaukee's "13-C-0123": civil cases.
    kind: "docket",
    pattern: new RegExp(
      `(?<=\\b[Nn]os?\\.?:? )(?:\\d:)?(?<type>C)[- ](?<year>\\d{2})${DASH}0*(?<serial>\\d{1,6})${INITIALS}(?![\\w/]|[.,]\\d)|(?<![\\w-])(?<type1>C)-(?<year1>\\d{2})-0*(?<serial1>\\d{3,5})${INITIALS}(?![\\w/]|[.,]\\d)|(?<![\\w./:$-])(?:\\d:)?(?<year2>\\d{2})[- ](?<type2>C)[- ]0*(?<serial2>\\d{3,5})(?![\\w/-]|[.,]\\d)`,
      "gu",
    ),
  },
  {
    // Seattle's "C16-0538JLR" and "MJ16-468", Los Angeles's "CV15-1234-R": no blank, perhaps the judge's initials.
    kind: "docket",
    pattern: new RegExp(
      `(?<=\\b(?:[Nn]os?\\.?:?|[Cc]ase|[Nn]umber) )(?<type>CV|CR|MJ|MC|C)(?<year>\\d{2})${DASH}0*(?<serial>\\d{2,5})(?:${DASH}?[A-Z]{1,4}\\b)?(?![\\w/]|[.,]\\d)|(?<![\\w.-]|(?:Room|Suite|Model) )(?<type1>CV|CR|MJ|MC|C)(?<year1>\\d{2})${DASH}(?:(?=\\d{4}|\\d+${DASH}?[A-Z])|(?<=MJ\\d\\d-))0*(?<serial1>\\d{2,5})(?:${DASH}?[A-Z]{1,4}\\b)?(?![\\w/]|[.,]\\d)`,
      "gu",
    ),
  },
  {
    // The Foreign Intelligence Surveillance Court's: business records, pen registers, section 702.
    kind: "docket",
    pattern: new RegExp(
      `(?<=\\b[Nn](?:os?\\.?|umbers?):? |\\b(?:[Dd]ocket|and|&) |, )(?<type>BR|PR/TT|702\\(i\\)|702\\(j\\))[- ]?(?<year>\\d{2})${DASH}0*(?<serial>\\d{1,4})(?![\\w/]|[.,]\\d)`,
      "gu",
    ),
  },
  {
    // Houston's "H-10-998M", its letter the division; with an M it is a magistrate judge's.
    kind: "docket",
    pattern:
      /(?<![\w.-])[BCGHLMV]-(?<year>\d{2})-0*(?<serial>\d{1,5})(?<mag>M)(?![\w-])|(?<=\b(?:[Cc]ase|[Aa]ction|[Nn]umber|[Nn]os?\.),? (?:No\. )?)[BCGHLMV]-(?<year1>\d{2})-0*(?<serial1>\d{2,5})(?![\w-])/gu,
  },
  {
    kind: "docket",
    pattern: new RegExp(
      `(?:(?<![\\w.])|(?<=[Nn]umber))(?:(?:[Cc]ase|CASE|[Dd]ocket|DOCKET|[Aa]ppeal|APPEAL|[Aa]pplication|APPLICATION|[Pp]etition|PETITION|COFC|Adv\\. Pro(?:c)?\\.|[Pp]roceeding)s?:?(?: ?(?:nos?\\.|NOS?\\.?|NUMBERS?:?|Nos?\\.?|[Nn]umbers?:?|#))?|${NO_DOCKET}(?:Nos?|NOS?)\\.|(?<=Number)Nos?\\.|Dkt\\. Nos?\\.(?= ?\\d{2}${DASH}\\d{3})) ?#?(?<list>(?:\\d{2}${DASH}(?:\\d{1,6}| \\d{5})|(?:19|20)\\d{2}${DASH}\\d{4}|\\d{2}[AMO]\\d{1,4})(?:${DASH}M(?:${DASH}\\d{1,2})?|${DASH}[A-Za-z]{2,4}\\b|\\([LC]\\)|(?<=\\d) ?[CTLV]\\b)?(?:(?:,|,? and|,? &| (?=\\d{2}${DASH}\\d{5}(?!\\d))) ?(?:No\\. )?\\d{2}${DASH}\\d{1,6}(?:${DASH}[A-Za-z]{2,4}\\b)?(?![\\d/]|${DASH}\\d))*)(?![\\w/]|[.,]\\d|${DASH}\\d)`,
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
      `(?<=\\[)(?<year>\\d{2})${DASH}0*(?<serial>\\d{3,6})${INITIALS}(?=\\])|(?<=\\()(?<application>\\d{2}[AM]\\d{1,4})(?=\\))|(?<=\\((?:[A-Z]{2}-)?)(?<year1>\\d{2})${DASH}0*(?<serial1>\\d{4,5})(?:${DASH}\\d{1,2})?${INITIALS}(?=\\))|(?<![\\w./:${"\\-"}$])(?<year2>\\d{2})${DASH}0*(?<serial2>\\d{3,5})(?= \\((?:[\\dA-Z][\\w.]* )?Cir\\b|,? (?:document|doc\\.|dkt)\\b)|(?<![\\w./:$${"\\-"}]|\\bN[Oo]s?\\. ?|\\b(?:AD|${NO_DOCKET_WORD}) )(?<year3>\\d{2})${DASH}0*(?<serial3>\\d{5})(?![\\w/%${"\\-"}]|[.,]\\d| (?:[A-Z][a-z]+ ){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Blvd|Drive|Lane|Highway)\\b| [a-z]+s\\b)`,
      "gu",
    ),
  },
  {
    // Whatever a court calls its cases: "4:25-crcor-00029", "Case No. 22-sc-764"; a bankruptcy court's "02-00017-LMK".
    kind: "docket",
    pattern: new RegExp(
      `(?<=\\b(?:[Cc]ase|[Nn]os?\\.|[Nn]umber):? )(?<year2>\\d{2})-(?<type2>[a-z]{2,3})-0*(?<serial2>\\d{1,5})${INITIALS}(?![\\w/])|(?<![\\w./:-])\\d:(?<year>\\d{2})-(?<type>[a-z]{2,5})-0*(?<serial>\\d{1,6})${INITIALS}(?![\\w/])|(?<![\\w./:$-])(?<year1>\\d{2})-0*(?<serial1>\\d{5})-[A-Z]{2,4}\\d?(?![\\w/-])`,
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
    // The courts of the European Union, since 1989 by a letter and before by figures alone: "C-311/18", "T-738/16 P", "Case 26/62".
    kind: "docket",
    pattern: new RegExp(
      `(?<![\\w/.${"\\-"}])(?<european>[CT]${DASH}\\d{1,4}/\\d{2})(?: ?P\\b| ?PPU\\b| ?R\\b)?(?![\\w/]|${DASH}\\d)|(?<=\\b(?:Case|Cases|Joined Cases) )(?<european1>F${DASH}\\d{1,3}/\\d{2}|\\d{1,3}/[5-8]\\d)(?![\\w/])`,
      "gu",
    ),
  },
  {
    // The European Court of Human Rights': "Applications nos. 58170/13, 62322/14 and 24960/15".
    kind: "docket",
    pattern:
      /(?<=\b(?:[Aa]pp(?:l(?:ication)?s?)?\.?|[Aa]pplications?|APPLICATIONS?) (?:[Nn]os?\.?|NOS?\.?|[Nn]umbers?)(?: \|)? ?|(?<!\b(?:Law|Act|Decree|Regulation|Decision|Order|Ordinance|Directive|Resolution|Recommendation|Protocol) )\b[Nn]os?\. )(?<applications>\d{3,5}\/\d{2}(?:(?:, and |, | and | & )\d{3,5}\/\d{2}(?![\d/]))*)(?![\d/])/gu,
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
