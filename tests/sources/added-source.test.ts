// Sources added in Discord: what may be typed, and which source it is.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addedSourceId, makeAddedSource, readTypedAddress } from "../../src/sources/added-source.ts";
import { readSources } from "../../src/sources/read-sources.ts";

describe("what people type as an address", () => {
  test.each([
    ["https://example.org/feed.xml", "https://example.org/feed.xml"],
    ["  example.org/feed ", "https://example.org/feed"],
    ["<https://example.org/a#top>", "https://example.org/a"],
    ["feed:https://example.org/a", "https://example.org/a"],
    ["feed://example.org/a", "http://example.org/a"],
    ["example.org:8080/rss", "https://example.org:8080/rss"],
    ["HTTPS://EXAMPLE.ORG/Rss", "https://example.org/Rss"],
  ])("%s is %s", (typed, url) => {
    expect(readTypedAddress(typed)).toEqual({ kind: "address", url });
  });

  test.each([
    "",
    "court news",
    "localhost",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https://",
    "http://a:b@c.example/",
  ])("%s is refused", (typed) => {
    expect(readTypedAddress(typed).kind).toBe("refused");
  });
});

describe("an added source", () => {
  test("is the same one in every spelling that opens the same page, and another for another page", () => {
    const id = addedSourceId("https://www.example.org/feed/");
    expect(id).toMatch(/^added-example-org-[0-9a-f]{15}$/);
    expect(addedSourceId("http://example.org/feed?utm_source=x")).toBe(id);
    expect(addedSourceId("https://example.org/feed?cat=2")).not.toBe(id);
  });

  test("of a feed without a title is called by its host; a title of any length fits", () => {
    const by = { guildId: "1", userId: "2" };
    const named = (title: string) =>
      makeAddedSource("https://www.example.org/f", { title, language: null }, by).name;
    expect(named(" ")).toBe("example.org");
    expect(named("x".repeat(500))).toHaveLength(80);
  });
});

test("a file of feeds/ cannot take an id of theirs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crier-ids-"));
  mkdirSync(join(folder, "sources"));
  const entry =
    "  - {id: added-x, name: X, kind: feed, url: 'https://x.example/f', every_minutes: 30, why: Test.}";
  writeFileSync(join(folder, "sources", "x.yaml"), `sources:\n${entry}\n`);
  const { faults } = await readSources(folder);
  rmSync(folder, { recursive: true });
  expect(faults).toMatchObject([
    { line: 2, message: expect.stringContaining('must not begin with "added-"') },
  ]);
});
