/**
 * Which step when: node-cron wakes the steps, nothing more.
 *
 * In: the journey's steps as functions. Out: a schedule that can wake a step at once, and stop.
 * Surprise: a missed tick loses nothing, because what is due stands in the store (`next_visit_at`, `next_attempt_at`).
 * A step never overlaps itself; woken while it runs, it runs once more afterwards.
 */
import cron, { type ScheduledTask } from "node-cron";
import type { Log } from "./log.ts";

/** How often each step is woken when nothing else wakes it (cron with a seconds field). */
export const TICKS = {
  collect: { expression: "*/30 * * * * *", seconds: 30 },
  take: { expression: "*/20 * * * * *", seconds: 20 },
  announce: { expression: "*/10 * * * * *", seconds: 10 },
  deliver: { expression: "*/5 * * * * *", seconds: 5 },
} as const;

export type StepName = keyof typeof TICKS;
export type Steps = Record<StepName, () => Promise<void>>;

export interface Schedule {
  /** Begins ticking. Before that, only `wake` runs steps. */
  start(): void;
  /** Runs a step now, or once more after the run that is under way. Resolves when that run has ended. */
  wake(step: StepName): Promise<void>;
  /** No new runs; resolves when the runs under way have ended. */
  stop(): Promise<void>;
}

export function createSchedule(steps: Steps, log: Log, onFault: (cause: unknown) => void): Schedule {
  const tasks: ScheduledTask[] = [];
  const running = new Map<StepName, Promise<void>>();
  const again = new Set<StepName>();
  let isStopped = false;

  async function run(step: StepName): Promise<void> {
    do {
      again.delete(step);
      try {
        await steps[step]();
      } catch (cause) {
        // The process edge for a step: it is logged once, and the next tick tries again.
        log.error({ step, err: cause }, "a step failed and will be tried again");
        onFault(cause);
      }
    } while (again.has(step) && !isStopped);
    running.delete(step);
  }

  function wake(step: StepName): Promise<void> {
    if (isStopped) return Promise.resolve();
    const current = running.get(step);
    if (current) {
      again.add(step);
      return current;
    }
    const started = run(step);
    running.set(step, started);
    return started;
  }

  return {
    start() {
      for (const [step, { expression }] of Object.entries(TICKS)) {
        tasks.push(cron.schedule(expression, () => wake(step as StepName), { noOverlap: true, name: step }));
      }
    },
    wake,
    async stop() {
      isStopped = true;
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(running.values());
    },
  };
}
