import { z } from "zod";
import { EscalationCause } from "./decision.ts";
import { Signal } from "./intent.ts";

const translations = z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1));

export const Clause = z.object({
  /** Stable id that decisions and sentences cite: "returns.window". */
  id: z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/),
  /** What customers may be told, in the store's own words. Every number that a draft may state from it stands in it. */
  text: z.string().min(1),
  /** The same in other languages, by ISO 639-1 code. A draft in a language that is missing here leaves the clause unsaid. */
  texts: translations.optional(),
  /** Words or phrases, in any language, by which customers ask for it; further ones beside those that Sidenote knows. */
  words: z.array(z.string().min(1)).optional(),
});
/** One numbered rule of the store's policy. */
export type Clause = z.infer<typeof Clause>;

const days = z.number().int().min(0).max(3650);

/** Fulfilment states in which something has not left yet; only in these can a request before shipping be met. */
const OPEN_FULFILLMENT_STATES = [
  "unfulfilled",
  "in_progress",
  "on_hold",
  "scheduled",
  "pending_fulfillment",
  "open",
  "partially_fulfilled",
] as const;
const whileStates = z.strictObject({ while: z.array(z.enum(OPEN_FULFILLMENT_STATES)) });

/** What a store may offer for damaged, wrong or missing items. */
export const REMEDIES = ["replacement", "refund", "store_credit"] as const;
export const Remedy = z.enum(REMEDIES);
export type Remedy = z.infer<typeof Remedy>;

export const Policy = z.strictObject({
  version: z.literal(1),
  store: z.strictObject({
    name: z.string().min(1),
    /** Language of clause texts and sign-off, and of drafts to customers whose language is unknown; default "en". */
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
  }),
  voice: z.strictObject({
    tone: z.string(),
    sign_off: z.string(),
    sign_offs: translations.optional(),
    max_words: z.number().int().min(40).max(400),
  }),
  returns: z.strictObject({
    window_days: days,
    /** Longer or shorter windows for orders or products with a tag. */
    window_days_by_tag: z.record(z.string(), days).default({}),
    window_days_by_sku_prefix: z.record(z.string(), days).default({}),
    final_sale_tags: z.array(z.string()),
    final_sale_sku_prefixes: z.array(z.string()),
  }),
  exchanges: z.strictObject({ window_days: days }),
  faulty_items: z.strictObject({ window_days: days, offer: z.array(Remedy).min(1) }),
  /** Fulfilment states in which the request can still be met. */
  cancellation: whileStates,
  address_change: whileStates,
  order_change: whileStates,
  lost_parcel: z.strictObject({ days_without_scan: days, days_past_estimate: days }),
  refunds: z.strictObject({
    /** In whole units of the shop's currency; disputes above it escalate. */
    escalate_above: z.number().min(0),
  }),
  discounts: z.strictObject({ after_order: z.boolean() }),
  ltv: z.strictObject({
    repeat_from_orders: z.number().int().min(1),
    vip_from_orders: z.number().int().min(1),
    vip_from_spent: z.number().min(0),
  }),
  escalation: z.strictObject({
    signals: z.partialRecord(Signal, EscalationCause),
    words: z.array(z.string()).default([]),
  }),
  /** Extra override reasons, beside the built-in ones. */
  reasons: z.array(z.string().regex(/^[a-z0-9_]{1,40}$/)).default([]),
  clauses: z.array(Clause).min(1),
});
export type Policy = z.infer<typeof Policy>;

/** A policy with the hash of its content, which every decision carries. */
export interface VersionedPolicy {
  policy: Policy;
  policyVersion: string;
}

/** A clause in a language, or null when the store has not put it in that language. */
export function clauseText(clause: Clause, language: string, { store }: Policy): string | null {
  const own = language === (store.language ?? "en") ? clause.text : null;
  return clause.texts?.[language] ?? own;
}
