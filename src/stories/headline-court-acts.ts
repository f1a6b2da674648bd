/**
 * What courts and parties do, told by who does it: "the carrier tells a court", "judge calls it Orwellian".
 *
 * In: nothing. Out: `HEADLINE_COURT_ACTS`.
 * Surprise: several bear the name of an act that court-acts.ts and party-acts.ts know by its terms of art. They are the
 * same act in everyday words, weaker, and need an actor beside the verb: "backs" is a ruling when a court does it, a
 * brief when a company does it in court, and talk when a senator does it.
 */
import { type Act, find, gap } from "./act.ts";

const COURT =
  "(?:judges?|court|courts|justices|justice(?! (?:department|minister|chief|ministry|secretary|committee|dept))|panel|tribunal|circuit|magistrate|jury|scotus|ecj|cjeu|justiz|bench)";
const PAPERS =
  "(?:brief|briefs|motion|complaint|petition|opposition|objections?|court papers|court filings?|filing|reply|papers|suit|lawsuit)";
const FIRM =
  "(?:microsoft|google|facebook|apple|twitter|yahoo|the company|the social network|the software maker)";

export const HEADLINE_COURT_ACTS: Act[] = [
  {
    act: "ruled",
    kind: "ruling",
    strength: 2.3,
    timeline: ["ruling", "order"],
    patterns: find(
      `\\b${COURT}\\b${gap(35)}\\b(?:backs|backed|sid(?:es|ed) (?:with|against)|dismiss(?:es|ed)|toss(?:es|ed)|awards|awarded|annul(?:s|led)|throws? out|threw out|(?:calls|called)(?! (?:on|for|off)\\b)|concludes?|concluded|declares?|declared|blocks|blocked|bars|barred|parts with|rejects|rejected|strikes? down|clears|wrote that|agreed with|departs from|doubts)\\b`,
      `\\b(?:refus(?:es|ed)|declin(?:es|ed)) to (?:block|halt|bar|enjoin|follow|suppress|throw out|toss|drop|scrap)\\b`,
      `\\b(?:commission|regulator) rul(?:es|ed)\\b`,
      "\\b(?:verdict|convict(?:s|ed)|(?:found|finds \\w+ ?\\w*) guilty|guilty of|no standing|had no right to|(?:must|ordered to|told to) (?:re)?pay|owes)\\b",
      `\\bbeats\\b${gap(30)}\\b(?:at|in) (?:the )?(?:supreme court|court|appeal)\\b`,
      "\\bjustices rule\\b",
      "\\b(?:can't|cannot) (?:use|reach|get|force|seize|demand)\\b",
      "\\bthe ruling (?:is|was|marks|leaves|means)\\b",
      `\\bhand(?:s|ed)\\b${gap(30)}\\b(?:win|victory|defeat|loss)\\b`,
      "\\b(?:first|second|another|big|major) (?:win|victory|loss|defeat|setback|blow) for\\b",
    ),
    // "Justices: …", "Sixth Circuit: …": the court speaks.
    inTitle: find(
      `^(?:(?:us|eu|uk|new york|federal|top|supreme|high|appeals?|district|sixth|second|fourth|ninth|first|third|fifth|d\\.?c\\.?|european|eu's|the) ){0,4}(?:${COURT}|court of (?:appeals?|justice))(?: [a-z]+)?: `,
      `^(?:\\w+ ){0,2}(?:loses|wins)\\b${gap(60)}\\b(?:warrants?|case|fight|battle|bid|lawsuit|challenge|dispute|appeal|trial)\\b`,
    ),
  },
  {
    act: "affirmed",
    kind: "ruling",
    strength: 2.7,
    timeline: ["ruling"],
    patterns: find("\\bbacks (?:the )?(?:government|prosecutors|doj|justice department|feds|fbi)\\b"),
  },
  {
    act: "ordered",
    kind: "order",
    strength: 2.25,
    timeline: ["order"],
    patterns: find(
      `\\b${COURT}\\b${gap(30)}\\b(?:ordered|cancels|cancell?ed|halts|scraps|commands?|instructs?|permits?|permitted|frees|freed|postpones?|postponed|releases|released|unseals?|appoints?)\\b`,
      `\\bgranted\\b${gap(35)}\\b(?:review|leave to|postponement|restraining order|delay|injunction|request)\\b`,
      `\\b(?:grants?|wins?|issues?|issued|obtains?) (?:\\w+ ){0,2}(?:court order|restraining order|injunction|gag order|protective order)\\b`,
      `\\b(?:court|judge)\\b${gap(25)}\\bapproves?d?\\b${gap(25)}\\b(?:settlement|deal|warrants?)\\b`,
      "\\b(?:jailed|detained) for (?:civil |criminal )?contempt\\b",
      `\\b(?:judge|court)\\b${gap(12)}\\b(?:lets|allows)\\b`,
      `\\b(?:supreme court|judge|court)\\b${gap(12)}\\bapproves\\b`,
      "\\b(?:court|judge) (?:tells|told) (?:\\w+ ){1,3}to (?!turn|hand|give|produce|disclose)\\w+",
      `\\b(?:hearing|trial)\\b${gap(40)}\\b(?:called off|cancelled|canceled|postponed|vacated)\\b`,
      `\\bnew\\b${gap(20)}\\b(?:policy|guidelines|guidance)\\b${gap(25)}\\b(?:reins?|limits?|restricts?|curbs?)\\b`,
      `\\b(?:government|justice department|doj|us)\\b${gap(12)}\\b(?:lets|allows|permits)\\b`,
    ),
    inTitle: find(
      // "Secret court orders" are orders somebody talks of.
      `(?<!\\b(?:on|of|over|about|secret|fisa|gag|surveillance|more|against|without|such) )\\b${COURT}\\b${gap(30)}\\borders\\b`,
    ),
  },
  {
    act: "cert-granted",
    kind: "order",
    strength: 2.9,
    timeline: ["cert"],
    patterns: find(
      `\\b(?:supreme court|high court|justices|scotus)\\b to (?:hear|decide|review|weigh|rule|settle|consider|take)\\b`,
      `\\b(?:justices|supreme court|high court)\\b${gap(20)}\\bgranted (?:review|cert\\w*)\\b`,
    ),
  },
  {
    act: "rehearing-denied",
    kind: "order",
    strength: 3,
    timeline: ["order"],
    patterns: find(
      "\\b(?:no|denies|refuses|denied) (?:a )?(?:second look|rehearing|new hearing)\\b",
      "\\bdenial of (?:en banc review|rehearing)\\b",
      "\\b(?:declined|refused|declines|refuses)\\b[^.;]{0,20}\\bto (?:rehear|reconsider)\\b",
    ),
  },
  {
    act: "argued",
    kind: "hearing",
    strength: 2.7,
    timeline: ["hearing"],
    patterns: find(
      `\\b${COURT}\\b${gap(30)}\\b(?:to hear|hears|heard|wrestles? with|grills?|grilled|questions|questioned|presses|pressed|weighs?|(?:sound|seem|appear)(?:s|ed)? (?:ready|likely|divided|inclined|sk?ceptical|torn|split|to)|sat (?:in|for))\\b`,
      `\\b(?:committee|panel|subcommittee)\\b${gap(20)}\\b(?:heard|hears)\\b`,
      `\\b(?:told|tells|testif(?:y|ies|ied)|before) (?:the |a )?(?:\\w+ ){0,3}(?:committee|subcommittee|senate panel|house panel|hearing)\\b`,
      `\\b(?:at|during) (?:a |the |oral )?(?:\\w+ ){0,3}(?:hearing|argument)\\b`,
      `\\bwitnesses told\\b`,
      `\\bargued (?:about|on (?:mon|tues|wednes|thurs|fri)day|that morning)\\b`,
      "\\btestif(?:y|ies|ied) (?:before|to|at)\\b",
      `\\b(?:fac(?:es?|ed)) (?:\\w+ )?(?:judges|justices|congress|senators|lawmakers)\\b`,
      `\\bheard (?:behind closed doors|in private|in secret|both sides|argument|arguments)\\b`,
      `\\bgoes? (?:to|before) (?:the )?(?:court|justices|judges)\\b`,
      `\\b(?:in court|was argued|were argued) on (?:mon|tues|wednes|thurs|fri)day\\b`,
      `\\b(?:before|to) (?:a |the )?senat(?:e|ors) (?:panel|committee)\\b`,
    ),
  },
  {
    act: "brief",
    kind: "filing",
    strength: 3.2,
    timeline: ["brief", "motion"],
    patterns: find(
      // "In a brief filed July 9 …", "In its opposition, …": what follows is argued, not decided.
      "\\bin (?:a |the |its )?(?:court|legal) (?:filing|filings|papers)\\b",
      `\\bin (?:a|an|its|his|their|the) (?:\\w+ ){0,2}${PAPERS},? (?:filed|lodged|submitted|dated|to the|in the|with the|on|,)`,
      `\\bappeal brief\\b`,
      `\\bpapers filed\\b`,
      `\\bbriefs? (?:in the|to the|before the|at the|filed|say|says|said)\\b`,
    ),
  },
  {
    act: "brief",
    kind: "filing",
    strength: 2.5,
    timeline: ["brief", "motion"],
    patterns: find(
      `\\b(?:tells|told|argues (?:to|before)|warns|warned) (?:a |the |its )?(?:[\\w.']+ ){0,3}(?:court|courts|judge|judges|justices|circuit|magistrate)\\b`,
      `\\b(?:files?|filed|lodg(?:es|ed)|submits?|submitted)\\b${gap(35)}\\b(?:briefs?|papers|objections|opposition)\\b`,
    ),
  },
  {
    act: "amicus",
    kind: "filing",
    strength: 2.6,
    timeline: ["brief"],
    patterns: find(
      `\\b(?:sid(?:es|ed|e) with|lin(?:es?|ed) up (?:behind|with)|rall(?:y|ies|ied) (?:behind|around|to)|steps? into|weighs? in|jump(?:s|ed)? into)\\b${gap(40)}\\b(?:${FIRM}|fight|battle|case|dispute|clash|appeal|row)\\b`,
      `\\b(?:back|backs|support|supports|join|joins) ${FIRM}\\b${gap(12)}\\b(?:in|against|over|before|at)\\b`,
      `\\b(?:groups?|firms|companies|states|governments?|scholars|lawmakers)\\b${gap(40)}\\b(?:join|back|support)\\b${gap(20)}\\b(?:supreme court|appeal|case)\\b`,
      `\\b(?:companies|groups|firms|states|attorneys general|governments?)\\b${gap(20)}\\bfil(?:e|ed)\\b${gap(20)}\\bbriefs?\\b`,
    ),
  },
  {
    act: "suit-filed",
    kind: "filing",
    strength: 3,
    timeline: ["motion"],
    patterns: find(
      `\\btak(?:es?|ing|en)\\b(?! up)${gap(45)}\\bto (?:us )?(?:supreme )?court\\b`,
      `\\b(?:bring(?:s)?|brought|launch(?:es|ed)|fil(?:es|ed)|mounts?)\\b${gap(15)}\\b(?:legal challenge|annulment action|court challenge|an action|class action)\\b`,
    ),
  },
  {
    act: "request",
    kind: "filing",
    strength: 2.9,
    timeline: ["motion", "brief"],
    patterns: find(
      `\\bwants?\\b${gap(50)}\\b(?:thrown out|dismissed|tossed|quashed|struck down)\\b`,
      `\\b(?:petitions?|petitioned)\\b${gap(25)}\\b(?:court|circuit|justices|tribunal)\\b`,
      `\\b(?:court|justices|judge|circuit)\\b (?:is |was |are )?asked to\\b`,
      `\\bask(?:s|ed)?\\b${gap(20)}\\b(?:court|circuit|judge|justices)\\b${gap(12)}\\b(?:to|for)\\b`,
      `\\bseeks?\\b${gap(20)}\\b(?:rehearing|en banc|supreme court review)\\b`,
      `\\bprosecutors?\\b${gap(15)}\\b(?:charge|charged|indict|indicted)\\b`,
      "\\bdrops? (?:court |legal )?case against\\b",
    ),
  },
  {
    act: "appealed",
    kind: "filing",
    strength: 2.9,
    timeline: ["appeal"],
    patterns: find(`\\b(?:lodg(?:es|ed)|brings?|brought)\\b${gap(15)}\\bappeal\\b`),
    inTitle: find(
      "^(?:(?!us|federal|state|of|court)\\w+ ){1,3}appeals (?!court|panel|judges?|board|chamber|tribunal|process|and )\\w",
    ),
  },
];
