import { describe, expect, it } from "vitest";
import { anOrder } from "../../../../scripts/guard/orders.ts";
import { decide } from "../../../../src/pipeline/decide/decide.ts";
import {
  anItem,
  aParcel,
  daysAgo,
  defaultPolicy,
  delivered,
  inputsOf,
  policyWith,
  ruled,
  shippedOrder,
} from "../decision-cases.ts";

const unshipped = anOrder();
const onItsWay = shippedOrder([aParcel()]);
const arrived = shippedOrder([delivered(5)]);
const tooLate = shippedOrder([delivered(31)]);
const cancelled = anOrder({
  cancelledAt: daysAgo(3),
  financialStatus: "refunded",
  totalRefunded: { minor: 4990, currency: "USD" },
});

describe("damaged, wrong or missing items", () => {
  it.each([
    [arrived, "replacement faulty_within_window"],
    [tooLate, "deny faulty_expired"],
    [onItsWay, "replacement faulty_within_window"],
    [unshipped, "ask_for_info faulty_not_shipped"],
    [cancelled, "inform cancelled"],
    [
      shippedOrder([delivered(5)], { items: [anItem({ tags: ["final-sale"] })] }),
      "replacement faulty_within_window",
    ],
  ])("get the store's first remedy, final sale or not (%#)", (order, expected) => {
    expect(ruled("damaged_item", order)).toBe(expected);
    expect(ruled("wrong_or_missing_item", order)).toBe(expected);
  });

  it("get money back where the customer asks for that in the same ticket", () => {
    const { requests } = decide(inputsOf(["damaged_item", "refund"], arrived), defaultPolicy);
    expect(requests.map((request) => request.situation)).toEqual(["faulty_refund", "faulty_refund"]);
  });

  it("get the remedy that the words ask for, and a choice where they ask for both or none", () => {
    const of = (topics: string[]) => ruled("damaged_item", arrived, { topics });
    expect(of(["wish.replacement"])).toBe("replacement faulty_replacement");
    expect(of(["wish.refund"])).toBe("refund faulty_refund");
    expect(of(["wish.refund", "wish.replacement"])).toBe("replacement faulty_within_window");
    const exchange = inputsOf(["damaged_item", "exchange"], arrived);
    expect(decide(exchange, defaultPolicy).requests[0]?.situation).toBe("faulty_replacement");
  });

  it("are no ordinary returns, whichever word the customer has for sending them back", () => {
    const topics = ["faulty.remedy"];
    expect(ruled("refund", arrived, { topics })).toBe("refund faulty_refund");
    expect(ruled("return", arrived, { topics })).toBe("refund faulty_refund");
    expect(ruled("return", arrived, { topics: [...topics, "wish.replacement"] })).toBe(
      "replacement faulty_replacement",
    );
    expect(ruled("exchange", arrived, { topics })).toBe("replacement faulty_replacement");
    expect(decide(inputsOf(["return", "damaged_item"], arrived), defaultPolicy).requests[0]).toMatchObject({
      situation: "faulty_refund",
      clauseIds: ["faulty.remedy", "refunds.method"],
    });
  });

  it("leave a return that is open already alone", () => {
    const one = { name: "R1", status: "open", createdAt: daysAgo(2), closedAt: null, totalQuantity: 1 };
    const order = shippedOrder([delivered(5)], { returns: [one] });
    const topics = ["faulty.remedy"];
    expect(ruled("refund", order, { topics })).toBe("inform refund_after_return");
    expect(ruled("return", order, { topics })).toBe("inform return_open");
  });

  it("get store credit where the customer asks for it and the policy offers it", () => {
    const topics = ["wish.store_credit"];
    const policy = policyWith({ faulty_items: { window_days: 30, offer: ["replacement", "store_credit"] } });
    expect(ruled("damaged_item", arrived, { topics }, policy)).toBe("store_credit faulty_within_window");
    expect(ruled("damaged_item", arrived, { topics })).toBe("replacement faulty_within_window");
  });

  it("get what the policy offers when that is no refund", () => {
    const policy = policyWith({ faulty_items: { window_days: 30, offer: ["store_credit"] } });
    const { requests } = decide(inputsOf(["damaged_item", "refund"], arrived), policy);
    expect(requests.map((request) => request.action)).toEqual(["store_credit", "store_credit"]);
  });

  it.each([
    ["damaged_item", ["replacement", "refund"], [], ["amount"]],
    ["wrong_or_missing_item", ["replacement", "refund"], [], ["amount"]],
    ["damaged_item", ["replacement", "store_credit"], [], ["amount"]],
    ["damaged_item", ["replacement", "store_credit"], ["wish.store_credit"], ["amount"]],
    ["return", ["replacement", "refund"], ["faulty.remedy"], ["amount"]],
    ["damaged_item", ["replacement"], [], []],
    ["damaged_item", ["replacement", "refund"], ["wish.replacement"], []],
  ] as const)(
    "go to a person where the words hold out more money than the limit (%s, %j, %j)",
    (intent, offer, topics, expected) => {
      const policy = policyWith({ faulty_items: { window_days: 30, offer: [...offer] } });
      const of = (minor: number) => {
        const price = { minor, currency: "EUR" };
        const order = shippedOrder([delivered(5)], { total: price, items: [anItem({ unitPrice: price })] });
        return decide(inputsOf([intent], order, { topics: [...topics] }), policy).escalations;
      };
      expect(of(40_000)).toEqual(expected);
      expect(of(15_000)).toEqual([]);
    },
  );
});
