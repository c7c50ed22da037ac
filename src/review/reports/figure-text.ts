import { formatMoney } from "../../domain/money.ts";
import { spanText } from "../labels.ts";
import { type Estimate, estimateShare, type Share } from "./interval.ts";
import type { Stake } from "./override-rows.ts";

/** "1,204" */
export function countText(count: number): string {
  return count.toLocaleString("en");
}

/** "62 %", or "–" when there is nothing to take a share of. */
export function shareText(share: Share): string {
  const estimate = estimateShare(share);
  return estimate ? percentText(estimate.value) : "–";
}

/** "55 to 69 %": between which the share lies at 95 %. Empty when there is no share. */
export function intervalText(share: Share): string {
  const estimate = estimateShare(share);
  return estimate ? rangeText(estimate) : "";
}

/** "+12 points (−3 to +26)": a difference of two shares. */
export function differenceText({ value, low, high }: Estimate): string {
  const [middle, from, to] = [value, low, high].map(pointsText);
  return `${middle} points (${from} to ${to})`;
}

/** "$1,250.00 + €30.00", the larger sum first; "–" without orders. */
export function stakeText(stake: Stake): string {
  if (stake.size === 0) return "–";
  return [...stake]
    .sort(([, a], [, b]) => b - a)
    .map(([currency, minor]) => moneyText(minor, currency))
    .join(" + ");
}

/** "48 s", "12 min", "3 h 05 min"; "–" when nothing was measured. */
export function durationText(ms: number | null): string {
  if (ms === null) return "–";
  return ms < 60_000 ? `${Math.round(ms / 1_000)} s` : spanText(0, ms);
}

function rangeText({ low, high }: Estimate): string {
  return `${percentText(low).replace(" %", "")} to ${percentText(high)}`;
}

/** Small shares need a digit more. */
function percentText(value: number): string {
  const percent = value * 100;
  return `${percent > 0 && percent < 10 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}

function pointsText(value: number): string {
  const points = Math.round(value * 100);
  if (points === 0) return "0";
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** What is no currency code is shown in minor units as it is. */
function moneyText(minor: number, currency: string): string {
  return /^[A-Za-z]{3}$/.test(currency) ? formatMoney({ minor, currency }) : `${minor} ${currency}`;
}
