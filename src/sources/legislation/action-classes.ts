/**
 * What kind of step an action on a bill is, and whether it is worth telling.
 *
 * In: an action's words, type and code. Out: its class, the chamber it happened in, whether people want to hear of it.
 * Surprise: the words decide before type and code. The House's clerks code what the floor did, the Library of Congress
 * codes the stage it led to, the Senate codes nothing, and all three write nearly the same words.
 */
export type ActionClass =
  | "introduced"
  | "ordered-reported"
  | "reported"
  | "passed"
  | "failed"
  | "resolving-differences"
  | "to-president"
  | "signed"
  | "veto"
  | "law"
  | "referred"
  | "discharged"
  | "received"
  | "hearing"
  | "calendar"
  | "amendment"
  | "rule"
  | "remarks"
  | "message"
  | "debate"
  | "motion"
  | "committee"
  | "floor"
  | "other";

export type Chamber = "House" | "Senate";

/** Worth an alert; every other class is routine. */
const TELLING: ReadonlySet<ActionClass> = new Set([
  "introduced",
  "ordered-reported",
  "reported",
  "passed",
  "failed",
  "resolving-differences",
  "to-president",
  "signed",
  "veto",
  "law",
]);

/** Happens at most once a day in a chamber, so that two tellings of it in other words are still one event. */
const ONCE: ReadonlySet<ActionClass> = new Set(["introduced", "passed", "to-president", "signed", "law"]);

/** Of no chamber, whoever reports it. */
const PRESIDENTIAL: ReadonlySet<ActionClass> = new Set(["to-president", "signed", "law"]);

/** In this order: what only talks about a step comes before the step itself. */
const WORDS: [RegExp, ActionClass][] = [
  [/^motion to reconsider\b/i, "motion"],
  [/^(?:debate\b|general debate)|\bproceeded with .{1,60} of debate\b/i, "debate"],
  [
    /^(?:at the conclusion of|pursuant to|the (?:previous question|speaker|chair|committee of the whole)|mr\.? speaker|pending|considered (?:under|as)|consideration\b|the house (?:resolved|rose)|postponed|further proceedings)/i,
    "floor",
  ],
  [
    /^(?:rules committee resolution|rule (?:h\.|provides)|rule\b)|^(?:providing|provides) for consideration/i,
    "rule",
  ],
  [/\bintroductory remarks|^(?:sponsor )?remarks\b/i, "remarks"],
  [/^message on\b|^(?:house|senate) (?:sent|returned) .{0,40}(?:papers|message)/i, "message"],
  [/^(?:pocket[- ])?vetoed\b|\bveto message\b|\bover veto\b|\bobjections of the president\b/i, "veto"],
  [/^signed by (?:the )?president\b/i, "signed"],
  [/^became (?:public |private )?law\b/i, "law"],
  [/^presented to (?:the )?president\b/i, "to-president"],
  [/^cloture\b|\bcloture motion\b|\bmotion to (?:proceed|recommit|table|commit)\b/i, "motion"],
  [/^(?:mr|mrs|ms|miss|dr)\.? .{0,80}\bmoved\b/i, "motion"],
  [/\bordered to be reported\b/i, "ordered-reported"],
  [/^(?:(?:submitted|introduced) in (?:the )?(?:house|senate))\b/i, "introduced"],
  [
    /\bconference report .{0,40}\bagreed\b|^on agreeing to the conference report\b|^conference report (?:agreed|filed)\b/i,
    "resolving-differences",
  ],
  [
    /^(?:house|senate) (?:agreed|concurred|disagreed|receded|insisted)\b.{0,120}\b(?:amendments?|conference)\b/i,
    "resolving-differences",
  ],
  [
    /^on motion .{0,60}\b(?:agree|concur|recede|disagree|insist)\b.{0,80}\b(?:house|senate) amendments?\b/i,
    "resolving-differences",
  ],
  [
    /^failed of passage\b|^(?:on (?:passage|motion to suspend the rules|agreeing to the resolution)\b.{0,160}|)\bfailed\b(?! amendment)/i,
    "failed",
  ],
  [
    /^on (?:passage|motion to suspend the rules and (?:pass|agree to)|agreeing to the (?:concurrent |joint )?resolution\b).{0,200}\b(?:passed|agreed to)\b/i,
    "passed",
  ],
  [/^(?:considered and )?passed (?:the )?(?:house|senate)\b|^passed\/agreed to in\b/i, "passed"],
  [/^(?:(?:joint |concurrent )?resolution|measure) (?:agreed to|passed) in (?:house|senate)\b/i, "passed"],
  [
    /(?:^|\. |^the .{1,80} )(?:supplemental report filed|reported\b|original measure reported)|\breported an original measure\b|\bfiled written report\b/i,
    "reported",
  ],
  [/\bamendment|\bsubstitute (?:offered|agreed)/i, "amendment"],
  [/\bdischarged\b/i, "discharged"],
  [/^received in\b|^held at the desk\b/i, "received"],
  [/\breferred to\b|\bread (?:the first time|twice)\b/i, "referred"],
  [/^(?:placed on|motion to place).{0,60}\bcalendar\b|\blegislative calendar\b/i, "calendar"],
  [/\bhearings? (?:held|scheduled|printed)\b/i, "hearing"],
  [/\bmark-?up\b|^(?:sub)?committee\b/i, "committee"],
];

/** Stages of the Library of Congress (sourceSystem 9), by which an action with unknown words is still understood. */
const CODES: Record<string, ActionClass> = {
  "Intro-H": "introduced",
  "Intro-S": "introduced",
  1000: "introduced",
  1025: "introduced",
  10000: "introduced",
  5000: "reported",
  14000: "reported",
  8000: "passed",
  17000: "passed",
  9000: "failed",
  18000: "failed",
  28000: "to-president",
  31000: "veto",
  36000: "law",
  41000: "law",
};

/** Congress.gov's `type`, the last thing to go by. */
const TYPES: Record<string, ActionClass> = {
  BecameLaw: "law",
  Veto: "veto",
  ResolvingDifferences: "resolving-differences",
  IntroReferral: "referred",
  Discharge: "discharged",
  Calendars: "calendar",
  Committee: "committee",
  Floor: "floor",
};

/** How the Library of Congress announces a stage before it repeats the chamber's own words. */
const STAGE =
  /^\s*(?:(passed\/agreed to|failed of passage\/not agreed to) in (house|senate)|(resolving differences) -- (house|senate) actions|(conference report agreed to) in (house|senate)|(reported) to (house|senate)|(vetoed) by president)\s*:\s*/i;

export interface ReadAction {
  class: ActionClass;
  chamber: Chamber | null;
  /** The chamber's own words, without the stage that the Library of Congress puts before them. */
  words: string;
}

/** `code` and `type` as Congress.gov gives them, null when it does not. */
export function readAction(text: string, type: string | null, code: string | null): ReadAction {
  const stage = STAGE.exec(text);
  const words = stage ? text.slice(stage[0].length).trim() || text : text;
  // What stands in brackets are citations, and remarks about another step.
  const bare = words.replace(/\((?:[^()]|\([^()]*\))*\)/g, " ").trim() || words;
  const said = stage?.slice(1).filter((part) => part !== undefined) ?? [];
  const chamber =
    chamberIn(said[1] ?? null) ?? chamberIn(/\bin (?:the )?(house|senate)\b/i.exec(text)?.[1] ?? null);
  const kind =
    classOfStage(said[0]) ??
    WORDS.find(([pattern]) => pattern.test(bare))?.[1] ??
    CODES[code ?? ""] ??
    TYPES[type ?? ""] ??
    "other";
  if (PRESIDENTIAL.has(kind)) return { class: kind, chamber: null, words };
  return {
    class: kind,
    chamber:
      chamber ??
      chamberIn(/^(?:passed |on passage passed )?(house|senate)\b/i.exec(words)?.[1] ?? null) ??
      chamberOfCode(code),
    words,
  };
}

export function isTelling(kind: ActionClass): boolean {
  return TELLING.has(kind);
}

export function happensOnce(kind: ActionClass): boolean {
  return ONCE.has(kind);
}

function classOfStage(stage: string | undefined): ActionClass | null {
  const words = stage?.toLowerCase();
  if (words === undefined) return null;
  if (words.startsWith("passed")) return "passed";
  if (words.startsWith("failed")) return "failed";
  if (words.startsWith("vetoed")) return "veto";
  return words.startsWith("reported") ? "reported" : "resolving-differences";
}

function chamberIn(word: string | null): Chamber | null {
  if (word === null) return null;
  return word.toLowerCase() === "house" ? "House" : "Senate";
}

/** The House's clerks begin their codes with H; of the Library's, those from 10000 to 18999 are the Senate's. */
function chamberOfCode(code: string | null): Chamber | null {
  if (code === null) return null;
  if (/^H\d|^Intro-H$/.test(code)) return "House";
  if (code === "Intro-S") return "Senate";
  const stage = /^\d+$/.test(code) ? Number(code) : Number.NaN;
  if (stage >= 1000 && stage < 10_000) return "House";
  return stage >= 10_000 && stage < 19_000 ? "Senate" : null;
}
