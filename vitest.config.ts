import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Servers on loopback and SQLite files: forks isolate them, and an unhandled rejection fails the run.
    pool: "forks",
    testTimeout: 20_000,
  },
});
