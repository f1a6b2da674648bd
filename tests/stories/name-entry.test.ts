// What comes in: entries as clerks write them. What goes out: a few words that name them beside another entry.
import { expect, test } from "vitest";
import { nameEntry } from "../../src/stories/name-entry.ts";

test.each([
  ["MOTION to Lift Stay. Document filed by John Doe. (Attachments: # 1 Exhibit)", "motion to Lift Stay"],
  [
    "ORDER: Amicus briefs due by December 11, 2026. So ordered.",
    "order: Amicus briefs due by December 11, 2026",
  ],
  ["[286] OPINION, reversing the judgment, FILED.[1907322] [14-2985]", "opinion, reversing the judgment"],
  [
    "LETTER addressed to Judge Preska from J. Doe dated 1/2/2026 re: schedule.",
    "letter addressed to Judge Preska from J. Doe dated 1/2/2026",
  ],
  ["ORDER TO SHOW CAUSE WITH TRO. Show Cause Hearing set for 1/2/2026.", "order to show cause with tro"],
  ["MEMORANDUM OF LAW in Opposition re: 15 Motion for Sanctions.", "memorandum of law in Opposition"],
  ["Motion of the FBI to seal", "motion of the FBI to seal"],
  ["Petition GRANTED.", "petition granted"],
  ["", ""],
])("%s", (text, name) => {
  expect(nameEntry(text)).toBe(name);
});

test("a long one is cut at a word", () => {
  const name = nameEntry(`MOTION to compel ${"the production of documents ".repeat(9)}`);
  expect(name).toMatch(/^motion to compel the production .*[a-z]…$/);
  expect(name.length).toBeLessThanOrEqual(80);
});
