import { describe, expect, it } from "vitest";
import { namedIntent } from "../../src/domain/named-intent.ts";

describe("the intent that a text names", () => {
  it.each([
    ["damaged_item", "damaged_item"],
    [" Damaged Item ", "damaged_item"],
    ["wrong-or-missing item: the lid", "wrong_or_missing_item"],
    ["Exchange, she wants a 42", "exchange"],
    ["cancel order - before it ships", "cancel_order"],
    ["return label never came", null],
    ["not a return", null],
    ["customer wanted: refund", null],
    ["", null],
    [null, null],
  ])("%j: %s", (text, intent) => {
    expect(namedIntent(text)).toBe(intent);
  });
});
