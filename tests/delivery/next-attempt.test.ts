// When we try again, and what becomes of a delivery.
import { describe, expect, test } from "vitest";
import { nextAttemptAt, settleDelivery } from "../../src/delivery/next-attempt.ts";
import { NONCE_WINDOW_MS, nonceOf, refOf, versionIn } from "../../src/delivery/nonce.ts";
import { freshDelivery } from "./discord-room.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const waitOf = (why: Parameters<typeof nextAttemptAt>[0], attempts: number) =>
  Date.parse(nextAttemptAt(why, attempts, NOW)) - NOW.getTime();

describe("waiting", () => {
  test("the first three tries after an unknown outcome fall inside the nonce window", () => {
    expect(waitOf("unknown", 1) + waitOf("unknown", 2) + waitOf("unknown", 3)).toBeLessThan(NONCE_WINDOW_MS);
  });

  test.each(["unknown", "unreachable", "forbidden"] as const)(
    "%s waits longer each time and never over a day",
    (why) => {
      const waits = Array.from({ length: 12 }, (_, index) => waitOf(why, index + 1));
      expect(waits).toEqual([...waits].sort((a, b) => a - b));
      expect(Math.max(...waits)).toBeLessThanOrEqual(24 * 3_600_000);
    },
  );
});

describe("settling", () => {
  const begun = { ...freshDelivery("d", NOW), state: "sending" as const, attempts: 3 };

  test("sent keeps the message id and version, and forgets the trouble", () => {
    const after = settleDelivery({ ...begun, why: "slow" }, { kind: "sent", messageId: "9" }, 4, NOW);
    expect(after).toMatchObject({ state: "sent", messageId: "9", sentVersion: 4, why: null, attempts: 0 });
  });

  test("an edit that did not get through leaves the message sent, with its old version, to be tried later", () => {
    const shown = { ...begun, messageId: "9", sentVersion: 1 };
    for (const kind of ["later", "unknown"] as const) {
      const after = settleDelivery(shown, { kind, why: "w", at: "2026-03-02T10:00:00.000Z" }, 2, NOW);
      expect(after).toMatchObject({
        state: "sent",
        sentVersion: 1,
        messageId: "9",
        nextAttemptAt: "2026-03-02T10:00:00.000Z",
      });
    }
  });

  test("never is the end, with its reason", () => {
    expect(settleDelivery(begun, { kind: "never", why: "gone" }, 1, NOW)).toMatchObject({
      state: "dead",
      why: "gone",
    });
  });
});

describe("names of a delivery", () => {
  test("the nonce is the same each time, within Discord's length, and differs between deliveries", () => {
    expect(nonceOf("a1-sub1")).toBe(nonceOf("a1-sub1"));
    expect(nonceOf("a1-sub1")).toMatch(/^[a-z0-9]{25}$/);
    const many = new Set(Array.from({ length: 2000 }, (_, index) => nonceOf(`d${index}`)));
    expect(many.size).toBe(2000);
  });

  test("the reference tells delivery and version, only at the end of a text", () => {
    expect(versionIn(`First report · ${refOf("d1", 3)}`, "d1")).toBe(3);
    expect(versionIn(`First report · ${refOf("d1", 3)}`, "d2")).toBeNull();
    expect(versionIn(`${refOf("d1", 3)} quoted by somebody`, "d1")).toBeNull();
  });
});
