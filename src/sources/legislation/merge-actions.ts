/**
 * The actions on a bill as events: what House, Senate and Library of Congress each report, once.
 *
 * In: actions as listed, in any order. Out: events, oldest first, each with the actions that report it.
 * Surprise: actions have no ids. Two are one event when their words agree (without citations and the Library's stage),
 * or when they are a step that happens once a day in a chamber. The chamber's own report is preferred to the Library's.
 */
import { type ActionClass, type Chamber, happensOnce, readAction } from "./action-classes.ts";

export interface BillAction {
  /** "2021-01-05" */
  day: string;
  /** "12:17:16" where the House gives it, in Washington. */
  time: string | null;
  text: string;
  type: string | null;
  code: string | null;
  /** 0 Senate, 1 House committee, 2 House floor, 9 Library of Congress; null when it is not said. */
  system: number | null;
}

export interface BillEvent {
  /** The report to show: the chamber's own where there is one. */
  action: BillAction;
  class: ActionClass;
  chamber: Chamber | null;
  /** The chamber's words, without the Library's stage. */
  words: string;
  /** The comparable words of every action of this event, the shown one's first. */
  wordings: string[];
  /** 1 for the first time that these words are said on the day, 2 for the second. */
  ordinal: number;
}

type Read = BillAction & Pick<BillEvent, "class" | "chamber" | "words"> & { line: string; at: number };

const LIBRARY = 9;

/** `home` is the chamber the bill began in: where an action is silent about its chamber, introductions are there. */
export function mergeActions(actions: readonly BillAction[], home: Chamber): BillEvent[] {
  const read = inOrder(actions).map((action, at): Read => {
    const { words, class: kind, chamber: said } = readAction(action.text, action.type, action.code);
    const chamber =
      said ?? (kind === "introduced" ? home : kind === "passed" ? chamberOfSystem(action.system) : null);
    return { ...action, class: kind, chamber, words, line: comparable(words), at };
  });
  const groups: Read[][] = [];
  const byName = new Map<string, Read[]>();
  for (const action of read) {
    const names = namesOf(action);
    const group = names.map((name) => byName.get(name)).find((known) => known !== undefined);
    // The same words again at another time are said again, not reported again.
    const joined = group && !isSaidAgain(group, action) ? group : [];
    if (joined.length === 0) groups.push(joined);
    joined.push(action);
    for (const name of names) byName.set(name, joined);
  }
  const said = new Map<string, number>();
  return groups.map((group) => {
    const event = toEvent(group);
    const key = `${event.action.day} ${event.wordings[0]}`;
    said.set(key, (said.get(key) ?? 0) + 1);
    return { ...event, ordinal: said.get(key) ?? 1 };
  });
}

/**
 * Actions that share a name are one event: by their words, or by a step that happens once a day in a chamber. A bill that
 * the president signs is a law that day, and the list says both.
 */
function namesOf({ day, line, class: kind, chamber }: Read): string[] {
  const once = happensOnce(kind) ? [`${day} ${kind} ${chamber ?? ""}`] : [];
  const enacted = isEnactment(kind) ? [`${day} enacted`] : [];
  return [`${day} "${line}"`, ...once, ...enacted];
}

function isEnactment(kind: ActionClass): boolean {
  return kind === "signed" || kind === "law";
}

function isSaidAgain(group: readonly Read[], action: Read): boolean {
  if (happensOnce(action.class) || action.time === null) return false;
  return group.some((one) => one.system === action.system && one.time !== null && one.time !== action.time);
}

function toEvent(group: readonly Read[]): Omit<BillEvent, "ordinal"> {
  // The law's number tells more than the signature.
  const rank = (one: Read) => (one.class === "law" ? 0 : isLibrary(one) ? 2 : 1);
  const byTrust = group.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at);
  const [shown] = byTrust;
  if (!shown) throw new Error("an event without an action");
  // The Library names the stage where the floor's words do not; an unknown class tells less than a known one.
  const kind =
    byTrust.find((one) => happensOnce(one.class)) ?? byTrust.find((one) => one.class !== "other") ?? shown;
  return {
    action: { ...shown, time: shown.time ?? byTrust.find((one) => one.time)?.time ?? null },
    class: kind.class,
    chamber: kind.chamber ?? shown.chamber,
    words: shown.words,
    wordings: [...new Set(byTrust.map((one) => one.line))],
  };
}

function isLibrary(action: BillAction): boolean {
  return action.system === LIBRARY;
}

function chamberOfSystem(system: number | null): Chamber | null {
  if (system === 0) return "Senate";
  return system === 1 || system === 2 ? "House" : null;
}

/** Letters and digits, without citations: "(text: CR H58-60)" is in one report and not in the other. */
function comparable(words: string): string {
  const bare = words.replace(/\((?:[^()]|\([^()]*\))*\)/g, " ");
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return fold(bare) || fold(words) || words;
}

/** Oldest first. Lists come newest first as a rule, but nobody promises it; an untimed action stays by its neighbour. */
function inOrder(actions: readonly BillAction[]): BillAction[] {
  const times = new Map<BillAction, string>();
  const last = new Map<string, string>();
  const oldestFirst = actions.toReversed();
  for (const action of oldestFirst) {
    const time = action.time ?? last.get(action.day) ?? "";
    times.set(action, time);
    last.set(action.day, time);
  }
  const place = (action: BillAction) => `${action.day} ${times.get(action)}`;
  return oldestFirst.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}
