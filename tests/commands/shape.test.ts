// Subscriptions as people shape them: what is typed, what is stored, what is said, and what is refused with what would be
// right.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { ALERTS_CHANNEL } from "../delivery/discord-room.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";
import { tellStory } from "./told-story.ts";

const [guild] = DEFAULT_SEED.guilds;
if (!guild) throw new Error("the preview has a guild");
const [PRESS, BOARD] = ["410000000000000071", "410000000000000072"];
const seed = {
  ...DEFAULT_SEED,
  guilds: [
    {
      ...guild,
      roles: [
        { id: PRESS, name: "press", mentionable: true },
        { id: BOARD, name: "board", mentionable: false },
      ],
    },
  ],
};
const SUB = { what: "microsoft-ireland", channel: "case-alerts" };
const ONE = `${ALERTS_CHANNEL} microsoft-ireland`;

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom(undefined, { seed });
});
afterAll(() => room.close());
afterEach(async () => {
  for (const { guildId, channelId, what } of await room.store.listSubscriptions())
    await room.store.removeSubscription(guildId, channelId, what);
  await room.store.setServerZone(guild.id, null, "1", NOW.toISOString());
});

const subscribe = async (options: object) => (await room.ask("subscribe", { ...SUB, ...options })).content;
const edit = async (options: object) =>
  (await room.ask("subscriptions edit", { subscription: ONE, ...options })).content;
const stored = async () => (await room.store.listSubscriptions())[0];

describe("/subscribe", () => {
  test("everything at once is stored as said, and said back", async () => {
    const content = await subscribe({
      kinds: "Rulings, orders, filing",
      "include-words": "warrant, data centre",
      "exclude-words": "antitrust",
      when: "weekly",
      hour: 9,
      weekday: "Friday",
      "time-zone": "europe/dublin",
      "quiet-hours": "22-7:30",
      "urgent-breaks-through": false,
      mention: "press",
    });
    expect(await stored()).toMatchObject({
      what: "microsoft-ireland",
      shape: {
        kinds: ["ruling", "order", "filing"],
        include: ["warrant", "data centre"],
        exclude: ["antitrust"],
        rhythm: { every: "week", hour: 9, weekday: 5 },
        zone: "Europe/Dublin",
        quiet: { from: 1320, to: 450, isStrict: true },
        mention: { roleId: PRESS, kinds: ["ruling", "order"] },
      },
    });
    // Friday 27 November 2026, 09:00 in Dublin.
    expect(content.split("\n")).toEqual([
      `From now on <#${ALERTS_CHANNEL}> gets alerts about **Microsoft Ireland**:`,
      "- Only these kinds: ruling, order and filing",
      "- Only what says “warrant” or “data centre”",
      "- Nothing that says “antitrust”",
      `- Told in one digest each Friday at 09:00 (Europe/Dublin); the next <t:${Date.UTC(2026, 10, 27, 9) / 1000}:f>, if anything happens`,
      "- Quiet from 22:00 to 07:30 (Europe/Dublin): what comes then is told afterwards; nothing breaks through",
      `- <@&${PRESS}> is mentioned for rulings and orders`,
      "`/subscriptions edit` changes it, `/unsubscribe` ends it.",
    ]);
  });

  test("a daily digest without an hour comes at eight, by the server's clock once it has one", async () => {
    expect(await subscribe({ when: "daily" })).toContain(
      "Hours are UTC, for this server has no time zone yet",
    );
    expect((await room.ask("settings time-zone", { zone: "America/New York" })).content).toBe(
      "The time zone of this server is **America/New_York**, where it is 07:00. 1 subscription goes by it from now on; those with a time zone of their own keep it.",
    );
    expect(await stored()).toMatchObject({
      shape: { rhythm: { every: "day", hour: 8 } },
      serverZone: "America/New_York",
    });
    expect(await edit({})).toContain(`<t:${Date.UTC(2026, 10, 20, 13) / 1000}:f>`);
  });

  test("subscribing again changes what is said anew and keeps the rest", async () => {
    await subscribe({ kinds: "ruling", when: "daily" });
    expect(await subscribe({ when: "instant", silent: true })).toMatch(
      /already gets alerts about \*\*Microsoft Ireland\*\*\. From now on:\n- Only these kinds: ruling\n- Without sound/,
    );
    expect((await stored())?.shape).toEqual({ kinds: ["ruling"], isSilent: true });
    expect(await subscribe({ kinds: "ruling" })).toContain("Nothing has changed");
    expect(await subscribe({ kinds: "all", silent: false })).toContain("every one of them, at once");
    expect((await stored())?.shape).toBeUndefined();
  });

  test.each<[object, RegExp]>([
    [{ kinds: "ruling, verdict" }, /no kind of event “verdict”.*ruling, order, filing, hearing/],
    [{ "include-words": " , " }, /takes words or phrases with letters or figures/],
    [{ "exclude-words": "!!" }, /`exclude-words` takes words/],
    [{ "include-words": "x".repeat(61) }, /too long for `include-words`: 60 characters each/],
    [
      { "include-words": Array.from({ length: 21 }, (_, at) => `w${at}`).join() },
      /takes 20 words.*these are 21/,
    ],
    [{ "include-words": "stay", "exclude-words": "Stay" }, /both in `include-words` and in `exclude-words`/],
    [{ hour: 9 }, /`hour` belongs to a digest: add `when: Daily digest`/],
    [{ when: "hourly", hour: 9 }, /`hour` belongs to a digest/],
    [{ when: "daily", weekday: "Monday" }, /`weekday` belongs to a weekly digest/],
    [{ "time-zone": "Dublin" }, /no time zone “Dublin”.*Did you mean `Europe\/Dublin`\?/],
    [{ "time-zone": "+02:00" }, /Write the place whose clock it is/],
    [{ "quiet-hours": "at night" }, /cannot read “at night” as quiet hours.*`22:00-07:00`/],
    [{ "quiet-hours": "22:61-7" }, /cannot read/],
    [{ "quiet-hours": "25-7" }, /cannot read/],
    [{ "quiet-hours": "7-07:00" }, /Write two different times/],
    [{ "urgent-breaks-through": true }, /belongs to quiet hours: add `quiet-hours`/],
    [{ "mention-kinds": "all" }, /choose the role with `mention` as well/],
    [{ mention: "press", "mention-kinds": "none" }, /Choose one of both/],
    [{ mention: "press", silent: true }, /A silent message wakes nobody/],
    [{ mention: "board" }, /may not mention <@&410000000000000072> in <#\d+>.*allow anyone to mention it/],
    [{ mention: guild.id }, /I never mention \*@everyone\*/],
  ])("%o is refused with what would be right, and nothing is saved", async (options, sentence) => {
    expect(await subscribe(options)).toMatch(sentence);
    expect(await stored()).toBeUndefined();
  });

  test("kinds, zones and roles' kinds are suggested while they are typed", async () => {
    const suggest = async (focused: string, value: string, command = "subscribe") =>
      (await room.suggest(command, focused, value)).map((choice) => choice.value);
    expect(await suggest("kinds", "")).toEqual(
      expect.arrayContaining(["ruling", "order", "filing", "hearing", "all"]),
    );
    expect(await suggest("kinds", "rulings, or")).toEqual(["ruling, order"]);
    expect(await suggest("mention-kinds", "u")).toEqual(["urgent"]);
    expect(await suggest("time-zone", "dubl")).toEqual(["Europe/Dublin"]);
    expect((await suggest("time-zone", ""))[0]).toBe("server");
  });

  test("the server's zone is suggested, set, shown and refused", async () => {
    expect((await room.suggest("settings time-zone", "zone", "york"))[0]).toEqual({
      name: "America/New_York (07:00 now)",
      value: "America/New_York",
    });
    const say = async (options = {}) => (await room.ask("settings time-zone", options)).content;
    expect(await say()).toBe(
      "Hours are read in the time zone UTC, as long as nobody sets another one. It is 12:00 there.",
    );
    expect(await say({ zone: "Europe/Dublin" })).toContain("Digests and quiet hours go by it");
    expect(await say({ zone: "Europe/Dublin" })).toContain("Nothing has changed");
    expect(await say({ zone: "Middle Earth" })).toMatch(/no time zone “Middle Earth”/);
    expect(await say({ zone: "server" })).toMatch(/name a place/);
    expect(await say()).toContain("Europe/Dublin");
  });
});

describe("/subscriptions", () => {
  test("a subscription is named by what it is to, its channel, or a part that only one has", async () => {
    await subscribe({});
    await room.ask("subscribe", { what: "cloud-act", channel: "case-alerts" });
    await room.ask("subscribe", { what: "cloud-act", channel: "general" });
    expect(await room.suggest("subscriptions pause", "subscription", "ireland")).toEqual([
      { name: "Microsoft Ireland in #case-alerts", value: ONE },
    ]);
    const pause = async (subscription: string) =>
      (await room.ask("subscriptions pause", { subscription })).content;
    expect(await pause("ireland")).toContain("**Microsoft Ireland** in");
    expect(await pause("CLOUD Act")).toMatch(/More than one.*Did you mean \*\*CLOUD Act\*\* in <#\d+> or/);
    expect(await pause("ecpa")).toMatch(/No subscription of this server is called “ecpa”/);
    expect(await room.suggest("subscriptions pause", "subscription", "ireland")).toEqual([]);
    expect(await room.suggest("subscriptions resume", "subscription", "")).toHaveLength(1);
  });

  test("it is paused once, listed so, and goes on once", async () => {
    await subscribe({ when: "daily" });
    const ask = async (verb: string) =>
      (await room.ask(`subscriptions ${verb}`, { subscription: ONE })).content;
    expect(await ask("pause")).toContain(
      "is paused: nothing new of it is posted until `/subscriptions resume`",
    );
    expect(await ask("pause")).toContain("Nothing has changed");
    expect((await room.ask("subscriptions list")).content).toContain(
      "Microsoft Ireland (daily digest at 08:00, paused)",
    );
    expect(await ask("resume")).toContain("follows as a digest");
    expect(await ask("resume")).toContain("is not paused");
    expect(await ask("remove")).toContain("gets no more alerts");
    expect(await stored()).toBeUndefined();
    expect(await ask("test")).toContain("no subscription yet");
  });

  test("editing takes one thing away and leaves the others", async () => {
    await subscribe({ kinds: "ruling", when: "daily", "quiet-hours": "22-7", mention: "press" });
    await edit({ "quiet-hours": "off", "mention-kinds": "none", routine: true });
    expect(await stored()).toMatchObject({
      routine: true,
      shape: { kinds: ["ruling"], rhythm: { every: "day", hour: 8 } },
    });
    expect((await stored())?.shape?.mention).toBeUndefined();
    expect(await edit({ hour: 8 })).toMatch(
      /Nothing of .* has changed\. It is so:\n- Only these kinds: ruling/,
    );
    expect(await edit({ mention: "board" })).toContain("I may not mention");
  });

  test("a test shows the last alert that it would have got, to the asker alone, or posts it when asked to", async () => {
    const { content } = exampleAlert();
    await tellStory(room.store, "one", content, "2026-11-18T10:00:00.000Z");
    await tellStory(
      room.store,
      "two",
      { ...content, kind: "news", title: "Two" },
      "2026-11-19T10:00:00.000Z",
    );
    await subscribe({ kinds: "order", when: "daily", mention: "press" });
    const shown = await room.ask("subscriptions test", { subscription: ONE });
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toContain("Nothing was posted. It would be told <t:");
    expect(shown.content).toContain(`in the daily digest, mentioning <@&${PRESS}>.`);
    expect(shown.content).toContain("judge holds Microsoft in contempt");
    expect(shown.description).toContain("Chief Judge Preska");
    const posts = () =>
      [...room.server.world.messages.values()].filter(({ message }) => message.channel_id === ALERTS_CHANNEL);
    expect(posts()).toHaveLength(0);
    const posted = await room.ask("subscriptions test", { subscription: ONE, post: true });
    expect(posted.content).toContain("The test is posted");
    expect(posts().map(({ message }) => [message.content.split("\n")[0], message.mention_roles])).toEqual([
      ["*A test, asked for by a manager of this server:*", []],
    ]);
    await edit({ kinds: "hearing" });
    expect((await room.ask("subscriptions test", { subscription: ONE })).content).toMatch(
      /None of the last 2 alerts about it is one that it asks for/,
    );
  });

  test("nothing that was sent breaks Discord's own schema", () => {
    expect(room.schemaFaults() ?? []).toEqual([]);
  });
});
