// Words from outside in replies: of a feed in an alert that commands show, and of a person in every option that takes words.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alertSaying, faultsOf } from "../delivery/hostile-surfaces.ts";
import { type CommandRoom, NOW, openCommandRoom, type Shown } from "./command-room.ts";
import { tellStory } from "./told-story.ts";

const HOSTILE =
  "@everyone <@410000000000000002> [court](https://evil.example/) **bold `code ||x \\ <t:1:R> ~~ [ 👩‍⚖️ \u202eexe";
/** Just under what an option takes, and far over what a line of a reply may have. */
const LONG = `${HOSTILE} `.repeat(8).slice(0, 190);

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom();
  const { content } = alertSaying(HOSTILE);
  await tellStory(room.store, "hostile", { ...content, caseId: "microsoft-ireland" }, NOW.toISOString());
});
afterAll(() => room.close());

/** As the local Discord keeps it. */
function expectHarmless(reply: Shown): void {
  expect(reply.error).toBeUndefined();
  const kept = room.server.world.messages.get(reply.id)?.message;
  if (!kept) throw new Error("the reply was not kept");
  expect(kept.mention_everyone).toBe(false);
  expect(kept.mentions).toEqual([]);
  expect(faultsOf({ content: kept.content, embeds: kept.embeds as never })).toEqual([]);
}

describe("words of a feed", () => {
  test.each([
    ["latest", {}],
    ["story", { id: "shostile" }],
    ["search", { words: "bold" }],
    ["case status", { case: "microsoft-ireland" }],
    ["case timeline", { case: "microsoft-ireland", from: "2014-09-01", to: "2014-09-10" }],
    ["why", { url: "https://www.scmagazine.com/microsoft-refuses" }],
  ])("/%s shows them as they are", async (command, options) => {
    expectHarmless(await room.ask(command, options));
  });
});

describe("words of a person", () => {
  test.each([
    ["case status", "case"],
    ["case docket", "search"],
    ["latest", "topic"],
    ["story", "id"],
    ["search", "words"],
    ["why", "url"],
    ["subscribe", "what"],
    ["subscribe", "kinds"],
    ["subscribe", "include-words"],
    ["feeds health", "source"],
    ["subscriptions remove", "subscription"],
    ["settings time-zone", "zone"],
  ])("/%s, in its option %s, is answered in words that do nothing", async (command, option) => {
    const max = option === "zone" ? 60 : 100;
    const needed = command === "subscribe" && option !== "what" ? { what: "everything" } : {};
    expectHarmless(await room.ask(command, { ...needed, [option]: HOSTILE.slice(0, max).toWellFormed() }));
    if (max === 100)
      expectHarmless(await room.ask(command, { ...needed, [option]: LONG.toWellFormed().slice(0, 99) }));
  });
});
