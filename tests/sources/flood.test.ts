/** Whether a visit is a flood: situations of real feeds, each with what is old, what is held and what is told. */
import { describe, expect, test } from "vitest";
import type { Item, ParsedItem } from "../../src/items/item.ts";
import { type Flood, isWorthALook, judgeFlood } from "../../src/sources/flood.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const TOPICS =
  "warrant privacy treaty court appeal senate hearing cloud agency search data judge ruling bill email border".split(
    " ",
  );
/** Titles of five words and texts of a dozen, each unlike the others. */
const wordsFor = (at: number, of: string) => {
  const pick = (step: number) => TOPICS[(at * step + Math.floor(at / TOPICS.length)) % TOPICS.length];
  return `${of} ${at}x report ${pick(1)} ${pick(3)} ${pick(5)} number${at}`;
};

interface Making {
  host?: string;
  of?: string;
  /** Days before NOW that the first is dated; null for no date. */
  from?: number | null;
  /** Days between two. */
  gap?: number;
}

/** `count` articles, the newest first. */
function articles(
  count: number,
  { host = "gazette.example", of = "Alpha", from = 0, gap = 0.5 }: Making = {},
) {
  return Array.from({ length: count }, (_, at): ParsedItem => {
    const words = wordsFor(at, of);
    const url = `https://${host}/2026/${words.toLowerCase().replaceAll(" ", "-")}`;
    return {
      keys: [`guid:${url}`],
      url,
      title: words,
      author: null,
      publishedAt: from === null ? null : new Date(NOW.getTime() - (from + at * gap) * DAY).toISOString(),
      updatedAt: null,
      summary: "",
      text: `What ${words} says about the ${TOPICS[at % TOPICS.length]} at length.`,
      categories: [],
      enclosures: [],
    };
  });
}

/** As the source brought them: those dated within `liveDays` as they appeared, the rest at the first visit. */
function seen(items: readonly ParsedItem[], liveDays = 1_000): Item[] {
  return items.map((parsed, at) => {
    const isLive =
      parsed.publishedAt !== null && NOW.getTime() - Date.parse(parsed.publishedAt) < liveDays * DAY;
    const firstVisit = new Date(NOW.getTime() - liveDays * DAY).toISOString();
    return {
      ...parsed,
      id: `i${parsed.title}${at}`,
      sourceId: "gazette",
      outlet: "The Gazette",
      firstSeenAt: isLive ? (parsed.publishedAt ?? "") : firstVisit,
      revision: 1,
      isBaseline: !isLive,
    };
  });
}

interface Situation {
  strangers: ParsedItem[];
  /** Items of the document that are known by their keys. */
  shown?: Item[];
  known: Item[];
  awayMs?: number;
}

function judge({ strangers, shown = [], known, awayMs = 0.25 * HOUR }: Situation): Flood {
  const items = [...shown, ...strangers];
  const lastOkAt = new Date(NOW.getTime() - awayMs).toISOString();
  const suspects = { state: { lastOkAt }, items, strangers, now: NOW };
  if (!isWorthALook(suspects)) return { kind: "fine" };
  return judgeFlood(suspects, { known, isAll: true, present: new Set(shown.map(({ id }) => id)) });
}

/** "12 old, 3 held", the rest is told. */
function outcome(situation: Situation): string {
  const flood = judge(situation);
  return flood.kind === "fine" ? "fine" : `${flood.old.length} old, ${flood.held.length} held`;
}

const YEAR_OF_NEWS = seen(articles(60, { from: 1 }));
/** New names for known articles. */
const moved = (items: readonly ParsedItem[], change: (one: ParsedItem) => Partial<ParsedItem> = () => ({})) =>
  items.map((one): ParsedItem => {
    const { keys: _, ...rest } = { ...one };
    const url = one.url?.replace("gazette.example/2026", "www.new-gazette.example/archive/news") ?? null;
    return { ...rest, url, keys: [`guid:new-${one.title}`], ...change(one) };
  });
const today = () => ({ publishedAt: NOW.toISOString() });
const orders = (count: number, daysAgo = 0): ParsedItem[] =>
  articles(count, { of: "Order", from: daysAgo, gap: 0.001 }).map((one, at) => ({
    ...one,
    docket: {
      court: "nysd",
      caseNumber: "1:13-mj-02814",
      caseName: null,
      entryNumber: `${at}`,
      documentUrl: null,
    },
  }));
const docket = seen(orders(30, 20));

const SITUATIONS: Record<string, [Situation, string]> = {
  "an ordinary visit: three new articles of twenty": [
    {
      strangers: articles(3, { of: "New", gap: 0.01 }),
      shown: YEAR_OF_NEWS.slice(0, 17),
      known: YEAR_OF_NEWS,
    },
    "fine",
  ],
  "a site moves: new domain, new guids, titles in capitals": [
    {
      strangers: moved(YEAR_OF_NEWS.slice(0, 20), (one) => ({ title: one.title.toUpperCase() })),
      known: YEAR_OF_NEWS,
    },
    "20 old, 0 held",
  ],
  "a site moves and its newest three are news": [
    {
      strangers: [...articles(3, { of: "New", gap: 0.01 }), ...moved(YEAR_OF_NEWS.slice(0, 17))],
      known: YEAR_OF_NEWS,
    },
    "17 old, 0 held",
  ],
  "a migration republishes the archive with today's dates and other addresses": [
    {
      strangers: moved(YEAR_OF_NEWS, (one) => ({
        ...today(),
        url: `https://gazette.example/?p=${one.title.length}${one.title}`,
      })),
      known: YEAR_OF_NEWS,
    },
    "60 old, 0 held",
  ],
  "a migration that cut every text: the same slugs, no text any more": [
    { strangers: moved(YEAR_OF_NEWS.slice(0, 20), () => ({ text: "" })), known: YEAR_OF_NEWS },
    "20 old, 0 held",
  ],
  "a migration that keeps titles, but with texts that are not those we know: asked, never dropped": [
    {
      strangers: moved(YEAR_OF_NEWS.slice(0, 20), (one) => ({
        url: `https://gazette.example/?p=${one.title.length}${one.title}`,
        text: "Subscribe to our newsletter and never miss what matters in the courts of the world.",
      })),
      known: YEAR_OF_NEWS,
    },
    "0 old, 20 held",
  ],
  "the window grows from 20 to 200": [
    {
      strangers: articles(180, { of: "Older", from: 11 }),
      shown: seen(articles(20, { from: 1 }), 0),
      known: seen(articles(20, { from: 1 }), 0),
    },
    "180 old, 0 held",
  ],
  "the window grows from 20 to 200 without dates": [
    {
      strangers: articles(180, { of: "Older", from: null }),
      shown: seen(articles(20, { from: null })),
      known: seen(articles(20, { from: null })),
    },
    "0 old, 180 held",
  ],
  "twelve old papers of many years come at once: an archive is not that thin, so they are asked about": [
    {
      strangers: articles(12, { of: "Unsealed", from: 400, gap: 200 }),
      shown: YEAR_OF_NEWS.slice(0, 20),
      known: YEAR_OF_NEWS,
    },
    "0 old, 12 held",
  ],
  "one article of 2015 among the news: in doubt, asked about": [
    {
      strangers: articles(1, { of: "Old", from: 4_000 }),
      shown: YEAR_OF_NEWS.slice(0, 19),
      known: YEAR_OF_NEWS,
    },
    "0 old, 1 held",
  ],
  "one article dated last month": [
    {
      strangers: articles(1, { of: "Old", from: 25 }),
      shown: YEAR_OF_NEWS.slice(0, 19),
      known: YEAR_OF_NEWS,
    },
    "fine",
  ],
  "old articles of a source whose dates were never honest": [
    {
      strangers: articles(8, { of: "Old", from: 4_000 }),
      shown: seen(articles(20, { from: 900 })).map((one) => ({ ...one, firstSeenAt: NOW.toISOString() })),
      known: seen(articles(20, { from: 900 })).map((one) => ({ ...one, firstSeenAt: NOW.toISOString() })),
    },
    "fine",
  ],
  "fifteen of the last weeks that were not there when we looked": [
    {
      strangers: articles(15, { of: "Late", from: 5, gap: 1 }),
      shown: YEAR_OF_NEWS.slice(0, 20),
      known: YEAR_OF_NEWS,
    },
    "0 old, 15 held",
  ],
  "120 unknown at once": [
    { strangers: articles(120, { of: "Flood", gap: 0.0001 }), known: YEAR_OF_NEWS },
    "0 old, 120 held",
  ],
  "a court's busy day: forty orders": [{ strangers: orders(40), known: docket }, "fine"],
  "forty orders in a feed of articles": [
    { strangers: articles(40, { of: "Order", gap: 0.001 }), known: YEAR_OF_NEWS },
    "fine",
  ],
  "a bulk filing of six cases in a second": [
    { strangers: articles(6, { of: "Complaint", gap: 0 }), known: YEAR_OF_NEWS },
    "fine",
  ],
  "somebody bought a whole docket: 300 entries of years": [
    { strangers: orders(300, 900), shown: docket, known: docket },
    "0 old, 300 held",
  ],
  "a court that dockets on Monday what was filed on Friday": [
    { strangers: orders(25, 3), shown: docket, known: docket },
    "fine",
  ],
  "the first three items after an empty feed": [{ strangers: articles(3), known: [] }, "fine"],
  "a week offline, thirty a day: a week's worth": [
    {
      strangers: articles(210, { of: "Week", gap: 1 / 30 }),
      known: seen(articles(100, { from: 7, gap: 1 / 30 })),
      awayMs: 7 * DAY,
    },
    "fine",
  ],
  "the same 210 a quarter of an hour after the last visit": [
    {
      strangers: articles(210, { of: "Week", gap: 0.00001 }),
      known: seen(articles(100, { from: 0.1, gap: 1 / 30 })),
    },
    "0 old, 210 held",
  ],
};

describe("a visit", () => {
  test.each(Object.entries(SITUATIONS))("%s", (_name, [situation, expected]) => {
    expect(outcome(situation)).toBe(expected);
  });
});

describe("what is never old", () => {
  test("a column of one name and blurb every day, in a feed that has just moved", () => {
    const column = (day: number, keys: string): ParsedItem => ({
      ...(articles(1, { from: day })[0] as ParsedItem),
      keys: [keys],
      url: `https://gazette.example/${day}/the-week-in-the-courts`,
      title: "The week in the courts",
      text: "What judges said this week.",
    });
    const known = [...seen([column(8, "a"), column(15, "b")]), ...YEAR_OF_NEWS];
    const news = column(0, "c");
    const flood = judge({ strangers: [news, ...moved(YEAR_OF_NEWS.slice(0, 19))], known });
    expect(flood).toMatchObject({ kind: "flood", held: [news] });
    expect(flood.kind === "flood" && flood.old).toHaveLength(19);
  });

  test("an article of the same title as one that the document still shows", () => {
    const strangers = [...moved(YEAR_OF_NEWS.slice(0, 6)), ...articles(6, { of: "New", gap: 0.01 })];
    expect(outcome({ strangers, shown: YEAR_OF_NEWS.slice(0, 6), known: YEAR_OF_NEWS })).toBe("fine");
  });

  test("two articles of one title in a moved feed: neither can be told to be the known one", () => {
    const [one] = moved(YEAR_OF_NEWS.slice(0, 1));
    if (!one) throw new Error("there is one");
    const strangers = [
      ...moved(YEAR_OF_NEWS.slice(0, 10)),
      { ...one, keys: ["guid:twin"], url: `${one.url}/2` },
    ];
    const flood = judge({ strangers, known: YEAR_OF_NEWS });
    expect(flood.kind === "flood" && flood.held.map(({ title }) => title)).toContain(one.title);
    expect(flood.kind === "flood" && flood.old.length + flood.held.length).toBe(11);
  });

  test("notices of one wording that differ in a number", () => {
    const notice = (number: number, of: string): ParsedItem => ({
      ...(articles(1, { of })[0] as ParsedItem),
      keys: [`${of}${number}`],
      url: `https://court.example/${of}/${number}`,
      title: `Notice of oral argument before the panel`,
      text: `The court will hear argument in number 14-${number} in courtroom nine at ten in the morning of that day.`,
    });
    const flood = judge({
      strangers: [notice(2986, "new"), ...moved(YEAR_OF_NEWS.slice(0, 9))],
      known: [...seen([notice(2985, "old")]), ...YEAR_OF_NEWS],
    });
    expect(flood.kind === "flood" && flood.held).toHaveLength(1);
  });
});

test("why says what looks wrong, in a clause", () => {
  const why = (situation: Situation) => {
    const flood = judge(situation);
    return flood.kind === "flood" ? flood.why : null;
  };
  expect(why({ strangers: articles(120, { of: "Flood", gap: 0.0001 }), known: YEAR_OF_NEWS })).toBe(
    "it brought 120 items at once, where one or none could be expected",
  );
  expect(why({ strangers: orders(300, 900), shown: docket, known: docket })).toBe(
    "it brought 300 items dated before visits that did not show them",
  );
});
