/**
 * How lawyers cite a court.
 *
 * In: a court's id at PACER and CourtListener ("nysd", "ca2", "ilnb"). Out: "S.D.N.Y.", "2d Cir.", "Bankr. N.D. Ill.".
 * Surprise: what is no such id comes back as it was, so names that are already written for people may be given as well.
 * After the Bluebook's tables T1.1 and T10: single capitals close up ("D.N.J."), longer parts stand apart ("D. Mass.").
 */

/** How states are cited, by the first two letters of their courts' ids. */
export const STATES: Readonly<Record<string, string>> = {
  al: "Ala.",
  ak: "Alaska",
  az: "Ariz.",
  ar: "Ark.",
  ca: "Cal.",
  co: "Colo.",
  ct: "Conn.",
  de: "Del.",
  dc: "D.C.",
  fl: "Fla.",
  ga: "Ga.",
  gu: "Guam",
  hi: "Haw.",
  id: "Idaho",
  il: "Ill.",
  in: "Ind.",
  ia: "Iowa",
  ks: "Kan.",
  ky: "Ky.",
  la: "La.",
  me: "Me.",
  md: "Md.",
  ma: "Mass.",
  mi: "Mich.",
  mn: "Minn.",
  ms: "Miss.",
  mo: "Mo.",
  mt: "Mont.",
  ne: "Neb.",
  nv: "Nev.",
  nh: "N.H.",
  nj: "N.J.",
  nm: "N.M.",
  ny: "N.Y.",
  nc: "N.C.",
  nd: "N.D.",
  oh: "Ohio",
  ok: "Okla.",
  or: "Or.",
  pa: "Pa.",
  pr: "P.R.",
  ri: "R.I.",
  sc: "S.C.",
  sd: "S.D.",
  tn: "Tenn.",
  tx: "Tex.",
  ut: "Utah",
  vt: "Vt.",
  vi: "V.I.",
  va: "Va.",
  wa: "Wash.",
  wv: "W. Va.",
  wi: "Wis.",
  wy: "Wyo.",
};

const OTHERS: Readonly<Record<string, string>> = {
  scotus: "U.S. Supreme Court",
  cadc: "D.C. Cir.",
  cafc: "Fed. Cir.",
  nmid: "D. N. Mar. I.",
  jpml: "J.P.M.L.",
  uscfc: "Fed. Cl.",
  cit: "Ct. Int’l Trade",
  fisc: "FISC",
};

/** A court's citation, or `court` itself where it is no id of a federal court. */
export function citeCourt(court: string): string {
  const known = OTHERS[court];
  if (known) return known;
  const circuit = /^(ca|bap)(\d{1,2})$/.exec(court);
  if (circuit) return `${circuit[1] === "bap" ? "B.A.P. " : ""}${sayOrdinal(circuit[2] ?? "")} Cir.`;
  const [, state = "", direction = "", kind] = /^([a-z]{2})([nsewmc]?)([db])$/.exec(court) ?? [];
  const place = STATES[state];
  if (!place || !kind) return court;
  const district = direction === "" ? "D." : `${direction.toUpperCase()}.D.`;
  const closesUp = /^[A-Z]\./.test(place);
  return `${kind === "b" ? "Bankr. " : ""}${district}${closesUp ? "" : " "}${place}`;
}

/** The reporters' short ordinals: "2d", not "2nd". */
function sayOrdinal(number: string): string {
  const ending = { 1: "st", 2: "d", 3: "d" }[number] ?? "th";
  return `${number}${ending}`;
}
