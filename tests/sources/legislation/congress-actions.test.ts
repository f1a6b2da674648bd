// What comes in: lists of actions as House, Senate and Library of Congress report them. What goes out: each event once,
// in order, named for people, and what is worth waking anybody for.
// Surprise: the real list's events were written down by hand from reading it, not from what the reader made of it.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../../src/sources/parse-document.ts";
import type { ParsedFeed } from "../../../src/sources/source.ts";
import { sharedFileAtHand } from "../../shared-material.ts";

const sample = sharedFileAtHand("samples/congress_api_v3/bill_117_hr_21_actions.json");

interface Action {
  actionDate: string;
  actionTime?: string;
  actionCode?: string;
  type?: string;
  text: string;
  sourceSystem?: { code: number };
}

async function parse(text: string, kind?: "congress-actions"): Promise<ParsedFeed & { kind: string }> {
  const read = await parseDocument(new TextEncoder().encode(text), kind ? { kind } : {});
  if ("problem" in read) throw new Error(read.problem.detail);
  return read;
}

const listOf = (actions: Action[], bill = { congress: "115", billType: "hr", billNumber: "4943" }) =>
  JSON.stringify({ actions, pagination: { count: actions.length }, request: bill });
const read = async (actions: Action[]) => (await parse(listOf(actions))).items;
const told = async (actions: Action[]) =>
  (await read(actions)).map(({ title }) => title.replace("H.R. 4943 (115th Congress): ", ""));

const house = (text: string, more: Partial<Action> = {}): Action => ({
  actionDate: "2018-03-22",
  type: "Floor",
  text,
  sourceSystem: { code: 2 },
  ...more,
});
const senate = (text: string, more: Partial<Action> = {}) =>
  house(text, { sourceSystem: { code: 0 }, ...more });
const library = (text: string, more: Partial<Action> = {}) =>
  house(text, { sourceSystem: { code: 9 }, ...more });

describe.skipIf(sample === null)("the House bill of the sample", () => {
  const text = () => readFileSync(sample ?? "", "utf8");

  test("gives each of its eight events once, oldest first", async () => {
    const list = await parse(text());
    expect(list.kind).toBe("congress-actions");
    expect(list.feed).toMatchObject({
      title: "H.R. 21 (117th Congress)",
      link: "https://www.congress.gov/bill/117th-congress/house-bill/21",
    });
    expect(list.problems).toEqual([]);
    expect(
      list.items.map(({ publishedAt, title, categories }) => [
        publishedAt,
        title.replace("H.R. 21 (117th Congress): ", ""),
        categories.includes("routine"),
      ]),
    ).toEqual([
      ["2021-01-04T05:00:00.000Z", "Introduced in House", false],
      ["2021-01-04T05:00:00.000Z", "Referred to the House Committee on Oversight and Reform", true],
      [
        "2021-01-05T17:05:23.000Z",
        "Mrs. Maloney, Carolyn B. moved to suspend the rules and pass the bill",
        true,
      ],
      ["2021-01-05T17:05:38.000Z", "Considered under suspension of the rules", true],
      [
        "2021-01-05T17:05:39.000Z",
        "DEBATE - The House proceeded with forty minutes of debate on H.R. 21",
        true,
      ],
      ["2021-01-05T17:17:14.000Z", "Passed House", false],
      [
        "2021-01-05T17:17:16.000Z",
        "Motion to reconsider laid on the table Agreed to without objection",
        true,
      ],
      [
        "2021-01-06T05:00:00.000Z",
        "Received in the Senate and Read twice and referred to the Committee on Homeland Security and Governmental Affairs",
        true,
      ],
    ]);
  });

  test("gives the same events in whatever order the list comes, and whoever reported first", async () => {
    const raw = JSON.parse(text());
    const whole = (await parse(text())).items;
    const turned = (await parse(JSON.stringify({ ...raw, actions: raw.actions.toReversed() }))).items;
    expect(turned.map(({ keys }) => keys[0]).sort()).toEqual(whole.map(({ keys }) => keys[0]).sort());
    const fromLibrary = (
      await parse(
        JSON.stringify({
          ...raw,
          actions: raw.actions.filter(
            (one: { sourceSystem: { code: number } }) => one.sourceSystem.code === 9,
          ),
        }),
      )
    ).items;
    for (const item of fromLibrary)
      expect(whole.some(({ keys }) => item.keys.some((key) => keys.includes(key)))).toBe(true);
  });
});

describe("one event, several reports", () => {
  test("the chamber's own report is shown, whichever comes first", async () => {
    const floor = house("On passage Passed by the Yeas and Nays: 256 - 167 (Roll no. 127).", {
      actionCode: "H37100",
    });
    const stage = library(
      "Passed/agreed to in House: On passage Passed by the Yeas and Nays: 256 - 167 (Roll no. 127).(text: CR H1769)",
      { actionCode: "8000" },
    );
    for (const list of [
      [floor, stage],
      [stage, floor],
    ]) {
      const items = await read(list);
      expect(items.map(({ title, text }) => [title, text])).toEqual([
        ["H.R. 4943 (115th Congress): Passed House", floor.text],
      ]);
    }
  });

  test.each([
    [
      "passage by the Senate",
      senate("Passed Senate without amendment by Unanimous Consent. (consideration: CR S5057)"),
      library(
        "Passed/agreed to in Senate: Passed Senate without amendment by Unanimous Consent.(text: CR S5057)",
      ),
    ],
    [
      "agreement to the other chamber's amendment",
      house(
        "On motion that the House agree to the Senate amendment Agreed to by the Yeas and Nays: 256 - 167 (Roll no. 127).",
        { type: "ResolvingDifferences" },
      ),
      library(
        "Resolving differences -- House actions: On motion that the House agree to the Senate amendment Agreed to by the Yeas and Nays: 256 - 167 (Roll no. 127).(text: CR H1769)",
        { type: "ResolvingDifferences" },
      ),
    ],
    [
      "a new law",
      house("Became Public Law No: 115-141.", { actionCode: "E40000" }),
      library("Became Public Law No: 115-141.", { actionCode: "36000", type: "BecameLaw" }),
    ],
    [
      "introduction of a resolution",
      library("Submitted in House", { actionCode: "1025" }),
      library("Introduced in House", { actionCode: "Intro-H" }),
    ],
    [
      "an exact duplicate",
      house("Held at the desk.", { actionTime: "10:00:00" }),
      house("Held at the desk.", { actionTime: "10:00:00" }),
    ],
  ])("%s", async (_what, one, other) => {
    expect(await read([one, other])).toHaveLength(1);
  });

  test("the same words at another time of the day are said again", async () => {
    const at = (actionTime: string) => house("Considered as unfinished business.", { actionTime });
    const items = await read([at("17:00:00"), at("11:00:00")]);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual([
      "2018-03-22T15:00:00.000Z",
      "2018-03-22T21:00:00.000Z",
    ]);
    expect(new Set(items.flatMap(({ keys }) => keys)).size).toBe(2);
  });

  test("both chambers may pass a bill on one day", async () => {
    expect(
      await told([
        senate("Passed Senate without amendment by Voice Vote."),
        house("On motion to suspend the rules and pass the bill Agreed to by voice vote."),
      ]),
    ).toEqual(["Passed House", "Passed Senate"]);
  });

  test("an action delivered late is a new item under its own date", async () => {
    const first = house("Presented to President.", { type: "President" });
    const late = house("Held at the desk.", { actionDate: "2018-02-01" });
    const before = await read([first]);
    const after = await read([first, late]);
    expect(after.map(({ publishedAt }) => publishedAt?.slice(0, 10))).toEqual(["2018-02-01", "2018-03-22"]);
    expect(after[1]?.keys).toEqual(before[0]?.keys);
  });
});

test.each([
  ["introduced", library("Introduced in Senate", { actionCode: "10000" })],
  ["reported", house("Reported (Amended) by the Committee on Judiciary. H. Rept. 113-452, Part I.")],
  [
    "reported",
    senate(
      "Committee on the Judiciary. Reported by Senator Grassley without amendment. Without written report.",
    ),
  ],
  [
    "reported",
    senate("By Senator Leahy from Committee on the Judiciary filed written report. Report No. 112-39."),
  ],
  ["ordered-reported", house("Ordered to be Reported (Amended) by the Yeas and Nays: 28 - 0.")],
  [
    "passed",
    house(
      "On motion to suspend the rules and pass the bill, as amended Agreed to by (2/3 required): 419 - 0 (Roll no. 167).",
    ),
  ],
  ["passed", house("On agreeing to the resolution Agreed to by recorded vote: 232 - 172 (Roll no. 125).")],
  [
    "passed",
    senate("Passed Senate with an amendment and an amendment to the Title by Yea-Nay Vote. 65 - 32."),
  ],
  [
    "passed",
    senate("Resolution agreed to in Senate without amendment and with a preamble by Unanimous Consent."),
  ],
  [
    "failed",
    house(
      "On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: (2/3 required): 97 - 318.",
    ),
  ],
  [
    "failed",
    library("Failed of passage/not agreed to in House: On passage Failed by recorded vote: 193 - 228."),
  ],
  [
    "resolving-differences",
    senate("Senate agreed to the House amendment to the Senate amendment by Yea-Nay Vote. 65 - 32."),
  ],
  [
    "resolving-differences",
    house("On agreeing to the conference report Agreed to by the Yeas and Nays: 314 - 117."),
  ],
  ["to-president", house("Presented to President.", { type: "President" })],
  ["signed", house("Signed by President.", { type: "President" })],
  ["law", library("Became Public Law No: 114-23.", { type: "BecameLaw" })],
  ["veto", house("Vetoed by President.", { type: "Veto" })],
  ["veto", senate("Passed Senate over veto by Yea-Nay Vote. 97 - 1.")],
])("%s is worth an alert: %#", async (kind, action) => {
  expect((await read([action]))[0]?.categories).toEqual([kind]);
});

test.each([
  house("Motion to reconsider laid on the table Agreed to without objection."),
  house("DEBATE - The House proceeded with one hour of debate on H.R. 4943."),
  house(
    "Rules Committee Resolution H. Res. 212 Reported to House. Rule provides for consideration of H.R. 4943.",
  ),
  house("Rule H. Res. 212 passed House."),
  house("On agreeing to the Amash amendment (A004) Failed by recorded vote: 174 - 231."),
  house("On motion to recommit with instructions Failed by the Yeas and Nays: 178 - 245."),
  senate(
    "Read twice and referred to the Committee on the Judiciary. (Sponsor introductory remarks on measure: CR S2798)",
  ),
  senate("Cloture motion on the motion to proceed to the bill presented in Senate."),
  senate("Message on Senate action sent to the House."),
  senate("Placed on Senate Legislative Calendar under General Orders. Calendar No. 70."),
  house("The previous question was ordered pursuant to the rule."),
  senate("Committee on the Judiciary. Hearings held."),
  house("Something nobody has ever said before.", { type: "NotUsed" }),
])("is routine: $text", async (action) => {
  expect((await read([action]))[0]?.categories.at(-1)).toBe("routine");
});

test.each([
  ["a page", "<html><title>Sign in</title></html>", /page instead of the list of actions/],
  ["half of it", '{"actions":[{"actionDate":', /breaks off/],
  ["a bill", '{"bill":{"number":"21"}}', /without a list of actions/],
  ["actions of no bill", '{"actions":[]}', /which bill/],
  [
    "a refused key",
    '{"error":{"code":"API_KEY_INVALID","message":"bad key SECRET"}}',
    /set CONGRESS_API_KEY/,
  ],
  ["another shape", listOf([1 as never]), /nothing that is an action/],
])("%s in place of the list is a failure with a plain reason", async (_what, text, reason) => {
  const read = await parseDocument(new TextEncoder().encode(text), { kind: "congress-actions" });
  expect(read).toHaveProperty("problem.detail", expect.stringMatching(reason));
  expect(JSON.stringify(read)).not.toContain("SECRET");
});
