// Every way in which Discord says no or nothing, each with its own consequence: the real discord.js on a local Discord.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Sent } from "../../src/delivery/delivery.ts";
import { TokenRefused } from "../../src/delivery/discord/connect.ts";
import { ALERTS_CHANNEL, attempt, type DiscordRoom, freshDelivery, openDiscordRoom } from "./discord-room.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "./example-alert.ts";

const POSTS = new RegExp(`^/channels/${ALERTS_CHANNEL}/messages$`);
const MINUTE = 60_000;

let room: DiscordRoom;
let count = 0;
const next = () => freshDelivery(`d${++count}`, room.now());
const answer = (method: "POST" | "PATCH", status: number, code: number) => ({
  method,
  path: method === "POST" ? POSTS : /\/messages\/\d+$/,
  status,
  body: { message: "no", code },
});
const newer = () => exampleAlert({ reports: [SC_MEDIA, ITPRO] }, 2);

beforeAll(async () => {
  room = await openDiscordRoom({}, 1_000);
});
afterAll(() => room.close());
beforeEach(() => {
  for (const [id] of [...room.server.world.messages]) room.server.world.messages.delete(id);
  room.wait(60 * MINUTE);
});

describe("a post that is refused", () => {
  const CASES: [what: string, status: number, code: number, sent: Partial<Sent> & object, state: string][] = [
    ["no access", 403, 50001, { kind: "closed", trouble: { cause: "permission" } as never }, "held"],
    ["no permission", 403, 50013, { kind: "closed", trouble: { cause: "permission" } as never }, "held"],
    ["AutoMod, the text", 400, 200000, { kind: "never", rule: "text" }, "dead"],
    ["AutoMod, the title", 400, 200001, { kind: "never", rule: "title" }, "dead"],
    ["the link filter", 400, 240000, { kind: "never", rule: "link" }, "dead"],
    ["deleted since it was posted", 404, 10008, { kind: "never" }, "dead"],
    ["a person who takes no messages", 403, 50007, { kind: "never" }, "dead"],
    ["a code nobody knows", 400, 999_999, { kind: "never" }, "dead"],
    ["a refusal nobody knows", 403, 999_999, { kind: "later" }, "pending"],
  ];
  test.each(CASES)("%s (%i, %i)", async (_what, status, code, sent, state) => {
    room.server.faults.answerNext(answer("POST", status, code));
    const tried = await attempt(room, next(), exampleAlert());
    expect(tried.sent).toMatchObject(sent);
    expect(tried.delivery).toMatchObject({ state, why: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(room.shown()).toEqual([]);
  });

  test("the form, twice: the plain message is tried as well, then this item alone is given up", async () => {
    room.server.faults.answerNext(answer("POST", 400, 50035), answer("POST", 400, 50035));
    const before = room.posts().length;
    const { sent } = await attempt(room, next(), exampleAlert());
    expect(sent).toMatchObject({ kind: "never", why: expect.stringContaining("plain text") });
    expect(room.posts()).toHaveLength(before + 2);
    expect((await attempt(room, next(), exampleAlert())).sent.kind).toBe("sent");
  });

  test("the form, once: the news goes out as plain text", async () => {
    room.server.faults.answerNext(answer("POST", 400, 50035));
    expect((await attempt(room, next(), exampleAlert())).sent.kind).toBe("sent");
    expect(room.shown()).toMatchObject([{ embeds: [] }]);
  });

  test.each([
    ["archived", 50083],
    ["locked", 160005],
  ])("a thread that is %s is opened where we may, and the alert posted", async (_what, code) => {
    room.server.faults.answerNext(answer("POST", 400, code), {
      method: "PATCH",
      path: /^\/channels\/\d+$/,
      status: 200,
      body: { id: ALERTS_CHANNEL, type: 11 },
    });
    expect((await attempt(room, next(), exampleAlert())).sent.kind).toBe("sent");
    expect(room.server.requests.at(-2)).toMatchObject({ method: "PATCH", body: { archived: false } });
    expect(room.shown()).toHaveLength(1);
  });

  test("a thread that we may not open holds its alerts", async () => {
    room.server.faults.answerNext(answer("POST", 400, 160005), {
      method: "PATCH",
      path: /^\/channels\/\d+$/,
      status: 403,
      body: { message: "no", code: 50013 },
    });
    const { sent, delivery } = await attempt(room, next(), exampleAlert());
    expect(sent).toMatchObject({ kind: "closed", trouble: { cause: "thread" } });
    expect(delivery.state).toBe("held");
  });

  test("the token: the attempt ends the process, and the delivery stays open", async () => {
    const own = await openDiscordRoom();
    own.server.faults.answerNext({ ...answer("POST", 401, 0) });
    await expect(attempt(own, freshDelivery("d", own.now()), exampleAlert())).rejects.toThrow(TokenRefused);
    await own.close();
  });
});

describe("an edit that is refused", () => {
  test.each([
    ["our message was deleted: done, and not posted anew", 404, 10008, "sent", 2],
    ["published to followers already: done", 400, 40033, "sent", 2],
    ["too many edits of a published message (as 429): later", 429, 20022, "later", 1],
    ["no permission any more: the place is closed, the message stays", 403, 50013, "closed", 1],
  ] as const)("%s", async (_what, status, code, kind, version) => {
    const first = await attempt(room, next(), exampleAlert());
    room.server.faults.answerNext(answer("PATCH", status, code));
    const { sent, delivery } = await attempt(room, first.delivery, newer());
    expect(sent.kind).toBe(kind);
    expect(delivery).toMatchObject({
      state: "sent",
      sentVersion: version,
      messageId: first.delivery.messageId,
    });
    expect(room.posts().filter(({ body }) => JSON.stringify(body).includes("Now 2 outlets"))).toEqual([]);
  });
});

describe("a post whose outcome is not known leaves us once, whatever discord.js would like", () => {
  test.each([
    ["500 after", 1],
    ["close after", 1],
    ["reset after", 1],
    ["hang after", 1],
    ["500 before", 0],
    ["close before", 0],
    ["reset before", 0],
  ] as const)("%s it was stored", async (fault, there) => {
    const before = room.posts().length;
    room.server.faults.failNextPosts(fault);
    const first = await attempt(room, next(), exampleAlert());
    expect(first.sent.kind).toBe("unknown");
    expect(room.posts()).toHaveLength(before + 1);
    expect(room.shown()).toHaveLength(there);
    room.wait(5_000);
    expect((await attempt(room, first.delivery, exampleAlert())).sent.kind).toBe("sent");
    expect(room.shown()).toHaveLength(1);
    const nonces = room
      .posts()
      .slice(before)
      .map(({ body }) => (body as { nonce: string }).nonce);
    expect(new Set(nonces).size).toBe(1);
    expect(nonces[0]?.length).toBeLessThanOrEqual(25);
  });

  test("a 502 page is an unknown outcome too", async () => {
    room.server.faults.answerNext({
      method: "POST",
      path: POSTS,
      status: 502,
      body: "<html>Bad gateway</html>",
    });
    expect((await attempt(room, next(), exampleAlert())).sent).toMatchObject({ kind: "unknown" });
  });
});
