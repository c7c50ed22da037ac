import { describe, expect, it } from "vitest";
import { chooseAction } from "../../src/observe/choose-action.ts";
import { compareReply } from "../../src/observe/compare-reply.ts";
import { readAction } from "../../src/observe/read-action.ts";
import { processorMs } from "../support/processor-ms.ts";

const frame = { signOff: ["Best regards,", "Customer Care"], agentName: "Alex Agent" };
const words = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `${word}${i}`).join(" ");
const BODY = `Your order is on its way. ${words(180, "word")}.`;
const DRAFT = {
  text: `Hi Ana,\n\n${BODY}\n\nBest regards,\n\nCustomer Care`,
  action: "inform" as const,
  language: "en",
};
const long = (piece: string, length = 200_000) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** The best of a few runs: a collection or the compiler makes runs longer, never shorter. */
function fastestMs(run: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    run();
    return processorMs(before);
  });
  return Math.min(...times);
}

/** Ten times the text may take thirty times as long; what grows with its square takes a hundred times. */
function expectNoSquare(run: (length: number) => unknown): void {
  expect(fastestMs(() => run(200_000))).toBeLessThan(
    30 *
      Math.max(
        1,
        fastestMs(() => run(20_000)),
      ),
  );
}

describe("a reply of 200 kB", () => {
  it.each([
    ["prose", "I've refunded your order and we will look into it. "],
    ["letters", "a b c d e "],
    ["words of the draft", "word1 word5 word9 your order word2 is "],
    ["words of the draft, upside down", `${words(180, "word").split(" ").toReversed().join(" ")} `],
    ["lines", "a\n"],
    ["quotes", "> a\n"],
    ["headers", "from: a\n"],
    ["emoji", "😀 "],
    ["markup", "<a "],
    ["refusals", "we cannot refund "],
  ])("of %s holds nothing up", (_what, piece) => {
    expectNoSquare((length) => {
      const text = long(piece, length);
      chooseAction(DRAFT, compareReply(DRAFT.text, [text, text, text], frame));
    });
  });

  it("in hundreds of messages holds nothing up", () => {
    expectNoSquare((length) => {
      const messages = Array.from({ length: length / 700 }, () => long("word1 your order x "));
      compareReply(DRAFT.text, messages, frame);
    });
  });

  it("that begins with the draft is known to, and is not the draft", () => {
    const { diff, similarity, sameText } = compareReply(
      DRAFT.text,
      [`Hi Ana,\n\n${BODY}\n${long("word1 word5 your order ")}`],
      frame,
    );
    expect(diff[0]?.op).toBe("same");
    expect(diff[0]?.text).toContain("word179.");
    expect(diff.filter(({ op }) => op === "removed")).toEqual([]);
    expect(sameText).toBe(false);
    expect(similarity).toBeLessThan(0.6);
  });
});

describe("words that were cut", () => {
  it.each([599, 600, 601, 1_999, 2_000, 2_001, 5_999, 6_000, 6_001])(
    "never end in half an emoji, after %i letters",
    (letters) => {
      const reply = `I've refunded you ${"x".repeat(letters - 18)}😀😀😀 ${"y".repeat(9_000)}`;
      const { text } = compareReply(DRAFT.text, [reply], frame);
      expect(text).not.toMatch(/\p{Cs}/u);
      const { action, evidence } = readAction(text, "en");
      expect(action).toBe("refund");
      expect(evidence).not.toMatch(/\p{Cs}/u);
      expect(text.indexOf(evidence ?? "none")).toBe(0);
    },
  );

  it("are found where they stand, between emoji", () => {
    const { text } = compareReply(
      DRAFT.text,
      ["Hi Ana 👋🏽,\n\n🎉🎉 So sorry! 😢 I've refunded you in full 💶. Have a nice day 🌞"],
      frame,
    );
    const { evidence } = readAction(text, "en");
    expect(evidence).toContain("refunded you in full 💶.");
    const start = text.indexOf(evidence ?? "none");
    expect(text.slice(start, start + (evidence?.length ?? 0))).toBe(evidence);
  });
});
