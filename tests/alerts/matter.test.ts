// Which matter an alert is told under, with the project's own case files.
import { describe, expect, test } from "vitest";
import { describeStory } from "../../src/alerts/describe-story.ts";
import type { Item } from "../../src/items/item.ts";
import type { Verdict } from "../../src/relevance/verdict.ts";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import { readWatchedCases } from "../relevance/watched-cases.ts";
import { aboutReform, aboutTheCase, newsItem } from "../stories/news.ts";

const cases = await readWatchedCases();
const say = (verdict: Verdict, ...items: Item[]) =>
  describeStory(
    {
      id: "s1",
      caseId: verdict.caseId,
      topics: verdict.topics,
      members: items.map((item) => ({ item, verdict, frame: readEventFrame(item, verdict, cases) })),
    },
    cases,
  );
const topics = (...ids: string[]): Verdict => ({ ...aboutReform, topics: ids });

describe("the matter an event is told under", () => {
  test("a bill is told under its own name, though the report touches treaties first", () => {
    const item = newsItem("Capitol", "2015-02-12", {
      title: "Senators reintroduce LEADS Act on data stored abroad",
      text: "Senators reintroduced the LEADS Act on Thursday. It would also mend the treaties on legal assistance.",
    });
    expect(say(topics("mlat", "leads-act"), item).line).toBe(
      "LEADS Act · Legislation: LEADS Act introduced again",
    );
  });

  test("the file that knows the event is found although no report was filed under it", () => {
    const item = newsItem("Court News", "2017-08-18", {
      title: "District judge upholds order to Google on data abroad",
      text: "Judge Juan R. Sánchez upheld on Thursday the order that Google produce data it keeps on servers abroad, as the magistrate judge had said.",
    });
    expect(say(topics("cloud-act"), item)).toMatchObject({
      caseId: "google-pa",
      caseName: "Google Pennsylvania warrants",
      kind: "ruling",
    });
  });

  test("without a known event it is the matter that the titles name", () => {
    const item = newsItem("Capitol", "2030-03-01", {
      title: "CLOUD Act: lawmakers meet",
      text: "Lawmakers met on Friday and spoke of warrants and treaties.",
    });
    expect(say(topics("mlat", "cloud-act"), item).caseName).toBe("CLOUD Act");
  });

  test("what was foretold is not told as having happened", () => {
    const item = newsItem("Capitol", "2018-03-21", {
      title: "CLOUD Act to be signed with spending bill on Friday, March 23, 2018",
      text: "The President will sign the spending bill with the CLOUD Act on March 23, 2018.",
    });
    expect(say(topics("cloud-act"), item).title).not.toMatch(/^CLOUD Act signed/);
  });
});

describe("the word for the kind of news", () => {
  const word = (title: string, day: string, text: string) =>
    say(aboutTheCase, newsItem("Wire", day, { title, text }))
      .line.split(" · ")[1]
      ?.split(":")[0];

  test("a party's brief that speaks of friends of the court is a brief", () => {
    const text =
      "The government filed its opening brief on the merits on December 6, 2017. Friends of the court may file until 13 December.";
    expect(word("Government files opening brief in Supreme Court", "2017-12-07", text)).toBe("Brief");
  });

  test("friends of the court file amicus briefs", () => {
    const text =
      "Ireland filed a friend-of-the-court brief on Tuesday in the Second Circuit, for neither side.";
    expect(word("Ireland files amicus brief for neither side", "2014-12-24", text)).toBe("Amicus brief");
  });

  test("a stay that ends is called so, a motion a motion", () => {
    const lifted = "Judge Preska lifted the stay on Friday.";
    expect(word("Judge lifts stay in Microsoft case", "2014-08-30", lifted)).toBe("Stay lifted");
    const asked = "Prosecutors asked the judge on Tuesday to lift the stay.";
    expect(word("Prosecutors ask judge to lift stay", "2014-08-13", asked)).toBe("Motion");
  });
});

describe("what the embed says of the event", () => {
  test("a day that the timeline confirms is not 'about'", () => {
    const item = newsItem("Wire", "2014-09-09", { title: "Judge Preska: Microsoft in contempt Monday" });
    expect(say(aboutTheCase, item).eventDay).toEqual({
      day: "2014-09-08",
      precision: "day",
      isInferred: false,
    });
  });

  test("the step before is the last that happened, not one that was only due", () => {
    const item = newsItem("Wire", "2014-09-09", {
      title: "Microsoft held in contempt",
      text: "Microsoft was held in contempt on Monday.",
    });
    expect(say(aboutTheCase, item).since).toMatch(/29 August 2014$/);
  });

  test("a statement has no judge, however often the report names one", () => {
    const item = newsItem("Desk", "2014-07-30", {
      title: "Microsoft's Brad Smith in newspaper column: customers own their email",
      text: "Brad Smith says in a column of Wednesday that e-mail belongs to the customer, and that messages held only in another country are beyond a US prosecutor's order. Chief Judge Loretta Preska hears the case tomorrow.",
    });
    expect(say(aboutTheCase, item)).toMatchObject({ kind: "statement", judge: null });
  });

  test("addresses lose what only counts readers and keep the entry they point at", () => {
    const urls = [
      "https://post.example/a?utm_source=feed&id=7",
      "https://docket.example/13-mag-2814/#entry-70",
      "https://post.example/b?z=1&a=2",
    ].map((url, at) => newsItem(`Outlet ${at}`, "2014-09-09", { title: "Microsoft in contempt", url }));
    expect(say(aboutTheCase, ...urls).reports.map(({ url }) => url)).toEqual([
      "https://post.example/a?id=7",
      "https://docket.example/13-mag-2814/#entry-70",
      "https://post.example/b?z=1&a=2",
    ]);
  });
});

describe("sentences that may be quoted", () => {
  const quotes = (text: string) =>
    say(
      aboutTheCase,
      newsItem("Wire", "2014-09-09", { title: "Microsoft held in contempt", text }),
    ).summary.map((quote) => quote.text);

  test("none that points at something not shown", () => {
    const contempt = "Microsoft was held in contempt on Monday over e-mails in Dublin.";
    for (const dangling of [
      "Without it, a decision of the court is due by the end of June.",
      "A former Attorney General of Ireland supports it with a declaration on the treaty.",
      "Chief Judge Loretta A. Preska is reviewing it.",
      "The Second Circuit has still to rule in Microsoft's appeal on that question.",
    ])
      expect(quotes(`${contempt} ${dangling}`)).toEqual([contempt]);
  });

  test("a docket entry is quoted by its first sentence, whatever that refers to", () => {
    const item = newsItem("Docket", "2014-04-25", {
      title: "Entry 6 in 13 Mag. 2814: Motion of Microsoft to vacate warrant, filed 12/18/2013 (unsealed)",
      text: "MOTION by Microsoft Corporation to vacate in part the warrant issued 12/04/2013, as far as it reaches Dublin. Filed under seal 12/18/2013; redacted copy docketed 04/25/2014.",
      docket: {
        court: "S.D.N.Y.",
        caseNumber: "13 Mag. 2814",
        caseName: null,
        entryNumber: "6",
        documentUrl: null,
      },
    });
    expect(say(aboutTheCase, item).summary[0]?.text).toMatch(/^MOTION by Microsoft Corporation to vacate/);
  });
});
