import type { PrecedentQuery } from "../../db/precedents.ts";
import { insertRationaleRows } from "../../db/sqlite/bulk-rationale.ts";
import type { Connection } from "../../db/sqlite/open.ts";
import type { RationaleRow } from "../../db/store.ts";
import { buildRationaleRows } from "../../scripts/bench/build-rationale-rows.ts";

const [SAMPLE] = buildRationaleRows({ rows: 1 });
const LAST_REPLY = new Date("2026-11-19T12:00:00Z");

/** When the agent replied, in days before the newest reply there can be. */
export const daysAgo = (days: number) => new Date(LAST_REPLY.getTime() - days * 86_400_000);

/** An answered return within its window, as proposed: a label. Tests say what differs. */
export function aCase(ticketId: string, overrides: Partial<RationaleRow> = {}): RationaleRow {
  if (!SAMPLE) throw new Error("no row was built");
  const repliedAt = overrides.repliedAt ?? daysAgo(1);
  return {
    ...SAMPLE,
    connection: "gorgias",
    ticketId,
    store: "Test Shop",
    outcome: "accepted",
    skipCause: null,
    draftId: `d_${ticketId}`,
    intent: "return",
    situation: "within_window",
    action: "return_label",
    chosenAction: "return_label",
    ltv: "first",
    deliveryState: "delivered",
    valueBand: "under_50",
    items: ["MS-1"],
    reason: null,
    reasonText: null,
    repliedAt,
    createdAt: repliedAt,
    updatedAt: repliedAt,
    ...overrides,
  };
}

/** The agent refunded instead. */
export function aRefundInstead(ticketId: string, overrides: Partial<RationaleRow> = {}): RationaleRow {
  return aCase(ticketId, { outcome: "overridden", chosenAction: "refund", ...overrides });
}

export function aQuery(overrides: Partial<PrecedentQuery> = {}): PrecedentQuery {
  return {
    ticket: { connection: "gorgias", ticketId: "new" },
    store: "Test Shop",
    intent: "return",
    situation: "within_window",
    action: "return_label",
    ltv: "first",
    deliveryState: "delivered",
    valueBand: "under_50",
    items: ["MS-1"],
    ...overrides,
  };
}

export function insertCases(connection: Connection, cases: readonly RationaleRow[]): void {
  insertRationaleRows(connection, cases);
}
