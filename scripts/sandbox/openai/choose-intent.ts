import type { PromptContent } from "./read-prompt.ts";

/** Words by which the sandbox tells intents apart, the most telling first. */
const WORDS: readonly (readonly [intent: string, words: RegExp])[] = [
  ["legal_threat", /\b(?:lawyer|court|police|chargeback|fraud)\b/i],
  ["cancel_order", /\b(?:cancel|stornier)/i],
  ["refund", /\b(?:refund|money back|erstatt|rembours)/i],
  ["damaged_item", /\b(?:broken|broke|cracked|damaged|faulty|kaputt)\b/i],
  ["exchange", /\b(?:exchange|swap|umtausch)/i],
  ["return", /\b(?:return|send (?:it|them) back|zurück)/i],
  [
    "order_status",
    /\b(?:courier|arriv|deliver|track|ship|parcel|package|where|order|when|update|paczk|przesyłk|bestellung|colis)/i,
  ],
  ["discount", /\b(?:code|voucher|coupon|discount)\b/i],
  ["account", /\b(?:log ?in|password|account)\b/i],
];

/** The first offered intent whose words the ticket holds; "other" when none does. The same prompt gives the same one. */
export function chooseIntent({ ticket, intents }: Pick<PromptContent, "ticket" | "intents">): string {
  const offered = new Set(intents.map(({ id }) => id));
  const chosen = WORDS.find(([intent, words]) => offered.has(intent) && words.test(ticket));
  return chosen?.[0] ?? "other";
}
