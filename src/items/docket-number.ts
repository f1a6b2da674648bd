/**
 * What stays of a docket number when its spelling is taken away.
 *
 * In: numbers as courts, feeds and case files write them ("1:13-mj-02814-UA", "13 Mag. 2814", "14-2985-cv", "22A100").
 * Out: a `DocketCore` to compare, or a string for keys.
 * Surprise: the office before the colon ("1:") counts in most courts, whose divisions each number their own cases. Only
 * where a court has one series for all of them is it dropped, and only there do "1:13-mj-02814" and "13 Mag. 2814" meet.
 */

export interface DocketCore {
  year: string;
  /** "mj", "cv", "cr", "mc", or null in courts that write none. */
  type: string | null;
  serial: number;
}

const TYPES: Record<string, string> = {
  m: "mj",
  mj: "mj",
  mag: "mj",
  misc: "mc",
  mc: "mc",
  cv: "cv",
  civ: "cv",
  cr: "cr",
  crim: "cr",
};

/**
 * Courts whose serial names a case without its office: one office, one series for all offices, or a range of serials
 * for each office.
 */
const ONE_SERIES = new Set(
  "nysd nyed njd dcd ded cand ctd cod mad mdd mied mnd flsd ilnd wawd utd vtd nhd med rid".split(" "),
);

export function readDocketNumber(text: string): DocketCore | null {
  const typed = /(?:^|\D)(\d{2}|20\d{2})[-\s]{0,2}([a-z]{1,4})\.?[-\s]{0,2}0*(\d{1,6})(?!\d)/i.exec(text);
  const type = typed && TYPES[(typed[2] ?? "").toLowerCase()];
  if (typed && type) return { year: (typed[1] ?? "").slice(-2), type, serial: Number(typed[3]) };
  const plain = /(?:^|\D)(\d{2})-0*(\d{1,6})(?:\D|$)/.exec(text);
  return plain ? { year: plain[1] ?? "", type: null, serial: Number(plain[2]) } : null;
}

/**
 * The number for a key: "13-mj-2814", "5:18-cr-1", "14-2985", "22a100". `court` is a court key ("nysd"). What cannot be
 * read as a number stays as it is, in small letters; "" only for "".
 */
export function docketNumberKey(number: string, court: string): string {
  const text = number.trim().toLowerCase().replace(/\s+/g, " ");
  const typed =
    /^(?:(\d{1,2}):)?(?:no\. )?(?:19|20)?(\d{2})[-\s]{0,2}(?!-)~?([a-z]{1,4})\.?[-\s]{0,2}0*(\d{1,7})(?!\d)/.exec(
      text,
    );
  if (typed) {
    const [, office, year, type = "", serial] = typed;
    // The Supreme Court's applications: "22A100".
    if (court === "scotus") return `${year}${type}${serial}`;
    const place = office === undefined || ONE_SERIES.has(court) ? "" : `${office}:`;
    return `${place}${year}-${TYPES[type] ?? type}-${serial}`;
  }
  const plain = /^(?:(\d{1,2}):)?(?:no\. )?(?:19|20)?(\d{2})-0*(\d{1,7})(?!\d)/.exec(text);
  if (plain) return `${plain[1] === undefined ? "" : `${plain[1]}:`}${plain[2]}-${plain[3]}`;
  return text.replace(/ /g, "");
}
