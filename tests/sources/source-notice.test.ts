// What a server is told about its sources, decided on plain values.
import { describe, expect, test } from "vitest";
import type { Noticed, SourceNotice } from "../../src/sources/notice.ts";
import {
  judgeNetwork,
  NETWORK_UNKNOWN,
  type NetworkMemory,
  type WatchedSource,
} from "../../src/sources/our-network.ts";
import { readSilence, type Silence } from "../../src/sources/silence.ts";
import type { SourceState } from "../../src/sources/source.ts";
import { decideNotices } from "../../src/sources/source-notice.ts";

const HOUR = 3_600_000;
const NOW = new Date("2026-11-20T12:00:00Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR).toISOString();
const REFUSED = { kind: "network" as const, detail: "It refuses connections." };
const BROKEN = { kind: "server-error" as const, detail: "HTTP 503" };

function source(id: string, changes: Partial<SourceState> = {}, host = `${id}.example`): WatchedSource {
  return {
    source: {
      id,
      kind: "feed",
      name: id,
      url: `https://${host}/${id}`,
      topics: [],
      why: "test",
      everyMinutes: 15,
      firstSight: "silent",
      language: "en",
    },
    state: {
      sourceId: id,
      validators: { etag: null, lastModified: null },
      nextVisitAt: ago(-1),
      lastVisitAt: ago(0.1),
      lastOkAt: ago(0.1),
      failingSince: null,
      failures: 0,
      lastProblem: null,
      itemsSeen: 20,
      ...changes,
    },
  };
}

const failing = (id: string, hours: number, problem: SourceState["lastProblem"] = BROKEN, host?: string) =>
  source(
    id,
    {
      failingSince: ago(hours),
      lastOkAt: ago(hours + 1),
      lastProblem: problem,
      failures: 9,
      nextVisitAt: ago(-9),
    },
    host,
  );
const told = (id: string, changes: Partial<Noticed> = {}): Noticed => ({
  sourceId: id,
  told: "watching",
  since: null,
  itemsSeen: 20,
  silentSince: null,
  ...changes,
});

function decide(
  sources: WatchedSource[],
  known: Noticed[],
  more: { silences?: Map<string, Silence>; network?: NetworkMemory; now?: Date } = {},
): { said: string[]; notices: SourceNotice[]; noticed: Noticed[] } {
  const { silences = new Map(), network = NETWORK_UNKNOWN, now = NOW } = more;
  const decided = decideNotices(sources, silences, known, network, now);
  const said = decided.notices.map(
    ({ kind, lines }) => `${kind} ${lines.map((line) => line.name).join(" ")}`,
  );
  return { said, ...decided };
}

describe("deciding", () => {
  test("what was decided once is not decided again", () => {
    const sources = [source("a"), failing("b", 30), failing("c", 2, { kind: "gone", detail: "410" })];
    const first = decide(sources, []);
    expect(first.said).toEqual(["stopped c", "failing b", "watching a"]);
    expect(decide(sources, first.noticed).said).toEqual([]);
  });

  test("several that fail together are one notice: those an hour behind, and those of the same host", () => {
    const known = ["a", "b", "c", "d", "e"].map((id) => told(id));
    const all = [
      failing("a", 24, BROKEN, "x.example"),
      failing("b", 23.2),
      failing("c", 22),
      failing("d", 13, BROKEN, "x.example"),
      source("e"),
    ];
    expect(decide(all, known).said).toEqual(["failing a b d"]);
    expect(decide([failing("b", 23.9), source("e")], known).said).toEqual([]);
  });

  test("one that answers again waits for others of its host that are about to be visited", () => {
    const known = ["a", "b"].map((id) => told(id, { told: "failing", since: ago(40) }));
    const soon = { ...failing("b", 40, BROKEN, "x.example") };
    soon.state.nextVisitAt = ago(-0.5);
    const well = source("a", {}, "x.example");
    expect(decide([well, soon], known).said).toEqual([]);
    soon.state.nextVisitAt = ago(-5);
    expect(decide([well, soon], known).said).toEqual(["recovered a"]);
  });

  test("new sources are named together, once all that are due have been visited", () => {
    const due = source("b", { lastVisitAt: null, lastOkAt: null, nextVisitAt: ago(0.01) });
    expect(decide([source("a"), due], []).said).toEqual([]);
    due.state.nextVisitAt = ago(1);
    expect(decide([source("a"), due], []).said).toEqual(["watching a"]);
  });

  test("how much was caught up counts from when the failure was told", () => {
    const known = [told("a", { told: "failing", since: ago(50), itemsSeen: 17 })];
    const [notice] = decide([source("a")], known).notices;
    expect(notice?.lines[0]).toMatchObject({ caughtUp: 3, since: ago(50), until: ago(0.1) });
    const neverRead = [told("a", { told: "failing", since: ago(50), itemsSeen: 0 })];
    expect(decide([source("a")], neverRead).notices[0]?.lines[0]?.caughtUp).toBe(0);
  });
});

describe("silence", () => {
  const daily = (count: number, gapHours: number, lastHoursAgo: number) =>
    readSilence(
      Array.from({ length: count }, (_, at) => NOW.getTime() - (lastHoursAgo + at * gapHours) * HOUR),
      ago(lastHoursAgo),
    );
  const said = (silence: Silence | null, state: Partial<SourceState> = {}, known = told("a")) =>
    decide([source("a", state)], [known], { silences: new Map(silence ? [["a", silence]] : []) }).said;

  test.each([
    ["a daily one after six days", 30, 24, 6 * 24, false],
    ["a daily one after seven", 30, 24, 7 * 24 + 1, true],
    ["one of every third day after two weeks", 30, 72, 14 * 24, false],
    ["one of every third day after eighteen days", 30, 72, 18 * 24 + 1, true],
    ["one with four items only", 4, 24, 60 * 24, false],
  ])("%s", (_, count, gap, last, isTold) => {
    expect(said(daily(count, gap, last))).toEqual(isTold ? ["silent a"] : []);
  });

  test("it is told once, again only after something new came; and not of one we did not ask, or that fails", () => {
    const silence = daily(30, 24, 8 * 24);
    expect(said(silence, {}, told("a", { silentSince: ago(8 * 24) }))).toEqual([]);
    expect(said(silence, {}, told("a", { silentSince: ago(99 * 24) }))).toEqual(["silent a"]);
    expect(said(silence, { lastOkAt: ago(7 * 24), lastVisitAt: ago(7 * 24) })).toEqual([]);
    expect(said(silence, { failingSince: ago(1), lastProblem: BROKEN })).toEqual([]);
  });

  test("what was said of its silence survives a failure and a recovery", () => {
    const silences = new Map([["a", daily(30, 24, 8 * 24) as Silence]]);
    const { noticed } = decide([source("a")], [told("a")], { silences });
    const failed = decide([failing("a", 30)], noticed, { silences });
    const well = decide([source("a")], failed.noticed, { silences });
    expect([failed.said, well.said]).toEqual([["failing a"], ["recovered a"]]);
    expect(decide([source("a")], well.noticed, { silences }).said).toEqual([]);
  });
});

describe("our own network", () => {
  const dead = (hours: number) => ["a", "b", "c", "d"].map((id) => failing(id, hours, REFUSED));
  const known = ["a", "b", "c", "d"].map((id) => told(id));

  test("most hosts tried and none answered: it is us; the first answer ends it", () => {
    const down = judgeNetwork(dead(2), NETWORK_UNKNOWN, NOW);
    expect(down.downSince).toBe(NOW.toISOString());
    expect(decide(dead(30), known, { network: down }).said).toEqual([]);
    expect(judgeNetwork(dead(3), down, NOW)).toBe(down);
    const later = new Date(NOW.getTime() + HOUR);
    const back = source("a", { lastVisitAt: ago(-1), lastOkAt: ago(-1) });
    expect(judgeNetwork([back, ...dead(3).slice(1)], down, later)).toEqual({
      downSince: null,
      backAt: later.toISOString(),
    });
  });

  test("one host that answers, or an error page, shows that the network works", () => {
    expect(judgeNetwork([source("e"), ...dead(2)], NETWORK_UNKNOWN, NOW)).toBe(NETWORK_UNKNOWN);
    expect(judgeNetwork([failing("e", 2), ...dead(2)], NETWORK_UNKNOWN, NOW)).toBe(NETWORK_UNKNOWN);
    expect(judgeNetwork(dead(2).slice(2), NETWORK_UNKNOWN, NOW)).toBe(NETWORK_UNKNOWN);
  });

  test("after it came back a source is blamed only when it has failed for a day since", () => {
    const sources = [source("e"), ...dead(40)];
    const all = [...known, told("e")];
    expect(decide(sources, all, { network: { downSince: null, backAt: ago(2) } }).said).toEqual([]);
    expect(decide(sources, all, { network: { downSince: null, backAt: ago(25) } }).said).toEqual([
      "failing a b c d",
    ]);
  });

  test("silent hosts are not blamed while nobody else has spoken since", () => {
    const slow = source("e", { lastVisitAt: ago(31), lastOkAt: ago(31) });
    expect(decide([slow, ...dead(30)], [...known, told("e")]).said).toEqual([]);
  });
});
