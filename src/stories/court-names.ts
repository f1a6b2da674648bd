/**
 * Courts as news names them.
 *
 * In: nothing. Out: `COURT_NAMES`, each court in the short form lawyers use and the words that mean it, lower case.
 * Surprise: the last word of a list is PACER's name for the court, as docket feeds give it. Manhattan stands for the Southern District of New York only after "court in" or "federal judge in":
 * the state's own courts sit there too, and so does the Second Circuit.
 */
export interface CourtName {
  court: string;
  any: string[];
}

const CIRCUITS = [
  "First",
  "Second",
  "Third",
  "Fourth",
  "Fifth",
  "Sixth",
  "Seventh",
  "Eighth",
  "Ninth",
  "Tenth",
  "Eleventh",
];
const ORDINALS = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th"];
const SHORT = ["1st", "2d", "3d", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th"];

const circuits: CourtName[] = CIRCUITS.map((name, at) => ({
  court: `${SHORT[at]} Cir.`,
  any: [
    `${name.toLowerCase()} circuit`,
    `${ORDINALS[at]} circuit`,
    `${SHORT[at]} cir`,
    `${ORDINALS[at]} us circuit`,
    `${ORDINALS[at]} u.s. circuit`,
    `ca${at + 1}`,
  ],
}));

export const COURT_NAMES: CourtName[] = [
  {
    court: "U.S. Supreme Court",
    any: [
      "supreme court of the united states",
      "us supreme court",
      "u.s. supreme court",
      "the supreme court",
      "supreme court",
      "the justices",
      "s. ct",
      "scotus",
    ],
  },
  ...circuits,
  { court: "D.C. Cir.", any: ["d.c. circuit", "dc circuit", "cadc"] },
  {
    court: "S.D.N.Y.",
    any: [
      "southern district of new york",
      "s.d.n.y",
      "sdny",
      "us district court in manhattan",
      "federal court in new york",
      "federal court in manhattan",
      "federal judge in manhattan",
      "new york district judge",
      "new york district court",
      "nysd",
    ],
  },
  { court: "E.D.N.Y.", any: ["eastern district of new york", "e.d.n.y", "nyed"] },
  {
    court: "E.D. Pa.",
    any: ["eastern district of pennsylvania", "e.d. pa", "federal judge in philadelphia", "paed"],
  },
  {
    court: "W.D. Wash.",
    any: [
      "western district of washington",
      "w.d. wash",
      "federal court in seattle",
      "federal judge in seattle",
      "wawd",
    ],
  },
  { court: "N.D. Cal.", any: ["northern district of california", "n.d. cal", "cand"] },
  { court: "C.D. Cal.", any: ["central district of california", "c.d. cal", "cacd"] },
  { court: "D.D.C.", any: ["district of columbia", "d.d.c", "dcd"] },
  { court: "FISC", any: ["foreign intelligence surveillance court", "fisa court", "surveillance court"] },
  {
    court: "CJEU",
    any: ["court of justice of the european union", "european court of justice", "cjeu", "ecj"],
  },
  { court: "EU General Court", any: ["general court of the european union", "eu general court"] },
  { court: "N.Y. App. Div.", any: ["appellate division", "n.y. app. div"] },
  { court: "N.Y.", any: ["new york court of appeals", "new york's highest court", "new york's top court"] },
  { court: "IPT", any: ["investigatory powers tribunal"] },
  { court: "IEHC", any: ["high court of ireland", "irish high court"] },
];
