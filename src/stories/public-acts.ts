/**
 * What legislatures, governments and people do outside court, and the words for it.
 *
 * In: nothing. Out: `PUBLIC_ACTS`.
 * Surprise: "says" and "announces" count in titles only; every article has a "said" somewhere.
 */
import { type Act, find, gap } from "./act.ts";

export const PUBLIC_ACTS: Act[] = [
  // What a legislature or government did.
  {
    act: "bill-introduced",
    kind: "legislation",
    strength: 3,
    timeline: ["legislation"],
    patterns: find(
      `\\b(?:introduc|reintroduc|unveil|propos)\\w*\\b${gap(70)}\\b(?:act|bill|legislation|amendment)\\b`,
      `\\b(?:senate|house) bill\\b`,
      // plainCase writes "S. 2383" with two spaces; "New York's 381 warrants" is no bill.
      `\\bh ?\\.? ?r ?\\.? \\d{2,4}\\b`,
      `(?<!')\\bs(?:\\.|  )\\d{2,4}\\b`,
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
      `\\b(?:house|senate|congress|senators|parliament|lawmakers|committee)\\b(?:(?!fail|refus|declin|block|reject|\\bnot\\b)[^.;:?!]){0,30}?(?<!\\bto )\\b(?:pass(?:es|ed)?|approv(?:es|ed)|vot(?:es|ed)|agreed|clear(?:s|ed)|reauthoriz\\w+|renew(?:s|ed))\\b`,
      `\\b(?:bill|act|legislation)\\b${gap(20)}\\b(?:pass(?:es|ed)|clear(?:s|ed)|approved|voted)\\b`,
      `\\b(?:passage|reauthorization|renewal) of\\b`,
    ),
  },
  {
    // The bill that carries it: what was done with it stands elsewhere, if it does.
    act: "bill-passed",
    kind: "legislation",
    strength: 2,
    timeline: ["legislation"],
    patterns: find("\\bomnibus\\b", "\\bspending bill\\b"),
  },
  {
    act: "bill-failed",
    kind: "legislation",
    strength: 3,
    timeline: ["legislation"],
    patterns: find(
      `\\b(?:house|senate|congress|senators|parliament|lawmakers|committee)\\b${gap(30)}\\b(?:fails?|failed|refus(?:es|ed)|declin(?:es|ed)) to (?:pass|approve|advance|renew|reauthori[sz]e|clear|take up)\\b`,
      `\\b(?:house|senate|congress|senators|parliament|lawmakers|committee|bill|act)\\b${gap(30)}\\b(?:fail(?:s|ed)|block(?:s|ed)|reject(?:s|ed)|stall(?:s|ed)|falls short|fell short|defeat(?:s|ed))\\b`,
    ),
  },
  {
    act: "enacted",
    kind: "legislation",
    strength: 3,
    timeline: ["legislation", "policy"],
    patterns: find(
      `\\bsign(?:s|ed)\\b${gap(50)}\\b(?:act|bill|law|legislation|renewal|reauthorization|extension)\\b`,
      `\\benact(?:s|ed)\\b`,
      `\\b(?:act|bill|law)\\b${gap(30)}\\bsigned\\b`,
      `\\broyal assent\\b`,
      `\\b(?:becomes|became) law\\b`,
      `\\b(?:adopt|implement)(?:s|ed)\\b${gap(40)}\\b(?:privacy shield|framework|decision|regulation|directive)\\b`,
      `\\b(?:privacy shield|framework|decision|regulation|directive)\\b${gap(20)}\\badopted\\b`,
    ),
  },
  {
    act: "lapsed",
    kind: "legislation",
    strength: 3,
    timeline: ["legislation", "policy"],
    patterns: find("\\b(?:lapses|lapsed|expires|expired)\\b"),
  },
  {
    act: "in-force",
    kind: "legislation",
    strength: 2.8,
    timeline: ["legislation", "policy", "agreement"],
    patterns: find(
      `\\b(?:act|law|regulation|directive|rules?|decision|framework|bill)\\b${gap(30)}\\b(?:applies|applicable|apply) (?:from|as of|since|today|on|in full|across|throughout)\\b`,
      `\\b(?:act|law|regulation|directive|rules?|decision|framework|bill)\\b${gap(30)}\\b(?:takes|took|goes into|went into|comes into|came into) effect\\b`,
      `\\b(?:enters?|entered|comes?|came|brought) into (?:force|application)\\b`,
      `\\b(?:became|becomes) applicable\\b`,
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
      `\\b(?:asks?|asked|urges?|urged|calls? on|called on|wrote to|writes? to)\\b${gap(12)}\\b(?:attorney general|senate|senators|congress|lawmakers|parliament|commission|president|minister|home secretary)\\b${gap(15)}\\b(?:to|for|that)\\b`,
    ),
  },
  {
    act: "service-withdrawn",
    kind: "statement",
    strength: 2.6,
    timeline: ["statement", "policy"],
    patterns: find(
      `\\b(?:withdr(?:aws?|ew|awn)|pull(?:s|ed)|remov(?:es|ed)|disabl(?:es|ed)|switch(?:es|ed) off|stop(?:s|ped) offering|no longer offers?)\\b${gap(40)}\\b(?:encryption|data protection|feature|service|backups?)\\b`,
    ),
  },
  {
    act: "disclosed",
    kind: "statement",
    strength: 2.1,
    timeline: ["statement", "policy", "order"],
    patterns: find(
      `\\bdisclos(?:es|ed)\\b (?:that|it|(?:\\w+ ){0,2}(?:fight|challenge|battle|dispute))\\b`,
      `\\b(?:made|makes)\\b${gap(30)}\\bpublic\\b`,
      `\\b(?:papers|documents|files?|filings?|records)\\b${gap(12)}\\bunsealed\\b`,
    ),
    inTitle: find("^unsealed\\b"),
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
    inTitle: find("^(?:[\\w.]+ ){0,2}(?:poll|survey)\\b", "\\b(?:poll|survey) (?:finds?|shows?|says)\\b"),
  },
  {
    act: "stated",
    kind: "statement",
    strength: 1.5,
    timeline: ["statement"],
    patterns: find(
      `\\b(?:voic(?:es|ed)|express(?:es|ed)|rais(?:es|ed)) (?:\\w+ )?(?:concerns?|doubts?|alarm)\\b`,
      "\\b(?:press release|press event|press conference|speech|statement (?:by|of|from)|took? the stage)\\b",
      "\\b(?:criticiz(?:es|ed)|admonish(?:es|ed)|applauds?|slams?|blasts?|fires back|fired back|hits back|lashes out|attacked) (?:the|us|microsoft|apple)\\b",
    ),
    inTitle: find(
      "\\b(?:says|said|tells|told|calls? (?:for|on)|urges?|urged|criticiz\\w+|admonish\\w*|applauds?|welcomes?|opposes?|oppose|defend(?:s|ing|ed)|vow(?:s|ed)|warns?|warned|slam(?:s|med)|blast(?:s|ed)|pledg\\w+|promis\\w+|balks?|(?<!(?:bring|brings|brought|strikes?|comes?|goes|push|pushes|roll|rolls) )backs?(?! (?:at|to|from|in|on|together)\\b)|supports|to support|fires back|hits back|lashes out|push(?:es)? for|defiant|announc(?:es|ed)|speaks|vindicate|interview|statement|thanks?|reforms)\\b",
      // "Snowden: tech companies should lead", "They're setting fire to it": somebody's claim after a name.
      "\\b(?:publish(?:es|ed)?|issues?|releases?|release)\\b[^.;:]{0,40}\\b(?:principles|letter|statement|report|guidance|memo)\\b",
      "^[\\w. ]{3,40}: .*(?:\\b(?:should|must|can't|cannot|is|are|may|might|could|would|needs? to|has to|have to)\\b|'\\w+ .*'|\"\\w+ .*\")",
    ),
  },
];
