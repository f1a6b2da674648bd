/** Whose turn it is: never more visits at once than allowed, a rest for each host, nobody held up by another. */
import { describe, expect, test } from "vitest";
import { createHostBudget } from "../../src/sources/host-budget.ts";
import { createPoliteness } from "../../src/sources/politeness.ts";
import { createVisitTurns } from "../../src/sources/visit-turns.ts";

const never = new AbortController().signal;
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Visits that end when told to, and a count of how many run. */
function watched() {
  let most = 0;
  const running: string[] = [];
  const begun: string[] = [];
  const visit = (name: string, work: () => Promise<void>) => async () => {
    begun.push(name);
    running.push(name);
    most = Math.max(most, running.length);
    await work();
    running.splice(running.indexOf(name), 1);
  };
  return { visit, begun, most: () => most };
}

test("never more at once than allowed, in all and per host", async () => {
  const turns = createVisitTurns({ atOnce: 4, perHost: 2, spacingMs: 0 }, never);
  const all = watched();
  const perHost = new Map(["a", "b", "c", "d"].map((host) => [host, watched()]));
  const visits = [...perHost].flatMap(([host, one]) =>
    Array.from({ length: 10 }, () => turns.take(host, one.visit(host, all.visit(host, soon)))),
  );
  await Promise.all(visits);
  expect(all.begun).toHaveLength(40);
  expect(all.most()).toBe(4);
  for (const one of perHost.values()) expect(one.most()).toBeLessThanOrEqual(2);
});

test("a host rests between two visits, and others go on meanwhile", async () => {
  const turns = createVisitTurns({ atOnce: 1, perHost: 1, spacingMs: 60 }, never);
  const times = new Map<string, number>();
  const note = (name: string) => async () => void times.set(name, performance.now());
  await Promise.all([
    turns.take("slow", note("first")),
    turns.take("slow", note("second")),
    turns.take("other", note("between")),
  ]);
  const at = (name: string) => times.get(name) ?? Number.NaN;
  expect(at("second") - at("first")).toBeGreaterThanOrEqual(59);
  expect(at("between")).toBeLessThan(at("second"));
});

test("the operator's own hosts neither queue nor rest", async () => {
  const turns = createVisitTurns({ atOnce: 5, perHost: 1, spacingMs: 60_000 }, never);
  const own = watched();
  await Promise.all(Array.from({ length: 20 }, () => turns.take(null, own.visit("own", soon))));
  expect(own.most()).toBe(5);
});

test("stopping does not wait for anybody's rest", async () => {
  const stop = new AbortController();
  const turns = createVisitTurns({ atOnce: 1, perHost: 1, spacingMs: 3_600_000 }, stop.signal);
  const visits = ["one", "two", "three"].map(() => turns.take("host", soon));
  await visits[0];
  stop.abort();
  await Promise.all(visits);
});

describe("a host with many feeds", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  const seconds = (date: Date | null) => (date === null ? 0 : (date.getTime() - now.getTime()) / 1000);

  test("is visited a few times in a round; the others come back one by one", () => {
    const budget = createHostBudget({ atOnce: 8, perHost: 1, spacingMs: 2000 });
    const waits = Array.from({ length: 100 }, () => seconds(budget.comeBackAt("host", now)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(11);
    expect(waits.at(-1)).toBe(198);
    expect(new Set(waits).size).toBe(90);
    budget.beginRound();
    expect(budget.comeBackAt("host", now)).toBeNull();
  });

  test("that says 429 is left alone as a whole, for as long as it says", () => {
    const budget = createHostBudget({ atOnce: 8, perHost: 1, spacingMs: 2000 });
    const problem = { kind: "rate-limited", detail: "" } as const;
    const retryAt = "2026-03-01T12:10:00.000Z";
    budget.noteVisit("host", { kind: "failed", problem, retryAt }, now);
    expect(seconds(budget.comeBackAt("host", now))).toBe(600);
    expect(budget.comeBackAt("other", now)).toBeNull();
    expect(budget.comeBackAt("host", new Date("2026-03-01T12:10:00Z"))).toBeNull();
  });
});

test("only hosts the operator named are exempt", () => {
  const { paced } = createPoliteness(
    { atOnce: 1, perHost: 1, spacingMs: 1 },
    ["127.0.0.1:80", "10.0.0.0/8", "intranet"],
    never,
  );
  expect(paced("http://127.0.0.1/feed")).toBeNull();
  expect(paced("http://10.1.2.3:99/feed")).toBeNull();
  expect(paced("https://intranet/feed")).toBeNull();
  expect(paced("https://example.org/feed")).toBe("example.org");
  expect(paced("http://127.0.0.1:81/feed")).toBe("127.0.0.1:81");
});
