/**
 * How clerks word each kind of docket entry.
 *
 * In: nothing. Out: `RULES`, tried in order at the beginning of an entry, and what may stand before that beginning.
 * Surprise: the order is the logic. "Notice of motion" must be met before "notice", "letter motion" before "letter",
 * "stipulation and order" before "stipulation". Wordings follow the event lists of CM/ECF (district, bankruptcy,
 * appellate) and the Supreme Court's docket, as seen on real dockets.
 */
import type { EntryKind } from "./entry-kind.ts";

/** What may stand before the noun that counts: numbers, filing verbs, adjectives that change nothing. */
export const OPENERS =
  /^(?:\*{2,}[^*]{3,40}\*{2,}|[\s*#:;,.()[\]–—\-"'/]|(?:true |certified |conformed )*cop(?:y|ies) of\b|\d+(?:st|nd|rd|th)?\b|e[op]:|\b(?:ecf filer|received|filed|lodged|tendered|submitted|joint(?:ly)?|agreed|unopposed|opposed|consent(?= (?:letter motion|motion|order|judgment|application))|ex parte|time sensitive|emergency|expedited|urgent|amended|corrected|revised|restated|superseding|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|sealed|redacted|public|unredacted|under seal|electronic|paperless|text[- ]only|text|docket text|docket|clerk'?s?|official|supplemental|supplementary|renewed|initial|interim|final(?! decree| judgment)|temporary|preliminary|permanent|standing|sua sponte|per curiam(?= order)|stipulated(?! (?:and|&))|pro se|prisoner|civil rights|verified|class action|cross|counter|partial|limited|omnibus|single|certified|the|a|an|in chambers|(?:u\.?s\.? )?(?:\w+ )?circuit(?: court of appeals)?|(?:u\.?s\.? )?court of appeals|usca|(?:u\.?s\.? )?(?:supreme|district) court|true copy|from|oral|verbal|written|bench|civil|criminal)\b)+/;

/** A name or party before the noun: "Defendant Jane Doe's", "The United States of America's". */
export const OWNER =
  /^(?:the )?(?:[\p{L}.&,-]+ ){0,8}?(?:[\p{L}.-]+(?:'s|s')|government|united states|usa|plaintiffs?|defendants?|appell\w+|petitioners?|respondents?|debtors?|trustee) (?=[a-z])/u;

const DONE = "(?:granted|denied|dismissed|vacated|withdrawn|moot|allowed|overruled|sustained)";

export const RULES: [EntryKind, RegExp][] = [
  // The clerk's own doings.
  [
    "administrative",
    /^(?:motions?(?:\(s\))? referred\b(?! to (?:the )?(?:full )?court)|transfer of case\b|opinion (?:distributed|sent|mailed)|report on the (?:filing|determination)|cover sheet|circulation$|adversary (?:case|proceeding)?[^a-z]*(?:closed|terminated)|case assignment|form [a-d]\b|vided\b|(?:magistrate )?judge .{2,60} so designated|documents? (?:sent|mailed|returned|forwarded)|(?:creditor )?(?:mailing (?:list|matrix)|disk\b|matrix)\b|master address list|labels\b|auto - docket|close[d]?\b|(?:added|add)\b(?! to (?:the )?record)|(?:inter-?district )?transfer(?:red)? (?:to|of (?:case|jurisdiction|service))|payment\b|case (?:transferred|received|opened|closed|reopened|reassigned|designated|terminated)\b(?! (?:by|for|order)|\. petition|\. (?:a copy of your )?(?:notice of )?appeal)|hold\b|remark\b|interpreter\b|staff note|(?:appeal |electronic |original |certified )*records?\b(?:[^.]|\.(?!\s)|\b(?:dist|div|cir|ct|[a-z])\.){0,120}\b(?:sent|transmitted|returned|electronic|located|requested|received|available|forwarded|mailed)\b|(?:caption|attorney|new party|appell(?:ant|ee)|petitioner|respondent|plaintiff|defendant|intervenor|amicus|party|parties|debtor)s?\b,? .{0,200}\b(?:terminated|added|substituted|amended|removed|dismissed)\.?(?: \[|$)|notice (?:issued|sent|mailed)\b(?!.{0,200}\brequesting (?:a )?response)|docket annotation|email notification|cop(?:y|ies) (?:re\b.{0,60} )?(?:sent|mailed|to|distributed)\b|per (?:the )?(?:above|foregoing) order\b.{0,60}\b(?:lodged|filed)|mail\b|transmission\b|transmitt?al\b|certificates?\b|certification\b|receipt\b|exhibits returned|terminate\b)/,
  ],
  // The court's answer that looks like the request: "Petition GRANTED.", "Application (24A1) denied by the Court".
  [
    "order",
    /^(?:response requested|notice issued\b.{0,200}\brequesting (?:a )?response|notice (?:and|&) order|motion order|the solicitor general is invited|(?:clerk'?s )?(?:entry|certificate) of default\b(?! judgment)|discharge\b|chapter \d+ discharge|it is (?:hereby )?ordered)/,
  ],
  [
    "notice",
    /^(?:motion|application|petition)[^.;]{0,60}\bwithdrawn\b|^withdrawal of\b|^statement of (?:intent (?:regarding|to)|non-?opposition|no position)\b/,
  ],
  [
    "order",
    new RegExp(
      `^(?:(?:cross-)?petition|application|motion|request|rehearing|stay|suggestion)\\b(?:(?!\\b(?:deny|grant|dismiss|overrul|strik)ing\\b)[^.;:]|\\d\\.\\d){0,200}\\b${DONE}(?:\\s*(?:[.;,]|$)| (?:by|and|in part|as|without|with)\\b)`,
    ),
  ],
  [
    "order",
    /^(?:stipulat(?:ion|ed)(?: \w+)? (?:and|&) (?:\[?proposed\]? )?(?:protective )?order|so[- ]ordered)\b/,
  ],
  ["order", /^stipulation\b[^.]{0,260}\b(?:and|&) order(?:ed)? (?:by|signed|thereon)\b/],
  [
    "order",
    /^(?:the )?time to file\b[^.]*\bextended\b|^(?:briefing|scheduling) (?:schedule|notice|notification)\b/,
  ],
  ["order", /^time (?:is |to )?[^.]{0,80}\b(?:extended|is further extended)\b/],
  // Drafts that await a signature.
  [
    "record",
    /^(?:(?:underlying|appealed|lower court) (?:decision|order|judgment|ruling)\b|(?:text of )?\[?proposed\]?(?! (?:amended )?complaint| intervenor)\b)/,
  ],
  // Decisions.
  ["opinion", /^summary order\b/],
  [
    "opinion",
    /^(?:adjudged to be|judgment (?:affirmed|reversed|vacated)|(?:writ of )?certiorari dismissed|reversed|affirmed)\b.{0,240}\b(?:opinion|per curiam|delivered)\b/,
  ],
  ["judgment", /^(?:judgment issued|adjudged|judgment (?:affirmed|reversed|vacated))\b/],
  [
    "opinion",
    /^(?:(?:memorandum|summary|slip|published|unpublished|signed|per curiam|authored|panel|majority|dissenting|concurring|case termination for|order and)[\s,]*(?:(?:and|&|of)\s*)?)*(?:opinion|decision)\b/,
  ],
  [
    "opinion",
    /^(?:memorandum (?:&|and) (?:order|judgment)|memorandum of decision|findings?\b|(?:magistrate (?:judge'?s? )?)?(?:findings|report) (?:and|&) recommendations?|r ?& ?r\b|per curiam|magistrate (?:judge )?findings|opinion)/,
  ],
  [
    "order",
    /^(?:scheduling|protective|case management|pretrial|minute|standing|status report|interlocutory)? ?orders? (?:on|re|granting|denying)\b/,
  ],
  [
    "judgment",
    /^(?:default |consent |clerk'?s? |summary |money |final |amended )*judge?ment\b(?! (?:returned|proof))|^(?:jury )?verdict\b|^final decree|^mandate\b|^case termination\b[^.]*judgment|^decree\b|^order (?:and|&) (?:final )?judgment|^bill of costs taxed/,
  ],
  [
    "judgment",
    /^(?:clerk'?s )?entry of (?:default )?judgment\b|^abstract of judgment|^satisfaction of judgment/,
  ],
  // "SCHEDULING AND TRIAL ORDER": whatever words come first, unless they make it a draft or another paper.
  [
    "order",
    /^(?:(?!(?:of|to|for|by|in|on|re|from|with|as|that|at|is|proposed|motions?|responses?|objections?|transcripts?|requests?|repl(?:y|ies)|notice|petition|appeal|letter)\b)[\w'&/()-]+,? ){0,6}orders?\b(?! (?:form|to be)\b)/,
  ],
  [
    "order",
    /^(?:memo(?:randum)?[\s-]*endors\w+|endorse[d]? letter|endorsement\b|order(?=[^a-z])|injunction\b|restraining order|writ of (?:mandamus|injunction) granted|show cause|ruling\b|acceptance of plea|case termination\b|court ruling|abstract of order|adjudication of guilt|case management plan$)/,
  ],
  // Sittings held, then sittings to come.
  [
    "order",
    /^(?:civil |criminal )?minutes?\W{0,3}(?:\(?in chambers|order\b|(?:the )?(?:parties|counsel|plaintiffs?|defendants?) (?:is|are) (?:hereby )?(?:advised|ordered|directed)|(?:the )?court (?:is|has|grants|denies|orders|finds|hereby|sets|continues|vacates)|of in chambers)/,
  ],
  [
    "minute-entry",
    /^(?:(?:civil|criminal|courtroom|clerk'?s|courtroom deputy|general) )?minutes?\b|^minute entry\b|^proceedings? (?:held|before|memo)|^court proceedings|^(?:case |re)?argued\b|^case, before .{0,80}\b(?:heard|submitted)\b|^(?:341|first|initial)?\(?a?\)? ?meeting of creditors (?:not |was )?held|^(?:341 )?meeting (?:of creditors )?concluded|^hearings? not held\b|^hearing\b[^.(:]{0,15};|^(?:argued and |case )?submitted\b(?! by| (?!on |to |after |before )(?:[\w/'-]+ ){0,3}(?:brief|appendix|motion|reply|response|petition)\b)|^submitted (?:to|on|after|before)\b|^argument (?:held|heard)|^oral argument (?:held|heard)|^courtroom (?:notes|deputy)|^(?:jury |bench )?trial (?:held|begun|completed|day)|^(?:(?!(?:of|to|for|by|in|on|re|from|with|as|that|at|notice|motion|order)\b)[\w'/-]+ ){0,4}?(?:hearing|conference|arraignment|appearance|sentencing|argument|trial|meeting of creditors)s? (?:was |were )?(?:held|concluded|begun|completed)\b|^(?:rearraignment|arraignment|plea entered|sentencing held|hearing held|jury selection|voir dire (?:held|begun))\b(?! set)/,
  ],
  [
    "hearing",
    /^(?:re-?)?(?:set|reset|set\/reset|adjourn|cancel|calendar)\w* (?:[\w/&]+ ){0,4}?(?:hearing|conference|trial|argument)s?\b/,
  ],
  [
    "hearing",
    /^(?:[\w'-]+ )?(?:motion |petition |application |case |rescheduled )?distributed\b|^(?:petition|application|motion|rescheduled)\b[^.;]{0,100}\bdistributed for conference|^set for (?:oral )?argument|^rescheduled\b|^(?:case )?calendared\b|^circulated\b|^notice(?: of)?:? (?:this |the )?(?:case|appeal) (?:is being|has been|is) (?:considered|set|calendared|scheduled)/,
  ],
  [
    "hearing",
    /^notice (?:of|re|setting|resetting|rescheduling|cancel\w*)(?: of)? (?:[\w/'’-]+ ){0,5}?(?:hearings?|oral arguments?|argument|calendar|(?:change of )?plea|settings?|resetting|conferences?|trial|meeting of creditors|rehearing|sentencing|arraignment|telephonic|docket call)\b/,
  ],
  [
    "hearing",
    /^(?:hearings?|conferences?|argument|trial|meeting of creditors|sentencing|arraignment|calendar)\b[^.]{0,60}?\b(?:set|reset|scheduled|rescheduled|continued|adjourned|vacated|canceled|cancelled|calendared|to be held|noticed)\b|^(?:continuance of |chapter \d+ )?(?:341\b.{0,5})?(?:first )?meeting\b|^case calendared|^(?:oral argument|hearing|pretrial conference|status conference|calendar|trial date)\b/,
  ],
  // To a higher court.
  [
    "appeal",
    /^(?:petition for (?:a )?writ of (?:certiorari|mandamus|prohibition)|petition for (?:review|permission to appeal|certiorari)|petition for writ of|jurisdictional statement|(?:notice of )?(?:(?:interlocutory|cross|bankruptcy|conditional|joint)[ -])*appeal\b(?! (?:record|remark|fee|transcript))|notice of (?:\w+ )?(?:filing of (?:an? )?)?(?:cross-?)?appeal|case opened\. (?:a copy of your )?(?:petition|(?:notice of )?appeal)|notice of (?:appellate case (?:opening|number)|(?:docketing|opening) (?:[\w-]+ ){0,2}(?:on )?appeal)|(?:civil|criminal|agency|original|bankruptcy|prisoner|new)? ?(?:case|appeal|petition)(?: \w+)? (?:docketed|opened)\b|docketed (?:case|appeal)|usca (?:case )?(?:number|appeal))/,
  ],
  [
    "notice",
    /^(?:assignment|transfer)(?:\/transfer)?(?: of|:)? claim|^appointment of|^(?:trustee'?s )?abandonment|^application[^.]{0,60}\breferred to the court/,
  ],
  [
    "pleading",
    /^adversary case [^a-z]*(?:\([^)]*\)[^a-z]*)*complaint|^notice of removal|^petition for removal|^notice of claim\b/,
  ],
  // Requests.
  [
    "motion",
    /^(?:notice of )?(?:cross-?)?motions?\b(?!\(s\) referred)(?! hearing| referred)|^(?:notice of )?applications?\b|^letter[- ](?:motion|request)|^(?:petition|suggestion) for (?:panel |en banc )?(?:re)?hearing|^requests?\b(?! to issue| for (?:the )?(?:(?:special |judicial )?notice|issuance|admission|production|transcript|international))|^streamlined request|^stay\b|^movant\b/,
  ],
  ["process", /^request (?:to issue|for (?:the )?issuance of) (?:\w+ )?(?:summons|subpoena|writ|warrant)/],
  [
    "record",
    /^(?:reply|response|opposition|supplemental)?[ -]*(?:declaration|affidavit|affirmation)s?\b(?! of service)/,
  ],
  // Argument.
  [
    "brief",
    /^(?:complaint\/brief|briefs?\b(?!ing)|memorand(?:um|a)\b|memo in (?:support|opposition)|oppositions?\b|repl(?:y|ies)\b|sur-?reply|responses?\b|objections?\b|traverse\b|rejoinder\b|joinder\b|amicus|amici|trial brief|rebuttal|statement of (?:position|issues|points)|points and authorities|clarification|sentencing (?:submission|memorandum)|letter brief|answering brief|28\(?j\)? (?:letter|citation|response)|rule 28)/,
  ],
  [
    "brief",
    /^(?:supplement(?:al)?|addendum|errata|notice of (?:citation (?:of|to) )?(?:supplemental |additional )?authorit\w+|citation of|authorit(?:y|ies))\b/,
  ],
  // What opens or frames a case.
  [
    "pleading",
    /^(?:complaints?\b(?!\/brief)|answers?\b|indictment\b|information\b(?! (?:updated|sheet|statement|form|re))|counter-?claims?\b|cross-?claims?\b|third[- ]party complaint|(?:in)?voluntary petition|chapter \d+ (?:in)?voluntary|petition\b|proof of claim|claim\b|libel\b|bill of particulars)/,
  ],
  // Agreement.
  [
    "stipulation",
    /^(?:stipulations?\b|(?:acceptance of )?offers? of judgment\b|(?:plea |settlement |reaffirmation |guilty plea )?agreements?\b|waivers? of (?!service|summons)|blanket consent|consents?\b|settlement\b|guilty plea|pretrial agreement)/,
  ],
  // Papers that reach people.
  [
    "process",
    /^(?:notice and acknowledge?ment of service|(?:summons(?:es)?\b|warrants?\b|subpoenas?\b|arrest\b|writ of\b|praecipe|garnishment|lis pendens|letters? rogatory|waiver of service|return of service|judgment returned|acceptance of service|acknowledge?ment of service|(?:affidavits?|proofs?|declarations?) of service|service by publication))/,
  ],
  ["letter", /^(?:letters?\b|correspondence\b)/],
  // Material.
  [
    "record",
    /^(?:declarations?\b|affidavits?\b|affirmations?\b|exhibits?\b|appendi(?:x|ces)\b|excerpts? of|transcripts?\b|reports?\b|schedules?\b|amendments? to (?:the )?(?:schedule|list|statement)|summary of|balance of schedules|ballots?\b|rights and responsibilities|social security|evidence of|statements?\b|inventory\b|index\b|(?:admin\w* |state court |joint )?record\b|witness list|list of|tax (?:documents|returns?)|income records?|payment advices|(?:modification of |amendment (?:to|of) )?(?:the )?(?:chapter \d+ )?plan\b|disclosure statement|operating report|depositions?\b|interrogator\w+|bond\b|(?:summary |\w+ )?chart\b|\d* ?largest (?:un)?secured creditors|discovery plan|interim report|balance sheet|document|matrix|notice of filing (?:of )?(?:official )?transcript|rule 5\(c\)\(3\) - affidavit|presentence|inspection|data sheet|minutes of)/,
  ],
  [
    "notice",
    /^(?:notices?\b|notification\b|advisory\b|election\b|demand\b|designation\b|acknowledge?ment|suggestion of|advice\b|claim of|jury demand|warning\b|information re|(?:supreme court )?case info|intent\b|withdrawal\b|memo\b)/,
  ],
];

/** Requests as PACER's feeds name them, by a bare verb: "Compel", "Adjourn Conference", "Dismiss/Lack of Jurisdiction". */
export const BARE_VERB =
  /^(?!.*\border filed$)(?:abate|adjourn|admit|alter|amend|appear|appoint|bifurcate|certify|change venue|clarify|compel|consolidate|continue|correct|dismiss|disqualify|exclude|expedite|extend|file|intervene|join|limit|lift|modify|preclude|proceed|produce|quash|reassign|reconsider|recuse|reduce|release|remand|reopen|seal|serve|sever|strike|substitute|suppress|transfer|travel|unseal|vacate|withdraw)\b(?! granted| denied)[^.;:]{0,60}$|^(?:deposition|discovery)$/;

/** The same by a noun; tried last. */
export const BARE_REQUEST =
  /^(?:attorney fees|bond|conference|default judgment|deposition|detention|discovery|extension of time|extension|fast track|forfeiture|in limine|injunction|issuance|joinder|leave|mistrial|new trial|preliminary injunction|protective order|reconsideration|recusal|relief|sanctions|settlement|stay|summary judgment|temporary restraining)\b[^.;:]{0,60}$/;

/** Words that tell the kind wherever they stand near the beginning; tried when nothing before them is known. */
export const TELLING: [EntryKind, RegExp][] = [
  ["process", /\bissued (?:the|an?) (?:[\w-]+ )?(?:warrant|summons|subpoena)\b/],
  ["order", /\b(?:(?:verbally|orally) )?granted (?:an? |leave|permission)/],
  [
    "brief",
    /\bcitation (?:of|to) (?:additional|supplemental) authorit|\bamic(?:us|i)(?: curiae)? brief\b|\b(?:opening|answering|reply|principal|merits) brief\b/,
  ],
];

/** "NOTICE by NAAG re 23 MOTION to Dismiss of Supplemental Authority": the title stands behind the party. */
export const TITLED_LATE: [EntryKind, RegExp][] = [
  ["hearing", /^notice by [^.;]{0,80}\bof (?:[\w-]+ )?hearing\b/],
  ["judgment", /^consent (?:decree|judgment)\b/],
  ["brief", /^notice by\b.{0,360}\b(?:supplemental|additional|recent) authorit/],
];
