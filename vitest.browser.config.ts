import { defineConfig } from "vitest/config";

/** The review pages in a real browser: apart from the other tests, which need none. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    pool: "forks",
    // Each worker has a browser of its own.
    maxWorkers: 2,
    // Some thirty looks at a page, most of which draw it whole.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
