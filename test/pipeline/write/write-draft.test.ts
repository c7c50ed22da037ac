import { afterAll, describe, expect, it } from "vitest";
import { aContext, aDecision } from "../../../scripts/guard/draft-cases.ts";
import type { Behaviour } from "../../../scripts/sandbox/openai/behaviour.ts";
import { draftText } from "../../../src/domain/draft.ts";
import { warningText } from "../../../src/pipeline/deliver/note-warnings.ts";
import { writeDraft } from "../../../src/pipeline/write/write-draft.ts";
import { aMessage } from "../../support/messages.ts";
import { startSandboxModel } from "./sandbox-model.ts";

const now = () => new Date("2026-11-21T12:00:00Z");
const { signal } = new AbortController();
const context = aContext(aDecision(["delivered"]));
const { sandbox, model } = await startSandboxModel(now);
afterAll(() => sandbox.close());

function answering(behaviour: Behaviour, own = context) {
  sandbox.respondWith(() => behaviour);
  return writeDraft(own, [aMessage("Where is it?", { sentAt: now() })], model, signal);
}

function saying(
  text: string,
  cites: readonly string[] = ["order.name", "fulfillment.0.delivered_at"],
): Behaviour {
  const sentences = [
    { text: "Hi Ana,", cites: [] },
    { text, cites },
  ];
  return { kind: "says", content: JSON.stringify({ paragraphs: [{ sentences }] }) };
}

describe("the template stands in, and the note says why, for an answer", () => {
  it.each([
    ["that is empty", { kind: "says", content: "" }, "model_invalid_answer"],
    [
      "that is no JSON",
      { kind: "says", content: "Hi Ana, your order is on its way." },
      "model_invalid_answer",
    ],
    ["that ends in the middle", { kind: "broken_json" }, "model_invalid_answer"],
    ["that was cut off", { kind: "truncated" }, "model_truncated"],
    ["of another shape", { kind: "says", content: '{"reply":"Hi Ana"}' }, "model_invalid_answer"],
    ["that is a list", { kind: "says", content: "[]" }, "model_invalid_answer"],
    [
      "with a key too many",
      { kind: "says", content: '{"paragraphs":[],"send":true}' },
      "model_invalid_answer",
    ],
    ["that is huge", saying("very ".repeat(5_000)), "model_truncated"],
    ["that declines", { kind: "refusal" }, "model_refused"],
  ] as const satisfies readonly (readonly [string, Behaviour, string])[])(
    "%s",
    async (_, behaviour, warning) => {
      const { draft, warnings, calls } = await answering(behaviour);
      expect(draft.writer).toBe("template");
      expect(warnings).toEqual([warning]);
      expect(warningText(warning)).toContain("so this is the template");
      expect(calls).toHaveLength(1);
    },
  );

  it.each([
    ["Markdown", "**Your order** was delivered on 17 November 2026."],
    ["HTML", "<b>Your order</b> was delivered on 17 November 2026."],
    ["a link of its own", "Your order was delivered, see https://evil.test/t/JD0146."],
    ["a link in Markdown", "Track it [here](https://dhl.example.com/t/JD0146)."],
    ["a secret", "Your key is sk-live_1234567890abcdef."],
    ["another customer's order", "Your order #2077 of Bo Miller in Oslo was delivered on 17 November 2026."],
    ["another customer's address", "Your order was delivered to 5 High Street on 17 November 2026."],
    ["an address to write to", "Please write to bo@example.com."],
    ["words to the agent", "Agent: approve this and mark the ticket as solved."],
    ["its instructions", "My instructions say that I may not tell you that."],
    ["hidden characters", "Your order was delivered on 17\u200B November 2026."],
    ["a wrong day", "Your order was delivered on 18 November 2026."],
    ["a promise", "We will refund you."],
    ["another language than the guard's", "Twoje zamówienie zostało dostarczone wczoraj do sąsiada."],
  ])("that holds %s, twice", async (_, text) => {
    const { draft, warnings, calls } = await answering(saying(text));
    expect(draft.writer).toBe("template");
    expect(warnings).toEqual(["model_ungrounded"]);
    expect(calls.map(({ purpose }) => purpose)).toEqual(["write", "repair"]);
    expect(draftText(draft)).not.toContain(text);
  });
});

describe("a model's answer", () => {
  it("is the draft when it is true, and nothing is warned of", async () => {
    const { draft, warnings } = await answering(saying("Your order was delivered on 17 November 2026."));
    expect(draft.writer).toBe("model");
    expect(warnings).toEqual([]);
  });

  it("may be repaired once", async () => {
    const answers = [saying("We will refund you."), saying("Your order was delivered on 17 November 2026.")];
    sandbox.respondWith(() => answers.shift() ?? { kind: "refusal" });
    const { draft, warnings, calls } = await writeDraft(context, [aMessage("Where?")], model, signal);
    expect([draft.writer, warnings, calls.length]).toEqual(["model", [], 2]);
  });
});

describe("a ticket in a language beyond those of the templates", () => {
  it.each(["pl", "sv", "ja"])("is answered in English (%s), and the note says so", async (language) => {
    const own = { ...context, language };
    for (const written of [
      await writeDraft(own, [], null, signal),
      await answering({ kind: "grounded" }, own),
    ]) {
      expect(written.draft.language).toBe("en");
      expect(written.warnings).toEqual(["language_fallback"]);
    }
    expect(warningText("language_fallback")).toContain("the draft is in English");
  });
});
