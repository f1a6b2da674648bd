// An alert as a message: what a reader sees, and the limits whatever the feed sent.

import { describe, expect, test } from "vitest";
import type { AlertContent, Report } from "../../src/alerts/alert.ts";
import { embedSize, LIMITS } from "../../src/delivery/discord/limits.ts";
import { renderAlert, renderPlain } from "../../src/delivery/discord/render-alert.ts";
import { EVENT_KINDS } from "../../src/stories/event-frame.ts";
import { LANGUAGES } from "../../src/words/language.ts";
import fc from "../property.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "./example-alert.ts";

describe("a first report", () => {
  const message = renderAlert(exampleAlert(), "ref abcd1234.1");
  const [embed] = message.embeds;

  test("its content line works as a notification: icon, case, kind, what, qualifier", () => {
    expect(message.content).toBe(
      "⚖️ **Microsoft Ireland** · Contempt: judge holds Microsoft in contempt, no sanctions while it appeals",
    );
  });

  test("the embed says day, court, docket and judge, quotes with the outlet, what is next and since", () => {
    expect(embed?.title).toBe("Microsoft held in contempt over e-mails kept in Dublin");
    expect(embed?.url).toBe(SC_MEDIA.url);
    expect(embed?.description?.split("\n")).toEqual([
      "*Monday 8 September 2014 · S.D.N.Y. · 13 Mag. 2814 · Chief Judge Preska*",
      "",
      '"Chief Judge Preska found that Microsoft had not obeyed the warrant." (SC Media)'.replaceAll("\\", ""),
      "",
      "**Next** appeal of the contempt order to the Second Circuit · **Since** stay lifted, 29 August 2014",
      "**Reports** [SC Media](https://www.scmagazine.com/microsoft-refuses) (scmagazine.com)",
    ]);
    expect(embed?.footer?.text).toBe(
      "First report SC Media, 9 September 2014 · not yet confirmed by the docket · ref abcd1234.1",
    );
    expect(embed?.timestamp).toBeUndefined();
  });

  test("it can ping nobody", () => {
    expect(message.allowed_mentions).toEqual({ parse: [] });
  });
});

describe("a quoted sentence with links", () => {
  test("keeps them, says where they lead, and stays one line of words", () => {
    const text = "The judge signed\nthe order and @everyone read microsoft.com.";
    const [quote] = exampleAlert().content.summary;
    if (!quote) throw new Error("the example quotes a sentence");
    const links = [
      { start: 21, end: 26, url: "https://nysd.uscourts.gov/o" },
      { start: 46, end: 59, url: "https://evil.example/" },
    ];
    const [embed] = renderAlert(exampleAlert({ summary: [{ ...quote, text, links }] })).embeds;
    expect(embed?.description).toContain(
      '"The judge signed the [order](<https://nysd.uscourts.gov/o>) (nysd.uscourts.gov) and @\u200beveryone read [evil.example](<https://evil.example/>)." (SC Media)',
    );
  });
});

describe("a later version", () => {
  test("it counts the outlets, says the docket confirms, and when it was updated", () => {
    const docket: Report = {
      ...SC_MEDIA,
      itemId: "i3",
      outlet: "CourtListener",
      isDocket: true,
      url: "https://www.courtlistener.com/d/1",
    };
    const alert = exampleAlert({ reports: [SC_MEDIA, ITPRO, docket], isConfirmedByDocket: true }, 2);
    const [embed] = renderAlert(alert).embeds;
    expect(embed?.footer?.text).toBe("Now 2 outlets · confirmed by the docket");
    expect(embed?.timestamp).toBe("2014-09-10T09:00:00.000Z");
    expect(embed?.description).toMatch(/\*\*Reports\*\* \[CourtListener\].* · \[SC Media\].* · \[ITPro\]/);
  });
});

describe("days and deadlines", () => {
  test("a day we inferred is about that day, a month is a month", () => {
    const inferred = exampleAlert({ eventDay: { day: "2014-09-08", precision: "day", isInferred: true } });
    expect(renderAlert(inferred).embeds[0]?.description).toContain("*about Monday 8 September 2014");
    const month = exampleAlert({ eventDay: { day: "2014-09", precision: "month", isInferred: false } });
    expect(renderAlert(month).embeds[0]?.description).toContain("*September 2014 ·");
  });

  test("the kind is said in words once: in the line, or else with the facts", () => {
    const facts = (line: string) =>
      renderAlert(exampleAlert({ line })).embeds[0]?.description?.split("\n")[0];
    expect(facts("Microsoft Ireland · SC Media: Microsoft accepts contempt")).toMatch(/^\*Order · Monday/);
    expect(facts("Microsoft accepts contempt")).toMatch(/^\*Order · Monday/);
    expect(facts("Microsoft Ireland · Contempt: judge rules")).toMatch(/^\*Monday/);
    expect(facts("Order: judge lifts the stay")).toMatch(/^\*Monday/);
  });

  test("a deadline is a date with what is due", () => {
    const alert = exampleAlert({ deadline: { day: "2014-09-05", what: "joint report to Judge Preska" } });
    expect(renderAlert(alert).embeds[0]?.description).toContain(
      "**Deadline** Friday 5 September 2014: joint report to Judge Preska",
    );
  });
});

describe("what does not apply is not said", () => {
  test("a bill is neither confirmed nor unconfirmed by a docket", () => {
    const alert = exampleAlert({
      kind: "legislation",
      court: null,
      docket: null,
      judge: null,
      eventDay: null,
    });
    const message = renderAlert(alert);
    expect(message.embeds[0]?.footer?.text).not.toContain("docket");
    expect(message.content.startsWith("🏛️ ")).toBe(true);
    expect(message.embeds[0]?.description).not.toContain("null");
  });

  test("the case's name is said once, also when the line begins with it", () => {
    const alert = exampleAlert({ line: "Microsoft Ireland · Ruling: the warrant stands" });
    expect(renderAlert(alert).content).toBe("⚖️ **Microsoft Ireland** · Ruling: the warrant stands");
  });

  test("a sentence with its own quotation marks is put between the other kind", () => {
    const [sentence] = exampleAlert().content.summary;
    const summary = sentence ? [{ ...sentence, text: 'She wrote "in full".' }] : [];
    expect(renderAlert(exampleAlert({ summary })).embeds[0]?.description).toContain(
      '“She wrote "in full".” (SC Media)',
    );
  });
});

describe("more than fits", () => {
  test("eighty reports with long addresses are counted where they no longer fit", () => {
    const reports = Array.from({ length: 80 }, (_, index) => ({
      ...SC_MEDIA,
      itemId: `i${index}`,
      outlet: `Outlet ${index}`,
      url: `https://outlet${index}.example/${"path/".repeat(20)}`,
    }));
    const description = renderAlert(exampleAlert({ reports })).embeds[0]?.description ?? "";
    const more = Number(/ · and (\d+) more$/.exec(description)?.[1]);
    expect(more + (description.match(/\]\(https:\/\/outlet/g)?.length ?? 0)).toBe(80);
  });

  test("whatever a feed sends, both forms keep every limit and every link whole", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(
          fc.constantFrom("word", "@everyone", "[a](https://evil.example/x)", "**", "](", "<@1>", "\n> "),
          { maxLength: 900 },
        )
        .map((words) => words.join(" ")),
    );
    const url = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant(null), text);
    const report = fc.record({
      itemId: fc.constant("i"),
      outlet: text,
      title: text,
      url,
      publishedAt: fc.constantFrom(null, "2014-09-09T12:00:00.000Z"),
      isDocket: fc.boolean(),
    });
    const content: fc.Arbitrary<Partial<AlertContent>> = fc.record({
      caseName: text,
      kind: fc.constantFrom(...EVENT_KINDS),
      line: text,
      title: text,
      url,
      court: text,
      docket: text,
      judge: text,
      next: text,
      since: text,
      deadline: fc.record({ day: fc.constantFrom("2014-09-05", "2014-09", "2014"), what: text }),
      summary: fc.array(
        fc.record({
          text,
          outlet: text,
          itemId: text,
          field: fc.constant("text" as const),
          start: fc.nat(),
          end: fc.nat(),
        }),
        { maxLength: 5 },
      ),
      reports: fc.array(report, { maxLength: 40 }),
    });
    fc.assert(
      fc.property(content, fc.constantFrom(...LANGUAGES), (changes, language) => {
        const alert = exampleAlert(changes);
        const message = renderAlert(alert, "ref abcd1234.1", language);
        expect(message.content.length).toBeLessThanOrEqual(150);
        const [embed] = message.embeds;
        expect(embed && embedSize(embed)).toBeLessThanOrEqual(LIMITS.embedTotal);
        expect(embed?.title?.length ?? 0).toBeLessThanOrEqual(LIMITS.title);
        expect(embed?.description?.length ?? 0).toBeLessThanOrEqual(LIMITS.description);
        expect(embed?.footer?.text.length).toBeLessThanOrEqual(LIMITS.footer);
        expect(embed?.footer?.text.endsWith("ref abcd1234.1")).toBe(true);
        const plain = renderPlain(alert, "ref abcd1234.1", language);
        expect(plain.content.length).toBeLessThanOrEqual(LIMITS.content);
        expect(plain.content.endsWith("ref abcd1234.1")).toBe(true);
        for (const shown of [message.content, embed?.title ?? "", embed?.description ?? "", plain.content]) {
          expect(shown).not.toMatch(/@everyone|(^|[^\\])<@/);
        }
        for (const [, address] of (embed?.description ?? "").matchAll(/(?<!\\)\]\(([^)]*)\)/g)) {
          expect(URL.canParse(address ?? "")).toBe(true);
          expect(address).not.toContain("evil.example/x");
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a correction shows the old claim struck through once, and what is right", () => {
    const corrected = exampleAlert(
      {
        corrections: [
          { itemId: "i1", outlet: "SC Media", day: "2014-09-10", was: "Stay *granted*", is: "stay lifted" },
        ],
      },
      2,
    );
    const line = "**Corrected** 10 September 2014: ~~Stay \\*granted\\*~~ stay lifted (SC Media)";
    expect(renderAlert(corrected).embeds?.[0]?.description).toContain(line);
    expect(renderPlain(corrected).content).toContain("**Corrected** 10 September 2014");
    expect(renderAlert(exampleAlert()).embeds?.[0]?.description).not.toContain("Corrected");
  });
});
