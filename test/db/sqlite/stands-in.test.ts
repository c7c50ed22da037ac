import { describe, expect, it } from "vitest";
import { standsIn } from "../../../db/sqlite/stands-in.ts";
import { processorMs } from "../../support/processor-ms.ts";

const EMAIL = "ana@example.com";

describe("an address in a text", () => {
  it.each([
    "ana@example.com",
    "write to\nana@example.com",
    "tab\tana@example.com",
    "ana <ana@example.com>",
    "'ana@example.com'",
    "her mail is 'ana@example.com'.",
    '"ana@example.com"',
    "‘ana@example.com’",
    "(ana@example.com)",
    "[ana@example.com]",
    "{ana@example.com}",
    "_ana@example.com_",
    "*ana@example.com*",
    "mailto:ana@example.com?subject=x",
    "https://shop.example/leave?email=ana@example.com&x=1",
    "https://shop.example/leave?email=ana%40example.com&x=1",
    "to=%3cana@example.com%3e",
    "mine:ana@example.com, thanks",
    "- ana@example.com",
    "-ana@example.com",
    "write to...ana@example.com...",
    "ana@example.com.",
    "ana@example.com. thanks",
    "ana@example.com - thanks",
    "bo@example.com;ana@example.com",
    "juliana@example.com and ana@example.com",
    "请写信到ana@example.com谢谢",
    "\u00a0ana@example.com\u200b",
  ])("is found in %j", (text) => {
    expect(standsIn(text, EMAIL)).toBe(true);
  });

  it.each([
    "juliana@example.com",
    "ana@example.com.au",
    "ana@example.community",
    "ana@example.com-shop.de",
    "mary.ana@example.com",
    "mary-ana@example.com",
    "mary_ana@example.com",
    "mary+ana@example.com",
    "o'ana@example.com",
    "1ana@example.com",
    "jüana@example.com",
    "ana@examples.com",
    "ana@mail.example.com",
    "juliana%40example.com",
    "ana%40example.com.au",
    "ana",
    "",
  ])("is not found in %j", (text) => {
    expect(standsIn(text, EMAIL)).toBe(false);
  });

  it("may hold marks of its own", () => {
    expect(standsIn("to o'brien+x@example.com", "o'brien+x@example.com")).toBe(true);
    expect(standsIn("to o'brien@example.com", "brien@example.com")).toBe(false);
  });

  it("is looked for in time that grows with the text only", () => {
    const before = process.cpuUsage();
    const never = "ana@example.com".repeat(40_000);
    expect(standsIn(`${"a.".repeat(500_000)}${never}x`, EMAIL)).toBe(false);
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
