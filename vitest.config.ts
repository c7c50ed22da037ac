import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // They need Chromium: npm run test:browser.
    exclude: ["test/browser/**"],
    // Servers on loopback and SQLite files: forks isolate them, and an unhandled rejection fails the run.
    pool: "forks",
    // The default leaves half of a small machine idle, and most tests wait for loopback.
    maxWorkers: "100%",
    testTimeout: 20_000,
  },
});
