/**
 * How clerks open what comes from the court: its papers and its sittings.
 *
 * In: nothing. Out: `OF_COURT`, the phrases of each kind. Surprise: in chambers nobody sits, so minutes of it are rulings.
 */
import type { EntryKind } from "./entry-kind.ts";
import { list } from "./entry-words.ts";

export const OF_COURT = {
  order: list(
    // Papers of the court.
    "notice and order, motion order, order, stipulation|stipulated … order signed",
    "stipulation|stipulated ?protective and ?protective order, so ordered, order agreement",
    "memo|memorandum endorsement|endorsed|endorsing, endorsed|endorse letter, endorsement, injunction",
    "restraining order, show cause, ruling, court ruling, ruling letter, abstract of order",
    "adjudication of guilt, acceptance of plea, discharge, chapter … discharge",
    "writ of mandamus|injunction granted, case termination, case management plan",
    "entry|certificate of default, it is ?hereby|so ordered, letter order",
    // Times and schedules are set by the court, or by its clerk for it.
    "briefing|scheduling schedule|notice|notification|letter, time to file … extended",
    "time … is ?further extended, time … extended",
    // The Supreme Court's one-line answers.
    "response requested, notice issued … … requesting ?a response, the solicitor general is invited",
    "solicitor general is invited",
    // In chambers nobody sits: minutes of it are rulings.
    "minute ?order ?of ?general in chambers",
    "minute ?the party|counsel|plaintiff|defendant is|are ?hereby advised|ordered|directed",
    "minute ?the court is|has|grants|denies|orders|finds|hereby|sets|continues|vacates",
    "notice of … briefing schedule, ordered, scheduling, commitment order, case management ?and scheduling plan",
    "certified order, usca order",
    "?entry ?and acceptance of ?guilty plea",
    "practice and procedure, automatic referral, referral to ?mediation|adr|arbitration, modification of ?the condition, modification of ?supervised release",
    "clerk default, ?order ?setting condition of ?pretrial release, notice of order, transfer order",
    "court directive, streamlined extension",
    "schedule notice, response ?to ?application … requested, order appointing counsel and",
    "social security ?appeal order",
  ),
  opinion: list(
    "opinion, summary order",
    "summary|slip|published|unpublished|signed|authored|panel|majority|dissenting|concurring|memorandum|published ?authored ?per ?curiam opinion|decision",
    "per curiam, memorandum ?and opinion|decision|ruling, memorandum of decision|opinion",
    "memorandum and ?opinion order|judgment, memorandum ?and ?opinion order",
    "order and opinion|reasons|memorandum, order memorandum, order with reasons",
    "reasons for ?the judgment|decision|order|sentence, decision, findings, tentative findings",
    "magistrate ?judge findings|report, findings|report and recommendation, report recommendation, r and r",
    "case termination for opinion, adjudged|reversed|affirmed … . … opinion|curiam|delivered",
    "judgment affirmed|reversed|vacated … . … opinion|curiam|delivered",
    "?writ ?of certiorari dismissed … . … opinion|curiam",
    "usca opinion, statement of decision, tentative ruling|decision",
    "report and recommended decision|disposition|ruling, recommended disposition|decision|ruling, proposed finding ?of ?fact and recommendation",
    "order ?and finding and recommendation, order ?and finding of fact",
  ),
  judgment: list(
    "?default|consent|summary|money judgment|judgement, judgment issued|affirmed|reversed|vacated, adjudged",
    "?jury verdict, decree, consent decree, mandate, order and ?final judgment, entry of ?default judgment",
    "abstract of judgment, satisfaction of judgment, case termination … judgment, bill of costs taxed",
    "costs taxed",
    "judgment and commitment, usca judgment|mandate, statement of costs taxed",
    "?official verdict form, jury|court verdict",
    "?clerk taxation of cost, ?clerk taxing of cost",
  ),
  hearing: list(
    "distributed, rescheduled, motion|petition|application|case|rescheduled distributed",
    "petition|application|motion|rescheduled … distributed for conference, set for ?oral argument",
    "?case calendared, circulated",
    "notice ?of ?this|the case|appeal is|has ?being|been considered|set|calendared|scheduled",
    "notice of|re|setting|resetting|rescheduling|canceling|cancelling|continuing ?of … hearing|argument|calendar|plea|setting|resetting|conference|trial|rehearing|sentencing|arraignment|telephonic",
    "notice of docket|calendar call, notice of|re … meeting of creditor",
    "notice … hearing|conference|trial|argument|call|sentencing set|reset|continued|scheduled|rescheduled|cancelled|canceled",
    "continuance of meeting|hearing",
    "notice to appear for, mediation conference scheduled",
    "calendar notice",
    "case calendaring, this|the case|appeal is ?being considered|set|calendared|scheduled",
    "notice of rescheduling|resetting|continuance, set|reset|setting|resetting|continue|continuing … hearing|trial|conference|sentencing|argument|arraignment",
  ),
  "minute-entry": list(
    "minute, minute entry, ?civil|criminal|courtroom|clerk|general minute, proceeding held|before|memo",
    "court proceeding, ?case argued, case reargued, case before … … heard|submitted, argued and submitted",
    "case submitted, submitted on|to|after|before, ?oral argument held|heard, courtroom note|deputy",
    "minute of hearing|proceeding|trial|conference, remark hearing",
    "plea entered",
    "minute of … hearing|conference|trial|proceeding|arraignment|sentencing|argument|plea, ?electronic clerk note",
    "schedule set on",
    "minute order for proceeding, courtroom minute minute order, minute entry and ?notation order, util plea entered",
  ),
} satisfies Partial<Record<EntryKind, readonly string[]>>;
