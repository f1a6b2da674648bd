/**
 * How clerks open each kind of docket entry.
 *
 * In: nothing. Out: `OPENINGS`, the phrases of each kind.
 * Surprise: the longest phrase wins, so a list's order means nothing, and an exception is simply a longer phrase under another
 * kind: "notice" is a notice, "notice of appeal" an appeal. The notation is explained at `toPhrase`: "a|b" either, "?a"
 * perhaps, "…" up to six words. Plurals and genitives need no mention. Wordings follow the event lists of CM/ECF (district,
 * bankruptcy, appellate) and the Supreme Court's docket, as seen on real dockets.
 */
import type { EntryKind } from "./entry-kind.ts";

export const OPENINGS: Readonly<Record<EntryKind, readonly string[]>> = {
  order: list(
    // Papers of the court.
    "notice and order, motion order, order, stipulation|stipulated … order signed",
    "stipulation|stipulated ?protective and ?proposed ?protective order, so ordered, order agreement",
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
  ),
  judgment: list(
    "?default|consent|summary|money judgment|judgement, judgment issued|affirmed|reversed|vacated, adjudged",
    "?jury verdict, decree, consent decree, mandate, order and ?final judgment, entry of ?default judgment",
    "abstract of judgment, satisfaction of judgment, case termination … judgment, bill of costs taxed",
    "costs taxed",
    "judgment and commitment, usca judgment|mandate, statement of costs taxed",
  ),
  motion: list(
    "motion, cross motion, notice of ?cross motion, application, notice of application, letter motion|request",
    "consent letter motion, consent|settlement motion|application|request, joinder motion",
    "petition|suggestion for ?panel ?en ?banc ?panel ?or ?and rehearing, petition for rehearing … banc",
    "request, request statement of oral argument, streamlined request, stay, movant, bill of costs",
    "document motion",
  ),
  pleading: list(
    "complaint, criminal complaint, answer, indictment, foreperson signature page, information, counterclaim",
    "crossclaim, cross|counter claim|complaint, third party complaint, petition",
    "petition for ?a writ of habeas corpus, petition for ?a writ of error|coram",
    "?chapter … voluntary|involuntary petition, proof of claim, claim, notice of claim, libel",
    "bill of particulars, notice of removal, petition for removal, adversary case … complaint",
    "short form complaint",
    "short form answer, superseding indictment|information, petition for warrant|summons",
  ),
  appeal: list(
    "petition for ?a writ of certiorari|mandamus|prohibition, petition for ?a writ",
    "petition for review|certiorari, petition for permission to appeal, jurisdictional statement",
    "?interlocutory|cross|bankruptcy|conditional|joint appeal",
    "notice of ?interlocutory|cross|bankruptcy|conditional|joint|civil|criminal appeal",
    "notice of filing of ?an ?the appeal, notice of appellate case opening|number",
    "notice of docketing|opening … appeal, case opened . ?a ?copy ?of ?your petition|appeal|notice",
    "?direct ?attorney ?discipline civil|criminal|agency|original|bankruptcy|prisoner|new|miscellaneous|discipline|bail|tax case|appeal|petition ?was docketed|opened",
    "case|appeal|petition docketed, docketed case|appeal, usca number|appeal, usca case number",
    "notice of docketing, amended notice of appeal, notice of expedited appeal",
  ),
  brief: list(
    "brief, complaint brief, answer brief, memorandum|memoranda, memo in support|opposition, opposition",
    "reply, sur reply, surreply, response, objection, traverse, rejoinder, joinder, amicus|amici",
    "trial|letter|answering|opening|sentencing brief, rebuttal, statement of position|issue|point",
    "points and authorities, clarification, sentencing submission|memorandum|letter",
    "28 j letter|citation|response, j letter, rule 28, supplement, addendum, errata, citation of, authority",
    "notice of ?citation ?of|to ?supplemental|additional|recent authority",
    "position re|regarding|on|paper, sentencing position, position ?paper ?re ?regarding sentencing, statement of ?undisputed ?material fact in support|opposition",
  ),
  letter: list("letter, correspondence"),
  notice: list(
    "notice, notification, advisory, election, demand, jury demand, designation",
    "acknowledgment|acknowledgement, suggestion of, advice, claim of, notice of claim bar, warning",
    "information re, ?supreme ?court case info, intent, withdrawal, withdrawal of, memo",
    "motion|application|petition … withdrawn, statement of intent regarding|to",
    "statement of ?non opposition|position, statement of no position, statement of nonopposition",
    "adoption of|statement, ?notice ?of assignment|transfer ?assignment|transfer ?of claim, appointment of",
    "?trustee abandonment, application … referred to the court",
    "the party|counsel ?are|is ?hereby notified|advised",
    "notice of mediator, notice of determination, non opposition, nonopposition, acceptance to|of presentence, nolle prosequi",
    "suggestion of bankruptcy|death, notice of mediation, notice of joinder, designation|disclosure of expert",
  ),
  record: list(
    "declaration|affidavit|affirmation",
    "reply|response|opposition ?supplemental declaration|affidavit|affirmation, exhibit, appendix|appendices",
    "excerpt of, record excerpt, transcript, notice of filing ?of ?official transcript, report, presentence",
    "schedule, amendment to ?the schedule|list|statement, balance of schedule, ballot",
    "rights and responsibility, social security, evidence of, statement, summary of, inventory, index",
    "?administrative|court|joint record, witness|exhibit list, witness and exhibit list, list of",
    "tax document|return, income record, payment advice, ?chapter … plan, plan",
    "modification|amendment of|to ?the ?chapter … plan, disclosure statement, operating report, deposition",
    "interrogatory, bond, appearance bond, ?summary chart, largest secured|unsecured creditor, discovery plan",
    "interim report, balance sheet, document, rule 5 c 3 affidavit, inspection, data sheet, minute of",
    "audio file, audio recording",
    // Drafts that await a signature, and what the appeal is from.
    "proposed, text of ?proposed, underlying|appealed decision|order|judgment|ruling",
    "lower court decision|order|judgment|ruling",
    "questionnaire, scheduling report|statement, case management statement|report, answer to interrogatory, response to interrogatory",
    "request for admission, jury instruction|note|list|charge|panel|question, voir dire question, verdict form, initial|rule|expert disclosure",
    "statement of fact, oral argument statement, certificate of good standing, character letter",
  ),
  stipulation: list(
    "stipulation|stipulated, ?acceptance ?of offer of judgment",
    "?plea|settlement|reaffirmation|guilty ?plea agreement, waiver of, blanket consent, consent",
    "notice consent and referral, settlement, guilty plea, pretrial agreement",
    "memorandum of plea|agreement|understanding|settlement, declination to proceed, consent ?to declination, acceptance of offer",
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
  ),
  "minute-entry": list(
    "minute, minute entry, ?civil|criminal|courtroom|clerk|general minute, proceeding held|before|memo",
    "court proceeding, ?case argued, case reargued, case before … … heard|submitted, argued and submitted",
    "case submitted, submitted on|to|after|before, ?oral argument held|heard, courtroom note|deputy",
    "minute of hearing|proceeding|trial|conference, remark hearing",
  ),
  process: list(
    "summons, proposed summons, warrant, arrest, subpoena, writ of, praecipe, garnishment, lis pendens",
    "letter rogatory, waiver of service|summons",
    "return|acceptance|acknowledgment|acknowledgement|proof of service",
    "notice and acknowledgment|acknowledgement of service, affidavit|declaration of service",
    "service by publication, judgment returned, request to issue",
    "request for ?the issuance of ?a summons|subpoena|writ|warrant",
    "notice of arrest, certificate|affidavit|proof|return of ?non service … summons|complaint|warrant|subpoena, seizure warrant, commitment",
    "writ issued|returned, summons request, usm return|process, usms return|process",
  ),
  administrative: list(
    // Records and copies on their way.
    "",
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
  ),
};

function list(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(", "));
}
