// In: feeds/cases as it ships. Out: the promises it makes. The surprise to guard: the text is ours; where the
// material it was researched from is at hand, no run of eight words may be the same.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { CaseFile } from "../../src/cases/case-file.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { sharedFile } from "../shared-material.ts";

const { cases, faults } = await readCases(new URL("../../feeds", import.meta.url).pathname);
const research = ["facts/dossier.md", "facts/timeline.json", "messages.md"].map(sharedFile);
const hasResearch = research.every((file) => existsSync(file));

test("every case file that ships is valid", () => {
  expect(faults).toEqual([]);
});

test("every matter the bot promises to watch has its file, and the main case comes first", () => {
  const idsOf = (role: string) => cases.filter((file) => file.role === role).map((file) => file.id);
  expect(cases[0]?.id).toBe("microsoft-ireland");
  expect(idsOf("case").sort()).toEqual([
    "apple-fbi",
    "facebook-381",
    "google-pa",
    "microsoft-gag",
    "microsoft-ireland",
  ]);
  const topics =
    "apple-uk-tcn cloud-act ecpa eu-e-evidence fisa-702 icpa leads-act mlat privacy-shield rgs transparency uk-ipa usa-freedom";
  expect(idsOf("topic")).toEqual(expect.arrayContaining(topics.split(" ")));
});

test("the main case tells forty events, from the warrant to the order that ended it", () => {
  const main = cases.find((file) => file.primary);
  expect(main?.timeline).toHaveLength(40);
  expect(main?.timeline.at(0)).toMatchObject({ date: "2013-12-04", kind: "warrant" });
  expect(main?.timeline.at(-1)).toMatchObject({ date: "2018-04-17", kind: "mootness" });
  expect(main?.dockets.map((docket) => docket.number)).toEqual(["13 Mag. 2814", "14-2985", "17-2"]);
});

test("the coalition's five principles can be answered from its file", () => {
  expect(cases.find((file) => file.id === "rgs")?.lists["Five principles"]).toHaveLength(5);
});

test("an alias of several words names one matter, so the words of a whole field are no alias", () => {
  const loose =
    /^(transparency reports?|safe harbou?r|freedom act|data transfers|gag orders?|search warrants?)$/i;
  expect(cases.flatMap((file) => file.aliases).filter((alias) => loose.test(alias))).toEqual([]);
});

test("every status fits a line and says whose it is, not when it was written", () => {
  for (const file of cases) {
    for (const status of [file.current.status, ...file.timeline.map((entry) => entry.status)]) {
      expect(status.length, `${file.id}: ${status}`).toBeLessThanOrEqual(170);
      expect(status, file.id).not.toMatch(/\b(today|tomorrow|yesterday|currently|now pending)\b|!/i);
    }
  }
});

describe.skipIf(!hasResearch)("against the research (skipped where that folder is absent)", () => {
  test("every dated fact of the research stands in a timeline, with its precision", async () => {
    const facts: { matter: string; date: string; date_precision: string }[] = JSON.parse(
      await readFile(sharedFile("facts/timeline.json"), "utf8"),
    );
    const told = new Set(
      cases.flatMap((file) => file.timeline.map((entry) => `${entry.date} ${entry.precision}`)),
    );
    expect(facts.filter((fact) => !told.has(`${fact.date} ${fact.date_precision}`))).toEqual([]);
    const main = facts.filter((fact) => fact.matter === "ms-ireland").map((fact) => fact.date);
    expect(cases.find((file) => file.primary)?.timeline.map((entry) => entry.date)).toEqual(main);
  });

  test("no run of eight words is that of the material the files were researched from", async () => {
    const theirs = new Set<string>();
    for (const file of research) {
      for (const run of runsOf(await readFile(file, "utf8"))) theirs.add(run);
    }
    expect(theirs.size).toBeGreaterThan(10_000);
    const copied = cases.flatMap((file) =>
      proseOf(file).flatMap((text) =>
        runsOf(text)
          .filter((run) => theirs.has(run))
          .map((run) => `${file.id}: ${run}`),
      ),
    );
    expect(copied).toEqual([]);
  });
});

/** Sentences only: captions, names, docket numbers, citations and addresses are facts and may be the same. */
function proseOf(file: CaseFile): string[] {
  const names = [...file.captions, ...file.statutes];
  const sentences = [
    file.why,
    file.about,
    file.current.status,
    file.current.next,
    ...file.doNotAssert,
    ...Object.values(file.lists)
      .flat()
      .filter((line) => line.split(" ").length > 8),
    ...file.confusables.flatMap(({ looksLike, is }) => [looksLike, is]),
    ...file.timeline.flatMap((entry) => [
      entry.event,
      entry.what,
      entry.status,
      entry.next,
      entry.note ?? "",
      entry.deadline?.what ?? "",
    ]),
  ];
  return sentences.map((text) => names.reduce((rest, name) => rest.replaceAll(name, "¶"), text));
}

function runsOf(text: string): string[] {
  const words = text
    .replace(/https?:\/\/\S+/g, " ")
    .toLowerCase()
    .replace(/[’']/g, "")
    .match(/[a-z0-9]+/g);
  return (words ?? []).map((_, index, all) => all.slice(index, index + 8).join(" ")).slice(0, -7);
}
