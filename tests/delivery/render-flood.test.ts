/** The question about held items, as Discord shows it, whatever the publisher wrote. */
import { expect, test } from "vitest";
import { LIMITS } from "../../src/delivery/discord/limits.ts";
import { readHoldButton, renderFlood } from "../../src/delivery/discord/render-flood.ts";
import { HOLD_CHOICES, makeHold } from "../../src/sources/hold.ts";
import type { FloodNotice } from "../../src/sources/notice.ts";

const AT = "2026-11-20T12:00:00.000Z";
const item = (title: string, publishedAt: string | null = AT) => ({ title, publishedAt });
const questionOn = (titles: string[], ours: number, name = "The Register"): FloodNotice => ({
  kind: "flood",
  hold: makeHold(
    { id: "register", name },
    titles.map((title) => item(title)),
    "it brought them at once",
    AT,
  ),
  ours,
  decision: null,
});

test("the three newest are named, undated ones as undated", () => {
  const held = [
    item("Third", "2026-11-01T00:00:00Z"),
    item("Fourth", "2026-10-01T00:00:00Z"),
    item("First"),
    item("Second", null),
  ];
  const hold = makeHold({ id: "register", name: "The Register" }, held, "it brought 4 items at once", AT);
  const { content } = renderFlood({ kind: "flood", hold, ours: 0, decision: null }, "ref 1.1");
  expect(content).toBe(
    [
      "✋ **4 items** of *The Register* are held back, seen <t:1795176000:f>: it brought 4 items at once.",
      "The newest of them:",
      "- “First”, <t:1795176000:D>",
      "- “Second”, undated",
      "- “Third”, <t:1793491200:D>",
      "None of them is about anything we watch. What should this server do? Without an answer nothing is told; `/why` explains each item.",
      "-# ref 1.1",
    ].join("\n"),
  );
});

test("one item is spoken of as one", () => {
  const { content } = renderFlood(questionOn(["An article of 2015"], 1));
  expect(content).toContain("**1 item** of *The Register* is held back");
  expect(content).toContain("It is about something we watch.");
  expect(content).not.toContain("newest");
});

test("each button says which hold and what to do, and an answered question has none", () => {
  const question = questionOn(["a", "b"], 2);
  const [row] = renderFlood(question).components;
  const pressed = row?.components.map(({ custom_id }) => readHoldButton(custom_id));
  expect(pressed).toEqual(HOLD_CHOICES.map((choice) => ({ holdId: question.hold.id, choice })));
  expect(readHoldButton("feeds:add:1")).toBeNull();
  expect(readHoldButton("feeds:hold:h1:burn")).toBeNull();
  const decision = { holdId: question.hold.id, guildId: "1", choice: "skip" as const, by: "7", at: AT };
  const answered = renderFlood({ ...question, decision });
  expect(answered.components).toEqual([]);
  expect(answered.content).toContain(
    "**Skipped: known, and not told here. Decided by <@7> <t:1795176000:f>.**",
  );
});

test("hostile titles and names stay text, within the limits, and nobody is pinged", () => {
  const nasty = `@everyone **[x](https://evil.example)** ||\`${"\u202e\n# x ".repeat(300)}`;
  const message = renderFlood(questionOn([nasty, nasty, nasty], 1, nasty), "ref 1.1");
  expect(message.content.length).toBeLessThanOrEqual(LIMITS.content);
  expect(message.allowed_mentions).toEqual({ parse: [] });
  expect(message.content).not.toMatch(/@everyone|\n# |\u202e|\]\(https/);
});
