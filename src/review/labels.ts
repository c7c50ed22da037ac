import { type Html, html } from "../pipeline/deliver/html.ts";

/** "order_status" → "Order status". */
export function words(code: string): string {
  const spaced = code.replaceAll("_", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** What the customer wanted: "order_status" → "Order status"; `other` alone would say nothing. */
export function intentLabel(intent: string): string {
  return intent === "other" ? "Something else" : words(intent);
}

/** A moment with its full form for machines; "21 Nov 2026, 13:05" in the given IANA zone. */
export function timeTag(at: Date, timeZone: string): Html {
  const shown = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(at);
  return html`<time datetime="${at.toISOString()}">${shown}</time>`;
}

/** "3 min", "2 h 05 min", "4 days": from one moment to a later one. */
export function spanText(fromMs: number, toMs: number): string {
  const minutes = Math.max(0, Math.round((toMs - fromMs) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, "0")} min`;
  return `${Math.round(hours / 24)} days`;
}

/** "first" → "First order". */
export function ltvLabel(ltv: string): string {
  return LTV[ltv] ?? words(ltv);
}

const LTV: Readonly<Record<string, string>> = { first: "First order", repeat: "Repeat buyer", vip: "VIP" };

export function outcomeChip(outcome: string): Html {
  return html`<span class="chip ${outcome}">${words(outcome)}</span>`;
}

/** US dollars from millionths, with as many digits as such small sums need. */
export function dollars(micros: number): string {
  return `$${(micros / 1_000_000).toFixed(micros > 0 && micros < 10_000 ? 4 : 2)}`;
}
