// What comes in: the real program as a child process, killed between two writes where it hurts most. What goes out: every
// event in both channels once, each notice once.
// Surprise: three of the many points that `npm run torture -- --points` goes through, on both stores.
import { expect, test } from "vitest";
import type { Death } from "../torture/dying-store.ts";
import { liveThroughTheWeek } from "../torture/point-town.ts";

test("killed over a message, over an alert without its deliveries, and over a digest", {
  timeout: 120_000,
}, async () => {
  const deaths: Death[] = [
    // It is posted and not recorded.
    { when: "before", point: "saveDelivery()", nth: 3 },
    { when: "before", point: "insert deliveries", nth: 1 },
    { when: "before", point: "saveDigest()", nth: 1 },
  ];
  const { events, died } = await liveThroughTheWeek({ deaths, databaseUrl: null, downMinutes: 30 });
  expect(died).toBe(3);
  const told = (channel: string) => events.filter((event) => event.startsWith(`${channel} `));
  expect(new Set(events).size).toBe(events.length);
  expect([told("general"), told("case-alerts"), told("bot-admin")].map(({ length }) => length)).toEqual([
    9, 9, 4,
  ]);
});
