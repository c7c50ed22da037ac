import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // They need Chromium: npm run test:browser.
    exclude: ["test/browser/**"],
    // Servers on loopback and SQLite files: a crash ends one worker only, and an unhandled rejection fails the run.
    pool: "forks",
    // Loading zod, express and drizzle anew for each file cost a quarter of the run. What the files of one worker
    // share therefore holds no state of a test; test/architecture.test.ts sees to what would be lost silently.
    isolate: false,
    // The default leaves half of a small machine idle, and most tests wait for loopback.
    maxWorkers: "100%",
    testTimeout: 20_000,
  },
});
