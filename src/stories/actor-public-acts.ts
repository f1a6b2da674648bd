/**
 * What legislatures, governments and speakers do in everyday words, by who does it.
 *
 * In: nothing. Out: `ACTOR_PUBLIC_ACTS`.
 * Surprise: as in actor-court-acts.ts these are wide and weak. A count of votes ("60-34") is an act of a chamber even
 * when no verb says so.
 */
import { type Act, find, gap } from "./act.ts";

const CHAMBER =
  "(?:house|senate|congress|commons|lords|parliament|chambers?|lawmakers|legislators|members|senators|mps|meps|peers|councillors|council|voters|republicans|democrats|conservatives|committee)";
const BILL =
  "(?:bill|act|law|legislation|measure|amendment|powers?|provisions?|authority|renewal|extension|package|overhaul|rule|version|pact|agreement|charter)";
const HEAD = "(?:president|governor|obama|trump|biden|queen|king|prime minister|attorney general)";
const TITLE_OF_SPEAKER =
  "(?:minister|senator|chief|commissioner|adviser|advisor|president|official|executive|counsel|spokesman|spokeswoman|director|secretary|ambassador|watchdog|founder|lawmaker|congressman|congresswoman|mep|mp)s?";

export const ACTOR_PUBLIC_ACTS: Act[] = [
  {
    act: "bill-passed",
    kind: "legislation",
    strength: 2.6,
    timeline: ["legislation"],
    patterns: find(
      `\\b(?:house|senate|commons|lawmakers|members|mps|meps|parliament|senators|peers|vote[ds]?|passed|approved|sailed|tally)\\b${gap(60)}\\b\\d{2,3}(?:-| to )\\d{1,3}\\b`,
      `\\b\\d{2,3}(?:-| to )\\d{1,3}\\b (?:vote|tally|margin)\\b`,
      `(?<!\\bto )\\b${CHAMBER}\\b${gap(15)}(?<!\\b(?:to|not) )\\b(?:backed|voted|approved?|agreed|adopt(?:s|ed)?|endorsed?|passed|renews?|ban(?:ned)?)\\b`,
      `\\b${CHAMBER}\\b${gap(20)}\\b(?:buys?|bought|gives?|gave)\\b${gap(20)}\\b(?:weeks|months|days|time)\\b`,
      `\\b(?:bill|act|law|charter|measure|package)\\b${gap(12)}\\b(?:clears?|cleared|sail(?:s|ed)|went) (?:through )?(?:the )?(?:house|senate|commons|lords|congress|parliament|by voice vote)\\b`,
      `\\b(?:gets?|wins?|won|receives?) final (?:approval|passage|nod)\\b`,
      "\\bthe measure passed\\b",
      "(?<!\\bto )\\b(?:member states|mps|meps|peers|senators|lawmakers|ministers) (?:back|approve|adopt|endorse|pass)\\b",
    ),
  },
  {
    act: "bill-failed",
    kind: "legislation",
    strength: 2.7,
    timeline: ["legislation"],
    patterns: find(
      `\\b(?:falls?|fell|comes?|came) (?:\\w+ ){0,3}short\\b`,
      `\\b${CHAMBER}\\b${gap(25)}\\b(?:sinks?|sank|blocked|torpedo(?:es|ed)|derail(?:s|ed)?|vot(?:es|ed) down)\\b${gap(40)}\\b(?:${BILL}|debate)\\b`,
    ),
  },
  {
    act: "lapsed",
    kind: "legislation",
    strength: 2.9,
    timeline: ["legislation", "policy"],
    patterns: find(
      `\\b(?:powers?|provisions?|authorit(?:y|ies)|law|act|programme?)\\b${gap(20)}(?<!\\b(?:to|could|may|might|would|will|can|let) )\\b(?:lapse|expire|ran out|runs out|run out|expires)\\b(?! (?:on|in|at the end|next|this) )`,
    ),
  },
  {
    act: "bill-introduced",
    kind: "legislation",
    strength: 2.6,
    timeline: ["legislation"],
    patterns: find(
      `\\b(?:${BILL}|rules|proposals?|plans?)\\b${gap(25)}\\b(?:put forward|presented|tabled|laid before|arrives)\\b`,
      `\\b(?:put in|put forward|offered|presented|brought in|brings? back|introduc\\w+)\\b ${gap(25)}\\b(?:bill|version|measure|companion|act|legislation)\\b`,
      `\\b(?:commission|brussels|ministers?|government|white house|home office|justice department)\\b${gap(15)}\\b(?:proposes|proposed|drafts|drafted|publishes draft)\\b`,
      "\\b(?:companion|successor) bill\\b",
      `\\b(?:eu|commission|brussels|government|senators?|lawmakers|white house|ministers|[a-z]+ and [a-z]+)\\b${gap(20)}\\b(?:unveils?|presents?|publish(?:es)?|releases?)\\b${gap(30)}\\b(?:plans?|proposals?|draft|texts|bill)\\b`,
      `\\bsuccessor to\\b${gap(20)}\\bact\\b`,
    ),
  },
  {
    act: "enacted",
    kind: "legislation",
    strength: 2.6,
    timeline: ["legislation", "policy"],
    patterns: find(
      `\\b${HEAD}\\b${gap(20)}\\bsign(?:s|ed)\\b(?!${gap(20)}\\b(?:letter|order|petition|statement)\\b)`,
      `\\bwith (?:his|her) signature\\b`,
      `\\b(?:gets?|has) (?:\\w+ ){0,4}law$`,
    ),
  },
  {
    act: "in-force",
    kind: "legislation",
    strength: 2.6,
    timeline: ["legislation", "policy", "agreement"],
    patterns: find(
      `\\b(?:rules|law|act|regulation|regime)\\b${gap(12)}\\b(?:now appl(?:y|ies)|starts? to apply|kicks? in|bites?)\\b`,
      "\\btook effect\\b",
    ),
  },
  {
    act: "agreement-signed",
    kind: "legislation",
    strength: 2.6,
    timeline: ["agreement"],
    patterns: find(
      `\\b(?:inks?|inked|strikes?|struck|seals?|sealed)\\b ${gap(40)}\\b(?:pact|deal|accord|agreement)\\b`,
      `\\bbecomes? (?:\\w+ ){0,2}(?:country|nation|state) (?:with|to)\\b${gap(25)}\\b(?:agreement|pact|deal)\\b`,
      "\\bsigned (?:it|today|the (?:pact|deal|accord))\\b",
    ),
  },
  {
    act: "reported",
    kind: "news",
    strength: 1.95,
    timeline: [],
    patterns: find(),
    // "…, report says": the press says it, nobody else.
    inTitle: find(
      "[,:-] (?:new )?(?:reports?|sources?|papers?|files|documents|officials) (?:says?|shows?|reveals?)$",
      "^(?:report|sources): ",
      "\\breportedly\\b",
    ),
  },
  {
    act: "opinion-given",
    kind: "statement",
    strength: 3.1,
    timeline: ["statement"],
    // The adviser of the European court: heard before it rules, and often taken for it.
    patterns: find(
      "\\b(?:advocate general|court(?:'s)? advis[eo]r|generalanw.lt\\w*|avocat g.n.ral|abogado general|avvocato generale)\\b",
    ),
  },
  {
    act: "stated",
    kind: "statement",
    strength: 2.6,
    timeline: ["statement"],
    patterns: find(
      "\\b(?:argues?|writes?|wrote) in (?:the |a |an )?(?:wall street|new york|washington|financial|guardian|op-ed|column|blog)",
      "\\bopinion pages\\b",
      "\\b(?:lawyer|counsel|chief|president|director|minister)s? on why\\b",
    ),
  },
  {
    act: "stated",
    kind: "statement",
    strength: 2,
    timeline: ["statement"],
    patterns: find(
      "\\bin an? (?:[\\w-]+ ){0,2}(?:reply to|blog post|post|letter|open letter|joint letter|tweet|speech|op-ed|column)\\b",
      `\\bnotif(?:ies|ied) (?:congress|parliament|lawmakers)\\b`,
      `\\bgave (?:his|her|its) opinion\\b`,
    ),
    inTitle: find(
      '^"[^"]{15,}"?$',
      '^"[^"]{2,40}": ',
      `^(?:[\\w.'-]+ ){0,4}${TITLE_OF_SPEAKER}: `,
      "\\b(?:troubled|alarmed|dismayed|disappointed|outraged|angered|appalled|delighted|encouraged|unhappy|furious) (?:by|at|that|over|with|as)\\b",
      '\\b"?disappointed"?\\b',
      "\\b(?:goes|went) public\\b",
      // What somebody is about to file is so far announced.
      "^(?!.*\\b(?:allow|let|free|right|permit|order|told|tell|ask|urge|clear|way|able|help|agree|refuse)\\w*\\b.* to )(?:[\\w.&'-]+ ){1,4}to (?:appeal|sue|challenge|contest|file|join|support|back)\\b",
      "\\b(?:blasts?|slams?|rips?|assails?|decr(?:y|ies)|hails?|cheers?|laments?|derides?|mocks?|rebukes?|scolds?|lambasts?|explains?|blames?|praises?|welcomes?|urge|denies|withdraws?|wants?|want) \\w",
      `\\b(?:push|press|lobby|prod)(?:es)? (?:the |new |next )?(?:senate|house|congress|lawmakers|obama|white house|brussels|parliament)\\b`,
      "\\bvoice(?:s|d)? (?:alarm|concern|doubt|support)",
    ),
  },
];
