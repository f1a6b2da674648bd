// What comes in: a real evening at a real court, served as its feed would have shown it, twenty minutes at a time. What
// goes out: every entry once; and where we came too late, what people are told.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { parseDocument } from "../../src/sources/parse-document.ts";
import { sharedFileAtHand } from "../shared-material.ts";
import { type RunningApp, runApp } from "./run-app.ts";

const MINUTE = 60_000;
const STEP = 20;
const file = sharedFileAtHand("samples/pacer_rss/sdny_1.xml");
/** A court whose items have the docket's id, and mostly no number. */
const nameless = sharedFileAtHand("samples/pacer_rss/nyed_1.xml");

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** The court's feed as it stood at an instant. */
async function openCourt(xml: string, windowMinutes: number, now: () => number) {
  const start = xml.indexOf("<item>");
  const items = xml
    .slice(start)
    .split(/(?=<item>)/)
    .map((item) => ({
      text: item.replace(/<\/channel>[\s\S]*/, ""),
      at: Date.parse(/<pubDate>(.*?)<\/pubDate>/.exec(item)?.[1] ?? ""),
    }));
  const server = createServer((_request, response) => {
    const shown = items.filter(({ at }) => at <= now() && at > now() - windowMinutes * MINUTE);
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(`${xml.slice(0, start)}${shown.map(({ text }) => text).join("")}</channel></rss>`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  opened.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const times = items.map(({ at }) => at);
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    from: Math.min(...times),
    to: Math.max(...times),
  };
}

/** Comes every twenty minutes but in `away`, minutes after the first entry. */
async function spendEvening(
  away: [number, number] | null,
  feed = file,
  windowMinutes = 40,
  step = STEP,
): Promise<{ bot: RunningApp; entries: number }> {
  const bytes = readFileSync(feed ?? "");
  const read = await parseDocument(bytes, {});
  if ("problem" in read) throw new Error(read.problem.detail);
  let now = 0;
  const court = await openCourt(bytes.toString("latin1"), windowMinutes, () => now);
  now = court.from + MINUTE;
  const clock = {
    now: () => now,
    pass: (minutes: number) => {
      now += minutes * MINUTE;
    },
  };
  const yaml = `sources:\n  - { id: court, name: "The court", kind: pacer-rss, url: "http://${court.host}/rss.pl", every_minutes: 5, why: A feed of this test. }\n`;
  const bot = await runApp(yaml, [court.host], {}, { clock });
  opened.push(() => bot.stop());
  for (; now < court.to + step * MINUTE; bot.pass(step)) {
    const minute = (now - court.from) / MINUTE;
    if (away === null || minute < away[0] || minute > away[1]) await bot.round();
  }
  return { bot, entries: new Set(read.items.map(({ keys }) => keys[0])).size };
}

const notices = async (bot: RunningApp) => (await bot.messages("bot-admin")).map(({ content }) => content);

async function health(bot: RunningApp): Promise<string> {
  const { embeds } = await bot.command("feeds health", { source: "court" });
  return embeds.map(({ description }) => description ?? "").join("\n");
}

describe.skipIf(file === null)("an evening at a court", () => {
  test("who comes every twenty minutes sees each entry once and is told of no gap", async () => {
    const { bot, entries } = await spendEvening(null);
    const told = await health(bot);
    console.info(`${entries} entries served; ${/Items seen\*\* (\d+)/.exec(told)?.[1]} seen`);
    expect(told).toContain(`**Items seen** ${entries}`);
    expect(told).not.toContain("Gap");
    expect((await notices(bot)).filter((text) => text.includes("🕳️"))).toEqual([]);
  });

  test("where entries have no names of their own, each is still seen once and none is taken for another", async () => {
    const { bot, entries } = await spendEvening(null, nameless, 240, 60);
    const told = await health(bot);
    console.info(`${entries} entries served; ${/Items seen\*\* (\d+)/.exec(told)?.[1]} seen`);
    expect(told).toContain(`**Items seen** ${entries}`);
    expect(told).not.toContain("Gap");
  });

  test("who stays away for an hour and a half is told what may be missing, once", async () => {
    const { bot, entries } = await spendEvening([40, 125]);
    const told = await health(bot);
    expect(Number(/Items seen\*\* (\d+)/.exec(told)?.[1])).toBeLessThan(entries);
    expect(told).toMatch(
      /\*\*Gap\*\* (?:1 hour \d+|\d+) minutes? of entries may be missing, noticed .*no longer reached back/,
    );
    const gaps = (await notices(bot)).filter((text) => text.includes("🕳️"));
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatch(
      /^🕳️ \*The court\* may have had entries we did not see: (?:1 hour )?\d+ minutes? from <t:\d+:f> to <t:\d+:t>, because /,
    );
    const list = await bot.command("feeds list");
    expect(JSON.stringify(list)).toContain("may be missing");
  });
});
