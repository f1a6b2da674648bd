import { expect, test } from "vitest";
import { citeCourt } from "../../src/items/court-citation.ts";
import { courtKey } from "../../src/items/court-key.ts";

test.each([
  ["nysd", "S.D.N.Y."],
  ["njd", "D.N.J."],
  ["mad", "D. Mass."],
  ["dcd", "D.D.C."],
  ["wvsd", "S.D.W. Va."],
  ["paed", "E.D. Pa."],
  ["ilnb", "Bankr. N.D. Ill."],
  ["deb", "Bankr. D. Del."],
  ["ca2", "2d Cir."],
  ["ca3", "3d Cir."],
  ["ca11", "11th Cir."],
  ["cadc", "D.C. Cir."],
  ["cafc", "Fed. Cir."],
  ["bap9", "B.A.P. 9th Cir."],
  ["scotus", "U.S. Supreme Court"],
])("%s is cited as %s", (key, cited) => {
  expect(citeCourt(key)).toBe(cited);
});

test.each(["S.D.N.Y.", "2d Cir.", "N.Y. Sup. Ct.", "zzd", "calctapp", ""])("%j stays as it is", (court) => {
  expect(citeCourt(court)).toBe(court);
});

test("a citation leads back to the court it names", () => {
  const keys = ["nysd", "cand", "dcd", "txwd", "mad", "wvsd", "ncmd", "iand", "ca1", "ca9", "ca10", "cadc"];
  expect(keys.map((key) => courtKey(citeCourt(key)))).toEqual(keys);
  expect(courtKey(citeCourt("scotus"))).toBe("scotus");
  expect(courtKey(citeCourt("cafc"))).toBe("cafc");
});

test.each([
  ["D.N.J.", "njd"],
  ["D.D.C.", "dcd"],
  ["D.P.R.", "prd"],
  ["United States District Court for the District of Columbia", "dcd"],
  ["U.S. District Court for the Southern District of New York", "nysd"],
  ["United States District Court, District of New Jersey", "njd"],
  ["District of Massachusetts", "mad"],
  ["N.D.", null],
])("a court written as %j has the key %s", (written, key) => {
  expect(courtKey(written)).toBe(key);
});
