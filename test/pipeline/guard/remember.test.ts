import { describe, expect, it } from "vitest";
import { remember } from "../../../src/pipeline/guard/remember.ts";

function counted(most: number) {
  const asked: string[] = [];
  const lengthOf = remember(most, (text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, lengthOf };
}

describe("remember", () => {
  it("reads a text once and answers the same", () => {
    const { asked, lengthOf } = counted(10);
    expect([lengthOf("one"), lengthOf("three"), lengthOf("one")]).toEqual([3, 5, 3]);
    expect(asked).toEqual(["one", "three"]);
  });

  it("keeps what is asked for again and again, and forgets the rest", () => {
    const { asked, lengthOf } = counted(4);
    for (let at = 0; at < 100; at += 1) {
      lengthOf("often");
      lengthOf(`text ${at}`);
    }
    expect(asked.filter((one) => one === "often")).toHaveLength(1);
    lengthOf("text 0");
    expect(asked.filter((one) => one === "text 0")).toHaveLength(2);
  });

  it("keeps no text that is longer than a sentence", () => {
    const { asked, lengthOf } = counted(10);
    const long = "x".repeat(2_001);
    expect([lengthOf(long), lengthOf(long)]).toEqual([2_001, 2_001]);
    expect(asked).toHaveLength(2);
  });
});
