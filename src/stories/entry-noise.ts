/**
 * Docket entries that only keep the docket in order, by class.
 *
 * In: the text of a docket entry. Out: the class of noise and the words that show it, or null.
 * Surprise: it names a class and decides nothing; whoever subscribes may want to see who appears for whom. Every pattern
 * is whole words near the beginning, never a bare "none", which would also drop "nonetheless". The list began with the
 * events that the Free Law Project's bots do not post.
 */
export type NoiseClass = "counsel" | "disclosure" | "service" | "clerk" | "fee" | "correction" | "transcript";

export interface Noise {
  class: NoiseClass;
  words: string;
}

const READ = 140;
/** What an entry is about ends at its first stop; "Filing fee paid" behind a complaint makes no bookkeeping of it. */
const FIRST_STOP =
  /[;\n]|\((?!\d)|(?<!\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|Hon|Inc|Corp|Co|Ltd|No))(?<=[a-z)])\.\s+(?=[A-Z])/;
/** The courts of appeals' form; in bankruptcy a disclosure statement is a plan's. */
const DISCLOSURE_FORM = /^\W*(?:amended )?disclosure statement\b.{0,160}?\bdisclosure form\b/i;
/** The court's orders on who counsel is are bookkeeping too; its opinions and judgments never are. */
const NEVER =
  /^\W*(?:\w+ ){0,3}(?:opinion|judgment|judgement|ruling(?! letter)|complaint|indictment|counterclaim|minutes?(?! order))\b/i;
const ORDERED = /^\W*(?:[\w-]+ ){0,4}order(?:s|ed)?\b/i;

/** Proof that a summons or complaint arrived, or that the marshal served it, is more than bookkeeping. */
const REACHED = /\b(?:summons|complaints?|warrant|process receipt|usms?)\b/i;
/** Who asks for something is not disclosing, whatever the request is about. */
const ASKING = /^\W*(?:motion|petition)\b/i;

const EMPTY_CLAUSE =
  /^(\W{0,4}order) (?:entered|filed|issued)(?: by [^.]{2,60})?\. (?:upon (?:due )?consideration,? )?/i;

const CLASSES: [NoiseClass, RegExp][] = [
  // Before "counsel": money for an admission pro hac vice is money.
  [
    "fee",
    /^\W{0,4}(?:fld |filed )?(?:receipt|received payment|payment|(?:electronic )?fee payment|remark from cashier|(?:pro hac vice|phv) fee)\b(?=.{0,80}(?:\bfees?\b|\$|payment))/i,
  ],
  [
    "correction",
    /^\W{0,8}(?:please disregard|document locked|cancelled|canceled|this entry (?:has been|was) (?:removed|deleted|stricken)|(?:modification|correction) (?:of|to) (?:the )?docket|(?:court |clerk )?deleted (?:document|entry|incorrect)|(?:entry|docket(?:ing)?|filing) error|(?:filed|docketed|entered) in (?:error|(?:the )?(?:incorrect|wrong) case)|court deleted|placed in file\b|(?:entry )?(?:stricken|vacated|disregard)\b|incorrect (?:entry|document|pdf)|wrong (?:case|document|pdf)|error\b|(?:notice|note) (?:to (?:attorney|filer|counsel)|of (?:docket )?correction|regarding (?:deficient|error)|of (?:deficien\w+|defective))|corrective entry|clerk'?s? notice (?:to|of) (?:correct\w*|deficien\w+)|(?:set )?deficient filing|defective document|notice of (?:[\w/'’-]+ ){0,5}(?:deficien\w+|missing documents|incomplete)|quality control|filing deficien\w+|(?:(?:brief|appendix|motion|record|petition) )?deficien\w+ (?:notice|memo\w*))/i,
  ],
  [
    "counsel",
    /(?:^|\*\*)\W*appearance\b(?! bond)|\b(?:pro hac vice|phv\b|enter (?:an |his |her |their )?appearance|leave to appear\b(?! (?:telephonic|remote|by|as amic))|(?:un)?availability of (?:[\w-]+ )?counsel|notice of (?:[\w-]+ )?unavailability|(?:notice|entry|form) of (?!initial)(?:\w+ ){0,2}appearance|(?:added|terminated) counsel|appearance (?:of|by|form|entered|and request)|attorney appearance|substitut\w+ (?:of )?(?:counsel|attorneys?)|as (?:substitute|additional) counsel|withdraw\w* (?:as|of) (?:\w+ ){0,2}(?:counsel|attorneys?)|(?:counsel|attorney)(?:['’]s)? (?:motion )?to withdraw|student (?:to )?appear\w*|(?:add|terminate)(?: and terminate)? attorneys?|terminat\w+ (?:of )?counsel|change of (?:lead )?(?:address|firm|contact|counsel|attorney)|attorneys? [^.]{0,60}\b(?:added|terminated|substituted|removed)|request for (?:special |courtesy )?notices?|^\W*notice, appearance|(?:cja|counsel) \w* ?(?:voucher|appointment form)|cja ?\d+)\b/i,
  ],
  [
    "disclosure",
    /\b(?:corporate disclosure|financial (?:interest )?disclosure|disclosure statement (?:filed |submitted )?(?:by|on behalf of|for) (?:[\w-]+ )?(?:amic|appell|petitioner|respondent|intervenor|movant)\w*|disclosure statement\b.{0,100}\bdisclosure form|rule (?:7|26)\.1|(?:rule|local rule) 1\.9|disclosure statement pursuant|(?:notice|certifica\w+|statement|list)(?: and notice)? of (?:interested (?:parties|persons|entities)|interest|related(?:ness| cases?)|corporate ownership|disclosure)|corporate ownership|certificate of interest\w*|statement of relatedness|disclosure of compensation|disclosure of corporate affiliations?|civil cover sheet|conflict memo|case (?:opening|information) statement)\b/i,
  ],
  [
    "service",
    /^\W{0,4}(?:notice of )?(?:(?:amended|supplemental|first|second|third|\w+['’]s?) )*(?:certified mail|mail receipt|certifica\w+ of (?:service|mailing|compliance|conference|notice)|proof of service|(?:bnc )?certificate of mailing|(?:returned mail|mail returned|mail sent)|(?:affidavit|declaration)(?:\/\w+)? of (?:mailing|service)\b(?![^.]{0,40}\b(?:summons|complaint)))/i,
  ],
  [
    "fee",
    /\b(?:^\W*received \$|^(?:confirmation of )?(?:receipt of )?payment of|^confirmation of receipt|(?:filing|docket\w*|appeal|appellate) fees? (?:paid|received|due|waived|not paid)|fees? paid|receipt of (?:\w+ ){0,2}(?:fee|payment)|payment of (?:\w+ ){0,2}fee|(?:usca|appeal) (?:case )?fees?\b)/i,
  ],
  [
    "transcript",
    /\b(?:transcript (?:(?:report|purchase)\/)?(?:status|order(?:ed)?|request(?:ed)?|deadline|designation|purchase|information)\b|(?:request|designation|order|notice of intent)\w* (?:for|of|to request) (?:\w+ ){0,2}transcripts?\b)/i,
  ],
  [
    "clerk",
    /^~?util\b|^\W{0,4}(?:\d - )?(?:terminate deadlines|set\/?reset deadlines)|\b(?:case (?:designated|(?:re)?assigned|opened in error|unassigned)|designated (?:ecf|as an ecf)|(?:re)?assignment (?:of|to) (?:the )?(?:case|judge|magistrate|hon\w*)|assigned to (?:the )?(?:magistrate )?judge|judge [^.]{2,60} (?:added|assigned)|added to (?:the )?case|docketing (?:notice|statement)|acknowledg\w+ (?:of )?(?:receipt|and notice)|staff notes?|(?:public|private) docket note|judge [^.]{2,60} (?:is )?so designated|caption\b.{0,60}amended|set\/reset(?! (?:\w+ )?hearings?)|case (?:re)?assignment|paper copies|hard cop(?:y|ies) received|compliance received|clerk'?s? (?:office )?note|magistrate (?:judge )?consent form|transmission (?:to|of)|transmitted to)\b/i,
  ],
];

/** The class of noise that an entry belongs to, with the words that say so; null when it is none. */
export function readNoise(text: string): Noise | null {
  // "ORDER entered. Upon consideration, …" says nothing yet at its first stop.
  const whole = text.replace(EMPTY_CLAUSE, "$1 ").slice(0, READ);
  // The first characters may be a mark such as "(HEARING)" or "[286]".
  const stop = FIRST_STOP.exec(whole.slice(12));
  const start = stop ? whole.slice(0, stop.index + 13) : whole;
  if (NEVER.test(start)) return null;
  const form = DISCLOSURE_FORM.exec(text.slice(0, 400));
  if (form) return { class: "disclosure", words: form[0].trim() };
  for (const [name, pattern] of CLASSES) {
    if (ORDERED.test(start) && name !== "counsel" && name !== "correction") continue;
    const found = pattern.exec(start);
    // A fee is bookkeeping when it is the entry, not when it came with one.
    if (found && name === "fee" && found.index > 14) continue;
    if (found && name === "service" && REACHED.test(text.slice(0, 300))) continue;
    if (found && name === "disclosure" && ASKING.test(start)) continue;
    if (found) return { class: name, words: found[0].trim() };
  }
  return null;
}
