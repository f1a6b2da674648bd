// What comes in: what an article tells of days to come. What goes out: the deadline its alert names, or none.
import { expect, test } from "vitest";
import { readToldDeadline } from "../../src/stories/read-deadline.ts";

const PUBLISHED = "2026-03-02";

test.each([
  ["The law expires at midnight on April 20 unless Congress acts.", "2026-04-20"],
  ["Final written arguments are due from both sides on April 9, before argument on April 26.", "2026-04-09"],
  ["The agency extended the public comment period to May 31, 2026.", "2026-05-31"],
  ["The judge asked the parties to file April 11 their proposed order.", "2026-04-11"],
])("%s", (text, day) => {
  expect(readToldDeadline(["A title", text], PUBLISHED)?.day).toBe(day);
});

test.each([
  "Argument is scheduled for April 26 before the appeals court.",
  "The comment period closed on February 9, 2026.",
  "The company said it would file its opening papers by April 26.",
  "The warrant was signed on December 4, 2013.",
])("no deadline: %s", (text) => {
  expect(readToldDeadline(["A title", text], PUBLISHED)).toBeNull();
});
