// What comes in: a manager who types /setup and chooses in its menus. What goes out: nothing stored before Save, all of it
// afterwards, refusals that name what is missing, and a message that goes on where it was after a restart.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { SEND_MESSAGES } from "../../src/preview/permissions.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { LANGUAGES, LOCALES } from "../../src/words/language.ts";
import { SETUP_WORDS } from "../../src/words/setup-words.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { type CommandRoom, NOW, openCommandRoom, type Shown } from "./command-room.ts";
import { tellStory } from "./told-story.ts";

const GUILD = "410000000000000010";
const [GENERAL, ALERTS, ADMIN] = ["410000000000000020", "410000000000000021", "410000000000000022"];
const [guild] = DEFAULT_SEED.guilds;
if (!guild) throw new Error("the preview has a guild");
const MUTE = { id: "410000000000000023", name: "mute" };
const seed = {
  ...DEFAULT_SEED,
  guilds: [
    {
      ...guild,
      locale: "de",
      channels: [
        ...guild.channels,
        { ...MUTE, overwrites: [{ id: guild.id, type: 0, allow: "0", deny: String(SEND_MESSAGES) }] },
      ],
    },
  ],
};

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom(undefined, { seed });
});
afterAll(() => room.close());
afterEach(async () => {
  await room.store.removeServer(GUILD);
});

const setup = (extra: object = {}) => room.ask("setup", {}, extra);
const stored = async () =>
  (await room.store.listSubscriptions(GUILD)).map(({ channelId, what, shape }) => [
    channelId,
    what,
    shape?.rhythm,
  ]);
const isOff = (reply: Shown, label: string) => reply.buttons.find((one) => one.label === label)?.disabled;

describe("a new server", () => {
  test("is set up with three choices and a press; until then nothing is stored", async () => {
    let shown = await setup();
    expect([shown.ephemeral, shown.content.split("\n").slice(0, 6)]).toEqual([
      true,
      [
        "**Set up this server**",
        "**What** everything we watch",
        `**Where** <#${GENERAL}>`,
        "**How** each alert at once",
        "**Clock** Europe/Berlin, where it is 13:00 (guessed from the server's language)",
        "**Notices about sources** nowhere",
      ],
    ]);
    shown = await room.pick(shown, "setup:what", ["*", "microsoft-ireland", "fisa-702"]);
    expect(shown.content).toContain("**What** Microsoft Ireland and FISA Section 702");
    shown = await room.pick(shown, "setup:where", ["case-alerts"]);
    shown = await room.pick(shown, "setup:how", ["daily"]);
    shown = await room.pick(shown, "setup:admin", ["bot-admin"]);
    const { form } = await room.press(shown, "Time zone and hour");
    expect(form?.components.map(({ component }) => component.value)).toEqual(["Europe/Berlin", "8"]);
    shown = await room.fill("setup:time", { zone: "europe/dublin", hour: "18" });
    expect(shown.content.split("\n").slice(2)).toEqual([
      `**Where** <#${ALERTS}>`,
      "**How** one digest each day at 18:00",
      "**Clock** Europe/Dublin, where it is 12:00",
      `**Notices about sources** <#${ADMIN}>`,
      "",
      "**Saving will**",
      `- post alerts about Microsoft Ireland and FISA Section 702 in <#${ALERTS}>`,
      "- go by the clock of Europe/Dublin",
      `- send notices about sources to <#${ADMIN}>`,
      "Nothing is saved until you press *Save*.",
    ]);
    expect([
      await stored(),
      await room.store.zoneOfServer(GUILD),
      await room.store.listAdminChannels(),
    ]).toEqual([[], null, []]);
    const saved = await room.press(shown, "Save");
    expect(saved.content).toContain("**Saved.** **What** Microsoft Ireland and FISA Section 702");
    expect(saved.content).toContain("**What happens next**");
    expect(saved.buttons).toEqual([]);
    const rhythm = { every: "day", hour: 18 };
    expect((await stored()).sort()).toEqual([
      [ALERTS, "fisa-702", rhythm],
      [ALERTS, "microsoft-ireland", rhythm],
    ]);
    expect(await room.store.zoneOfServer(GUILD)).toBe("Europe/Dublin");
    expect(await room.store.listAdminChannels()).toEqual([{ guildId: GUILD, channelId: ADMIN }]);
  });

  test("ends with the last alert that it would have been told", async () => {
    await tellStory(room.store, "one", exampleAlert().content, NOW.toISOString());
    const saved = await room.press(await setup(), "Save");
    expect(saved.content).toContain("for your eyes only: the last alert about everything we watch");
    expect(saved.description).not.toBe("");
  });

  test("each missing permission is named, for both channels, and Save waits", async () => {
    let shown = await room.pick(await setup(), "setup:where", ["mute"]);
    expect(shown.content).toContain(`I cannot post in <#${MUTE.id}>: I miss *Send Messages* there.`);
    expect(isOff(shown, "Save")).toBe(true);
    shown = await room.pick(shown, "setup:where", ["case-alerts"]);
    expect(isOff(shown, "Save")).toBe(false);
    shown = await room.pick(shown, "setup:admin", ["mute"]);
    expect([shown.content.includes("*Send Messages*"), isOff(shown, "Save")]).toEqual([true, true]);
    shown = await room.pick(shown, "setup:admin", []);
    expect(isOff(shown, "Save")).toBe(false);
  });

  test("in a channel closed to us no channel is chosen for them", async () => {
    const shown = await setup({ channel: "mute" });
    expect(shown.content).toContain("**Where** no channel chosen yet");
    expect(shown.content).toContain("Choose a channel to post in.");
    expect(isOff(shown, "Save")).toBe(true);
  });

  test("a permission lost between choosing and saving is found when Save is pressed", async () => {
    const shown = await room.pick(await setup(), "setup:where", ["case-alerts"]);
    const channel = room.server.world.findChannel("case-alerts");
    if (!channel) throw new Error("no channel");
    const heard = new Promise((resolve) => room.client.once("channelUpdate", resolve));
    const deny = [{ id: GUILD, type: 0, allow: "0", deny: String(SEND_MESSAGES) }];
    room.server.world.keepChannel({ ...channel, permission_overwrites: deny });
    await heard;
    const answer = await room.press(shown, "Save");
    room.server.world.keepChannel(channel);
    expect(answer.content).toContain("I miss *Send Messages* there");
    expect(await stored()).toEqual([]);
  });
});

describe("what is typed", () => {
  test.each([
    [{ zone: "Narnia", hour: "8" }, /I know no time zone “Narnia”/],
    [{ zone: "UTC", hour: "24" }, /“24” is no hour of a day/],
    [{ zone: "UTC", hour: "noon" }, /“noon” is no hour of a day/],
    [{ zone: "UTC", hour: "-1" }, /is no hour of a day/],
  ])("%j is answered with what would be right, beside the setup", async (fields, says) => {
    const shown = await setup();
    await room.press(shown, "Time zone and hour");
    const answer = await room.fill("setup:time", fields);
    expect([answer.id === shown.id, answer.ephemeral]).toEqual([false, true]);
    expect(answer.content).toMatch(says);
    expect((await room.press(shown, "Time zone and hour")).form?.components[0]?.component.value).toBe(
      "Europe/Berlin",
    );
  });
});

describe("run again", () => {
  test("it shows what is set, changes that alone, and leaves other channels and followed filters", async () => {
    await room.ask("subscribe", {
      what: "microsoft-ireland",
      channel: "case-alerts",
      kinds: "ruling",
      when: "weekly",
      weekday: "Friday",
    });
    await room.ask("subscribe", {
      what: "cloud-act",
      channel: "case-alerts",
      when: "weekly",
      weekday: "Friday",
    });
    await room.ask("subscribe", { what: "everything", channel: "general" });
    let shown = await setup();
    expect(shown.content).toContain("**What** CLOUD Act and Microsoft Ireland");
    expect(shown.content).toContain("**How** one digest a week at 08:00");
    shown = await room.pick(shown, "setup:what", ["microsoft-ireland", "ecpa"]);
    expect(shown.content.split("\n").slice(-6)).toEqual([
      "**Saving will**",
      `- post alerts about ECPA reform in <#${ALERTS}>`,
      `- end alerts about CLOUD Act in <#${ALERTS}>`,
      "- go by the clock of Europe/Berlin",
      "One subscription of another channel stays as it is.",
      "Nothing is saved until you press *Save*.",
    ]);
    await room.press(shown, "Save");
    const all = await room.store.listSubscriptions(GUILD);
    expect(all.map(({ what, shape }) => [what, shape]).sort()).toEqual([
      ["*", undefined],
      ["ecpa", { rhythm: { every: "week", hour: 8, weekday: 1 } }],
      ["microsoft-ireland", { kinds: ["ruling"], rhythm: { every: "week", hour: 8, weekday: 5 } }],
    ]);
    const again = await setup();
    expect([again.content.includes("All of this is saved already."), isOff(again, "Save")]).toEqual([
      true,
      true,
    ]);
  });

  test("subscriptions that differ stay as each is, until one way is chosen for all", async () => {
    await room.ask("subscribe", { what: "microsoft-ireland", channel: "case-alerts", when: "daily" });
    await room.ask("subscribe", { what: "cloud-act", channel: "case-alerts" });
    let shown = await setup();
    expect(shown.content).toContain("**How** each as it is now");
    shown = await room.pick(shown, "setup:how", ["instant"]);
    expect(shown.content).toContain(`change when <#${ALERTS}> hears of Microsoft Ireland`);
    await room.press(shown, "Save");
    expect((await stored()).map(([, , rhythm]) => rhythm)).toEqual([undefined, undefined]);
  });
});

describe("whose it is", () => {
  test("who may not manage the server is refused at every step", async () => {
    const shown = await setup();
    const member = { as: "member", force: true };
    expect((await setup(member)).content).toContain("*Manage Server*");
    for (const step of [
      room.pick(shown, "setup:how", ["daily"], member),
      room.press(shown, "Save", member),
      room.press(shown, "Time zone and hour", member),
    ])
      expect((await step).content).toContain("*Manage Server*");
    expect(await stored()).toEqual([]);
  });

  test("a setup is its owner's alone, is saved once, and says so when it is over", async () => {
    const shown = await setup();
    expect((await room.press(shown, "Save", { as: "owner" })).content).toContain("`/setup` begins again");
    const second = await setup();
    const answers = await Promise.all([room.press(second, "Save"), room.press(second, "Save")]);
    expect(answers.filter(({ content }) => content.startsWith("**Saved.**"))).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
    const third = await setup();
    expect((await room.press(third, "Cancel")).content).toContain("Nothing was changed");
  });
});

test("every language shows all of it within Discord's limits, and no request was one Discord refuses", async () => {
  const every = room.cases.map(({ id }) => id);
  for (const language of LANGUAGES) {
    const locale = language === "en" ? "en-GB" : LOCALES[language][0];
    const shown = await room.pick(await setup({ locale }), "setup:what", every, { locale });
    expect([shown.status, shown.content.split("\n")[0]]).toEqual([200, SETUP_WORDS[language].title]);
    const { time, save } = SETUP_WORDS[language].buttons;
    expect((await room.press(shown, time, { locale })).form?.title).toBe(SETUP_WORDS[language].form.title);
    expect((await room.press(shown, save, { locale })).content).toContain(SETUP_WORDS[language].saved);
    await room.store.removeServer(GUILD);
  }
  expect(room.schemaFaults() ?? []).toEqual([]);
  expect(room.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("a setup goes on where it was after the bot has been restarted", async () => {
  const folder = await mkdtemp(join(tmpdir(), "crier-setup-"));
  const options = {
    seed,
    databaseUrl: `file:${join(folder, "crier.db")}`,
    statePath: join(folder, "discord.db"),
  };
  const before = await openCommandRoom(undefined, options);
  const shown = await before.pick(await before.ask("setup"), "setup:how", ["hourly"]);
  await before.close();
  const after = await openCommandRoom(undefined, options);
  expect((await after.press(shown, "Save")).content).toContain("**Saved.**");
  expect((await after.store.listSubscriptions(GUILD))[0]?.shape).toEqual({ rhythm: { every: "hour" } });
  await after.close();
  await rm(folder, { recursive: true });
});

test("the language of what is posted is chosen by pressing on, and saved with the rest", async () => {
  let shown = await setup();
  shown = await room.press(shown, "Language: English");
  expect(shown.content).toContain("- label what I post in Deutsch");
  expect(await room.store.languageOfServer(GUILD)).toBeNull();
  for (const name of ["Deutsch", "Français", "Español"]) shown = await room.press(shown, `Language: ${name}`);
  expect(shown.content).not.toContain("label what I post");
  shown = await room.press(await room.press(shown, "Language: English"), "Save");
  expect(shown.content).toMatch(/^\*\*Saved\.\*\*/);
  expect(await room.store.languageOfServer(GUILD)).toBe("de");
  expect((await setup()).buttons.map(({ label }) => label)).toContain("Language: Deutsch");
});
