/**
 * "1:17-cr-00554-MKB USA v. Shargorodskaya": number, judges, name.
 *
 * In: the title of an item of a court's feed, plain text on one line. Out: the number and the name, each perhaps "".
 * Surprise: a title without a name is common (a sealed case, a new one), one without a number is not; what stands first
 * is then taken for the number only if it has a digit.
 */

/** Office, year, type, serial; then judges' initials or a defendant's number. */
const TRIAL = /^((?:\d{1,2}:)?\d{2}-[a-z]{1,4}-\d{1,10})/i;
/** Bankruptcy and appellate courts write no type: "16-10992-smb", "14-2985". */
const PLAIN = /^((?:\d{1,2}:|\d-)?(?:\d{4}|\d{2})-\d+)/;
/** The panel that sends cases of many courts to one judge numbers its own: "MDL No. 2738". */
const MULTIDISTRICT = /^MDL No\.?\s+\d+/i;

export interface DocketTitle {
  /** As printed: "1:18-mj-03122-1". */
  number: string;
  /** Without judges and defendants: "1:18-mj-03122". */
  caseNumber: string;
  name: string;
}

export function readDocketTitle(title: string): DocketTitle {
  const text = title.trim();
  const [mdl] = MULTIDISTRICT.exec(text) ?? [];
  if (mdl !== undefined) return { number: mdl, caseNumber: mdl, name: text.slice(mdl.length).trim() };
  const space = text.search(/\s/);
  const first = space < 0 ? text : text.slice(0, space);
  if (!/\d/.test(first)) return { number: "", caseNumber: "", name: text };
  const caseNumber = (TRIAL.exec(first) ?? PLAIN.exec(first))?.[1] ?? first;
  return { number: first, caseNumber, name: space < 0 ? "" : text.slice(space).trim() };
}
