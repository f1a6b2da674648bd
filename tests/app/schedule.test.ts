// What comes in: steps that the test holds open. What goes out: proof that none overlaps itself and none is lost.
import { describe, expect, test } from "vitest";
import { createLog } from "../../src/app/log.ts";
import { createSchedule, type Steps } from "../../src/app/schedule.ts";

const log = createLog("silent");
const nothing = async () => {};

function heldStep() {
  const runs: { release: () => void }[] = [];
  let inside = 0;
  let mostInside = 0;
  const step = async () => {
    inside += 1;
    mostInside = Math.max(mostInside, inside);
    const { promise, resolve } = Promise.withResolvers<void>();
    runs.push({ release: resolve });
    await promise;
    inside -= 1;
  };
  return { step, runs, mostInside: () => mostInside };
}

const stepsWith = (steps: Partial<Steps>): Steps => ({
  collect: nothing,
  take: nothing,
  announce: nothing,
  deliver: nothing,
  ...steps,
});

describe("the schedule", () => {
  test("a step woken three times while it runs is run once more, never beside itself", async () => {
    const held = heldStep();
    const schedule = createSchedule(stepsWith({ collect: held.step }), log, () => {});
    const first = schedule.wake("collect");
    void schedule.wake("collect");
    void schedule.wake("collect");
    void schedule.wake("collect");
    expect(held.runs).toHaveLength(1);
    held.runs[0]?.release();
    await new Promise(setImmediate);
    expect(held.runs).toHaveLength(2);
    held.runs[1]?.release();
    await first;
    expect(held.runs).toHaveLength(2);
    expect(held.mostInside()).toBe(1);
  });

  test("a step that fails is reported and runs again when it is woken again", async () => {
    const faults: unknown[] = [];
    let runs = 0;
    const failing = async () => {
      runs += 1;
      throw new Error("the store is away");
    };
    const schedule = createSchedule(stepsWith({ deliver: failing }), log, (cause) => faults.push(cause));
    await schedule.wake("deliver");
    await schedule.wake("deliver");
    expect(runs).toBe(2);
    expect(faults).toHaveLength(2);
  });

  test("stopping waits for what runs and begins nothing new", async () => {
    const held = heldStep();
    const schedule = createSchedule(stepsWith({ announce: held.step }), log, () => {});
    schedule.start();
    void schedule.wake("announce");
    void schedule.wake("announce");
    let isStopped = false;
    const stopping = schedule.stop().then(() => {
      isStopped = true;
    });
    await new Promise(setImmediate);
    expect(isStopped).toBe(false);
    held.runs[0]?.release();
    await stopping;
    await schedule.wake("announce");
    expect(held.runs).toHaveLength(1);
  });
});
