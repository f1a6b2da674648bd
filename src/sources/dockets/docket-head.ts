/**
 * What a docket says of itself, apart from its entries.
 *
 * In: nothing, this file only names the noun. Out: `DocketHead`.
 * Surprise: the lower court's numbers are what joins a Supreme Court docket to the dockets it came from.
 */
export interface DocketHead {
  /** As CourtListener abbreviates it: "scotus". */
  court: string;
  caseNumber: string;
  caseName: string | null;
  /** The day the case was put on the docket: "2017-06-27". */
  docketedOn: string | null;
  /** The court's name as written, and its numbers of the case. */
  lowerCourt: { name: string | null; numbers: string[] } | null;
  /** Cases of the same court that go together with this one. */
  related: string[];
  /** The questions presented, a PDF of the Court. */
  questionsUrl: string | null;
}
