// What comes in: entries of a docket that a server follows, as a clerk makes them. What goes out: what people read of
// them: the kind in words, what an order decides, when something is due; and one reply where nothing can be edited.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Library, openLibrary } from "./docket-library.ts";
import { type RunningApp, runApp } from "./run-app.ts";

let library: Library;
let bot: RunningApp;

beforeEach(async () => {
  library = await openLibrary([
    {
      id: 111222,
      name: "Doe v. Roe",
      court: "nysd",
      number: "1:15-cv-00001",
      entries: [
        { number: "14", day: "2026-11-02", text: "MOTION to Lift Stay. Document filed by John Doe." },
        {
          number: "15",
          day: "2026-11-03",
          text: "MOTION for Sanctions. Document filed by Jane Roe.",
          pdf: "15.pdf",
        },
      ],
    },
  ]);
  bot = await runApp("sources: []\n", [library.host], {}, { courtListener: library.url });
  await bot.command("case add", { docket: "111222" });
  await bot.round();
});
afterEach(async () => {
  await bot.stop();
  await library.stop();
});

/** A clerk dockets it, and an hour later we look. */
async function docket(number: string | null, text: string, pdf?: string): Promise<void> {
  library.enter(111222, { number, day: "2026-11-20", text, ...(pdf === undefined ? {} : { pdf }) });
  bot.pass(60);
  await bot.round();
}

async function newest(channel = "general") {
  const message = (await bot.messages(channel)).at(-1);
  return { ...message, body: message?.embeds[0]?.description ?? "" };
}

test("an order says its kind, what it decides, and links the motion's document", async () => {
  await docket("16", "ORDER granting 14 Motion to Lift Stay; denying 15 Motion for Sanctions. So ordered.");
  const { content, body } = await newest();
  expect(content).toContain("**Doe v. Roe**");
  expect(content).toContain("entry 16: ORDER granting");
  expect(body).toMatch(/^\*Order · /);
  expect(body).toContain(
    "**Decides** entry 14 (motion to Lift Stay): granted · [entry 15 (motion for Sanctions)](https://storage.courtlistener.com/recap/gov.uscourts.nysd.111222/15.pdf) (storage.courtlistener.com): denied",
  );
});

test("what an order decides is linked where it was told, in each channel its own message", async () => {
  await docket("20", "MOTION to Seal the transcript. Document filed by Jane Roe.");
  const told = { general: (await newest()).id, alerts: (await newest("case-alerts")).id };
  expect(told.general).not.toBe(told.alerts);
  await docket("21", "ORDER denying 20 Motion to Seal. So ordered.");
  for (const [channel, id] of [
    ["general", told.general],
    ["case-alerts", told.alerts],
  ] as const) {
    expect((await newest(channel)).body).toMatch(
      new RegExp(
        `\\*\\*Decides\\*\\* \\[entry 20 \\(motion to Seal the transcript\\)\\]\\(https://discord\\.com/channels/\\d+/\\d+/${id}\\): denied`,
      ),
    );
  }
});

test("an order on a motion that is not on file names nothing", async () => {
  await docket("22", "ORDER denying 9 Motion to Intervene. So ordered.");
  expect((await newest()).body).not.toContain("Decides");
});

test("a minute entry and a brief are called that", async () => {
  await docket(
    null,
    "Minute Entry for proceedings held before Judge Preska: Oral Argument held on 11/20/2026.",
  );
  expect((await newest()).body).toMatch(/^\*Minute entry · /);
  await docket(
    "23",
    "MEMORANDUM OF LAW in Opposition re: 15 Motion for Sanctions. Document filed by John Doe.",
  );
  expect((await newest()).body).toMatch(/^\*Brief · /);
});

test("/case docket chooses by the clerk's kinds", async () => {
  await docket("16", "ORDER granting 14 Motion to Lift Stay. So ordered.");
  const chosen = await bot.command("case docket", { case: "Doe v. Roe", kind: "motion" });
  expect(chosen.content).toBe("**Doe v. Roe** · 2 entries (motion)");
  expect(chosen.embeds[0]?.description).toContain(
    "**15** · 3 November 2026 · motion · S.D.N.Y. 1:15-cv-00001",
  );
});

test("/why finds an entry by the address in its alert, by CourtListener's others, and not by the docket's", async () => {
  await docket("24", "ORDER granting 15 Motion for Sanctions. So ordered.");
  const linked = (await newest()).embeds?.[0]?.url ?? "";
  expect(linked).toMatch(/#entry-24$/);
  const asked = async (url: string) => {
    const { content, embeds } = await bot.command("why", { url });
    return `${content} ${embeds[0]?.description ?? ""}`;
  };
  expect(await asked(linked)).toContain("ORDER granting 15 Motion for Sanctions");
  const docketPage = "https://www.courtlistener.com/docket/111222";
  expect(await asked(`${docketPage}/doe-v-roe/?order_by=desc#entry-14`)).toContain("MOTION to Lift Stay");
  expect(await asked(`${docketPage}/15/doe-v-roe/`)).toContain("MOTION for Sanctions");
  expect(await asked(`${docketPage}/doe-v-roe/`)).toContain("I have never seen");
});

test("an entry without a text says so, and one of a word is not quoted under its own headline", async () => {
  await docket("25", "", "25.pdf");
  expect((await newest()).embeds?.[0]?.title).toBe("S.D.N.Y. entry 25, no text yet");
  await docket(null, "");
  expect((await newest()).embeds?.[0]?.title).toBe("S.D.N.Y. docket: minute entry, no text yet");
  await docket("26", "Order");
  const { embeds, body } = await newest();
  expect(embeds?.[0]?.title).toBe("S.D.N.Y. entry 26: Order");
  expect(body).not.toContain('"');
});
