// What comes in: nothing. What goes out: how `npm test` runs. Surprise: the benchmarks are scripts, not tests, and a
// PostgreSQL is brought up by the files that need one (see tests/storage), so that all others start at once.
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Most tests wait for sockets and child processes as much as they compute: two files for each processor keep it busy.
    maxWorkers: 2 * availableParallelism(),
    // Half the time went into loading the same modules again for each file. No module of ours keeps state of its own, and a
    // test that changes the environment puts it back.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
