import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { NewDraft, Store } from "../../db/store.ts";
import { anOrder } from "../../scripts/guard/orders.ts";
import type { DecisionInputs } from "../../src/domain/decision.ts";
import type { VersionedPolicy } from "../../src/domain/policy.ts";
import { replayDecisions } from "../../src/export/replay-decisions.ts";
import { decide } from "../../src/pipeline/decide/decide.ts";
import { DEFAULT_POLICY_FILE, loadPolicy } from "../../src/pipeline/decide/policy/policy-file.ts";

const AT = new Date("2026-11-20T12:00:00Z");
const policy = await loadPolicy(DEFAULT_POLICY_FILE);
/** Nobody may cancel any more. */
const strict: VersionedPolicy = {
  policyVersion: "strict",
  policy: { ...policy.policy, cancellation: { while: [] } },
};

const inputs: DecisionInputs = {
  now: AT,
  timeZone: "UTC",
  requests: [{ intent: "cancel_order", confidence: "high" }],
  signals: [],
  policyWords: [],
  identity: "verified",
  order: anOrder({ fulfillmentStatus: "unfulfilled", total: { minor: 4_000, currency: "EUR" } }),
  itemIds: [],
  history: null,
};

describe("replaying decisions under another policy", () => {
  let store: Store;
  beforeEach(() => {
    store = openSqliteStore(":memory:");
  });
  afterEach(() => store.close());

  const keep = async (ticketId: string, overrides: Partial<NewDraft> = {}) => {
    await store.recordDraft(aDraft(ticketId, overrides), []);
  };
  const answer = (ticketId: string, chosenAction: "deny" | "cancel_order") =>
    store.outcomes.recordReply({
      connection: "gorgias",
      ticketId,
      draftId: `d_${ticketId}`,
      messageIds: ["m"],
      text: "t",
      diff: [],
      similarity: 0.5,
      outcome: chosenAction === "cancel_order" ? "edited" : "overridden",
      chosenAction,
      chosenBy: "rules",
      evidence: null,
      sentAt: AT,
      observedAt: AT,
      agentId: "7",
      agentName: "Kim",
    });

  it("flips nothing under the policy that decided", async () => {
    await keep("1");
    expect(await replayDecisions(store.exports, policy, null)).toMatchObject({
      replayed: 1,
      unchanged: 1,
      flips: [],
    });
  });

  it("says what flips, what agents had already done so, what they had not, and the money", async () => {
    for (const id of ["1", "2", "3"]) await keep(id);
    const to = decide(inputs, strict).action;
    expect(to).not.toBe("cancel_order");
    await answer("1", "deny");
    await answer("2", "cancel_order");
    const report = await replayDecisions(store.exports, strict, null);
    const flip = { from: "cancel_order", to, count: 3, orderTotals: { EUR: 12_000 }, regretted: 1 };
    expect(report).toMatchObject({ replayed: 3, flipped: 3, unchanged: 0, regretted: 1 });
    expect(report.flips).toEqual([{ ...flip, foreseen: to === "deny" ? 1 : 0 }]);
    expect(await replayDecisions(store.exports, strict, null)).toEqual(report);
  });

  it("leaves out drafts from before, and counts erased ones as unusable", async () => {
    await keep("1", { createdAt: new Date("2026-01-01T00:00:00Z") });
    await keep("2");
    await keep("3");
    await store.erasure.eraseTickets([{ connection: "gorgias", ticketId: "2" }], "customer", AT);
    const report = await replayDecisions(store.exports, strict, new Date("2026-11-01T00:00:00Z"));
    expect(report).toMatchObject({ replayed: 1, unusable: 1 });
  });

  it("reads every draft once, though many share a moment across pages", async () => {
    for (let n = 0; n < 1_010; n += 1) await keep(`t${n}`);
    expect((await replayDecisions(store.exports, policy, null)).replayed).toBe(1_010);
  });
});

function aDraft(ticketId: string, overrides: Partial<NewDraft>): NewDraft {
  return {
    id: `d_${ticketId}`,
    connection: "gorgias",
    ticketId,
    messageId: "m1",
    store: "Test Shop",
    ticketCreatedAt: AT,
    helpdeskIntent: null,
    requesterEmail: "ana@example.com",
    similar: { deliveryState: null, valueBand: null, items: [] },
    writer: "template",
    language: "en",
    paragraphs: [],
    facts: [],
    classification: { requests: [], language: "en", signals: [], classifierVersion: "c" },
    inputs,
    decision: decide(inputs, policy),
    warnings: [],
    noteHtml: "",
    noteText: "",
    tags: [],
    createdAt: AT,
    ...overrides,
  };
}
