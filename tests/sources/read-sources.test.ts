/** The list of sources: read as a whole, its faults named with file and line. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSources } from "../../src/sources/read-sources.ts";

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "crier-")), "feeds");
  onTestFinished(() => rm(join(folder, ".."), { recursive: true }));
  await mkdir(join(folder, "sources"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "sources", name), text);
  return folder;
}

const entry = (id: string, more = "") =>
  `  - id: ${id}\n    name: ${id}\n    kind: feed\n    url: https://${id}.example/feed\n    every_minutes: 30\n    why: Tested.\n${more}`;

test("a source comes with its defaults; a disabled one stays away", async () => {
  const folder = await folderWith({
    "press.yaml": `sources:\n${entry("one", "    topics: [ecpa]\n    first_sight: tell\n")}${entry("two", "    enabled: false\n")}`,
    "notes.txt": "not read",
  });
  expect(await readSources(folder)).toEqual({
    faults: [],
    off: [],
    sources: [
      {
        id: "one",
        name: "one",
        kind: "feed",
        url: "https://one.example/feed",
        topics: ["ecpa"],
        everyMinutes: 30,
        firstSight: "tell",
        why: "Tested.",
        language: "en",
      },
    ],
  });
});

test("all faults of all files are listed at once, each with its line", async () => {
  const folder = await folderWith({
    "a.yaml": `sources:\n${entry("one")}${entry("Bad Id")}`,
    "b.yaml": `sources:\n${entry("one")}  - id: three\n    name: Three\n    kind: feed\n    url: http://www.one.example/feed?utm_source=x\n    every_minutes: 0\n`,
    "c.yaml": `sources:\n${entry("one")}${entry("four").replace("four.example", "www.one.example")}`,
  });
  const { faults, sources } = await readSources(folder);
  expect(faults.map(({ file, line }) => `${relative(folder, file)}:${line}`)).toEqual(
    expect.arrayContaining(["sources/a.yaml:8", "sources/b.yaml:12"]),
  );
  expect(faults.map((fault) => fault.message).join("\n")).toMatch(/why/);
  expect(sources.map((source) => source.id)).not.toContain("Bad Id");
});

test("an id or an address given twice is a fault, also across files and spellings of the address", async () => {
  const folder = await folderWith({
    "a.yaml": `sources:\n${entry("one")}`,
    "b.yaml": `sources:\n${entry("one").replace("one.example", "other.example")}${entry("two").replace("https://two.example", "http://www.one.example")}`,
  });
  const { faults } = await readSources(folder);
  expect(faults.map(({ file, line }) => `${relative(folder, file)}:${line}`)).toEqual([
    "sources/b.yaml:2",
    "sources/b.yaml:11",
  ]);
});

test("a missing folder is a fault that says what to do", async () => {
  const { faults } = await readSources(join(tmpdir(), "there-is-no-such-folder"));
  expect(faults).toHaveLength(1);
  expect(faults[0]?.message).toMatch(/make it/);
});

test("a file that cannot be read is a fault beside the others, not the end of the program", async () => {
  const folder = await folderWith({ "a.yaml": `sources:\n${entry("one")}` });
  await mkdir(join(folder, "sources", "b.yaml"));
  const { faults, sources } = await readSources(folder);
  expect(sources.map(({ id }) => id)).toEqual(["one"]);
  expect(faults).toEqual([
    {
      file: join(folder, "sources/b.yaml"),
      line: 1,
      message: expect.stringContaining("make it a file that this user may read"),
    },
  ]);
});

test("each kind has its own manners: a usual pace, a least one, and off unless asked for", async () => {
  const folder = await folderWith({
    "test.yaml": `sources:
  - id: docket
    name: Supreme Court
    kind: scotus-json
    url: https://www.supremecourt.gov/RSS/Cases/JSON/17-2.json
    why: the docket
  - id: docket-allowed
    name: Supreme Court
    kind: scotus-json
    url: https://www.supremecourt.gov/RSS/Cases/JSON/17-3.json
    why: the docket
    enabled: true
  - id: docket-resting
    name: Supreme Court
    kind: scotus-json
    url: https://www.supremecourt.gov/RSS/Cases/JSON/17-4.json
    why: the docket
    enabled: false
  - id: bill
    name: Congress.gov
    kind: congress-actions
    url: https://api.congress.gov/v3/bill/115/hr/4943/actions
    why: the bill
`,
  });
  const { sources, faults, off } = await readSources(folder);
  expect(faults).toEqual([]);
  expect(sources.map(({ id, everyMinutes }) => [id, everyMinutes])).toEqual([
    ["docket-allowed", 60],
    ["bill", 120],
  ]);
  expect(off).toEqual([
    {
      id: "docket",
      file: expect.stringContaining("test.yaml"),
      line: 2,
      why: expect.stringMatching(/robots/),
    },
  ]);
});

test("a court asked too often and a feed without a pace are faults, told with the others", async () => {
  const folder = await folderWith({
    "test.yaml": `sources:
  - id: docket
    name: Supreme Court
    kind: scotus-json
    url: https://www.supremecourt.gov/RSS/Cases/JSON/17-2.json
    why: the docket
    every_minutes: 20
  - id: feed
    kind: feed
    url: https://example.org/feed
    why: news
`,
  });
  const { faults } = await readSources(folder);
  expect(faults.map(({ line, message }) => [line, message])).toEqual([
    [7, expect.stringMatching(/every_minutes" is 20: it must be at least 60 for scotus-json/)],
    [8, expect.stringMatching(/name/)],
    [8, expect.stringMatching(/every_minutes" is missing/)],
  ]);
});

test("a kind that is pushed to us is refused with what would be right", async () => {
  const pushed = entry("pushed").replace("kind: feed", "kind: courtlistener-webhook");
  const { sources, faults } = await readSources(await folderWith({ "a.yaml": `sources:\n${pushed}` }));
  expect(sources).toEqual([]);
  expect(faults.map(({ line }) => line)).toEqual([4]);
  expect(faults[0]?.message).toContain("CourtListener calls us");
  expect(faults[0]?.message).toContain("COURTLISTENER_WEBHOOK_SECRET");
});
