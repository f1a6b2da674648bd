// In: what a person types for a case. Out: the case, or what comes close.
import { describe, expect, test } from "vitest";
import { findCase } from "../../src/cases/find-case.ts";
import { nearestWords } from "../../src/cases/nearest.ts";
import { readCases } from "../../src/cases/read-cases.ts";

const { cases } = await readCases(new URL("../../feeds", import.meta.url).pathname);

describe("a case is found by any of its names", () => {
  test.each([
    ["microsoft-ireland", "microsoft-ireland"],
    ["Microsoft Ireland", "microsoft-ireland"],
    ["MICROSOFT IRELAND CASE", "microsoft-ireland"],
    ["United States v. Microsoft Corp.", "microsoft-ireland"],
    ["13-mj-2814", "microsoft-ireland"],
    ["1:13‑mj‑02814", "microsoft-ireland"],
    ["17-2", "microsoft-ireland"],
    ["2:16-cv-00538-JLR", "microsoft-gag"],
    ["ms-gag-orders", "microsoft-gag"],
    ["google-edpa", "google-pa"],
    ["eu-us-dpf", "privacy-shield"],
    ["Snoopers’ Charter", "uk-ipa"],
    ["702", null],
    ["section 702", "fisa-702"],
    ["RGS", "rgs"],
  ])("“%s” → %s", (typed, id) => {
    const search = findCase(cases, typed);
    expect(search.kind === "found" ? search.case.id : null).toBe(id);
  });
});

describe("a name nobody has", () => {
  test("a slip of the finger brings the case that was meant first", () => {
    expect(findCase(cases, "mircosoft irland")).toMatchObject({
      kind: "unknown",
      suggestions: [{ id: "microsoft-ireland" }],
    });
  });

  test("a beginning brings the cases that contain it, three at most", () => {
    const search = findCase(cases, "microsoft");
    expect(search.kind === "unknown" && search.suggestions.map((file) => file.id).sort()).toEqual([
      "microsoft-gag",
      "microsoft-ireland",
    ]);
  });

  test.each(["", "   ", "?!", "the price of fish in Hull"])("“%s” brings nothing", (typed) => {
    expect(findCase(cases, typed)).toEqual({ kind: "unknown", suggestions: [] });
  });
});

test("swapped, dropped and changed letters are near, another word is not", () => {
  const keys = ["status", "sources", "since", "next", "note"];
  expect(nearestWords("statsu", keys)).toEqual(["status"]);
  expect(nearestWords("sorces", keys)).toEqual(["sources"]);
  expect(nearestWords("nxt", keys)).toEqual(["next"]);
  expect(nearestWords("deadline", keys)).toEqual([]);
});
