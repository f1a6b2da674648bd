// Messages that Discord lets nobody edit any more: the real discord.js against a local Discord that answers as Discord
// does, HTTP 429 with code 30046.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Alert, AlertContent } from "../../src/alerts/alert.ts";
import type { Delivery } from "../../src/delivery/delivery.ts";
import { sendDelivery } from "../../src/delivery/discord/send-message.ts";
import { settleDelivery } from "../../src/delivery/next-attempt.ts";
import { attempt, beginAttempt, type DiscordRoom, freshDelivery, openDiscordRoom } from "./discord-room.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "./example-alert.ts";

const HOUR = 3_600_000;
const CORRECTED = {
  itemId: "i1",
  outlet: "SC Media",
  day: "2014-09-10",
  was: "Stay granted",
  is: "Stay lifted",
};
const ENTRY = { number: "15", document: null, attachments: 0, change: null };

let room: DiscordRoom;
let count = 0;
beforeAll(async () => {
  room = await openDiscordRoom();
});
afterAll(() => room.close());
beforeEach(() => {
  room.server.world.messages.clear();
  room.server.faults.refusesOldEdits = true;
  room.wait(HOUR);
});

/** The alert as it is from now on. */
const versionOf = (changes: Partial<AlertContent>, version: number): Alert => ({
  ...exampleAlert(changes, version),
  updatedAt: room.now().toISOString(),
});

/** A message two hours old. */
async function oldMessage(changes: Partial<AlertContent> = {}) {
  const alert = versionOf(changes, 1);
  const { delivery } = await attempt(room, freshDelivery(`old${++count}`, room.now()), alert);
  room.wait(2 * HOUR);
  return { delivery, alert };
}

/** Another attempt, as the journey makes it: with what the message shows so far. */
async function attemptAgain(delivery: Delivery, before: Alert, alert: Alert) {
  const begun = beginAttempt(delivery, room.now());
  const shown = { content: before.content, outdatedAt: alert.updatedAt };
  const sent = await sendDelivery(room.discord, { delivery: begun, alert, shown }, room.now());
  return settleDelivery(begun, sent, alert.version, room.now());
}

const said = () => room.shown().map(({ content }) => content);
const settled = { state: "sent", why: null, sentVersion: 2 };

describe("an old message that Discord lets nobody edit", () => {
  test.each([
    [
      "a correction",
      { corrections: [CORRECTED] },
      /^\*\*Corrected\*\* 10 September 2014: ~~Stay granted~~ Stay lifted \(SC Media\)\n-# ref \w{8}\.2$/,
    ],
    [
      "a deletion",
      { entry: { ...ENTRY, change: "deleted" as const } },
      /^The court has deleted this entry from its docket\.\n-# ref/,
    ],
    [
      "a confirmation",
      { isConfirmedByDocket: true, entry: ENTRY },
      /^Confirmed by the docket, entry 15\.\n-# ref/,
    ],
  ])("%s is said in one short reply to it", async (_what, changes, sentence) => {
    const { delivery, alert } = await oldMessage();
    const after = await attemptAgain(delivery, alert, versionOf(changes, 2));
    expect(after).toMatchObject({ ...settled, messageId: delivery.messageId });
    const [message, reply, ...others] = room.shown();
    expect(others).toEqual([]);
    expect(message?.edited_timestamp).toBeNull();
    expect(reply?.content).toMatch(sentence);
    expect(reply?.message_reference?.message_id).toBe(delivery.messageId);
    expect(room.posts().at(-1)?.body).toMatchObject({
      message_reference: { fail_if_not_exists: false },
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    });
  });

  test("another outlet or other words are let go, and asked of Discord once", async () => {
    const { delivery, alert } = await oldMessage();
    const requests = room.server.requests.length;
    const after = await attemptAgain(delivery, alert, versionOf({ reports: [SC_MEDIA, ITPRO] }, 2));
    expect(after).toMatchObject(settled);
    expect(room.server.requests.length).toBe(requests + 1);
    expect(said()).toHaveLength(1);
  });

  test("what the message showed already is not said again", async () => {
    const { delivery, alert } = await oldMessage({ corrections: [CORRECTED], isConfirmedByDocket: true });
    const changes = { corrections: [CORRECTED], isConfirmedByDocket: true, next: "appeal" };
    expect(await attemptAgain(delivery, alert, versionOf(changes, 2))).toMatchObject(settled);
    expect(said()).toHaveLength(1);
  });

  test("the reply is posted, the answer lost, the program gone for an hour: there is one reply", async () => {
    const { delivery, alert } = await oldMessage();
    const newer = versionOf({ corrections: [CORRECTED] }, 2);
    room.server.faults.failNextPosts("close after");
    const lost = await attemptAgain(delivery, alert, newer);
    expect(lost).toMatchObject({ state: "sent", sentVersion: 1, messageId: delivery.messageId });
    expect(said()).toHaveLength(2);
    room.wait(HOUR);
    expect(await attemptAgain(lost, alert, newer)).toMatchObject(settled);
    expect(said()).toHaveLength(2);
  });

  test("a version that comes after such a crash goes into the reply that is there", async () => {
    const { delivery, alert } = await oldMessage();
    const second = versionOf({ corrections: [CORRECTED] }, 2);
    room.server.faults.failNextPosts("close after");
    const lost = await attemptAgain(delivery, alert, second);
    room.wait(HOUR / 2);
    const third = {
      ...versionOf({ corrections: [CORRECTED], isConfirmedByDocket: true, entry: ENTRY }, 3),
      updatedAt: second.updatedAt,
    };
    expect(await attemptAgain(lost, alert, third)).toMatchObject({ state: "sent", sentVersion: 3 });
    expect(said()).toHaveLength(2);
    expect(said()[1]).toMatch(
      /Stay lifted \(SC Media\)\nConfirmed by the docket, entry 15\.\n-# ref \w{8}\.3$/,
    );
  });

  test("a later change that matters gets a reply of its own", async () => {
    const { delivery, alert } = await oldMessage();
    const second = versionOf({ corrections: [CORRECTED] }, 2);
    const after = await attemptAgain(delivery, alert, second);
    room.wait(5 * 60_000);
    const third = versionOf({ corrections: [CORRECTED], isConfirmedByDocket: true, entry: ENTRY }, 3);
    expect(await attemptAgain(after, second, third)).toMatchObject({ sentVersion: 3 });
    expect(said().slice(1)).toEqual([
      expect.stringContaining("Stay lifted"),
      expect.stringMatching(/^Confirmed by the docket, entry 15\./),
    ]);
  });

  test("the message was deleted: nothing is posted", async () => {
    const { delivery, alert } = await oldMessage();
    room.server.world.deleteMessage(delivery.messageId ?? "");
    const after = await attemptAgain(delivery, alert, versionOf({ corrections: [CORRECTED] }, 2));
    expect(after).toMatchObject(settled);
    expect(said()).toEqual([]);
  });

  test("while the message is young it is edited as ever", async () => {
    const alert = versionOf({}, 1);
    const { delivery } = await attempt(room, freshDelivery("young", room.now()), alert);
    room.wait(HOUR / 2);
    expect(await attemptAgain(delivery, alert, versionOf({ corrections: [CORRECTED] }, 2))).toMatchObject(
      settled,
    );
    expect(said()).toHaveLength(1);
    expect(room.shown()[0]?.edited_timestamp).not.toBeNull();
  });

  test("every request fitted Discord's own description", () => {
    const faults = room.schemaFaults();
    if (faults !== null) expect(faults).toEqual([]);
  });
});
