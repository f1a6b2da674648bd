/**
 * How this installation asks CourtListener's API.
 *
 * In: the token of the settings, the store, the sources. Out: what a visit needs, or undefined without a token.
 * Surprise: what was asked is kept in the store, because the limits go on counting while we restart.
 */
import { createBudget } from "../sources/dockets/courtlistener-budget.ts";
import type { CourtListenerAccess } from "../sources/dockets/courtlistener-visit.ts";
import type { Source } from "../sources/source.ts";
import type { Store } from "../storage/store.ts";
import type { Secret } from "./secret.ts";

const FACT = "courtlistener-asked";

export function openCourtListener(
  token: Secret | null,
  store: Pick<Store, "getFact" | "setFact">,
  sources: () => readonly Source[],
): CourtListenerAccess | undefined {
  if (token === null) return undefined;
  return {
    token: () => token.reveal(),
    budget: createBudget(
      () => store.getFact(FACT),
      (text) => store.setFact(FACT, text),
    ),
    dockets: () => sources().filter(({ kind }) => kind === "courtlistener-entries").length,
  };
}
