/** `crier parse` as a person or script runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "crier-parse-"));
afterAll(() => rmSync(folder, { recursive: true }));
const feed = join(folder, "feed.xml");
const page = join(folder, "page.html");
writeFileSync(
  feed,
  '<rss version="2.0"><channel><title>Court</title><item><title>Stay lifted</title><link>/a</link></item></channel></rss>',
);
writeFileSync(page, "<!doctype html><title>Hello</title>");

const module = fileURLToPath(new URL("../../src/cli/parse.ts", import.meta.url));
function crierParse(args: string[], input?: string) {
  const script = `import { runParse } from ${JSON.stringify(module)}; process.exitCode = await runParse(process.argv.slice(1));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", script, "--", ...args],
    { input, encoding: "utf8" },
  );
  return { status, stderr, lines: stdout.split("\n").filter(Boolean) };
}

test("several files give one JSON line each, in order, and a page that is no feed is said to be one", () => {
  const { status, lines, stderr } = crierParse([feed, page, "--url", "https://court.example/feed"]);
  expect(status).toBe(1);
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    kind: "feed",
    feed: { title: "Court" },
    items: [{ keys: ["url:https://court.example/a"], url: "https://court.example/a" }],
    problems: [],
  });
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({
    items: [],
    problems: [expect.stringContaining("web page")],
  });
  expect(stderr).toContain("page.html");
});

test("a document comes through standard input, in the encoding it was served with", () => {
  const { status, lines } = crierParse(
    ["-", "--content-type", "text/xml; charset=utf-8"],
    '<rss version="2.0"><channel><title>é</title></channel></rss>',
  );
  expect(status).toBe(0);
  expect(JSON.parse(lines[0] ?? "").feed.title).toBe("é");
});

test("wrong usage ends with 2 and a sentence", () => {
  for (const args of [
    [],
    ["--nonsense"],
    [feed, "--kind", "pigeon"],
    [feed, "--kind", "poem"],
    [join(folder, "absent.xml")],
  ]) {
    const { status, stderr } = crierParse(args);
    expect(status, args.join(" ")).toBe(2);
    expect(stderr).toMatch(/[.?]\n/);
  }
});

test("--help explains itself", () => {
  const { status, lines } = crierParse(["--help"]);
  expect(status).toBe(0);
  expect(lines.join("\n")).toContain("--content-type");
});
