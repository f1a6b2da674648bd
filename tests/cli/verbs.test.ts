// What comes in: every verb as people and scripts type it. What goes out: exit codes, and what goes to which stream.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "crier-verbs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function crier(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      ["src/main.ts", ...args],
      { cwd: root, env: { PATH: process.env.PATH, CRIER_DATA: folder, HTTP_PORT: "0", ...env } },
      (error, out, err) => resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

const VERBS = ["start", "check", "parse", "judge", "eval", "status", "timeline", "backup", "replay"];

describe.each(VERBS)("crier %s", (verb) => {
  test("--help explains it on stdout, an unknown option is refused on stderr", async () => {
    const [help, wrong] = await Promise.all([crier([verb, "--help"]), crier([verb, "--nonsense"])]);
    expect(help).toMatchObject({ code: 0, out: expect.stringMatching(`^Usage: crier ${verb}`), err: "" });
    expect(help.out).toContain("--json");
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toMatch(/^Unknown option '--nonsense'\.\n\nUsage:/);
  });
});

describe("a word the verb has no use for", () => {
  test.each([["start"], ["check"], ["replay"], ["judge"], ["eval"]])(
    "%s refuses it, and does nothing",
    async (verb) => {
      expect(await crier([verb, "extra"])).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/^"extra" has no meaning here\.\n\nUsage:/),
      });
    },
  );
});

describe("a day", () => {
  test("still to come is refused, as text and as JSON", async () => {
    const [text, json] = await Promise.all([
      crier(["status", "microsoft-ireland", "--as-of", "2999-01-01"]),
      crier(["status", "microsoft-ireland", "--as-of", "2999-01-01", "--json"]),
    ]);
    expect(text).toMatchObject({ code: 2, out: "", err: expect.stringContaining("is still to come") });
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out)).toMatchObject({ kind: "future" });
  });

  test("a timeline from later to earlier is refused; one without events says so beside an empty answer", async () => {
    const [swapped, none] = await Promise.all([
      crier(["timeline", "microsoft-ireland", "--from", "2015", "--to", "2014"]),
      crier(["timeline", "microsoft-ireland", "--to", "2001"]),
    ]);
    expect(swapped).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^--from is after --to/) });
    expect(none).toEqual({ code: 0, out: "", err: "Microsoft Ireland has no events in that time.\n" });
  });
});

describe("files that cannot be used", () => {
  test.each([
    ["parse", ["parse", "/no/such/file"], "Cannot read /no/such/file: there is no such file or folder."],
    ["judge", ["judge", "--items", tmpdir(), "--out", "-"], `Cannot read ${tmpdir()}: it is a folder.`],
    [
      "eval",
      ["eval", "--items", "/no/such/file"],
      "Cannot read /no/such/file: there is no such file or folder.",
    ],
  ])("%s says which and why, and ends with 2", async (_verb, args, sentence) => {
    expect(await crier(args)).toEqual({ code: 2, out: "", err: `${sentence}\n` });
  });
});

describe("replay and start", () => {
  test("replay --json prints each line as an object, and leaves nothing behind", async () => {
    const { code, out, err } = await crier(["replay", "--speed", "0", "--json"], { TMPDIR: folder });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { says: string });
    expect(lines.length).toBeGreaterThan(25);
    expect(lines.every(({ says }) => says.length > 0)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith("crier-replay-"))).toEqual([]);
  });

  test.each(["replay", "start"])(
    "%s lists faults in feeds/ with file and line, without a stack",
    async (verb) => {
      const feeds = join(folder, `feeds-${verb}`);
      mkdirSync(join(feeds, "cases"), { recursive: true });
      mkdirSync(join(feeds, "sources"));
      writeFileSync(join(feeds, "sources", "a.yaml"), "sources: {}\n");
      const { code, out, err } = await crier([verb], { FEEDS_DIR: feeds });
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain(`${join(feeds, "sources/a.yaml")}:1 `);
      expect(err).not.toContain("    at ");
    },
  );
});
