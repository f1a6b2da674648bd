// What comes in: docket entries that name a bill of costs. What goes out: the bill alone is routine. Surprise: none.
import { expect, test } from "vitest";
import { findRoutine } from "../../src/alerts/routine-entries.ts";
import { newsItem } from "../stories/news.ts";

const classOf = (text: string) =>
  findRoutine(
    newsItem("2d Cir. docket", "2014-12-01", {
      title: text,
      text,
      docket: { court: "ca2", caseNumber: "14-2985", caseName: null, entryNumber: "40", documentUrl: null },
    }),
  )?.class ?? null;

test("a bill of costs is routine, an argument about one is not", () => {
  expect(classOf("ITEMIZED AND VERIFIED BILL OF COSTS by Appellee, FILED.")).toBe("procedure");
  expect(classOf("Appellee Bill of Costs")).toBe("procedure");
  expect(classOf("BRIEF in opposition to the bill of costs, by Appellant, FILED.")).toBeNull();
  expect(classOf("OBJECTIONS to bill of costs by Appellant")).toBeNull();
});
