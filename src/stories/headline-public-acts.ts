/**
 * What legislatures, governments and people do, told by who does it: "senators offer a bill", "MPs back it by 444".
 *
 * In: nothing. Out: `HEADLINE_PUBLIC_ACTS`.
 * Surprise: several bear the name of an act of public-acts.ts; they are the same act in everyday words, weaker.
 */
import { type Act, find, gap } from "./act.ts";

const CHAMBER =
  "(?:house|senate|congress|lawmakers|legislators|senators?|representatives|lower chamber|parliament|mps|meps|peers|lords|committee|governor|president|obama|trump|biden|ministers?|cabinet|brussels|commission|council|states|state panel|westminster)";
const BILL =
  "(?:bill|act|law|legislation|measure|amendments?|powers|statute|pact|treaty|deal|charter|reform|overhaul|programme|program|authority|rewrite|extension|renewal|resolution|fix)";

export const HEADLINE_PUBLIC_ACTS: Act[] = [
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
      `\\b(?:signs|signed|enacts|enacted)\\b(?! (?:\\w+ ){0,3}(?:letter|petition|statement|brief))${gap(45)}\\b(?:into law|${BILL})\\b`,
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
