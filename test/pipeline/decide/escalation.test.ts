import { describe, expect, it } from "vitest";
import { escalationCauses, policyWordsIn } from "../../../src/pipeline/decide/escalation.ts";
import { ltvBucket } from "../../../src/pipeline/decide/ltv.ts";
import { defaultPolicy, policyWith } from "./decision-cases.ts";

const { policy } = defaultPolicy;
const calm = { signals: [], requests: [], policyWords: [] };

describe("escalation", () => {
  it("follows the policy's signals, gravest cause first, each once", () => {
    const signals = ["human_request", "legal_threat"] as const;
    expect(escalationCauses({ ...calm, signals: [...signals] }, ["amount", "legal"], policy)).toEqual([
      "legal",
      "human_request",
      "amount",
    ]);
  });

  it("does not fire on anger alone", () => {
    expect(escalationCauses({ ...calm, signals: ["anger", "deadline"] }, [], policy)).toEqual([]);
  });

  it("fires on a legal threat even when a policy forgets its signals", () => {
    const silent = policyWith({ escalation: { signals: {}, words: [] } }).policy;
    const requests = [{ intent: "legal_threat", confidence: "low" }] as const;
    expect(escalationCauses({ ...calm, requests: [...requests] }, [], silent)).toEqual(["legal"]);
  });

  it("finds the policy's own words as whole words and phrases, whatever the capitals", () => {
    const own = policyWith({ escalation: { signals: {}, words: ["Press", "trust pilot", "!!"] } }).policy;
    expect(policyWordsIn("I will go to the PRESS, and Trust-Pilot!", own)).toEqual(["Press", "trust pilot"]);
    expect(policyWordsIn("I'm not impressed", own)).toEqual([]);
    expect(escalationCauses({ ...calm, policyWords: ["Press"] }, [], own)).toEqual(["policy_word"]);
  });
});

describe("the customer's bucket", () => {
  const of = (ordersCount: number, minor: number) =>
    ltvBucket({ ordersCount, spent: { minor, currency: "EUR" }, tags: [] }, policy);

  it("grows with orders and with what was spent", () => {
    expect([of(1, 100), of(2, 100), of(5, 100), of(1, 50_000)]).toEqual(["first", "repeat", "vip", "vip"]);
    expect([of(4, 49_999), of(0, 0)]).toEqual(["repeat", "first"]);
  });

  it("is unknown without a history", () => {
    expect(ltvBucket(null, policy)).toBeNull();
  });
});
