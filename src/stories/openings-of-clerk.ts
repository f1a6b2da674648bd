/**
 * How clerks open the clerk's own bookkeeping, as far as it is no class of noise.
 *
 * In: nothing. Out: `OF_CLERK`, the phrases of each kind. Surprise: what subscribers may choose by stands in noise-phrases.ts and is read first.
 */
import type { EntryKind } from "./entry-kind.ts";
import { list } from "./entry-words.ts";

export const OF_CLERK = {
  administrative: list(
    // Records and copies on their way.
    "?appeal ?original ?certified record … sent|transmitted|returned|located|requested|received|available|forwarded|mailed|retained",
    "?appeal ?original ?certified record … … sent|transmitted|returned|located|requested|received|forwarded",
    "record on ?appeal requested|loan, appeal record on loan, record is ?electronic",
    "certified and transmitted record, copy sent|mailed|to|distributed|of ?notice mailed",
    "copy re … sent|mailed|to|distributed, document sent|mailed|returned|forwarded|for",
    "per ?the above|foregoing order … lodged|filed, mail|mailing, ?mailing matrix, mailing list",
    "transmission|transmittal, exhibit returned, receipt, certificate|certification, circulation",
    "opinion distributed|sent|mailed, paper copy, notice issued|sent|mailed",
    // Who has the case, who is a party.
    "case transferred|received|opened|closed|reopened|reassigned|assigned|designated|terminated|unassigned",
    "case assignment|designation|manager, initial ?case assignment, transfer of case|jurisdiction|service",
    "transfer|transferred to, inter district transfer, interdistrict transfer",
    "?magistrate judge … so designated, notice of ?impending ?case assignment|reassignment",
    "caption|attorney|party|appellant|appellee|petitioner|respondent|plaintiff|defendant|intervenor|debtor … … terminated|added|substituted|amended|removed",
    "add|added, attorney update, amicus|attorney|counsel appearance, change of lead counsel",
    "election of counsel",
    // Forms and notes of the clerk's.
    "motion referred, report on|or ?the filing|determination",
    "?notice ?of filing … report on|or ?the filing|determination, cover sheet, criminal cover sheet",
    "adversary ?case|proceeding … closed|terminated, form a|b|c|d, vided, creditor ?mailing matrix|list, disk",
    "master address list, label, auto docket, close|closed, payment, hold, remark, interpreter, staff note",
    "docket annotation, email notification, terminate, argument acknowledgment|acknowledgement",
    "electronic filing error, filing error, jurisdictional review, case opening, appeal remark|fee|transcript",
    // Transcripts being ordered for an appeal.
    "transcript order|ordered|request|requested|information|purchase, attorney transcript order",
    "cancelled|canceled transcript, ?court reporter acknowledgment|acknowledgement",
    "acknowledgment|acknowledgement transcript, transcript … filed in ?the district, notification setting",
    "letter by clerk … transcript",
    "entry of ?attorney appearance, withdrawal of appearance, attorney|amicus|hearing|counsel appearance, amicus curiae appearance",
    "judge assignment|reassignment, assign|reassign|add|terminate judge, ?case selected, submission to ?district|magistrate judge, return receipt, notice return receipt",
    "fee agreement|received|paid|waived|status, copyright|patent|trademark report|form, ao form|120|121, form ao, notice of mailing, transcript designation",
    "notice to filer|attorney|counsel, notice of ?docket correction|corrected, notice of corrected image|document|pdf, correction of|to ?the docket",
    "notice of|for association|designation|desig|substitution|withdrawal|change … counsel|attorney, findings|report and recommendation referred",
    "case reassignment ?notice, document received, new case manager, speedy trial ?excludable start|stop, panel composition, cja appointment|voucher",
    "letter of deficiency, name correction, correction of name, motion no longer referred, notification of payment|fee, ?financial affidavit for|form cja",
    "record on appeal … certified",
    "terminated|closed case, case as to … … referred|assigned to ?magistrate|district judge, report re|regarding ?filing patent|trademark|copyright",
    "patent|trademark|copyright copy, patent and|or trademark copy, expired, notice of ?magistrate|case|district|judge judge|case|magistrate assignment|reassignment, exhibit receipt|destroyed|released",
    "motion|brief|document|entry|appearance locked, locked, cured ?defective, defective document",
    "?initial ?partial filing|docket|docketing|appeal fee, referral of, ?clerk ?office quality control, case administratively",
    "deletion of ?docket|duplicate|incorrect entry|document, notice of jurisdiction|treaty transfer, notice to … district of … transfer",
    "conflict check, new case note, clerk notice of filing fee, attorney|counsel substitution|replacement, ?u ?s probation officer assignment|assigned, submission of … motion|report|objection|response",
    "notice of attorney|counsel withdrawal|appearance|substitution|change|termination, consent form|notice, case unsealed|sealed|stricken|stayed|remanded|reinstated",
    "new case number, notice of ?new case number",
    "copy sent|mailed|forwarded|transmitted|returned|to",
    "?clerk notification of reassignment|assignment, motion|notice|request of|for leave of absence, leave of absence",
    "file|motion|matter submitted, ?certified copy of … sent|mailed|provided|forwarded, addition of party|attorney|counsel",
    "case will|is|was ?be ?being ?electronically transferred|sent|assigned|forwarded",
    "clerk action, defective, docket note, judicial proceeding survey, notice of ?case track|tracking assignment",
    "document|motion|exhibit|transcript unsealed, judge update, advisory entry, rule 5|40 paper|document|40, common prompt",
    "order appointing ?assistant ?federal ?public ?panel ?cja counsel|defender|attorney, appointing ?federal ?public counsel|defender|attorney",
  ),
} satisfies Partial<Record<EntryKind, readonly string[]>>;
