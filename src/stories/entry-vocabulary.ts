/**
 * The words around an entry's opening phrase.
 *
 * In: nothing. Out: what may stand before the phrase, whose a paper may be, the event names of the courts' feeds, and what
 * tells a kind wherever it stands. Surprise: the notation is that of the openings, see `toPhrase`.
 */
import type { EntryKind } from "./entry-kind.ts";
import { setOf } from "./entry-words.ts";

/** Numbers, filing verbs, adjectives that change nothing: what may stand before the phrase that counts. */
export const PASSED_OVER: readonly string[] = [
  ...words("received filed fld lodged tendered submitted joint jointly agreed unopposed opposed"),
  ...words(
    "emergency expedited urgent amended corrected revised restated superseding renewed initial interim",
  ),
  ...words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh circuit dc"),
  ...words(
    "sealed redacted public unredacted restricted electronic paperless text docket official omnibus single",
  ),
  ...words(
    "supplemental supplementary final temporary preliminary permanent standing stipulated verified cross",
  ),
  ...words("counter partial limited certified conformed the a an usca from oral verbal written bench civil"),
  ...words("criminal clerk prisoner miscellaneous misc mdl exparte e eo ep"),
  "ecf filer",
  "debtor in possession",
  "true ?copy ?of",
  "copy of",
  "under seal",
  "text only ?entry ?by ?chambers",
  "in chambers",
  "pro se",
  "ex parte",
  "time sensitive",
  "sua sponte",
  "class action",
  "civil rights",
  "assented to",
  "us ?supreme|district court ?of ?appeals",
  "u s ?supreme|district court ?of ?appeals",
  "court of appeals",
];

/** These end a title: what stands behind them is what the paper is about. */
export const PREPOSITIONS = setOf(
  "of to for by in on re from with as at against that is are was were upon pursuant under regarding needed",
);

/** Whose a paper may be, without a genitive: "Government Response". */
export const PARTIES: readonly string[] = words(
  "government usa plaintiff defendant appellant appellee petitioner respondent debtor trustee intervenor movant claimant amicus",
);

/** Requests as PACER's feeds name them, by a bare verb. */
export const EVENT_NAMES: readonly string[] = [
  ...words(
    "abate adjourn admit alter amend appear appoint bifurcate certify clarify compel consolidate continue",
  ),
  ...words(
    "correct dismiss disqualify exclude expedite extend file intervene join limit lift modify preclude proceed",
  ),
  ...words(
    "produce quash reassign reconsider recuse reduce release remand reopen seal serve sever strike substitute",
  ),
  ...words("suppress transfer travel unseal vacate withdraw"),
  "change venue",
];

/** The same by what is wanted; tried when no opening is known. */
export const WANTED: readonly string[] = [
  "attorney fee",
  "?preliminary injunction",
  "extension ?of ?time",
  "fast track",
  "in limine",
  "new trial",
  "summary judgment",
  "temporary restraining",
  ...words("detention discovery forfeiture issuance leave mistrial reconsideration recusal relief sanctions"),
];

/** Words that tell the kind wherever they stand near the beginning. */
export const TELLING: readonly (readonly [EntryKind, string])[] = [
  ["process", "issued the|a|an … warrant|summons|subpoena"],
  ["order", "granted a|an|leave|permission"],
  ["order", "it is ?hereby|so ordered"],
  ["order", "deadline … is|are ?hereby ?further extended|stayed|reset|vacated"],
  ["brief", "citation of|to additional|supplemental authority"],
  ["brief", "amicus|amici ?curiae brief"],
  ["brief", "opening|answering|reply|principal|merits brief"],
  ["notice", "party|counsel is|are ?hereby notified|advised"],
  ["notice", "magistrate judge … is available"],
  ["administrative", "magistrate judge is designated"],
  // Hawaii's "EO:" and "EP:", an order and a proceeding entered.
  ["order", "eo"],
  ["minute-entry", "ep"],
];

function words(said: string): string[] {
  return said.split(" ");
}
