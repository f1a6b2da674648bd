/**
 * How clerks open the clerk's own bookkeeping, as far as it is no class of noise.
 *
 * In: nothing. Out: `OF_CLERK`, the phrases of each kind. Surprise: what subscribers may choose by stands in noise-phrases.ts and is read first.
 */
import type { EntryKind } from "./entry-kind.ts";
import { list } from "./entry-words.ts";

/** What becomes of a copy or a record. */
const SENT = "distributed|forwarded|mailed|provided|returned|sent|transmitted";
/** What becomes of somebody's part in a case. */
const CHANGED = "added|amended|removed|substituted|terminated";
/** What the clerk reports on to the offices that keep the registers. */
const REGISTERED = "copyright|patent|trademark";

export const OF_CLERK = {
  administrative: list(
    // The record of a case on its way.
    `?appeal ?original ?certified record … … ${SENT}|available|located|received|requested|retained`,
    "?appeal record on ?appeal loan, record on ?appeal requested, record on appeal … certified, record is",
    "certified and transmitted record, transmission|transmittal, circulation",
    // Copies, mail and receipts.
    `copy ${SENT}|to, copy re … ${SENT}|to, ?certified copy of … ${SENT}, opinion|notice ${SENT}`,
    `document ${SENT}|received|for, per ?the above|foregoing order … filed|lodged, paper copy, notice issued`,
    "mail|mailing, notice of mailing, ?mailing matrix, creditor ?mailing list|matrix, master address list, label",
    "receipt, ?notice return receipt, exhibit destroyed|receipt|released|returned, certificate|certification",
    // What becomes of a case.
    "case assigned|closed|designated|opened|reassigned|received|reinstated|remanded|reopened|sealed|stayed",
    "case stricken|terminated|transferred|unassigned|unsealed, case administratively, closed|terminated case",
    "close|closed, adversary ?case|proceeding … closed|terminated, case opening, ?case selected, vided",
    "new case manager|note|number, notice of ?new case number, notice of ?case track|tracking assignment",
    // Where a case goes.
    "case is|was|will ?be ?being ?electronically assigned|forwarded|sent|transferred, transfer|transferred to",
    "transfer of case|jurisdiction|service, inter district transfer, interdistrict transfer",
    "notice of jurisdiction|treaty transfer, notice to … district of … transfer",
    // Which judge has it, and what is referred to whom.
    "case assignment|designation|manager, initial ?case assignment, case reassignment ?notice",
    "notice|notification of ?impending ?case|district|judge|magistrate ?case|judge|magistrate assignment|reassignment",
    "judge assignment|reassignment|update, add|assign|reassign|terminate judge, panel composition",
    "?magistrate judge … so designated, submission to ?district|magistrate judge, referral of, motion referred",
    "motion no longer referred, findings|report and recommendation referred",
    "case as to … … assigned|referred to ?district|magistrate judge",
    // Who is a party and who is counsel.
    `appellant|appellee|attorney|caption|debtor|defendant|intervenor … … ${CHANGED}`,
    `party|petitioner|plaintiff|respondent … … ${CHANGED}, add|added, addition of attorney|counsel|party`,
    "attorney|counsel appearance|change|replacement|substitution|termination|withdrawal",
    "notice of attorney|counsel appearance|change|replacement|substitution|termination|withdrawal",
    "notice of|for association|change|desig|designation|substitution|withdrawal … attorney|counsel",
    "amicus curiae appearance, hearing appearance, withdrawal of appearance, attorney update",
    "election of counsel, ?order appointing ?assistant ?federal ?public ?panel ?cja attorney|counsel|defender",
    "motion|notice|request of|for leave of absence, leave of absence, ?u ?s probation officer assigned|assignment",
    "name correction, correction of name",
    // Fees.
    "fee agreement|paid|received|status|waived, ?initial ?partial appeal|docket|docketing|filing fee",
    "clerk notice of filing fee, notification of fee|payment, payment, appeal fee",
    // Transcripts that are ordered.
    "transcript designation|information|order|ordered|purchase|request|requested, cancelled|canceled transcript",
    "transcript … filed in ?the district, letter by clerk … transcript, appeal transcript",
    "?court reporter acknowledgment|acknowledgement, argument acknowledgment|acknowledgement",
    "acknowledgment|acknowledgement transcript",
    // Forms and reports.
    "cover sheet, consent form|notice, form a|ao|b|c|d, ao form|120|121, ?financial affidavit for|form cja",
    `report on|or ?the determination|filing, ?notice ?of filing … report on|or ?the determination|filing, report re|regarding ?filing ${REGISTERED}`,
    `${REGISTERED} ?and|or ?trademark copy|form|report, rule 5|40 paper|document|40, judicial proceeding survey`,
    // What was wrong, missing or is now locked.
    "notice of ?docket correction|corrected, letter of deficiency, ?cured defective, cured, ?clerk ?office quality control",
    "deletion of ?docket|duplicate|incorrect document|entry, ?appearance|brief|document|entry|motion locked",
    "document|exhibit|motion|transcript unsealed, expired",
    // What else the clerk notes.
    "docket annotation|note, staff note, clerk action, advisory entry, remark, appeal remark, hold, disk, auto docket",
    "email notification, notification setting, common prompt, conflict check, jurisdictional review, interpreter",
    "file|matter|motion submitted, submission of … motion|objection|report|response, terminate",
    "speedy trial ?excludable start|stop",
  ),
} satisfies Partial<Record<EntryKind, readonly string[]>>;
