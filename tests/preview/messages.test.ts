/**
 * In: messages a real discord.js client posts, edits and deletes. Out: what the preview keeps and refuses.
 * Surprise: none.
 */
import { describe, expect, test } from "vitest";
import type { Message } from "../../src/preview/discord-shapes.ts";
import { refusal, usePostingRoom } from "./posting-room.ts";

let now = Date.UTC(2014, 8, 9);
const room = usePostingRoom(() => now);

describe("posting once", () => {
  test("the same nonce a minute later returns the first message and posts nothing", async () => {
    const first = await room.alerts.send({ content: "lifted", nonce: "alert-1", enforceNonce: true });
    now += 60_000;
    const second = await room.alerts.send({ content: "lifted, again", nonce: "alert-1", enforceNonce: true });
    expect(second.id).toBe(first.id);
    expect(room.posted().map((one) => one.content)).toEqual(["lifted"]);
  });

  test("the same nonce after the window, or without enforcing, posts again", async () => {
    await room.alerts.send({ content: "one", nonce: "alert-2", enforceNonce: true });
    await room.alerts.send({ content: "two", nonce: "alert-2" });
    now += 10 * 60_000;
    await room.alerts.send({ content: "three", nonce: "alert-2", enforceNonce: true });
    expect(room.posted().map((one) => one.content)).toEqual(["one", "two", "three"]);
  });

  test("a nonce whose message was deleted is answered Unknown Message", async () => {
    const gone = await room.alerts.send({ content: "x", nonce: "alert-3", enforceNonce: true });
    await gone.delete();
    expect(
      await refusal(room.alerts.send({ content: "x", nonce: "alert-3", enforceNonce: true })),
    ).toMatchObject({
      code: 10008,
      status: 404,
    });
  });

  test("a server error, a torn connection or silence after storing makes one message with a nonce, two without", async () => {
    for (const fault of ["500 after", "reset after", "hang after"] as const) {
      const nonce = `n-${fault}`;
      room.preview.faults.failNextPosts(fault);
      await room.alerts.send({ content: fault, nonce, enforceNonce: true });
      expect(room.posted().filter((one) => one.content === fault)).toHaveLength(1);
    }
    room.preview.faults.failNextPosts("500 after");
    await room.alerts.send({ content: "no nonce" });
    expect(room.posted().filter((one) => one.content === "no nonce")).toHaveLength(2);
  });

  test("a connection that ends without an answer is the caller's to sort out, and the nonce makes that safe", async () => {
    const send = () => room.alerts.send({ content: "cut off", nonce: "n-close", enforceNonce: true });
    room.preview.faults.failNextPosts("close after");
    await expect(send()).rejects.toThrow();
    expect((await send()).id).toBe(room.posted()[0]?.id);
    expect(room.posted()).toHaveLength(1);
  });

  test("an error before storing loses nothing, because the client tries again", async () => {
    room.preview.faults.failNextPosts("500 before", "reset before");
    await room.alerts.send("after two failures");
    expect(room.posted()).toHaveLength(1);
  });
});

describe("reading and changing", () => {
  test("an edit keeps what it does not name, clears what is null, and is marked", async () => {
    const message = await room.alerts.send({ content: "one", embeds: [{ title: "t" }] });
    now += 1000;
    const edited = await message.edit({ content: "two" });
    expect([edited.content, edited.embeds[0]?.title, edited.editedAt !== null]).toEqual(["two", "t", true]);
    const cleared = await message.edit({ embeds: [] });
    expect([cleared.content, cleared.embeds]).toEqual(["two", []]);
    expect((await refusal(message.edit({ content: null }))).code).toBe(50006);
  });

  test("a channel is listed newest first, in pages before, after and around a message", async () => {
    const sent = [];
    for (const text of ["1", "2", "3", "4", "5"]) sent.push(await room.alerts.send(text));
    const read = async (options: object) =>
      [...(await room.alerts.messages.fetch({ cache: false, ...options })).values()]
        .map((one) => one.content)
        .join("");
    const third = sent[2]?.id;
    expect(await read({ limit: 3 })).toBe("543");
    expect(await read({ before: third })).toBe("21");
    expect(await read({ after: third, limit: 1 })).toBe("4");
    expect(await read({ around: third, limit: 3 })).toBe("432");
    expect((await refusal(room.alerts.messages.fetch({ limit: 101 }))).code).toBe(50035);
  });

  test("embeds come back as Discord writes them", async () => {
    const body = {
      embeds: [{ title: " padded ", timestamp: "2014-09-08T12:00:00Z", fields: [{ name: "n", value: "v" }] }],
    };
    const message = (await room.bot.rest.post(`/channels/${room.alerts.id}/messages`, { body })) as Message;
    expect(message.embeds).toEqual([
      {
        type: "rich",
        title: "padded",
        timestamp: "2014-09-08T12:00:00.000000+00:00",
        fields: [{ name: "n", value: "v", inline: false }],
      },
    ]);
  });

  test("nobody is pinged when mentions are not allowed, and those named are when they are", async () => {
    const content = "@everyone <@410000000000000003>";
    await room.alerts.send({ content, allowedMentions: { parse: [] } });
    await room.alerts.send({ content });
    const [quiet, loud] = room.posted();
    expect(quiet).toMatchObject({ mentions: [], mention_everyone: false });
    expect(loud?.mentions.map((one) => one.username)).toEqual(["manager"]);
    // The bot may not mention everyone here, so even that message does not.
    expect(loud?.mention_everyone).toBe(false);
  });

  test("a direct message reaches one person, unless they take none", async () => {
    const user = await room.bot.users.fetch("410000000000000004");
    const message = await user.send("for you");
    expect(room.preview.world.messagesIn(message.channelId)[0]?.content).toBe("for you");
    room.preview.faults.closedDms.add(user.id);
    expect(await refusal(user.send("again"))).toMatchObject({ code: 50007, status: 403 });
  });
});
