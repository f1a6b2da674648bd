// What comes in: the dossier's dated events, where they are at hand. What goes out: whether each stands in its case file on
// the right day, with the right precision, and answers for its day. Surprise: an entry counts for one event only, so that
// two events of one day need two entries.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CaseFile, TimelineEntry } from "../../src/cases/case-file.ts";
import { spanOf } from "../../src/cases/day.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { eventsKnownBy, statusOn, timelineOf } from "../../src/cases/status-on.ts";
import { wordsOf } from "../../src/items/words.ts";
import { sharedFileAtHand } from "../shared-material.ts";

interface DossierEvent {
  matter: string;
  date: string;
  date_precision: TimelineEntry["precision"];
  headline: string;
  summary: string;
  status_after: string;
  next_step: string;
  confidence: string;
}

/** Where our file has another name than the dossier's matter. */
const FILE_OF: Record<string, string> = {
  "ms-ireland": "microsoft-ireland",
  "cloud-act-agreements": "cloud-act",
  "ecpa-reform": "ecpa",
  "eu-us-dpf": "privacy-shield",
  "google-edpa": "google-pa",
  "ms-gag-orders": "microsoft-gag",
};
/** An entry is of the event when it shares so many words of more than three letters with what the dossier says of it. */
const SHARED_WORDS = 3;
const TODAY = "2026-11-20";

const path = sharedFileAtHand("facts/timeline.json");

describe.skipIf(path === null)("the dossier's events in our case files", async () => {
  if (path === null) return;
  const events = JSON.parse(await readFile(path, "utf8")) as DossierEvent[];
  const { cases } = await readCases(join(import.meta.dirname, "..", "..", "feeds"));
  const fileOf = (matter: string) => cases.find(({ id }) => id === (FILE_OF[matter] ?? matter));
  const high = events.filter(({ confidence }) => confidence === "high");

  test("every event of high confidence has an entry of its own, on its day and as precise", () => {
    expect(high.length).toBeGreaterThan(50);
    expect(findMissing(high, fileOf)).toEqual([]);
  });

  test("the others too, and our file is no surer of them than the dossier", () => {
    const others = events.filter(({ confidence }) => confidence !== "high");
    expect(findMissing(others, fileOf)).toEqual([]);
  });

  test("on its last possible day each event is known, and the day has a status", () => {
    const silent = high.filter(({ matter, date, date_precision }) => {
      const file = fileOf(matter);
      const day = spanOf(date, date_precision).last;
      if (!file || day > TODAY) return !file;
      const known = eventsKnownBy(file, day).some((entry) => entry.date === date);
      return (
        !known ||
        statusOn(file, day, TODAY).kind !== "known" ||
        timelineOf(file, date.slice(0, 7)).length === 0
      );
    });
    expect(silent.map(({ matter, date }) => `${matter} ${date}`)).toEqual([]);
  });
});

function findMissing(events: DossierEvent[], fileOf: (matter: string) => CaseFile | undefined): string[] {
  const used = new Set<TimelineEntry>();
  return events.flatMap((event) => {
    const words = contentOf(`${event.headline} ${event.summary} ${event.status_after} ${event.next_step}`);
    const entries = (fileOf(event.matter)?.timeline ?? [])
      .filter(
        (entry) => entry.date === event.date && entry.precision === event.date_precision && !used.has(entry),
      )
      .map((entry) => ({
        entry,
        shared: [...contentOf(`${entry.event} ${entry.what} ${entry.status} ${entry.next}`)].filter((word) =>
          words.has(word),
        ).length,
      }))
      .sort((a, b) => b.shared - a.shared);
    const best = entries[0];
    if (!best || best.shared < SHARED_WORDS) return [`${event.matter} ${event.date} ${event.headline}`];
    used.add(best.entry);
    return [];
  });
}

function contentOf(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 3));
}
