/**
 * What the pictures show.
 *
 * In: nothing. Out: two scenes: the bundled history as a newcomer sees it, and a server with choices of its own (a docket
 * it follows, a daily digest, a newspaper that does not answer).
 * Surprise: the second has the clock in its hands, because a day must pass before there is a digest or a notice.
 */
import { openLibrary } from "../journeys/docket-library.ts";
import { readHistoryItems } from "../journeys/history-items.ts";
import { serveOutlets } from "../journeys/outlet-feeds.ts";
import { runApp, runHistory } from "../journeys/run-app.ts";
import { ask, find, type Scene } from "./scene.ts";

const CASE = "microsoft-ireland";
const GAZETTE = "The Harbour Gazette";
const CONTEMPT = /"title":"Microsoft held in contempt/;
/** The events of a summer and an autumn. */
const SUMMER = "2014-07-01";
const WINTER = "2014-12-31";
const DOCKET = 111222;

export async function openHistory(): Promise<Scene> {
  const bot = await runHistory();
  return {
    url: bot.app.url,
    subjects: {
      alert: () => find(bot, "case-alerts", CONTEMPT),
      status: () => ask(bot, "case status", { case: CASE, as_of: "2014-08-30" }),
      timeline: () => ask(bot, "case timeline", { case: CASE, from: "2014-07-30", to: "2014-08-31" }),
      why: async () => {
        const { message } = await find(bot, "case-alerts", CONTEMPT);
        const alert = (await bot.messages()).find(({ id }) => id === message);
        return ask(bot, "why", { url: alert?.embeds[0]?.url ?? "" });
      },
      search: () => ask(bot, "search", { words: "contempt Dublin Preska" }),
      setup: () => ask(bot, "setup"),
    },
    close: () => bot.stop(),
  };
}

export async function openServer(): Promise<Scene> {
  const items = await readHistoryItems();
  const outlets = await serveOutlets(
    items.filter(({ outlet, published }) => outlet === GAZETTE && String(published) > SUMMER),
  );
  outlets.showUntil(SUMMER);
  const library = await openLibrary([
    {
      id: DOCKET,
      name: "Doe v. Roe",
      court: "nysd",
      number: "1:15-cv-00001",
      entries: [
        { number: "14", day: "2026-10-01", text: "MOTION to Lift Stay. Document filed by John Doe." },
        { number: "15", day: "2026-11-02", text: "MOTION for Sanctions. Document filed by Jane Roe." },
      ],
    },
  ]);
  const bot = await runApp(
    outlets.sourcesYaml,
    [outlets.host, library.host],
    {},
    { courtListener: library.url },
  );
  const passDay = async (hours = 24) => {
    for (let hour = 0; hour < hours; hour += 2) {
      bot.pass(120);
      await bot.round();
    }
  };
  await ask(bot, "subscribe", { what: "everything", when: "daily", hour: 8 });
  await ask(bot, "case add", { docket: `${DOCKET}` }, "case-alerts");
  await bot.round();
  return {
    url: bot.app.url,
    subjects: {
      following: () => find(bot, "case-alerts", /Now following/),
      async entry() {
        const text =
          "ORDER granting 14 Motion to Lift Stay; denying 15 Motion for Sanctions. Joint status report due by 12/18/2026. So ordered.";
        library.enter(DOCKET, { number: "16", day: "2026-11-20", text, pdf: "16.pdf" });
        bot.pass(60);
        await bot.round();
        return find(bot, "case-alerts", /entry 16/);
      },
      async digest() {
        outlets.showUntil(WINTER);
        await passDay();
        return find(bot, "general", /events, \d+ reports/);
      },
      async notice() {
        outlets.misbehave(GAZETTE, (response) => response.writeHead(503).end());
        await passDay(30);
        return find(bot, "bot-admin", /has not answered since/);
      },
    },
    async close() {
      await bot.stop();
      await outlets.close();
      await library.stop();
    },
  };
}
