// What comes in: days that a docket sets, moves and takes off, and a Discord with its moods. What goes out: one event for
// each day in the server's calendar. Surprise: whatever goes wrong with events, alerts are told as ever.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createJourney } from "../../src/app/journey.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { sendEvent } from "../../src/delivery/discord/send-event.ts";
import type { ScheduledEvent } from "../../src/delivery/scheduled-event.ts";
import { CREATE_EVENTS } from "../../src/preview/permissions.ts";
import { DEFAULT_SEED, type SeedGuild } from "../../src/preview/seed.ts";
import { ALERTS_CHANNEL } from "../delivery/discord-room.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import { itemOf, subscriptionOf } from "../storage/samples.ts";
import { GUILD, MANAGER, openPlaceRoom, type PlaceRoom } from "./place-room.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CASE = "microsoft-ireland";
const [guild] = DEFAULT_SEED.guilds as [SeedGuild];
const seed = {
  ...DEFAULT_SEED,
  guilds: [{ ...guild, botPermissions: guild.botPermissions | CREATE_EVENTS }],
};
const { cases } = await readCases(new URL("../../feeds", import.meta.url).pathname);

let room: PlaceRoom;
let deliver: () => Promise<number>;

beforeEach(async () => {
  const place = { guildId: GUILD, createdBy: MANAGER, what: CASE };
  room = await openPlaceRoom({ discord: { seed }, subscriptions: [subscriptionOf(ALERTS_CHANNEL, place)] });
  restart();
});
afterEach(async () => {
  if (openDiscordSchema()) expect(room.schemaFaults()).toEqual([]);
  await room.stop();
});

function restart() {
  const journey = createJourney({
    ...room.parts,
    knowledge: () => ({ ...room.parts.knowledge(), cases }),
    sendEvent: (event: ScheduledEvent, isUncertain: boolean, now: Date) =>
      sendEvent(room.discord, event, isUncertain, now),
  });
  deliver = () => journey.deliver();
}

/** The docket of the case gets an entry. */
async function enter(number: string, text: string) {
  const item = itemOf(`e${number}`, { title: `Entry ${number}`, text });
  await room.store.saveItem(item);
  await room.store.noteSighting(item.id, "gazette", room.now().toISOString());
  await room.store.saveEntry(item, {
    caseId: CASE,
    court: "nysd",
    docket: "1:13-mj-02814",
    number,
    filedOn: "2026-03-02",
    kind: "order",
  });
}
const HEARING = "ORDER: Status Conference set for 4/9/2026 at 02:30 PM before Judge Loretta A. Preska.";
const BRIEFS = "ORDER: Amicus briefs due by April 17, 2026. So ordered.";

const turn = (isOn: boolean) => room.store.setServerEvents(GUILD, isOn, MANAGER, room.now().toISOString());
const events = () => room.server.world.events.of(GUILD, room.now().getTime());
const shown = () =>
  events().map(({ name, scheduled_start_time, status }) => [name, scheduled_start_time, status]);
const asked = (verb: string) =>
  room.server.requests.filter(({ method, path }) => method === verb && path.includes("scheduled-events"));
async function deliverAfter(ms: number) {
  room.wait(ms);
  await deliver();
}
const CONFERENCE = ["Microsoft Ireland: Status Conference", "2026-04-09T18:30:00.000Z", 1];
const AMICI = ["Microsoft Ireland: Amicus briefs", "2026-04-17T13:00:00.000Z", 1];

describe("a server that wants events", () => {
  test("hearings at the court's hour, deadlines as its working day, each made once, also after a restart", async () => {
    await enter("30", HEARING);
    await enter("31", BRIEFS);
    await deliver();
    expect(events()).toEqual([]);
    await turn(true);
    await deliver();
    expect(shown().sort()).toEqual([AMICI, CONFERENCE]);
    const [briefs] = events().filter(({ name }) => name.includes("Amicus"));
    expect(briefs).toMatchObject({
      scheduled_end_time: "2026-04-17T21:00:00.000Z",
      entity_metadata: { location: expect.stringMatching(/Southern District of New York|S\.D\.N\.Y\./) },
      description: expect.stringMatching(/entry 31 of 2 March 2026[\s\S]*The court's docket decides/),
    });
    restart();
    await deliverAfter(2 * HOUR);
    await deliverAfter(2 * HOUR);
    expect(asked("POST")).toHaveLength(2);
    expect(asked("PATCH")).toEqual([]);
  });

  test("a day that the court moves is the same event on its new day, one that it takes off is cancelled", async () => {
    await enter("30", HEARING);
    await enter("31", BRIEFS);
    await turn(true);
    await deliver();
    const ids = events().map(({ id }) => id);
    await enter(
      "32",
      "ORDER: The Status Conference set for April 9, 2026 is adjourned to April 16, 2026 at 10:00 AM. The deadline for amicus briefs of April 17, 2026 is vacated.",
    );
    await deliverAfter(6 * MINUTE);
    expect(events().map(({ id }) => id)).toEqual(ids);
    expect(
      shown()
        .map(([, start, status]) => [start, status])
        .sort(),
    ).toEqual([
      ["2026-04-16T14:00:00.000Z", 1],
      [AMICI[1], 4],
    ]);
    await deliverAfter(2 * HOUR);
    expect(asked("PATCH")).toHaveLength(2);
  });

  test("off removes those still to come, and leaves those of others alone", async () => {
    await enter("30", HEARING);
    await turn(true);
    await deliver();
    const [ours] = events();
    if (!ours) throw new Error("no event");
    room.server.world.events.keep({ ...ours, id: "9", name: "Games night", creator_id: MANAGER });
    await turn(false);
    await deliver();
    expect(shown().map(([name]) => name)).toEqual(["Games night"]);
    await deliverAfter(2 * HOUR);
    expect(asked("DELETE")).toHaveLength(1);
    expect(await room.store.listScheduledEvents(GUILD)).toEqual([]);
  });

  test("an event that somebody deleted is not made again", async () => {
    await enter("30", HEARING);
    await turn(true);
    await deliver();
    room.server.world.events.remove(events()[0]?.id ?? "");
    await enter(
      "31",
      "ORDER: The Status Conference is adjourned from April 9, 2026 to April 16, 2026 at 10:00 AM.",
    );
    await deliverAfter(6 * MINUTE);
    await deliverAfter(2 * HOUR);
    expect([events(), asked("POST").length]).toEqual([[], 1]);
  });
});

describe("a Discord with moods", () => {
  test.each(["500 after", "502 after", "close after"] as const)(
    "%s: the event is found by its reference, not made twice",
    async (fault) => {
      await enter("30", HEARING);
      await turn(true);
      room.server.faults.failNextPosts(fault);
      await deliver();
      expect(await room.store.listScheduledEvents(GUILD)).toMatchObject([
        { state: "unknown", eventId: null },
      ]);
      restart();
      await deliverAfter(HOUR);
      await deliverAfter(HOUR);
      expect(shown()).toEqual([CONFERENCE]);
      expect(asked("POST")).toHaveLength(1);
      expect(await room.store.listScheduledEvents(GUILD)).toMatchObject([
        { state: "there", eventId: events()[0]?.id },
      ]);
    },
  );

  test("500 before it was stored: it is looked for, and then made", async () => {
    await enter("30", HEARING);
    await turn(true);
    room.server.faults.failNextPosts("500 before");
    await deliver();
    await deliverAfter(HOUR);
    expect(shown()).toEqual([CONFERENCE]);
  });

  test("a permission that is missing is named, asked for once an hour, and holds up no alert", async () => {
    await enter("30", HEARING);
    await enter("31", BRIEFS);
    const kept = room.server.world.guilds.get(GUILD);
    if (!kept) throw new Error("no guild");
    const roles = kept.roles.map((role) => ({ ...role }));
    for (const role of kept.roles) role.permissions = String(BigInt(role.permissions) & ~CREATE_EVENTS);
    await turn(true);
    await room.owe(1);
    await deliver();
    expect(room.shown()).toHaveLength(1);
    expect(await room.store.eventsOfServer(GUILD)).toEqual({ isOn: true, trouble: "permission" });
    await deliverAfter(30 * MINUTE);
    expect(asked("POST")).toHaveLength(1);
    kept.roles = roles;
    await deliverAfter(31 * MINUTE);
    expect(shown()).toHaveLength(2);
    expect(await room.store.eventsOfServer(GUILD)).toEqual({ isOn: true, trouble: null });
  });

  test("a calendar that is full is said so, and what others have made stays", async () => {
    await enter("30", HEARING);
    await turn(true);
    await deliver();
    const [ours] = events();
    if (!ours) throw new Error("no event");
    for (let count = 0; count < 99; count += 1)
      room.server.world.events.keep({ ...ours, id: String(count), description: null });
    await enter("31", BRIEFS);
    await deliverAfter(6 * MINUTE);
    expect(events()).toHaveLength(100);
    expect((await room.store.eventsOfServer(GUILD)).trouble).toBe("full");
  });

  test("a server that we are not in is asked for nothing", async () => {
    await enter("30", HEARING);
    await turn(true);
    await room.untilHeard(() => room.server.world.loseGuild(GUILD, false));
    await deliver();
    await deliverAfter(2 * HOUR);
    expect(room.server.requests.filter(({ path }) => path.includes("scheduled-events"))).toEqual([]);
  });

  test("a limit of an hour holds up neither the step nor what comes after it", async () => {
    await enter("30", HEARING);
    await turn(true);
    room.server.faults.answerNext({
      method: "POST",
      path: /scheduled-events$/,
      status: 429,
      headers: { "retry-after": "3600", via: "1.1 test", "content-type": "application/json" },
      body: { retry_after: 3600, global: false, message: "slow" },
    });
    await deliver();
    expect(events()).toEqual([]);
    await deliverAfter(HOUR + MINUTE);
    expect(shown()).toEqual([CONFERENCE]);
  });
});
