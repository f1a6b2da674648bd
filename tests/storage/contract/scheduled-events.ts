/**
 * The contract: events of servers' calendars, and when they are looked at.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { ScheduledEvent } from "../../../src/delivery/scheduled-event.ts";
import { minute } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const event = (id: string, guildId = "100"): ScheduledEvent => ({
  id,
  guildId,
  matter: "microsoft-ireland",
  isSitting: true,
  what: "Argument",
  form: {
    name: "Argument",
    description: "Argument",
    location: "2d Cir.",
    startsAt: minute(500),
    endsAt: minute(560),
  },
  state: "wanted",
  eventId: null,
  shown: null,
  ending: null,
  attempts: 0,
  nextAttemptAt: minute(1),
  why: null,
});

export function describeScheduledEvents(open: OpenStore): void {
  const test = storeTests(open);

  describe("events of servers", () => {
    test("off until somebody turns them on; then a look is due, and the next one when it was noted for", async (store) => {
      expect(await store.eventsOfServer("100")).toEqual({ isOn: false, trouble: null });
      await store.setServerEvents("100", true, "7", minute(1));
      expect(await store.eventsOfServer("100")).toEqual({ isOn: true, trouble: null });
      expect(await store.dueEventLooks(minute(1), 5)).toEqual([{ guildId: "100", isOn: true }]);
      await store.noteEventLook("100", minute(1), minute(61), "full");
      expect(await store.dueEventLooks(minute(60), 5)).toEqual([]);
      expect(await store.eventsOfServer("100")).toEqual({ isOn: true, trouble: "full" });
      // Trouble keeps its time; all others are looked at again when something changed.
      await store.hurryEventLooks(minute(10), minute(15));
      expect(await store.dueEventLooks(minute(15), 5)).toEqual([]);
      await store.noteEventLook("100", minute(61), minute(121), null);
      await store.hurryEventLooks(minute(60), minute(62));
      expect(await store.dueEventLooks(minute(62), 5)).toEqual([]);
      await store.hurryEventLooks(minute(61), minute(66));
      expect(await store.dueEventLooks(minute(66), 5)).toHaveLength(1);
    });

    test("who turns them off while a look is under way is not made to wait for the next", async (store) => {
      await store.setServerEvents("100", true, "7", minute(1));
      await store.setServerEvents("100", false, "7", minute(3));
      await store.noteEventLook("100", minute(2), minute(62), null);
      expect(await store.dueEventLooks(minute(3), 5)).toEqual([{ guildId: "100", isOn: false }]);
      await store.noteEventLook("100", minute(3), null, null);
      expect(await store.dueEventLooks(minute(999), 5)).toEqual([]);
    });

    test("events are replaced by their reference, each server has its own, and a server's data goes as a whole", async (store) => {
      await store.setServerEvents("100", true, "7", minute(1));
      for (const one of [event("a"), event("b"), event("c", "200")]) await store.saveScheduledEvent(one);
      await store.saveScheduledEvent({ ...event("a"), state: "there", eventId: "9" });
      await store.dropScheduledEvents(["b"]);
      await store.dropScheduledEvents([]);
      expect(await store.listScheduledEvents("100")).toEqual([
        { ...event("a"), state: "there", eventId: "9" },
      ]);
      expect((await store.dataOfServer("100")).settings).toMatchObject({ events: true, changedBy: "7" });
      await store.removeServer("100");
      expect(await store.listScheduledEvents("100")).toEqual([]);
      expect(await store.listScheduledEvents("200")).toHaveLength(1);
      expect(await store.dueEventLooks(minute(999), 5)).toEqual([]);
    });
  });
}
