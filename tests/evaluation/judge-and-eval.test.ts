// What comes in: the command line as people type it. What goes out: files, a table, exit codes 0 and 2.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readWatchedCases } from "../relevance/watched-cases.ts";

const main = join(import.meta.dirname, "../../src/main.ts");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crier-judge-"));
  await mkdir(join(folder, "feeds/cases"), { recursive: true });
  for (const file of await readWatchedCases()) {
    await writeFile(join(folder, `feeds/cases/${file.id}.yaml`), stringify(file));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function crier(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, FEEDS_DIR: join(folder, "feeds"), CRIER_DATA: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

async function items(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe("crier judge", () => {
  test("plain items in, one answer each out", async () => {
    const input = await items(
      "plain.jsonl",
      '{"id":"one","title":"Microsoft held in contempt over emails in Dublin"}\n{"title":"Bakers meet"}\n',
    );
    const out = join(folder, "out.jsonl");
    const run = await crier("judge", "--items", input, "--out", out, "--json");
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(run.out)).toEqual({ items: 2, case: 1, reform: 0, negative: 1 });
    const answers = (await readFile(out, "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(Object.keys(answers[0])).toEqual(
      "id tier case topics score reasons story kind eventDate deadline summary".split(" "),
    );
    expect(answers[0]).toMatchObject({ id: "one", tier: "case", case: "microsoft-ireland" });
  });

  test.each([
    ["a line that is not JSON", '{"title":"a"}\nnot json\n', /bad\.jsonl:2 is not JSON/],
    ["a line without words", '{"id":"x"}\n', /bad\.jsonl:1 has neither a title nor a text/],
  ])("%s: a sentence with the line, exit 2", async (_, text, sentence) => {
    const run = await crier("judge", "--items", await items("bad.jsonl", text), "--out", join(folder, "o"));
    expect(run.code).toBe(2);
    expect(run.err).toMatch(sentence);
    expect(run.out).toBe("");
  });

  test("a missing file, a missing option, a folder that cannot be written: exit 2", async () => {
    const there = await items("fine.jsonl", '{"title":"a"}\n');
    const absent = await crier("judge", "--items", join(folder, "absent.jsonl"), "--out", "-");
    expect(absent).toMatchObject({ code: 2, err: expect.stringContaining("there is no such file") });
    expect(await crier("judge", "--items", there)).toMatchObject({
      code: 2,
      err: expect.stringContaining("--out"),
    });
    const unwritable = await crier("judge", "--items", there, "--out", join(folder, "no/such/place"));
    expect(unwritable).toMatchObject({ code: 2, err: expect.stringContaining("Cannot write") });
  });

  test("help explains and exits 0", async () => {
    for (const verb of ["judge", "eval"]) {
      expect(await crier(verb, "--help")).toMatchObject({
        code: 0,
        out: expect.stringContaining(`crier ${verb}`),
      });
    }
  });
});

describe("crier eval", () => {
  test("labelled items give a table, or JSON", async () => {
    const input = await items(
      "labelled.jsonl",
      '{"title":"Microsoft held in contempt over emails in Dublin","group":"case","case":"microsoft-ireland"}\n',
    );
    expect((await crier("eval", "--items", input)).out).toMatch(/tier case +1\.000/);
    const { measures } = JSON.parse((await crier("eval", "--items", input, "--json")).out);
    expect(measures).toContainEqual({ name: "which case, accuracy", value: 1, items: 1 });
  });

  test("items without any label are refused, saying what to use", async () => {
    const run = await crier("eval", "--items", await items("unlabelled.jsonl", '{"title":"a"}\n'));
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining("crier judge") });
  });
});
