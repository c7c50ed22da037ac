import { describe, expect, it } from "vitest";
import type { LineItem } from "../../../src/domain/order.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import {
  anItem,
  aParcel,
  daysAgo,
  defaultPolicy,
  delivered,
  inputsOf,
  ruled,
  shippedOrder,
} from "./decision-cases.ts";

const of = (lineItemId: string) => ({ items: [{ lineItemId, quantity: 1 }] });

/** The first item came so many days ago, the second is on its way. */
function halfCome(days: number, first: Partial<LineItem> = {}, second = aParcel({ id: "p2", ...of("2") })) {
  const items = [anItem({ title: "Shirt", ...first }), anItem({ id: "2", title: "Mug" })];
  return shippedOrder([delivered(days, of("1")), second], { items });
}

const silent = aParcel({ id: "p2", createdAt: daysAgo(9), inTransitAt: daysAgo(8), ...of("2") });

describe("an order of which part has come", () => {
  it.each([
    ["final sale", halfCome(5, { sku: "FS-1" }), "final_sale", "returns.final_sale"],
    ["too late", halfCome(31), "window_expired", "returns.window"],
  ])("answers a return by what came first, and is less sure (%s)", (_, order, situation, clause) => {
    for (const intent of ["return", "refund"] as const) {
      expect(decide(inputsOf([intent], order), defaultPolicy)).toMatchObject({
        confidence: "medium",
        requests: [{ action: "deny", situation, clauseIds: [clause], about: { items: [0], parcels: [0] } }],
      });
    }
  });

  it("names what is on its way where that is asked for", () => {
    const decision = decide(inputsOf(["return"], halfCome(31), { itemIds: ["2"] }), defaultPolicy);
    expect(decision.requests[0]).toMatchObject({ situation: "return_after_delivery", about: { items: [1] } });
  });

  it.each(["order_status", "delivered_not_received"] as const)(
    "believes that what counts as delivered is not there (%s)",
    (intent) => {
      const asked = [intent, "delivered_not_received"] as const;
      expect(decide(inputsOf(asked, halfCome(2)), defaultPolicy).requests[0]).toMatchObject({
        action: "ask_for_info",
        situation: "delivered_not_found",
        about: { items: [0], parcels: [0] },
      });
    },
  );

  it("asks of what has not come as of any parcel on its way", () => {
    const inputs = inputsOf(["delivered_not_received"], halfCome(2), { itemIds: ["2"] });
    expect(decide(inputs, defaultPolicy).requests[0]?.situation).toBe("in_transit");
  });

  it("still needs a person for the other parcel that is lost", () => {
    const { escalations } = decide(
      inputsOf(["delivered_not_received"], halfCome(2, {}, silent)),
      defaultPolicy,
    );
    expect(escalations).toEqual(["lost_parcel"]);
  });

  describe("and of which the other part has not left", () => {
    const items = [anItem({ title: "Shirt" }), anItem({ id: "2", title: "Mug", unfulfilledQuantity: 1 })];
    const parts = [delivered(5, of("1")), aParcel(of("1"))].map((parcel) =>
      shippedOrder([parcel], { items, fulfillmentStatus: "partially_fulfilled" }),
    );
    const about = (itemIds: string[], topics: string[] = []) => ({ itemIds, topics });

    it.each(["order_status", "wrong_or_missing_item", "delivered_not_received", "complaint"] as const)(
      "tells of the order as a whole, whichever item is named (%s)",
      (intent) => {
        for (const order of parts) {
          const [request] = decide(
            inputsOf(["order_status", intent], order, about(["2"])),
            defaultPolicy,
          ).requests;
          expect(request?.situation).toBe("partly_shipped");
          expect(ruled(intent, order, about(["2"]))).not.toContain("not_shipped");
        }
      },
    );

    it("leaves damage to an item that has not left to a person", () => {
      for (const order of parts) {
        expect(ruled("damaged_item", order, about(["2"]))).toBe("inform person_decides");
        expect(ruled("refund", order, about(["2"], ["faulty.remedy"]))).toBe("inform person_decides");
      }
    });

    it("counts a parcel whose content the order no longer lists as one that left", () => {
      const order = shippedOrder([aParcel(of("9"))], { items, fulfillmentStatus: "on_hold" });
      expect(ruled("order_status", order, about(["2"]))).toBe("inform partly_shipped");
    });

    it.each(["unfulfilled", "on_hold"])("still says of one that is here whole that it is (%s)", (status) => {
      const here = shippedOrder([], { items: items.slice(1), fulfillmentStatus: status });
      const situation = status === "on_hold" ? "on_hold" : "not_shipped";
      expect(ruled("order_status", here, about(["2"]))).toBe(`inform ${situation}`);
      expect(ruled("damaged_item", here, about(["2"]))).toBe("ask_for_info faulty_not_shipped");
      const gone = { ...here, fulfillments: [aParcel({ status: "cancelled" })] };
      expect(ruled("order_status", gone, about(["2"]))).toBe(`inform ${situation}`);
    });
  });
});
