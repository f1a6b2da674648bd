// What comes in: five real articles (shared material), four about the contempt order, one about the lifted stay. What goes out: how far the
// scores of pairs about one event lie above those of pairs about two.
// Surprise: a veto decides before any score does; the scores alone are asked here, so that the two do not hide each other.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readLabelledItems } from "../../src/evaluation/labelled-items.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { judgeItem } from "../../src/relevance/judge-item.ts";
import { compareMembers } from "../../src/stories/compare-members.ts";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import { readWatchedCases } from "../relevance/watched-cases.ts";
import { sharedFileAtHand } from "../shared-material.ts";

const file = sharedFileAtHand("corpus/seeds.jsonl");

test.skipIf(file === null)(
  "the closest pair of two events scores at least 0.2 below the farthest pair of one",
  async () => {
    const read = readLabelledItems(readFileSync(file as string, "utf8"));
    const cases = await readWatchedCases();
    const watch = buildWatch(cases);
    const members = ("items" in read ? read.items : []).map(({ item, labels }) => {
      const verdict = judgeItem(item, watch);
      return { event: labels.event, member: { item, verdict, frame: readEventFrame(item, verdict, cases) } };
    });
    const pairs = members.flatMap((one, at) =>
      members.slice(at + 1).map((other) => ({
        isSame: one.event === other.event,
        score: compareMembers(one.member, other.member).score,
      })),
    );
    const scores = (isSame: boolean) =>
      pairs.filter((pair) => pair.isSame === isSame).map(({ score }) => score);
    expect([scores(true).length, scores(false).length]).toEqual([6, 4]);
    const margin = Math.min(...scores(true)) - Math.max(...scores(false));
    console.info(
      `same from ${Math.min(...scores(true)).toFixed(2)}, different to ${Math.max(...scores(false)).toFixed(2)}`,
    );
    expect(margin).toBeGreaterThanOrEqual(0.2);
  },
);
