import { expect, it } from "vitest";
import { publicVersions, servedVersion } from "../../../../scripts/sandbox/shopify/api-version.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

it("lists the versions that can be reached, then what is to come", () => {
  expect(publicVersions(NOW).map(({ handle, supported }) => [handle, supported])).toEqual([
    ["2026-01", true],
    ["2026-04", true],
    ["2026-07", true],
    ["2026-10", true],
    ["2027-01", false],
    ["unstable", false],
  ]);
});

it.each([
  ["2026-10", "2026-10"],
  ["2027-01", "2027-01"],
  ["2025-10", "2026-01"],
  ["2024-01", "2026-01"],
  ["2027-04", null],
  ["2026-02", null],
  ["latest", null],
])("%s is answered by %s", (asked, served) => {
  expect(servedVersion(asked, NOW)).toBe(served);
});

it("a version ends on the 16th, a year after it came", () => {
  expect(servedVersion("2025-10", new Date("2026-10-16T14:59:00Z"))).toBe("2025-10");
  expect(servedVersion("2025-10", new Date("2026-10-16T15:00:00Z"))).toBe("2026-01");
});
