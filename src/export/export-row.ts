import { z } from "zod";
import type { RationaleRow } from "../../db/store.ts";
import { Action, EscalationCause, Identity, LtvBucket } from "../domain/decision.ts";
import { Confidence, Intent } from "../domain/intent.ts";
import { OUTCOMES, SkipCause } from "../domain/outcome.ts";
import { Situation } from "../domain/situation.ts";

const time = z.iso.datetime().describe("UTC, with milliseconds");

/** Codes are told where they are closed; older rows may hold retired ones, so that readers must not choke on others. */
const code = (known: z.ZodEnum) =>
  z
    .string()
    .nullable()
    .meta({ examples: [...known.options] });

/** One exported row, in the order of its columns: the published contract `rationale.v1`. */
export const ExportRow = z
  .strictObject({
    connection: z.string().describe("Which connected helpdesk; the key together with ticket_id"),
    ticket_id: z.string(),
    schema_version: z.string().describe("Version of these columns"),
    store: z.string().describe("Name of the store, from the policy"),
    outcome: z.enum(OUTCOMES),
    skip_cause: code(SkipCause).describe("Why there was no draft, when outcome is skipped"),
    draft_id: z.string().nullable(),
    drafts: z.int().min(0).describe("How many drafts this ticket has had"),
    intent: code(Intent),
    intents: z.array(z.string()).describe("All intents found, primary first"),
    helpdesk_intent: z
      .string()
      .nullable()
      .describe("What the helpdesk or a human had set; null when redacted"),
    confidence: code(Confidence),
    language: z.string().nullable(),
    identity: code(Identity),
    order_id: z.string().nullable().describe("Null when redacted"),
    order_name: z.string().nullable().describe("Null when redacted"),
    order_total_minor: z.int().nullable().describe("Minor units of order_currency"),
    order_currency: z.string().nullable(),
    ltv: code(LtvBucket),
    action: code(Action).describe("What Sidenote proposed"),
    situation: code(Situation).describe("Why it proposed that"),
    clauses: z.array(z.string()).describe("Ids of the policy's clauses that it rests on"),
    escalations: z.array(z.string()).meta({ examples: [[...EscalationCause.options]] }),
    policy_version: z.string().nullable(),
    classifier_version: z.string().nullable(),
    writer: z.string().nullable().describe("template or model"),
    note_id: z.string().nullable(),
    ticket_created_at: time,
    drafted_at: time.nullable(),
    delivered_at: time.nullable(),
    requester_email: z.string().nullable().describe("Null when redacted or erased"),
    delivery_state: z.string().nullable().describe("Where the order stood when it was decided"),
    value_band: z.string().nullable().describe("under_50, under_150, under_500 or over_500 of its currency"),
    items: z.array(z.string()).describe("SKUs, or titles, of what the ticket is about"),
    precedent_arm: z.string().nullable().describe("on or off: whether precedent was in the model's prompt"),
    chosen_action: code(Action).describe("What the agent really did"),
    chosen_by: z
      .string()
      .nullable()
      .describe("Who read it from the reply: rules, model or person; or assumed to be the proposal"),
    similarity: z.number().nullable().describe("0 to 1: reply against draft"),
    replied_at: time.nullable(),
    replied_by: z.string().nullable().describe("The helpdesk's id of the agent"),
    replied_by_name: z.string().nullable().describe("Null when redacted"),
    reason: z.string().nullable().describe("Why the agent chose differently, as a code"),
    reason_text: z.string().nullable().describe("Null when redacted"),
    reason_via: z.string().nullable().describe("link, note, tag or page"),
    reason_by: z.string().nullable(),
    reason_at: time.nullable(),
    created_at: time.describe("When the ticket was first seen; rows come in this order"),
    updated_at: time,
    corrected_intent: code(Intent).describe("What an agent said that the customer really wanted"),
  })
  .meta({ title: "rationale.v1", description: "One ticket: what was proposed, what was done, and why" });
export type ExportRow = z.infer<typeof ExportRow>;

export const EXPORT_COLUMNS = Object.keys(ExportRow.shape) as readonly (keyof ExportRow)[];

/** What could name a person or hold words that one wrote; `--redact` leaves it empty, the columns stay. */
const PERSONAL: ReadonlySet<keyof ExportRow> = new Set<keyof ExportRow>([
  "requester_email",
  "order_id",
  "order_name",
  "helpdesk_intent",
  "replied_by_name",
  "reason_text",
]);

type Value = string | number | null | readonly string[];

/** The stored row in the words of the contract: snake_case, times as ISO 8601. Columns in their stable order. */
export function toExportRow(row: RationaleRow, redact: boolean): ReadonlyMap<string, Value> {
  return new Map(
    COLUMN_FIELDS.map(([column, field]) => [
      column,
      redact && PERSONAL.has(column) ? null : exported(row[field]),
    ]),
  );
}

const COLUMN_FIELDS = EXPORT_COLUMNS.map(
  (column) =>
    [column, column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())] as [
      keyof ExportRow,
      keyof RationaleRow,
    ],
);

function exported(value: RationaleRow[keyof RationaleRow]): Value {
  return value instanceof Date ? value.toISOString() : value;
}

/** The JSON Schema of one line of JSON Lines, as checked in beside the database. */
export function exportJsonSchema(): string {
  const schema = z.toJSONSchema(ExportRow, { target: "draft-2020-12" });
  return `${JSON.stringify({ $id: "rationale.v1", ...schema }, null, 2)}\n`;
}
