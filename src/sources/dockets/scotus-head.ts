/**
 * The head of a Supreme Court docket.
 *
 * In: the docket's JSON. Out: number, name, the court below, and a line about it for people.
 * Surprise: lawyers' names, addresses and telephone numbers stand in the same object. Nothing here reads them, and
 * nothing may.
 */
import { plainText } from "../../items/plain-text.ts";
import { isObject, type JsonObject, objectsOf, textOf } from "../read-json.ts";
import type { DocketHead } from "./docket-head.ts";
import { courtDay } from "./scotus-dates.ts";

/** "17-2", "23A999", "21M105", "22O141". */
const NUMBER = /\b\d{1,3}\s?[-AMO]\s?\d{1,5}\b/i;
const ROLE =
  /,\s*(?:petitioners?|respondents?|applicants?|appell(?:ant|ee)s?|plaintiffs?|defendants?)(?:-\w+)?\s*$/i;
const SITE = "https://www.supremecourt.gov/";

/** Null when the docket does not say which case it is of. `url` is where it came from; its last part names the case. */
export function readScotusHead(docket: JsonObject, url: string | null): DocketHead | null {
  const caseNumber =
    numberIn(textOf(docket.CaseNumber)) ??
    numberOfParts(docket) ??
    numberIn(lastPart(url)) ??
    unusualNumber(docket);
  if (caseNumber === null) return null;
  const sides = [partyOf(docket.PetitionerTitle), partyOf(docket.RespondentTitle)].filter(
    (side) => side !== null,
  );
  const lowerCourt = lineOf(docket.LowerCourt);
  const numbers = lowerNumbers(textOf(docket.LowerCourtCaseNumbers));
  const questions = textOf(docket.QPLink);
  return {
    court: "scotus",
    caseNumber,
    caseName: sides.length === 0 ? null : sides.join(" v. "),
    docketedOn: courtDay(textOf(docket.DocketedDate)),
    lowerCourt: lowerCourt === null && numbers.length === 0 ? null : { name: lowerCourt, numbers },
    related: relatedNumbers(docket, caseNumber),
    questionsUrl: questions === null ? null : siteAddress(questions),
  };
}

export function docketPage(caseNumber: string): string {
  return `${SITE}docket/docketfiles/html/public/${encodeURIComponent(caseNumber.toLowerCase())}.html`;
}

/** Addresses as the Court writes them: with blanks, relative to its folder of dockets. Null for what is none. */
export function siteAddress(written: string): string | null {
  const url = URL.parse(written.trim().replaceAll("\\", "/"), `${SITE}docket/`);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** For people: where the case came from, what it is linked with, where the questions are. */
export function describeHead(head: DocketHead): string | null {
  const { lowerCourt, related, questionsUrl, docketedOn } = head;
  const parts = [
    docketedOn === null ? null : `Docketed ${docketedOn}.`,
    lowerCourt === null
      ? null
      : `From ${[lowerCourt.name ?? "the court below", lowerCourt.numbers.length > 0 ? `(${lowerCourt.numbers.join(", ")})` : ""].join(" ").trim()}.`,
    related.length === 0 ? null : `Linked with ${related.join(", ")}.`,
    questionsUrl === null ? null : `Questions presented: ${questionsUrl}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" ");
}

function partyOf(value: unknown): string | null {
  const line = lineOf(value);
  return line === null ? null : line.replace(ROLE, "").trim() || line;
}

function lineOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : plainText(text).replaceAll("\n", " ").trim() || null;
}

function numberIn(text: string | null): string | null {
  return text === null ? null : (NUMBER.exec(text)?.[0].replace(/\s/g, "").toUpperCase() ?? null);
}

/** Term "2016", number "01362" of a paid or poor person's petition: 16-1362. Applications have no such type. */
function numberOfParts(docket: JsonObject): string | null {
  const term = /^\d{4}$/.exec(textOf(docket.sJsonTerm) ?? "")?.[0];
  const serial = /^0*(\d{1,5})$/.exec(textOf(docket.sJsonCaseNumber) ?? "")?.[1];
  return term && serial && textOf(docket.sJsonCaseType) ? `${term.slice(2)}-${serial}` : null;
}

/** "141, Orig." of a case between states: as written. */
function unusualNumber(docket: JsonObject): string | null {
  const text = textOf(docket.CaseNumber)?.replace(/\*.*$/s, "").replace(/\s+/g, " ").trim() ?? "";
  return /\d/.test(text) && text.length <= 30 ? text : null;
}

function lastPart(url: string | null): string | null {
  return url === null ? null : (URL.parse(url)?.pathname.split("/").at(-1) ?? null);
}

/** "(23-2051 (See also 23-1853))" is two numbers. */
function lowerNumbers(text: string | null): string[] {
  const words = (text ?? "").split(/[(),;]|\bsee also\b|\band\b/i).map((word) => word.trim());
  return [...new Set(words.filter((word) => /\d{2}/.test(word)))];
}

function relatedNumbers(docket: JsonObject, own: string): string[] {
  const said = objectsOf(docket.RelatedCaseNumber).map((one) => textOf(one.DisplayCaseNumber) ?? "");
  // Some dockets hold strings in place of objects.
  const plain = Array.isArray(docket.RelatedCaseNumber)
    ? docket.RelatedCaseNumber.filter((one) => !isObject(one)).map((one) => textOf(one) ?? "")
    : [];
  const linked = (textOf(docket.Links) ?? "").match(new RegExp(NUMBER, "gi")) ?? [];
  const numbers = [...said, ...plain, ...linked].map(numberIn).filter((number) => number !== null);
  return [...new Set(numbers)].filter((number) => number !== own);
}
