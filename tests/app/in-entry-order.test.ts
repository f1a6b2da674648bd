// What comes in: stories as they changed. What goes out: those of one docket and day by entry number, all others in place.
import { expect, test } from "vitest";
import { inEntryOrder } from "../../src/app/in-entry-order.ts";
import type { Story } from "../../src/stories/story.ts";
import fc from "../property.ts";
import { frameOf, itemOf, verdictOf } from "../storage/samples.ts";

type Told = Pick<Story, "members"> & { name: string };

function story(
  name: string,
  caseNumber: string | null,
  entryNumber: string | null,
  filedOn = "2014-08-29",
): Told {
  const docket = { court: "nysd", caseNumber, caseName: null, entryNumber, documentUrl: null, filedOn };
  const item = itemOf(name, caseNumber === null ? {} : { docket });
  return { name, members: [{ item, verdict: verdictOf(), frame: frameOf() }] };
}

test("entries change places among themselves; articles and other dockets stay where they were", () => {
  const given = [
    story("sixteen", "1:13-mj-02814", "16"),
    story("news", null, null),
    story("nine", "1:13-mj-02814-UA", "9"),
    story("elsewhere", "1:15-cv-00001", "1"),
    story("minute entry", "1:13-mj-02814", null),
    story("fifteen", "1:13-mj-02814", "15"),
    story("next day", "1:13-mj-02814", "3", "2014-08-30"),
  ];
  expect(inEntryOrder(given).map(({ name }) => name)).toEqual([
    "nine",
    "news",
    "fifteen",
    "elsewhere",
    "minute entry",
    "sixteen",
    "next day",
  ]);
});

test("nothing is lost or doubled, and equal numbers keep their order", () => {
  const any = fc.record({
    docket: fc.constantFrom("1:13-mj-02814", "1:15-cv-00001"),
    number: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (rows) => {
      const given = rows.map(({ docket, number }, at) => story(String(at), docket, String(number)));
      const ordered = inEntryOrder(given);
      expect([...ordered].sort((a, b) => Number(a.name) - Number(b.name))).toEqual(given);
      for (const docket of ["1:13-mj-02814", "1:15-cv-00001"]) {
        const own = ordered.filter(({ members }) => members[0]?.item.docket?.caseNumber === docket);
        const places = own.map(({ name, members }) => [
          Number(members[0]?.item.docket?.entryNumber),
          Number(name),
        ]);
        expect(places).toEqual([...places].sort(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y));
      }
    }),
    { numRuns: 200 },
  );
});
