// What comes in: reports that share their words and not their event, and the other way round. What goes out: one story or two.
import { describe, expect, test } from "vitest";
import { compareMembers } from "../../src/stories/compare-members.ts";
import { judgeStory } from "../../src/stories/judge-story.ts";
import { FIRST_SPEAKERS, LAST_SPEAKERS, speakersOf } from "../../src/stories/story.ts";
import { aboutReform, memberOf, newsItem, placeAll, stayAtHerald } from "./news.ts";

const reform = (outlet: string, day: string, title: string, text: string) =>
  memberOf(newsItem(outlet, day, { title, text }), aboutReform);

describe("what cannot be one event", () => {
  test("nobody reports a letter three weeks before it was written", () => {
    const early = reform(
      "Rights Watch",
      "2015-03-25",
      "Coalition letter on phone records",
      "Forty groups sent a coalition letter to Senate leaders about the bulk collection of phone records.",
    );
    const late = reform(
      "Taxpayer",
      "2015-05-05",
      "Coalition letter to Senate leaders",
      "A coalition letter of May 1, 2015 to Senate leaders asks for a vote on records kept abroad.",
    );
    expect(compareMembers(early, late).veto).toContain("days before the other's event");
    expect(compareMembers(late, early).veto).toBe(compareMembers(early, late).veto);
  });

  test("two bills that went through one committee in one week are two events", () => {
    const one = reform(
      "Hill Post",
      "2016-05-25",
      "House passes Email Privacy Act",
      "The House passed the Email Privacy Act on Wednesday, so that a warrant is needed for old mail.",
    );
    const other = reform(
      "Hill Wire",
      "2016-05-25",
      "House passes Geolocation Act",
      "The House passed the Geolocation Act on Wednesday, so that a warrant is needed for a phone's place.",
    );
    expect(compareMembers(one, other).veto).toBe("they name different bills");
    expect(placeAll([one, other])).toHaveLength(2);
  });

  test("a report that names both bills is not kept from either", () => {
    const one = reform(
      "Hill Post",
      "2016-05-25",
      "House passes Email Privacy Act",
      "It passed on Wednesday.",
    );
    const both = reform(
      "Hill Wire",
      "2016-05-26",
      "Geolocation Act waits behind Email Privacy Act",
      "The House passed the Email Privacy Act on Wednesday and left the Geolocation Act for another day.",
    );
    expect(compareMembers(one, both).veto).not.toBe("they name different bills");
  });
});

describe("what is one event all the same", () => {
  test("friends of the court who file on Tuesday and on Friday are one round; a week later is another", () => {
    const brief = (outlet: string, filed: string, published: string, who: string) =>
      memberOf(
        newsItem(outlet, published, {
          title: `${who} files amicus brief for Microsoft in fight over Irish emails`,
          text: `${who} filed an amicus brief on ${filed} in support of Microsoft, which fights a warrant for emails in Ireland.`,
        }),
      );
    const tuesday = brief("Daily", "June 10, 2014", "2014-06-10", "Verizon");
    const friday = brief("Weekly", "June 13, 2014", "2014-06-16", "Cisco");
    const later = brief("Monthly", "June 24, 2014", "2014-06-25", "Rackspace");
    expect(placeAll([tuesday, friday, later]).map(({ members }) => members.length)).toEqual([2, 1]);
  });

  test("that a bill was signed is told once, also by those who write weeks later", () => {
    const signed = reform(
      "Law Page",
      "2018-04-10",
      "CLOUD Act draws criticism",
      "The CLOUD Act was signed on March 23, 2018. Critics note that no committee ever heard it.",
    );
    const late = reform(
      "Legal News",
      "2018-04-19",
      "A provision clouds rights in criminal probes",
      "The President signed the CLOUD Act as part of a budget bill, and advocates decry it as a way round the courts.",
    );
    expect(placeAll([signed, late])).toHaveLength(1);
    expect(compareMembers(signed, late).evidence).toContain("one bill became law");
  });

  test("a report without a day of its own belongs to the event whose day it writes out", () => {
    const paper = memberOf(
      newsItem("Paper", "2014-06-06", {
        title: "Microsoft files objections to ruling on emails in Ireland",
        text: "Microsoft filed its objections on June 6, 2014 and asks the district judge to quash the warrant.",
      }),
    );
    const naming = (day: string) =>
      memberOf(
        newsItem("Monitor", "2014-06-13", {
          title: "Microsoft challenges US warrant for data abroad",
          text: `Microsoft fights a warrant for mail in Ireland. Nobody says that agents may search there. Trust in its services is at stake. Papers of ${day} liken it to a raid.`,
        }),
      );
    const of = (day: string) => compareMembers(paper, naming(day)).score;
    expect(of("June 6")).toBeGreaterThan(of("June 11"));
  });
});

describe("a story of thousands", () => {
  test("is spoken for by those that opened it and those that came last", () => {
    const numbers = Array.from({ length: 2_000 }, (_, at) => at);
    const speakers = speakersOf(numbers);
    expect(speakers).toHaveLength(FIRST_SPEAKERS + LAST_SPEAKERS);
    expect([speakers[0], speakers.at(-1)]).toEqual([0, 1_999]);
    expect(speakersOf(numbers.slice(0, 40))).toEqual(numbers.slice(0, 40));
  });

  test("a new report joins it, and is compared with no more than the speakers", () => {
    const copies = Array.from({ length: 200 }, (_, at) =>
      memberOf({ ...stayAtHerald, id: `istay${at}`, outlet: `Outlet ${at}`, sourceId: `outlet-${at}` }),
    );
    const [first, ...others] = copies;
    if (!first) throw new Error("no report");
    const judged = judgeStory(first, {
      id: "slarge",
      caseId: "microsoft-ireland",
      topics: [],
      members: others,
    });
    expect(judged.joins).toBe(true);
    expect(judged.pairs).toHaveLength(FIRST_SPEAKERS + LAST_SPEAKERS);
  });
});
