/**
 * How Congress.gov's API hands out long lists, and what its refusals mean.
 *
 * In: addresses and pages. Out: next addresses, one list of all pages, sentences that say what to do.
 * Surprise: the key is no part of any address here; it travels in a header that only the API's host gets.
 */
import { isObject, type JsonObject, textOf } from "../read-json.ts";
import type { Problem } from "../source.ts";
import type { Paging } from "../visit-pages.ts";

/** https://github.com/LibraryOfCongress/api.congress.gov: 20 by default, 250 at most. */
const MOST_PER_PAGE = "250";

export const congressPages: Paging = {
  firstPage(address) {
    const url = URL.parse(address);
    if (url === null) return address;
    // A key pasted into the address would end up in logs and in the store's notes.
    url.searchParams.delete("api_key");
    if (!url.searchParams.has("format")) url.searchParams.set("format", "json");
    if (!url.searchParams.has("limit")) url.searchParams.set("limit", MOST_PER_PAGE);
    return url.href;
  },

  nextPage(text, url) {
    const { pagination } = parse(text) ?? {};
    const next = isObject(pagination) ? textOf(pagination.next) : null;
    const address = next === null ? null : URL.parse(next, url);
    address?.searchParams.delete("api_key");
    return address?.href ?? null;
  },

  joinPages(texts) {
    const pages = texts.map((text) => parse(text) ?? {});
    const actions = pages.flatMap((page) => (Array.isArray(page.actions) ? page.actions : []));
    return JSON.stringify({ ...pages[0], actions, pagination: { count: actions.length } });
  },

  explain(problem): Problem {
    if (
      problem.kind === "forbidden" &&
      /\(HTTP 40[13]\)/.test(problem.detail) &&
      !/human/.test(problem.detail)
    ) {
      return {
        ...problem,
        detail:
          "Congress.gov refuses the key: set CONGRESS_API_KEY to a key of yours, free at https://api.congress.gov/sign-up/.",
      };
    }
    if (problem.kind === "rate-limited") {
      return {
        ...problem,
        detail:
          "Congress.gov says the key of CONGRESS_API_KEY has asked too often (5,000 requests an hour are allowed); visits wait.",
      };
    }
    return problem;
  },
};

/** Null for what is no JSON object; the reader says so in the visit. */
function parse(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
