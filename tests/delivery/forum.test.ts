// What comes in: alerts for a forum, and for a text channel in which cases get threads, on a Discord that misbehaves.
// What goes out: one post per story with its tag, one thread per case, each message once. Surprise: making a post takes no
// nonce, so a second attempt has to look.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Alert } from "../../src/alerts/alert.ts";
import type { Delivery, Sent } from "../../src/delivery/delivery.ts";
import type { ThreadMemory } from "../../src/delivery/discord/case-thread.ts";
import { sendDelivery } from "../../src/delivery/discord/send-message.ts";
import { settleDelivery } from "../../src/delivery/next-attempt.ts";
import { REQUIRE_TAG } from "../../src/preview/discord-shapes.ts";
import { MANAGE_CHANNELS } from "../../src/preview/permissions.ts";
import { DEFAULT_SEED, type SeedGuild } from "../../src/preview/seed.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import {
  ALERTS_CHANNEL,
  beginAttempt,
  type DiscordRoom,
  freshDelivery,
  openDiscordRoom,
} from "./discord-room.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "./example-alert.ts";

const FORUM = "410000000000000030";
const MINUTE = 60_000;
const [GUILD] = DEFAULT_SEED.guilds as [SeedGuild];
const CREATE_PUBLIC_THREADS = 1n << 35n;
const seedWith = (more: bigint) => ({
  ...DEFAULT_SEED,
  guilds: [
    {
      ...GUILD,
      botPermissions: GUILD.botPermissions | CREATE_PUBLIC_THREADS | more,
      channels: [...GUILD.channels, { id: FORUM, name: "stories", type: 15 }],
    },
  ],
});

let room: DiscordRoom;
let count = 0;
const next = (channelId = FORUM) => freshDelivery(`forum ${++count}`, room.now(), channelId);
const open = async (more = 0n) => {
  room = await openDiscordRoom({ seed: seedWith(more) }, 5_000);
};
const threads = (parentId = FORUM) =>
  [...room.server.world.channels.values()].filter(({ parent_id }) => parent_id === parentId);
const forum = () => {
  const found = room.server.world.channels.get(FORUM);
  if (!found) throw new Error("no forum");
  return found;
};
async function attempt(
  delivery: Delivery,
  alert: Alert,
  {
    shown = null,
    isThreaded = false,
    memory,
  }: { shown?: Alert | null; isThreaded?: boolean; memory?: ThreadMemory } = {},
): Promise<{ delivery: Delivery; sent: Sent }> {
  const begun = beginAttempt(delivery, room.now());
  const due = {
    delivery: begun,
    alert,
    shown: shown && { content: shown.content, outdatedAt: alert.updatedAt },
    ...(isThreaded && { subscription: { shape: { threads: true as const } } }),
  };
  const sent = await sendDelivery(room.discord, due, room.now(), memory);
  return { delivery: settleDelivery(begun, sent, alert.version, room.now()), sent };
}
/** The gateway's word has come when a request made after it was answered and the client knows. */
async function untilKnown(isKnown: () => boolean) {
  for (let tries = 0; !isKnown(); tries += 1) {
    if (tries > 500) throw new Error("the gateway's news never came");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
afterEach(async () => {
  if (openDiscordSchema()) expect(room.schemaFaults()).toEqual([]);
  await room.close();
});

describe("a forum", () => {
  beforeEach(() => open(MANAGE_CHANNELS));

  test("each story is a post with the tag of its case; the tag is made once", async () => {
    const one = await attempt(next(), exampleAlert({ title: "First event" }));
    await attempt(next(), exampleAlert({ title: "Second event" }));
    expect(threads().map(({ name }) => name)).toEqual(["First event", "Second event"]);
    const tags = forum().available_tags ?? [];
    expect(tags).toHaveLength(1);
    expect(exampleAlert().content.caseName.startsWith(tags[0]?.name ?? "?")).toBe(true);
    expect(threads().map(({ applied_tags }) => applied_tags)).toEqual([[tags[0]?.id], [tags[0]?.id]]);
    expect(one.delivery.threadId).toBe(one.delivery.messageId);
  });

  test.each(["500 after", "reset after", "close after"] as const)(
    "%s it was stored: the post is found, not made again",
    async (fault) => {
      room.server.faults.failNextPosts(fault);
      const first = await attempt(next(), exampleAlert());
      expect(first.sent.kind).toBe("unknown");
      room.wait(5_000);
      const second = await attempt(first.delivery, exampleAlert());
      expect(second.sent).toMatchObject({
        kind: "sent",
        messageId: threads()[0]?.id,
        threadId: threads()[0]?.id,
      });
      expect(threads()).toHaveLength(1);
    },
  );

  test("a post that was archived before we looked is found as well, among those of other stories", async () => {
    room.server.faults.failNextPosts("500 after");
    const first = await attempt(next(), exampleAlert());
    for (let index = 0; index < 3; index += 1) await attempt(next(), exampleAlert());
    for (const thread of threads()) {
      const { thread_metadata: before } = thread;
      if (before)
        room.server.world.keepChannel({ ...thread, thread_metadata: { ...before, archived: true } });
    }
    room.wait(60 * MINUTE);
    const second = await attempt(first.delivery, exampleAlert());
    expect(second.sent).toMatchObject({ kind: "sent", messageId: threads()[0]?.id });
    expect(threads()).toHaveLength(4);
  });

  test("500 before it was stored: it is looked for, and then posted", async () => {
    room.server.faults.failNextPosts("500 before");
    const first = await attempt(next(), exampleAlert());
    room.wait(5_000);
    expect((await attempt(first.delivery, exampleAlert())).sent.kind).toBe("sent");
    expect(threads()).toHaveLength(1);
  });

  test("more outlets edit the first message, also in a post that was archived; nobody is told twice", async () => {
    const { delivery } = await attempt(next(), exampleAlert());
    const [post] = threads();
    if (!post?.thread_metadata) throw new Error("no post");
    room.server.world.keepChannel({ ...post, thread_metadata: { ...post.thread_metadata, archived: true } });
    const newer = exampleAlert({ reports: [SC_MEDIA, ITPRO] }, 2);
    const edited = await attempt(delivery, newer, { shown: exampleAlert() });
    expect(edited.delivery).toMatchObject({ state: "sent", sentVersion: 2 });
    expect(room.shown(post.id)).toHaveLength(1);
    expect(JSON.stringify(room.shown(post.id)[0]?.embeds)).toContain("Now 2 outlets");
  });

  test("a correction is said in the post as well, once however often the attempt is repeated", async () => {
    const { delivery } = await attempt(next(), exampleAlert());
    const correction = {
      itemId: "i1",
      outlet: "SC Media",
      day: "2014-09-10",
      was: "Contempt",
      is: "No contempt",
    };
    const newer = exampleAlert({ corrections: [correction] }, 2);
    room.server.faults.failNextPosts("500 after");
    const first = await attempt(delivery, newer, { shown: exampleAlert() });
    expect(first.sent.kind).toBe("unknown");
    room.wait(30 * MINUTE);
    const second = await attempt(first.delivery, newer, { shown: exampleAlert() });
    expect(second.delivery.sentVersion).toBe(2);
    const said = room.shown(delivery.threadId).map(({ content }) => content);
    expect(said).toHaveLength(2);
    expect(said[1]).toContain("No contempt");
  });

  test("a post somebody deleted is not made again by an update, and the forum stays open", async () => {
    const { delivery } = await attempt(next(), exampleAlert());
    room.server.world.removeChannel(delivery.threadId ?? "");
    expect((await attempt(delivery, exampleAlert({}, 2))).sent.kind).toBe("sent");
    expect(threads()).toHaveLength(0);
  });

  test("a server with as many active threads as Discord allows holds the forum, and says why", async () => {
    room.server.faults.activeThreads = 1;
    await attempt(next(), exampleAlert());
    const { sent, delivery } = await attempt(next(), exampleAlert());
    expect(sent).toMatchObject({ kind: "closed", trouble: { cause: "full" } });
    expect(delivery.state).toBe("held");
  });

  test("a long title is cut for the post's name, and stays whole in the message", async () => {
    const title = `${"Court of Appeals ".repeat(10)}decides`;
    await attempt(next(), exampleAlert({ title }));
    expect(threads()[0]?.name?.length).toBeLessThanOrEqual(100);
    expect(room.shown(threads()[0]?.id)[0]?.embeds[0]?.title).toBe(title);
  });
});

describe("a forum whose tags we may not change", () => {
  beforeEach(() => open());
  const known = async (change: Partial<ReturnType<typeof forum>>, isKnown: () => boolean) => {
    room.server.world.keepChannel({ ...forum(), ...change });
    await untilKnown(isKnown);
  };
  const cached = () =>
    room.discord.client.channels.cache.get(FORUM) as {
      availableTags?: unknown[];
      flags: { bitfield: number };
    };

  test("without a tag for the case it is posted without one", async () => {
    expect((await attempt(next(), exampleAlert())).sent.kind).toBe("sent");
    expect(threads()[0]?.applied_tags).toEqual([]);
  });

  test("one that wants a tag is held, naming the tag; once somebody adds it the post is made", async () => {
    await known({ flags: REQUIRE_TAG }, () => cached().flags.bitfield === REQUIRE_TAG);
    const first = await attempt(next(), exampleAlert());
    expect(first.sent).toMatchObject({ kind: "closed", trouble: { cause: "untagged" } });
    const name = first.sent.kind === "closed" ? (first.sent.trouble.missing[0] ?? "") : "";
    const tag = { id: "410000000000000099", name, moderated: false, emoji_id: null, emoji_name: null };
    await known({ available_tags: [tag] }, () => cached().availableTags?.length === 1);
    expect((await attempt(first.delivery, exampleAlert())).sent.kind).toBe("sent");
    expect(threads()[0]?.applied_tags).toEqual([tag.id]);
  });
});

describe("a digest in a forum that wants tags", () => {
  test("has the tags of its cases, five at most, and is found again after a 500", async () => {
    await open(MANAGE_CHANNELS);
    room.server.world.keepChannel({ ...forum(), flags: REQUIRE_TAG });
    const groups = Array.from({ length: 7 }, (_, at) => ({
      name: `Case ${at}`,
      lines: [
        { alertId: `a${at}`, what: `Event ${at}`, url: null, eventDay: null, reportedOn: null, outlets: 1 },
      ],
    }));
    const digest = {
      occasion: { kind: "caught up" as const, whys: [] },
      groups,
      events: 7,
      reports: 7,
      part: 1,
      parts: 1,
    };
    const { alertId: _, subscriptionId: __, ...posting } = next();
    room.server.faults.failNextPosts("500 after");
    const first = { ...posting, attempts: 1, firstTriedAt: room.now().toISOString() };
    expect((await sendDelivery(room.discord, { delivery: first, digest }, room.now())).kind).toBe("unknown");
    room.wait(MINUTE);
    const sent = await sendDelivery(room.discord, { delivery: first, digest }, room.now());
    expect(sent).toMatchObject({ kind: "sent", messageId: threads()[0]?.id });
    expect(threads()).toHaveLength(1);
    const applied = threads()[0]?.applied_tags ?? [];
    const named = forum().available_tags?.filter(({ id }) => applied.includes(id));
    expect(named?.map(({ name }) => name)).toEqual(["Case 0", "Case 1", "Case 2", "Case 3", "Case 4"]);
  });
});

describe("a thread for each case", () => {
  beforeEach(() => open());
  const here = () => next(ALERTS_CHANNEL);
  const threaded = { isThreaded: true };

  test("alerts of a case go into one thread, found again by a life that remembers nothing", async () => {
    await attempt(here(), exampleAlert(), threaded);
    await attempt(here(), exampleAlert(), threaded);
    await attempt(here(), exampleAlert({ caseId: "other", caseName: "Another case" }), threaded);
    expect(threads(ALERTS_CHANNEL).map(({ name }) => name)).toEqual([
      exampleAlert().content.caseName,
      "Another case",
    ]);
    expect(room.shown(threads(ALERTS_CHANNEL)[0]?.id)).toHaveLength(2);
    expect(room.shown()).toHaveLength(0);
  });

  test("an update edits the message in its thread", async () => {
    const { delivery } = await attempt(here(), exampleAlert(), threaded);
    await attempt(delivery, exampleAlert({ reports: [SC_MEDIA, ITPRO] }, 2), threaded);
    expect(JSON.stringify(room.shown(delivery.threadId)[0]?.embeds)).toContain("Now 2 outlets");
  });

  test("500 after the thread was made: it is not made twice, and the alert is there once", async () => {
    room.server.faults.failNextPosts("500 after");
    const first = await attempt(here(), exampleAlert(), threaded);
    expect(first.sent.kind).toBe("unknown");
    await attempt(first.delivery, exampleAlert(), threaded);
    expect(threads(ALERTS_CHANNEL)).toHaveLength(1);
    expect(room.shown(threads(ALERTS_CHANNEL)[0]?.id)).toHaveLength(1);
  });

  test("a thread somebody deleted is made anew", async () => {
    const kept = new Map<string, string>();
    const memory: ThreadMemory = {
      threadOf: async (_, matter) => kept.get(matter) ?? null,
      keepThread: async (_, matter, id) => void (id === null ? kept.delete(matter) : kept.set(matter, id)),
    };
    const { delivery } = await attempt(here(), exampleAlert(), { ...threaded, memory });
    room.server.world.removeChannel(delivery.threadId ?? "");
    const second = await attempt(here(), exampleAlert(), { ...threaded, memory });
    expect(second.sent.kind).toBe("sent");
    expect(second.delivery.threadId).not.toBe(delivery.threadId);
  });

  test("where the thread is locked the alert goes into the channel itself", async () => {
    const { delivery } = await attempt(here(), exampleAlert(), threaded);
    const thread = room.server.world.channels.get(delivery.threadId ?? "");
    if (!thread?.thread_metadata) throw new Error("no thread");
    const locked = { ...thread.thread_metadata, archived: true, locked: true };
    room.server.world.keepChannel({ ...thread, thread_metadata: locked });
    const second = await attempt(here(), exampleAlert({ title: "Next" }), threaded);
    expect(second.sent.kind).toBe("sent");
    expect(room.shown()).toHaveLength(1);
  });
});
