import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../scripts/guard/draft-cases.ts";
import type { ModelCall } from "../../src/domain/model-call.ts";
import type { LanguageModel } from "../../src/llm/port.ts";
import { judgeReply } from "../../src/observe/judge-reply.ts";
import { aDraft } from "../support/drafted-tickets.ts";
import { aMessage } from "../support/messages.ts";

const signal = new AbortController().signal;
const now = () => new Date("2026-11-20T13:00:00Z");
const draft = { ...aDraft(), state: "live" as const, deliveredAt: now(), completedAt: now() };
const call: ModelCall = {
  purpose: "read_action",
  model: "m",
  requestId: null,
  system: "",
  user: "",
  answer: null,
  failure: null,
  tokensIn: 1,
  tokensCached: 0,
  tokensOut: 1,
  costMicros: 7,
  startedAt: now(),
  latencyMs: 1,
};

function model(answer: { action: string; evidence: string } | null) {
  const asked: string[] = [];
  const scripted: LanguageModel = {
    complete: async (request) => {
      asked.push(request.user);
      if (answer === null) return { kind: "failure", call: { ...call, failure: "timeout" } };
      return { kind: "answer", value: request.schema.parse(answer), call };
    },
  };
  return { scripted, asked };
}

const judge = (text: string, asks: LanguageModel | null) => {
  const message = aMessage(text, { id: "9", author: "agent", authorId: "77", authorName: "Alex" });
  return judgeReply(draft, [message], { model: asks, policy: defaultPolicy, now }, signal);
};

describe("a reply that rules can't read", () => {
  it("is read by the model, whose evidence must stand in it", async () => {
    const { scripted, asked } = model({ action: "refund", evidence: "Sorted on  our side" });
    const { reply, calls } = await judge("Sorted on our side, Ana.", scripted);
    expect(reply).toMatchObject({ chosenAction: "refund", chosenBy: "model", outcome: "overridden" });
    expect(calls).toEqual([call]);
    expect(asked[0]).toContain("Sorted on our side");
  });

  it.each([
    ["whose evidence is made up", { action: "refund", evidence: "we refunded you" }],
    ["without evidence", { action: "refund", evidence: " " }],
    ["that fails", null],
  ])("counts as what was proposed beside a model %s, whose call is kept", async (_what, answer) => {
    const { reply, calls } = await judge("Sorted on our side, Ana.", model(answer).scripted);
    expect(reply).toMatchObject({ outcome: "edited", chosenBy: "assumed", evidence: null });
    expect(calls).toHaveLength(1);
  });

  it("is no override of any proposal", async () => {
    const message = aMessage("Sorted on our side, Ana.", { id: "9", author: "agent" });
    for (const action of ["deny", "refund", "return_label"] as const) {
      const proposal = { ...draft, decision: { ...draft.decision, action } };
      const deps = { model: null, policy: defaultPolicy, now };
      const { reply } = await judgeReply(proposal, [message], deps, signal);
      expect(reply).toMatchObject({ chosenAction: action, chosenBy: "assumed", outcome: "edited" });
    }
  });

  it("costs nothing without a model, and a plain one is never shown to it", async () => {
    expect((await judge("Sorted on our side, Ana.", null)).calls).toEqual([]);
    const { scripted, asked } = model({ action: "deny", evidence: "x" });
    const { reply } = await judge("Hi Ana,\nI've refunded you in full.\nBest,\nAlex", scripted);
    expect(reply).toMatchObject({
      chosenAction: "refund",
      chosenBy: "rules",
      text: "I've refunded you in full.",
    });
    expect(reply).toMatchObject({ agentId: "77", agentName: "Alex", messageIds: ["9"] });
    expect(asked).toEqual([]);
  });
});
