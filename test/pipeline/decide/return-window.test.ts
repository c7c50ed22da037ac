import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { itemReturn } from "../../../src/pipeline/decide/return-window.ts";
import {
  anItem,
  aParcel,
  daysAgo,
  defaultPolicy,
  delivered,
  NOW,
  policyWith,
  shippedOrder,
} from "./decision-cases.ts";

const { policy } = defaultPolicy;
const rule = { days: 30, byItem: true, finalSale: true };
const clock = { now: NOW, timeZone: "UTC" };
const verdict = (order: Parameters<typeof itemReturn>[0], item = 0, zone = "UTC") =>
  itemReturn(order, item, rule, { now: NOW, timeZone: zone }, policy).verdict;

describe("the return window", () => {
  it("is open on its last calendar day and over on the next", () => {
    expect(verdict(shippedOrder([delivered(30)]))).toBe("open");
    expect(verdict(shippedOrder([delivered(31)]))).toBe("expired");
  });

  it("counts calendar days where the shop is", () => {
    // 02:00 UTC on 22 October is still 21 October in New York, so 30 days end there a day earlier.
    const order = shippedOrder([delivered(0, { deliveredAt: new Date("2026-10-22T02:00:00Z") })]);
    expect(verdict(order, 0, "UTC")).toBe("open");
    expect(verdict(order, 0, "America/New_York")).toBe("expired");
  });

  it("counts each item from the parcel that carried it", () => {
    const order = shippedOrder(
      [
        delivered(40, { id: "p1", items: [{ lineItemId: "1", quantity: 1 }] }),
        delivered(4, { id: "p2", items: [{ lineItemId: "2", quantity: 1 }] }),
      ],
      { items: [anItem(), anItem({ id: "2" })] },
    );
    expect([verdict(order, 0), verdict(order, 1)]).toEqual(["expired", "open"]);
    expect(itemReturn(order, 1, rule, clock, policy).parcel).toBe(1);
  });

  it("counts a line that came in two parcels from the later one", () => {
    expect(verdict(shippedOrder([delivered(40), delivered(20)]))).toBe("open");
  });

  it("ignores cancelled parcels", () => {
    expect(verdict(shippedOrder([delivered(40), delivered(1, { status: "cancelled" })]))).toBe("expired");
  });

  it("knows final sale by product tag, order tag and SKU prefix, whatever the capitals", () => {
    const items = [anItem({ tags: ["Final-Sale"] }), anItem({ sku: "fs-12" }), anItem()];
    const order = shippedOrder([delivered(2)], { items });
    expect([0, 1, 2].map((item) => verdict(order, item))).toEqual(["final_sale", "final_sale", "open"]);
    expect(verdict({ ...order, tags: ["final-sale"] }, 2)).toBe("final_sale");
  });

  it("has nothing left to count for what was refunded or removed", () => {
    const items = [anItem({ refundableQuantity: 0 }), anItem({ quantity: 0 })];
    const order = shippedOrder([delivered(2)], { items });
    expect([verdict(order, 0), verdict(order, 1)]).toEqual(["already_returned", "already_returned"]);
  });

  it("is not yet running before delivery", () => {
    expect(verdict(shippedOrder([aParcel()]))).toBe("not_delivered");
    expect(verdict(anOrder())).toBe("not_shipped");
  });

  it("is open without a delivery date only while it can't be over", () => {
    const silent = (days: number) =>
      shippedOrder([aParcel({ displayStatus: "fulfilled", createdAt: daysAgo(days), inTransitAt: null })]);
    expect(verdict(silent(30))).toBe("open");
    expect(verdict(silent(31))).toBe("unknown");
    const undated = shippedOrder([aParcel({ displayStatus: "delivered", createdAt: daysAgo(50) })]);
    expect(verdict(undated)).toBe("unknown");
  });

  it("can be longer or shorter by SKU prefix, then by tag, the shortest tag winning", () => {
    const returns = {
      ...policy.returns,
      window_days_by_tag: { vip: 90, swimwear: 7 },
      window_days_by_sku_prefix: { "X-": 60, "X-S-": 14 },
    };
    const of = (sku: string, tags: string[], days: number) =>
      itemReturn(
        shippedOrder([delivered(days)], { items: [anItem({ sku, tags })] }),
        0,
        rule,
        clock,
        policyWith({ returns }).policy,
      );
    expect(of("M-1", ["vip"], 80)).toMatchObject({ verdict: "open", special: true });
    expect(of("M-1", ["vip", "swimwear"], 8)).toMatchObject({ verdict: "expired" });
    expect(of("X-S-1", ["vip"], 15)).toMatchObject({ verdict: "expired" });
    expect(of("X-1", [], 59)).toMatchObject({ verdict: "open" });
    expect(of("M-1", [], 5)).toMatchObject({ verdict: "open", special: false });
  });
});

describe("the boundary between day 30 and day 31", () => {
  const asked = (deliveredAt: string, now: string, timeZone: string, days = 30) =>
    itemReturn(
      shippedOrder([delivered(0, { deliveredAt: new Date(deliveredAt) })]),
      0,
      { ...rule, days },
      { now: new Date(now), timeZone },
      policy,
    ).verdict;

  it.each([
    // The first minute and the last one of the same calendar day count alike.
    ["2026-03-03T00:01:00-05:00", "2026-04-02T23:59:00-04:00", "America/New_York", "open"],
    ["2026-03-03T23:59:00-05:00", "2026-04-03T00:01:00-04:00", "America/New_York", "expired"],
    // Summer time ends: a day of 25 hours is one day.
    ["2026-10-10T12:00:00+02:00", "2026-11-09T23:59:00+01:00", "Europe/Berlin", "open"],
    ["2026-10-10T12:00:00+02:00", "2026-11-10T00:00:00+01:00", "Europe/Berlin", "expired"],
    // The leap day is a day.
    ["2028-02-10T12:00:00Z", "2028-03-11T12:00:00Z", "UTC", "open"],
    ["2028-02-10T12:00:00Z", "2028-03-12T12:00:00Z", "UTC", "expired"],
    // Half-hour zones and those beyond the date line.
    ["2026-03-03T23:59:00+05:30", "2026-04-02T23:59:00+05:30", "Asia/Kolkata", "open"],
    ["2026-03-03T00:00:00+14:00", "2026-04-03T00:00:00+14:00", "Pacific/Kiritimati", "expired"],
  ])("delivered %s, asked %s in %s: %s", (deliveredAt, now, timeZone, expected) => {
    expect(asked(deliveredAt, now, timeZone)).toBe(expected);
  });

  it("exists for a window of no days too: the day of delivery alone", () => {
    expect(asked("2026-03-03T09:00:00Z", "2026-03-03T23:00:00Z", "UTC", 0)).toBe("open");
    expect(asked("2026-03-03T23:00:00Z", "2026-03-04T00:00:00Z", "UTC", 0)).toBe("expired");
  });

  it("moves for what was bought as a gift only as far as the policy's tags say", () => {
    const returns = { ...policy.returns, window_days_by_tag: { gift: 60 } };
    const of = (tags: string[]) =>
      itemReturn(shippedOrder([delivered(45)], { tags }), 0, rule, clock, policyWith({ returns }).policy)
        .verdict;
    expect([of(["Gift"]), of([])]).toEqual(["open", "expired"]);
  });
});
