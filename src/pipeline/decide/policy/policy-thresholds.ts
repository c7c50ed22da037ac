import type { Policy } from "../../../domain/policy.ts";

/** Amounts, orders and days beyond which a threshold says nothing any more about a common store. */
const HARDLY_EVER = 10_000;
const MANY_ORDERS = 500;
const MANY_DAYS = 30;

/** Thresholds that every case passes, or none ever reaches. */
export function thresholdWarnings(policy: Policy): string[] {
  return [...refundWarnings(policy), ...lostParcelWarnings(policy), ...bucketWarnings(policy)];
}

function refundWarnings({ refunds: { escalate_above: limit } }: Policy): string[] {
  return [
    ...(limit >= HARDLY_EVER
      ? [`refunds.escalate_above: ${limit} is more than orders cost, so no refund ever goes to a person`]
      : []),
    ...(limit === 0 ? ["refunds.escalate_above: 0 sends every refund of anything to a person"] : []),
  ];
}

function lostParcelWarnings({ lost_parcel: lost }: Policy): string[] {
  const days = [
    ["days_without_scan", lost.days_without_scan],
    ["days_past_estimate", lost.days_past_estimate],
  ] as const;
  return days.flatMap(([key, value]) => {
    if (value === 0) return [`lost_parcel.${key}: 0 makes parcels lost on the same day`];
    return value > MANY_DAYS ? [`lost_parcel.${key}: nobody looks for a parcel for ${value} days`] : [];
  });
}

function bucketWarnings({ ltv }: Policy): string[] {
  const { repeat_from_orders: repeat, vip_from_orders: vip, vip_from_spent: spent } = ltv;
  return [
    ...(vip === repeat
      ? ["ltv.repeat_from_orders: is vip_from_orders, so nobody is ever a repeat customer"]
      : []),
    ...(spent === 0 ? ["ltv.vip_from_spent: 0 makes every customer a vip"] : []),
    ...(repeat === 1 ? ["ltv.repeat_from_orders: 1 makes first orders repeat ones"] : []),
    ...(repeat > MANY_ORDERS
      ? [`ltv.repeat_from_orders: hardly anybody ever orders ${repeat} times, so nobody is a repeat customer`]
      : []),
    ...(vip > MANY_ORDERS && spent > 10 * HARDLY_EVER
      ? [`ltv: ${vip} orders or ${spent} spent are more than customers reach, so nobody is ever a vip`]
      : []),
  ];
}
