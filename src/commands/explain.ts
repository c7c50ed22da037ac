import { openExistingStore } from "../../db/sqlite/store.ts";
import type { NewDraft, RationaleRow, Store, TicketKey } from "../../db/store.ts";
import type { Config } from "../config.ts";
import { Decision, DecisionInputs } from "../domain/decision.ts";
import type { VersionedPolicy } from "../domain/policy.ts";
import { explainDecision } from "../pipeline/decide/explain-decision.ts";
import { inputsByOrder } from "../pipeline/decide/inputs-by-order.ts";
import { loadPolicy } from "../pipeline/decide/policy/policy-file.ts";
import { type Explanation, explanationLines } from "./explanation-lines.ts";

const MOST_OTHERS = 5;

/**
 * Prints a stored decision with its reasons and sums, from database and policy file alone. Exit codes: 0 told, 1 no such
 * ticket or more than one, 2 none was named.
 */
export async function explainTicket(
  { core }: { core: Pick<Config["core"], "DATABASE_FILE" | "POLICY_FILE"> },
  { ticket, json }: { ticket: string | undefined; json: boolean },
  print: (line: string) => void,
): Promise<number> {
  if (ticket === undefined || ticket === "") {
    print("explain TICKET: a ticket is needed, as 123 or gorgias:123");
    return 2;
  }
  const policy = await loadPolicy(core.POLICY_FILE);
  const store = openExistingStore(core.DATABASE_FILE);
  try {
    const { keys, others } = await ticketsNamed(ticket, store);
    const [key] = keys;
    if (!key || keys.length > 1) {
      print(
        key
          ? `several tickets have that id: name it as ${namesOf(keys, " or ")}`
          : `no ticket ${ticket} is known${others.length > 0 ? `; tickets about an order of that name: ${namesOf(others, ", ")}` : ""}`,
      );
      return 1;
    }
    const row = await store.findRationale(key);
    if (!row) {
      print(`no ticket ${ticket} is known`);
      return 1;
    }
    const draft = row.draftId === null ? null : await store.readDraft(row.draftId);
    const explanation = explanationOf(key, row, draft, policy);
    if (json) print(JSON.stringify(explanation, null, 2));
    else for (const line of explanationLines(explanation)) print(line);
    return 0;
  } finally {
    await store.close();
  }
}

/** Tickets of that id; where there is none, those about an order of that name. */
async function ticketsNamed(
  name: string,
  { review }: Store,
): Promise<{ keys: readonly TicketKey[]; others: readonly TicketKey[] }> {
  const at = name.indexOf(":");
  if (at > 0) return { keys: [{ connection: name.slice(0, at), ticketId: name.slice(at + 1) }], others: [] };
  const { rows } = await review.listTickets({ search: name }, { size: 50, from: null });
  const found = rows.map(({ connection, ticketId }) => ({ connection, ticketId }));
  return {
    keys: found.filter(({ ticketId }) => ticketId === name),
    others: found.filter(({ ticketId }) => ticketId !== name).slice(0, MOST_OTHERS),
  };
}

function namesOf(keys: readonly TicketKey[], between: string): string {
  return keys.map(({ connection, ticketId }) => `${connection}:${ticketId}`).join(between);
}

function explanationOf(
  ticket: TicketKey,
  row: RationaleRow,
  draft: NewDraft | null,
  { policy, policyVersion }: VersionedPolicy,
): Explanation {
  // Erased and old drafts may hold less than is needed.
  const inputs = DecisionInputs.safeParse(draft?.inputs).data ?? null;
  const decision = Decision.safeParse(draft?.decision).data ?? null;
  const cases = inputs ? inputsByOrder(inputs) : [];
  const [order = null, ...furtherOrders] = cases.flatMap((one) =>
    one.order ? { name: one.order.name, placedAt: one.order.placedAt, total: one.order.total } : [],
  );
  const told = inputs && decision ? explainDecision(inputs, decision, policy) : { requests: [], parcels: [] };
  return {
    ticket,
    outcome: row.outcome,
    skipCause: row.skipCause,
    draftId: row.draftId,
    decidedAt: inputs?.now ?? row.draftedAt,
    timeZone: inputs?.timeZone ?? null,
    policyVersion: row.policyVersion,
    policyVersionNow: policyVersion,
    action: row.action,
    confidence: row.confidence,
    escalations: row.escalations,
    ltv: row.ltv,
    identity: row.identity,
    order,
    furtherOrders,
    ...told,
    inputs: inputs && {
      requests: cases.flatMap(({ requests }) => requests),
      signals: inputs.signals,
      policyWords: inputs.policyWords,
      topics: cases.flatMap(({ topics = [] }) => topics),
      ordersCount: inputs.history?.ordersCount ?? null,
    },
    warnings: draft?.warnings ?? [],
  };
}
