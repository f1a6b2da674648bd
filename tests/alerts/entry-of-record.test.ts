/**
 * The court's own record in an alert: number, document, what became of it.
 *
 * In: an order as a news report and as docket entries. Out: tests.
 */
import { describe, expect, test } from "vitest";
import type { Alert, AlertContent } from "../../src/alerts/alert.ts";
import { decideAlert } from "../../src/alerts/decide-alert.ts";
import { renderAlert, renderPlain } from "../../src/delivery/discord/render-alert.ts";
import type { DocketRef, Item } from "../../src/items/item.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { memberOf, microsoftIreland, newsItem, stayAtHerald } from "../stories/news.ts";

const PAID = "https://ecf.nysd.uscourts.gov/doc1/127013912345";
const FREE = "https://storage.courtlistener.com/recap/gov.uscourts.nysd/84.pdf";

function entryOf(docket: Partial<DocketRef>, changes: Partial<Item> = {}): Item {
  return {
    ...newsItem("PACER S.D.N.Y.", "2014-08-29", {
      title: "1:13-mj-02814 In re Warrant: Order",
      text: "ORDER lifting the stay of the order of 31 July.",
    }),
    docket: {
      court: "nysd",
      caseNumber: "1:13-mj-02814",
      caseName: null,
      entryNumber: null,
      documentUrl: null,
      ...docket,
    },
    ...changes,
  };
}

function decide(items: Item[], before: AlertContent | null = null) {
  const members = items.map((item) => memberOf(item));
  const story = { id: "s1", caseId: "microsoft-ireland", topics: [], members };
  const alert: Alert | null = before && { ...exampleAlert(), storyId: "s1", content: before };
  return decideAlert(story, alert, [microsoftIreland]);
}

function told(items: Item[], before: AlertContent | null = null): AlertContent {
  const decision = decide(items, before);
  if (!decision.tell) throw new Error(`silent: ${decision.why}`);
  return decision.content;
}

const show = (content: AlertContent, version = 1) =>
  renderAlert({ ...exampleAlert(), content, version }).embeds[0];

describe("the entry behind an event", () => {
  test("is absent while only outlets report", () => {
    expect(told([stayAtHerald]).entry).toBeUndefined();
  });

  test("confirms a news story by its number, in an edit", () => {
    const before = told([stayAtHerald]);
    const decision = decide([stayAtHerald, entryOf({ entryNumber: "84" })], before);
    expect(decision).toMatchObject({ tell: true, reason: "new detail" });
    const after = told([stayAtHerald, entryOf({ entryNumber: "84" })], before);
    expect(show(after, 2)?.footer?.text).toContain("confirmed by the docket, entry 84");
  });

  test("says the price of PACER's link, and drops it when a free copy is there", () => {
    const paid = entryOf({
      entryNumber: "84",
      documents: [{ url: PAID, description: null, attachment: null, isFree: false }],
    });
    const before = told([paid]);
    expect(show(before)?.description).toContain(
      `**Document** [PACER](${PAID}) (ecf.nysd.uscourts.gov), paid`,
    );
    const free = entryOf({
      entryNumber: "84",
      documents: [
        { url: PAID, description: null, attachment: null, isFree: false },
        { url: FREE, description: null, attachment: null, isFree: true },
        { url: `${FREE}.1`, description: "Exhibit A", attachment: "1", isFree: true },
      ],
    });
    expect(decide([free], before)).toMatchObject({ tell: true, reason: "new detail" });
    const text = show(told([free], before), 2)?.description;
    expect(text).toContain(`[free copy](${FREE}) (storage.courtlistener.com) · 1 attachment`);
    expect(text).not.toContain("paid");
  });

  test("a bare link to PACER counts as paid", () => {
    expect(told([entryOf({ documentUrl: PAID })]).entry?.document).toEqual({ url: PAID, isFree: false });
  });

  test("an entry that the court took back says so in the message that told it", () => {
    const before = told([entryOf({ entryNumber: "84" })]);
    const deleted = entryOf({ entryNumber: "84", change: "deleted" }, { revision: 2 });
    expect(decide([deleted], before)).toMatchObject({ tell: true, reason: "new detail" });
    expect(show(told([deleted], before), 2)?.description).toContain("the court has deleted this entry");
  });
});

describe("an event that was told twice before it was known to be one", () => {
  const merged = exampleAlert({ mergedInto: { storyId: "s2", title: "Stay lifted" } }, 2);

  test("the second message is struck through and names the one that goes on", () => {
    const message = renderAlert(merged, "ref abcd1234.2");
    expect(message.content.split("\n")).toEqual([
      "~~Microsoft held in contempt over e-mails kept in Dublin~~",
      "The same event as: Stay lifted. That message goes on.",
      "-# ref abcd1234.2",
    ]);
    expect(message.embeds).toEqual([]);
    expect(renderPlain(merged, "ref abcd1234.2")).toEqual(message);
  });
});
