// What is posted in a server that reads another language: labels and days in it, the events' own sentences as they were.
import { describe, expect, test } from "vitest";
import { buildDigest } from "../../src/delivery/build-digest.ts";
import type { AnyNotice } from "../../src/delivery/delivery.ts";
import { LIMITS } from "../../src/delivery/discord/limits.ts";
import { renderAny } from "../../src/delivery/discord/message-to-show.ts";
import { renderAlert } from "../../src/delivery/discord/render-alert.ts";
import { digestFits, renderDigest } from "../../src/delivery/discord/render-digest.ts";
import type { NoticeKind, NoticeLine } from "../../src/sources/notice.ts";
import { LANGUAGES, type Language } from "../../src/words/language.ts";
import { sayWhyLate } from "../../src/words/why-late.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "../delivery/example-alert.ts";
import { englishIn } from "./english-in.ts";

const OTHERS = LANGUAGES.filter((language) => language !== "en");
const say = (iso: string, style = "f") => `<t:${Date.parse(iso) / 1000}:${style}>`;
const AT = "2026-11-20T12:00:00.000Z";

describe("an alert", () => {
  test("of a German server labels, dates and stands in German, and quotes as it was written", () => {
    const { content, embeds } = renderAlert(exampleAlert(), "ref abcd1234.1", "de");
    expect(content).toBe(renderAlert(exampleAlert()).content);
    expect(embeds[0]?.description?.split("\n")).toEqual([
      "*Anordnung · Montag, 8. September 2014 · S.D.N.Y. · 13 Mag. 2814 · Chief Judge Preska*",
      "",
      '"Chief Judge Preska found that Microsoft had not obeyed the warrant." (SC Media)',
      "",
      "**Als Nächstes** appeal of the contempt order to the Second Circuit · **Zuvor** stay lifted, 29 August 2014",
      "**Berichte** [SC Media](https://www.scmagazine.com/microsoft-refuses) (scmagazine.com)",
    ]);
    expect(embeds[0]?.footer?.text).toBe(
      "Erster Bericht: SC Media, 9. September 2014 · durch die Gerichtsakte noch nicht bestätigt · ref abcd1234.1",
    );
  });

  test("in French and Spanish says what kind it is, whatever its English line says", () => {
    const lead = (language: Language) =>
      renderAlert(exampleAlert(), "", language).embeds[0]?.description?.split(" · ").slice(0, 2);
    expect(lead("fr")).toEqual(["*Ordonnance", "lundi 8 septembre 2014"]);
    expect(lead("es")).toEqual(["*Auto", "lunes, 8 de septiembre de 2014"]);
  });

  test("says what the docket confirms, decides and corrects in the same language", () => {
    const alert = exampleAlert(
      {
        reports: [SC_MEDIA, ITPRO],
        isConfirmedByDocket: true,
        corrections: [
          { itemId: "i2", outlet: "ITPro", day: "2014-09-10", was: "Stay granted", is: "Stay lifted" },
        ],
        entry: {
          number: "15",
          document: { url: "https://storage.courtlistener.com/x.pdf", isFree: true },
          attachments: 2,
          decides: [
            { number: "9", outcome: "granted in part", what: "motion to vacate", url: null, storyId: null },
          ],
          change: "modified",
        },
      },
      2,
    );
    const { embeds } = renderAlert(alert, "ref abcd1234.2", "de");
    expect(embeds[0]?.description).toContain(
      "**Berichtigt** am 10. September 2014: ~~Stay granted~~ Stay lifted",
    );
    expect(embeds[0]?.description).toContain(
      "**Entscheidet über** Eintrag 9 (motion to vacate): teilweise stattgegeben",
    );
    expect(embeds[0]?.description).toContain("2 Anlagen · vom Gericht geändert");
    expect(embeds[0]?.footer?.text).toBe(
      "Jetzt 2 Medien · durch die Gerichtsakte bestätigt, Eintrag 15 · ref abcd1234.2",
    );
  });
});

describe("a digest", () => {
  const gathered = (id: string) => ({
    alert: { ...exampleAlert(), id },
    delivery: { id, why: "The Register did not answer from 9 to 12 November" },
  });
  const three = [gathered("a"), gathered("b"), gathered("c")];

  test("keeps the language it was written in", () => {
    const [part] = buildDigest(three, digestFits, {
      occasion: { kind: "scheduled", every: "week", name: "FISA 702", day: "2026-11-09" },
      held: 1,
      language: "de",
    });
    const stored = JSON.parse(JSON.stringify(part?.content));
    const { content, embeds } = renderDigest(stored, "ref abcd1234.1");
    expect(content).toBe("📬 **FISA 702, Woche ab 9. November** · 3 Ereignisse, 3 Berichte");
    expect(embeds[0]?.description).toContain("• 8. September 2014 · [Microsoft held in contempt");
    expect(embeds[0]?.description).toContain("· 1 Medium\n");
    expect(embeds[0]?.description).toMatch(/\*Wegen der Ruhezeit zurückgehalten: 1\*$/);
  });

  test.each([
    ["de", "**Nachgetragen:** The Register hat vom 9. November bis zum 12. November nicht geantwortet."],
    ["fr", "**Rattrapage :** The Register n’a pas répondu du 9 novembre au 12 novembre."],
    ["es", "**Puesta al día:** The Register no respondió del 9 de noviembre al 12 de noviembre."],
  ] as const)("of what came late says why in %s", (language, heading) => {
    const [part] = buildDigest(three, digestFits, {
      occasion: { kind: "caught up", whys: [three[0]?.delivery.why ?? ""] },
      language,
    });
    expect(part && renderDigest(part.content).content).toContain(heading);
  });

  test("a cause of another form stands as it is", () => {
    expect(sayWhyLate("something else happened", "de")).toBe("something else happened");
    expect(sayWhyLate("I was away on 1 November", "fr")).toBe("J’étais hors service le 1er novembre");
    expect(sayWhyLate("The Day did not answer from 30 December 2026 to 2 January 2027", "de")).toBe(
      "The Day hat vom 30. Dezember 2026 bis zum 2. Januar 2027 nicht geantwortet",
    );
  });
});

const line = (name: string): NoticeLine => ({
  sourceId: name,
  name,
  host: "gazette.example",
  since: "2026-11-18T12:00:00.000Z",
  until: AT,
  problem: { kind: "timeout", detail: "Timeout 12 s." },
  tries: 3,
  nextVisitAt: AT,
  caughtUp: 4,
  usualGap: 86_400_000,
  newest: { title: "Titel", at: AT },
  gap: "Feed 1",
});
const KINDS: NoticeKind[] = ["watching", "failing", "stopped", "silent", "gap", "recovered"];
const hold = {
  id: "h1",
  sourceId: "s",
  name: "Gazette",
  at: AT,
  why: "100 × 2015",
  count: 9,
  newest: [{ title: "Titel", at: AT }],
} as never;
const docket = {
  name: "Doe v. Roe",
  court: "nysd",
  number: "1:15-cv-00001",
  coverage: "RSS.",
  sourceId: "s",
  entries: 3,
};
const place = { channelId: "1", missing: ["X", "Y"], since: AT, until: AT };
const NOTICES = [
  ...KINDS.flatMap((kind) => [
    { kind, lines: [line("Gazette")] },
    { kind, lines: Array.from({ length: 40 }, (_, at) => line(`Gazette ${at}`)) },
  ]),
  { kind: "flood", hold, ours: 1, decision: null },
  { kind: "flood", hold, ours: 0, decision: { choice: "digest", by: "1", at: AT } as never },
  { kind: "following", dockets: [{ ...docket, newest: { number: "15", day: "2026-11-19", text: "X" } }] },
  {
    kind: "following",
    dockets: [
      { ...docket, newest: null },
      { ...docket, newest: null },
    ],
  },
  ...(["blocked", "locked", "full", "untagged", "deleted", "back", "filtered"] as const).map((what) => ({
    ...place,
    kind: "place" as const,
    what,
    rule: "link" as const,
  })),
] as AnyNotice[];

describe("a notice", () => {
  test("of a German server says in German what is wrong, since when and what follows", () => {
    const [, , failing] = NOTICES;
    expect(failing && renderAny(failing, "ref x.1", "de").content).toBe(
      `⚠️ *Gazette* antwortet nicht (seit ${say("2026-11-18T12:00:00.000Z")}): Timeout 12 s. 3 Versuche; nächster Versuch ${say(AT)}. Was die Quelle zeigt, sobald sie wieder antwortet, wird dann gemeldet.\n-# ref x.1`,
    );
  });

  test.each(OTHERS)("of every kind fits in %s, and nothing of it is English", (language) => {
    expect(NOTICES.length).toBeGreaterThan(18);
    for (const notice of NOTICES) {
      const { content, components = [] } = renderAny(notice, "ref abcd1234.1", language) as {
        content: string;
        components?: object[];
      };
      expect(content.length).toBeLessThanOrEqual(LIMITS.content);
      expect(content.endsWith("-# ref abcd1234.1")).toBe(true);
      expect(englishIn(content + JSON.stringify(components))).toEqual([]);
    }
  });
});
