import { sql } from "drizzle-orm";
import type { Decision, DecisionInputs } from "../src/domain/decision.ts";
import type { Paragraph } from "../src/domain/draft.ts";
import type { Fact } from "../src/domain/fact.ts";
import type { Classification } from "../src/domain/intent.ts";
import type { ColumnKit } from "./sqlite/kit.ts";
import { declareTicketlessTables } from "./ticketless-tables.ts";

/** Every table, once. A `ticket_id` is the helpdesk's, and unique only together with its `connection`. */
export function declareTables(kit: ColumnKit) {
  const { table, text, int, real, ts, json, serial, index, uniqueIndex, primaryKey } = kit;

  /** One webhook arrival, whether or not it started work. */
  const delivery = table(
    "delivery",
    {
      id: serial("id"),
      connection: text("connection").notNull(),
      /** The platform's own event id, or one built from stable parts: redeliveries repeat it. */
      key: text("key").notNull(),
      ticketId: text("ticket_id"),
      /** The message that it is about, where the platform says so. */
      messageId: text("message_id"),
      /** ticket_created, message_created, message_failed, note_created, tags_changed, ticket_closed, found_by_poll, ignored. */
      kind: text("kind").notNull(),
      /** Who wrote, or why it was ignored. */
      detail: text("detail"),
      occurredAt: ts("occurred_at").notNull(),
      receivedAt: ts("received_at").notNull(),
    },
    (t) => [
      uniqueIndex("delivery_key").on(t.connection, t.key),
      index("delivery_ticket").on(t.connection, t.ticketId, t.receivedAt),
    ],
  );

  /** Work to be done; rows stay when done, the partial indexes keep the hot part small. */
  const job = table(
    "job",
    {
      id: serial("id"),
      name: text("name").notNull(),
      /** Jobs of one subject never run at the same time: "zendesk:35436". */
      subject: text("subject").notNull(),
      payload: json<unknown>("payload").notNull(),
      /** queued, running, done, dead. */
      state: text("state").notNull(),
      runAt: ts("run_at").notNull(),
      /** Tries that count towards the limit; waiting for a rate limit doesn't. */
      attempts: int("attempts").notNull(),
      /** "host:pid:token" of the worker that holds the lease. */
      owner: text("owner"),
      leaseUntil: ts("lease_until"),
      /** Code and fixed sentence of the last failure. */
      lastError: text("last_error"),
      createdAt: ts("created_at").notNull(),
      finishedAt: ts("finished_at"),
    },
    (t) => [
      index("job_queued").on(t.runAt, t.id).where(sql`state = 'queued'`),
      index("job_running").on(t.subject).where(sql`state = 'running'`),
      index("job_dead").on(t.id).where(sql`state = 'dead'`),
    ],
  );

  /** A write to a helpdesk: recorded before the call, confirmed after it. */
  const effect = table(
    "effect",
    {
      /** A draft id or a skip id. */
      subjectId: text("subject_id").notNull(),
      /** note, tags. */
      kind: text("kind").notNull(),
      startedAt: ts("started_at").notNull(),
      doneAt: ts("done_at"),
      /** The note's id at the platform. */
      externalId: text("external_id"),
    },
    (t) => [primaryKey({ columns: [t.subjectId, t.kind] })],
  );

  /** Every draft ever made, with all it rests on. */
  const draft = table(
    "draft",
    {
      id: text("id").primaryKey(),
      connection: text("connection").notNull(),
      ticketId: text("ticket_id").notNull(),
      /** The customer message that it answers. */
      messageId: text("message_id").notNull(),
      /** live, stale (a newer message or a reply came before it was delivered, or its ticket is gone). */
      state: text("state").notNull(),
      writer: text("writer").notNull(),
      language: text("language").notNull(),
      paragraphs: json<readonly Paragraph[]>("paragraphs").notNull(),
      facts: json<readonly Fact[]>("facts").notNull(),
      classification: json<Classification>("classification").notNull(),
      /** Inputs of the decision, for replay. */
      inputs: json<DecisionInputs>("inputs").notNull(),
      decision: json<Decision>("decision").notNull(),
      warnings: json<readonly string[]>("warnings").notNull(),
      /** Earlier tickets that were shown with it: ids and counts, as the note had them. */
      precedents: json<unknown>("precedents"),
      noteHtml: text("note_html").notNull(),
      noteText: text("note_text").notNull(),
      tags: json<readonly string[]>("tags").notNull(),
      createdAt: ts("created_at").notNull(),
      /** When its note was confirmed. */
      deliveredAt: ts("delivered_at"),
      /** When its tags were confirmed too. */
      completedAt: ts("completed_at"),
    },
    (t) => [
      uniqueIndex("draft_message").on(t.connection, t.ticketId, t.messageId),
      index("draft_created").on(t.createdAt),
    ],
  );

  /** Every call to a model, kept whole. */
  const modelCall = table(
    "model_call",
    {
      id: serial("id"),
      draftId: text("draft_id").notNull(),
      /** The draft's ticket, so that reports need not look into every draft. */
      connection: text("connection").notNull().default(""),
      ticketId: text("ticket_id").notNull().default(""),
      /** write, repair, read_action, read_intent. */
      purpose: text("purpose").notNull(),
      model: text("model").notNull(),
      requestId: text("request_id"),
      system: text("system").notNull(),
      user: text("user").notNull(),
      answer: text("answer"),
      failure: text("failure"),
      tokensIn: int("tokens_in"),
      tokensCached: int("tokens_cached"),
      tokensOut: int("tokens_out"),
      /** Millionths of a US dollar. */
      costMicros: int("cost_micros"),
      startedAt: ts("started_at").notNull(),
      latencyMs: int("latency_ms").notNull(),
    },
    (t) => [
      index("model_call_draft").on(t.draftId),
      // Holds all that reports add up: a row's prompts would lie in the way.
      index("model_call_ticket").on(
        t.connection,
        t.ticketId,
        t.model,
        t.failure,
        t.costMicros,
        t.tokensIn,
        t.tokensOut,
      ),
    ],
  );

  /** One row per ticket: what was wanted, decided, proposed, and in the end done. The published contract. */
  const rationale = table(
    "rationale",
    {
      connection: text("connection").notNull(),
      ticketId: text("ticket_id").notNull(),
      /** Version of this row's columns: "rationale.v1". */
      schemaVersion: text("schema_version").notNull(),
      /** Name of the store, from the policy. */
      store: text("store").notNull(),
      /** pending, accepted, edited, overridden, unanswered, skipped. */
      outcome: text("outcome").notNull(),
      /** Set when outcome is skipped. */
      skipCause: text("skip_cause"),
      /** The live draft. */
      draftId: text("draft_id"),
      /** How many drafts this ticket has had. */
      drafts: int("drafts").notNull(),
      intent: text("intent"),
      /** All intents found, primary first. */
      intents: json<readonly string[]>("intents").notNull(),
      /** What the helpdesk or a human had set as intent before us. */
      helpdeskIntent: text("helpdesk_intent"),
      /** high, medium, low. */
      confidence: text("confidence"),
      language: text("language"),
      identity: text("identity"),
      orderId: text("order_id"),
      orderName: text("order_name"),
      /** Minor units of order_currency. */
      orderTotalMinor: int("order_total_minor"),
      orderCurrency: text("order_currency"),
      /** first, repeat, vip. */
      ltv: text("ltv"),
      action: text("action"),
      /** Stable code of why: "within_window". */
      situation: text("situation"),
      clauses: json<readonly string[]>("clauses").notNull(),
      escalations: json<readonly string[]>("escalations").notNull(),
      policyVersion: text("policy_version"),
      classifierVersion: text("classifier_version"),
      /** template, model. */
      writer: text("writer"),
      noteId: text("note_id"),
      ticketCreatedAt: ts("ticket_created_at").notNull(),
      draftedAt: ts("drafted_at"),
      deliveredAt: ts("delivered_at"),
      /** The requester's address, case-folded; gone after an erasure. */
      requesterEmail: text("requester_email"),
      /** unfulfilled, in_transit, delivered, …: where the order stood when it was decided. */
      deliveryState: text("delivery_state"),
      /** under_50, under_150, under_500, over_500: the order's total in whole units of its currency. */
      valueBand: text("value_band"),
      /** SKUs (or titles, where there is none) of the items that the ticket is about. */
      items: json<readonly string[]>("items").notNull().default([]),
      /** on, off: whether precedent was in the model's prompt; null when it was not drawn. */
      precedentArm: text("precedent_arm"),
      /** What the agent really did. */
      chosenAction: text("chosen_action"),
      /** rules, model, person: who read the chosen action from the reply; assumed: nothing shows it, so it counts as proposed. */
      chosenBy: text("chosen_by"),
      /** 0 to 1: how close the reply's words are to the draft's. */
      similarity: real("similarity"),
      /** The agent's first public reply to the draft. */
      repliedAt: ts("replied_at"),
      /** Helpdesk user id of the agent. */
      repliedBy: text("replied_by"),
      repliedByName: text("replied_by_name"),
      /** Why the agent chose differently: a code of the reasons. */
      reason: text("reason"),
      reasonText: text("reason_text"),
      /** link, note, tag, page. */
      reasonVia: text("reason_via"),
      reasonBy: text("reason_by"),
      reasonAt: ts("reason_at"),
      createdAt: ts("created_at").notNull(),
      updatedAt: ts("updated_at").notNull(),
      /** What an agent said that the customer really wanted; null = nobody has said so. */
      correctedIntent: text("corrected_intent"),
    },
    (t) => [
      primaryKey({ columns: [t.connection, t.ticketId] }),
      // In the full order of lists and exports: nothing is sorted, and rows are skipped or sifted by helpdesk unread.
      index("rationale_created").on(t.createdAt, t.connection, t.ticketId),
      // Reports of long ranges count along this one, in its order, so that nothing is sorted. The clauses come first
      // because no list asks for them: it would take this index for one of its own.
      index("rationale_report").on(
        t.clauses,
        t.outcome,
        t.connection,
        t.store,
        t.repliedBy,
        t.intent,
        t.action,
        t.skipCause,
        t.precedentArm,
        t.drafts,
        t.createdAt,
        t.ticketCreatedAt,
        t.draftedAt,
        t.repliedAt,
        t.repliedByName,
        t.similarity,
      ),
      index("rationale_override")
        .on(
          t.chosenAction,
          t.action,
          t.reason,
          t.ltv,
          t.clauses,
          t.orderCurrency,
          t.orderTotalMinor,
          t.outcome,
          t.connection,
          t.store,
          t.createdAt,
        )
        .where(sql`outcome = 'overridden'`),
      // Holds all that comparing needs, so that the table's pages stay unread.
      index("rationale_precedent")
        .on(
          t.store,
          t.intent,
          t.situation,
          t.repliedAt,
          t.chosenAction,
          t.outcome,
          t.connection,
          t.ticketId,
          t.action,
          t.ltv,
          t.deliveryState,
          t.valueBand,
          t.items,
          t.reason,
          t.reasonText,
        )
        .where(sql`outcome IN ('accepted', 'edited', 'overridden')`),
      index("rationale_choice")
        .on(t.store, t.intent, t.situation, t.chosenAction, t.repliedAt)
        .where(sql`outcome IN ('accepted', 'edited', 'overridden')`),
      index("rationale_requester").on(t.requesterEmail),
      // The list narrows by any of these and shows the newest first; its menus hop along them from value to value.
      index("rationale_store").on(t.store, t.createdAt),
      index("rationale_outcome").on(t.outcome, t.createdAt, t.connection, t.store),
      index("rationale_intent").on(t.intent, t.createdAt),
      index("rationale_action").on(t.action, t.createdAt),
      index("rationale_reason").on(t.reason, t.createdAt).where(sql`reason IS NOT NULL`),
      index("rationale_agent").on(t.connection, t.repliedBy, t.createdAt).where(sql`replied_by IS NOT NULL`),
      index("rationale_order").on(t.orderName).where(sql`order_name IS NOT NULL`),
    ],
  );

  /** What an agent sent after a draft: all public messages up to the next customer message, as one reply. */
  const reply = table("reply", {
    draftId: text("draft_id").primaryKey(),
    connection: text("connection").notNull(),
    ticketId: text("ticket_id").notNull(),
    /** Ids of the messages that it is made of. */
    messageIds: json<readonly string[]>("message_ids").notNull(),
    /** Without greeting, signature and quotes. */
    text: text("text").notNull(),
    /** Word by word against the draft: kept, added, removed. */
    diff: json<readonly { op: "same" | "added" | "removed"; text: string }[]>("diff").notNull(),
    similarity: real("similarity").notNull(),
    outcome: text("outcome").notNull(),
    chosenAction: text("chosen_action").notNull(),
    chosenBy: text("chosen_by").notNull(),
    /** The words from which the action was read. */
    evidence: text("evidence"),
    sentAt: ts("sent_at").notNull(),
    observedAt: ts("observed_at").notNull(),
  });

  /** What happened to a ticket, in order; only ever appended. */
  const rationaleEvent = table(
    "rationale_event",
    {
      id: serial("id"),
      connection: text("connection").notNull(),
      ticketId: text("ticket_id").notNull(),
      at: ts("at").notNull(),
      /** drafted, note_written, skipped, draft_stale, draft_waits, replied, reply_withdrawn, unanswered, reason, intent_corrected, action_corrected, reason_asked, erased. */
      kind: text("kind").notNull(),
      detail: json<Readonly<Record<string, unknown>>>("detail").notNull(),
    },
    (t) => [
      index("rationale_event_ticket").on(t.connection, t.ticketId, t.id),
      index("rationale_event_erased").on(t.connection, t.ticketId).where(sql`kind = 'erased'`),
    ],
  );

  const others = declareTicketlessTables(kit);
  return { delivery, job, effect, draft, modelCall, rationale, reply, rationaleEvent, ...others };
}
