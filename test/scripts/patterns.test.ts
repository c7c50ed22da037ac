import { describe, expect, it } from "vitest";
import { judgePattern } from "../../scripts/patterns/judge-pattern.ts";
import { patternsIn } from "../../scripts/patterns/read-sources.ts";

describe("the check of regular expressions", () => {
  it.each([
    [String.raw`\s+$`, "begins anew"],
    ["^a*a*$", "take from each other"],
    ["(?:a+)+$", "exponential"],
    [String.raw`^(?:[^\p{L}]+[\p{L}'.]{1,10}){0,2}[^\p{L}]{0,4}$`, "takes from itself"],
  ])("finds what grows more than linearly: %s", (source, problem) => {
    expect(judgePattern({ source, flags: "u" })).toContain(problem);
  });

  it.each([String.raw`(?<!\s)\s+$`, String.raw`^\d+$`, "[^<>]{1,300}>", "(?:a|b){0,9}c"])(
    "lets pass what is linear or bounded: %s",
    (source) => expect(judgePattern({ source, flags: "u" })).toBeNull(),
  );

  it("reads literals and the places that make some, and leaves strings and comments alone", () => {
    const code = [
      "// not /one/",
      'const text = "/not one/" + `/${1}/`;',
      "const half = 8 / 2 / 1, digits = /[/]\\d+/giu;",
      "const made = new RegExp(text), called = RegExp(text);",
    ].join("\n");
    expect(patternsIn("src/a.ts", code)).toEqual({
      literals: [{ place: "src/a.ts:3", source: String.raw`[/]\d+`, flags: "giu" }],
      made: ["src/a.ts:4", "src/a.ts:4"],
    });
  });
});
