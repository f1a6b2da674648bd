import { describe, expect, test } from "vitest";
import type { Alert, AlertContent } from "../../src/alerts/alert.ts";
import { decideAlert } from "../../src/alerts/decide-alert.ts";
import type { Item } from "../../src/items/item.ts";
import type { Story } from "../../src/stories/story.ts";
import { memberOf, microsoftIreland, newsItem, stayAtHerald } from "../stories/news.ts";

const cases = [microsoftIreland];
const storyOf = (...items: Item[]): Story => ({
  id: `s${items[0]?.id.slice(1)}`,
  caseId: "microsoft-ireland",
  topics: [],
  members: items.map((item) => memberOf(item)),
});
function decide(story: Story, before: AlertContent | null, others: AlertContent[] = []) {
  const alert: Alert | null = before && {
    id: "a1",
    storyId: story.id,
    version: 1,
    reason: "first report",
    content: before,
    decidedAt: "2014-08-30T12:00:00Z",
    updatedAt: "2014-08-30T12:00:00Z",
  };
  return decideAlert(story, alert, cases, others);
}
function told(story: Story, before: AlertContent | null = null, others: AlertContent[] = []): AlertContent {
  const decision = decide(story, before, others);
  if (!decision.tell) throw new Error(`silent: ${decision.why}`);
  return decision.content;
}

const wrong = newsItem("Ledger", "2014-08-30", {
  title: "Stay granted to Microsoft in Dublin e-mail case",
  text: "The judge in the case about Microsoft e-mails in Dublin granted a stay on Friday.",
});
const right: Item = {
  ...wrong,
  title: "Correction: stay lifted, not granted, in Microsoft's Dublin e-mail case",
  text: "The judge in the case about Microsoft e-mails in Dublin lifted the stay on Friday. Correction: an earlier version of this article said that a stay had been granted.",
  updatedAt: "2014-08-30T18:30:00.000Z",
  revision: 2,
};

describe("a report that took something back", () => {
  test("is shown with the old headline, the new one and the day", () => {
    const before = told(storyOf(stayAtHerald, wrong));
    expect(before.corrections).toBeUndefined();
    expect(told(storyOf(stayAtHerald, right), before).corrections).toEqual([
      {
        itemId: wrong.id,
        outlet: "Ledger",
        day: "2014-08-30",
        was: "Stay granted to Microsoft in Dublin e-mail case",
        is: "stay lifted, not granted, in Microsoft's Dublin e-mail case",
      },
    ]);
  });

  test("stays shown when more outlets join, and is told once", () => {
    const first = told(storyOf(stayAtHerald, wrong));
    const corrected = told(storyOf(stayAtHerald, right), first);
    expect(decide(storyOf(stayAtHerald, right), corrected).tell).toBe(false);
    const another = newsItem("Wire", "2014-08-31", {
      title: "Judge lifts stay in Microsoft case",
      text: "A judge lifted the stay on Friday.",
    });
    expect(told(storyOf(stayAtHerald, right, another), corrected).corrections).toEqual(corrected.corrections);
  });

  test("counts without the word when the headline now claims another act", () => {
    const silent = { ...right, title: "Judge lifts stay in Microsoft's Dublin case", text: wrong.text };
    const content = told(storyOf(stayAtHerald, silent), told(storyOf(stayAtHerald, wrong)));
    expect(content.corrections?.[0]?.was).toBe(wrong.title);
  });

  test("is not every revision: a mended word is none", () => {
    const mended = { ...wrong, text: `${wrong.text} More soon.`, revision: 2 };
    const decision = decide(storyOf(stayAtHerald, mended), told(storyOf(stayAtHerald, wrong)));
    expect(decision.tell ? decision.content.corrections : undefined).toBeUndefined();
  });
});

describe("headlines of different events", () => {
  const hearing = (day: string) =>
    newsItem("Wire", day, {
      title: "Second Circuit hears argument in Microsoft case",
      text: "The Second Circuit heard argument on Monday in the Microsoft case about emails abroad.",
    });
  const first = told(storyOf(hearing("2030-03-05")));

  test("the second of two with the same words gets its day", () => {
    const second = told(storyOf(hearing("2030-05-07")), null, [first]);
    expect(second.line).toBe(`${first.line} (6 May 2030)`);
    expect(second.title).toBe(`${first.title} (6 May 2030)`);
  });

  test("and keeps it, while the first keeps its words", () => {
    const story = storyOf(hearing("2030-05-07"));
    const second = told(story, null, [first]);
    expect(decide(story, second, [first]).tell).toBe(false);
    expect(decide(story, second, []).tell).toBe(false);
    expect(decide(storyOf(hearing("2030-03-05")), first, [second]).tell).toBe(false);
  });
});
