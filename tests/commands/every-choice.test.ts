/**
 * In: every fixed choice of every option, every option that suggests, and what no other test of a command types.
 * Out: an answer to each, and suggestions for each.
 * Surprise: the choices are read from the commands themselves, so a new one is asked for as soon as it is there.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allCommands } from "../../src/commands/all-commands.ts";
import { LIMITS } from "../../src/delivery/discord/limits.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { makeAddedSource } from "../../src/sources/added-source.ts";
import { contentOf, minute } from "../storage/samples.ts";
import { type CommandRoom, openCommandRoom } from "./command-room.ts";
import { tellStory } from "./told-story.ts";

interface Option {
  name: string;
  type: number;
  options?: readonly Option[];
  choices?: readonly { value: string | number }[];
  autocomplete?: boolean;
}

const [GUILD] = DEFAULT_SEED.guilds;
if (!GUILD) throw new Error("the local Discord has no server");
const asker = { guildId: GUILD.id, userId: GUILD.ownerId };
const NEWS = "410000000000000033";
const seed = {
  ...DEFAULT_SEED,
  guilds: [{ ...GUILD, channels: [...GUILD.channels, { id: NEWS, name: "news", type: 5 }] }],
};
const ONE = { subscription: "ECPA reform in #case-alerts" };
/** What a command needs beside the choice in question. */
const BESIDE: Record<string, Record<string, string>> = {
  subscribe: { what: "cloud-act" },
  unsubscribe: { what: "cloud-act" },
  "subscriptions edit": ONE,
  "case docket": { case: "microsoft-ireland" },
};

function leaves(name: string, options: readonly Option[] = []): [string, Option][] {
  return options.flatMap((option) =>
    option.type <= 2
      ? leaves(`${name} ${option.name}`, option.options)
      : [[name, option] as [string, Option]],
  );
}
const OPTIONS = allCommands.flatMap(({ definition }) =>
  leaves(definition.name, definition.options as readonly Option[] | undefined),
);
const suggesting = OPTIONS.filter(([, { autocomplete }]) => autocomplete === true);
const choosing = OPTIONS.filter(([, { choices = [] }]) => choices.length > 0);

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom(undefined, { seed });
  const { store } = room;
  await tellStory(
    store,
    "one",
    contentOf("Judge lifts the stay", { caseId: "microsoft-ireland" }),
    minute(0),
  );
  for (let at = 0; at < 25; at += 1) {
    const address = `https://blog${at}.example/feed`;
    const source = makeAddedSource(address, { title: `Blog ${at}`, language: null }, asker);
    await store.followSource(source, asker, 50, minute(0));
    const docket = { court: "nysd", number: `1:15-cv-${10_000 + at}` };
    const record = makeAddedSource(
      `https://courts.example/${at}`,
      { title: `Doe v. Roe ${at}`, language: "en" },
      asker,
    );
    await store.followSource({ ...record, kind: "courtlistener-atom", docket }, asker, 50, minute(0));
    if (at === 0) await store.pauseSource(GUILD.id, source.id, minute(1), minute(1));
  }
  for (const [what, channel] of [
    ["ecpa", "case-alerts"],
    ["microsoft-ireland", "case-alerts"],
    ["ecpa", "news"],
  ])
    expect((await room.ask("subscribe", { what, channel })).content).toMatch(/^From now on/);
  const paused = { subscription: "Microsoft Ireland in #case-alerts" };
  expect((await room.ask("subscriptions pause", paused)).content).toContain("is paused");
});
afterAll(() => room.close());

describe("while a person types", () => {
  test.each(suggesting.map(([command, { name }]) => [command, name]))(
    "/%s suggests for `%s` before a letter is typed, within Discord's limits",
    async (command, focused) => {
      const autocomplete = { command, focused, value: "", options: BESIDE[command] ?? {} };
      const choices = await room.suggest(command, focused, "", { autocomplete });
      expect(choices.length).toBeGreaterThan(0);
      expect(choices.length).toBeLessThanOrEqual(LIMITS.choices);
      for (const { name, value } of choices) {
        expect([name.length > 0, name.length <= LIMITS.choiceName]).toEqual([true, true]);
        expect([value.length > 0, value.length <= LIMITS.choiceName]).toEqual([true, true]);
      }
    },
  );
});

describe("every choice", () => {
  test.each(
    choosing.flatMap(([command, { name, choices = [] }]) =>
      choices.map(({ value }) => [command, name, value] as const),
    ),
  )("/%s %s: %s is answered to the asker alone", async (command, option, value) => {
    const more = option === "weekday" ? { when: "weekly" } : {};
    const answer = await room.ask(command, { ...BESIDE[command], ...more, [option]: value });
    expect(answer).toMatchObject({ status: 200, ephemeral: true });
    expect(answer.content + answer.description).not.toBe("");
    expect(answer.content).not.toMatch(/reference `/);
  });
});

describe("what else can be typed", () => {
  test("unsubscribe, from one's own direct messages as from a channel", async () => {
    await room.ask("subscribe", { what: "ecpa", where: "dm" });
    expect((await room.ask("unsubscribe", { what: "ecpa", where: "dm" })).content).toMatch(
      /^You get no more alerts about \*\*ECPA reform\*\*/,
    );
  });

  test("a page of the sources and of the cases", async () => {
    const first = await room.ask("feeds list");
    expect(first.content).toContain("page 1 of");
    const second = await room.ask("feeds list", { page: 2 });
    expect(second.content).toContain("page 2 of");
    expect(second.description).not.toBe(first.description);
    const cases = await room.ask("case list");
    expect((await room.press(cases, "More")).content).toContain("page 2 of");
  });

  test("one edit with every part of a subscription, in a channel that can be followed", async () => {
    const options = {
      subscription: "ECPA reform in #news",
      "include-words": "warrant",
      "exclude-words": "antitrust",
      when: "weekly",
      weekday: "Friday",
      "time-zone": "Europe/Dublin",
      "quiet-hours": "22-7",
      "urgent-breaks-through": false,
      threads: false,
      publish: true,
    };
    const { content } = await room.ask("subscriptions edit", options);
    for (const words of [
      "“warrant”",
      "“antitrust”",
      "each Friday",
      "Europe/Dublin",
      "nothing breaks through",
    ])
      expect(content).toContain(words);
    const kept = (await room.store.listSubscriptions()).find(({ channelId }) => channelId === NEWS);
    expect(kept?.shape).toMatchObject({
      include: ["warrant"],
      exclude: ["antitrust"],
      zone: "Europe/Dublin",
    });
  });
});

test("nothing of this failed, and no request was one that Discord refuses", () => {
  expect(room.lines.filter(({ level }) => level !== "info")).toEqual([]);
  expect(room.schemaFaults() ?? []).toEqual([]);
});
