import type { RationaleRow } from "../../db/store.ts";
import { ACTIONS, type Action } from "../../src/domain/decision.ts";
import { SKIP_CAUSES } from "../../src/domain/outcome.ts";
import { COMMON_CASES, type CommonCase } from "./common-cases.ts";
import { chooser, pick, type Random, seededRandom, weightedIndex } from "./seeded-random.ts";

export interface RowPlan {
  rows: number;
  /** Same seed, same rows. */
  seed?: number;
  /** Tickets are spread evenly over the years before this. */
  until?: Date;
  /** Every ticket id begins with it; for several sets in one table. */
  idPrefix?: string;
}

/** How much of all tickets each store has. */
const STORES = chooser({ "Northwind Supply": 80, "Harbour & Pine": 15, "Tiny Store": 5 });
const OUTCOMES = chooser({ accepted: 50, edited: 24, overridden: 11, unanswered: 4, pending: 2, skipped: 9 });
const LTV_SHARES = chooser({ first: 60, repeat: 28, vip: 12 });
const LANGUAGES = chooser({ en: 70, de: 12, fr: 8, es: 5, it: 3, nl: 2 });
const REASONS = chooser({
  vip_goodwill: 24,
  policy_exception: 20,
  repeat_buyer: 15,
  wrong_facts: 9,
  carrier_issue: 9,
  wrong_intent: 6,
  stock_issue: 5,
  fraud_risk: 4,
  manager_decision: 4,
  other: 4,
});
const BANDS = chooser({ under_50: 34, under_150: 41, under_500: 20, over_500: 5 });
const CONFIDENCES = chooser({ high: 60, medium: 28, low: 12 });
const WAYS = chooser({ link: 70, note: 20, tag: 10 });
const CASES = weightedIndex(COMMON_CASES.map(({ weight }) => weight));
const BAND_RANGES = {
  under_50: [8, 50],
  under_150: [50, 150],
  under_500: [150, 500],
  over_500: [500, 3_000],
} as const;
const SKUS = 800;
const AGENTS = 40;
const SPAN_MS = 3 * 365 * 86_400_000;

/**
 * Rationale rows as a busy store would have them: few situations make up most tickets, few products are asked about
 * most, one ticket in nine is overridden. Made one at a time, so that a million need no memory.
 */
export function* buildRationaleRows(plan: RowPlan): Generator<RationaleRow> {
  const { rows, seed = 1, until = new Date("2026-11-20T00:00:00Z"), idPrefix = "" } = plan;
  const random = seededRandom(seed);
  const stepMs = SPAN_MS / Math.max(rows, 1);
  for (let at = 0; at < rows; at += 1) {
    const createdAt = new Date(until.getTime() - SPAN_MS + Math.floor(at * stepMs));
    yield aRow(`${idPrefix}${1_000_000 + at}`, createdAt, random);
  }
}

/** Assigned into one object of a fixed shape: spreading four into a new one costs ten times as much. */
function aRow(ticketId: string, createdAt: Date, random: Random): RationaleRow {
  const outcome = OUTCOMES(random);
  const row = blankRow(ticketId, outcome, createdAt);
  row.connection = random() < 0.6 ? "gorgias" : "zendesk";
  row.store = STORES(random);
  row.requesterEmail = `customer${Math.floor(random() * 300_000)}@example.com`;
  if (outcome === "skipped") {
    row.skipCause = pick(SKIP_CAUSES, random);
    return row;
  }
  const found = aCase(random);
  Object.assign(row, draftColumns(ticketId, found, createdAt, random));
  return Object.assign(row, replyColumns(outcome, found.action, createdAt, random));
}

function draftColumns(ticketId: string, found: CommonCase, createdAt: Date, random: Random) {
  const draftedAt = later(createdAt, 5_000, random);
  const { intent, action, situation, deliveryState } = found;
  const valueBand = BANDS(random);
  const [from, to] = BAND_RANGES[valueBand];
  const hasOrder = deliveryState !== null;
  return {
    draftId: `d_${ticketId}`,
    drafts: random() < 0.9 ? 1 : 2,
    intent,
    intents: [intent],
    confidence: CONFIDENCES(random),
    language: LANGUAGES(random),
    identity: hasOrder ? "verified" : "none",
    orderId: hasOrder ? `gid://shopify/Order/${ticketId}` : null,
    orderName: hasOrder ? `#${ticketId}` : null,
    orderTotalMinor: hasOrder ? Math.floor((from + (to - from) * random()) * 100) : null,
    orderCurrency: hasOrder ? "USD" : null,
    ltv: LTV_SHARES(random),
    action,
    situation,
    clauses: [`${intent}.rule`],
    policyVersion: "0".repeat(12),
    classifierVersion: "bench",
    writer: random() < 0.5 ? "model" : "template",
    noteId: `n${ticketId}`,
    draftedAt,
    deliveredAt: later(draftedAt, 2_000, random),
    deliveryState,
    valueBand: hasOrder ? valueBand : null,
    items: hasOrder ? someItems(random) : [],
    updatedAt: draftedAt,
  };
}

function replyColumns(outcome: string, proposed: Action, createdAt: Date, random: Random) {
  if (outcome !== "accepted" && outcome !== "edited" && outcome !== "overridden") return {};
  const repliedAt = later(createdAt, 6 * 3_600_000, random);
  const agent = Math.floor(AGENTS * random() ** 2);
  const isOverride = outcome === "overridden";
  const reason = isOverride && random() < 0.7 ? REASONS(random) : null;
  const others = ACTIONS.filter((action) => action !== proposed);
  return {
    // Overrides go the customer's way mostly.
    chosenAction: isOverride ? (random() < 0.7 ? favourOf(proposed) : pick(others, random)) : proposed,
    chosenBy: random() < 0.9 ? "rules" : "model",
    similarity: outcome === "accepted" ? 1 : Math.round(random() * 90) / 100,
    repliedAt,
    repliedBy: String(100 + agent),
    repliedByName: `Agent ${agent}`,
    reason,
    reasonText: reason && random() < 0.5 ? "Long-standing customer, so we made an exception this time" : null,
    reasonVia: reason ? WAYS(random) : null,
    reasonBy: reason ? String(100 + agent) : null,
    reasonAt: reason ? later(repliedAt, 60_000, random) : null,
    correctedIntent: reason === "wrong_intent" ? "exchange" : null,
    updatedAt: repliedAt,
  };
}

function favourOf(proposed: Action): Action {
  return proposed === "refund" ? "store_credit" : "refund";
}

function someItems(random: Random): string[] {
  const count = random() < 0.75 ? 1 : 2;
  // Squaring twice lets a few products have most of the questions.
  const skus = Array.from({ length: count }, () => `SKU-${Math.floor(SKUS * random() ** 4)}`);
  return [...new Set(skus)];
}

function aCase(random: Random): CommonCase {
  return COMMON_CASES[CASES(random)] ?? pick(COMMON_CASES, random);
}

function later(at: Date, withinMs: number, random: Random): Date {
  return new Date(at.getTime() + Math.floor(random() * withinMs));
}

/** A row of which nothing is known yet. */
function blankRow(ticketId: string, outcome: string, createdAt: Date): RationaleRow {
  return {
    connection: "",
    ticketId,
    schemaVersion: "rationale.v1",
    store: "",
    outcome,
    ticketCreatedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
    skipCause: null,
    draftId: null,
    drafts: 0,
    intent: null,
    intents: [],
    helpdeskIntent: null,
    confidence: null,
    language: null,
    identity: null,
    orderId: null,
    orderName: null,
    orderTotalMinor: null,
    orderCurrency: null,
    ltv: null,
    action: null,
    situation: null,
    clauses: [],
    escalations: [],
    policyVersion: null,
    classifierVersion: null,
    writer: null,
    noteId: null,
    draftedAt: null,
    deliveredAt: null,
    requesterEmail: null,
    deliveryState: null,
    valueBand: null,
    items: [],
    precedentArm: null,
    chosenAction: null,
    chosenBy: null,
    similarity: null,
    repliedAt: null,
    repliedBy: null,
    repliedByName: null,
    reason: null,
    reasonText: null,
    reasonVia: null,
    reasonBy: null,
    reasonAt: null,
    correctedIntent: null,
  };
}
