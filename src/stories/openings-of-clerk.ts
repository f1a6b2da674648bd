/**
 * How clerks open the clerk's own bookkeeping, as far as it is no class of noise.
 *
 * In: nothing. Out: `OF_CLERK`, the phrases of each kind.
 * Surprise: what subscribers may choose by stands in noise-phrases.ts and is read first.
 */
import type { EntryKind } from "./entry-kind.ts";
import { list } from "./entry-words.ts";

/** What becomes of a copy or a record. */
const SENT = "distributed|forwarded|mailed|provided|returned|sent|transmitted";
/** What becomes of somebody's part in a case. */
const CHANGED = "added|amended|removed|substituted|terminated";
/** What counsel does, or others do about counsel. */
const BY_COUNSEL = "appearance|change|replacement|substitution|termination|withdrawal";
/** What the registers of the Copyright Office and of the Patent and Trademark Office are told of. */
const REGISTERED = "copyright|patent|trademark";

export const OF_CLERK = {
  administrative: list(
    // The record of a case on its way.
    `?appeal ?original ?certified record … … ${SENT}|available|located|received|requested|retained`,
    "?appeal record on ?appeal loan, record on appeal … certified, record is, certified and transmitted record",
    "transmission|transmittal, circulation",
    // Copies, mail and receipts.
    `copy ${SENT}|to, copy re … ${SENT}|to, ?certified copy of … ${SENT}, paper copy`,
    `document ${SENT}|received|for, opinion|notice ${SENT}, notice issued`,
    "per ?the above|foregoing order … filed|lodged, exhibit destroyed|receipt|released|returned",
    "receipt, ?notice return receipt, certificate|certification, mail|mailing, notice of mailing",
    "?mailing matrix, creditor ?mailing list|matrix, master address list, label",
    // A case, its number and its place.
    "case assigned|closed|designated|opened|reassigned|received|reinstated|remanded|reopened|sealed|stayed",
    "case stricken|terminated|transferred|unassigned|unsealed, case administratively, closed|terminated case",
    "case opening, ?case selected, vided, close|closed, adversary ?case|proceeding … closed|terminated",
    "new case manager|note|number, notice of ?new case number, notice of ?case track|tracking assignment",
    "case is|was|will ?be ?being ?electronically assigned|forwarded|sent|transferred, transfer|transferred to",
    "transfer of case|jurisdiction|service, inter district transfer, interdistrict transfer",
    "notice of jurisdiction|treaty transfer, notice to … district of … transfer",
    // The judge who has it, and what is referred to whom.
    "case assignment|designation|manager, initial ?case assignment, case reassignment ?notice",
    "notice|notification of ?impending ?case|district|judge|magistrate assignment|reassignment",
    "notice of ?case|district|judge|magistrate case|judge|magistrate assignment|reassignment",
    "add|assign|reassign|terminate judge, judge assignment|reassignment|update, panel composition",
    "?magistrate judge … so designated, submission to ?district|magistrate judge, referral of",
    "motion ?no ?longer referred, findings|report and recommendation referred",
    "case as to … … assigned|referred to ?district|magistrate judge",
    // Parties, counsel and officers.
    `appellant|appellee|attorney|caption|debtor|defendant|intervenor … … ${CHANGED}`,
    `party|petitioner|plaintiff|respondent … … ${CHANGED}, add|added, addition of attorney|counsel|party`,
    `attorney|counsel ${BY_COUNSEL}, notice of attorney|counsel ${BY_COUNSEL}, attorney update`,
    "notice of|for association|change|desig|designation|substitution|withdrawal … attorney|counsel",
    "amicus curiae appearance, hearing appearance, withdrawal of appearance, election of counsel",
    "?order appointing ?assistant ?federal ?public ?panel ?cja attorney|counsel|defender",
    "leave of absence, motion|notice|request of|for leave of absence, name correction, correction of name",
    "?u ?s probation officer assigned|assignment, interpreter",
    // Fees.
    "fee agreement|paid|received|status|waived, ?initial ?partial appeal|docket|docketing|filing fee",
    "clerk notice of filing fee, notification of fee|payment",
    // Transcripts, as they are ordered for an appeal.
    "transcript designation|information|order|ordered|purchase|request|requested, appeal transcript",
    "cancelled|canceled transcript, transcript … filed in ?the district, letter by clerk … transcript",
    "?court argument|reporter acknowledgment|acknowledgement, acknowledgment|acknowledgement transcript",
    // Forms, and reports to other offices.
    "cover sheet, consent form|notice, form a|ao|b|c|d, ao form|120|121, ?financial affidavit for|form cja",
    `${REGISTERED} ?and ?or ?trademark copy|form|report, report re|regarding ?filing ${REGISTERED}`,
    "report on|or ?the determination|filing, ?notice ?of filing … report on|or ?the determination|filing",
    "rule 5|40 paper|document|40, judicial proceeding survey",
    // What is put right, taken out or locked.
    "notice of ?docket correction|corrected, letter of deficiency, defective, cured ?defective",
    "deletion of ?docket|duplicate|incorrect document|entry, ?clerk ?office quality control, expired",
    "locked, appearance|brief|document|entry|motion locked, document|exhibit|motion|transcript unsealed",
    // What else the clerk notes.
    "docket annotation|note, staff note, clerk action, advisory entry, remark, appeal remark, common prompt",
    "jurisdictional review, conflict check, speedy trial ?excludable start|stop, auto docket, hold, disk",
    "email notification, notification setting, terminate",
    "file|matter|motion submitted, submission of … motion|objection|report|response",
    "case referred",
    "action required, notice of service of disclosure|discovery|interrogatory|request",
  ),
} satisfies Partial<Record<EntryKind, readonly string[]>>;
