/**
 * Measured on feeds of others: the test documents of the Universal Feed Parser, and court feeds as served.
 *
 * Surprise: HTML expected there is compared as the text a person reads, because we keep no HTML. The material is not
 * part of this project; without it these tests are skipped.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ParsedItem } from "../../src/items/item.ts";
import { plainText } from "../../src/items/plain-text.ts";
import { parseDocument } from "../../src/sources/parse-document.ts";
import type { FeedInfo } from "../../src/sources/source.ts";
import { sharedFile } from "../shared-material.ts";

interface Expectation {
  file: string;
  of: "feed" | "item";
  index: number | null;
  field: string;
  expected: string | number[];
  headers: Record<string, string>;
}

const suite = sharedFile("samples/feedparser");
const courts = sharedFile("samples/pacer_rss");
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

test.skipIf(!existsSync(suite))(
  "at least 98 % of the feed parser expectations are met (needs the shared samples)",
  async () => {
    const expectations: Expectation[] = JSON.parse(readFileSync(`${suite}/expect.json`, "utf8"));
    const missed: string[] = [];
    for (const expectation of expectations) {
      if (!(await isMet(expectation))) missed.push(`${expectation.file} ${expectation.field}`);
    }
    const share = 1 - missed.length / expectations.length;
    console.log(
      `feed parser expectations met: ${expectations.length - missed.length} of ${expectations.length} (${(share * 100).toFixed(2)} %); missed: ${missed.join("; ")}`,
    );
    expect(share).toBeGreaterThanOrEqual(0.98);
  },
);

async function isMet({ file, of, index, field, expected, headers }: Expectation): Promise<boolean> {
  const location = headers["content-location"];
  const own = `http://127.0.0.1:8097/${file}`;
  const based = location && URL.canParse(location, own) ? new URL(location, own).href : own;
  const url = based.startsWith("http") ? based : own;
  const parsed = await parseDocument(readFileSync(`${suite}/${file}`), {
    contentType: headers["content-type"] ?? null,
    url,
  });
  if ("problem" in parsed) return false;
  const got = of === "feed" ? parsed.feed : parsed.items[index ?? 0];
  return got !== undefined && matches(got, field, expected);
}

function matches(got: FeedInfo | ParsedItem, field: string, expected: string | number[]): boolean {
  const [name = ""] = field.split(".");
  if (Array.isArray(expected)) {
    const [year = 0, month = 1, ...rest] = expected;
    const iso = new Date(Date.UTC(year, month - 1, ...rest.slice(0, 4))).toISOString();
    return "keys" in got && (name === "published_parsed" ? got.publishedAt : got.updatedAt) === iso;
  }
  if (name === "guid" || name === "id")
    return "keys" in got && got.keys.some((key) => key.endsWith(expected));
  if (name === "link") return ("keys" in got ? got.url : got.link) === expected;
  if (name === "language") return "language" in got && got.language === expected;
  if (name.startsWith("author")) return "author" in got && got.author === expected;
  const text = name.startsWith("title")
    ? got.title
    : "keys" in got
      ? name === "content"
        ? got.text
        : got.summary
      : "";
  return [oneLine(plainText(expected)), oneLine(expected)].includes(oneLine(text));
}

test.skipIf(!existsSync(courts))(
  "court feeds are read without a lost item or a replaced character (needs the shared samples)",
  async () => {
    for (const file of readdirSync(courts).filter((name) => name.endsWith(".xml"))) {
      const bytes = readFileSync(`${courts}/${file}`);
      const parsed = await parseDocument(bytes, {
        kind: "feed",
        url: `https://ecf.example/${file}`,
        scope: file,
      });
      if ("problem" in parsed) throw new Error(`${file}: ${parsed.problem.detail}`);
      const entries = bytes.toString("latin1").match(/<item[\s>]/g)?.length ?? 0;
      expect(parsed.items, file).toHaveLength(entries);
      expect(parsed.problems).toEqual([]);
      expect(JSON.stringify(parsed)).not.toContain("\ufffd");
      for (const item of parsed.items) expect(item.publishedAt, `${file}: ${item.title}`).not.toBeNull();
    }
  },
);
