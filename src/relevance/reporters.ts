/**
 * The series in which American courts' decisions are printed, and how their names are written.
 *
 * In: nothing. Out: `REPORTER`, a pattern for any of them, and `reporterName`, its name as the Bluebook writes it.
 * Surprise: spaces and dots are free ("F3d", "F. 3d", "S Ct"), as New York's courts and newspapers leave them out, but
 * not where only a letter or a word would remain: "12 F. 30" is a citation, "12 F 30" a temperature, "20 Iowa 24" a
 * score. Those want their dots, or a year in brackets behind them. Names after the Bluebook's table T1 and eyecite's list.
 */

/** Names that stand with a series: "2d|3d" means that "F.2d" and "F.3d" exist as well; "+" that the first has none. */
const SERIES: Record<string, string> = {
  "F.": "+ 2d 3d 4th",
  "F. Supp.": "+ 2d 3d 4th",
  "L. Ed.": "+ 2d",
  "A.": "+ 2d 3d 4th",
  "N.E.": "+ 2d 3d",
  "N.W.": "+ 2d 3d",
  "P.": "+ 2d 3d",
  "S.E.": "+ 2d",
  "S.W.": "+ 2d 3d",
  "So.": "+ 2d 3d",
  "N.Y.S.": "+ 2d 3d",
  "N.Y.": "+ 2d 3d",
  "A.D.": "+ 2d 3d",
  "Misc.": "2d 3d",
  "Cal. Rptr.": "+ 2d 3d",
  "Cal.": "+ 2d 3d 4th 5th",
  "Cal. App.": "+ 2d 3d 4th 5th",
  "Ill.": "+ 2d",
  "Ill. App.": "+ 2d 3d",
  "Ohio St.": "+ 2d 3d",
  "Ohio App.": "+ 2d 3d",
  "Ohio Misc.": "+ 2d",
  "Kan. App.": "2d",
  "Wash.": "+ 2d",
  "Wash. App.": "+ 2d",
  "Wis.": "+ 2d",
  "U.S.P.Q.": "+ 2d",
  Utah: "+ 2d",
};

const SINGLE = [
  "U.S.; S. Ct.; U.S.L.W.; F. App'x; F.R.D.; B.R.; F. Cas.; Fed. Cl.; Cl. Ct.; Ct. Cl.; Vet. App.; M.J.; C.M.A.; T.C.",
  "C.C.P.A.; Ct. Int'l Trade; B.T.A.; U.S. App. D.C.; App. D.C.; I. & N. Dec.; FCC Rcd; F.T.C.; N.L.R.B.; Op. O.L.C.",
  "Op. Att'y Gen.; Media L. Rep. (BNA); Dall.; Cranch; Wheat.; Pet.; How.; Wall.; Stat.",
  "Ala.; Ala. App.; Alaska; Ariz.; Ariz. App.; Ark.; Ark. App.; Colo.; Colo. App.; Conn.; Conn. App.; Conn. Supp.; Del.",
  "Del. Ch.; Fla.; Ga.; Ga. App.; Haw.; Haw. App.; Idaho; Ill. Dec.; Ind.; Ind. App.; Iowa; Kan.; Ky.; La.; La. Ann.; Me.",
  "Md.; Md. App.; Mass.; Mass. App. Ct.; Mich.; Mich. App.; Minn.; Miss.; Mo.; Mo. App.; Mont.; Neb.; Neb. App.; Nev.",
  "N.H.; N.J.; N.J. Super.; N.J.L.; N.J. Eq.; N.M.; N.C.; N.C. App.; N.D.; Okla.; Okla. Crim.; Or.; Or. App.; Pa.",
  "Pa. Super.; Pa. Commw.; R.I.; S.C.; S.D.; Tenn.; Tenn. App.; Tex.; Tex. Crim.; Vt.; Va.; Va. App.; W. Va.; Wyo.",
]
  .join("; ")
  .split("; ");

/** Other spellings of the same. */
const SPELLED: Record<string, string> = {
  "Fed. Appx.": "F. App'x",
  "Fed. App'x": "F. App'x",
  "F. Appx.": "F. App'x",
  "Fed. Cas.": "F. Cas.",
  "Sup. Ct.": "S. Ct.",
  "Atl.": "A.",
  "Atl. 2d": "A.2d",
  "Pac.": "P.",
  "Pac. 2d": "P.2d",
  "Wn.": "Wash.",
  "Wn. 2d": "Wash. 2d",
  "Wn. App.": "Wash. App.",
  "Wn. App. 2d": "Wash. App. 2d",
  "Misc 2d": "Misc. 2d",
  "App. Div. 2d": "A.D.2d",
  "App. Div. 3d": "A.D.3d",
  "I. & N.": "I. & N. Dec.",
  "I&N Dec.": "I. & N. Dec.",
  "F.C.C. Rcd.": "FCC Rcd",
  "F.C.C.R.": "FCC Rcd",
  "Cal. Repr. 2d": "Cal. Rptr. 2d",
  "Haw. 2d": "Haw.",
  "Hawai'i": "Haw.",
  "Ore.": "Or.",
  "Ore. App.": "Or. App.",
  "Penn.": "Pa.",
  "Pa. Cmwlth.": "Pa. Commw.",
  "Tex. Cr. R.": "Tex. Crim.",
  "U.S.P.Q. (BNA)": "U.S.P.Q.",
  "U.S.P.Q. 2d (BNA)": "U.S.P.Q.2d",
  "U.S.L.W. (BNA)": "U.S.L.W.",
  STAT: "Stat.",
  "STAT.": "Stat.",
};

/** Letters and figures only: "F. Supp. 2d", "F Supp 2d" and "F.Supp.2d" are one. */
const squeeze = (name: string) => name.toLowerCase().replace(/[^a-z0-9&]/g, "");

const names = [
  ...SINGLE,
  ...Object.entries(SERIES).flatMap(([name, series]) =>
    series.split(" ").map((one) => {
      if (one === "+") return name;
      // "F.2d", but "F. Supp. 2d": initials stand without a space.
      return /^(?:[A-Z]\.)+$/.test(name) ? `${name}${one}` : `${name} ${one}`;
    }),
  ),
];
const byKey = new Map([
  ...names.map((name): [string, string] => [squeeze(name), name]),
  ...Object.entries(SPELLED).map(([name, proper]): [string, string] => [squeeze(name), proper]),
]);

/** "f. supp. 2D" as the Bluebook writes it, "F. Supp. 2d"; what is no reporter as it stands. */
export function reporterName(written: string): string {
  return byKey.get(squeeze(written)) ?? written;
}

/** A name as a pattern. Its parts may stand apart or together; with `isLoose` the dots may be missing too. */
function asPattern(name: string, isLoose: boolean): string {
  const parts = name.match(/[A-Za-z'&()]+\.?|\d\w+/g) ?? [];
  return parts
    .map((part) =>
      part
        .replace(/[()]/g, "\\$&")
        .replaceAll("'", "['’]")
        .replace(".", isLoose ? "\\.?" : "\\."),
    )
    .join(" ?");
}

const longestFirst = (all: string[]) => [...new Set(all)].sort((a, b) => b.length - a.length).join("|");
const all = [...names, ...Object.keys(SPELLED)];
/** A series number or two words make a name that is nothing else, even without its dots. */
const isDistinct = (name: string) =>
  /\dd$|\dth$/.test(name) ||
  /^(?:S\. Ct\.|U\.S\.L\.W|U\.S\.P\.Q|F\. Supp\.|L\. Ed\.|F\. App|Fed\. App|Cal\. Rptr|FCC Rcd)/.test(name);
const isBareWord = (name: string) => /^[A-Z][a-z']+$/.test(name);

/** Names that need nothing beside them. */
export const REPORTER = longestFirst([
  ...all.filter((name) => !isBareWord(name)).map((name) => asPattern(name, false)),
  ...all.filter(isDistinct).map((name) => asPattern(name, true)),
]);

/** Names that could be anything: "105 Idaho 663", "384 US 436", "25 NY 3d 1". Wanted with a year in brackets behind. */
export const BARE_REPORTER = longestFirst(
  all
    .filter(
      (name) =>
        isBareWord(name) || /^(?:[A-Z]\.){2,3}$/.test(name) || /^[A-Z][a-z]+\. ?(?:App\.)?$/.test(name),
    )
    .map((name) => asPattern(name, true)),
);

/** Databases, whose volumes are years. */
const DATABASES: Record<string, string> = {
  wl: "WL",
  bl: "BL",
  uslexis: "U.S. LEXIS",
  usapplexis: "U.S. App. LEXIS",
  usdistlexis: "U.S. Dist. LEXIS",
  bankrlexis: "Bankr. LEXIS",
};
export const DATABASE =
  "W\\. ?L\\.|WL|BL|(?:U\\.? ?S\\.? ?(?:App\\.? ?|Dist\\.? ?)?|Bankr\\.? ?)L(?:EXIS|exis)";

export function databaseName(written: string): string {
  return DATABASES[squeeze(written)] ?? written;
}

/** Courts that number their own decisions, which are cited by year: "2006-Ohio-2095", "2017 IL App (4th) 160407", "2014 SCC 43". */
export const OWN_NUMBERS =
  "SCC|FCA|(?:ON|BC|AB|QC|MB|SK|NS|NB|NL)(?:CA|SC|QB|KB|CS)|Ohio|NMCERT|NMSC|NMCA|NM|IL(?: App \\((?:1st|2d|2nd|3d|3rd|4th|5th)\\))?|ND(?: App)?|SD|UT(?: App)?|WI(?: App)?|WY|MT|OK(?: CR| CIV APP)?|VT|ME|COA|NCSC|NCCOA|PA Super|Ark\\.(?: App\\.)?|CO(?! ?2\\b)|Guam";
