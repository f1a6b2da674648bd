/**
 * How clerks word what only keeps the docket in order, by class.
 *
 * In: nothing. Out: `BEGINNINGS`, which count where the entry begins; `REMARKS`, which count anywhere in its first sentence;
 * `HEADINGS`, the words that say whose paper it is.
 * Surprise: the longest phrase wins, so an exception is a longer phrase under "nothing": "appearance" is counsel's, "appearance
 * bond" no bookkeeping. The notation is explained at `toPhrase`. The lists began with the events that the Free Law Project's
 * bots do not post.
 */
import { list } from "./entry-words.ts";

export type NoiseClass = "counsel" | "disclosure" | "service" | "clerk" | "fee" | "correction" | "transcript";

export const BEGINNINGS: Readonly<Record<NoiseClass | "nothing", readonly string[]>> = {
  counsel: list("appearance, notice appearance, designation of … as … attorney|counsel"),
  disclosure: list("civil|criminal cover sheet"),
  service: list(
    "?notice ?of certified mail, ?certified mail receipt, mail returned|sent, return|returned mail",
    "?bnc certificate|certification of service|mailing|compliance|conference|notice",
    "affidavit|certificate|declaration ?affidavit|certificate|declaration|proof of mailing|service",
    "proof of service",
  ),
  clerk: list("util, jurisdictional review, reset|set|terminate … deadline"),
  fee: list(
    "?confirmation ?of receipt, ?electronic ?fee payment, refund of … fee, remark from cashier, received $",
    "pro hac vice fee, phv fee",
    "?case ?filing|docket|docketing|appeal|appellate ?filing|docketing fee ?not $|due|paid|receipt|received|waived",
    "appeal ?case fee, usca ?appeal ?case fee",
  ),
  correction: list(
    // What should not have been docketed, or not so.
    "?please disregard, document locked, cancelled|canceled, placed in file, ?entry stricken, entry vacated",
    "this entry|document has|was ?been removed|deleted|stricken, ?court deleted ?incorrect document|entry",
    "docket|docketing|entry|filing correction|error, correction notice, error, ?document filed|docketed|entered in error",
    "filed|docketed|entered in ?the incorrect|wrong case, incorrect|wrong case|document|entry|event|pdf",
    "corrective entry, correction|modification of|to ?the ?docket ?entry docket|entry",
    // What is missing or to be mended.
    "notice|note to ?the attorney|counsel|filer, notice to correct, quality control",
    "notice|note of ?docket ?text correction, notice of corrected document|image|pdf",
    "notice|note of|regarding … defective|deficiency|deficient|incomplete|error, notice of … missing document",
    "?appendix|brief|motion|petition|record deficiency|deficient letter|memo|memorandum|notice",
    "?set deficient|defective document|filing, filing deficiency",
  ),
  transcript: [],
  nothing: list(
    "appearance bond|before, first|initial appearance, cancelled|canceled … argument|conference|hearing|trial",
    "payment advice",
  ),
};

export const REMARKS: Readonly<Record<NoiseClass | "nothing", readonly string[]>> = {
  counsel: list(
    // Coming and going.
    "pro hac vice, phv, enter ?a|an|her|his|their appearance, leave to appear",
    "appearance of|by|form|entered, appearance and request, entry|form|notice of … appearance",
    "amicus|attorney|counsel appearance, attorney|counsel ?motion to withdraw, student ?to appear|appearance",
    "withdraw|withdrawal|withdrawing|withdrawn as|of … attorney|counsel",
    "withdraw attorney|counsel, withdraw|withdrawing|substitute … as ?additional|co|lead|local attorney|counsel",
    "substitute|substituted|substituting|substitution ?of attorney|counsel, as additional attorney|counsel",
    "add|added|terminate|terminated ?and ?terminate attorney|counsel, termination ?of attorney|counsel",
    "attorney … added|substituted|terminated, attorney … to be removed",
    "acknowledgment|acknowledgement and notice of appearance",
    // How to reach counsel, and when; how counsel is paid.
    "change of ?lead address|attorney|contact|counsel|firm, request for ?courtesy|special notice",
    "availability|unavailability of … counsel, notice of … unavailability",
    "cja|counsel ?20|30 appointment|voucher, cja 20|21|23|24|26|30|31, cja20|cja21|cja23|cja24|cja26|cja30",
  ),
  disclosure: list(
    "corporate disclosure|ownership, financial ?interest disclosure, disclosure of compensation|corporate",
    "disclosure statement pursuant, rule|frcp|lr|lrcv 7|26 1, rule 1 9, 7 1 disclosure",
    "disclosure statement ?filed|submitted by|for … amici|amicus|appellant|appellee|intervenor",
    "disclosure statement ?filed|submitted by|for … movant|petitioner|respondent",
    "certificate|certification|list|notice|statement ?and ?notice of interested|related case|entity|party|person",
    "notice of ?prior similar case, certificate|certification|notice of interest|disclosure, certificate|statement of relatedness",
    "civil cover sheet, conflict memo|memorandum, case information|opening statement",
  ),
  service: [],
  clerk: list(
    // Whose case it is.
    "case ?re assigned|assignment|reassigned|reassignment|designated|unassigned, case opened in error",
    "assignment|reassignment of|to ?the|this action|case|matter|hon|honorable|judge|magistrate, judge … added|assigned",
    "assigned to ?the ?district|magistrate judge, ?magistrate judge … so designated",
    "added to ?the case, caption … amended, designated ?as ?an ecf, magistrate ?judge consent form",
    // What came in, what went out, what the clerk notes.
    "docketing notice|statement, acknowledgment|acknowledgement ?of receipt",
    "acknowledgment|acknowledgement and notice, staff note, private|public docket note, clerk ?office note",
    "paper copy, hard copy … received, compliance received, transmission of|to, transmitted to, set reset",
  ),
  fee: [],
  correction: [],
  transcript: list(
    "transcript report order, transcript ?purchase|report deadline|designation|information|order|ordered|purchase|request|requested|status",
    "designation|order|ordering|request|requested|requesting for|of … transcript",
    "notice of intent to request … transcript",
  ),
  nothing: list(
    "leave to appear amicus|as|by|remote|remotely|telephonic|telephonically, notice of … initial appearance",
    "withdraw|withdrawal|withdrawing|withdrawn of … appeal|brief|document|motion|objection … attorney|counsel",
    "clerk note for proceeding|hearing|trial, util plea entered, set reset ?duty|motion hearing, notice of disclosure of … expert|witness",
    "acknowledgment|acknowledgement of receipt of … complaint|service|summons",
  ),
};

/** "decided": a ruling, what a case begins with, or a sitting; never bookkeeping. "ordered": an order. "asked": a request. */
export type Heading = "decided" | "ordered" | "asked" | "nothing";

export const HEADINGS: Readonly<Record<Heading, readonly string[]>> = {
  decided: list(
    "opinion, judgment|judgement, ruling, minute, entry of default",
    "answer, complaint, counterclaim, indictment, notice of appeal|removal",
    "notice of ?motion|oral|pretrial|status argument|conference|hearing|trial",
    "notice continuing|rescheduling|resetting|setting",
  ),
  ordered: list("order, ordered, minute order"),
  asked: list("motion, petition"),
  nothing: list("ruling letter, order for ?the transcript, transcript ?purchase order|ordered"),
};
