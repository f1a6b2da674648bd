/**
 * What somebody means who asks "why": an address in any of its shapes, a message of ours, a story, a footer's reference.
 *
 * In: what was typed. Out: what the store can look for, or a sentence that says what would be right.
 * Surprise: an address is looked for by the same keys that identity uses, so whatever joins two items joins these; a docket
 * entry's are tried first, for its address is its docket's with a mark behind "#".
 */
import { canonicalUrl, comparisonUrl } from "../items/canonical-url.ts";
import { readDocumentAddress, readEntryAddress } from "../sources/dockets/courtlistener-address.ts";
import { docketKeys } from "../sources/dockets/docket-keys.ts";
import type { TraceWanted } from "../storage/item-trace.ts";
import type { Language } from "../words/language.ts";
import { STORY } from "../words/story-words.ts";

export type WhyQuestion =
  | { kind: "trace"; wanted: TraceWanted; address: string | null }
  | { kind: "unreadable"; why: string };

const MESSAGE_LINK = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:\d+|@me)\/\d+\/(\d+)\/?$/;
const REFERENCE = /^(?:.*\bref\s+)?([0-9a-z]{8})(\.\d+)?$/;
const STORY_OR_ALERT = /^[sa]([0-9a-hjkmnp-tv-z]{12})$/;

export function readWhyQuestion(typed: string, language: Language = "en"): WhyQuestion {
  const text = typed.trim().replace(/^<(.*)>$/, "$1");
  const message = MESSAGE_LINK.exec(text);
  if (message?.[1]) return found({ kind: "message", messageId: message[1] });
  const story = STORY_OR_ALERT.exec(text);
  if (story) return found({ kind: "story", storyId: `s${story[1]}` });
  const ref = REFERENCE.exec(text);
  if (ref) return found({ kind: "ref", ref: `ref ${ref[1]}${ref[2] ?? ".1"}` });
  // People copy what their browser shows, which hides the scheme.
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const canonical = canonicalUrl(address);
  const page = comparisonUrl(address);
  if (canonical === null || page === null || !new URL(page).hostname.includes(".")) {
    return { kind: "unreadable", why: STORY[language].neitherAddressNorMessage };
  }
  const spellings = [...new Set([text, address, canonical])];
  return {
    kind: "trace",
    address: canonical,
    wanted: {
      kind: "address",
      keys: [...entryKeys(address), `url:${page}`, ...spellings.map((each) => `guid:${each}`)],
      addresses: spellings,
    },
  };
}

/** A docket entry has no page of its own: CourtListener's address of it is its docket's and its number, PACER's its document's. */
function entryKeys(address: string): string[] {
  const entry = readEntryAddress(address);
  const documentId = entry === null ? readDocumentAddress(address).documentId : null;
  if (entry === null && documentId === null) return [];
  return docketKeys({
    docket: { ...NO_DOCKET, entryNumber: entry?.entryNumber ?? null, documentId },
    text: "",
    courtListener: entry,
  });
}

const NO_DOCKET = { court: null, caseNumber: null };

function found(wanted: TraceWanted): WhyQuestion {
  return { kind: "trace", wanted, address: null };
}
