// Which subscriptions an alert reaches.
import { describe, expect, test } from "vitest";
import { wantsAlert } from "../../src/delivery/subscription.ts";
import { exampleAlert } from "./example-alert.ts";

const to = (what: string, routine = false) => ({
  id: what,
  guildId: "1",
  channelId: "2",
  what,
  createdBy: "3",
  createdAt: "2026-01-01T00:00:00.000Z",
  routine,
});

describe("an alert about a case that touches a topic", () => {
  const { content } = exampleAlert({ caseId: "microsoft-ireland", topics: ["cloud-act"] });

  test.each([
    ["microsoft-ireland", true],
    ["cloud-act", true],
    ["*", true],
    ["ecpa", false],
    ["microsoft", false],
  ])("a subscription to %s: %s", (what, wants) => {
    expect(wantsAlert(to(what), content)).toBe(wants);
  });
});

test("an alert about a topic alone does not reach followers of a case", () => {
  const { content } = exampleAlert({ caseId: null, topics: ["ecpa"] });
  expect(wantsAlert(to("microsoft-ireland"), content)).toBe(false);
  expect(wantsAlert(to("ecpa"), content)).toBe(true);
});

test("a routine docket entry reaches only those who asked for such entries", () => {
  const routine = { class: "counsel" as const, words: "pro hac vice" };
  const content = { ...exampleAlert({ caseId: "microsoft-ireland", topics: [] }).content, routine };
  expect(wantsAlert(to("microsoft-ireland"), content)).toBe(false);
  expect(wantsAlert(to("*", true), content)).toBe(true);
  expect(wantsAlert(to("ecpa", true), content)).toBe(false);
});
