import { describe, expect, it } from "vitest";
import type { PrecedentQuery } from "../../../db/precedents.ts";
import { openSqliteStore } from "../../../db/sqlite/store.ts";
import { aDecision, defaultPolicy } from "../../../scripts/guard/draft-cases.ts";
import { anOrder } from "../../../scripts/guard/orders.ts";
import type { DecisionInputs } from "../../../src/domain/decision.ts";
import type { Precedents } from "../../../src/domain/precedent.ts";
import { NO_PRECEDENT } from "../../../src/domain/precedent.ts";
import type { LanguageModel } from "../../../src/llm/port.ts";
import { findPrecedents, type PrecedentDeps } from "../../../src/pipeline/precedents/find-precedents.ts";

const TICKET = { connection: "gorgias", ticketId: "7", messageId: "m" };
const SOME: Precedents = {
  ...NO_PRECEDENT,
  total: 3,
  counts: [{ action: "refund", count: 3, reasons: [{ reason: "tone", count: 1 }] }],
};
const model: LanguageModel = { complete: () => Promise.reject(new Error("not to be asked")) };

const inputs: DecisionInputs = {
  now: new Date("2026-11-20T12:00:00Z"),
  timeZone: "UTC",
  requests: [{ intent: "other", confidence: "high" }],
  signals: [],
  policyWords: [],
  identity: "verified",
  order: anOrder(),
  itemIds: [],
  history: null,
};
const decision = aDecision(["within_window"], { action: "return_label" });

/** What findPrecedents answers when the store holds `found`, and what it asked the store. */
async function ask(found: Precedents, overrides: Partial<PrecedentDeps> = {}) {
  const asked: PrecedentQuery[] = [];
  const real = openSqliteStore(":memory:");
  const precedents = {
    findPrecedents: async (query: PrecedentQuery) => {
      asked.push(query);
      return found;
    },
  };
  const store = { ...real, precedents };
  const deps = {
    store,
    policy: defaultPolicy,
    model,
    precedentPromptShare: 0,
    random: () => 0,
    ...overrides,
  };
  const findings = await findPrecedents(TICKET, { inputs, decision }, deps);
  await real.close();
  return { ...findings, asked };
}

describe("looking for precedents", () => {
  it("asks for this store, and for what the ticket's own order and decision say", async () => {
    const { asked, precedents } = await ask(SOME);
    expect(precedents).toEqual(SOME);
    expect(asked).toEqual([
      {
        ticket: { connection: "gorgias", ticketId: "7" },
        store: defaultPolicy.policy.store.name,
        intent: "other",
        situation: "within_window",
        action: "return_label",
        ltv: "first",
        deliveryState: "unfulfilled",
        valueBand: "under_50",
        items: ["MS-1"],
      },
    ]);
  });

  it("draws no arm and shows no model anything by default", async () => {
    expect(await ask(SOME)).toMatchObject({ arm: null, promptCounts: null });
  });

  it("draws the arm by lot, and gives the arm on counts alone", async () => {
    const drawn = (random: number) => ask(SOME, { precedentPromptShare: 0.3, random: () => random });
    expect(await drawn(0.299)).toMatchObject({ arm: "on", promptCounts: [{ action: "refund", count: 3 }] });
    expect(await drawn(0.3)).toMatchObject({ arm: "off", promptCounts: null });
    expect(await ask(SOME, { precedentPromptShare: 1, random: () => 0.999_999 })).toMatchObject({
      arm: "on",
    });
  });

  it("draws nothing where the model could not see a difference", async () => {
    expect(await ask(NO_PRECEDENT, { precedentPromptShare: 1 })).toMatchObject({ arm: null });
    expect(await ask(SOME, { precedentPromptShare: 1, model: null })).toMatchObject({ arm: null });
  });
});
