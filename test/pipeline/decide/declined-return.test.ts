import { describe, expect, it } from "vitest";
import type { Order } from "../../../src/domain/order.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { daysAgo, defaultPolicy, delivered, inputsOf, ruled, shippedOrder } from "./decision-cases.ts";

function aReturn(status: string, created: number): Order["returns"][number] {
  return { name: "R1", status, createdAt: daysAgo(created), closedAt: null, totalQuantity: 1 };
}

const withReturns = (...returns: Order["returns"]) => shippedOrder([delivered(9)], { returns });
const declined = withReturns(aReturn("declined", 3));

describe("a return that the shop has declined", () => {
  it.each(["return", "refund", "exchange", "damaged_item", "wrong_or_missing_item"] as const)(
    "is for a person, whatever is asked of it (%s)",
    (intent) => {
      const decision = decide(inputsOf([intent], declined), defaultPolicy);
      expect(decision).toMatchObject({
        action: "inform",
        confidence: "low",
        requests: [{ situation: "return_declined", clauseIds: ["escalation.handover"] }],
      });
    },
  );

  it("is not turned round by words of a fault or by one item of several", () => {
    expect(ruled("return", declined, { topics: ["faulty.remedy"] })).toBe("inform return_declined");
    expect(ruled("return", declined, { itemIds: ["1"] })).toBe("inform return_declined");
  });

  it("is told of once", () => {
    const { requests } = decide(inputsOf(["return", "refund"], declined), defaultPolicy);
    expect(requests.map(({ unsaid }) => unsaid)).toEqual([undefined, "covered"]);
  });

  it("counts no more once the shop has taken a later one", () => {
    expect(ruled("return", withReturns(aReturn("declined", 3), aReturn("open", 1)))).toBe(
      "inform return_open",
    );
    expect(ruled("return", withReturns(aReturn("open", 5), aReturn("declined", 3)))).toBe(
      "inform return_open",
    );
    expect(ruled("return", withReturns(aReturn("declined", 3), aReturn("canceled", 1)))).toBe(
      "inform return_declined",
    );
    expect(ruled("return", withReturns(aReturn("canceled", 1)))).toBe("return_label within_window");
  });

  it("says nothing about where the order is", () => {
    expect(ruled("order_status", declined)).toBe("inform delivered");
  });
});
