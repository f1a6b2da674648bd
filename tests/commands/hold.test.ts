// What comes in: held items and people who manage a server, or do not. What goes out: who may decide, from where, and
// what Discord's own schema says of the messages. Surprise: the source is everybody's, but one hold is of a source that only another server has.
import { afterAll, beforeAll, expect, test } from "vitest";
import { holdButtons } from "../../src/delivery/discord/render-flood.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { makeAddedSource } from "../../src/sources/added-source.ts";
import { type Hold, makeHold } from "../../src/sources/hold.ts";
import { sourceOf } from "../storage/samples.ts";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";

const HERE = DEFAULT_SEED.guilds[0]?.id ?? "";
const gazette = sourceOf("gazette", { name: "The Gazette" });
const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY).toISOString();
const held = [{ title: "A", publishedAt: null }];

let room: CommandRoom;
let hold: Hold;
let theirs: Hold;
beforeAll(async () => {
  room = await openCommandRoom();
  await room.store.syncSources([gazette], ago(9));
  const asker = { guildId: "900000000000000001", userId: "1" };
  const feed = { title: "Their own", link: null, language: null, description: null };
  const other = makeAddedSource("https://their.example/feed", feed, asker);
  await room.store.followSource(other, asker, 50, ago(9));
  hold = makeHold(gazette, held, "it brought 60 items at once", ago(1));
  theirs = makeHold(other, held, "it brought 70 items at once", ago(1));
  await room.store.saveHold(hold);
  await room.store.saveHold(theirs);
});
afterAll(() => room.close());

const button = (one: Hold, at: number) => holdButtons(one).components[at]?.custom_id ?? "";
/** A message of ours with the buttons of a hold, as the admin channel has it. */
async function postButtons(one: Hold): Promise<string> {
  const channel = await room.client.channels.fetch("410000000000000022");
  if (!channel?.isSendable()) throw new Error("the admin channel is there");
  return (await channel.send({ content: "?", components: [holdButtons(one)] })).id;
}
const press = async (message: string, customId: string, as: string) =>
  room.ask(
    "",
    {},
    { command: undefined, options: undefined, channel: "bot-admin", message, button: customId, as },
  );

test("/feeds list and /feeds health show what waits for a decision, and nothing of other servers' sources", async () => {
  expect((await room.ask("feeds list")).description).toMatch(
    /The Gazette.* · ✋ 1 item held back, undecided/,
  );
  expect((await room.ask("feeds list")).description).not.toContain("Their own");
  const health = await room.ask("feeds health", { source: "gazette" });
  expect(health.description).toMatch(
    /\*\*Held back\*\* 1 item, seen .*: it brought 60 items at once\. Nobody has decided; the buttons do\./,
  );
});

test("a member is refused, and a hold of a source that this server does not have cannot be decided here", async () => {
  const message = await postButtons(hold);
  const refused = await press(message, button(hold, 0), "member");
  expect(refused).toMatchObject({ ephemeral: true, content: expect.stringContaining("Manage Server") });
  const forged = await postButtons(theirs);
  expect((await press(forged, button(theirs, 0), "owner")).content).toMatch(/does not watch that source/);
  expect(await room.store.decisionsOn([hold.id, theirs.id])).toEqual([]);
});

test("decided from /feeds health by a manager; later presses are told by whom, and nothing waits any more", async () => {
  const health = await room.ask("feeds health", { source: "gazette" });
  const answer = await press(health.id, button(hold, 2), "manager");
  const manager = "410000000000000003";
  expect(answer.content).toMatch(
    new RegExp(`^Skipped: known, and not told here\\. Decided by <@${manager}>`),
  );
  const late = await press(await postButtons(hold), button(hold, 0), "owner");
  expect(late).toMatchObject({ ephemeral: true });
  expect(late.content).toMatch(new RegExp(`^This was decided before\\. Skipped: .* <@${manager}>`));
  expect(await room.store.decisionsOn([hold.id])).toMatchObject([
    { guildId: HERE, choice: "skip", by: manager },
  ]);
  expect((await room.ask("feeds health", { source: "gazette" })).description).not.toContain("Held back");
});

test("a button of a hold that nobody knows is answered", async () => {
  const gone = { ...hold, id: "h00000000000000000000" };
  const answer = await press(await postButtons(gone), button(gone, 0), "owner");
  expect(answer.content).toMatch(/know nothing of these items/);
});

test("every message was valid by Discord's own description", ({ skip }) => {
  const faults = room.schemaFaults();
  if (faults === null) skip("discord/openapi.json is not at hand");
  expect(faults).toEqual([]);
});
