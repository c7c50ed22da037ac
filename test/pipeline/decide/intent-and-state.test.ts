import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import type { Intent } from "../../../src/domain/intent.ts";
import type { Fulfillment, Order } from "../../../src/domain/order.ts";
import { anItem, aParcel, daysAgo, delivered, ruled, shippedOrder } from "./decision-cases.ts";

const usd = (minor: number) => ({ minor, currency: "USD" });
const aReturn = { name: "R1", status: "open", createdAt: daysAgo(2), closedAt: null, totalQuantity: 1 };
const two = [anItem(), anItem({ id: "2", unfulfilledQuantity: 1 })];
const firstOf = (parcel: Fulfillment) => ({ ...parcel, items: [{ lineItemId: "1", quantity: 1 }] });
const halfShipped = (parcel: Fulfillment) =>
  anOrder({ fulfillmentStatus: "partially_fulfilled", items: two, fulfillments: [firstOf(parcel)] });

const STATES = {
  unfulfilled: anOrder(),
  "on hold": anOrder({ fulfillmentStatus: "on_hold" }),
  "partly shipped": halfShipped(aParcel()),
  "partly delivered": halfShipped(delivered(3)),
  "in transit": shippedOrder([aParcel()]),
  delayed: shippedOrder([aParcel({ displayStatus: "delayed" })]),
  lost: shippedOrder([aParcel({ createdAt: daysAgo(9), inTransitAt: daysAgo(8) })]),
  failed: shippedOrder([aParcel({ displayStatus: "failure" })]),
  "sent back": shippedOrder([aParcel({ displayStatus: "returned_to_sender" })]),
  "day 30": shippedOrder([delivered(30)]),
  "day 31": shippedOrder([delivered(31)]),
  "final sale": shippedOrder([delivered(5)], { items: [anItem({ sku: "FS-1" })] }),
  "return open": shippedOrder([delivered(5)], { returns: [aReturn] }),
  "return closed": shippedOrder([delivered(9)], {
    returns: [{ ...aReturn, status: "closed", closedAt: daysAgo(1) }],
  }),
  "partly refunded": shippedOrder([delivered(9)], {
    financialStatus: "partially_refunded",
    totalRefunded: usd(500),
    items: [anItem(), anItem({ id: "2", refundableQuantity: 0 })],
  }),
  refunded: shippedOrder([delivered(9)], { financialStatus: "refunded", totalRefunded: usd(4990) }),
  "cancelled, paid": anOrder({ cancelledAt: daysAgo(3) }),
  "cancelled, refunded": anOrder({
    cancelledAt: daysAgo(3),
    financialStatus: "refunded",
    totalRefunded: usd(4990),
  }),
} satisfies Record<string, Order>;
type State = keyof typeof STATES;

/** "action situation" for every state, by the default policy; the same for all states that share a line. */
const MATRIX: Partial<Record<Intent, Readonly<Record<string, readonly State[]>>>> = {
  order_status: {
    "inform not_shipped": ["unfulfilled"],
    "inform on_hold": ["on hold"],
    "inform partly_shipped": ["partly shipped", "partly delivered"],
    "inform in_transit": ["in transit"],
    "inform delayed": ["delayed"],
    "escalate lost": ["lost"],
    "ask_for_info delivery_failed": ["failed"],
    "ask_for_info returned_to_sender": ["sent back"],
    "inform delivered": ["day 30", "day 31", "final sale", "return open", "return closed", "partly refunded"],
    "inform refunded": ["refunded"],
    "inform cancelled": ["cancelled, paid", "cancelled, refunded"],
  },
  delivered_not_received: {
    "inform not_shipped": ["unfulfilled"],
    "inform on_hold": ["on hold"],
    "inform partly_shipped": ["partly shipped"],
    "inform in_transit": ["in transit"],
    "inform delayed": ["delayed"],
    "escalate lost": ["lost"],
    "ask_for_info delivery_failed": ["failed"],
    "ask_for_info returned_to_sender": ["sent back"],
    "ask_for_info delivered_not_found": [
      "partly delivered",
      "day 30",
      "day 31",
      "final sale",
      "return open",
      "return closed",
      "partly refunded",
    ],
    "inform refunded": ["refunded"],
    "inform cancelled": ["cancelled, paid", "cancelled, refunded"],
  },
  return: {
    "cancel_order cancel_instead": ["unfulfilled", "on hold"],
    "inform return_after_delivery": ["partly shipped", "in transit", "delayed"],
    "escalate lost": ["lost"],
    "ask_for_info delivery_failed": ["failed"],
    "ask_for_info returned_to_sender": ["sent back"],
    "return_label within_window": ["partly delivered", "day 30", "partly refunded"],
    "deny window_expired": ["day 31"],
    "deny final_sale": ["final sale"],
    "inform return_open": ["return open"],
    "inform already_returned": ["return closed"],
    "inform refunded": ["refunded"],
    "inform cancelled": ["cancelled, paid", "cancelled, refunded"],
  },
  exchange: {
    "change_order exchange_before_shipping": ["unfulfilled", "on hold"],
    "inform return_after_delivery": ["partly shipped", "in transit", "delayed"],
    "escalate lost": ["lost"],
    "ask_for_info delivery_failed": ["failed"],
    "ask_for_info returned_to_sender": ["sent back"],
    "exchange exchange_within_window": ["partly delivered", "day 30", "partly refunded"],
    "deny window_expired": ["day 31"],
    "deny final_sale": ["final sale"],
    "inform return_open": ["return open"],
    "inform already_returned": ["return closed"],
    "inform refunded": ["refunded"],
    "inform cancelled": ["cancelled, paid", "cancelled, refunded"],
  },
  refund: {
    "cancel_order cancel_instead": ["unfulfilled", "on hold"],
    "inform return_after_delivery": ["partly shipped", "in transit", "delayed"],
    "escalate lost": ["lost"],
    "ask_for_info delivery_failed": ["failed"],
    "ask_for_info returned_to_sender": ["sent back"],
    "return_label refund_by_return": ["partly delivered", "day 30"],
    "deny window_expired": ["day 31"],
    "deny final_sale": ["final sale"],
    "inform refund_after_return": ["return open"],
    "refund refund_due": ["return closed"],
    "inform partly_refunded": ["partly refunded"],
    "inform refunded": ["refunded"],
    "refund cancelled_refund_due": ["cancelled, paid"],
    "inform cancelled": ["cancelled, refunded"],
  },
  ...beforeShipping("cancel_order", "cancel_order cancellable"),
  ...beforeShipping("change_address", "change_order address_change_possible"),
  ...beforeShipping("change_order", "change_order order_change_possible"),
  damaged_item: {
    "ask_for_info faulty_not_shipped": ["unfulfilled", "on hold"],
    // The customer holds it in hand, whatever the carrier has not reported yet; only its own word says otherwise.
    "replacement faulty_within_window": [
      "partly shipped",
      "partly delivered",
      "in transit",
      "delayed",
      "lost",
      "day 30",
      "final sale",
      "return open",
      "return closed",
      "partly refunded",
    ],
    "ask_for_info delivery_failed": ["failed"],
    "ask_for_info returned_to_sender": ["sent back"],
    "deny faulty_expired": ["day 31"],
    "inform refunded": ["refunded"],
    "inform cancelled": ["cancelled, paid", "cancelled, refunded"],
  },
  wrong_or_missing_item: {
    "ask_for_info faulty_not_shipped": ["unfulfilled", "on hold"],
    // What is missing of an order that came in part may still be to come.
    "inform partly_shipped": ["partly delivered"],
    "replacement faulty_within_window": [
      "partly shipped",
      "in transit",
      "delayed",
      "lost",
      "day 30",
      "final sale",
      "return open",
      "return closed",
      "partly refunded",
    ],
    "ask_for_info delivery_failed": ["failed"],
    "ask_for_info returned_to_sender": ["sent back"],
    "deny faulty_expired": ["day 31"],
    "inform refunded": ["refunded"],
    "inform cancelled": ["cancelled, paid", "cancelled, refunded"],
  },
};

function beforeShipping(intent: "cancel_order" | "change_address" | "change_order", allowed: string) {
  return {
    [intent]: {
      [allowed]: ["unfulfilled", "on hold"],
      "deny already_partly_shipped": ["partly shipped", "partly delivered"],
      "deny already_shipped": ["in transit", "delayed"],
      // Where the parcel is decides what can be done at all.
      "escalate lost": ["lost"],
      "ask_for_info delivery_failed": ["failed"],
      "ask_for_info returned_to_sender": ["sent back"],
      "deny already_delivered": [
        "day 30",
        "day 31",
        "final sale",
        "return open",
        "return closed",
        "partly refunded",
      ],
      "inform refunded": ["refunded"],
      "inform cancelled": ["cancelled, paid", "cancelled, refunded"],
    } satisfies Record<string, State[]>,
  };
}

describe("what is decided for every request in every state of an order", () => {
  const intents = Object.entries(MATRIX) as [Intent, Readonly<Record<string, readonly State[]>>][];
  const cases = intents.flatMap(([intent, lines]) =>
    Object.entries(lines).flatMap(([expected, states]) =>
      states.map((state) => [intent, state, expected] as const),
    ),
  );

  it("names each state once for each request", () => {
    for (const [intent] of intents) {
      const named = cases.filter((one) => one[0] === intent).map(([, state]) => state);
      expect(named.toSorted(), intent).toEqual(Object.keys(STATES).toSorted());
    }
  });

  it.each(cases)("%s of an order that is %s: %s", (intent, state, expected) => {
    expect(ruled(intent, STATES[state])).toBe(expected);
  });
});

describe("an order that comes in several parcels", () => {
  const parcels = [
    firstOf(delivered(3)),
    { ...aParcel({ id: "p2" }), items: [{ lineItemId: "2", quantity: 1 }] },
  ];
  const items = [anItem(), anItem({ id: "2" })];
  const order = shippedOrder(parcels, { items });

  it("lacks nothing while the rest is on its way, unless what came is wrong", () => {
    expect(ruled("wrong_or_missing_item", order)).toBe("inform in_transit");
    expect(ruled("wrong_or_missing_item", order, { itemIds: ["2"] })).toBe("inform in_transit");
    expect(ruled("wrong_or_missing_item", order, { itemIds: ["1"] })).toBe(
      "replacement faulty_within_window",
    );
    const wrong = { topics: ["faulty.remedy"] };
    expect(ruled("wrong_or_missing_item", order, wrong)).toBe("replacement faulty_within_window");
    expect(ruled("damaged_item", order)).toBe("replacement faulty_within_window");
  });

  it("gives back what has arrived, and says of the rest that it must arrive first", () => {
    expect(ruled("return", order)).toBe("return_label within_window");
    expect(ruled("return", order, { itemIds: ["2"] })).toBe("inform return_after_delivery");
  });
});

describe("an order of which a parcel has left with something that is no part of it any more", () => {
  it("is cancelled by a person, not by rote", () => {
    const order = anOrder({ fulfillments: [{ ...aParcel(), items: [{ lineItemId: "gone", quantity: 1 }] }] });
    expect(ruled("cancel_order", order)).toBe("deny already_processing");
  });
});

describe("pieces of an order that were given back before", () => {
  const pair = [anItem({ quantity: 2, refundableQuantity: 2 })];
  const closed = { ...aReturn, status: "closed", closedAt: daysAgo(1) };

  it("leave the others returnable", () => {
    const order = shippedOrder([delivered(9)], { items: pair, returns: [closed] });
    expect(ruled("return", order)).toBe("return_label within_window");
    const refunded = shippedOrder([delivered(9)], {
      items: [anItem({ quantity: 2, refundableQuantity: 1 })],
      totalRefunded: usd(4990),
      returns: [closed],
    });
    expect(ruled("return", refunded)).toBe("return_label within_window");
  });

  it("are not returned a second time", () => {
    const both = { ...closed, totalQuantity: 2 };
    const order = shippedOrder([delivered(9)], { items: pair, returns: [both] });
    expect(ruled("return", order)).toBe("inform already_returned");
    const asTheShopSays = shippedOrder([delivered(9)], { returnStatus: "returned" });
    expect(ruled("return", asTheShopSays)).toBe("inform already_returned");
    expect(ruled("exchange", asTheShopSays)).toBe("inform already_returned");
  });

  it("may be asked back again when the earlier return was withdrawn", () => {
    const order = shippedOrder([delivered(9)], { returns: [{ ...aReturn, status: "canceled" }] });
    expect(ruled("return", order)).toBe("return_label within_window");
  });
});
