import { expect, it } from "vitest";
import { secretsEqual } from "../../src/net/compare-secret.ts";

it("equal secrets compare equal", () => {
  expect(secretsEqual("s3cret-s3cret", "s3cret-s3cret")).toBe(true);
});

it.each(["", "s3cret", "s3cret-s3creT", "s3cret-s3cret ", "s3cret-s3cret\u0000"])("%j differs", (given) => {
  expect(secretsEqual(given, "s3cret-s3cret")).toBe(false);
});
