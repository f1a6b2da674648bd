/**
 * What kind of entry a clerk has docketed.
 *
 * In: the text of a docket entry. Out: its kind with the reason.
 * Surprise: the first noun decides, whatever follows. "MOTION to vacate ORDER granting ..." is a motion, and clerks
 * write the noun first, behind a few words such as "Joint", "Ex parte" or "Received".
 */
import type { EventKind } from "./event-frame.ts";
import type { KindReading } from "./read-kind.ts";

/** What may stand before the noun that counts. */
const BEFORE =
  /^(?:[\s*#:;,.()[\]–-]|\d+|eo\b|received|filed|lodged|proposed|joint|unopposed|consent|ex parte|emergency|amended|corrected|first|second|third|agreed|stipulated|sealed|redacted|electronic|paperless|text[- ]only|text|clerk'?s?|notice of filing of|official|document[s]?|supplemental|renewed|initial|final|temporary|preliminary|scheduling|protective|standing|case management|sua sponte|minute(?=s? order)|per curiam(?= order)|the|a|an|in chambers)+/;

/** "Petition GRANTED.", "STIPULATION AND ORDER": what looks like a request is the court's answer to it. */
const ANSWERED =
  /^(?:(?:petition|application|motion)\b[^.;:]{0,140}\b(?:granted|denied|dismissed)\s*(?:[.;]|$)|stipulat(?:ion|ed) (?:and|&) order\b)/;

const KINDS: [EventKind, RegExp][] = [
  ["order", ANSWERED],
  [
    "ruling",
    /^(?:(?:memorandum|summary|slip|published|unpublished|signed|per curiam|authored)[\s,]*(?:and\s*)?)*(?:opinion|judg(?:e)?ment|decision|ruling|disposition|verdict|decree|mandate)\b/,
  ],
  [
    "ruling",
    /^(?:memorandum (?:&|and) order|findings|report (?:and|&) recommendations?|r&r|magistrate judge findings|per curiam|sentencing\b(?! memorandum| hearing))/,
  ],
  [
    "order",
    /^(?:(?:memo(?:randum)?|minute|endorsed)[\s-]*)?(?:endors\w+|orders?\b|injunction|writ\b|warrant\b|arrest warrant|search warrant|subpoena issued|show cause)/,
  ],
  [
    "hearing",
    /^(?:minutes?\b(?: entry)?|oral argument|argument|case argued|hearing|transcript|proceedings|calendar|set hearing|notice of (?:hearing|oral argument|calendar)|notice: this case is being considered for[^.]*argument|status conference|arraignment|pretrial conference)\b/,
  ],
  [
    "filing",
    /^(?:cross-?|pro se )?(?:motion|brief|notice|petition|application|reply|response|oppositions?|memorandum|complaint|answer|stipulation|letter|declaration|affidavit|affirmation|exhibits?|certificates?|appearance|status report|status|statement|request|objections?|appendix|joinder|summons|waiver|plea|indictment|information|schedule|supplement|addendum|acknowledg\w+|withdrawal|suggestion|designation|proof|return|attorney|amic\w+|appeal|bill of costs|witness|rule 26|corporate|disclosure|government's|appell\w+|defendant'?s?|plaintiff'?s?|united states|\w+ \(\d+\) paper copies)\b/,
  ],
];

/** The kind of a docket entry; "news" for what only keeps the docket in order. */
export function readDocketKind(text: string): KindReading {
  const plain = text.toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, " ").slice(0, 300);
  const start = plain.replace(BEFORE, "").trimStart();
  for (const candidate of [start, plain]) {
    for (const [kind, pattern] of KINDS) {
      const found = pattern.exec(candidate);
      if (found) return { kind, reason: `kind ${kind}: the docket entry begins «${found[0].trim()}»` };
    }
  }
  return { kind: "news", reason: "kind news: a docket entry that reports no step" };
}
