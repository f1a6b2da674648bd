/**
 * Acts told by who does what: "senators offer a bill", "the carrier tells a court", "judge calls it Orwellian".
 *
 * In: nothing. Out: `HEADLINE_ACTS`.
 * Surprise: several bear the name of an act that court-acts.ts and its neighbours know by its terms of art. They are
 * the same act in everyday words, weaker, and need an actor beside the verb: "backs" is a ruling when a court does it,
 * a brief when a company does it in court, and talk when a senator does it.
 */
import { type Act, find, gap } from "./act.ts";

const COURT =
  "(?:judges?|court|courts|justices?|panel|tribunal|circuit|magistrate|jury|scotus|ecj|cjeu|justiz|bench)";
const CHAMBER =
  "(?:house|senate|congress|lawmakers|legislators|senators?|representatives|lower chamber|parliament|mps|meps|peers|lords|committee|governor|president|obama|trump|biden|ministers?|cabinet|brussels|commission|council|states|state panel|westminster)";
const BILL =
  "(?:bill|act|law|legislation|measure|amendments?|powers|statute|pact|treaty|deal|charter|reform|overhaul|programme|program|authority|rewrite|extension|renewal|resolution|fix)";
const PAPERS =
  "(?:brief|briefs|motion|complaint|petition|opposition|objections?|court papers|court filings?|filing|reply|papers|suit|lawsuit)";
const FIRM =
  "(?:microsoft|google|facebook|apple|twitter|yahoo|the company|the social network|the software maker)";

export const HEADLINE_ACTS: Act[] = [
  {
    act: "ruled",
    kind: "ruling",
    strength: 2.3,
    timeline: ["ruling", "order"],
    patterns: find(
      `\\b${COURT}\\b${gap(35)}\\b(?:backs|backed|sid(?:es|ed) (?:with|against)|dismiss(?:es|ed)|toss(?:es|ed)|awards|awarded|annul(?:s|led)|throws? out|threw out|calls|called|concludes?|concluded|declares?|declared|blocks|blocked|bars|barred|parts with|rejects|rejected|strikes? down|clears|wrote that|agreed with|departs from|doubts)\\b`,
      `\\b(?:refus(?:es|ed)|declin(?:es|ed)) to (?:block|halt|bar|enjoin|follow|suppress|throw out|toss|drop|scrap)\\b`,
      `\\b(?:commission|regulator) rul(?:es|ed)\\b`,
      "\\b(?:verdict|convict(?:s|ed)|(?:found|finds \\w+ ?\\w*) guilty|no standing|had no right to)\\b",
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
      `\\b(?:hearing|trial)\\b${gap(40)}\\b(?:called off|cancelled|canceled|postponed|vacated)\\b`,
      `\\bnew\\b${gap(20)}\\b(?:policy|guidelines|guidance)\\b${gap(25)}\\b(?:reins?|limits?|restricts?|curbs?)\\b`,
      `\\b(?:government|justice department|doj|us)\\b${gap(12)}\\b(?:lets|allows|permits)\\b`,
    ),
    inTitle: find(`\\b${COURT}\\b${gap(30)}\\borders\\b`),
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
  {
    act: "bill-introduced",
    kind: "legislation",
    strength: 2.9,
    timeline: ["legislation"],
    patterns: find(
      `\\b${CHAMBER}\\b${gap(25)}\\b(?:propose[sd]?|offers?|offered|introduces?|introduced|unveils?|unveiled|drafts?|drafted|brings? back|revives?|floats?|publish(?:es|ed)|tables?|bring)\\b${gap(45)}\\b(?:${BILL}|limits|rules|production orders)\\b`,
      `\\b(?:drafts|unveils|introduces|revives) (?:\\w+ ){0,4}${BILL}\\b`,
      `\\b${BILL}\\b${gap(45)}\\b(?:returns|(?:re)?introduced|reintroduced|unveiled|drafted|revived)\\b`,
      `\\boffers? (?:\\w+ )?bill\\b`,
      `\\bproposals?\\b${gap(25)}\\b(?:to congress|would (?:let|bypass|allow))\\b`,
      `\\bsends? congress (?:plan|bill|proposal)\\b`,
      `\\bweighs? (?:\\w+ ){0,2}(?:law|laws|ban|bill)\\b`,
      `\\btr(?:y|ies) again with\\b${gap(25)}\\b${BILL}\\b`,
    ),
    inTitle: find(`^(?:\\w+ ){0,5}bill would\\b`, "\\bdraft (?:\\w+ )?(?:bill|law)\\b"),
  },
  {
    act: "bill-passed",
    kind: "legislation",
    strength: 2.8,
    timeline: ["legislation"],
    patterns: find(
      `\\b${CHAMBER}\\b${gap(30)}(?<!\\bto )\\b(?:pass(?:es)?|backs|clears?|approves?|adopts?|adopted|agreed|extends?|renews?|widens?|rush(?:es|ed)?)\\b${gap(45)}\\b${BILL}\\b`,
      `\\b(?:bill|act|law|measure|extension|legislation)\\b${gap(20)}\\b(?:rushed through|rides|sails|clears|heads to)\\b`,
      `\\bpass(?:es|ed) law\\b`,
      `\\bby voice vote\\b`,
      `\\bclears (?:\\w+ )?(?:house|senate|panel|committee)\\b`,
      `\\bclear way for\\b`,
      `\\b(?:committee|house panel|senate panel|judiciary panel|commons|subcommittee)\\b${gap(20)}\\b(?:backs|backed|approves|approved|advances|advanced|endorses|passed)\\b`,
      `\\b(?:mps|peers|senators|lawmakers|members)\\b${gap(12)}\\b(?:vote|back|pass|approve|debate|repeal)\\b${gap(45)}(?:\\b${BILL}\\b|\\bby \\d|\\d)`,
      `\\b(?:parliament|congress|senate|house|lords|commons)\\b${gap(12)}\\b(?:debates|repeals|extends|votes)\\b`,
    ),
  },
  {
    act: "bill-failed",
    kind: "legislation",
    strength: 2.8,
    timeline: ["legislation"],
    patterns: find(
      `\\b${CHAMBER}\\b${gap(25)}\\b(?:shelves|shelved|blocks|blocked|kills|killed|delays|delayed|pulls|pulled|punts)\\b`,
      `\\b(?:bill|reform|measure|act)\\b${gap(35)}\\b(?:dies|died|shelved|short of)\\b`,
    ),
  },
  {
    act: "enacted",
    kind: "legislation",
    strength: 2.8,
    timeline: ["legislation", "policy"],
    patterns: find(
      `\\b(?:signs|signed|enacts|enacted)\\b${gap(45)}\\b(?:into law|${BILL})\\b`,
      `\\bextended (?:by|until|for|through)\\b`,
      `\\b(?:regulation|directive|package|law|rules)\\b${gap(20)}\\b(?:published|adopted|approved|in force|is signed)\\b`,
      `\\b(?:commission|brussels|executive)\\b${gap(25)}\\b(?:adopts|adopted|approves|approved)\\b`,
    ),
  },
  {
    act: "agreement-signed",
    kind: "legislation",
    strength: 2.6,
    timeline: ["agreement"],
    patterns: find(`\\bsign(?:s|ed)?\\b${gap(40)}\\b(?:pact|deal|accord|treaty|agreement)\\b`),
  },
  {
    act: "report-published",
    kind: "statement",
    strength: 2.2,
    timeline: ["statement", "policy"],
    patterns: find(
      `\\b(?:publish(?:es|ed)?|releas(?:es|ed|e)|disclos(?:es|ed|e)|reports|lifts lid)\\b${gap(45)}\\b(?:figures|numbers|requests|demands|disclosure report|statistics|national security letters|wiretaps|totals)\\b`,
      "\\bdisclosure report\\b",
      `\\b\\d[\\d,]* (?:\\w+ ){0,2}(?:demands|requests)\\b`,
    ),
  },
  {
    act: "letter",
    kind: "statement",
    strength: 2.5,
    timeline: ["statement"],
    patterns: find(
      `\\b(?:in|signed) (?:a|an|the|their|its) (?:\\w+ ){0,2}(?:letter|statement|blog post|speech|op-ed|petition|column)\\b`,
      `\\b(?:write|wrote|writes) to (?:senators|congress|lawmakers|the president|ministers)\\b`,
      "\\bset(?:s)? out (?:\\w+ )?(?:principles|demands)\\b",
      `\\b(?:coalition|groups?|firms|companies|executives|giants)\\b${gap(25)}\\b(?:urges?|implores?|asks?|calls? (?:on|for))\\b${gap(20)}\\b(?:house|senate|senators|congress|lawmakers|obama|president|for)\\b`,
      `\\b(?:asks?|asked|urges?|urged|implores?|begs?) (?:the )?(?:house|senate|senators|congress|lawmakers|mps|parliament|ministers) (?:not )?(?:to|for)\\b[^.;:?!]{0,60}`,
      `\\b(?:asks?|asked|calls?|called|push|pushes) for\\b[^.;:?!]{0,30}\\b(?:renewal|reauthori[sz]ation|reform|passage|changes|law|rules)\\b`,
      `\\bpetition(?:s|ers)?\\b${gap(40)}\\b(?:names|signatures|signers)\\b`,
    ),
  },
  {
    act: "stated",
    kind: "statement",
    strength: 1.5,
    timeline: ["statement"],
    patterns: find(
      "\\b(?:speaking (?:in|at|to)|by video link|told reporters|welcomed (?:a|the)|(?:asks?|asked|urges?|urged) (?:for|phone makers|technologists|companies|congress|mps|lawmakers)|tells mps|(?:the company|groups?|letter|statement|petition|experts) (?:says|call for|calls for|asks?|want))\\b",
      `\\brecommends?\\b${gap(20)}\\b(?:ending|limits|changes)\\b`,
    ),
    inTitle: find(
      "\\b(?:objects|objected|endorses?|praises?|wary of|voices?|insists?|denounces?|condemns?|implores?|threatens|worried|fears?|accuses?|unite against|to rein in|petitions?|asks?|against government|warn|protests?|complains?)\\b",
      "^[\\w. ]{3,30} to [\\w ]{2,20}: ",
    ),
  },
];
