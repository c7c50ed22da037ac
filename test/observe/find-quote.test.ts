import { describe, expect, it } from "vitest";
import { findQuote } from "../../src/observe/find-quote.ts";

describe("a quote from a reply", () => {
  it.each([
    ["Sorted on our side, Ana.", "sorted on  our side", "Sorted on our side"],
    [
      "🎉 Good news! We’ve refunded\nyou 👩‍👩‍👧 in full 🎉🎉",
      "we've REFUNDED you 👩‍👩‍👧 in full",
      "We’ve refunded\nyou 👩‍👩‍👧 in full",
    ],
    ["İade edildi 😀 tamam", "edildi 😀", "edildi 😀"],
    ["“Refunded”   in  full", ' "refunded" in full ', "“Refunded”   in  full"],
  ])("stands in %j, and is given as it stands there", (text, quote, found) => {
    expect(findQuote(text, quote)).toBe(found);
    expect(text).toContain(found);
  });

  it.each([
    ["We sent it.", "We refunded it"],
    ["We sent it.", ""],
    ["We sent it.", "  "],
    ["", "x"],
  ])("does not stand in %j: %j", (text, quote) => {
    expect(findQuote(text, quote)).toBeNull();
  });
});
