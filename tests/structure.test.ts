// What comes in: every source file. What goes out: a failure naming the file and the import that break the design.
// Surprise: it is an allow-list, so a new room or package fails here until somebody decides where it belongs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const src = join(root, "src");

/** Room -> rooms it may import. Every room may import itself. */
const ROOMS: Record<string, string[]> = {
  words: [],
  items: [],
  cases: [],
  sources: ["items", "cases"], // of cases only the YAML reader and Fault
  relevance: ["items", "cases"],
  stories: ["items", "cases", "relevance"],
  alerts: ["items", "cases", "relevance", "stories"],
  delivery: ["words", "items", "sources", "cases", "alerts", "stories"], // of sources only what a notice says
  storage: ["words", "items", "sources", "cases", "relevance", "stories", "alerts", "delivery"],
  commands: ["words", "items", "sources", "cases", "relevance", "stories", "alerts", "delivery", "storage"],
  preview: ["items", "sources", "cases"],
  evaluation: ["items", "cases", "relevance", "stories", "alerts"],
  app: [
    "words",
    "items",
    "sources",
    "cases",
    "relevance",
    "stories",
    "alerts",
    "delivery",
    "storage",
    "commands",
    "preview",
  ],
  cli: [
    "words",
    "app",
    "items",
    "sources",
    "cases",
    "relevance",
    "stories",
    "alerts",
    "delivery",
    "storage",
    "commands",
    "preview",
    "evaluation",
  ],
  "main.ts": ["cli"],
};

/** Package -> where it may be imported (room, or a file). Node's own modules are free, but for those named here. */
const PACKAGES: Record<string, string[]> = {
  "discord.js": ["delivery/discord", "commands", "app/start-app.ts"],
  "discord-api-types": ["preview", "delivery/discord", "commands"],
  kysely: ["storage"],
  pg: ["storage"],
  "node:sqlite": ["storage", "preview/keep-world.ts"],
  "node-cron": ["app/schedule.ts"],
  "rss-parser": ["sources/parse-feed.ts"],
  feedsmith: ["sources"],
  undici: ["sources"],
  "ipaddr.js": ["sources"],
  htmlparser2: ["items", "sources"],
  "ical-generator": ["commands/case"],
  "@resvg/resvg-js": ["commands/case/paint-picture.ts"],
  entities: ["items", "sources"],
  "chrono-node": ["stories", "cases"],
  yaml: ["cases", "preview", "sources"],
  zod: ["app/settings.ts", "cases", "sources", "preview", "evaluation", "cli"],
  pino: ["app/log.ts"],
  ws: ["preview"],
};

const BANNED_NAMES = /^(utils?|common|helpers?|core|lib|services?|managers?|index|types)(\.ts)?$|-next|-v2/;

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(join(src, file), "utf8") }));

const roomOf = (file: string): string => file.split("/")[0] ?? file;

function importsOf(text: string): string[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

describe("the design's rooms", () => {
  test("there are source files to look at, each in a room of the design", () => {
    expect(files.length).toBeGreaterThan(30);
    const strangers = files.map(({ file }) => roomOf(file)).filter((room) => !(room in ROOMS));
    expect(strangers).toEqual([]);
  });

  test("a room imports only the rooms that the design lets it", () => {
    const faults = files.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => relative(src, join(src, file, "..", specifier)))
        .filter((target) => target !== "../package.json") // the version, in the User-Agent
        .filter((target) => roomOf(target) !== roomOf(file) && !ROOMS[roomOf(file)]?.includes(roomOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(faults).toEqual([]);
  });

  test("every import points at a file that exists and names its ending", () => {
    const faults = files.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith(".") && !existsSync(join(src, file, "..", specifier)))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(faults).toEqual([]);
  });

  test("sources take only the YAML reader and Fault from cases", () => {
    const faults = files
      .filter(({ file }) => roomOf(file) === "sources" || roomOf(file) === "preview")
      .flatMap(({ file, text }) =>
        importsOf(text)
          .filter(
            (specifier) =>
              specifier.includes("/cases/") && !/\/(read-yaml|read-yaml-folder|fault)\.ts$/.test(specifier),
          )
          .map((specifier) => `${file} imports ${specifier}`),
      );
    expect(faults).toEqual([]);
  });

  test("a package is used only where the design puts it", () => {
    const faults = files.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((specifier) => !specifier.startsWith("."))
        .map((specifier) => (specifier.startsWith("node:") ? specifier : packageOf(specifier)))
        .filter((name) => !name.startsWith("node:") || name in PACKAGES)
        .filter((name) => !PACKAGES[name]?.some((place) => file === place || file.startsWith(`${place}/`)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(faults).toEqual([]);
  });

  test("Node's own fetch asks a language model and nobody else: publishers are visited with undici, in sources", () => {
    // A method or an own function of that name is something else.
    const users = files
      .filter(({ text }) => /(?<![.\w]|function )fetch\(/.test(text))
      .filter(({ file }) => file.startsWith("sources/") === false)
      .map(({ file }) => file);
    expect(users).toEqual(["app/ask-model.ts"]);
  });

  test("the environment is read in settings.ts only", () => {
    const readers = files.filter(({ text }) => /process\.env\b/.test(text)).map(({ file }) => file);
    expect(readers).toEqual(["app/settings.ts"]);
  });

  test("stages never ask the clock", () => {
    const stages = ["items", "sources", "cases", "relevance", "stories", "alerts", "delivery", "storage"];
    const askers = files
      .filter(({ file }) => stages.includes(roomOf(file)))
      .filter(({ text }) => /Date\.now\(\)|new Date\(\)|performance\.now\(\)/.test(text))
      .map(({ file }) => file);
    expect(askers).toEqual([]);
  });

  test("nothing is called utils, common or the like, and no file is a second program", () => {
    const faults = files.flatMap(({ file }) =>
      file
        .split("/")
        .filter((part) => BANNED_NAMES.test(part))
        .map(() => file),
    );
    expect(faults).toEqual([]);
  });

  test("tests draw random values from one seed, so that none is red by chance", () => {
    const tests = join(root, "tests");
    const strays = readdirSync(tests, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts"))
      .filter((file) => importsOf(readFileSync(join(tests, file), "utf8")).includes("fast-check"));
    expect(strays).toEqual([]);
  });

  test("no file has grown past 250 lines", () => {
    const long = files
      .map(({ file, text }) => `${file} ${text.split("\n").length}`)
      .filter((line) => Number(line.split(" ")[1]) > 251);
    expect(long).toEqual([]);
  });

  test("every file opens by saying what it is", () => {
    const silent = files.filter(({ text }) => !/^(#!.*\n)?(\/\*\*|\/\/)/.test(text)).map(({ file }) => file);
    expect(silent).toEqual([]);
  });
});
