import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDecision, defaultPolicy, richOrder } from "../../../scripts/guard/draft-cases.ts";
import type { Order } from "../../../src/domain/order.ts";
import { calendarDaysBetween } from "../../../src/pipeline/decide/calendar-days.ts";
import { itemReturn } from "../../../src/pipeline/decide/return-window.ts";
import { deadlineFacts } from "../../../src/pipeline/write/deadline-facts.ts";

const { policy } = defaultPolicy;
const now = new Date("2026-11-21T12:00:00Z");
const [parcel] = richOrder.fulfillments;
if (!parcel) throw new Error("no parcel");

const delivered = (at: Date | null, overrides: Partial<Order> = {}): Order => ({
  ...richOrder,
  cancelledAt: null,
  totalRefunded: { minor: 0, currency: "EUR" },
  fulfillments: [{ ...parcel, deliveredAt: at, displayStatus: at ? "delivered" : null, events: [] }],
  refunds: [],
  returns: [],
  ...overrides,
});
const factsOf = (order: Order, timeZone = "Europe/Berlin", decision = aDecision(["within_window"])) =>
  deadlineFacts(order, decision, { now, timeZone }, policy);

describe("the last day to send an item back", () => {
  it("ends with the last minute of that day, where the shop is", () => {
    const order = delivered(new Date("2026-11-17T22:30:00Z"));
    expect(factsOf(order, "Europe/Berlin")[0]).toMatchObject({
      id: "item.0.returnable_until",
      label: "Item 1 returnable until",
      value: { kind: "date", at: new Date("2026-12-17T22:59:00Z") },
      source: "policy",
    });
    expect(factsOf(order, "Asia/Tokyo")[0]?.value).toEqual({
      kind: "date",
      at: new Date("2026-12-18T14:59:00Z"),
    });
  });

  it("is where the policy's own window ends, in any zone and across changes of the clock", () => {
    const moments = fc.date({
      min: new Date("2026-01-01T00:00:00Z"),
      max: new Date("2027-06-01T00:00:00Z"),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Pacific/Kiritimati",
      "Australia/Lord_Howe",
    );
    fc.assert(
      fc.property(moments, zones, (at, timeZone) => {
        const order = delivered(at);
        const value = factsOf(order, timeZone)[0]?.value;
        if (value?.kind !== "date") throw new Error("no last day");
        const rule = { days: policy.returns.window_days, byItem: true, finalSale: true };
        const verdict = (now: Date) => itemReturn(order, 0, rule, { now, timeZone }, policy).verdict;
        expect(calendarDaysBetween(at, value.at, timeZone)).toBe(policy.returns.window_days);
        expect(verdict(value.at)).toBe("open");
        expect(verdict(new Date(value.at.getTime() + 60_000))).toBe("expired");
      }),
      { numRuns: 60 },
    );
  });

  it("is unknown while nobody knows when it arrived, and for what can't come back", () => {
    expect(factsOf(delivered(null))).toEqual([]);
    const at = new Date("2026-11-17T10:00:00Z");
    expect(factsOf(delivered(at, { cancelledAt: now }))).toEqual([]);
    const items = richOrder.items.map((item) => ({ ...item, tags: ["final-sale"] }));
    expect(factsOf(delivered(at, { items }))).toEqual([]);
  });

  it("is told of an exchange only where one is asked for", () => {
    const order = delivered(new Date("2026-11-17T10:00:00Z"));
    const decision = aDecision(["exchange_within_window"]);
    const requests = decision.requests.map((request) => ({ ...request, intent: "exchange" as const }));
    const ids = (some = decision) => factsOf(order, "UTC", some).map(({ id }) => id);
    expect(ids({ ...decision, requests })).toContain("item.1.exchangeable_until");
    expect(ids()).toEqual(["item.0.returnable_until", "item.1.returnable_until"]);
  });
});
