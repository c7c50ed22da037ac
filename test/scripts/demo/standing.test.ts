import { describe, expect, it } from "vitest";
import { compareTallies, differences, expectedStanding, tally } from "../../../scripts/demo/standing.ts";

const overridden = expectedStanding("1", { outcome: "overridden", chosen: "refund", noteSays: [] });
const explained = expectedStanding("2", {
  outcome: "overridden",
  chosen: "refund",
  reason: "tone",
  via: "tag",
  noteSays: [],
});
const accepted = expectedStanding("3", { outcome: "accepted", noteSays: [] });
const pending = expectedStanding("4", { outcome: "pending", noteSays: [] });

describe("how a ticket should stand", () => {
  it("has one question where nobody said why, and none elsewhere", () => {
    expect([overridden, explained, accepted].map(({ asked }) => asked)).toEqual([1, 0, 0]);
  });

  it("has its outcome as a tag, unless it has none yet", () => {
    expect([accepted, pending].map(({ tagged }) => tagged)).toEqual([["accepted"], []]);
  });
});

describe("counting tickets", () => {
  it("counts outcomes, reasons by code and way, tags and questions", () => {
    expect(Object.fromEntries(tally([overridden, explained, accepted, pending]))).toEqual({
      "asked why": 1,
      "outcome accepted": 1,
      "outcome overridden": 2,
      "outcome pending": 1,
      "overridden to refund": 2,
      "reason by tag": 1,
      "reason tone": 1,
      "tag accepted": 1,
      "tag overridden": 2,
    });
  });

  it("marks a count that differs, also one that nobody expected", () => {
    const { lines, same } = compareTallies(
      tally([accepted, pending]),
      tally([accepted, { ...pending, outcome: "edited" }]),
    );
    expect(same).toBe(false);
    expect(lines.filter((line) => line.endsWith("✗")).map((line) => line.split(/\s{2,}/))).toEqual([
      ["outcome edited", "0", "1", "✗"],
      ["outcome pending", "1", "0", "✗"],
    ]);
    expect(compareTallies(tally([accepted]), tally([accepted])).same).toBe(true);
  });
});

describe("comparing tickets one by one", () => {
  it("finds two that have changed places, which counts hide", () => {
    const swapped = [
      { ...accepted, ticket: "4" },
      { ...pending, ticket: "3" },
    ];
    expect(compareTallies(tally([accepted, pending]), tally(swapped)).same).toBe(true);
    expect(differences([accepted, pending], swapped)).toContain(
      "ticket 3: expected outcome accepted, found pending",
    );
  });

  it("finds rows that are missing or too many, and reasons kept twice", () => {
    expect(differences([accepted], [])).toEqual(["ticket 3: no rationale row"]);
    expect(differences([], [accepted])).toEqual(["ticket 3: a row that nobody expects"]);
    expect(differences([explained], [{ ...explained, reasons: 2 }])).toEqual([
      "ticket 2: expected reasons 1, found 2",
    ]);
  });

  it("leaves the chosen action open where the plan does", () => {
    expect(differences([accepted], [{ ...accepted, chosen: "inform" }])).toEqual([]);
  });
});
