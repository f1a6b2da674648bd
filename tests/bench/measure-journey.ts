// What comes in: a store's address, or null for SQLite in a file. What goes out: items per second through the journey:
// served over HTTP, parsed, judged, placed, told, and posted on a local Discord where somebody subscribed.
// Surprise: most items are not ours, as in life. Discord's 50 requests a second hold here too, because discord.js keeps
// to them by itself; the number of alerts is so small that nobody waits for them.
import { listenPreview } from "../../src/preview/preview-server.ts";
import { type PublishedItem, serveOutlets } from "../journeys/outlet-feeds.ts";
import { type RunningApp, runApp } from "../journeys/run-app.ts";

const OUTLETS = 20;
const ITEMS_EACH = 100;
/** Every so many items one is ours; two outlets report each event. */
const OURS_EVERY = 19;
const REPORTS_OF_AN_EVENT = 2;

const MATTERS = [
  "Microsoft warrant for e-mails stored in Dublin",
  "Facebook challenge to 381 search warrants",
  "Email Privacy Act and the reform of ECPA",
  "CLOUD Act agreement on electronic evidence",
  "Section 702 of the Foreign Intelligence Surveillance Act",
];
const ACTS = [
  "Court hears argument on",
  "Senators question officials about",
  "Judge rules on",
  "Coalition files brief on",
];

export interface JourneyFigures {
  items: number;
  messages: number;
  itemsPerSecond: number;
}

/** `isDelivered` false: on a Discord where nobody subscribed, so that everything is done but the sending. */
export async function measureJourney(
  databaseUrl: string | null,
  isDelivered: boolean,
): Promise<JourneyFigures> {
  const items = makeItems();
  const outlets = await serveOutlets(items);
  const token = "token-of-that-server";
  const discord = await listenPreview({ statePath: null, token });
  const environment = {
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
    ...(!isDelivered && { DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl }),
  };
  let bot: RunningApp | null = null;
  try {
    bot = await runApp(outlets.sourcesYaml, [outlets.host], environment);
    const began = performance.now();
    await bot.round();
    const seconds = (performance.now() - began) / 1000;
    return {
      items: items.length,
      messages: (await bot.messages()).length,
      itemsPerSecond: items.length / seconds,
    };
  } finally {
    await bot?.stop();
    await discord.close();
    await outlets.close();
  }
}

function makeItems(): PublishedItem[] {
  return Array.from({ length: OUTLETS * ITEMS_EACH }, (_, at) => {
    const outlet = at % OUTLETS;
    const event = at % OURS_EVERY === 0 ? Math.floor(at / OURS_EVERY / REPORTS_OF_AN_EVENT) : null;
    return {
      id: `item-${at}`,
      url: `https://outlet-${outlet}.example/${at}`,
      outlet: `Outlet ${outlet}`,
      ...(event === null ? makeNoise(at) : makeReport(event)),
    };
  });
}

function makeReport(event: number): Pick<PublishedItem, "title" | "text" | "published"> {
  const title = `${ACTS[event % ACTS.length]} ${MATTERS[event % MATTERS.length]}`;
  const day = new Date(Date.UTC(2014, event, 1 + (event % 28), 15));
  const date = day.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
  return {
    title,
    published: day.toISOString(),
    text: `${title} on ${date}. Lawyers for both sides were heard, and a decision in matter ${event} is expected later.`,
  };
}

function makeNoise(at: number): Pick<PublishedItem, "title" | "text" | "published"> {
  return {
    title: `Council decides on road works in district ${at}`,
    published: new Date(Date.UTC(2014, 0, 1 + (at % 1500), 9)).toISOString(),
    text: `The council of district ${at} decided on the works on road ${at * 7}. Residents were told that traffic will be led round them until week ${at % 52}.`,
  };
}
