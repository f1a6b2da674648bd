// Questions anybody may ask: /case and /latest, over a local Discord.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleAlert, ITPRO, SC_MEDIA } from "../delivery/example-alert.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";
import { exampleSource, tellStory } from "./told-story.ts";

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom();
});
afterAll(() => room.close());

const askStatus = (asOf?: string, file = "microsoft-ireland") =>
  room.ask("case status", asOf === undefined ? { case: file } : { case: file, as_of: asOf }, {
    as: "member",
  });

describe("/case status", () => {
  test("on 30 August 2014 the stay is lifted, Microsoft refuses, and a report is due on 5 September", async () => {
    const { content, ephemeral } = await askStatus("2014-08-30");
    expect(content).toMatch(/^\*\*Microsoft Ireland\*\* on 30 August 2014\n\*\*Stay lifted.*refusing/);
    expect(content).toContain("Since 29 August 2014.");
    expect(content).toContain("**Deadline** Friday 5 September 2014: ");
    expect(content).toMatch(/\*\*Court\*\* S\.D\.N\.Y\. 13 Mag\. 2814/);
    expect(content.match(/\*\*Before that\*\* (.*)/)?.[1]?.split(" · ")).toHaveLength(3);
    expect(content).toMatch(/What was known on that day\. Today: .*moot/);
    expect(ephemeral).toBe(true);
  });

  test("the days after tell the next chapters", async () => {
    expect((await askStatus("9 September 2014")).content).toMatch(/contempt.*no sanctions/i);
    expect((await askStatus("2016-07-15")).content).toMatch(/Microsoft won.*Second Circuit/);
  });

  test("a later event is not known on an earlier day", async () => {
    const before = (await askStatus("2014-09-07")).content;
    expect(before.split("\n").slice(0, -1).join("\n")).not.toMatch(/in contempt/i);
  });

  test("today's answer says how fresh it is and does not speak of another day", async () => {
    const { content } = await askStatus();
    expect(content).toMatch(/^\*\*Microsoft Ireland\*\* today\n\*\*Closed as moot/);
    expect(content).toContain("no feeds are watched");
    expect(content).not.toContain("What was known");
  });

  test.each([
    ["8/9/2014", /cannot read .8\/9\/2014. as a date.*2014-08-30/],
    ["2014-02-30", /not in the calendar/],
    ["2031-01-01", /1 January 2031 is still to come.*20 November 2026/],
    ["2010-01-01", /Nothing about Microsoft Ireland was public yet.*4 December 2013/],
  ])("as of %s the answer says what is wrong and what would be right", async (asOf, sentence) => {
    expect((await askStatus(asOf)).content).toMatch(sentence);
  });

  test.each(["August 2014", "2014-08"])("%s means its last day", async (asOf) => {
    const { content } = await askStatus(asOf);
    expect(content).toMatch(/at the end of August 2014\n\*\*Stay lifted/);
  });

  test("a docket number or an alias names the case as well", async () => {
    for (const name of ["13 Mag. 2814", "13-mj-2814", "Microsoft Ireland"]) {
      expect((await askStatus("2014-08-30", name)).content).toContain("Stay lifted");
    }
  });

  test("an unknown case is refused with what comes close, and cannot ping or format", async () => {
    const close = await askStatus("today", "microsft ireland");
    expect(close.content).toMatch(/I know no case called .microsft ireland.*Microsoft Ireland.*\/case list/);
    const nasty = await askStatus("today", "@everyone **x**");
    expect(nasty.content).not.toContain("@everyone");
    expect(nasty.content).toContain("\\*\\*x");
  });

  test("every case answers for every day of its own history within Discord's limits", async () => {
    for (const file of room.cases) {
      const days = file.timeline
        .map(({ date }) => date)
        .filter((day) => day.length === 10 && day < "2026-11-20");
      for (const day of [days[0], days.at(-1)].filter((each) => each !== undefined)) {
        const { status, content } = await askStatus(day, file.id);
        expect([file.id, day, status]).toEqual([file.id, day, 200]);
        expect(content).toContain("**Next** ");
      }
    }
  });
});

describe("/case timeline and /case list", () => {
  test("the whole history comes in order, each event with day and court", async () => {
    const file = room.cases.find(({ primary }) => primary);
    const lines: string[] = [];
    let shown = await room.ask("case timeline", { case: "microsoft-ireland" });
    expect(shown.content).toMatch(
      /^\*\*Microsoft Ireland\*\* · \d+ events, 4 December 2013 to 17 April 2018 · page 1 of 3$/,
    );
    for (;;) {
      lines.push(...shown.description.split("\n"));
      if (shown.buttons.find(({ label }) => label === "Later")?.disabled) break;
      shown = await room.press(shown, "Later");
    }
    expect(lines).toHaveLength(file?.timeline.length ?? -1);
    expect(lines.join("\n")).toContain("**14 July 2016** · 2d Cir. · ");
    expect((await room.press(shown, "Earlier")).content).toContain("page 2 of 3");
  });

  test("a part of it is chosen with from and to", async () => {
    const options = { case: "microsoft-ireland", from: "2014-08-29", to: "September 2014" };
    const { content, description } = await room.ask("case timeline", options);
    expect(content).toContain(" to September 2014");
    expect(description).toContain("**29 August 2014** · S.D.N.Y. · ");
    expect(description).not.toMatch(/12 August|2015/);
  });

  test("days the wrong way round, unreadable, or without events are answered with what to do", async () => {
    const ask = (from: string, to: string) =>
      room.ask("case timeline", { case: "microsoft-ireland", from, to });
    expect((await ask("2015", "2014")).content).toMatch(/2015 is after 2014.*Swap/);
    expect((await ask("soon", "2014")).content).toMatch(/cannot read .soon./);
    expect((await ask("2001", "2002")).content).toMatch(/no events in that time.*4 December 2013/);
  });

  test("the list names every case once, the primary one first", async () => {
    const { content, description } = await room.ask("case list");
    expect(content).toContain(`${room.cases.length} matters`);
    expect(description.startsWith("**Microsoft Ireland**")).toBe(true);
    for (const { id } of room.cases) expect(description).toContain(`\`${id}\``);
  });
});

describe("/latest", () => {
  test("with nothing told yet it says so", async () => {
    expect((await room.ask("latest")).content).toMatch(/^Nothing has been told yet/);
  });

  test("told events come newest first, each with its link and outlets, and may be asked by case", async () => {
    const { content } = exampleAlert({ reports: [SC_MEDIA, ITPRO] });
    const gag = {
      ...content,
      caseId: "microsoft-gag",
      caseName: "Microsoft secrecy orders",
      title: "Suit filed",
    };
    await tellStory(room.store, "1", content, "2026-11-19T10:00:00.000Z");
    await tellStory(room.store, "2", gag, "2026-11-19T11:00:00.000Z");
    const { description } = await room.ask("latest");
    expect(description).toMatch(/^\*\*Microsoft secrecy orders\*\* · \[Suit filed\]/);
    expect(description).toContain("*Monday 8 September 2014 · S.D.N.Y. · SC Media, ITPro*");
    const one = await room.ask("latest", { case: "microsoft-ireland" });
    expect(one.description).not.toContain("Suit filed");
  });
});

describe("suggestions while typing", () => {
  test("names, ids and aliases match; the primary case leads when nothing is typed yet", async () => {
    expect((await room.suggest("case status", "case", ""))[0]?.value).toBe("microsoft-ireland");
    expect((await room.suggest("case status", "case", "micro")).map(({ value }) => value)).toEqual(
      expect.arrayContaining(["microsoft-ireland", "microsoft-gag"]),
    );
    expect((await room.suggest("case timeline", "case", "13 mag"))[0]?.value).toBe("microsoft-ireland");
    expect(await room.suggest("latest", "case", "zzzz")).toEqual([]);
    expect((await room.suggest("case status", "case", "")).length).toBeLessThanOrEqual(25);
  });
});

describe("in a direct message", () => {
  test("look-ups work there too", async () => {
    const { content } = await room.ask("case status", { case: "microsoft-ireland" }, { channel: "@me" });
    expect(content).toContain("Closed as moot");
  });
});

test("freshness counts the live feeds and those that do not answer, not the bundled history", async () => {
  const history = { ...exampleSource("history-gazette"), isHistory: true };
  await room.store.syncSources([exampleSource("one"), exampleSource("two"), history], NOW.toISOString());
  expect((await askStatus()).content).toContain("2 feeds, none has answered yet");
  for (const { state } of await room.store.listSources()) {
    await room.store.saveSourceState({
      ...state,
      lastVisitAt: NOW.toISOString(),
      lastOkAt: state.sourceId === "one" ? "2026-11-20T11:56:00.000Z" : null,
      failingSince: state.sourceId === "two" ? "2026-11-20T09:00:00.000Z" : null,
    });
  }
  expect((await askStatus()).content).toContain("2 feeds, last answer 4 minutes ago, 1 failing");
});

test("no reply of ours can ping anybody", () => {
  const replies = room.server.requests
    .map(({ body }) => body as { type?: number; data?: object } | null)
    .filter((body) => body?.type === 4);
  expect(replies.length).toBeGreaterThan(20);
  for (const reply of replies)
    expect(reply?.data).toMatchObject({ allowed_mentions: { parse: [] }, flags: 64 });
});

test.skipIf(openDiscordSchema() === null)("every request above is one Discord's own schema accepts", () => {
  expect(room.server.requests.length).toBeGreaterThan(30);
  expect(room.schemaFaults()).toEqual([]);
});
