// What comes in: items that name a watched docket, law or citation in a spelling no case file lists. What goes out: whose
// they are. Surprise: a number found both ways counts once.
import { describe, expect, test } from "vitest";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { judgeItem } from "../../src/relevance/judge-item.ts";
import { readWatchedCases } from "./watched-cases.ts";

const watch = buildWatch(await readWatchedCases());
const judge = (title: string, text = "") =>
  judgeItem({ title, text, summary: "", url: null, categories: [] }, watch);

describe("a number that no listed spelling foresees", () => {
  test.each([
    ["Ruling in 13MJ2814 unsealed", "microsoft-ireland"],
    ["Mag. No. 13-2814 reopened for an hour", "microsoft-ireland"],
    ["Order in 2013-mj-2814 published", "microsoft-ireland"],
  ])("%s", (title, caseId) => {
    expect(judge(title)).toMatchObject({ tier: "case", caseId });
  });

  test("a bill without its space is the bill", () => {
    expect(judge("H.R.4943 passes").topics).toEqual(["cloud-act"]);
    expect(judge("H. R. 4943 passes").topics).toEqual(["cloud-act"]);
  });

  test("in a list of dockets the second is found; a number every court gives out still needs other words", () => {
    const alone = judge("Nos. 16-402 and 17-2 heard together");
    expect(alone.tier).toBe("negative");
    expect(alone.reasons.join(" ")).toContain("identifier «17-2»");
    expect(judge("Nos. 16-402 and 17-2: Microsoft and the warrant for e-mail abroad")).toMatchObject({
      caseId: "microsoft-ireland",
    });
  });

  test("a number that the listed spellings find as well counts once", () => {
    const names = judge("13 Mag. 2814 and 13 Mag. 2814 again").reasons.filter((reason) =>
      reason.includes("identifier"),
    );
    expect(names).toHaveLength(1);
  });

  test("other people's numbers are nobody's", () => {
    expect(judge("The score was 17-2 in the end").tier).toBe("negative");
    expect(judge("Flight 2814 left at 4943 feet").tier).toBe("negative");
    expect(judge("Case 1:19-cv-02814 was closed").tier).toBe("negative");
  });

  test("a hostile text costs little", () => {
    judge("warm", "13MJ2814 ".repeat(50));
    for (const text of ["2814 ".repeat(50_000), "2814".repeat(50_000), "28 U.S.C. 2814, ".repeat(20_000)]) {
      const before = performance.now();
      judge("x", text);
      expect(performance.now() - before).toBeLessThan(100);
    }
  });
});
