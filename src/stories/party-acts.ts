/**
 * What parties file and argue, and the words for it.
 *
 * In: nothing. Out: `PARTY_ACTS`.
 * Surprise: "asks the court to dismiss as moot" is a filing; the dismissal in it is what is asked, not what happened.
 */
import { type Act, find, gap } from "./act.ts";

export const PARTY_ACTS: Act[] = [
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
    act: "moot-agreed",
    kind: "filing",
    strength: 3.3,
    timeline: ["motion"],
    patterns: find(
      `\\b(?:agrees?|agreed|concedes?|conceded|does not oppose)\\b${gap(60)}\\b(?:moot|no live dispute)\\b`,
      `\\bresponse\\b${gap(40)}\\bmotion to (?:vacate|dismiss)\\b`,
    ),
  },
  {
    act: "request",
    kind: "filing",
    strength: 3.05,
    timeline: ["motion", "brief"],
    patterns: find(
      `\\b(?:asks?|asked|asking|urges?|urged|wants?|begs?)\\b${gap(30)}\\b(?:court|judge|justices|circuit|magistrate|panel|bench)\\b${gap(12)}\\bto\\b[^.;:?!]{0,60}`,
      `(?<!\\b(?:grant|den|decid|rul|allow|reject)\\w*\\b[^.;:]{0,45})\\bmotion (?:of [\\w ]{3,30} )?to \\w+[^.;:?!]{0,40}`,
      `\\b(?:petition(?:s|ed)|ask(?:s|ed)|mov(?:es|ed))\\b${gap(15)}\\bfor (?:\\w+ )?rehearing\\b`,
      `\\bmoves? to (?:quash|vacate|compel|dismiss|lift|unseal|intervene|stay)\\b[^.;:?!]{0,40}`,
    ),
  },
  {
    act: "cert-petition",
    kind: "filing",
    strength: 3.15,
    timeline: ["cert"],
    patterns: find(
      `\\bpetitions?\\b${gap(20)}\\b(?:supreme court|justices|high court)\\b`,
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
      `\\bbriefs?\\b${gap(12)}\\b(?:supporting|backing|backs?|for neither|in support of)\\b`,
      `\\b(?:files?|filed|joins?|joined|submits?)\\b${gap(30)}\\bbriefs\\b`,
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
      `\\b(?:files?|filed|submits?|submitted)\\b${gap(25)}\\bbrief\\b`,
      `\\bbrief\\b${gap(30)}\\b(?:stress\\w+|argues?|warns?|says|takes|asks|urges|contends?)\\b`,
      `\\b(?:tells?|told)\\b (?:the )?(?:us )?(?:supreme court|\\w+ circuit|appeals court|justices)\\b`,
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
    strength: 3,
    timeline: ["appeal"],
    patterns: find(
      `\\b(?:amend|enlarg|extend|expand)\\w*\\b${gap(15)}\\bappeal\\b`,
      `\\bnotices? (?:an |its )?appeal\\b`,
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
      `\\b(?:files?|filed|filing|moves|moved|submits?|submitted)\\b${gap(25)}\\b(?:motion|petition|papers|notice|objections?|request|challenge|to (?:quash|vacate|compel|dismiss))\\b`,
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
      `\\b(?:court|justices|judges|panel|circuit)\\b${gap(15)}\\b(?:hears|heard)\\b`,
      `\\b(?:justices|judges) hear\\b`,
      `\\bargu(?:es?|ed)\\b${gap(60)}\\b(?:at|before|in|to) (?:the )?(?:us )?(?:supreme court|\\w+ circuit|appeals court|court of appeals|justices)\\b`,
      `\\bcase (?:heard|argued)\\b`,
      `\\b(?:heard|argued)\\s*$`,
      `\\bheard\\b${gap(40)}\\b(?:for|case|appeal)\\b`,
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
];
