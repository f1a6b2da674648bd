/**
 * A source that a server added, as opposed to one of `feeds/sources`.
 *
 * In: an address somebody typed, and what was found there. Out: a `Source`.
 * Surprise: the id is made of the address, so that two servers that add one feed add one source, visited once for both.
 */
import { createHash } from "node:crypto";
import { comparisonUrl } from "../items/canonical-url.ts";
import { mannersOf } from "./kind-manners.ts";
import type { FeedInfo, Source, SourceKind } from "./source.ts";

export const ADDED_PREFIX = "added-";
const EVERY_MINUTES = 30;
const LONGEST_NAME = 80;

export function isAddedId(id: string): boolean {
  return id.startsWith(ADDED_PREFIX);
}

/** `added-` + the host for people + 60 bits of the address. The same for every spelling that opens the same page. */
export function addedSourceId(address: string): string {
  const page = comparisonUrl(address) ?? address;
  const digest = createHash("sha256").update(page).digest("hex").slice(0, 15);
  const host = URL.canParse(page) ? new URL(page).hostname : "";
  const slug = host
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return `${ADDED_PREFIX}${slug ? `${slug}-` : ""}${digest}`;
}

/** What a server may add: whatever needs neither a key of the host's nor the host's word that it may be visited. */
const ADDABLE: ReadonlySet<SourceKind> = new Set([
  "feed",
  "pacer-rss",
  "courtlistener-atom",
  "govtrack-rss",
  "federal-register",
]);

export function mayBeAdded(kind: SourceKind): boolean {
  return ADDABLE.has(kind);
}

/** `address` as http(s) without fragment; `feed` as it was read there, as a document of `kind`. */
export function makeAddedSource(
  address: string,
  feed: Pick<FeedInfo, "title" | "language">,
  addedBy: { guildId: string; userId: string },
  kind: SourceKind = "feed",
): Source {
  const host = new URL(address).host.replace(/^www\./, "");
  const title = feed.title.replace(/\s+/g, " ").trim();
  return {
    id: addedSourceId(address),
    kind,
    name: title === "" ? host : [...title].slice(0, LONGEST_NAME).join(""),
    url: address,
    topics: [],
    why: "Added in Discord.",
    everyMinutes: mannersOf(kind).usualMinutes ?? EVERY_MINUTES,
    firstSight: "silent",
    language: feed.language ?? "en",
    addedBy,
  };
}

export type TypedAddress =
  | { kind: "address"; url: string }
  | { kind: "refused"; why: "no address" | "no web address" | "secret inside" };

/** What a person typed or an OPML file holds, as an address to visit. "example.org/feed" and "feed:…" are understood. */
export function readTypedAddress(typed: string): TypedAddress {
  const text = typed
    .trim()
    .replace(/^<(.*)>$/, "$1")
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
    .replace(/^feed:/i, "http:");
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
  const absolute = hasScheme ? text : `https://${text}`;
  if (text === "" || /\s/.test(text) || !URL.canParse(absolute)) {
    return { kind: "refused", why: "no address" };
  }
  const url = new URL(absolute);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return { kind: "refused", why: "no web address" };
  }
  if (!hasScheme && !url.hostname.includes(".")) {
    return { kind: "refused", why: "no address" };
  }
  if (url.username !== "" || url.password !== "") {
    return { kind: "refused", why: "secret inside" };
  }
  url.hash = "";
  return { kind: "address", url: url.href };
}
