// How much we ask of Discord: fifty a second and no more, whoever says "slow down", and when we stop by ourselves.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createRequestBudget } from "../../src/delivery/discord/request-budget.ts";
import {
  ALERTS_CHANNEL,
  attempt,
  type DiscordRoom,
  freshDelivery,
  OTHER_CHANNEL,
  openDiscordRoom,
  SILENT_LOG,
} from "./discord-room.ts";
import { exampleAlert } from "./example-alert.ts";

const POSTS = new RegExp(`^/channels/${ALERTS_CHANNEL}/messages$`);
const slowDown = (headers: Record<string, string>, seconds: number, more: object = {}) => ({
  method: "POST",
  path: POSTS,
  status: 429,
  headers: { "retry-after": String(seconds), via: "1.1 google", ...headers },
  body: { message: "You are being rate limited.", retry_after: seconds, global: false, ...more },
});

describe("Discord says slow down", () => {
  let room: DiscordRoom;
  beforeEach(async () => {
    room = await openDiscordRoom({}, 10_000);
  });
  afterEach(() => room.close());
  const send = (id: string, channel = ALERTS_CHANNEL) =>
    attempt(room, freshDelivery(id, room.now(), channel), exampleAlert());

  test.each([
    ["in this channel", { "x-ratelimit-scope": "user" }, 1],
    ["because of others (shared): not on our account", { "x-ratelimit-scope": "shared" }, 0],
  ])("%s for long: the delivery waits as long, and nothing is posted", async (_what, headers, refused) => {
    room.server.faults.answerNext(slowDown(headers, 1_200));
    const { sent } = await send("a");
    expect(sent).toMatchObject({ kind: "later" });
    if (sent.kind === "later")
      expect(Date.parse(sent.at) - room.now().getTime()).toBeGreaterThanOrEqual(1_200_000);
    expect(room.posts()).toHaveLength(1);
    expect(room.discord.budget.state()).toEqual({ refused, paused: null });
  });

  test("for a moment: the request waits and is made again, once", async () => {
    room.server.faults.answerNext(slowDown({ "x-ratelimit-scope": "shared" }, 0.05));
    expect((await send("a")).sent.kind).toBe("sent");
    expect(room.posts()).toHaveLength(2);
  });

  test("for everything (global): nothing is asked anywhere until then", async () => {
    room.server.faults.answerNext(
      slowDown({ "x-ratelimit-scope": "global", "x-ratelimit-global": "true" }, 600, { global: true }),
    );
    expect((await send("a")).sent.kind).toBe("later");
    const asked = room.server.requests.length;
    expect((await send("b", OTHER_CHANNEL)).sent.kind).toBe("later");
    expect(room.server.requests).toHaveLength(asked);
  });

  test("not Discord but its network bans us: not one more request until it says", async () => {
    const ban = { method: "POST", path: POSTS, status: 429, body: "<html>error code: 1015</html>" };
    room.server.faults.answerNext({ ...ban, headers: { "retry-after": "3600" } });
    const first = await send("a");
    expect(first.sent).toMatchObject({ kind: "later", why: expect.stringContaining("network") });
    const asked = room.server.requests.length;
    expect((await send("b", OTHER_CHANNEL)).sent.kind).toBe("later");
    expect(room.server.requests).toHaveLength(asked);
    expect(room.discord.budget.state().paused).toContain("network");
  });

  test("75 posts at once into two channels: at most 50 in any second, and not one 429", async () => {
    const sent = await Promise.all(
      Array.from({ length: 75 }, (_, index) => send(`n${index}`, index % 2 ? ALERTS_CHANNEL : OTHER_CHANNEL)),
    );
    expect(sent.every(({ sent }) => sent.kind === "sent")).toBe(true);
    expect(room.server.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});

describe("refused requests", () => {
  const answering = (status: number, headers: Record<string, string> = {}) => {
    const asked: string[] = [];
    const make = async (url: string) => {
      asked.push(url);
      return new Response("{}", { status, headers: { "content-type": "application/json", ...headers } });
    };
    return { asked, make };
  };
  const guarded = (make: ReturnType<typeof answering>["make"], limits: object) => {
    const budget = createRequestBudget(SILENT_LOG, limits);
    const ask = budget.guard(make as never, 1_000);
    return { budget, ask: (url: string) => ask(url, {} as never) };
  };

  test.each([401, 403, 429])(
    "too many %i: we stop well before Discord does, and go on when they are forgotten",
    async (status) => {
      const { asked, make } = answering(status);
      const { budget, ask } = guarded(make, { refusedAtMost: 5, refusedAgain: 2, refusedWindowMs: 60 });
      for (let index = 0; index < 5; index += 1) await ask("https://discord.example/api/v10/channels/1");
      await expect(ask("https://discord.example/api/v10/channels/1")).rejects.toThrow(/refused too many/);
      expect(asked).toHaveLength(5);
      expect(budget.state()).toMatchObject({ refused: 5, paused: expect.stringContaining("some minutes") });
      await expect.poll(() => budget.state().paused, { interval: 5 }).toBeNull();
      await ask("https://discord.example/api/v10/channels/1");
      expect(asked).toHaveLength(6);
    },
  );

  test("shared limits and mere absence are not counted; people are answered even while we have stopped", async () => {
    const shared = answering(429, { "x-ratelimit-scope": "shared" });
    const one = guarded(shared.make, { refusedAtMost: 2 });
    for (let index = 0; index < 5; index += 1) await one.ask("https://discord.example/api/v10/channels/1");
    expect(one.budget.state()).toEqual({ refused: 0, paused: null });
    const forbidden = answering(403);
    const two = guarded(forbidden.make, { refusedAtMost: 1 });
    await two.ask("https://discord.example/api/v10/channels/1");
    await two.ask("https://discord.example/api/v10/interactions/1/token/callback");
    expect(forbidden.asked).toHaveLength(2);
  });

  test("places come back in order, and a request that gives up waiting frees its turn", async () => {
    const { asked, make } = answering(200);
    const budget = createRequestBudget(SILENT_LOG, { requests: 1, windowMs: 30 });
    const ask = budget.guard(make as never, 1_000);
    const leaving = new AbortController();
    const first = ask("/a", {} as never);
    const second = ask("/b", { signal: leaving.signal } as never);
    const third = ask("/c", {} as never);
    leaving.abort();
    await expect(second).rejects.toThrow(/limit for all requests/);
    await Promise.all([first, third]);
    expect(asked).toEqual(["/a", "/c"]);
  });
});
