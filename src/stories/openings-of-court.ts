/**
 * How clerks open what comes from the court: its papers and its sittings.
 *
 * In: nothing. Out: `OF_COURT`, the phrases of each kind.
 * Surprise: in chambers nobody sits, so minutes of it are rulings; and minutes of a sitting stay minutes whatever was ruled.
 */
import type { EntryKind } from "./entry-kind.ts";
import { list } from "./entry-words.ts";

/** What the court holds. */
const SITTING = "argument|arraignment|conference|hearing|rehearing|sentencing|trial";
/** What a notice does with it. */
const MOVING = "scheduling|setting|resetting|rescheduling|canceling|cancelling|continuing";
/** What has become of it. */
const MOVED = "set|reset|continued|scheduled|rescheduled|cancelled|canceled";

export const OF_COURT = {
  order: list(
    // Orders by whatever name. That "Pretrial Scheduling Order" is one needs no phrase, see `titleOfOrder`.
    "order, ?it ?is ?hereby|so ordered, notice and|of order, motion|letter order, social security appeal order",
    "?court ruling, court directive, show cause, injunction, abstract of order",
    // A paper of the parties on which the judge has written.
    "stipulation|stipulated ?protective and ?protective order, stipulation|stipulated … order signed",
    "memo|memorandum endorsement|endorsed|endorsing, endorsement, endorsed|endorse letter",
    // What the court does to somebody, or to the case.
    "discharge, chapter … discharge, entry|certificate of default, clerk default, adjudication of guilt",
    "?entry ?and acceptance of ?guilty plea, writ of injunction|mandamus granted, case termination",
    "automatic referral, referral to ?adr|arbitration|mediation, order appointing counsel and",
    "?order ?setting condition of ?pretrial release, modification of ?the ?supervised condition|release",
    // Times and schedules are set by the court, or by its clerk for it.
    "scheduling, briefing schedule|notice|notification|letter, schedule notice, notice of … briefing schedule",
    "case management plan, case management ?and scheduling plan, practice and procedure",
    "time ?to ?file … ?is ?further extended, streamlined extension",
    // The Supreme Court's one-line answers.
    "response ?to ?application … requested, notice issued … … requesting ?a response",
    "solicitor general is invited",
    // In chambers nobody sits: minutes of it are rulings, and so are minutes in which the court speaks.
    "minute ?order ?of ?general in chambers",
    "minute ?the court is|has|grants|denies|orders|finds|hereby|sets|continues|vacates",
    "minute ?the party|counsel|plaintiff|defendant is|are ?hereby advised|ordered|directed",
    "notice of entry of default",
  ),
  opinion: list(
    // Opinions and decisions.
    "opinion, decision, summary order, per curiam, statement of decision",
    "published|unpublished|slip|signed|authored|summary ?authored ?per ?curiam opinion|decision",
    "panel|majority|concurring|dissenting|memorandum ?authored ?per ?curiam opinion|decision",
    // Memoranda and orders that give reasons.
    "memorandum ?and|of opinion|decision|ruling, memorandum ?and ?opinion order|judgment",
    "order and|with opinion|reasons|memorandum, order memorandum",
    "reasons for ?the judgment|decision|order|sentence",
    // What a judge finds or recommends.
    "?tentative findings, tentative ruling|decision, magistrate ?judge findings|report",
    "findings|report ?and recommendation, findings|report and recommended disposition|decision|ruling",
    "r and r, recommended disposition|decision|ruling, order ?and finding of fact",
    "order|proposed ?and finding ?of ?fact and recommendation",
    "proposed finding ?of ?fact and recommended disposition",
    // The Supreme Court says what became of the case before it says whose opinion that is.
    "?judgment adjudged|affirmed|reversed|vacated … . … opinion|curiam|delivered",
    "?writ ?of certiorari dismissed … . … opinion|curiam, case termination for opinion",
  ),
  judgment: list(
    // Judgments, decrees, mandates.
    "?default|consent|summary|money judgment|judgement, adjudged, ?consent decree, mandate",
    "order and ?final judgment, entry of ?default judgment, abstract|satisfaction of judgment",
    "case termination … judgment",
    // Verdicts.
    "?jury|court verdict",
    // Costs once they are taxed; a bill of costs alone asks for them.
    "cost taxed, bill|statement of cost taxed, ?clerk taxation|taxing of cost",
  ),
  hearing: list(
    // The lists of the Supreme Court and of the courts of appeals.
    "?application|case|motion|petition|rescheduled distributed, rescheduled, circulated",
    "application|motion|petition|rescheduled … distributed for conference, ?case calendared, case calendaring",
    // "This case is being considered for oral argument".
    "?this case|appeal is|has ?being|been considered|set|calendared|scheduled",
    "notice ?of ?this|the case|appeal is|has ?being|been considered|set|calendared|scheduled",
    // Notices of a sitting, by its name or by what becomes of it.
    `notice of|re|${MOVING} ?of … ${SITTING}|calendar|plea|telephonic, notice … ${SITTING}|call ${MOVED}`,
    "notice of|re … setting|resetting, notice of rescheduling|continuance, notice of|re … meeting of creditor",
    "notice of docket call, notice to appear for, calendar notice",
    `set|reset|setting|resetting|continue|continuing … ${SITTING}, continuance of meeting|hearing`,
  ),
  "minute-entry": list(
    // The clerk's minutes.
    "?civil|criminal|courtroom|clerk|general minute, minute entry and ?notation order",
    "minute order for proceeding, courtroom minute minute order, courtroom note|deputy, ?electronic clerk note",
    `minute of … ${SITTING}|plea|proceeding, remark hearing`,
    // What was done in the sitting.
    "proceeding held|before|memo, court proceeding, ?case argued|reargued, ?util plea entered",
    "case submitted, case before … … heard|submitted, submitted on|to|after|before",
    "jury charged|deliberation|excused|impaneled|retired|selected|sworn, jury panel sworn, ?court charge to ?the jury, opening|closing argument|statement of counsel",
  ),
} satisfies Partial<Record<EntryKind, readonly string[]>>;
