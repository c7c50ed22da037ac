import type { StoredReply } from "../../db/outcomes.ts";
import type { NewDraft, Store } from "../../db/store.ts";
import { anOrder } from "../../scripts/guard/orders.ts";
import type { Action } from "../../src/domain/decision.ts";
import { diffText } from "./diff-text.ts";

/** When everything of these tickets begins; the draft comes two minutes later, the reply after twenty. */
const OPENED = new Date("2026-11-20T12:00:00Z");
export const minutesAfter = (minutes: number, start = OPENED) => new Date(start.getTime() + minutes * 60_000);

/** A draft that proposes a return label for order #1042, its facts and inputs whole. */
export function aDraft(overrides: Partial<NewDraft> = {}): NewDraft {
  const { ticketId = "7001", ticketCreatedAt = OPENED } = overrides;
  const readAt = minutesAfter(1, ticketCreatedAt);
  const from = { source: "shopify", readAt };
  return {
    connection: "gorgias",
    ticketId,
    id: `d_${ticketId}`,
    messageId: `m_${ticketId}`,
    store: "Test Shop",
    ticketCreatedAt,
    helpdeskIntent: null,
    requesterEmail: "ana@example.com",
    similar: { deliveryState: "delivered", valueBand: "under_50", items: ["MS-1"] },
    writer: "template",
    language: "en",
    paragraphs: [
      [{ text: "Hi Ana,", cites: [] }],
      [
        { text: "Order #1042 arrived on 17 November.", cites: ["order.name", "fulfillment.0.delivered_at"] },
        { text: "You can send it back within 30 days.", cites: ["returns.window"] },
      ],
    ],
    facts: [
      { ...from, id: "order.name", label: "Order", value: { kind: "text", text: "#1042" } },
      {
        ...from,
        id: "fulfillment.0.delivered_at",
        label: "Delivered",
        value: { kind: "date", at: new Date("2026-11-17T10:00:00Z") },
      },
      {
        ...from,
        id: "order.total",
        label: "Total",
        value: { kind: "money", money: { minor: 4990, currency: "USD" } },
      },
    ],
    classification: {
      requests: [{ intent: "return", confidence: "high", score: 0.93 }],
      language: "en",
      signals: [],
      classifierVersion: "test",
    },
    inputs: {
      now: readAt,
      timeZone: "Europe/Berlin",
      requests: [{ intent: "return", confidence: "high" }],
      signals: ["deadline"],
      policyWords: [],
      identity: "verified",
      order: anOrder(),
      itemIds: [],
      history: { ordersCount: 6, spent: { minor: 51_200, currency: "USD" }, tags: [] },
    },
    decision: {
      action: "return_label",
      requests: [
        {
          intent: "return",
          action: "return_label",
          situation: "within_window",
          clauseIds: ["returns.window"],
        },
      ],
      escalations: [],
      ltv: "vip",
      confidence: "high",
      policyVersion: "p_before",
    },
    warnings: [],
    noteHtml: "<p>note</p>",
    noteText: "note",
    tags: [],
    createdAt: minutesAfter(2, ticketCreatedAt),
    ...overrides,
  };
}

/** Records the draft and confirms its note. */
export async function recordDelivered(store: Store, overrides: Partial<NewDraft> = {}): Promise<NewDraft> {
  const draft = aDraft(overrides);
  await store.recordDraft(draft, []);
  await store.beginEffect(draft.id, "note", draft.createdAt);
  await store.confirmEffect(draft.id, "note", `n_${draft.id}`, minutesAfter(1, draft.createdAt));
  return draft;
}

/** The agent's reply to a draft: a refund instead, unless said otherwise. */
export async function recordReplyTo(
  store: Store,
  draft: NewDraft,
  overrides: Partial<StoredReply> & { agentName?: string | null; agentId?: string | null } = {},
): Promise<void> {
  const sentAt = minutesAfter(20, draft.createdAt);
  const action: Action = overrides.chosenAction ?? "refund";
  const { agentName = "Kim Lead", agentId = "9", ...reply } = overrides;
  const text = reply.text ?? "Order #1042 arrived on 17 November. We have refunded you in full.";
  await store.outcomes.recordReply({
    connection: draft.connection,
    ticketId: draft.ticketId,
    draftId: draft.id,
    messageIds: [`r_${draft.id}`],
    diff: diffText(
      draft.paragraphs
        .slice(1)
        .flat()
        .map((sentence) => sentence.text)
        .join(" "),
      text,
    ),
    similarity: 0.62,
    outcome: action === draft.decision.action ? "edited" : "overridden",
    chosenBy: "rules",
    evidence: "We have refunded you in full.",
    sentAt,
    observedAt: minutesAfter(1, sentAt),
    agentId,
    agentName,
    ...reply,
    text,
    chosenAction: action,
  });
}
