// One alert, one message, whatever Discord does: the real discord.js against a local Discord.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TokenRefused } from "../../src/delivery/discord/connect.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import {
  ALERTS_CHANNEL,
  attempt,
  beginAttempt,
  type DiscordRoom,
  freshDelivery,
  OTHER_CHANNEL,
  openDiscordRoom,
} from "./discord-room.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "./example-alert.ts";

const MINUTE = 60_000;

describe("sending to Discord", () => {
  let room: DiscordRoom;
  let count = 0;
  const next = () => freshDelivery(`d${++count}`, room.now());

  beforeAll(async () => {
    room = await openDiscordRoom();
  });
  afterAll(() => room.close());
  beforeEach(() => {
    for (const [id] of [...room.server.world.messages]) room.server.world.messages.delete(id);
    room.server.faults.refuseChannel(ALERTS_CHANNEL, null);
    room.wait(60 * MINUTE);
  });

  test("an alert is posted once, with content, embed, link, and nobody allowed to be pinged", async () => {
    const { delivery, sent } = await attempt(room, next(), exampleAlert());
    expect(sent.kind).toBe("sent");
    const [message] = room.shown();
    expect(message).toMatchObject({
      id: delivery.messageId,
      content: expect.stringContaining("Microsoft Ireland"),
    });
    expect(message?.embeds[0]).toMatchObject({
      title: "Microsoft held in contempt over e-mails kept in Dublin",
      url: SC_MEDIA.url,
    });
    expect(room.posts().at(-1)?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
      nonce: expect.stringMatching(/^[a-z0-9]{25}$/),
    });
    expect(delivery).toMatchObject({ state: "sent", sentVersion: 1, attempts: 0, why: null });
  });

  test("a newer version edits the same message", async () => {
    const first = await attempt(room, next(), exampleAlert());
    const newer = exampleAlert({ reports: [SC_MEDIA, ITPRO] }, 2);
    const { delivery } = await attempt(room, first.delivery, newer);
    expect(delivery).toMatchObject({ state: "sent", sentVersion: 2, messageId: first.delivery.messageId });
    expect(room.shown()).toHaveLength(1);
    expect(JSON.stringify(room.shown()[0]?.embeds)).toContain("Now 2 outlets");
  });

  test("the same attempt made twice, as after a crash before its end was stored, makes one message", async () => {
    const delivery = next();
    const first = await attempt(room, delivery, exampleAlert());
    room.wait(MINUTE);
    const second = await attempt(
      room,
      { ...delivery, firstTriedAt: room.now().toISOString() },
      exampleAlert(),
    );
    expect(second.delivery.messageId).toBe(first.delivery.messageId);
    expect(room.shown()).toHaveLength(1);
  });

  test.each(["500 after", "reset after", "hang after"] as const)(
    "accepted and then %s is unknown; trying again soon makes no second message",
    async (fault) => {
      room.server.faults.failNextPosts(fault);
      const first = await attempt(room, next(), exampleAlert());
      expect(first.sent.kind).toBe("unknown");
      expect(first.delivery.state).toBe("unknown");
      room.wait(5_000);
      const second = await attempt(room, first.delivery, exampleAlert());
      expect(second.sent.kind).toBe("sent");
      expect(room.shown().map(({ id }) => id)).toEqual([second.delivery.messageId]);
    },
  );

  test.each(["500 before", "reset before", "hang before"] as const)(
    "%s it was stored is unknown too; trying again posts it",
    async (fault) => {
      room.server.faults.failNextPosts(fault);
      const first = await attempt(room, next(), exampleAlert());
      expect(first.sent.kind).toBe("unknown");
      expect(room.shown()).toHaveLength(0);
      await attempt(room, first.delivery, exampleAlert());
      expect(room.shown()).toHaveLength(1);
    },
  );

  test("long after the nonce is forgotten, the channel is read and our message adopted", async () => {
    room.server.faults.failNextPosts("500 after");
    const first = await attempt(room, next(), exampleAlert());
    room.wait(30 * MINUTE);
    for (let index = 0; index < 150; index += 1) await attempt(room, next(), exampleAlert());
    const postsBefore = room.posts().length;
    const second = await attempt(room, first.delivery, exampleAlert());
    expect(second.sent).toEqual({ kind: "sent", messageId: room.shown()[0]?.id });
    expect(room.posts()).toHaveLength(postsBefore);
    expect(room.shown()).toHaveLength(151);
  });

  test("long after a request that was never stored, the channel is read and the alert posted", async () => {
    room.server.faults.failNextPosts("500 before");
    const first = await attempt(room, next(), exampleAlert());
    room.wait(30 * MINUTE);
    const second = await attempt(room, first.delivery, exampleAlert());
    expect(second.sent.kind).toBe("sent");
    expect(room.shown()).toHaveLength(1);
  });

  test.each([5_000, 30 * MINUTE])(
    "a message found after %i ms that shows an older version is brought up to date",
    async (pause) => {
      room.server.faults.failNextPosts("500 after");
      const first = await attempt(room, next(), exampleAlert());
      room.wait(pause);
      const newer = exampleAlert({ reports: [SC_MEDIA, ITPRO] }, 2);
      const { delivery } = await attempt(room, first.delivery, newer);
      expect(delivery).toMatchObject({ state: "sent", sentVersion: 2 });
      expect(room.shown()).toHaveLength(1);
      expect(JSON.stringify(room.shown()[0]?.embeds)).toContain("Now 2 outlets");
    },
  );

  test("a crash between sending and storing, found hours later, makes no second message", async () => {
    const begun = beginAttempt(next(), room.now());
    await attempt(room, begun, exampleAlert());
    room.wait(180 * MINUTE);
    await attempt(room, { ...begun, state: "unknown" }, exampleAlert());
    expect(room.shown()).toHaveLength(1);
  });

  test("somebody else's message with the same words is not taken for ours", async () => {
    room.server.faults.failNextPosts("500 before");
    const first = await attempt(room, next(), exampleAlert());
    const other = await attempt(room, next(), exampleAlert());
    room.wait(30 * MINUTE);
    const second = await attempt(room, first.delivery, exampleAlert());
    expect(second.delivery.messageId).not.toBe(other.delivery.messageId);
    expect(room.shown()).toHaveLength(2);
  });

  test("a message somebody deleted is not posted again by an edit", async () => {
    const first = await attempt(room, next(), exampleAlert());
    room.server.world.messages.delete(first.delivery.messageId ?? "");
    const { delivery, sent } = await attempt(room, first.delivery, exampleAlert({}, 2));
    expect(sent).toEqual({ kind: "sent", messageId: first.delivery.messageId });
    expect(delivery.sentVersion).toBe(2);
    expect(room.shown()).toHaveLength(0);
  });

  test.each([
    ["missing access", "permission", "held", "View Channel"],
    ["missing permissions", "permission", "held", "Send Messages"],
    ["unknown channel", "deleted", "dead", "gone"],
  ] as const)(
    "a channel that answers %s is closed (%s): the alert is %s",
    async (fault, cause, state, words) => {
      room.server.faults.refuseChannel(ALERTS_CHANNEL, fault);
      const { delivery, sent } = await attempt(room, next(), exampleAlert());
      expect(sent).toMatchObject({ kind: "closed", trouble: { cause }, why: expect.stringContaining(words) });
      expect(delivery.state).toBe(state);
    },
  );

  test("a refusal is certain: what was tried for the first time counts as never tried, what was begun earlier does not", async () => {
    room.server.faults.refuseChannel(ALERTS_CHANNEL, "missing permissions");
    expect((await attempt(room, next(), exampleAlert())).delivery.firstTriedAt).toBeNull();
    const begunAt = room.now().toISOString();
    room.wait(MINUTE);
    const earlier = { ...next(), firstTriedAt: begunAt };
    expect((await attempt(room, earlier, exampleAlert())).delivery.firstTriedAt).toBe(begunAt);
  });

  test("once the permission is back, the alert that waited is posted", async () => {
    room.server.faults.refuseChannel(ALERTS_CHANNEL, "missing permissions");
    const { delivery } = await attempt(room, next(), exampleAlert());
    room.server.faults.refuseChannel(ALERTS_CHANNEL, null);
    room.wait(15 * MINUTE);
    expect((await attempt(room, delivery, exampleAlert())).sent.kind).toBe("sent");
    expect(room.shown()).toHaveLength(1);
  });

  test("an embed Discord refuses becomes plain text, and is found again as ours", async () => {
    const broken = { ...exampleAlert({}, 2), updatedAt: "not a time" };
    const { sent } = await attempt(room, next(), broken);
    expect(sent.kind).toBe("sent");
    expect(room.shown()).toMatchObject([{ embeds: [], content: expect.stringContaining("Contempt") }]);
  });

  test("another channel is not held up by a broken one", async () => {
    room.server.faults.refuseChannel(ALERTS_CHANNEL, "missing access");
    await attempt(room, next(), exampleAlert());
    const other = freshDelivery("other", room.now(), OTHER_CHANNEL);
    expect((await attempt(room, other, exampleAlert())).sent.kind).toBe("sent");
  });

  test.skipIf(openDiscordSchema() === null)(
    "every request above is one Discord's own schema accepts, but for the broken one",
    () => {
      expect(room.server.requests.length).toBeGreaterThan(50);
      // All but the one that was sent broken on purpose.
      expect(room.schemaFaults()).toEqual([expect.stringContaining("/embeds/0/timestamp")]);
    },
  );
});

describe("when Discord slows us down or locks us out", () => {
  test("a long rate limit sends the delivery back to wait, and nothing is lost", async () => {
    const room = await openDiscordRoom({ messagesPerWindow: 1, windowMs: 3600_000 });
    await attempt(room, freshDelivery("first", room.now()), exampleAlert());
    const { sent } = await attempt(room, freshDelivery("second", room.now()), exampleAlert());
    expect(sent.kind).toBe("later");
    expect(room.shown()).toHaveLength(1);
    await room.close();
  });

  test("a token that was reset stops the attempt with an error for the whole process", async () => {
    const room = await openDiscordRoom();
    room.server.faults.refuseChannel(ALERTS_CHANNEL, "unauthorized");
    await expect(attempt(room, freshDelivery("d", room.now()), exampleAlert())).rejects.toThrow(TokenRefused);
    await room.close();
  });

  test("a server that is down loses nothing: the request never left, so it waits", async () => {
    const room = await openDiscordRoom();
    await room.server.close();
    // The first try may find the old connection torn, which proves nothing; the second finds nobody there.
    const first = await attempt(room, freshDelivery("d", room.now()), exampleAlert());
    const { sent } = await attempt(room, first.delivery, exampleAlert());
    expect(sent).toMatchObject({ kind: "later", why: expect.stringContaining("cannot be reached") });
    await room.discord.destroy();
  });
});
