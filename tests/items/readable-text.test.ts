/** What a person would read out of an article, without the page around it. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isBoilerplate } from "../../src/items/boilerplate.ts";
import { leadOf, readableSentences } from "../../src/items/readable-text.ts";
import { sharedFile } from "../shared-material.ts";

const read = (title: string, text: string) => readableSentences({ title, text }).map((s) => s.text);

test("categories, the repeated title, a dek and a by-line are not the lead", () => {
  const text = [
    "Courts, Cloud",
    "Judge lifts the stay in the Dublin case",
    "Another turn in a long fight",
    "By Jane Doe, Staff Writer",
    "Updated: 29 August 2014 10:30",
    "A federal judge lifted the stay on Friday. Microsoft said it would not comply.",
  ].join("\n\n");
  expect(read("Judge lifts the stay in the Dublin case", text)).toEqual([
    "A federal judge lifted the stay on Friday.",
    "Microsoft said it would not comply.",
  ]);
});

test("a stub that is one line without a full stop is kept", () => {
  expect(read("13-mj-2814", "ORDER granting motion to stay")).toEqual(["ORDER granting motion to stay"]);
});

test.each([
  "NEW YORK (Reuters) - ",
  "NEW YORK, Dec 15 - ",
  "WASHINGTON, March 30, 2018 (AP) — ",
  "Dublin, 5 June – ",
  "MANHATTAN (CN) - ",
  "BRUSSELS — ",
  "San Francisco, Calif. (AFP) -- ",
])("the dateline «%s» is left out and the offsets follow", (dateline) => {
  const item = { title: "Stay lifted", text: `${dateline}The judge lifted the stay.` };
  const [sentence] = readableSentences(item);
  expect(sentence?.text).toBe("The judge lifted the stay.");
  expect(item.text.slice(sentence?.start, sentence?.end)).toBe(sentence?.text);
});

test.each([
  "Microsoft - the company from Redmond - will appeal.",
  "The Second Circuit (New York) - so the order - will hear the case.",
  "FBI agents came on Dec 15 - nobody knows why.",
])("«%s» begins with no dateline", (text) => {
  expect(read("Stay lifted", text)).toEqual([text]);
});

test("the lead is the title and two sentences", () => {
  expect(leadOf({ title: "Stay lifted", text: "One thing happened. Then another. Then a third." })).toBe(
    "Stay lifted. One thing happened. Then another.",
  );
});

describe("page furniture", () => {
  test.each([
    "Archived Content",
    "The following content is from an older version of this website, and may not display correctly.",
    "Share this article: Judge rules",
    "Share on Facebook",
    "Read more",
    "Related articles",
    "More from The Outlet",
    "ADVERTISEMENT",
    "© 2014 The Outlet. All rights reserved.",
    "Copyright 2014 Outlet Media Ltd",
    "This site uses cookies.",
    "Sign up for our free newsletter today.",
    "By clicking Subscribe you agree to our terms.",
    "Jane Doe is a freelance writer who covers security.",
    "You can follow her on Twitter.",
    "By Jane Doe and John Roe",
    "9 September 2014",
    "5 min read",
    "The post Stay lifted appeared first on Outlet.",
    "Tags: privacy, courts",
  ])("%s", (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });
});

describe("news that only looks like page furniture", () => {
  test.each([
    "Home Office will appeal the ruling.",
    "Search warrant upheld by the Second Circuit",
    "Copyright claims are not at issue, the judge said.",
    "Cookies set by Google led the regulator to fine it.",
    "Source code was handed over under seal.",
    "By order of the court the stay is lifted.",
    "Published opinion of the panel reversed the order.",
    "Related actions were consolidated in Dublin.",
    "Terms of the settlement were sealed.",
    "Email to be handed over, judge says",
    "Subscribers of AT&T sued the agency.",
    "Follow-up briefs are due on 5 September.",
    "Video of the hearing was released.",
  ])("%s", (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });
});

const seeds = sharedFile("corpus/seeds.jsonl");
test.skipIf(!existsSync(seeds))("real articles open with what happened (needs the shared corpus)", () => {
  const articles = readFileSync(seeds, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const article of articles) {
    const sentences = readableSentences(article);
    expect(sentences.length).toBeGreaterThan(8);
    expect(sentences[0]?.text).toMatch(/Microsoft|court/);
    expect(sentences.some((s) => /subscribe|newsletter|archived|freelance|share this/i.test(s.text))).toBe(
      false,
    );
    for (const s of sentences) expect(article.text.slice(s.start, s.end)).toBe(s.text);
  }
});
