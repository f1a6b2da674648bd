/**
 * The actions on one bill as Congress.gov's API lists them (`/v3/bill/117/hr/21/actions`), as items, oldest first.
 *
 * In: JSON text, of one page or of all pages joined. Out: an item per event, or the reason why it is no list of actions.
 * Surprise: `categories` carry the step ("passed", "introduced"), and "routine" for what nobody is woken for.
 */
import { hash } from "node:crypto";
import type { ParsedItem } from "../../items/item.ts";
import { plainText } from "../../items/plain-text.ts";
import { ROUTINE_STEP } from "../../items/record-list.ts";
import { parseDate } from "../dates.ts";
import { easternInstant } from "../eastern-time.ts";
import type { DocumentReader } from "../parse-document.ts";
import { isObject, type JsonObject, readJsonObject, textOf } from "../read-json.ts";
import { type ActionClass, happensOnce, isTelling } from "./action-classes.ts";
import { type Bill, billKey, billName, billOfAddress, billPage, chamberOf, makeBill } from "./bill.ts";
import { type BillAction, type BillEvent, mergeActions } from "./merge-actions.ts";

/** Begins every key of a bill's action. */
export const ACTION_KEY = "congress:";
const LONGEST_TITLE = 200;

export const readCongressActions: DocumentReader = async (text, options) => {
  const read = readJsonObject(text, "the list of actions");
  if ("problem" in read) return read;
  const fail = (detail: string) => ({ problem: { kind: "not-a-feed" as const, detail } });
  const rows = read.value.actions;
  const refusal = refusalIn(read.value);
  if (refusal !== null) return fail(refusal);
  if (!Array.isArray(rows)) return fail("The answer is JSON without a list of actions of a bill.");
  const bill = billOf(read.value, options.url ?? null);
  if (bill === null) return fail("The list of actions does not say which bill it is of.");
  const problems: string[] = [];
  const actions = rows.flatMap((row: unknown, at) => {
    const action = isObject(row) ? readBillAction(row) : null;
    if (action === null) problems.push(`Action ${at + 1} of ${billName(bill)} has no date or no text.`);
    return action === null ? [] : [action];
  });
  if (rows.length > 0 && actions.length === 0)
    return fail("The list of actions holds nothing that is an action.");
  return {
    feed: {
      title: billName(bill),
      link: billPage(bill),
      language: "en",
      description: null,
    },
    items: mergeActions(actions, chamberOf(bill)).map((event) => toItem(event, bill)),
    problems,
  };
};

/** api.data.gov says in JSON what it does not like. Its words are its own and may hold the key; only the code is told. */
function refusalIn(answer: JsonObject): string | null {
  const { error } = answer;
  if (!isObject(error) && typeof error !== "string") return null;
  const code = isObject(error) ? (textOf(error.code) ?? "") : "";
  return /KEY/i.test(code)
    ? "Congress.gov refuses the key: set CONGRESS_API_KEY to a key from https://api.congress.gov/sign-up/."
    : "Congress.gov answers with an error instead of the list of actions.";
}

function billOf(answer: JsonObject, url: string | null): Bill | null {
  const request = isObject(answer.request) ? answer.request : {};
  const pages = isObject(answer.pagination) ? answer.pagination : {};
  return (
    makeBill(textOf(request.congress), textOf(request.billType), textOf(request.billNumber)) ??
    billOfAddress(textOf(request.billUrl)) ??
    billOfAddress(url) ??
    billOfAddress(textOf(pages.next) ?? textOf(pages.prev))
  );
}

function readBillAction(row: JsonObject): BillAction | null {
  const day = parseDate(textOf(row.actionDate) ?? "")?.slice(0, 10) ?? null;
  const text = plainText(textOf(row.text) ?? "").replaceAll("\n", " ");
  if (day === null || text === "") return null;
  const system = isObject(row.sourceSystem) ? textOf(row.sourceSystem.code) : null;
  return {
    day,
    time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.exec(textOf(row.actionTime) ?? "")?.[0] ?? null,
    text,
    type: textOf(row.type),
    code: textOf(row.actionCode),
    system: system !== null && /^\d+$/.test(system) ? Number(system) : null,
  };
}

function toItem(event: BillEvent, bill: Bill): ParsedItem {
  const { action } = event;
  return {
    keys: keysOf(event, bill),
    url: `${billPage(bill)}/all-actions`,
    title: `${billName(bill)}: ${titleOf(event)}`,
    author: null,
    publishedAt: easternInstant(action.day, action.time ?? undefined),
    updatedAt: null,
    summary: action.text,
    text: action.text,
    categories: isTelling(event.class) ? [event.class] : [event.class, ROUTINE_STEP],
    enclosures: [],
  };
}

/** By what it is, where that happens once a day; and by the words of everyone who reported it. */
function keysOf(event: BillEvent, bill: Bill): string[] {
  const base = `${ACTION_KEY}${billKey(bill)}/${event.action.day}`;
  const ending = event.ordinal === 1 ? "" : `#${event.ordinal}`;
  const words = event.wordings.map((line) => `${base}/${hash("sha256", line).slice(0, 32)}${ending}`);
  if (!happensOnce(event.class) || event.ordinal > 1) return words;
  return [`${base}/${[event.class, event.chamber?.toLowerCase()].filter(Boolean).join("-")}`, ...words];
}

const STEPS: Partial<Record<ActionClass, string>> = {
  introduced: "Introduced in",
  passed: "Passed",
};

function titleOf(event: BillEvent): string {
  const step = STEPS[event.class];
  if (step && event.chamber) return `${step} ${event.chamber}`;
  const line = event.words.replace(/\s*\((?:[^()]|\([^()]*\))*\)/g, "").replace(/\.$/, "") || event.words;
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, "")}…`;
}
