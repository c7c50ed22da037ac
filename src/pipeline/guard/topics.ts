import type { Fact } from "../../domain/fact.ts";
import type { Situation } from "../../domain/situation.ts";

/** What a sentence about an order can tell. Anything else is told in no sentence, whatever it cites. */
const TOPIC_NAMES = [
  "name",
  "placed",
  "total",
  "paid",
  "unpaid",
  "not_shipped",
  "on_hold",
  "preparing",
  "part_shipped",
  "cancelled",
  "refunded",
  "part_refunded",
  "return_open",
  "return_name",
  "return_closed",
  "shipped",
  "estimate",
  "delivered",
  "scan",
  "label_created",
  "in_transit",
  "not_delivered",
  "out_for_delivery",
  "delayed",
  "attempted",
  "pickup",
  "tracking",
  "item",
  "price",
  "return_until",
  "exchange_until",
  "return_ended",
] as const;
export type Topic = (typeof TOPIC_NAMES)[number];

export interface TopicRule {
  topic: Topic;
  /** Ids whose values the topic may state. */
  values: RegExp;
  /** Whether one cited fact makes the state true. */
  shows: (fact: Fact) => boolean;
  /** The sentence must state a value of the topic: without one it says nothing, or too much. */
  needsValue: boolean;
  /** The sentence must hold a negation; in every other topic it may not. */
  negated: boolean;
  /** One parcel's state; of an order with several parcels it holds only for the parcel. */
  ofParcel: boolean;
  /** One item's; said of the order it must be the same for all. */
  ofItem: boolean;
  /** Decided situations that the statement would contradict. */
  not: readonly Situation[];
  /** Decided situations of which it needs one; null = it holds whatever was decided. */
  only: readonly Situation[] | null;
}

const MOVING = ["in_transit", "carrier_picked_up"];
const LABELLED = [
  "label_printed",
  "label_purchased",
  "confirmed",
  "submitted",
  "ready_for_pickup_by_carrier",
];
const ARRIVED = ["delivered", "picked_up"];
const UNDERWAY = [...MOVING, ...LABELLED, "out_for_delivery", "attempted_delivery", "delayed"];
const UNSHIPPED = ["unfulfilled", "scheduled", "in_progress", "on_hold", "pending_fulfillment", "open"];
const TROUBLE: readonly Situation[] = ["lost", "delayed", "delivery_failed", "returned_to_sender"];

const RETURNABLE = /^item\.\d+\.(?:title|returnable_until)$/;

/** All topics with what proves them: a status only by what it says, a date or an amount only by its own fact. */
export const TOPIC_RULES: readonly TopicRule[] = [
  stated("name", /^order\.name$/),
  stated("placed", /^order\.placed_at$/),
  stated("total", /^order\.total$/),
  state("paid", orderSays("financial_status", ["paid"]), /^order\.total$/),
  state("unpaid", orderSays("financial_status", ["pending"])),
  { ...state("not_shipped", orderSays("fulfillment_status", UNSHIPPED)), negated: true },
  state("on_hold", orderSays("fulfillment_status", ["on_hold"])),
  state(
    "preparing",
    orderSays(
      "fulfillment_status",
      UNSHIPPED.filter((one) => one !== "on_hold"),
    ),
  ),
  state("part_shipped", orderSays("fulfillment_status", ["partially_fulfilled"])),
  state("cancelled", has(/^order\.cancelled_at$/), /^order\.cancelled_at$/),
  state("refunded", orderSays("financial_status", ["refunded"]), /^refund\.\d+\.|^order\.total_refunded$/),
  { ...stated("refunded", /^refund\.\d+\.|^order\.total_refunded$/), shows: isMoney(/refund/) },
  state("part_refunded", orderSays("financial_status", ["partially_refunded"])),
  state(
    "return_open",
    says(/^return\.\d+\.status$/, ["requested", "open"]),
    /^return\.\d+\.(?:name|created_at)$/,
  ),
  stated("return_name", /^return\.\d+\.name$/),
  state("return_closed", says(/^return\.\d+\.status$/, ["closed"]), /^return\.\d+\.(?:name|closed_at)$/),
  parcel("shipped", has(/^fulfillment\.\d+\.shipped_at$/), /\.shipped_at$/),
  parcel("shipped", orderSays("fulfillment_status", ["fulfilled"]), /\.shipped_at$/),
  parcel("shipped", parcelSays([...MOVING, ...ARRIVED, "out_for_delivery"]), /\.shipped_at$/),
  { ...stated("estimate", /\.estimated_at$/), ofParcel: true },
  parcel("delivered", has(/^fulfillment\.\d+\.delivered_at$/), /\.delivered_at$|\.event\.place$/),
  parcel("delivered", parcelSays(ARRIVED), /\.delivered_at$|\.event\.place$/),
  { ...stated("scan", /\.event\.(?:at|place)$/), ofParcel: true },
  { ...parcel("label_created", parcelSays(LABELLED)), not: TROUBLE },
  { ...parcel("in_transit", parcelSays(MOVING)), not: [...TROUBLE, "delivered", "delivered_not_found"] },
  { ...parcel("not_delivered", parcelSays(UNDERWAY)), negated: true },
  parcel("out_for_delivery", parcelSays(["out_for_delivery"])),
  parcel("delayed", parcelSays(["delayed"])),
  parcel("attempted", parcelSays(["attempted_delivery"]), /\.event\.(?:at|place)$/),
  parcel("pickup", parcelSays(["ready_for_pickup"])),
  stated("tracking", /\.tracking\.\d+\.(?:number|company|url)$/),
  stated("item", /^item\.\d+\.(?:title|variant|quantity)$/),
  stated("price", /^item\.\d+\.(?:title|variant|unit_price)$/),
  { ...stated("return_until", RETURNABLE), shows: has(/\.returnable_until$/), ofItem: true },
  {
    ...stated("exchange_until", RETURNABLE),
    shows: has(/\.returnable_until$/),
    ofItem: true,
    only: ["exchange_within_window"],
  },
  { ...stated("return_ended", RETURNABLE), shows: has(/\.returnable_until$/), ofItem: true },
];

/** States that a parcel's newest word contradicts once it has arrived. */
export function isBeforeArrival({ topic, negated }: TopicRule): boolean {
  return (
    (negated && topic === "not_delivered") ||
    ["label_created", "in_transit", "out_for_delivery", "delayed", "attempted", "pickup"].includes(topic)
  );
}

/** The record that a fact belongs to: facts of two parcels or refunds are never told as one. */
export function recordOf(id: string): string {
  return /^[a-z]+\.\d+/.exec(id)?.[0] ?? "order";
}

function rule(topic: Topic, values: RegExp, shows: TopicRule["shows"]): TopicRule {
  return {
    topic,
    values,
    shows,
    needsValue: false,
    negated: false,
    ofParcel: false,
    ofItem: false,
    not: [],
    only: null,
  };
}

function stated(topic: Topic, values: RegExp): TopicRule {
  return { ...rule(topic, values, has(values)), needsValue: true };
}

function state(topic: Topic, shows: TopicRule["shows"], values = /^$/): TopicRule {
  return rule(topic, values, shows);
}

function parcel(topic: Topic, shows: TopicRule["shows"], values = /^$/): TopicRule {
  return { ...rule(topic, values, shows), ofParcel: true };
}

function has(ids: RegExp): TopicRule["shows"] {
  return ({ id }) => ids.test(id);
}

function isMoney(ids: RegExp): TopicRule["shows"] {
  return ({ id, value }) => ids.test(id) && value.kind === "money" && value.money.minor > 0;
}

function says(ids: RegExp, texts: readonly string[]): TopicRule["shows"] {
  return ({ id, value }) => ids.test(id) && value.kind === "text" && texts.includes(value.text);
}

function orderSays(field: string, texts: readonly string[]): TopicRule["shows"] {
  return says(new RegExp(`^order\\.${field}$`), texts);
}

function parcelSays(texts: readonly string[]): TopicRule["shows"] {
  return says(/^fulfillment\.\d+\.(?:event\.)?status$/, texts);
}
