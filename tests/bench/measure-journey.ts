// What comes in: a store's address, or null for SQLite in a file. What goes out: items per second through the whole
// journey: served over HTTP, parsed, judged, placed, told on the local Discord.
// Surprise: nine of ten items are not ours, as in life; deliveries are a part of the time that is measured.
import { setTimeout as pause } from "node:timers/promises";
import { type PublishedItem, serveOutlets } from "../journeys/outlet-feeds.ts";
import { runApp } from "../journeys/run-app.ts";

const OUTLETS = 20;
const ITEMS_EACH = 100;
const ACTS = [
  "rules on",
  "asks about",
  "files a brief on",
  "hears argument on",
  "lifts the stay of",
  "appeals",
];

export interface JourneyFigures {
  items: number;
  alerts: number;
  itemsPerSecond: number;
}

export async function measureJourney(databaseUrl: string | null): Promise<JourneyFigures> {
  const items = makeItems();
  const outlets = await serveOutlets(items);
  const bot = await runApp(
    outlets.sourcesYaml,
    [outlets.host],
    databaseUrl ? { DATABASE_URL: databaseUrl } : {},
  );
  try {
    const began = performance.now();
    await bot.round();
    const seconds = (performance.now() - began) / 1000;
    await pause(0);
    const alerts = (await bot.messages()).length;
    return { items: items.length, alerts, itemsPerSecond: items.length / seconds };
  } finally {
    await bot.stop();
    await outlets.close();
  }
}

function makeItems(): PublishedItem[] {
  return Array.from({ length: OUTLETS * ITEMS_EACH }, (_, at) => {
    const outlet = `Outlet ${at % OUTLETS}`;
    const day = new Date(Date.UTC(2014, 0, 1 + (at % 1500)));
    const act = ACTS[at % ACTS.length];
    const isOurs = at % 10 === 0;
    return {
      id: `item-${at}`,
      url: `https://outlet-${at % OUTLETS}.example/${at}`,
      outlet,
      title: isOurs
        ? `Court ${act} Microsoft warrant for e-mails stored in Dublin`
        : `Council ${act} road works in district ${at}`,
      published: day.toISOString(),
      text: isOurs
        ? `On ${day.toUTCString().slice(0, 11)} the court ${act} the search warrant for customer e-mails that Microsoft keeps in Ireland. Lawyers for both sides were heard in matter ${at}.`
        : `The council of district ${at} ${act} the works on road ${at * 7}. Residents were told that traffic will be led round them until week ${at % 52}.`,
    };
  });
}
