/**
 * How clerks open what the parties bring, and what reaches them.
 *
 * In: nothing. Out: `OF_PARTIES`, the phrases of each kind.
 * Surprise: a plural or a genitive needs no mention, so "brief" is "Appellees' briefs" too.
 */
import type { EntryKind } from "./entry-kind.ts";
import { list } from "./entry-words.ts";

/** What a server brings. */
const SERVED = "complaint|subpoena|summons|warrant";
/** How service is proved. */
const PROOF = "affidavit|certificate|declaration|proof";

export const OF_PARTIES = {
  motion: list(
    // Motions, applications and requests.
    "?cross motion|application, notice of ?cross motion|application, amicus|document|joinder motion",
    "request, affidavit|streamlined request, ?consent letter motion|request, movant",
    "consent|settlement application|motion|request",
    // By what is wanted.
    "petition|suggestion for ?panel ?and ?or ?en ?banc ?and ?or ?panel rehearing, stay, bill of costs",
    "petition for ?an amendment, petition for action, petition for ?an ?award ?of ?attorney fee",
    "petition for ?a writ of habeas corpus ad prosequendum|testificandum",
    "proposed motion",
  ),
  pleading: list(
    // Civil cases.
    "answer, complaint, short form answer|complaint, third party complaint, initiating pleading, libel",
    "counterclaim|crossclaim, reply to counterclaim|crossclaim, notice of removal, petition",
    "petition for ?a writ of habeas corpus, petition for ?a writ of error|coram, writ of error",
    // Criminal cases.
    "indictment, information, foreperson signature page, bill of particulars",
    // Bankruptcy and claims.
    "chapter … involuntary|voluntary petition, adversary case … complaint, claim, notice|proof of claim",
  ),
  appeal: list(
    // Notices of appeal.
    "?interlocutory|cross|bankruptcy|conditional|joint appeal, notification of appeal",
    "notice of ?interlocutory|cross|bankruptcy|conditional|joint|civil|criminal|expedited appeal",
    "notice of filing of ?an|the appeal",
    // Petitions to a higher court.
    "petition for ?a writ, petition for review|certiorari, petition for permission to appeal",
    "jurisdictional statement",
    // The higher court opens its case.
    "docketed appeal|case|cause, appeal|case|petition ?was docketed, usca number|appeal",
    "?attorney bail|bankruptcy|discipline|tax appeal|case|petition ?was docketed|opened",
    "?direct agency|civil|criminal|miscellaneous|new appeal|case|petition ?was docketed|opened",
    "original|prisoner appeal|case|petition ?was docketed|opened",
    "case opened . ?a ?copy ?of ?your appeal|notice|petition, notice of docketing, notice of opening … appeal",
    "notice of appellate case opening, notice of appellate|usca case number, usca case number",
  ),
  brief: list(
    // Briefs.
    "?answer|answering|appeal|complaint|letter|opening|sentencing|trial brief, amicus|amici",
    // Memoranda and other argument.
    "memorandum|memoranda, memo in support|opposition, sentencing submission|memorandum|letter|position",
    "sentencing ?and ?or disposition memorandum, points and authority, claim construction, clarification",
    "position on|paper|re|regarding, position ?paper|re|regarding sentencing, statement of ?specific error",
    "statement of issue|opposition|point|position",
    "statement of ?undisputed ?material fact in opposition|support",
    // Answers to a paper of the other side.
    "?document opposition|objection|reply|response, notice of opposition|objection|response, ?sur reply",
    "surreply, traverse, rejoinder, joinder, rebuttal",
    // New authority, and what completes or mends a brief.
    "?28 j letter, 28 j citation|response, rule 28, citation of, authority",
    "notice of ?citation ?of|to ?supplemental|additional|recent authority, supplement, addendum, errata",
    "suggestion ?by ?in ?support|opposition",
  ),
  letter: list("letter, correspondence"),
  notice: list(
    // Whoever tells something.
    "notice, notification, advisory, advice, warning, memo, acknowledgment|acknowledgement, information re",
    "party|counsel ?are|is ?hereby notified|advised, please be advised, ?counsel please note",
    "?supreme ?court case info, application … referred to the court",
    // What a party means to do, chooses or demands, or does no longer.
    "intent, statement of intent regarding|to, election, ?jury demand, claim of, notice of claim bar",
    "suggestion of, designation, designation|disclosure of expert, selection of arbitrator|mediator|neutral",
    "adoption of|statement, acceptance of|to presentence, application|motion|petition … withdrawn",
    "withdrawal, nolle prosequi",
    // Whoever does not object.
    "statement of no|non opposition|position, statement of nonopposition, non opposition, nonopposition",
    // Claims and estates in bankruptcy.
    "?notice ?of assignment|transfer ?assignment|transfer ?of claim, ?trustee abandonment, appointment of",
    // These stay notices even where they name a sitting.
    "notice of availability|determination|joinder|mediation|mediator",
  ),
  record: list(
    // Sworn statements.
    "?reply|response|opposition ?supplemental declaration|affidavit|affirmation, rule 5 c 3 affidavit",
    // Exhibits and whatever hangs on another paper.
    "exhibit, ?entry document, appendix|appendices, joint appendix|submission, audio file|recording",
    "evidence of, ?additional ?sealed attachment, addendum attachment, final|sealed addendum",
    // Records, transcripts and lists.
    "?administrative|court|joint record, excerpt of, roa filed, transcript, deposition, minute of",
    "notice of filing ?of ?official transcript, inventory, index, summary of, ?summary chart",
    "list of, exhibit|witness ?and ?or ?exhibit|witness list",
    // Reports, statements and plans for the conduct of a case.
    "report, statement, case management report|statement, scheduling report|statement",
    "scheduling conference form|memorandum|report|statement, discovery|litigation plan",
    "oral argument statement",
    // Discovery and trial.
    "interrogatory, answer|response to interrogatory, questionnaire, request for admission, inspection",
    "expert|initial|pretrial|rule disclosure, voir dire question",
    "jury charge|instruction|list|note|panel|question",
    // Persons: released, sentenced, admitted to the bar.
    "?appearance bond, ?disclosed presentence ?investigation, character letter, certificate of good standing",
    "?confidential sentencing recommendation, probation ?office ?officer recommendation, probation form",
    // Bankruptcy.
    "schedule, balance of schedule, amendment to ?the list|schedule|statement, rights and responsibility",
    "plan, chapter … plan, modification|amendment of|to ?the ?chapter … plan, disclosure statement",
    "tax document|return, income record, payment advice, social security, balance|data sheet, operating report",
    "largest secured|unsecured creditor, ballot",
    // Drafts that await a signature, and what the appeal is from.
    "proposed, text of ?proposed, appealed|lower|underlying ?court decision|judgment|order|ruling",
    "district court ?memorandum ?opinion ?decision ?and decision|judgment|opinion|order … received",
  ),
  stipulation: list(
    // Agreements and offers.
    "stipulation|stipulated, settlement, ?guilty|plea|pretrial|reaffirmation|settlement ?plea agreement",
    "memorandum of agreement|plea|settlement|understanding, acceptance of offer, offer of judgment",
    // Pleas.
    "guilty plea, petition to enter ?a ?guilty plea",
    // Consents and waivers.
    "?blanket consent, consent form as to, notice consent and referral, declination to proceed, waiver of",
  ),
  process: list(
    // What is issued.
    "?proposed summons, ?seizure warrant, arrest, notice of arrest, commitment, subpoena, writ of",
    "writ issued|returned, praecipe, garnishment, lis pendens, notice of lis pendens, notice of lawsuit",
    "letter rogatory",
    // What the clerk is asked to issue.
    "request to issue, request for ?the issuance of ?a subpoena|summons|warrant|writ",
    "request for ?the clerk to issue|reissue subpoena|summons|warrant|writ",
    "request for subpoena|summons|warrant",
    // Proof that it arrived, or that nobody insists on it.
    "return, acceptance|acknowledgment|acknowledgement|proof|waiver of service, waiver of summons",
    "notice and acknowledgment|acknowledgement of service, affidavit|declaration of service, judgment returned",
    `${PROOF} of abode|personal|substitute|substituted service, ${PROOF} of ?non service … ${SERVED}`,
    "certificate of service … process|receipt|usm, return receipt card ?showing service",
    `return receipt … ${SERVED}, service by publication, service executed|returned`,
    "service of ?the complaint|process|subpoena|summons",
    // The marshal's forms.
    "usm 285|process|return, us marshal 285|form|return, u s marshal 285|form|return",
  ),
} satisfies Partial<Record<EntryKind, readonly string[]>>;
