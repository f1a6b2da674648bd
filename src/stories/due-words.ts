/**
 * The words in which courts, agencies and newspapers speak of days to come.
 *
 * In: nothing. Out: pieces of patterns that the readers of due days share, each one idea in all its spellings.
 * Surprise: pieces, not patterns: none is anchored, and none may hold a named group.
 */
/** What people sit in, by name. */
export const SITTING =
  "(?:(?:re-?)?hearings?|(?:oral )?arguments?|conferences?|conf|(?:re-?)?trials?|(?:re-?)?sentencing|(?:re-?)?arraignment|status|calendar|calls?|jury selection|opening statements?|closing statements?|(?:trial|argument|mediation|court|motions?|settlement) sessions?|voir dire|meeting|proceedings?|initial appearance|(?:court )?appearance|court date|plea(?: and sentence)?|mediation|submission|inquest|deposition|interview|confirmation|presentment|judgment debtor exam\\w*)";
/** Papers and steps that have a last day. */
export const PAPER =
  "(?:briefs?|briefing|(?:cross-|sur-?)?repl(?:y|ies)|oppositions?|responses?|answers?|reports?|disclosures?|objections?|statements?|motions?|amendments?|submissions?|expert\\w*|discovery|completion|pleadings|instructions|findings|contentions|stipulations|exhibits|lists?|comments?|letters?|papers|rebuttals?|interventions?|appendix|memorand(?:um|a)|depositions|petition|(?:expert )?designations?|joinder|(?:pre-?trial|scheduling|proposed) orders?|cut-?off|deadlines?)";
/** What comes before a judge. */
export const MATTER =
  "(?:cases?|appeals?|matters?|motions?|petitions?|disputes?|lawsuits?|suits?|challenges?)";
export const COURT_SEAT =
  "(?:courts?|courtroom|courthouse|judges?|justices?|magistrate|undersigned|bench|panel|tribunal|grand jury)";
/** Any form of moving a day to another. */
export const MOVE =
  "(?:continu(?:e|es|ed|ing)|adjourn(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|re-?schedul(?:e|es|ed|ing)|re-?set(?:s|ting)?|mov(?:es?|ed|ing)|push(?:es|ed|ing)?|put(?:s|ting)? (?:off|back)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|bump(?:s|ed|ing)?|shift(?:s|ed|ing)?|advanc(?:es|ed|ing))(?: (?:back|off|up|out|forward))?";
/** A day that was moved. */
export const MOVED =
  "(?:continued|adjourned|moved|advanced|re-?set|re-?scheduled|re-?noticed|postponed|pushed|put (?:off|back)|bumped|delayed|deferred|shifted)(?: (?:back|off|up|out|forward))?";
/** A day that was taken off without another. */
export const TAKEN =
  "(?:vacated|cancell?ed|adjourned sine die|stricken|struck|off (?:the |its )?(?:calendar|schedule|docket)|taken off(?: the)?(?: calendar)?|put on hold|terminated|suspended|withdrawn|called off|scrapped|scuttled|discharged|stayed|no longer)";
/** Taking a day off, said of whoever does it. */
export const TAKES =
  "(?:vacat(?:es|ed|ing)|cancel(?:s|l?ed|l?ing)|strik(?:es|ing)|struck|terminat(?:es|ed|ing)|suspend(?:s|ed|ing)|tak(?:es|ing) off calendar|(?:call(?:s|ed|ing)|took) off|scrap(?:s|ped|ping)|scuttl(?:es|ed|ing)|remov(?:es|ed|ing))";
/** Who asks is no court. */
export const ASKER =
  "(?:part(?:y|ies)|plaintiffs?|defendants?|appellants?|appellees?|petitioners?|respondents?|prosecutors?|lawyers?|attorneys?|counsel|government|department|compan(?:y|ies)|they|he|she|sides?)";
/** Titles and short forms whose full stop ends no sentence. */
export const TITLES = "(?:Mr|Ms|Mrs|Dr|Hon|Jr|Sr|Mag|Gov|Sens?|Reps?|Gen|Lt|Capt|Col|Sgt|Prof|Rev|Atty)";
/** Whatever a clause may hold: no end of sentence, but "No. 3" and "Mr. Roe". */
export const TIED =
  "(?:[^.;]|\\.(?=\\S)|\\b(?:Mr|Ms|Hon|Jr|Gov|Sen|Rep|No|Ct|Sup|St|Mag|Inc|Corp|v|p\\.m|a\\.m)\\.)";
