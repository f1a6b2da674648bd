// What comes in: nothing. What goes out: how `npm test` runs. Surprise: the benchmarks are scripts, not tests, and a
// PostgreSQL is brought up by the files that need one (see tests/storage), so that all others start at once.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Vitest leaves one processor free; on a machine with two that is half of it, and most tests wait for sockets anyway.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
