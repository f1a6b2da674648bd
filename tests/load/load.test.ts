// What comes in: forty subscriptions in ten servers, more alerts than Discord's limit lets go in a second; a digest behind a
// long line. What goes out: not one refusal, each channel in order, nobody waiting for somebody else's line.
// Surprise: this is the short form of `npm run bench:load`. How fast it goes is that one's affair; here only what must hold on
// any machine.
import { expect, test } from "vitest";
import { createJourney } from "../../src/app/journey.ts";
import { createLog } from "../../src/app/log.ts";
import { digestFits } from "../../src/delivery/discord/render-digest.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { createPoliteness } from "../../src/sources/politeness.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { frameOf, itemOf, minute, opens, sourceOf, subscriptionOf, verdictOf } from "../storage/samples.ts";
import { channelId, guildId, watchPosts } from "./busy-discord.ts";
import { openManyServers } from "./many-servers.ts";

test("forty subscriptions and three alerts go out under the limit: nothing refused, in order, each once", async () => {
  const servers = Array.from({ length: 10 }, () => 4);
  const discord = watchPosts({ servers, messagesPerWindow: 5, windowMs: 5_000 });
  const room = await openManyServers(await discord.listen(), await openStore("file::memory:"), servers);
  try {
    for (let alert = 0; alert < 3; alert += 1) await room.owe();
    expect(await room.deliver()).toBe(120);
    const quiet = { channel: channelId(9, 3), event: 3 };
    const counted = discord.count({ from: 0, to: Number.POSITIVE_INFINITY, ...quiet });
    expect(counted).toMatchObject({
      posts: 120,
      within: 120,
      refused: 0,
      outOfOrder: 0,
      twice: 0,
      channels: 40,
    });
    expect(counted.seenAt).not.toBeNull();
    expect(counted.last - counted.first).toBeGreaterThan(2_000);
  } finally {
    await room.close();
    await discord.close();
  }
});

test("a noisy server has eight hundred posts waiting: a quiet server's alert is among the first, a digest does not wait for the end", async () => {
  const store = await openStore("file::memory:");
  const fetcher = createFetcher({ userAgent: "CourtCrier/test", allowPrivateHosts: [] });
  const told: string[] = [];
  const sent = (what: string) => {
    told.push(what);
    return Promise.resolve({ kind: "sent" as const, messageId: String(told.length) });
  };
  const noisy = Array.from({ length: 200 }, (_, at) =>
    subscriptionOf(channelId(0, at), { guildId: guildId(0) }),
  );
  const quiet = subscriptionOf(channelId(1, 0), { guildId: guildId(1) });
  const daily = subscriptionOf(channelId(1, 1), { guildId: guildId(1) });
  await store.syncSources([sourceOf("gazette")], minute(0));
  await store.transaction(async (tx) => {
    for (const one of [...noisy, quiet, daily]) await tx.addSubscription(one);
    for (let at = 0; at < 5; at += 1) {
      const item = itemOf(`line${at}`);
      await tx.saveItem(item);
      await tx.noteSighting(item.id, "gazette", minute(at));
      await tx.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(at));
      const alert = await tx.saveAlert(`sline${at}`, "first report", exampleAlert().content, minute(at));
      await tx.addDeliveries(alert.id, at < 4 ? noisy : [quiet], minute(at));
      await tx.addDeliveries(alert.id, [daily], minute(at), { occasion: "daily", at: minute(10) });
    }
  });
  const journey = createJourney({
    store,
    fetcher,
    politeness: createPoliteness({ atOnce: 1, perHost: 1, spacingMs: 0 }, [], new AbortController().signal),
    knowledge: () => ({ cases: [], watch: buildWatch([]) }),
    send: ({ delivery }) => sent(delivery.channelId),
    sendNotice: () => sent("notice"),
    sendDigest: () => sent("digest"),
    digestFits,
    servers: {
      look: async () => "open",
      serverState: () => "there",
      ownerOf: () => null,
      openDm: async () => null,
    },
    isWatched: () => false,
    clock: () => new Date(minute(11)),
    isStopping: () => false,
    isFatal: () => false,
    log: createLog("silent"),
  });
  try {
    expect(await journey.deliver()).toBe(802);
    expect(told.indexOf(quiet.channelId)).toBeLessThan(25);
    expect(told.filter((one) => one === "digest")).toHaveLength(1);
    expect(told.indexOf("digest")).toBeLessThanOrEqual(600);
  } finally {
    await fetcher.close();
    await store.close();
  }
});
