import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DiffPart } from "../../db/outcomes.ts";
import { readableDiff } from "../../src/review/ticket/readable-diff.ts";
import { diffText } from "../support/diff-text.ts";

const spell = (parts: readonly DiffPart[], without: DiffPart["op"]) =>
  parts
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join("");

describe("a readable diff", () => {
  it("shows a rewritten stretch as one text out and one in, and leaves a single changed word alone", () => {
    const before = "You can send the socks back within 30 days. Thank you.";
    const after = "I am sorry that the socks are not what you hoped for. Thank you.";
    expect(readableDiff(diffText(before, after)).map(({ op }) => op)).toEqual(["removed", "added", "same"]);
    const parts = readableDiff(
      diffText("It will arrive on Monday, I hope.", "It will arrive on Tuesday, I hope."),
    );
    expect(parts).toEqual([
      { op: "same", text: "It will arrive on " },
      { op: "removed", text: "Monday, " },
      { op: "added", text: "Tuesday, " },
      { op: "same", text: "I hope." },
    ]);
  });

  it("spells the same two texts, whatever they are", () => {
    const words = fc.array(fc.constantFrom("a", "the", "refund", "\n\n", "30", "label,"), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(" "), other.join(" ")];
        const parts = readableDiff(diffText(before, after));
        expect(spell(parts, "added")).toBe(spell(diffText(before, after), "added"));
        expect(spell(parts, "removed")).toBe(after);
      }),
    );
  });
});
