// What comes in: nothing. What goes out: how `npm test` runs. Surprise: the benchmarks are scripts, not tests,
// and the root hook brings a PostgreSQL up only for the files that ask for it (see tests/storage).
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
