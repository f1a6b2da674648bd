/** An item stays one item while its publisher changes everything around it, and two items stay two. */
import { describe, expect, test } from "vitest";
import { hasChanged } from "../../src/items/has-changed.ts";
import { dropSharedKeys, itemKeys } from "../../src/items/item-keys.ts";
import { makeItem } from "../../src/items/make-item.ts";

const long =
  "The judge lifted the stay on Friday and Microsoft said it would not comply with the order. ".repeat(4);
const identity = { guid: null, isPermaLink: true, url: null, title: "Stay lifted", text: long };
const parsed = {
  keys: ["guid:s:1"],
  url: null,
  title: "Stay lifted",
  author: null,
  publishedAt: null,
  updatedAt: null,
  summary: "",
  text: long,
  categories: [],
  enclosures: [],
};

test("the same article under another guid is found by its address or its text", () => {
  const before = itemKeys({ ...identity, guid: "1", url: "https://example.org/a?utm_source=x" }, "s");
  const after = itemKeys({ ...identity, guid: "2", url: "http://www.example.org/a" }, "s");
  expect(before.filter((key) => after.includes(key)).map((key) => key.split(":")[0])).toEqual([
    "url",
    "text",
  ]);
});

test("guid 1234 of two sources is two items; an address as guid is one everywhere", () => {
  expect(itemKeys({ ...identity, guid: "1234" }, "a")[0]).not.toBe(
    itemKeys({ ...identity, guid: "1234" }, "b")[0],
  );
  const address = { ...identity, guid: "https://example.org/1" };
  expect(itemKeys(address, "a")[0]).toBe(itemKeys(address, "b")[0]);
});

test("a link to the front page identifies nothing, unless there is nothing else", () => {
  expect(itemKeys({ ...identity, guid: "1", url: "https://example.org/" }, "s").join()).not.toContain("url:");
  expect(itemKeys({ ...identity, title: "", text: "", url: "https://example.org/" }, "s")).toEqual([
    "url:https://example.org/",
  ]);
});

test("no key ever contains a date of publication, and nothing at all has no key", () => {
  expect(itemKeys({ ...identity, title: "Minute order", text: "" }, "s")).toHaveLength(1);
  expect(itemKeys({ ...identity, title: "", text: "" }, "s")).toEqual([]);
});

test("entries that share the docket's address are told apart by what they say", () => {
  const entry = (title: string) => ({
    title,
    text: "",
    keys: itemKeys({ ...identity, title, text: "", url: "https://court.example/docket/7" }, "s"),
  });
  const [one, two] = dropSharedKeys([entry("Order"), entry("Motion")], "s");
  expect(one?.keys).not.toEqual(two?.keys);
  expect(one?.keys).toHaveLength(1);
});

test("the same entry twice in one document keeps its keys", () => {
  const entry = { title: "Order", text: "", keys: ["guid:s:1"] };
  expect(dropSharedKeys([entry, { ...entry }], "s")[0]?.keys).toEqual(["guid:s:1"]);
});

test("an item's id depends on its first key alone, and a date in the future becomes now", () => {
  const now = "2026-01-01T00:00:00.000Z";
  const item = makeItem(
    { ...parsed, publishedAt: "2099-01-01T00:00:00.000Z" },
    { id: "s", name: "S" },
    now,
    false,
  );
  expect(item.id).toMatch(/^i[0-9a-z]{12}$/);
  expect(item.publishedAt).toBe(now);
  expect(
    makeItem({ ...parsed, title: "Other", keys: ["guid:s:1", "url:x"] }, { id: "s", name: "S" }, now, true)
      .id,
  ).toBe(item.id);
});

describe("changed or not", () => {
  const known = { title: "Judge lifts stay", text: `${long}\n12 comments` };
  test.each([
    [
      "only white space and quotes",
      { title: "Judge  lifts stay", text: known.text.replaceAll(" ", "\n ").replace(/\n /g, " ") },
      false,
    ],
    [
      "a comment counter",
      { title: known.title, text: known.text.replace("12 comments", "340 comments") },
      false,
    ],
    ["cut to a teaser", { title: known.title, text: "The judge lifted the stay on Friday…" }, false],
    ["a sentence added", { title: known.title, text: `${long}\nThe hearing is on 5 September.` }, true],
    ["a correction", { title: known.title, text: known.text.replace("Friday", "Thursday") }, true],
    ["only other links", { ...known, links: [{ start: 0, end: 3, url: "https://a.example/" }] }, false],
    ["a new headline", { title: "Judge refuses to lift stay", text: known.text }, true],
  ])("%s", (_what, next, expected) => {
    expect(hasChanged(known, next)).toBe(expected);
  });
});
