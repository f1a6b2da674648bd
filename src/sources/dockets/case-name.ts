/**
 * A case's name as one would cite it.
 *
 * In: the name as a court's software prints it ("USA v. Smith et al"). Out: "United States v. Smith", or null for none.
 * Surprise: the rules are those by which CourtListener cleans its names (juriscraper's `harmonize`), so that a court's
 * own feed and CourtListener call a case the same. "et al" within a name goes as well.
 */
const UNITED_STATES =
  /^(?:USA|U\.S\.A\.|U\.S\.?|U\. S\.?|(?:the )?united states of america|the united states)[,.]?$/i;
const COURT_ROLE = "(?:appell(?:ee|ant)s?|defendants?|petitioners?|plaintiffs?|respond[ea]nts?)";
/** A word that says what somebody is in the case, not who. */
const ROLE = new RegExp(
  `^(?:${COURT_ROLE}(?:(?:--?|/)${COURT_ROLE})?|claimants?|complainants?|devisee|executor|executrix|pet\\.|cross(?:--?|/)${COURT_ROLE}|deceased)[,.]?$`,
  "i",
);
const EDGES = /^[-–_/;,\s]+|[-–_/;,\s]+$/g;

export function cleanCaseName(name: string): string | null {
  const words = name
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .split(/\s+/)
    .filter((word) => word !== "" && !ROLE.test(word))
    .join(" ");
  const parties = words
    .replace(/\svs\.?\s/gi, " v. ")
    .replace(/\sv\.?\s/g, " v. ")
    .split(" v. ")
    .map(cleanParty);
  const cleaned = parties
    .join(" v. ")
    .replace(/\s+/g, " ")
    .replace(/^Nos?\.\s+/, "")
    .trim();
  return cleaned === "" || cleaned === "v." ? null : cleaned;
}

function cleanParty(party: string): string {
  const text = party.trim();
  if (text === "US" || UNITED_STATES.test(text)) return "United States";
  if (text.toLowerCase() === "the state") return "State";
  const named = text.replace(/,?\set\.?\sal\.?/gi, "").replace(/[*#;]/g, "");
  return named.replace(EDGES, "");
}
