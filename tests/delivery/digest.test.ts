// A digest as messages: what a reader sees, in how many messages, and the limits whatever the feeds sent.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AlertContent, Report } from "../../src/alerts/alert.ts";
import {
  buildDigest,
  caughtUp,
  type GatheredAlert,
  isWorthADigest,
} from "../../src/delivery/build-digest.ts";
import type { DigestContent, DigestFrame, DigestPart } from "../../src/delivery/digest.ts";
import { embedSize, LIMITS } from "../../src/delivery/discord/limits.ts";
import { digestFits, renderDigest, renderPlainDigest } from "../../src/delivery/discord/render-digest.ts";
import { sendDelivery } from "../../src/delivery/discord/send-message.ts";
import { LANGUAGES } from "../../src/words/language.ts";
import fc from "../property.ts";
import { beginAttempt, type DiscordRoom, freshDelivery, openDiscordRoom } from "./discord-room.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "./example-alert.ts";

const WHY = "The Register did not answer from 9 to 12 November";
const day = (text: string, changes = {}) => ({
  day: text,
  precision: "day" as const,
  isInferred: false,
  ...changes,
});

let made = 0;
function gathered(changes: Partial<AlertContent> = {}, why: string | null = WHY): GatheredAlert {
  made += 1;
  return { alert: { ...exampleAlert(changes), id: `a${made}` }, delivery: { id: `d${made}`, why } };
}

const contentOf = (part: DigestPart | undefined): DigestContent => {
  if (!part) throw new Error("no part");
  return part.content;
};
const rendered = (alerts: GatheredAlert[]) =>
  buildDigest(alerts, digestFits).map(({ content }) => renderDigest(content, "ref abcd1234.1"));
const describeParts = (alerts: GatheredAlert[]) =>
  rendered(alerts).map(({ embeds }) => embeds[0]?.description ?? "");

describe("what a digest says", () => {
  test("why and how much in the line a phone shows; then case by case, day by day, a line for each event", () => {
    const reports: Report[] = [SC_MEDIA, ITPRO];
    const [message] = rendered([
      gathered({ reports }),
      gathered({
        caseName: "FISA 702",
        title: "House votes down the extension",
        eventDay: day("2014-09-01"),
        url: null,
      }),
      gathered({ title: "Stay lifted", eventDay: day("2014-08-29", { isInferred: true }) }),
    ]);
    expect(message?.content).toBe(
      "📬 **Caught up:** The Register did not answer from 9 to 12 November. 3 events, 4 reports",
    );
    expect(message?.embeds[0]?.description?.split("\n")).toEqual([
      "**Microsoft Ireland**",
      "• about 29 August 2014 · [Stay lifted](https://www.scmagazine.com/microsoft-refuses) (scmagazine.com) · 1 outlet",
      "• 8 September 2014 · [Microsoft held in contempt over e-mails kept in Dublin](https://www.scmagazine.com/microsoft-refuses) (scmagazine.com) · 2 outlets",
      "",
      "**FISA 702**",
      "• 1 September 2014 · House votes down the extension · 1 outlet",
    ]);
    expect(message?.embeds[0]?.footer?.text).toBe("ref abcd1234.1");
    expect(message?.allowed_mentions).toEqual({ parse: [] });
  });

  test("an event whose day nobody gives has the day of its first report; one without any comes last", () => {
    const [text] = describeParts([
      gathered({ title: "Undated", eventDay: null, reports: [{ ...SC_MEDIA, publishedAt: null }] }),
      gathered({ title: "Reported", eventDay: null, reports: [ITPRO, SC_MEDIA] }),
      gathered({ title: "In a month", eventDay: day("2014-10", { precision: "month" }) }),
    ]);
    expect(text?.match(/• .*?\[/g)).toEqual(["• reported 9 September 2014 · [", "• October 2014 · [", "• ["]);
  });

  test("every cause is named once, and of many the first ones", () => {
    const whys = (list: string[]) => rendered(list.map((why) => gathered({}, why)))[0]?.content;
    expect(whys([WHY, `${WHY}; my network was down on 12 November`, WHY])).toMatch(
      /Caught up:\*\* The Register did not answer from 9 to 12 November\. My network was down on 12 November\. 3 events/,
    );
    const many = whys(
      Array.from({ length: 60 }, (_, at) => `Outlet ${at} did not answer from 9 to 12 November`),
    );
    expect(many).toMatch(/And so on for \d\d more causes\. 60 events/);
    expect(many?.length).toBeLessThan(1000);
  });

  test("one and two are no digest", () => {
    expect([1, 2, 3].map(isWorthADigest)).toEqual([false, false, true]);
  });
});

describe("a digest that was asked for", () => {
  const frame = (changes: Partial<DigestFrame> = {}): DigestFrame => ({
    occasion: { kind: "scheduled", every: "week", name: "Surveillance reform", day: "2026-11-09" },
    ...changes,
  });
  const say = (alerts: GatheredAlert[], own: DigestFrame) =>
    buildDigest(alerts, digestFits, own).map(({ content }) => renderDigest(content, "ref abcd1234.1"));

  test("says whose and of when it is, begins with what is urgent, and ends with what was held or left out", () => {
    const alerts = [
      gathered({ kind: "news", title: "Old", eventDay: day("2014-08-01"), caseName: "ECPA" }),
      gathered({ kind: "news", title: "News", eventDay: day("2014-09-01") }),
      gathered({ kind: "ruling", title: "Ruling", eventDay: day("2014-09-08") }),
    ];
    const [message] = say(alerts, frame({ held: 1, leftOut: 23 }));
    expect(message?.content).toBe("📬 **Surveillance reform, week of 9 November** · 3 events, 3 reports");
    expect(message?.embeds[0]?.description?.match(/\*\*[^*]+\*\*|\[\w+\]|\*Held.*/g)).toEqual([
      "**Microsoft Ireland**",
      "[Ruling]",
      "[News]",
      "**ECPA**",
      "[Old]",
      "*Held for quiet hours: 1 · Not posted as noise: 23 (`/why` shows each)*",
    ]);
    const heading = (occasion: DigestFrame["occasion"]) => say(alerts, { occasion })[0]?.content;
    expect(heading({ kind: "quiet hours" })).toBe("📬 **After quiet hours** · 3 events, 3 reports");
    const named = { kind: "scheduled" as const, name: "FISA 702", day: "2026-11-20" };
    expect(heading({ ...named, every: "hour" })).toMatch(/^📬 \*\*FISA 702, the last hour\*\* · 3/);
    expect(heading({ ...named, every: "day" })).toMatch(/^📬 \*\*FISA 702, 20 November\*\* · 3/);
  });

  test("in several parts only the last one counts what was left out, and each of them fits", () => {
    const many = Array.from({ length: 80 }, (_, at) => gathered({ title: `Event ${at} ${"x ".repeat(90)}` }));
    const parts = say(many, frame({ held: 999, leftOut: 99_999 }));
    expect(parts.length).toBeGreaterThan(3);
    const texts = parts.map(({ embeds }) => embeds[0]?.description ?? "");
    expect(texts.map((text) => text.includes("Not posted as noise"))).toEqual(
      parts.map((_, at) => at === parts.length - 1),
    );
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(LIMITS.description);
  });
});

describe("a digest that is too long for one message", () => {
  const many = Array.from({ length: 90 }, (_, at) =>
    gathered({
      caseName: `Case ${at % 4}`,
      title: `Event ${at}: ${"the judge ruled ".repeat(8)}`,
      eventDay: day("2014-09-08"),
    }),
  );

  test("it becomes several, every event whole and once, its case named again at the top of each", () => {
    const parts = buildDigest(many, digestFits);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flatMap(({ deliveryIds }) => deliveryIds).toSorted()).toEqual(
      many.map(({ delivery }) => delivery.id).toSorted(),
    );
    const texts = parts.map(({ content }) => renderDigest(content));
    for (const { content, embeds } of texts) {
      expect(content).toContain("90 events, 90 reports (part ");
      expect(embeds[0]?.description).toMatch(/^\*\*Case \d\*\*\n• /);
      expect(embeds[0]?.description).not.toContain("…");
    }
    const lines = texts.flatMap(({ embeds }) => embeds[0]?.description?.match(/Event \d+/g) ?? []);
    expect(new Set(lines).size).toBe(90);
    // No part is left half empty because of the order.
    for (const { embeds } of texts.slice(0, -1))
      expect(embeds[0]?.description?.length).toBeGreaterThan(LIMITS.description - 400);
  });

  test("without embeds it is cut at whole lines, and says so", () => {
    const [first] = buildDigest(many, digestFits);
    const plain = renderPlainDigest(contentOf(first), "ref abcd1234.1");
    expect(plain.content.length).toBeLessThanOrEqual(LIMITS.content);
    expect(plain.content).toMatch(/\n\*and \d+ more \(`\/latest`\)\*\n-# ref abcd1234\.1$/);
  });
});

describe("whatever the feeds sent", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 600 }),
    fc
      .array(
        fc.constantFrom(
          "@everyone ",
          "<@1>",
          "**",
          "](https://evil.example)",
          "[",
          "\\",
          "`",
          "\n# ",
          "||",
          "\u202e",
          "https://evil.example/x ",
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join("")),
  );
  const url = fc.oneof(
    fc.webUrl(),
    fc.constant(null),
    nasty.map((text) => `https://a.example/${text}`),
    fc.constant(`https://a.example/${"x".repeat(1990)}`),
  );

  test("every message fits, pings nobody, and its lines are lines", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: nasty, caseName: nasty, url, why: nasty }), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.constantFrom(...LANGUAGES),
        (all, language) => {
          const alerts = all.map(({ why, ...changes }) => gathered(changes, why));
          const parts = buildDigest(alerts, digestFits, caughtUp(alerts, language));
          let lines = 0;
          for (const { content } of parts) {
            for (const message of [renderDigest(content, "ref abcd1234.1"), renderPlainDigest(content)]) {
              expect(message.content.length).toBeLessThanOrEqual(LIMITS.content);
              // The address behind a link is not text: nothing in it is read as a mention.
              const shown = message.embeds[0]?.description?.replace(/\]\(http[^)\s]*( [^)]*)?\)/g, "]") ?? "";
              const text = message.content + shown;
              expect(text).not.toMatch(/@everyone|(?<!\\)<@1>|^#|\u202e/m);
            }
            const [embed] = renderDigest(content, "ref abcd1234.1").embeds;
            expect(embed?.description?.length).toBeLessThanOrEqual(LIMITS.description);
            expect(embedSize(embed ?? {})).toBeLessThanOrEqual(LIMITS.embedTotal);
            lines += embed?.description?.match(/^• .* · 1 (?:outlet|Medium|média|medio)$/gm)?.length ?? 0;
          }
          expect(lines).toBe(alerts.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("one attempt to show a digest", () => {
  let room: DiscordRoom;
  beforeEach(async () => {
    room = await openDiscordRoom();
  });
  afterEach(() => room.close());

  const part = () => contentOf(buildDigest([gathered(), gathered(), gathered()], digestFits)[0]);
  const attempt = (begun: ReturnType<typeof freshDelivery>, digest: DigestContent) =>
    sendDelivery(room.discord, { delivery: begun, digest }, room.now());

  test("it is there once, however often it is tried, and its reference finds it when the nonce is forgotten", async () => {
    const digest = part();
    let begun = beginAttempt(freshDelivery("g1", room.now()), room.now());
    const first = await attempt(begun, digest);
    expect(first.kind).toBe("sent");
    begun = beginAttempt(begun, room.now());
    expect(await attempt(begun, digest)).toEqual(first);
    room.wait(60 * 60_000);
    expect(await attempt(beginAttempt(begun, room.now()), digest)).toEqual(first);
    expect(room.shown()).toHaveLength(1);
    expect(room.posts()).toHaveLength(2);
    expect(room.schemaFaults() ?? []).toEqual([]);
  });
});
