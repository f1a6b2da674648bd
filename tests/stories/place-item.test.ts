import { describe, expect, test } from "vitest";
import { compareMembers } from "../../src/stories/compare-members.ts";
import { placeItem, storyWindow } from "../../src/stories/place-item.ts";
import {
  aboutReform,
  contemptAtHerald,
  contemptAtPost,
  contemptAtWire,
  memberOf,
  microsoftIreland,
  newsItem,
  placeAll,
  stayAtHerald,
} from "./news.ts";

describe("same event", () => {
  test("the same order from three outlets makes one story, the order before it another", () => {
    const stories = placeAll(
      [stayAtHerald, contemptAtHerald, contemptAtPost, contemptAtWire].map((i) => memberOf(i)),
    );
    expect(stories.map((story) => story.members.map((member) => member.item.outlet))).toEqual([
      ["Herald"],
      ["Herald", "Evening Post", "Cloud Wire"],
    ]);
  });

  test("a story is named after its first member and the same input gives the same placement", () => {
    const first = placeAll([contemptAtHerald, contemptAtPost].map((i) => memberOf(i)));
    const again = placeAll([contemptAtHerald, contemptAtPost].map((i) => memberOf(i)));
    expect(first[0]?.id).toBe(`s${contemptAtHerald.id.slice(1)}`);
    expect(again).toEqual(first);
  });

  test("every placement has evidence that can be printed", () => {
    const [story] = placeAll([memberOf(contemptAtHerald)]);
    const placement = placeItem(memberOf(contemptAtPost), story ? [story] : [], [microsoftIreland]);
    expect(placement.kind).toBe("joins");
    expect(placement.evidence.join("; ")).toContain("both contempt");
  });

  test("a syndicated copy joins at once, a report that quotes two sentences of it does not", () => {
    const copy = newsItem("Mirror", "2014-08-31", { title: "Tech giant in court", text: stayAtHerald.text });
    const quoting = newsItem("Weekly", "2014-09-13", {
      title: contemptAtHerald.title,
      text: `Microsoft has been held in contempt of court. ${stayAtHerald.text.split(". ").slice(0, 1).join(". ")}. The company says that the appeal can now go on, and that it will not be fined before the judges have spoken.`,
    });
    const stories = placeAll([stayAtHerald, copy, contemptAtHerald, quoting].map((i) => memberOf(i)));
    expect(stories.map((story) => story.members.length)).toEqual([2, 2]);
  });

  test("two entries of one docket are two events however alike", () => {
    const entry = (number: string, day: string) =>
      newsItem(`Docket ${number}`, day, {
        title: "Microsoft v. United States: ORDER granting motion for extension of time",
        text: "ORDER granting motion for extension of time to file brief, by the court.",
        docket: {
          court: "ca2",
          caseNumber: "14-2985",
          caseName: null,
          entryNumber: number,
          documentUrl: null,
        },
      });
    expect(
      placeAll([entry("101", "2014-11-03"), entry("102", "2014-11-04")].map((i) => memberOf(i))),
    ).toHaveLength(2);
  });

  test("a preview of a hearing and the report of it are two stories", () => {
    const preview = newsItem("Herald", "2018-02-22", {
      title: "Microsoft email fight reaches Supreme Court",
      text: "The Supreme Court will hear oral argument on Tuesday in the fight over emails in Ireland.",
    });
    const report = newsItem("Post", "2018-02-28", {
      title: "Justices hear Microsoft email arguments",
      text: "The Supreme Court heard oral argument on Tuesday in the fight over emails in Ireland.",
    });
    expect(placeAll([preview, report].map((i) => memberOf(i)))).toHaveLength(2);
  });

  test("headlines of one day about one person's speech are one story", () => {
    const titles = [
      "Snowden says he has no regrets",
      "Snowden tells crowd: encrypt everything",
      "Encryption works: Edward Snowden",
    ];
    const members = titles.map((title, at) =>
      memberOf(newsItem(`Outlet ${at}`, "2014-03-11", { title }), aboutReform),
    );
    expect(placeAll(members)).toHaveLength(1);
  });

  test("stories of another case are never joined", () => {
    const [story] = placeAll([memberOf(contemptAtHerald)]);
    const elsewhere = memberOf(contemptAtPost, aboutReform);
    expect(placeItem(elsewhere, story ? [story] : [], [microsoftIreland]).kind).toBe("opens");
  });

  test("the window reaches back to late reports and forward to early ones", () => {
    const { fromIso, toIso } = storyWindow(contemptAtHerald);
    expect(fromIso < "2014-07-31" && toIso > "2014-09-30").toBe(true);
  });

  test("a motion and the order on it, entered on one day, are two events whoever reports on them", () => {
    const entry = (id: string, text: string, number: string | null) =>
      newsItem(`Docket ${id}`, "2014-04-25", {
        title: `13 Mag. 2814: ${text}`,
        text,
        docket: {
          court: "S.D.N.Y.",
          caseNumber: "13 Mag. 2814",
          caseName: null,
          entryNumber: number,
          documentUrl: null,
        },
      });
    const motion = entry(
      "a",
      "MOTION by Microsoft Corporation to vacate the warrant for emails in Dublin.",
      "6",
    );
    const order = entry(
      "b",
      "MEMORANDUM AND ORDER denying motion of Microsoft Corporation to vacate the warrant for emails in Dublin.",
      null,
    );
    const news = newsItem("Herald", "2014-04-26", {
      title: "Judge denies Microsoft's motion to vacate warrant for emails in Dublin",
      text: "A magistrate judge on Friday denied Microsoft's motion to vacate a warrant for emails in Dublin.",
    });
    const stories = placeAll([motion, news, order].map((item) => memberOf(item)));
    const together = stories.filter(({ members }) =>
      [motion, order].every(({ id }) => members.some(({ item }) => item.id === id)),
    );
    expect(together).toEqual([]);
  });

  test("an appeal noticed in one month and widened in the next is two events", () => {
    const noticed = newsItem("Law Weekly", "2014-08-27", {
      title: "Microsoft notices its appeal to the Second Circuit over Dublin emails",
      text: "Microsoft filed a notice of appeal this month against Chief Judge Preska's order on the Dublin emails.",
    });
    const amended = newsItem("Law Weekly", "2014-09-26", {
      title: "Microsoft amends its notice of appeal to the Second Circuit over Dublin emails",
      text: "Microsoft amended its notice of appeal this month, so that the contempt order on the Dublin emails is reviewed.",
    });
    const stories = placeAll([noticed, amended].map((item) => memberOf(item)));
    expect(stories).toHaveLength(2);
  });

  test("a vote on one law and the signing of another, on one day and in different words, are two", () => {
    const vote = newsItem("Gazette", "2026-11-20", {
      title: "House votes to reauthorize Section 702 of FISA",
      text: "The House of Representatives voted on Thursday to reauthorize Section 702 of the Foreign Intelligence Surveillance Act. The bill goes to the Senate.",
    });
    const treaty = newsItem("Herald", "2026-11-20", {
      title: "United States and Canada sign CLOUD Act agreement",
      text: "The United States and Canada on Thursday signed an agreement under the CLOUD Act that lets investigators ask providers abroad for electronic data.",
    });
    const { score } = compareMembers(
      memberOf(vote, { ...aboutReform, topics: ["fisa-702"] }),
      memberOf(treaty, { ...aboutReform, topics: ["cloud-act"] }),
    );
    expect(score).toBeLessThan(0.5);
  });
});
