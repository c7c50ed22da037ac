import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decision, DecisionInputs } from "../../../src/domain/decision.ts";
import { draftText } from "../../../src/domain/draft.ts";
import type { Situation } from "../../../src/domain/situation.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { isLive } from "../../../src/pipeline/decide/parcel-state.ts";
import { orderFacts } from "../../../src/pipeline/gather/order-facts.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";
import { LANGUAGES } from "../../../src/pipeline/write/templates/languages.ts";
import type { WriteContext } from "../../../src/pipeline/write/write-context.ts";
import { inputs, item, oneOf, order } from "./any-inputs.ts";
import { defaultPolicy, delivered, inputsOf, NOW, shippedOrder } from "./decision-cases.ts";

const actionsOf = (decision: Decision) => [decision.action, ...decision.requests.map(({ action }) => action)];

function contextOf(given: DecisionInputs, decision: Decision, language = "en"): WriteContext {
  const facts = given.order ? orderFacts(given.order, { source: "shopify", readAt: NOW }) : [];
  const { identity, timeZone, now } = given;
  return { decision, facts, policy: defaultPolicy, identity, timeZone, now, customerName: null, language };
}

function draftOf(given: DecisionInputs, decision: Decision): string {
  return draftText(writeFromTemplates(contextOf(given, decision)));
}

/** Their sentences say that the order hasn't shipped. */
const STILL_HERE: readonly Situation[] = [
  "not_shipped",
  "on_hold",
  "faulty_not_shipped",
  "cancel_instead",
  "cancellable",
  "cancel_on_condition",
  "exchange_before_shipping",
  "address_change_possible",
  "order_change_possible",
];

describe("whatever comes in", () => {
  it("every request gets a decision, and a draft can be written of it", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const decision = decide(given, defaultPolicy);
        expect(decision.requests).toHaveLength(given.requests.length);
        expect(draftOf(given, decision).length).toBeGreaterThan(20);
      }),
      { numRuns: 500 },
    );
  });

  it("a decision survives storage: the same inputs read back give the same decision", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const stored = DecisionInputs.parse(JSON.parse(JSON.stringify(given)));
        expect(decide(stored, defaultPolicy)).toEqual(decide(given, defaultPolicy));
      }),
    );
  });

  it("nothing is cancelled or changed in an order of which nothing is left to ship", () => {
    const shipped = inputs.map((given) => ({
      ...given,
      order: given.order && {
        ...given.order,
        items: given.order.items.map((one) => ({ ...one, unfulfilledQuantity: 0 })),
      },
    }));
    fc.assert(
      fc.property(shipped, (given) => {
        const actions = actionsOf(decide(given, defaultPolicy));
        expect(actions).not.toContain("cancel_order");
        expect(actions).not.toContain("change_order");
      }),
      { numRuns: 500 },
    );
  });

  it("nothing is said not to have shipped of an order of which a parcel has left", () => {
    const parted = inputs.filter((given) => given.order?.fulfillments.some(isLive) ?? false);
    fc.assert(
      fc.property(
        parted,
        oneOf(["order_status", "wrong_or_missing_item", "refund"] as const),
        (given, intent) => {
          const requests = [{ intent, confidence: "high" as const }, ...given.requests];
          const told = decide({ ...given, requests }, defaultPolicy).requests.map(
            ({ situation }) => situation,
          );
          expect(told.filter((situation) => STILL_HERE.includes(situation))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("time never reopens a return that was too late", () => {
    const asked = oneOf(["return", "exchange", "refund"] as const);
    const settled = fc
      .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 60 })))
      .map(([items, ages]) =>
        shippedOrder(
          ages.map((age) => delivered(age)),
          { items },
        ),
      );
    fc.assert(
      fc.property(fc.oneof(order, settled), asked, fc.nat(60), fc.nat(60), (one, intent, sooner, more) => {
        const situationAfter = (days: number) => {
          const now = new Date(NOW.getTime() + days * 86_400_000);
          return decide(inputsOf([intent], one, { now }), defaultPolicy).requests[0]?.situation;
        };
        if (situationAfter(sooner) !== "window_expired") return;
        expect(situationAfter(sooner + more)).toBe("window_expired");
      }),
      { numRuns: 1000 },
    );
  });

  it("an order of an unverified sender changes neither decision nor draft", () => {
    const strangers = inputs.filter(({ identity }) => identity !== "verified");
    fc.assert(
      fc.property(strangers, (given) => {
        const decision = decide(given, defaultPolicy);
        expect(decision).toEqual(decide({ ...given, order: null }, defaultPolicy));
        expect(decision.requests.some(({ about }) => about !== undefined)).toBe(false);
        expect(draftOf(given, decision)).toBe(draftOf({ ...given, order: null }, decision));
      }),
      { numRuns: 300 },
    );
  });

  it("the template draft of any decision passes the guard in every language", () => {
    const zoned = inputs.map((given) => ({ ...given, timeZone: "America/New_York" }));
    fc.assert(
      fc.property(zoned, oneOf(Object.keys(LANGUAGES)), (given, language) => {
        const context = contextOf(given, decide(given, defaultPolicy), language);
        expect(guardDraft(writeFromTemplates(context), context)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("every clause that a decision cites is in the policy", () => {
    const known = defaultPolicy.policy.clauses.map(({ id }) => id);
    fc.assert(
      fc.property(inputs, (given) => {
        const cited = decide(given, defaultPolicy).requests.flatMap(({ clauseIds }) => clauseIds);
        expect(cited.filter((id) => !known.includes(id))).toEqual([]);
      }),
    );
  });
});
