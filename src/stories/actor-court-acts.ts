/**
 * What courts and parties do in everyday words, by who does it: an actor, a verb, what it is done to.
 *
 * In: nothing. Out: `ACTOR_COURT_ACTS`.
 * Surprise: these are the widest patterns and the weakest: a term of art in the same place always wins. Names of judges
 * have become "judge" before they run, see `maskJudges` in read-acts.ts.
 */
import { type Act, find, gap } from "./act.ts";

const COURT =
  "(?:judges?|court|courts|justices|justice(?! (?:department|minister|chief|ministry|secretary|committee|dept))|panel|tribunal|circuit|magistrate|bench|scotus|ecj|cjeu|jury|supremes)";
const JUSTICE = "(?:alito|roberts|ginsburg|sotomayor|kagan|breyer|gorsuch|kavanaugh|scalia|kennedy)";
const PAPERS =
  "(?:briefs?|motion|complaint|petition|opposition|objections?|court papers|submissions?|filings?|reply|lawsuit|suit|appeal|annulment action)";
const HANDED_IN = "(?:lodged|filed|submitted|landed|handed in|brought|reached)";
const HOLD = "(?:pause|hold|freeze|suspension|stay|abeyance|reprieve)";
const GOVERNMENT =
  "(?:fbi|government|justice department|doj|prosecutors?|us|feds|solicitor general|administration|washington)";
const OURS = "(?:microsoft|google|facebook|apple|twitter|yahoo|redmond|the company)";
const SPAR =
  "(?:spar(?:s|red)?|clash(?:es|ed)?|squares? off|squared off|faces? off|faced off|duel(?:s|led)?|trade[ds]? barbs|locks? horns)";

export const ACTOR_COURT_ACTS: Act[] = [
  {
    act: "stay-lifted",
    kind: "order",
    strength: 2.9,
    timeline: ["order"],
    patterns: find(
      `\\b${HOLD} (?:vacated|lifted|ended|dissolved|removed)\\b`,
      `\\b(?:ends?|ended|lift(?:s|ed)?|removed?|thaws?|scraps?)\\b ${gap(12)}\\b${HOLD}\\b`,
      `\\b${HOLD}\\b (?:could|can|should) not (?:continue|last|stand)`,
      `\\bclear(?:s|ed) (?:the )?way for\\b${gap(20)}\\bwarrant\\b`,
    ),
  },
  {
    act: "rehearing-denied",
    kind: "order",
    strength: 2.9,
    timeline: ["order"],
    patterns: find(
      `\\b(?:deadlock(?:ed|s)?|split evenly|by a tie|tied|ties)\\b${gap(40)}\\b(?:court|circuit|judges)\\b`,
      `\\b(?:court|circuit|judges)\\b${gap(40)}\\b(?:deadlock(?:ed|s)?|split evenly|tied|in a tie)\\b`,
    ),
  },
  {
    act: "cert-granted",
    kind: "order",
    strength: 2.9,
    timeline: ["cert"],
    patterns: find(
      `\\b(?:supreme court|justices|scotus|high court)\\b${gap(30)}\\bwill hear\\b`,
      `\\b(?:supreme court|justices|scotus)\\b${gap(20)}\\b(?:adds?|added|puts?)\\b${gap(50)}\\b(?:calendar|docket)\\b`,
      `\\b(?:supreme court|justices|scotus|high court)\\b${gap(12)}\\b(?:steps? into|wades? into|accepts?|accepted|agreed?|agrees)\\b`,
    ),
  },
  {
    act: "fined",
    kind: "order",
    strength: 2.3,
    timeline: ["order"],
    patterns: find(
      `\\b(?:hits?|slap(?:s|ped)?|faces?|gets?|receives?|ordered to pay)\\b${gap(50)}\\b(?:million|billion|record)\\b${gap(15)}\\b(?:fine|penalty)\\b`,
    ),
  },
  {
    act: "ordered",
    kind: "order",
    strength: 2.7,
    timeline: ["order"],
    patterns: find(
      `\\b(?:signs?|signed|issues?|issued)\\b ${gap(12)}\\b(?:executive )?order (?:to|on|that|limiting|reviving|creating)\\b`,
      `\\bexecutive order (?:issued|signed)\\b`,
    ),
  },
  {
    act: "defied",
    kind: "order",
    strength: 1.9,
    timeline: ["order", "contempt"],
    patterns: find(
      `\\b(?:stays?|remains?|still) defiant\\b`,
      `\\bin defiance of\\b${gap(20)}\\b(?:order|court|judge|warrant)\\b`,
    ),
  },
  {
    act: "affirmed",
    kind: "ruling",
    strength: 3.1,
    timeline: ["ruling"],
    patterns: find(
      "\\b(?:contempt|conviction|verdict|gag|gag order|warrant) (?:finding |order |ruling )?stands\\b",
      `\\bkeeps?\\b${gap(40)}\\b(?:gags?|order|warrants?|ban)\\b(?: in place| intact| alive)`,
      `\\bleft\\b${gap(30)}\\b(?:warrant|order|ruling)\\b${gap(12)}\\bintact\\b`,
    ),
  },
  {
    act: "vacated-moot",
    kind: "ruling",
    strength: 3.4,
    timeline: ["mootness"],
    patterns: find(
      `\\b(?:supreme court|justices)\\b ${gap(12)}\\b(?:says?|said|holds?|held|declares?|declared|finds?)\\b${gap(60)}\\bmoot\\b`,
      `\\b(?:supreme court|justices|scotus) (?:drops?|dropped|tosses|tossed|dismisses|dismissed|ends?|ended|wipes|wiped|scraps|closes)\\b`,
    ),
  },
  {
    act: "ruled",
    kind: "ruling",
    strength: 2.9,
    timeline: ["ruling", "order"],
    patterns: find(`\\b${COURT}\\b ${gap(6)}\\b(?:backs|backed|sides with|sided with) ${OURS}\\b`),
  },
  {
    act: "ruled",
    kind: "ruling",
    strength: 2.4,
    timeline: ["ruling", "order"],
    patterns: find(
      `\\b(?:judges|bench|jury|circuit|magistrate)\\b${gap(12)}\\b(?:rules?|ruled|says|said|holds?|held|finds?|found|decides?|decided)\\b`,
      `\\bby (?:\\w+ to \\w+|\\d+-\\d+),? (?:the )?(?:justices|judges|court)\\b`,
      "\\bguilty of (?:criminal )?contempt\\b",
      "\\bsummary judgment (?:to|for|in favou?r)\\b",
      "\\bhand(?:s|ed) down (?:a |her |his |its |the )?(?:verdict|judgment|ruling|decision)\\b",
      `\\b${COURT}\\b${gap(20)}\\b(?:wipes?|wiped|sends?|sent)\\b${gap(60)}\\b(?:out|away|off|back|dismiss)\\b`,
      `\\b${COURT}\\b(?! (?:orders?|rulings?)\\b)${gap(25)}\\b(?:invalid|void|unlawful|illegal|broke|breach(?:es|ed)?|violat(?:es|ed))\\b`,
      `\\b(?:is|are|was|were) (?:unlawful|illegal|void|dead)\\b${gap(30)}(?:\\b${COURT}\\b|$)`,
      "\\bsurviv(?:es|ed) (?:in part|(?:its |the )?(?:first |second )?(?:test|challenge|scrutiny|attack|lawsuit))\\b",
      `\\b(?:dealt|suffers?|suffered)\\b${gap(15)}\\b(?:setback|blow|defeat)\\b${gap(30)}\\b${COURT}\\b`,
      `\\b(?:judges?|court|tribunal|panel)\\b${gap(15)}\\b(?:splits? with|breaks? with|goes against|went against)\\b`,
    ),
    inTitle: find(
      "\\b(?:loses|lost|wins|won)\\b[^.;:]{0,15}\\b(?:round|battle|bid|test|appeal|suit|lawsuit|challenge)\\b",
      `(?<=, (?:[\\w'-]+ ){0,4})${COURT} (?:says?|finds?|holds?|rules?|decides?)$`,
    ),
  },
  {
    act: "argued",
    kind: "hearing",
    strength: 2.7,
    timeline: ["hearing"],
    patterns: find(
      `\\b(?:judges|justices|senators|lawmakers|mps|members)\\b${gap(15)}\\b(?:questioning|pepper(?:s|ed)?|grilling|debat(?:e|es|ed|ing))\\b`,
      "\\bholds? (?:a |its )?(?:\\w+ )?hearing\\b",
      "\\bday in court\\b",
      "\\bthe (?:oral )?argument (?:lasted|was|took|turned)\\b",
      "\\b(?:supreme court|justices) (?:considers?|ponders?|debates?)\\b",
      `\\btrades? blows in court\\b`,
      `\\b(?:lawyers?|parties|sides|counsel|attorneys)\\b${gap(50)}\\b(?:${SPAR}|argued for|made (?:their|its) (?:case|last plea))\\b`,
      `\\b${SPAR}\\b${gap(50)}\\b(?:before|in front of|at|in)\\b${gap(15)}\\b(?:${COURT}|committee)\\b`,
      `\\b(?:judge|magistrate|panel|tribunal|court)\\b (?:to )?(?:takes?|took) up\\b`,
      `\\b${COURT}\\b${gap(25)}\\b(?:wonder(?:s|ed)?|leans?|leaned|asks? (?:who|why|whether|how|what)|asked (?:who|why|whether|how|what)|rather see|voiced? doubts?|split over|press both|s[ck]eptical)\\b`,
      `\\b${JUSTICE}\\b${gap(40)}\\b(?:leans?|leaned|press(?:es|ed)?|asks?|asked|wonder\\w*|question\\w*|s[ck]eptical)\\b`,
      `\\b(?:hours?|minutes|day) of (?:questions|questioning|argument)\\b`,
      "\\b(?:packed|full) courtroom\\b",
      "\\bargument preview\\b",
      `\\barguments? (?:is|are|was|were) set for\\b`,
      "\\b(?:due|back) in court\\b",
      "^in court (?:on|today|this|yesterday)\\b",
      "\\bscheduled to hear\\b",
      `\\bfac(?:e|es|ed|ing) (?:\\w+ ){0,2}(?:panel|committee|judges|justices|lawmakers|congress|senators)\\b`,
      `\\b(?:committee|panel)\\b${gap(12)}\\bsession\\b`,
      `\\b(?:judge|court|judges) (?:hears?|heard) (?:clash|case|lawyers?|appeal|challenge|both|why|arguments?)\\b`,
      `\\bcase\\b${gap(25)}\\bheard (?:in|at|by|behind)\\b`,
      `\\bappeal\\b${gap(40)}\\bheard in secret\\b`,
    ),
  },
  {
    act: "brief",
    kind: "filing",
    strength: 2.7,
    timeline: ["brief", "motion"],
    patterns: find(
      "\\b(?:petition|brief|motion|complaint|filing|lawsuit|suit|papers|objections) (?:says?|argues?|claims?|contends?|calls?|asks?|warns?|imagines?|counts?)\\b",
      `\\b${PAPERS},? ${gap(30)}\\b${HANDED_IN}\\b`,
      `\\b${HANDED_IN}\\b${gap(25)}\\b${PAPERS}\\b`,
      `\\bin (?:supreme court|court|\\w+ circuit) (?:reply|brief|filing|papers)\\b`,
      `\\b(?:answer|response|reply) (?:at|to|in|before) (?:the |a )?(?:\\w+ ){0,2}(?:circuit|court|judge|justices)\\b`,
      `\\b(?:wr(?:ote|ites?) to|told|tell|tells) (?:the |a )?(?:[\\w.']+ ){0,3}(?:courts?|judges?|justices|magistrate|tribunal)\\b`,
      `\\b(?:in|with) (?:a|an|its|the|his|their) (?:[\\w-]+ ){0,2}(?:filing|petition|motion|brief|opposition)\\b`,
    ),
    inTitle: find(
      `^[^:]{3,40} to (?:the )?(?:us )?(?:justices|supreme court|court|judges?|tribunal): `,
      `^(?:us|prosecutors|solicitor general|government|feds|justice department|doj): `,
    ),
  },
  {
    act: "amicus",
    kind: "filing",
    strength: 2.65,
    timeline: ["brief"],
    patterns: find(
      `\\b(?:rush|rall(?:y|ies|ied)|come|comes|leap|jump|spring|fl(?:y|ock))(?:s|es|ed)?\\b ${gap(25)}\\b(?:aid|side|defen[cs]e|help|rescue|${OURS})\\b`,
      `\\b(?:weigh(?:s|ed)?|pil(?:e|es|ed)|chim(?:e|es|ed)) in (?:for|on|behind|with)\\b`,
      `\\blin(?:es?|ed) up (?:behind|with)\\b`,
      "\\bfriends of the court\\b",
      "\\bfiled? in support\\b",
      `\\bback(?:s|ed)? ${OURS} (?:against|in|over|at)\\b`,
      "\\bbacking neither\\b",
    ),
  },
  {
    act: "appealed",
    kind: "filing",
    strength: 2.9,
    timeline: ["appeal"],
    patterns: find(
      `\\b(?:lodg(?:es|ed)|opens?|opened|launch(?:es|ed)) (?:his|her|its|their|an|the) appeal\\b`,
      `\\bopens appeal\\b`,
      `\\bappeals to\\b${gap(20)}\\bcourt\\b`,
    ),
  },
  {
    act: "case-given-up",
    kind: "filing",
    strength: 3.1,
    timeline: ["motion"],
    patterns: find(
      `\\b${GOVERNMENT}\\b${gap(40)}\\b(?:drops?|dropped|withdr(?:ew|aws?)|abandon(?:s|ed)?)\\b (?:its |the |their )?(?:court |legal )?(?:case|fight|demand|bid|application|appeal)\\b`,
    ),
  },
  {
    act: "request",
    kind: "filing",
    strength: 2.85,
    timeline: ["motion", "brief"],
    patterns: find(
      `\\b(?:applied|applies) to (?:the )?(?:[\\w-]+ ){0,3}court\\b`,
      `\\bseeks?\\b${gap(50)}\\bfrom (?:the )?(?:[\\w-]+ ){0,3}court\\b`,
      `\\bwants? (?:the )?(?:whole|full|entire)\\b${gap(15)}\\b(?:circuit|court|bench)\\b`,
      `\\bmoves? to (?:toss|end|kill|throw out|scrap|seal)\\b`,
      `\\btakes?\\b${gap(45)}\\bto (?:the )?(?:justices|highest court|top court)\\b`,
      `\\b${GOVERNMENT}\\b wants\\b${gap(50)}\\b(?:lifted|thawed|ended|reversed|reheard|overturned)\\b`,
    ),
  },
  {
    act: "suit-filed",
    kind: "filing",
    strength: 2.7,
    timeline: ["motion"],
    patterns: find(
      "\\b[a-z]+s sue\\b(?! to\\b)",
      "\\bthe class action\\b",
      `\\bchallenges\\b${gap(40)}\\b(?:at|in|before) (?:the )?(?:\\w+ )?(?:court|tribunal)\\b`,
    ),
  },
];
