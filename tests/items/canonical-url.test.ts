/** One page, one key: whatever road the address came by. */

import { describe, expect, test } from "vitest";
import { canonicalUrl, comparisonUrl } from "../../src/items/canonical-url.ts";
import fc from "../property.ts";

describe("addresses of one page share their comparison key", () => {
  test.each([
    ["http://www.example.org/news/a?utm_source=rss&utm_medium=feed", "https://example.org/news/a/"],
    ["https://m.example.org/a?fbclid=1#comments", "https://example.org/a"],
    ["https://example.org:443/a?b=2&a=1", "http://example.org:80/a?a=1&b=2"],
    [
      "https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa%3Futm_x%3D1",
      "https://example.org/a",
    ],
    ["https://news.google.com/news/url?url=http://example.org/a", "https://example.org/a"],
    ["https://example-org.cdn.ampproject.org/c/s/example.org/a/amp/", "https://example.org/a"],
    ["https://www.google.com/amp/s/example.org/a.amp.html", "https://example.org/a.html"],
    ["https://www.bbc.co.uk/news/1?at_medium=RSS&at_campaign=rss", "https://bbc.co.uk/news/1"],
    ["https://www.reuters.com/a?feedType=RSS&feedName=topNews", "http://reuters.com/a"],
    ["https://example.org/%7Ebob/a%2fb", "https://example.org/~bob/a%2Fb"],
    [
      "https://www.courtlistener.com/docket/42/old-name/?page=2",
      "https://www.courtlistener.com/docket/42/new-name/",
    ],
    ["https://ecf.nysd.uscourts.gov/doc1/127115212345", "https://ecf.nysd.uscourts.gov/doc1/127015212345"],
  ])("%s = %s", (one, other) => {
    expect(comparisonUrl(one)).toBe(comparisonUrl(other));
  });
});

describe("different pages keep different keys", () => {
  test.each([
    ["https://example.org/?p=1", "https://example.org/?p=2"],
    ["https://example.org/a?id=1", "https://example.org/a?id=2"],
    ["https://example.org/A", "https://example.org/a"],
    ["https://example.org/a", "https://example.com/a"],
    ["https://www.youtube.com/watch?v=a", "https://www.youtube.com/watch?v=b"],
    ["https://example.org/a?page=1", "https://example.org/a?page=2"],
    ["https://example.org:8080/a", "https://example.org/a"],
  ])("%s ≠ %s", (one, other) => {
    expect(comparisonUrl(one)).not.toBe(comparisonUrl(other));
  });
});

test("the canonical address still opens: host, scheme and path stay", () => {
  expect(canonicalUrl("HTTP://User:pw@WWW.Example.org:80/A/?b=1&utm_source=x#top")).toBe(
    "http://www.example.org/A/?b=1",
  );
  expect(canonicalUrl("../b?x=1", "https://example.org/a/c")).toBe("https://example.org/b?x=1");
});

test("what is not a web address has no canonical form", () => {
  for (const address of [
    "javascript:alert(1)",
    "mailto:a@b.c",
    "",
    "  ",
    "not an address",
    "http://",
    "ftp://a.b/c",
    "tag:x,2004:1",
  ]) {
    expect(canonicalUrl(address)).toBeNull();
  }
});

test("both forms are stable: applied twice they change nothing", () => {
  const part = fc.constantFrom(
    "/",
    "amp",
    "a",
    "index.html",
    "?",
    "&",
    "=",
    "utm_source=1",
    "b=2",
    "%7e",
    "%zz",
    ".amp",
    "#",
    "#!x",
    "url=http://x.org/",
    "é",
    ";jsessionid=1",
    "//",
    "..",
    "?p=1",
  );
  const address = fc
    .tuple(
      fc.constantFrom(
        "http://www.",
        "https://m.",
        "https://",
        "https://www.google.com/url?",
        "https://x.cdn.ampproject.org/c/s/",
      ),
      fc.constantFrom("example.org", "nytimes.com", "amp.www.x.org:80", "1.2.3.4", "a.b"),
      fc.array(part).map((parts) => parts.join("")),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(address, fc.webUrl({ withQueryParameters: true, withFragments: true })), (url) => {
      const once = canonicalUrl(url);
      if (once !== null) expect(canonicalUrl(once)).toBe(once);
      const key = comparisonUrl(url);
      if (key !== null) expect(comparisonUrl(key)).toBe(key);
    }),
    { numRuns: 2000 },
  );
});
