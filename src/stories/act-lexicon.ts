/**
 * The acts we can name, and the words reporters and clerks use for them.
 *
 * In: nothing. Out: `ACTS`, the table that read-acts.ts runs over titles and sentences in lower case with plain quotes.
 * Surprise: the more telling pattern wins over the shorter one that it contains: "lifts the stay" is an order that
 * ends a stay, so the stay inside it must not be read as one granted.
 */
import type { TimelineEntry } from "../cases/case-file.ts";
import type { EventKind } from "./event-frame.ts";

/** What a timeline entry of a case file may call such an act. */
export type TimelineKind = TimelineEntry["kind"];

export interface Act {
  act: string;
  kind: EventKind;
  /** How surely the words mean the act, 1 (a reporter's verb) to 3 (a term of art). */
  strength: number;
  /** How the case file's timeline files it. */
  timeline: TimelineKind[];
  patterns: RegExp[];
  /** Counts only in a title: every article has a "said" somewhere. */
  inTitle?: RegExp[];
}

/** A gap inside one clause, at most `n` characters. */
const gap = (n: number) => `[^.;:?!]{0,${n}}?`;
const find = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, "g"));

const HAND_OVER =
  "(?:turn(?:ing)? over|hand(?:ing)? over|hand(?:ing)?|giv(?:e|ing)(?: up)?|releas(?:e|ing)|obey|comply|disclos(?:e|ing)|produc(?:e|ing)|surrender|relinquish|allow)";

export const ACTS: Act[] = [
  // What a court ordered.
  {
    act: "contempt",
    kind: "order",
    strength: 3,
    timeline: ["contempt"],
    patterns: find(
      `\\b(?:held|holds?|holding|found|finds?|declare[sd]?)\\b${gap(45)}\\bin (?:civil )?contempt\\b`,
      "\\bin (?:civil )?contempt of court\\b",
      `\\b(?:agrees|agreed|agreeing|accepts|accepted|stipulat\\w+) ${gap(20)}\\bcontempt\\b`,
      "\\b(?:civil )?contempt (?:order|finding|citation|ruling)\\b",
    ),
  },
  {
    act: "contempt-weighed",
    kind: "news",
    strength: 3.1,
    timeline: ["contempt"],
    patterns: find(
      `\\b(?:weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|ask(?:s|ed)?|seek(?:s|ing)?|sought|urg(?:es|ed))\\b${gap(50)}\\b(?:in contempt|contempt (?:order|finding))\\b`,
    ),
  },
  {
    act: "stay-lifted",
    kind: "order",
    strength: 3,
    timeline: ["order"],
    patterns: find(
      `\\b(?:lift(?:s|ed|ing)?|end(?:s|ed|ing)|remov(?:es|ed|ing|al of)|dissolv(?:es|ed|ing)|cancel(?:s|led)|revok(?:es|ed))\\b${gap(30)}\\b(?:stay|suspension|abeyance)\\b`,
      `\\b(?:stay|suspension)\\b (?:was|is|has been|had been|has now been)? ?(?:lifted|ended|removed|dissolved)\\b`,
      `\\brevive[sd]?\\b${gap(40)}\\b(?:warrant|order|subpoena)\\b`,
      `\\blifts\\b ${gap(12)}\\border\\b`,
    ),
  },
  {
    act: "stay-granted",
    kind: "order",
    strength: 2,
    timeline: ["stay"],
    patterns: find(
      `\\b(?:grant(?:s|ed)|issue[sd]?|enter(?:s|ed)) (?:a|the) stay\\b`,
      `\\b(?:stays|stayed|suspends|suspended|delay(?:s|ed)|puts? on hold|paus(?:es|ed))\\b${gap(30)}\\b(?:order|ruling|warrant|decision|judgment|execution|mandate)\\b`,
      `\\b(?:order|ruling|warrant|decision) (?:is|was|has been) (?:stayed|suspended)\\b`,
      "\\bstay pending appeal\\b",
    ),
  },
  {
    act: "rehearing-denied",
    kind: "order",
    strength: 3,
    timeline: ["order"],
    patterns: find(
      `\\b(?:refus|declin|reject|den[iy])\\w*\\b${gap(35)}\\b(?:reconsider(?:ation)?|rehear(?:ing)?|revisit)\\b`,
      `\\b(?:not|n't) (?:to )?(?:reconsider|rehear|revisit)\\b`,
      `\\b(?:loses|lost)\\b${gap(30)}\\b(?:rehear|reheard|rehearing|reconsider)\\b`,
      "\\brehearing (?:en banc )?(?:is |was )?denied\\b",
      "\\b(?:petition|order)\\b[^.;]{0,20}\\bfor rehearing en banc\\b",
    ),
  },
  {
    act: "cert-granted",
    kind: "order",
    strength: 3,
    timeline: ["cert"],
    patterns: find(
      `\\bagree(?:s|d|ment)? to (?:hear|decide|review|consider|take|rule)\\b`,
      `\\b(?:agreement|decision) to (?:hear|review)\\b`,
      `\\b(?:supreme court|justices|high court|scotus)\\b (?:\\w+ )?will (?:hear|decide|review|take up|settle|weigh|rule|consider)\\b`,
      `\\bgrant(?:s|ed|ing)?\\b${gap(25)}\\b(?:certiorari|cert|petition)\\b`,
      `\\b(?:supreme court|justices|high court|scotus)\\b${gap(20)}\\b(?:takes?|took|taking) up\\b`,
    ),
  },
  {
    act: "cert-denied",
    kind: "order",
    strength: 3,
    timeline: ["cert"],
    patterns: find(
      `\\b(?:declin|refus)\\w+ to (?:hear|take|review)\\b`,
      `\\b(?:den(?:y|ies|ied)|denial of)\\b${gap(12)}\\bcert(?:iorari)?\\b`,
      `\\bturn(?:s|ed) (?:away|down)\\b${gap(25)}\\b(?:appeal|case|petition)\\b`,
    ),
  },
  {
    act: "motion-decided",
    kind: "order",
    strength: 2.2,
    timeline: ["order", "ruling"],
    patterns: find(
      `\\b(?:grant(?:s|ed|ing)?|den(?:y|ies|ied|ying))\\b${gap(45)}\\b(?:motion|request|application|bid|injunction|jmol|leave)\\b`,
      `\\b(?:motion|request|application|bid)\\b${gap(20)}\\b(?:is|was|are|were|been) (?:granted|denied)\\b`,
      `\\b(?:lets?|allows?|allowed)\\b${gap(45)}\\b(?:suit|case|claims?)\\b${gap(10)}\\b(?:proceed|go forward|continue)\\b`,
      `\\bcan sue\\b`,
      `\\bunseal(?:s|ed)\\b`,
    ),
  },
  {
    act: "ordered",
    kind: "order",
    strength: 2.5,
    timeline: ["order"],
    patterns: find(
      "\\border(?:s|ed) the (?:release|production|disclosure|publication|unsealing|return|deletion|search) of\\b",
    ),
  },
  {
    act: "fined",
    kind: "order",
    strength: 2.2,
    timeline: ["order"],
    patterns: find(
      `\\b(?:fines|fined)\\b`,
      `\\bimpos(?:es|ed)\\b${gap(20)}(?:[$€£]|\\bfine\\b|\\bsanctions\\b)`,
      "\\bgiven \\w+ (?:months|days|weeks) to\\b",
    ),
  },
  {
    act: "defied",
    kind: "order",
    strength: 1.6,
    timeline: ["order", "contempt"],
    patterns: find(
      `\\bdef(?:y|ies|ied|ying)\\b${gap(30)}\\b(?:order|orders|court|warrant|judge)\\b`,
      `\\b(?:refus(?:es|ed|ing|al)) to ${HAND_OVER}\\b`,
      `\\b(?:will not|won't|not) (?:be )?${HAND_OVER}\\b`,
      `\\bcontinue to withhold\\b`,
    ),
  },

  // What a court decided.
  {
    act: "vacated-moot",
    kind: "ruling",
    strength: 3.2,
    timeline: ["mootness"],
    patterns: find(
      `\\bdismiss(?:es|ed|al of)\\b${gap(70)}\\bmoot\\b`,
      `\\b(?:orders?|ordered)\\b${gap(20)}\\b(?:dismissal|dismissed)\\b`,
      `\\bvacat(?:es|ed)\\b${gap(50)}\\b(?:judgment|ruling|decision|opinion)\\b`,
      `\\b(?:case|dispute|suit|action) (?:is|was|became|has become|becomes) moot\\b`,
      `\\bremanded\\b`,
    ),
  },
  {
    act: "reversed",
    kind: "ruling",
    strength: 3,
    timeline: ["ruling"],
    patterns: find(
      `\\b(?:overturn(?:s|ed)?|revers(?:es|ed)|void(?:s|ed)|quash(?:es|ed)|str(?:ikes|uck) down|threw out|throws out|invalidat(?:es|ed))\\b`,
      `\\bw(?:ins|on|in)\\b${gap(30)}\\b(?:appeal|case|fight|battle|ruling|victory|over)\\b`,
      `\\b(?:scor(?:es|ed)|celebrat(?:es|ed|e))\\b${gap(40)}\\b(?:win|victory)\\b`,
      `\\b(?:cannot|can't|can not|could not|couldn't)\\b (?:be )?(?:forced?|compel(?:led)?|make|require[d]?)\\b`,
      `\\bdeclares?d?\\b${gap(50)}\\b(?:invalid|unconstitutional|unlawful|illegal)\\b`,
      `\\b(?:is|are) unconstitutional\\b`,
      `\\b(?:sides|sided|siding) with (?:microsoft|google|apple|facebook|the company)\\b`,
      `\\bdeals? a blow\\b`,
    ),
  },
  {
    act: "affirmed",
    kind: "ruling",
    strength: 3,
    timeline: ["ruling"],
    patterns: find(
      `\\b(?:upholds?|upheld|upholding|affirm(?:s|ed|ing)|reaffirm(?:s|ed))\\b`,
      `\\b(?:sides|sided|siding) with (?:the )?(?:government|prosecutors|doj|justice department|feds|fbi)\\b`,
      `\\bloses?\\b${gap(25)}\\b(?:appeal|case|bid|fight)\\b`,
      `\\breject(?:s|ed)\\b${gap(40)}\\b(?:bid|appeal|challenge|argument|claim|attempt|proposed)\\b`,
      `\\brefus(?:es|ed) (?:\\w+ )?to (?:quash|dismiss|vacate)\\b`,
      `\\bcannot (?:block|challenge|fight|appeal)\\b`,
    ),
  },
  {
    act: "ordered-to-disclose",
    kind: "ruling",
    strength: 2.4,
    timeline: ["ruling"],
    patterns: find(
      `\\b(?:orders|ordered|ordering|told|tells|directs?|directed)\\b${gap(45)}\\bto ${HAND_OVER}\\b`,
      `\\b(?:must|has to|have to|required to) (?:\\w+ )?(?:be )?(?:${HAND_OVER}|honou?r(?:ed)?)\\b`,
      `\\bwarrants?\\b${gap(25)}\\b(?:extends?|can reach|reach(?:es)?|cover[s]?|appl(?:y|ies))\\b`,
    ),
  },
  {
    act: "ruled",
    kind: "ruling",
    strength: 2.2,
    timeline: ["ruling", "order"],
    patterns: find(
      `\\b(?:judge|court|justices?|panel|tribunal|circuit)\\b${gap(30)}\\b(?:rules|ruled|says|said|held|holds|finds|found|decided|decides)\\b`,
      `\\b(?:rules|ruled|held|holds) (?:that|\\d|unanimously|on|in favou?r|against|for)\\b`,
      `\\b(?:judge|court|justices?) rul(?:es|ed)\\b`,
      "\\bmemorandum (?:of decision|by|opinion)\\b",
      `\\b(?:slip opinion|per curiam|judgment of|syllabus|court ruling:|unanimous ruling|decided (?:on )?\\w+ \\d)`,
      `\\b(?:iesc|iehc|euecj|ewhc|f ?\\.? ?supp\\.|us? {1,2}_+|l ?\\.? ?ed\\.)`,
      `\\bsentenc(?:es|ed|ing)\\b`,
      "\\bgiven (?:maximum|minimum|life)\\b",
    ),
    // A title that is a caption is an opinion, unless it says what else it is.
    inTitle: find("^[\\w.,'& ]{3,70} -?v-?\\.? +\\w"),
  },

  // What a party filed.
  {
    act: "moot-motion",
    kind: "filing",
    strength: 3.2,
    timeline: ["motion"],
    patterns: find(
      `\\b(?:ask|asks|asked|asking|urg(?:es|ed)|mov(?:es|ed))\\b${gap(55)}\\b(?:dismiss|toss|vacate|drop|moot)\\b`,
      `\\b(?:says?|said|agrees?|agreed|argues?|told)\\b${gap(60)}\\b(?:is|are|was) (?:now )?moot\\b`,
      `\\bmoots\\b`,
      `\\brenders\\b${gap(30)}\\bmoot\\b`,
      `\\bhas mooted\\b`,
      `\\bmotion to (?:vacate|dismiss)\\b${gap(20)}\\bmoot\\b`,
    ),
  },
  {
    act: "cert-petition",
    kind: "filing",
    strength: 3,
    timeline: ["cert"],
    patterns: find(
      `\\b(?:ask|asks|asked|urges|petition(?:s|ed))\\b${gap(30)}\\b(?:supreme court|justices|high court)\\b${gap(10)}\\bto (?:hear|review|take|decide|reverse|overturn)\\b`,
      "\\bpetition(?:s|ed)? for (?:a writ of )?certiorari\\b",
      `\\bfiles?d?\\b${gap(20)}\\bcert petition\\b`,
    ),
  },
  {
    act: "amicus",
    kind: "filing",
    strength: 2.8,
    timeline: ["brief"],
    patterns: find(
      `\\bamic(?:us|i)\\b`,
      "\\bfriends?[- ]of[- ](?:the[- ])?court\\b",
      `\\b(?:files?|filed|filing)\\b${gap(15)}\\bbriefs\\b`,
      `\\b(?:backs?|joins?|joined|supports?) (?:microsoft|google|facebook)\\b`,
      `\\b(?:gets?|wins) (?:backing|allies|support)\\b`,
      `\\b(?:backs?(?! at)|backed|backing)\\b${gap(25)}\\b(?:appeal|case|challenge|fight)\\b`,
      `\\b(?:lawmakers|scholars|companies|giants|governments?)\\b${gap(30)}\\b(?:intervenes?|warn|oppos(?:e|ing))\\b${gap(30)}\\b(?:case|ruling|warrant)\\b`,
    ),
  },
  {
    act: "brief",
    kind: "filing",
    strength: 2.7,
    timeline: ["brief"],
    patterns: find(
      `\\b(?:opening|reply|merits|answering|opposition) brief\\b`,
      `\\bbrief (?:for|of|in) (?:the )?(?:appell\\w+|respondent|petitioner|united states|opposition|government|support)\\b`,
      `\\breply in (?:further )?support\\b`,
      `\\b(?:objections|objection|opposition) to\\b`,
      `\\bobjections of\\b`,
      `\\bgovernment's (?:brief|response)\\b`,
    ),
  },
  {
    act: "suit-filed",
    kind: "filing",
    strength: 3,
    timeline: ["motion"],
    patterns: find(
      `\\b(?:sues|sued|suing)\\b`,
      `\\bfil(?:es|ed|ing)\\b${gap(20)}\\b(?:lawsuit|suit|complaint)\\b`,
      `\\bseeks?\\b${gap(20)}\\b(?:court|bankruptcy) protection\\b`,
      "\\bback in bankruptcy court\\b",
    ),
  },
  {
    act: "appealed",
    kind: "filing",
    strength: 2.2,
    timeline: ["appeal"],
    patterns: find(
      `\\b(?:files?|filed|filing)\\b${gap(15)}\\bappeal\\b`,
      `\\bnotice of appeal\\b`,
      `\\b(?:appeals|appealed)\\b (?:the|its|a|against|to|over|judge|ruling|order|contempt)`,
    ),
  },
  {
    act: "motion-filed",
    kind: "filing",
    strength: 1.9,
    timeline: ["motion", "brief"],
    patterns: find(
      `\\b(?:files?|filed|filing|moves|moved|submits?|submitted)\\b${gap(25)}\\b(?:motion|petition|papers|notice|objections?|request|challenge|brief|to (?:quash|vacate|compel|dismiss))\\b`,
      `\\b(?:court|legal) (?:filing|filings|paper|papers)\\b`,
      `\\bmotion (?:for|to|in)\\b`,
      `\\bchallenges?\\b${gap(25)}\\b(?:warrant|order|law|subpoena)\\b`,
      `\\b(?:argues|tells (?:\\S+ )?(?:judge|court))\\b`,
      `\\b(?:seeks?|obtained|serves?|hits?)\\b${gap(25)}\\b(?:new|fresh|search)? ?warrant\\b`,
      "\\bfights?(?:ing)? (?:a |the )?(?:gag|secrecy|warrant|search warrant|order)\\b",
    ),
    inTitle: find("^(?:notice|motion|stipulat\\w+|petition|application|response)\\b"),
  },

  // What was heard.
  {
    act: "argued",
    kind: "hearing",
    strength: 3,
    timeline: ["hearing"],
    patterns: find(
      `\\boral arguments?\\b`,
      `\\b(?:supreme court|circuit|tuesday's|monday's|wednesday's|thursday's|friday's)\\b${gap(20)}\\barguments?\\b`,
      `\\b(?:heard|hears?|hearing) (?:oral )?arguments?\\b`,
      `\\bmakes? its case\\b`,
      `\\btranscript of\\b`,
      `\\b(?:justices|judges)\\b${gap(20)}\\b(?:sparred|grill(?:s|ed)|question(?:s|ed)|skeptical|hear)\\b`,
      `\\breach(?:es|ed) (?:the )?supreme court\\b`,
      `\\b(?:will be|was|is) argued\\b`,
      `\\bmicrosoft arguments\\b`,
    ),
  },

  // What a legislature or government did.
  {
    act: "bill-introduced",
    kind: "legislation",
    strength: 3,
    timeline: ["legislation"],
    patterns: find(
      `\\b(?:introduc|reintroduc|unveil|propos)\\w*\\b${gap(70)}\\b(?:act|bill|legislation|amendment)\\b`,
      `\\b(?:senate|house) bill\\b`,
      `\\b(?:h ?\\.? ?r ?\\.?|s ?\\.?) \\d{2,4}\\b`,
      `\\bdraft (?:bill|law|legislation)\\b`,
      "\\bunder new laws\\b",
    ),
  },
  {
    act: "bill-passed",
    kind: "legislation",
    strength: 3,
    timeline: ["legislation"],
    patterns: find(
      `\\b(?:house|senate|congress|senators|parliament|lawmakers|committee)\\b${gap(30)}\\b(?:pass(?:es|ed)?|approv(?:es|ed)|vot(?:es|ed)|agreed|clear(?:s|ed)|reauthoriz\\w+|renew(?:s|ed))\\b`,
      `\\b(?:bill|act|legislation)\\b${gap(20)}\\b(?:pass(?:es|ed)|clear(?:s|ed)|approved|voted)\\b`,
      `\\b(?:passage|reauthorization|renewal) of\\b`,
      `\\bomnibus\\b`,
      `\\bspending bill\\b`,
    ),
  },
  {
    act: "bill-failed",
    kind: "legislation",
    strength: 3,
    timeline: ["legislation"],
    patterns: find(
      `\\b(?:house|senate|congress|senators|parliament|lawmakers|committee|bill|act)\\b${gap(30)}\\b(?:fail(?:s|ed)|block(?:s|ed)|reject(?:s|ed)|stall(?:s|ed)|falls short|fell short|defeat(?:s|ed))\\b`,
    ),
  },
  {
    act: "enacted",
    kind: "legislation",
    strength: 3,
    timeline: ["legislation", "policy"],
    patterns: find(
      `\\bsign(?:s|ed)\\b${gap(50)}\\b(?:act|bill|law|legislation)\\b`,
      `\\b(?:act|bill|law)\\b${gap(30)}\\bsigned\\b`,
      `\\broyal assent\\b`,
      `\\b(?:becomes|became) law\\b`,
      `\\b(?:adopt|implement)(?:s|ed)\\b${gap(40)}\\b(?:privacy shield|framework|decision|regulation|directive)\\b`,
      `\\b(?:privacy shield|framework|decision|regulation|directive)\\b${gap(20)}\\badopted\\b`,
      `\\b(?:lapses|lapsed|expires|expired)\\b`,
    ),
  },
  {
    act: "agreement-signed",
    kind: "legislation",
    strength: 2.6,
    timeline: ["agreement"],
    patterns: find(
      `\\b(?:sign(?:s|ed)?|enter(?:s|ed)(?: into)?|reach(?:es|ed)|conclud(?:es|ed))\\b${gap(70)}\\bagreement\\b`,
      `\\bagreement\\b${gap(40)}\\b(?:signed|take(?:s)? effect|enter(?:s|ed) into force)\\b`,
    ),
  },

  // What somebody said or did outside court.
  {
    act: "suit-dropped",
    kind: "statement",
    strength: 3,
    timeline: ["motion"],
    patterns: find(
      `\\b(?:drop(?:s|ped)?|withdraw(?:s|n)|withdrew)\\b${gap(20)}\\b(?:suit|lawsuit|case|motion)\\b`,
    ),
  },
  {
    act: "letter",
    kind: "statement",
    strength: 2.4,
    timeline: ["statement"],
    patterns: find(
      `\\b(?:open|joint|coalition) letter\\b`,
      `\\b(?:letter|letters) (?:to|of|by|from)\\b`,
      `\\b(?:wrote|writes|writing|sent|signed|in) (?:\\w+ )?(?:a )?letter\\b`,
      `\\bcoalition urges\\b`,
    ),
  },
  {
    act: "report-published",
    kind: "statement",
    strength: 2.2,
    timeline: ["statement", "policy"],
    patterns: find(
      `\\btransparency report\\b`,
      `\\b(?:public|first) disclosure\\b`,
      `\\breveal(?:s|ed)?\\b${gap(40)}\\b(?:requests?|orders?|warrants?|letters?|details)\\b`,
    ),
  },
  {
    act: "stated",
    kind: "statement",
    strength: 1.5,
    timeline: ["statement"],
    patterns: find(
      "\\b(?:press release|press event|press conference|speech|statement (?:by|of|from)|took? the stage)\\b",
      "\\b(?:criticiz(?:es|ed)|admonish(?:es|ed)|applauds?|slams?|blasts?|fires back|fired back|hits back|lashes out|attacked) (?:the|us|microsoft|apple)\\b",
    ),
    inTitle: find(
      "\\b(?:says|said|tells|told|calls? (?:for|on)|urges?|urged|criticiz\\w+|admonish\\w*|applauds?|welcomes?|opposes?|oppose|defend(?:s|ing|ed)|vow(?:s|ed)|warns?|warned|slam(?:s|med)|blast(?:s|ed)|pledg\\w+|promis\\w+|balks?|backs?|supports|to support|fires back|hits back|lashes out|push(?:es)? for|defiant|announc(?:es|ed)|speaks|vindicate|interview|statement|thanks?|reforms)\\b",
      // "Snowden: tech companies should lead", "They're setting fire to it": somebody's claim after a name.
      "^[\\w. ]{3,40}: .*(?:\\b(?:should|must|can't|cannot|is|are)\\b|'\\w+ .*'|\"\\w+ .*\")",
    ),
  },
];

/** Words that make a piece a reading of an event and not a report of it. */
export const ANALYSIS_CUES: RegExp[] = find(
  "\\b(?:analysis|opinion (?:piece|for)|opinion:|op-ed|editorial|commentary|columnist|essay|explainer|primer|perspective|viewpoint|journal note|case brief|case note|client memo|client alert|legal blogger|law blog|think piece|for beginners|encyclopedia|anniversary|interview with|repost of an? [\\w ]{3,30} interview)\\b",
);
