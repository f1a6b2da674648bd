/**
 * How clerks open each kind of docket entry.
 *
 * In: the tables of court, parties and clerk. Out: `OPENINGS`, the phrases of each kind.
 * Surprise: the longest phrase wins, so a list's order means nothing, and an exception is simply a longer phrase under another
 * kind: "notice" is a notice, "notice of appeal" an appeal. The notation is explained at `toPhrase`: "a|b" either, "?a"
 * perhaps, "…" up to six words. Plurals and genitives need no mention. Wordings follow the event lists of CM/ECF (district,
 * bankruptcy, appellate) and the Supreme Court's docket, as seen on real dockets.
 */
import type { EntryKind } from "./entry-kind.ts";
import { OF_CLERK } from "./openings-of-clerk.ts";
import { OF_COURT } from "./openings-of-court.ts";
import { OF_PARTIES } from "./openings-of-parties.ts";

const { order, opinion, judgment, ...sittings } = OF_COURT;

/** Of two phrases that are equally long, the one whose kind stands first here wins. */
export const OPENINGS: Readonly<Record<EntryKind, readonly string[]>> = {
  order,
  opinion,
  judgment,
  ...OF_PARTIES,
  ...sittings,
  ...OF_CLERK,
};
