// /why: an item's way in words, whatever shape its address was given in; and what is said of a page never seen.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWhyQuestion } from "../../src/commands/find-way.ts";
import { isSameSite } from "../../src/commands/tell-unseen.ts";
import { tellWhy } from "../../src/commands/tell-why.ts";
import type { Delivery } from "../../src/delivery/delivery.ts";
import { LIMITS } from "../../src/delivery/discord/limits.ts";
import { refOf } from "../../src/delivery/nonce.ts";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import type { ItemTrace } from "../../src/storage/item-trace.ts";
import { ALERTS_CHANNEL } from "../delivery/discord-room.ts";
import { contentOf, frameOf, itemOf, minute, opens, sourceOf, verdictOf } from "../storage/samples.ts";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";

const HERE = {
  nameOf: (id: string) => id,
  isHere: (id: string) => id === "11",
  titles: new Map(),
  subscriptions: [],
  guildId: "1",
  now: NOW,
};

function trace(changes: Partial<ItemTrace> = {}): ItemTrace {
  return {
    item: itemOf("one"),
    earlierTexts: [],
    sightings: [{ sourceId: "gazette", sourceName: "The Gazette", at: minute(5) }],
    held: [],
    judged: { verdict: verdictOf(), at: minute(5) },
    placed: {
      storyId: "sone",
      placement: { kind: "opens", storyId: "sone", evidence: ["no story of this case in the window"] },
      at: minute(5),
      position: 1,
      reports: 1,
      isUndecided: false,
      why: null,
    },
    told: null,
    deliveries: [],
    leftOut: [],
    ...changes,
  };
}

function told(version = 1): NonNullable<ItemTrace["told"]> {
  return {
    alert: {
      id: "aone",
      storyId: "sone",
      version,
      reason: "more outlets",
      content: contentOf("One"),
      decidedAt: minute(6),
      updatedAt: minute(9),
    },
    versions: [
      { version: 1, reason: "first report" as const, at: minute(6), isOfAddedSources: false },
      { version: 2, reason: "more outlets" as const, at: minute(9), isOfAddedSources: false },
    ].slice(0, version),
  };
}

function owed(changes: Partial<Delivery> = {}): ItemTrace["deliveries"][number] {
  return {
    id: "d1",
    alertId: "aone",
    subscriptionId: "sub",
    channelId: "11",
    guildId: "22",
    state: "pending",
    why: null,
    messageId: null,
    sentVersion: 0,
    attempts: 0,
    nextAttemptAt: minute(30),
    firstTriedAt: null,
    createdAt: minute(6),
    ...changes,
  };
}

const says = (changes: Partial<ItemTrace>) => tellWhy(trace(changes), HERE).embeds?.[0]?.description ?? "";

describe("an item's way in words", () => {
  test("what is not ours ends with the reasons", () => {
    const verdict = verdictOf({ tier: "negative", score: 1.5, reasons: ["a football match", "no court"] });
    const text = says({ judged: { verdict, at: minute(5) }, placed: null });
    expect(text).toContain("**Ours** no, about nothing we watch (score 1.5): a football match; no court");
    expect(text).toMatch(/ends here/);
    expect(text).not.toMatch(/\*\*(Story|Told|Delivered)/);
  });

  test("the name of a case is said once before its reasons", () => {
    const reasons = [
      "Microsoft Ireland: a in the title +5",
      "Microsoft Ireland: b in the lead +2",
      "mentions Google",
    ];
    expect(says({ judged: { verdict: verdictOf({ reasons }), at: minute(5) } })).toContain(
      "Microsoft Ireland: a in the title +5; b in the lead +2; mentions Google",
    );
  });

  test("every sighting is listed, and what the first text was", () => {
    const text = says({
      item: itemOf("one", { revision: 3 }),
      earlierTexts: [itemOf("one", { title: "A rumour" }), itemOf("one")],
      sightings: [
        { sourceId: "gazette", sourceName: "The Gazette", at: minute(5) },
        { sourceId: "gone", sourceName: null, at: minute(50) },
      ],
    });
    expect(text).toMatch(
      /\*\*Seen\*\* by \*The Gazette\* <t:\d+:f>, dated <t:\d+:f>\nalso by \*gone\* <t:\d+:f>/,
    );
    expect(text).toContain("changed it 2 times; this is revision 3. Its first title was “A rumour”.");
  });

  test("a held story says why, one nobody looked at says so", () => {
    const { placed } = trace();
    if (!placed) throw new Error("placed");
    expect(says({ placed: { ...placed, why: "no new event: analysis" } })).toContain(
      "**Told** no: no new event: analysis",
    );
    expect(says({ placed: { ...placed, isUndecided: true } })).toMatch(/\*\*Told\*\* not decided yet/);
  });

  test("an item that opened a story names the nearest other one by its title", () => {
    const evidence = ["nearest story s0123456789ab at 0.31: another court, another day"];
    const { placed } = trace();
    if (!placed) throw new Error("placed");
    const placement = { kind: "opens" as const, storyId: "sone", evidence };
    const reply = tellWhy(trace({ placed: { ...placed, placement } }), {
      ...HERE,
      titles: new Map([["s0123456789ab", "The stay is lifted"]]),
      subscriptions: [],
    });
    expect(reply.embeds?.[0]?.description).toContain(
      "nearest story “The stay is lifted” at 0.31: another court, another day",
    );
  });

  test("an alert nobody wanted says that", () => {
    expect(says({ told: told() })).toMatch(/\*\*Delivered\*\* nowhere: no subscription wanted it/);
  });

  test.each([
    [owed(), "<#11>: waits for its turn"],
    [
      owed({ attempts: 2, why: "I may not write in the channel." }),
      /waits \(2 attempts: I may not.*next attempt <t:/,
    ],
    [
      owed({ state: "unknown", attempts: 1, why: "no answer" }),
      /whether it arrived is not known yet \(1 attempt: no answer\)/,
    ],
    [owed({ state: "dead", why: "The channel is gone." }), "given up: The channel is gone."],
    [
      owed({ state: "sent", sentVersion: 2, messageId: "77" }),
      "(https://discord.com/channels/22/11/77)): posted, shows version 2",
    ],
    [
      owed({ state: "sent", sentVersion: 1, messageId: "77" }),
      "posted, shows version 1; an edit to version 2 waits",
    ],
  ])("delivery %#: its state is said with its reason", (delivery, words) => {
    expect(says({ told: told(2), deliveries: [delivery] })).toMatch(words);
  });

  test("channels of other servers are counted, not named", () => {
    const text = says({
      told: told(),
      deliveries: [owed(), owed({ channelId: "99" }), owed({ channelId: "98" })],
    });
    expect(text).toContain("and to 2 channels of other servers");
    expect(text).not.toMatch(/<#9/);
  });

  test("whatever the texts are, the answer fits and cannot ping or format", () => {
    const nasty = `@everyone **${"x]( ".repeat(900)}`;
    const { placed } = trace();
    const reply = tellWhy(
      trace({
        item: itemOf("one", { title: nasty, outlet: nasty }),
        earlierTexts: [itemOf("one", { title: nasty.slice(1) })],
        sightings: Array.from({ length: 60 }, (_, at) => ({
          sourceId: `s${at}`,
          sourceName: nasty,
          at: minute(at),
        })),
        judged: { verdict: verdictOf({ reasons: Array.from({ length: 50 }, () => nasty) }), at: minute(5) },
        placed: placed && { ...placed, why: nasty, placement: { ...placed.placement, evidence: [nasty] } },
        told: told(2),
        deliveries: Array.from({ length: 50 }, () => owed({ why: nasty, attempts: 9 })),
      }),
      HERE,
    );
    const description = reply.embeds?.[0]?.description ?? "";
    expect(description.length).toBeLessThanOrEqual(LIMITS.description);
    expect(reply.content.length).toBeLessThanOrEqual(LIMITS.content);
    expect(`${reply.content}${description}`).not.toMatch(/@everyone/);
    for (const stage of ["Seen", "Ours", "Story", "Told", "Delivered"])
      expect(description).toContain(`**${stage}**`);
  });
});

describe("what was asked about", () => {
  test.each([
    "https://gazette.example/one?utm_source=feed&fbclid=7",
    "http://www.gazette.example/one#comments",
    "https://m.gazette.example/one/amp",
    "<https://amp.gazette.example/one/>",
    "gazette.example/one",
  ])("%s is the same page", (typed) => {
    expect(readWhyQuestion(typed)).toMatchObject({
      kind: "trace",
      wanted: { kind: "address", keys: expect.arrayContaining(["url:https://gazette.example/one"]) },
    });
  });

  test("a message link, a reference, a story's and an alert's id are understood, nonsense is refused", () => {
    const wanted = (typed: string) => {
      const question = readWhyQuestion(typed);
      return question.kind === "trace" ? question.wanted : null;
    };
    expect(wanted("https://discord.com/channels/1/2/345")).toEqual({ kind: "message", messageId: "345" });
    expect(wanted("ref 3k9f2m1q.2")).toEqual({ kind: "ref", ref: "ref 3k9f2m1q.2" });
    expect(wanted("First report SC Media, 9 Sep 2014 · ref 3k9f2m1q.2")).toMatchObject({
      ref: "ref 3k9f2m1q.2",
    });
    expect(wanted("3k9f2m1q")).toEqual({ kind: "ref", ref: "ref 3k9f2m1q.1" });
    expect(wanted("a0123456789ab")).toEqual({ kind: "story", storyId: "s0123456789ab" });
    for (const typed of ["", "what about this", "ftp://example.org/x", "javascript:alert(1)", "localhost"]) {
      expect(readWhyQuestion(typed), typed).toMatchObject({
        kind: "unreadable",
        why: expect.stringMatching(/address/),
      });
    }
  });

  test("a site is the same with and without what feeds and phones put before it", () => {
    expect(isSameSite("feeds.example.org", "www.example.org")).toBe(true);
    expect(isSameSite("rss.news.example.org", "example.org")).toBe(true);
    expect(isSameSite("example.org", "notexample.org")).toBe(false);
    expect(isSameSite("news.com", "other.com")).toBe(false);
  });
});

describe("/why in a server", () => {
  let room: CommandRoom;
  beforeAll(async () => {
    room = await openCommandRoom();
    const { store } = room;
    await store.syncSources([sourceOf("gazette"), sourceOf("ledger")], NOW.toISOString());
    const item = itemOf("abcdefghjkmn", { title: "Microsoft held in contempt" });
    await store.saveItem(item);
    await store.noteSighting(item.id, "gazette", minute(5));
    await store.savePlacement(
      item,
      verdictOf({ caseId: "microsoft-ireland", topics: [] }),
      frameOf(),
      opens(item),
      minute(5),
    );
    const guildId = DEFAULT_SEED.guilds[0]?.id ?? "";
    const place = { guildId, channelId: ALERTS_CHANNEL, what: "*", createdBy: "1" };
    await store.addSubscription(makeSubscription(place, minute(0)));
    const alert = await store.saveAlert("sabcdefghjkmn", "first report", contentOf("Contempt"), minute(6));
    await store.addDeliveries(alert.id, await store.listSubscriptions(), minute(6));
  });
  afterAll(() => room.close());

  test("everybody may ask, with any spelling of the address, and is answered alone", async () => {
    const url = "http://www.gazette.example/abcdefghjkmn?utm_campaign=x#top";
    const reply = await room.ask("why", { url }, { as: "member" });
    expect(reply.ephemeral).toBe(true);
    expect(reply.description).toContain("Microsoft held in contempt");
    expect(reply.description).toContain("yes, about Microsoft Ireland");
    expect(reply.description).toContain(`<#${ALERTS_CHANNEL}>: waits for its turn`);
    expect(room.schemaFaults() ?? []).toEqual([]);
  });

  test("the reference at the end of a message leads to the same answer", async () => {
    const [due] = await room.store.dueDeliveries(minute(6), 1);
    const reply = await room.ask("why", { url: refOf(due?.delivery.id ?? "", 1) });
    expect(reply.description).toContain("Microsoft held in contempt");
  });

  test("a page never seen: who watches its site and when they look next", async () => {
    const seen = await room.ask("why", { url: "https://www.ledger.example/other?utm_source=x" });
    expect(seen.content).toContain(
      "I have never seen **ledger.example/other**".replace("ledger", "www.ledger"),
    );
    expect(seen.content).toContain("*The ledger*: not visited yet; next visit due now");
    const strange = await room.ask("why", { url: "https://elsewhere.example.net/a" });
    expect(strange.content).toContain("None of the 2 sources I watch is of that site.");
    expect((await room.ask("why", { url: "https://discord.com/channels/1/2/3" })).content).toMatch(
      /no such message/,
    );
  });
});
