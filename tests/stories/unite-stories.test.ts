// Two stories opened by reports that said too little, and the report that shows them to be one; and what must stay two.
import { describe, expect, test } from "vitest";
import { placeItem } from "../../src/stories/place-item.ts";
import type { Story } from "../../src/stories/story.ts";
import { aboutReform, memberOf, microsoftIreland, newsItem } from "./news.ts";

const speech = (outlet: string, day: string, title: string, text = title) =>
  memberOf(newsItem(outlet, day, { title, text }), aboutReform);

function story(...members: Story["members"]): Story {
  const [first] = members;
  return { id: `s${first?.item.id.slice(1)}`, caseId: null, topics: ["rgs"], members };
}

const place = (member: Story["members"][number], ...stories: Story[]) =>
  placeItem(member, stories, [microsoftIreland]);

/** Alike enough for one report to belong to both, and for the two to belong together. */
const early = speech(
  "Herald",
  "2014-03-10",
  "Marlowe tells Austin crowd: encryption beats mass surveillance",
);
const late = speech(
  "Wire",
  "2014-03-11",
  "Marlowe urges Austin crowd to answer surveillance with encryption",
);
const both = speech(
  "Post",
  "2014-03-11",
  "Marlowe tells Austin crowd to answer mass surveillance with encryption",
);

describe("two stories and a report that belongs to both", () => {
  test("become one, named after the story opened first, whatever order they are given in", () => {
    const placement = place(both, story(late), story(early));
    expect(placement).toMatchObject({
      kind: "joins",
      storyId: story(early).id,
      unites: [story(late).id],
    });
    expect(place(both, story(early), story(late))).toEqual(placement);
    expect(placement.evidence.join("; ")).toMatch(/they became one story/);
  });

  test("stay two when the report belongs to one of them only", () => {
    const other = speech(
      "Gazette",
      "2014-03-11",
      "Reform coalition writes to the Senate about bulk collection",
    );
    const placement = place(both, story(early), story(other));
    expect(placement).toMatchObject({ kind: "joins", storyId: story(early).id });
    expect(placement.kind === "joins" && placement.unites).toBeUndefined();
  });

  test("stay two when members of the two contradict each other", () => {
    const entry = (number: string) => {
      const docket = {
        court: "ca2",
        caseNumber: "14-2985",
        caseName: null,
        entryNumber: number,
        documentUrl: null,
      };
      const words = "ORDER granting motion of Microsoft for leave to file an oversized brief on the warrant";
      return memberOf(newsItem(`Docket ${number}`, "2014-12-08", { title: words, text: words, docket }));
    };
    const [first, second] = [entry("80"), entry("81")];
    const report = memberOf(
      newsItem("Post", "2014-12-08", {
        title: "ORDER granting motion of Microsoft for leave to file an oversized brief on the warrant",
        text: "ORDER granting motion of Microsoft for leave to file an oversized brief on the warrant",
      }),
    );
    const caseOf = (member: typeof first): Story => ({
      ...story(member),
      caseId: "microsoft-ireland",
      topics: [],
    });
    const placement = place(report, caseOf(first), caseOf(second));
    expect(placement.kind).toBe("joins");
    expect(placement.kind === "joins" && placement.unites).toBeUndefined();
  });

  test("stay two when only the new report holds them together", () => {
    const other = speech("Gazette", "2014-03-11", "Ashdown warns Geneva summit: data retention costs trust");
    const bridge = speech(
      "Digest",
      "2014-03-11",
      "Marlowe tells Austin crowd: encryption beats mass surveillance. Ashdown warns Geneva summit: data retention costs trust",
    );
    const placement = place(bridge, story(early), story(other));
    expect(placement.kind === "joins" && placement.unites).toBeFalsy();
  });
});
