import { defaultPolicy } from "../../../scripts/guard/draft-cases.ts";
import { anOrder } from "../../../scripts/guard/orders.ts";
import type { Order } from "../../../src/domain/order.ts";
import type { Conversation } from "../../../src/domain/ticket.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { decisionInputs } from "../../../src/pipeline/decision-inputs.ts";
import { gatherContext } from "../../../src/pipeline/gather/gather-context.ts";
import { messageToAnswer } from "../../../src/pipeline/message-to-answer.ts";
import { readThread } from "../../../src/pipeline/thread/read-thread.ts";
import { silentLog } from "../../support/log.ts";
import { aMessage, aTicket } from "../../support/messages.ts";
import { aParcel } from "../decide/decision-cases.ts";

const NOW = new Date("2026-11-20T15:00:00Z");

/** A line of an order, all of it sent. */
export function item(id: string, title: string): Order["items"][number] {
  const [first] = anOrder().items;
  if (!first) throw new Error("no item");
  return { ...first, id, title, unfulfilledQuantity: 0 };
}

export const ARRIVED = anOrder({
  fulfillmentStatus: "fulfilled",
  items: [item("shirt", "Linen Shirt"), item("mug", "Harbour Mug")],
  fulfillments: [aParcel({ displayStatus: "delivered", deliveredAt: new Date("2026-11-12T10:00:00Z") })],
});
export const OTHER = anOrder({ id: "other", name: "#1043", items: [item("lamp", "Oak Lamp")] });
export const THEIRS = anOrder({ id: "theirs", name: "#2077", email: "bo@example.com", customerEmail: null });

export type Line = string | { agent: string } | { machine: string };

/** What is decided on the last of the messages. `writers`: who wrote each, the requester "7" where not said; null = not known. */
export async function decided(
  lines: readonly Line[],
  orders: readonly Order[],
  { writers = [], subject = "" }: { writers?: readonly (string | null)[]; subject?: string } = {},
) {
  const messages = lines.map((line, index) => {
    const base = {
      id: String(index + 1),
      authorId: writers[index] === undefined ? "7" : (writers[index] ?? null),
    };
    if (typeof line === "string") return aMessage(line, base);
    const [author, text] =
      "agent" in line ? (["agent", line.agent] as const) : (["machine", line.machine] as const);
    return aMessage(text, { ...base, author, authorId: "staff" });
  });
  const conversation: Conversation = {
    messages,
    notes: [],
    ticket: aTicket({
      subject,
      requester: { id: "7", name: "Ana", email: "ana@example.com" },
      createdAt: NOW,
    }),
  };
  const next = messageToAnswer(conversation, "on");
  if (next.kind === "skip") return { skipped: next.cause };
  const profile = {
    name: "Shop",
    timeZone: "UTC",
    currency: "USD",
    orderNamePrefix: "#",
    orderNameSuffix: "",
  };
  const api = {
    profile: async () => profile,
    lookUp: async () => ({ orders, history: null, readAt: NOW, warnings: [] }),
    check: async () => [],
  };
  const run = { attempt: 0, ageMs: 0, isHeld: async () => true, signal: new AbortController().signal };
  const deps = {
    shop: { id: "shopify", api },
    classifier: async () => classifyTicket,
    now: () => NOW,
    log: silentLog,
  };
  const context = await gatherContext(conversation, next.message, run, deps);
  const read = readThread(context.words, classifyTicket);
  const inputs = decisionInputs(context, read, { policy: defaultPolicy, now: () => NOW });
  const [first] = decide(inputs, defaultPolicy).requests;
  return {
    intent: first?.intent,
    situation: first?.situation,
    answered: first?.answered ?? false,
    order: inputs.order?.name ?? null,
    items: inputs.itemIds,
    identity: inputs.identity,
  };
}

export const LABEL = { agent: "Shall I send the label to this e-mail address?" };
