/** Two outlets' spellings of one thing give the same words. */
import { describe, expect, test } from "vitest";
import { foldText, wordsOf } from "../../src/items/words.ts";

describe("two spellings of one thing fold together", () => {
  test.each([
    ["the U.S. government’s e‑mail warrant", "the US government's email warrant"],
    ["a Dublin datacentre", "a Dublin data center"],
    ["S.D.N.Y.", "SDNY"],
    ["829 F.3d 197", "829 F3d 197"],
    ["“defence” of the organisation", '"defense" of the organization'],
    ["co­operation", "cooperation"],
    ["ﬁled", "filed"],
  ])("%s = %s", (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });
});

describe("forms of one word share a stem", () => {
  test.each([
    ["ruling ruled rules rule", 1],
    ["orders ordered ordering order", 1],
    ["policies policy", 1],
    ["stayed staying stays stay", 1],
    ["denies denied deny", 1],
    ["Microsoft's Microsoft Microsoft’s", 1],
    ["compelled compels compel", 1],
    ["need needed", 1],
    ["court courts courting count", 2],
  ])("%s", (text, stems) => {
    expect(new Set(wordsOf(text)).size).toBe(stems);
  });
});

test("numbers stay whole and unstemmed", () => {
  expect(wordsOf("381 warrants, 1,200 pages, 2703(d), 13-mj-2814")).toEqual([
    "381",
    "warrant",
    "1200",
    "pag",
    "2703",
    "d",
    "13",
    "mj",
    "2814",
  ]);
});

test("text without letters has no words", () => {
  expect(wordsOf(" — … 🙂 ")).toEqual([]);
});
