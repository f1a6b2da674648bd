import { describe, expect, test } from "vitest";
import type { Alert, AlertContent } from "../../src/alerts/alert.ts";
import { decideAlert } from "../../src/alerts/decide-alert.ts";
import { describeStory } from "../../src/alerts/describe-story.ts";
import { summarizeStory } from "../../src/alerts/summarize.ts";
import type { Item } from "../../src/items/item.ts";
import type { Verdict } from "../../src/relevance/verdict.ts";
import type { Story } from "../../src/stories/story.ts";
import {
  aboutTheCase,
  contemptAtHerald,
  contemptAtPost,
  contemptAtWire,
  memberOf,
  microsoftIreland,
  newsItem,
  stayAtHerald,
} from "../stories/news.ts";

const cases = [microsoftIreland];
const storyOf = (items: Item[], verdict: Verdict = aboutTheCase): Story => ({
  id: `s${items[0]?.id.slice(1)}`,
  caseId: verdict.caseId,
  topics: verdict.topics,
  members: items.map((item) => memberOf(item, verdict)),
});
const told = (story: Story): AlertContent => {
  const decision = decideAlert(story, null, cases);
  if (!decision.tell) throw new Error(`silent: ${decision.why}`);
  return decision.content;
};
const asAlert = (story: Story, content: AlertContent): Alert => ({
  id: `a${story.id.slice(1)}`,
  storyId: story.id,
  version: 1,
  reason: "first report",
  content,
  decidedAt: "2014-09-09T12:00:00Z",
  updatedAt: "2014-09-09T12:00:00Z",
});

describe("the line", () => {
  test("says case, kind, who did what, and that there are no sanctions", () => {
    const { line } = told(storyOf([contemptAtHerald, contemptAtPost]));
    expect(line).toBe(
      "Microsoft Ireland · Contempt: judge holds Microsoft in contempt, no sanctions while it appeals",
    );
  });

  test("does not promise freedom from sanctions when nobody reports it", () => {
    expect(told(storyOf([contemptAtPost])).line).not.toContain("sanctions");
  });

  test("is the outlet's headline, with its name, when we have no safe words of our own", () => {
    const item = newsItem("Herald", "2019-02-01", {
      title: "Data centre boss muses about Microsoft email fight",
      text: "The boss of a data centre said on Friday that he had followed the Microsoft email case for years.",
    });
    expect(told(storyOf([item])).line).toBe(
      "Microsoft Ireland · Herald: Data centre boss muses about Microsoft email fight",
    );
  });

  test("never exceeds 150 characters and is cut between words", () => {
    const title = `Microsoft ${"and another rather long name of a company ".repeat(6)}file papers`;
    const { line } = told(storyOf([newsItem("Herald", "2019-02-01", { title })]));
    expect(line.length).toBeLessThanOrEqual(150);
    expect(line).toMatch(/ \w+…$/);
  });

  test("a docket entry is named by court and number", () => {
    const item = newsItem("Second Circuit docket", "2019-03-01", {
      title: "Microsoft v. United States",
      text: "ORDER, dated 03/01/2019, granting motion by Appellant to file a supplemental appendix, FILED.",
      docket: { court: "ca2", caseNumber: "14-2985", caseName: null, entryNumber: "286", documentUrl: null },
    });
    expect(told(storyOf([item])).line).toMatch(/^Microsoft Ireland · 2d Cir\. entry 286: ORDER, dated/);
  });

  test("a hearing that lies ahead is announced, not reported", () => {
    const item = newsItem("Herald", "2018-02-22", {
      title: "Microsoft email fight reaches Supreme Court",
      text: "The Supreme Court will hear oral argument on Tuesday in the fight over emails in Ireland.",
    });
    const content = told(storyOf([item]));
    expect(content.line).toContain("to hear argument on 27 February 2018");
    expect(content.next).toBeNull();
  });
});

describe("what the case file adds", () => {
  test("next step and the status before come from the timeline entry of that day and act", () => {
    const content = told(storyOf([contemptAtHerald]));
    expect(content).toMatchObject({ court: "S.D.N.Y.", docket: "13 Mag. 2814" });
    expect(content.next).toMatch(/Second Circuit/);
    expect(content.since).toMatch(/2014$/);
  });

  test("an event the timeline does not know gets no next step", () => {
    const item = newsItem("Herald", "2019-02-01", {
      title: "Microsoft held in contempt in new email case",
      text: "Microsoft was held in contempt on Thursday over emails in Ireland.",
    });
    expect(told(storyOf([item]))).toMatchObject({ next: null, since: null, deadline: null });
  });

  test("the deadline of a report stands where the file has none", () => {
    const item = newsItem("Herald", "2019-05-20", {
      title: "Court orders Microsoft to answer",
      text: "The court ordered Microsoft on Friday to answer the motion by June 14.",
    });
    expect(told(storyOf([item])).deadline?.day).toBe("2019-06-14");
  });

  test("the docket is the strongest report, before earlier news", () => {
    const entry = newsItem("S.D.N.Y. docket", "2014-09-11", {
      title: "In re Warrant: ORDER",
      text: "ORDER: Microsoft is held in contempt on stipulation of the parties. Signed by Judge Loretta A. Preska.",
      docket: {
        court: "nysd",
        caseNumber: "1:13-mj-02814",
        caseName: null,
        entryNumber: "92",
        documentUrl: null,
      },
    });
    const content = told(storyOf([contemptAtHerald, entry]));
    expect(content.url).toBe(entry.url);
    expect(content.isConfirmedByDocket).toBe(true);
    expect(content.reports.map((report) => report.outlet)).toEqual(["S.D.N.Y. docket", "Herald"]);
  });
});

describe("the summary", () => {
  test("every sentence stands word for word where its span says", () => {
    const items = [contemptAtHerald, contemptAtPost, contemptAtWire];
    const summary = summarizeStory(storyOf(items), cases);
    expect(summary.length).toBeGreaterThan(0);
    for (const quote of summary) {
      const item = items.find((one) => one.id === quote.itemId);
      expect(item?.text.slice(quote.start, quote.end)).toBe(quote.text.replace(/…$/, ""));
      expect(quote.outlet).toBe(item?.outlet);
    }
    expect(summary.reduce((sum, quote) => sum + quote.text.length, 0)).toBeLessThanOrEqual(350);
  });

  test("tells the act and that there are no sanctions, not the stay of the week before", () => {
    const text = summarizeStory(storyOf([contemptAtHerald, contemptAtPost]), cases)
      .map((quote) => quote.text)
      .join(" ");
    expect(text).toMatch(/in contempt/);
    expect(text).toMatch(/No sanctions/);
    expect(text).not.toMatch(/lifted a stay|July 31/);
  });

  test("takes no sentence that points back to something not shown", () => {
    const item = newsItem("Herald", "2014-09-09", {
      title: "Microsoft held in contempt",
      text: "She held the company in contempt on Monday over the emails in Dublin. However, it will not be fined while the appeal is heard. A judge held Microsoft in contempt on Monday over emails stored in Dublin.",
    });
    expect(summarizeStory(storyOf([item]), cases).map((quote) => quote.text)).toEqual([
      "A judge held Microsoft in contempt on Monday over emails stored in Dublin.",
    ]);
  });

  test("cuts a long sentence at the end of a clause and the span covers what is shown", () => {
    const item = newsItem("Herald", "2014-09-09", {
      title: "Microsoft held in contempt",
      text: `A judge held Microsoft in contempt on Monday over a customer's emails that are kept on a server in Dublin, ${"where the company has kept what its European customers write for many years now and means to go on doing so ".repeat(3)}.`,
    });
    const [quote] = summarizeStory(storyOf([item]), cases);
    expect(quote?.text).toBe(
      "A judge held Microsoft in contempt on Monday over a customer's emails that are kept on a server in Dublin…",
    );
    expect(item.text.slice(quote?.start, quote?.end)).toBe(quote?.text.slice(0, -1));
  });

  test("a quoted sentence brings its own links, placed in the sentence, and no other's", () => {
    const word = (text: string, words: string, url: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, url };
    };
    const text = `An older piece explains the background of it all. ${contemptAtHerald.text}`;
    const item = {
      ...contemptAtHerald,
      text,
      links: [
        word(text, "older piece", "https://a.example/"),
        word(text, "held in contempt", "https://court.example/order"),
      ],
    };
    const quotes = summarizeStory(storyOf([item]), cases);
    const linked = quotes.filter((quote) => quote.links !== undefined);
    expect(linked).toHaveLength(1);
    const [link] = linked[0]?.links ?? [];
    expect(linked[0]?.text.slice(link?.start, link?.end)).toBe("held in contempt");
    expect(link?.url).toBe("https://court.example/order");
  });

  test("a story of headlines only is summed up by its headline", () => {
    const item = newsItem("Herald", "2014-09-09", { title: "Microsoft held in contempt over Dublin emails" });
    expect(summarizeStory(storyOf([item]), cases)).toMatchObject([{ field: "title", text: item.title }]);
  });
});

describe("telling or not", () => {
  test("what was there at the first visit of its source is not told, and says where", () => {
    const old = { ...stayAtHerald, isBaseline: true };
    expect(decideAlert(storyOf([old]), null, cases)).toEqual({
      tell: false,
      why: "already there at the first visit of Herald",
    });
    expect(
      decideAlert(storyOf([old, { ...stayAtHerald, id: "inew", outlet: "Post" }]), null, cases).tell,
    ).toBe(true);
  });

  test("what is not ours is never told", () => {
    const verdict: Verdict = { ...aboutTheCase, tier: "negative", caseId: null };
    expect(decideAlert(storyOf([contemptAtHerald], verdict), null, cases).tell).toBe(false);
  });

  test("an explainer without a dated act is held", () => {
    const item = newsItem("Herald", "2015-05-04", {
      title: "Why the Microsoft email case matters",
      text: "The fight over a mailbox in Dublin is about who rules the cloud. Many firms watch it.",
    });
    expect(decideAlert(storyOf([item]), null, cases)).toEqual({ tell: false, why: "no new event: analysis" });
  });

  test("a lawyer's appearance on the docket wakes nobody, an order does", () => {
    const entry = (text: string) =>
      newsItem("2d Cir. docket", "2014-12-01", {
        title: text,
        docket: { court: "ca2", caseNumber: "14-2985", caseName: null, entryNumber: "40", documentUrl: null },
      });
    const quiet = decideAlert(
      storyOf([entry("NOTICE OF APPEARANCE of counsel for Appellant, FILED.")]),
      null,
      cases,
    );
    expect(quiet).toEqual({ tell: false, why: "routine docket entry: NOTICE OF APPEARANCE" });
    expect(
      decideAlert(storyOf([entry("ORDER granting motion to expedite the appeal, FILED.")]), null, cases).tell,
    ).toBe(true);
  });

  test("looking again at an unchanged story says nothing", () => {
    const story = storyOf([contemptAtHerald]);
    expect(decideAlert(story, asAlert(story, told(story)), cases).tell).toBe(false);
  });

  test("another outlet, the docket, and a changed text are each worth an edit, with their reason", () => {
    const story = storyOf([contemptAtHerald]);
    const before = asAlert(story, told(story));
    const reasonFor = (items: Item[]) => {
      const decision = decideAlert(storyOf(items), before, cases);
      return decision.tell ? decision.reason : decision.why;
    };
    expect(reasonFor([contemptAtHerald, contemptAtWire])).toBe("more outlets");
    const entry = newsItem("S.D.N.Y. docket", "2014-09-11", {
      title: "ORDER of contempt",
      text: "ORDER: Microsoft is held in contempt.",
      docket: {
        court: "nysd",
        caseNumber: "1:13-mj-02814",
        caseName: null,
        entryNumber: "92",
        documentUrl: null,
      },
    });
    expect(reasonFor([contemptAtHerald, entry])).toBe("new detail");
    const corrected = {
      ...contemptAtHerald,
      revision: 2,
      text: contemptAtHerald.text.replace("a customer's", "an Irish customer's"),
    };
    expect(reasonFor([corrected])).toBe("changed text");
  });

  test("the same story gives the same content, byte for byte", () => {
    const story = storyOf([contemptAtHerald, contemptAtPost]);
    expect(JSON.stringify(describeStory(story, cases))).toBe(
      JSON.stringify(describeStory(storyOf([contemptAtHerald, contemptAtPost]), cases)),
    );
  });
});
