// When Discord counted a request, read off its own clock. Instants are milliseconds; its clock is 5,000 s ahead of ours.
import { expect, test } from "vitest";
import { createCountedAt } from "../../src/delivery/discord/counted-at.ts";
import { createRequestBudget } from "../../src/delivery/discord/request-budget.ts";
import { SILENT_LOG } from "./discord-room.ts";

const AHEAD = 5_000_000;
/** What Discord answers to a request that it counted at this instant of ours. */
const headers = (countedAt: number) =>
  new Headers({
    "x-ratelimit-reset": ((countedAt + AHEAD + 700) / 1000).toFixed(3),
    "x-ratelimit-reset-after": "0.700",
  });

test("a request held up on its way is counted by as much later; a slow answer changes nothing", () => {
  const countedAt = createCountedAt(1);
  expect(countedAt(0, 40, headers(20))).toBeCloseTo(0);
  expect(countedAt(100, 540, headers(120))).toBeCloseTo(100);
  expect(countedAt(200, 640, headers(600))).toBeCloseTo(580);
});

test("without the headers, or with nonsense in them, it is the answer that counts", () => {
  const countedAt = createCountedAt(1);
  expect(countedAt(0, 900, null)).toBe(900);
  expect(
    countedAt(0, 900, new Headers({ "x-ratelimit-reset": "soon", "x-ratelimit-reset-after": "1" })),
  ).toBe(900);
  expect(countedAt(0, 900, new Headers())).toBe(900);
});

test("it is never before the request left, nor after its answer, whatever Discord's clock does", () => {
  const countedAt = createCountedAt(1);
  countedAt(0, 40, headers(20));
  expect(countedAt(1_000, 1_040, headers(9_000))).toBe(1_040);
  expect(countedAt(2_000, 2_040, headers(-9_000))).toBe(2_000);
  // The old difference is forgotten after a while.
  countedAt(40_000, 40_040, headers(40_020));
  countedAt(80_000, 80_040, headers(80_020));
  expect(countedAt(80_100, 80_140, headers(80_130))).toBeCloseTo(80_110);
});

test("as long as little is known it is the answer that counts", () => {
  const countedAt = createCountedAt(3);
  expect(countedAt(0, 40, headers(20))).toBe(40);
  expect(countedAt(100, 140, headers(120))).toBe(140);
  expect(countedAt(200, 240, headers(220))).toBeCloseTo(200);
});

test("a request that was held up keeps its place in the budget until a second after it was counted", async () => {
  const left: number[] = [];
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const budget = createRequestBudget(SILENT_LOG, { requests: 1, windowMs: 100 }, elapsed);
  const heldUp = [0, 60, 0];
  const ask = budget.guard(
    (async () => {
      left.push(elapsed());
      const ms = heldUp[left.length - 1] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, ms));
      return new Response("{}", { headers: headers(elapsed()) });
    }) as never,
    1_000,
  );
  for (let request = 0; request < 3; request += 1)
    await ask("https://discord.example/api/v10/channels/1", {} as never);
  const [first = 0, second = 0, third = 0] = left;
  expect(second - first).toBeGreaterThanOrEqual(98);
  expect(third - second).toBeGreaterThanOrEqual(155);
});
