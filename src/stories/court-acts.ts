/**
 * What courts do, and the words reporters and clerks use for it.
 *
 * In: nothing. Out: `COURT_ACTS`.
 * Surprise: the more telling pattern wins over the shorter one that it contains: "lifts the stay" is an order that
 * ends a stay, so the stay inside it must not be read as one granted.
 */
import { type Act, find, gap } from "./act.ts";

const HAND_OVER =
  "(?:turn(?:ing)? over|hand(?:ing)? over|hand(?:ing)?|giv(?:e|ing)(?: up)?|releas(?:e|ing)|obey|comply|disclos(?:e|ing)|produc(?:e|ing)|surrender|relinquish|allow)";

export const COURT_ACTS: Act[] = [
  // What a court ordered.
  {
    act: "contempt",
    kind: "order",
    strength: 3,
    timeline: ["contempt"],
    patterns: find(
      `\\b(?:held|holds?|holding|found|finds?|declare[sd]?)\\b${gap(45)}\\bin (?:civil )?contempt\\b`,
      "\\bin (?:civil )?contempt\\b",
      `\\b(?:agrees|agreed|agreeing|accepts|accepted|stipulat\\w+) ${gap(20)}\\bcontempt\\b`,
      "\\b(?:civil )?contempt (?:order|finding|citation|ruling)\\b",
    ),
    inTitle: find("\\bcontempt\\b"),
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
    strength: 2.75,
    timeline: ["stay"],
    patterns: find(
      `\\bgrant(?:s|ed|ing)\\b${gap(60)}\\bstay\\b`,
      `\\b(?:enters?|entered|issues?|wins?|gets?) (?:a |the )?stay\\b`,
      "\\bstay (?:granted|entered|issued)\\b",
      `\\b(?:grant(?:s|ed)|issue[sd]?|enter(?:s|ed)) (?:a|the) stay\\b`,
      `\\bputs?\\b${gap(40)}\\bon (?:ice|hold)\\b`,
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
      `\\b(?:evenly|four-to-four|4-4|4 to 4)\\b${gap(30)}\\b(?:split|divided|vote|circuit)\\b`,
      `\\b(?:refus|declin|reject|den[iy])\\w*\\b${gap(35)}\\b(?:reconsider(?:ation)?|rehear(?:ing)?|revisit)\\b`,
      `(?:\\bnot|n't) (?:to )?(?:reconsider|rehear|revisit)\\b`,
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
    strength: 3.1,
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
      `\\b(?:lets?|allows?|allowed)\\b${gap(45)}\\b(?:suit|case|claims?)\\b${gap(40)}\\b(?:proceed|go forward|go on|continue|advance)\\b`,
      `\\bkeeps?\\b${gap(45)}\\b(?:suit|case|claims?)\\b${gap(40)}\\balive\\b`,
      `\\b(?:court|tribunal|judge|bench)\\b${gap(30)}\\b(?:refus(?:es|ed)|declin(?:es|ed))\\b${gap(30)}\\b(?:to (?:keep|close|seal|hide)|request|wish|bid|application)\\b`,
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
      `\\b(?:court|justices|scotus)\\b${gap(25)}\\b(?:ends?|ended|drops?|dropped|closes?|closed|tosses|tossed|dismiss\\w+)\\b${gap(70)}\\bmoot\\b`,
      `\\b(?:judgment|ruling|decision) vacated\\b`,
      `\\bdismiss(?:es|ed|al of)\\b${gap(70)}\\bmoot\\b`,
      `\\b(?:orders?|ordered)\\b${gap(20)}\\b(?:dismissal|dismissed)\\b`,
      `\\bvacat(?:es|ed)\\b${gap(50)}\\b(?:judgment|ruling|decision|opinion)\\b`,
      `\\b(?:case|dispute|suit|action) (?:is|was|became|has become|becomes) moot\\b`,
      // After "reversed" it is an appeals court's win, not an end.
      `(?<!\\brevers(?:es|ed|ing)\\b[^.;]{0,40})\\bremanded\\b`,
    ),
  },
  {
    act: "reversed",
    kind: "ruling",
    strength: 3,
    timeline: ["ruling"],
    patterns: find(
      `\\b(?:overturn(?:s|ed)?|revers(?:es|ed|ing)(?! (?:\\w+ ){0,4}(?:policy|course|stance|itself))|void(?:s|ed)|quash(?:es|ed)|str(?:ikes|uck) down|threw out|throws out|invalidat(?:es|ed))\\b`,
      `\\bw(?:ins|on|in)\\b${gap(30)}\\b(?:appeal|case|fight|battle|ruling|victory|over)\\b`,
      `\\b(?:scor(?:es|ed)|celebrat(?:es|ed|e))\\b${gap(40)}\\b(?:win|victory)\\b`,
      `\\b(?:cannot|can't|can not|could not|couldn't)\\b (?:be )?(?:forced?|compel(?:led)?|make|require[d]?)\\b`,
      `\\bdeclares?d?\\b${gap(50)}\\b(?:invalid|unconstitutional|unlawful|illegal)\\b`,
      `\\b(?:is|are) unconstitutional\\b`,
      `\\b(?:court|judges?|justices|circuit|panel|magistrate|jury)\\b${gap(40)}\\b(?:sides|sided|siding) with (?:microsoft|google|apple|facebook|the company)\\b`,
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
    inTitle: find(
      "^(?!.*: (?:the|what|why|how|who|an?|is|does|two|three|five) )(?:(?!\\b(?:in|for|to|on|over|files?|brief|asks?|moves?|hears?|argu\\w+|says)\\b)[\\w.,'& -]){3,70} -?v-?\\.? +\\w",
    ),
  },
];
