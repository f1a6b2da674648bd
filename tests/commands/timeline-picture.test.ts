/**
 * In: `/case timeline`. Out: the picture beside the words, on each page, in each form.
 * Surprise: the pictures are fetched back from the local Discord, so what is compared is what a person would see.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TimelineEntry } from "../../src/cases/case-file.ts";
import { describeTimeline, pictureOf } from "../../src/commands/case/timeline-picture.ts";
import fc from "../property.ts";
import { type CommandRoom, openCommandRoom, type Shown } from "./command-room.ts";

const PNG = [0x89, 0x50, 0x4e, 0x47];

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom();
});
afterAll(() => room.close());

async function bytesOf(shown: Shown): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(shown.files[0]?.url ?? "")).arrayBuffer());
}

describe("the picture of a timeline", () => {
  test("stands beside the words, and says in words what it shows", async () => {
    const shown = await room.ask("case timeline", { case: "microsoft-ireland" });
    expect(shown.ephemeral).toBe(true);
    expect(shown.files).toHaveLength(1);
    expect(shown.files[0]).toMatchObject({ filename: "timeline.png", content_type: "image/png" });
    expect([...(await bytesOf(shown)).subarray(0, 4)]).toEqual(PNG);
    const alt = shown.files[0]?.description ?? "";
    expect(alt).toMatch(
      /^Timeline of Microsoft Ireland: \d+ events, 4 December 2013 to 17 April 2018\. Shown: 10 of them\.\n4 December 2013/,
    );
    expect(alt.length).toBeLessThanOrEqual(1024);
    expect(shown.description.split("\n").length).toBe(10);
  });

  test("is of the page that is read: another page, another picture, and never two", async () => {
    const first = await room.ask("case timeline", { case: "microsoft-ireland" });
    const before = await bytesOf(first);
    const second = await room.press(first, "Later");
    expect([second.id, second.files.length]).toEqual([first.id, 1]);
    expect(Buffer.compare(await bytesOf(second), before)).not.toBe(0);
    const firstLine = second.description.split("\n")[0]?.replaceAll("*", "").split(" · ")[0] ?? "none";
    expect(second.files[0]?.description).toContain(`\n${firstLine}`);
    const back = await room.press(second, "Earlier");
    expect(Buffer.compare(await bytesOf(back), before)).toBe(0);
  });

  test("a time without events has none, and nothing Discord would refuse was sent", async () => {
    const none = await room.ask("case timeline", { case: "microsoft-ireland", from: "2001", to: "2002" });
    expect(none.files).toEqual([]);
    expect(room.schemaFaults() ?? []).toEqual([]);
  });

  test("that cannot be painted costs nothing but itself, and is tried again", async () => {
    const lines: string[] = [];
    const log = { warn: (_: object, text: string) => lines.push(text), info() {}, error() {} };
    const events: TimelineEntry[] = room.cases.find(({ primary }) => primary)?.timeline.slice(0, 3) ?? [];
    const drawing = { name: "A case nobody else draws", events, page: events };
    const broken = () => Promise.reject(new Error("no font"));
    expect(await pictureOf(drawing, { log }, broken)).toEqual([]);
    expect(lines).toEqual(["a timeline could not be painted; it is told in words"]);
    let painted = 0;
    const paint = async () => {
      painted += 1;
      return new Uint8Array(PNG);
    };
    const [again] = await pictureOf(drawing, { log }, paint);
    const [kept] = await pictureOf(drawing, { log }, paint);
    expect([again, painted]).toEqual([kept, 1]);
    expect(again).toMatchObject({ bytes: new Uint8Array(PNG) });
  });

  test("is described within Discord's 1024 characters, whatever the file says", () => {
    const entry = fc.record({
      date: fc.constantFrom("2014-08-29", "2016-07-14", "2018-04-17"),
      precision: fc.constant("day" as const),
      kind: fc.constant("order" as const),
      event: fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
      court: fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 12 }),
        fc.string({ maxLength: 300 }),
        (all, name) => {
          const events = all as unknown as TimelineEntry[];
          const text = describeTimeline({ name, events, page: events });
          expect(text.length).toBeLessThanOrEqual(1024);
          expect(text.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
