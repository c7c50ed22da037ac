import { aContext, aDecision, defaultPolicy } from "../../../scripts/guard/draft-cases.ts";
import type { Draft } from "../../../src/domain/draft.ts";
import type { Fact } from "../../../src/domain/fact.ts";
import type { GuardCode } from "../../../src/pipeline/guard/guard-code.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import type { WriteContext } from "../../../src/pipeline/write/write-context.ts";

const readAt = new Date("2026-11-21T12:00:00Z");
const origin = { source: "shopify", readAt };

/** Facts with one value of each kind; the delivery is a Tuesday evening in Berlin, Wednesday in Tokyo. */
export const FACTS: readonly Fact[] = [
  { id: "order.name", label: "Order", value: { kind: "text", text: "#1042" }, ...origin },
  {
    id: "order.total",
    label: "Total",
    value: { kind: "money", money: { minor: 123450, currency: "EUR" } },
    ...origin,
  },
  {
    id: "fulfillment.0.delivered_at",
    label: "Delivered",
    value: { kind: "date", at: new Date("2026-11-17T18:05:00Z") },
    ...origin,
  },
  {
    id: "fulfillment.0.tracking.0.number",
    label: "Tracking number",
    value: { kind: "text", text: "JD014600003828" },
    ...origin,
  },
  {
    id: "fulfillment.0.tracking.0.company",
    label: "Carrier",
    value: { kind: "text", text: "DHL" },
    ...origin,
  },
  {
    id: "fulfillment.0.tracking.0.url",
    label: "Tracking page",
    value: { kind: "url", url: "https://track.example.com/t?n=JD014600003828" },
    ...origin,
  },
  { id: "item.0.title", label: "Item", value: { kind: "text", text: "30 Days Mug 350 ml" }, ...origin },
  { id: "item.0.quantity", label: "Quantity", value: { kind: "count", count: 2 }, ...origin },
  {
    id: "refund.0.total",
    label: "Refund",
    value: { kind: "money", money: { minor: 1250, currency: "EUR" } },
    ...origin,
  },
];

const { policy } = defaultPolicy;

/** The default policy with clauses that hold each kind of term. */
export const POLICY = {
  ...defaultPolicy,
  policy: {
    ...policy,
    clauses: [
      ...policy.clauses,
      {
        id: "shipping.speed",
        text: "Parcels take 3 to 5 business days.",
        texts: { de: "Pakete brauchen 3 bis 5 Werktage." },
      },
      { id: "discounts.welcome", text: "New customers get 15% off with code WELCOME from €50." },
      { id: "returns.free", text: "Returns are free of charge." },
      { id: "contact.address", text: "Write to care@shop.example or see https://shop.example/help." },
    ],
  },
};

export function guardContext(overrides: Partial<WriteContext> = {}): WriteContext {
  return aContext(aDecision(["delivered"]), { facts: FACTS, policy: POLICY, ...overrides });
}

export function draftOf(text: string, cites: readonly string[], language = "en"): Draft {
  return { paragraphs: [[{ text, cites: [...cites] }]], language, writer: "model" };
}

/** Codes that the guard finds in one sentence, each once. */
export function codesFor(
  text: string,
  cites: readonly string[] = [],
  options: { language?: string; context?: Partial<WriteContext> } = {},
): GuardCode[] {
  const draft = draftOf(text, cites, options.language);
  return [...new Set(guardDraft(draft, guardContext(options.context)).map(({ code }) => code))];
}
