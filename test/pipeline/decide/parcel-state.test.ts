import { describe, expect, it } from "vitest";
import type { Fulfillment } from "../../../src/domain/order.ts";
import { isLive, parcelState } from "../../../src/pipeline/decide/parcel-state.ts";
import { aParcel, daysAgo, defaultPolicy, NOW } from "./decision-cases.ts";

const stateOf = (overrides: Partial<Fulfillment>) =>
  parcelState(aParcel(overrides), { now: NOW, timeZone: "UTC" }, defaultPolicy.policy);
const scan = (days: number, status = "in_transit", message: string | null = null) => ({
  status,
  happenedAt: daysAgo(days),
  message,
  place: null,
});

describe("a parcel", () => {
  it.each([
    ["attempted_delivery", "delivery_attempted"],
    ["out_for_delivery", "out_for_delivery"],
    ["ready_for_pickup", "ready_for_pickup"],
    ["label_printed", "label_created"],
    ["picked_up", "delivered"],
    ["not_delivered", "delivery_failed"],
    ["carrier_picked_up", "in_transit"],
  ])("that the shop shows as %s is %s", (displayStatus, expected) => {
    expect(stateOf({ displayStatus })).toBe(expected);
  });

  it("is lost after seven days without a scan, not after six", () => {
    expect(stateOf({ createdAt: daysAgo(12), inTransitAt: daysAgo(11), events: [scan(6)] })).toBe(
      "in_transit",
    );
    expect(stateOf({ createdAt: daysAgo(12), inTransitAt: daysAgo(11), events: [scan(7)] })).toBe("lost");
  });

  it("is delayed from the day after its estimate and overdue five days past it", () => {
    expect(stateOf({ estimatedDeliveryAt: NOW })).toBe("in_transit");
    expect(stateOf({ estimatedDeliveryAt: daysAgo(1) })).toBe("delayed");
    expect(stateOf({ estimatedDeliveryAt: daysAgo(4) })).toBe("delayed");
    expect(stateOf({ estimatedDeliveryAt: daysAgo(5) })).toBe("overdue");
  });

  it("is never lost once it was delivered or waits to be picked up", () => {
    expect(stateOf({ createdAt: daysAgo(90), deliveredAt: daysAgo(80) })).toBe("delivered");
    expect(stateOf({ createdAt: daysAgo(90), displayStatus: "ready_for_pickup" })).toBe("ready_for_pickup");
  });

  it("is delivered when only its newest scan says so", () => {
    expect(stateOf({ displayStatus: null, events: [scan(1, "delivered")] })).toBe("delivered");
  });

  it("goes back to the sender when the carrier's text says so", () => {
    expect(stateOf({ events: [scan(1, "in_transit", "Item returned to sender")] })).toBe(
      "returned_to_sender",
    );
    expect(stateOf({ events: [scan(1, "in_transit", "Sender notified")] })).toBe("in_transit");
  });

  it("without a word from any carrier has shipped, no more", () => {
    expect(stateOf({ displayStatus: "fulfilled", inTransitAt: null })).toBe("shipped");
    expect(stateOf({ displayStatus: null, inTransitAt: null })).toBe("shipped");
  });

  it("does not exist once it was cancelled or its label voided", () => {
    expect(isLive(aParcel())).toBe(true);
    expect(isLive(aParcel({ status: "cancelled" }))).toBe(false);
    expect(isLive(aParcel({ displayStatus: "label_voided" }))).toBe(false);
  });
});
