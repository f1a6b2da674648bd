// Days as events: their hours, which of many are chosen, and what becomes of each when the docket changes.
import { describe, expect, test } from "vitest";
import type { DueDay } from "../../src/cases/deadlines.ts";
import { renderEvent } from "../../src/delivery/discord/render-event.ts";
import {
  choosePlanned,
  type PlannedEvent,
  type ScheduledEvent,
  settleEvents,
  spanOfDue,
} from "../../src/delivery/scheduled-event.ts";
import { LANGUAGES } from "../../src/words/language.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const ZONE = "America/New_York";
const due = (changes: Partial<DueDay> = {}): DueDay => ({
  day: "2026-04-09",
  what: "Status Conference",
  from: "entry 30",
  url: "https://court.example/30",
  ...changes,
});

const plan = (what: string, day: string, matter = "ireland"): PlannedEvent => ({
  matter,
  isSitting: true,
  what,
  form: {
    name: what,
    description: what,
    location: "2d Cir.",
    startsAt: `${day}T14:00:00.000Z`,
    endsAt: `${day}T15:00:00.000Z`,
  },
});
const rowsOf = (plans: PlannedEvent[]): ScheduledEvent[] =>
  settleEvents([], plans, "1", NOW).changed.map((row, at) => ({
    ...row,
    state: "there",
    eventId: `e${at}`,
    shown: row.form,
  }));
const after = (before: PlannedEvent[], now: PlannedEvent[]) =>
  settleEvents(rowsOf(before), now, "1", NOW).changed.map(({ eventId, form, ending }) => [
    eventId,
    ending ?? form.startsAt.slice(0, 10),
  ]);

describe("the hours of a day", () => {
  test("a sitting is an hour by the court's clock, in winter and in summer", () => {
    const at = (day: string) => spanOfDue(due({ day, sitting: { time: "14:30", zone: ZONE } }), ZONE);
    expect(at("2026-03-06")).toEqual({
      startsAt: "2026-03-06T19:30:00.000Z",
      endsAt: "2026-03-06T20:30:00.000Z",
    });
    expect(at("2026-03-09")?.startsAt).toBe("2026-03-09T18:30:00.000Z");
  });

  test("a deadline is the working day, a sitting without an hour as well; a month is no event", () => {
    const day = { startsAt: "2026-04-09T13:00:00.000Z", endsAt: "2026-04-09T21:00:00.000Z" };
    expect(spanOfDue(due(), ZONE)).toEqual(day);
    expect(spanOfDue(due({ sitting: { time: null, zone: ZONE } }), ZONE)).toEqual(day);
    expect(spanOfDue(due({ day: "2026-04" }), ZONE)).toBeNull();
  });
});

test("ten of a case and a hundred of a server are chosen, the nearest; nothing that has begun or is years away", () => {
  const days = Array.from({ length: 12 }, (_, at) => `2026-04-${String(12 - at).padStart(2, "0")}`);
  const many = Array.from({ length: 11 }, (_, at) => days.map((day) => plan("Argument", day, `m${at}`)));
  const chosen = choosePlanned([plan("x", "2026-03-01"), plan("x", "2031-03-01"), ...many.flat()], NOW);
  expect(chosen).toHaveLength(100);
  expect(chosen.filter(({ matter }) => matter === "m0")).toHaveLength(10);
  expect(chosen[0]?.form.startsAt).toBe("2026-04-01T14:00:00.000Z");
});

describe("what becomes of an event", () => {
  test("nothing, when nothing changed", () => {
    const plans = [plan("Argument", "2026-04-09"), plan("Status Conference", "2026-04-10")];
    expect(after(plans, plans)).toEqual([]);
  });

  test("it moves with its day, though another one stays", () => {
    const stays = plan("Oral Argument", "2026-04-10");
    expect(
      after(
        [plan("Status Conference", "2026-04-09"), stays],
        [plan("The Status Conference", "2026-04-16"), stays],
      ),
    ).toEqual([["e0", "2026-04-16"]]);
  });

  test("of two of a kind that both went, nobody knows which one moved: both are cancelled and a new one is made", () => {
    const before = [plan("Status Conference", "2026-04-09"), plan("Status Conference", "2026-04-10")];
    expect(after(before, [plan("Status Conference", "2026-04-16")])).toEqual([
      ["e0", "cancel"],
      ["e1", "cancel"],
      [null, "2026-04-16"],
    ]);
  });

  test("another case's day is another event, and what is over is forgotten", () => {
    expect(after([plan("Argument", "2026-04-09")], [plan("Argument", "2026-04-10", "other")])).toEqual([
      ["e0", "cancel"],
      [null, "2026-04-10"],
    ]);
    const rows = rowsOf([plan("Argument", "2026-04-09")]);
    const past = settleEvents(rows, [], "1", new Date("2026-04-09T15:00:00Z"));
    expect(past).toEqual({ changed: [], over: rows.map(({ id }) => id) });
  });

  test("one that has begun is left alone", () => {
    const rows = rowsOf([plan("Argument", "2026-04-09")]);
    expect(settleEvents(rows, [], "1", new Date("2026-04-09T14:30:00Z"))).toEqual({ changed: [], over: [] });
  });
});

test.each(LANGUAGES)("texts of any length keep Discord's limits and say who decides (%s)", (language) => {
  const long = "**Responses** to the @everyone motion ".repeat(60);
  const form = renderEvent(
    due({
      what: long,
      rule: long,
      isComputed: true,
      from: long,
      url: `https://court.example/${"x".repeat(900)}`,
    }),
    { name: long, court: long },
    language,
  );
  expect([form.name.length <= 100, form.location.length <= 100]).toEqual([true, true]);
  expect(form.description.length).toBeLessThanOrEqual(940);
  expect(form.description).not.toContain("**Responses**");
  expect(form.description.split("\n").at(-1)).toMatch(/docket|Gerichts|registre|registro/);
});
