import { z } from "zod";

/** Ids come as numbers from the API and as strings from webhook templates; inside they are decimal strings. */
const GorgiasId = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)])
  .transform((id) => String(id));

/**
 * Several forms are in use, with "T" or a space, with or without an offset; without one it is UTC.
 * Seen in Airbyte's connector, which declares four of them.
 */
export const GorgiasTime = z.string().transform((text, context) => {
  const iso = text.trim().replace(/^(\d{4}-\d\d-\d\d) /, "$1T");
  const at = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`);
  if (!Number.isNaN(at.getTime())) return at;
  context.addIssue({ code: "custom", message: "not a date" });
  return z.NEVER;
});

const text = z.string().nullish();

export const GorgiasMessage = z.object({
  id: GorgiasId,
  public: z.boolean(),
  channel: z.string(),
  via: text,
  from_agent: z.boolean(),
  rule_id: z.unknown().optional(),
  external_id: text,
  body_text: text,
  body_html: text,
  intents: z.array(z.unknown()).nullish().catch(null),
  sender: z
    .object({ id: GorgiasId.nullish().catch(null), name: text.catch(null), email: text.catch(null) })
    .nullish()
    .catch(null),
  created_datetime: GorgiasTime,
  sent_datetime: text,
  failed_datetime: text,
  last_sending_error: z.unknown().optional(),
  deleted_datetime: text,
});
/** TicketMessage of developers.gorgias.com/reference/ticket-messages (read 2026-11-21), the fields in use. */
export type GorgiasMessage = z.infer<typeof GorgiasMessage>;

export const GorgiasTicket = z.object({
  id: GorgiasId,
  status: z.string(),
  channel: text,
  spam: z.boolean().nullish(),
  subject: text,
  customer: z
    .object({
      id: GorgiasId.nullish().catch(null),
      email: text,
      name: text,
      /** Keyed by integration id; read apart, since its blocks are whatever the integration stored. */
      integrations: z.unknown().optional(),
    })
    .nullish(),
  tags: z.array(z.object({ name: z.string() })).nullish(),
  /** Only with `relationships=custom_fields`; a map by definition id or a list. */
  custom_fields: z.unknown().optional(),
  created_datetime: GorgiasTime,
  trashed_datetime: text,
});
/** Ticket of developers.gorgias.com/reference/tickets (read 2026-11-21), the fields in use. */
export type GorgiasTicket = z.infer<typeof GorgiasTicket>;

export const ListedTicket = z.object({ id: GorgiasId, updated_datetime: GorgiasTime });
/** A ticket as lists have it. */
export type ListedTicket = z.infer<typeof ListedTicket>;

export interface Page<T> {
  data: T[];
  meta?: { next_cursor?: string | null | undefined } | null | undefined;
}

/** A cursor page: developers.gorgias.com/changelog/deprecation-offset-based-pagination (read 2026-11-21). */
export function pageOf<T>(item: z.ZodType<T>): z.ZodType<Page<T>> {
  return z.object({
    data: z.array(item),
    meta: z.object({ next_cursor: z.string().nullish() }).nullish(),
  });
}

/**
 * The answer to a written note, kept loose: whatever is in it, the caller must be able to see whether the note is
 * private. One integrator saw a 201 without a body.
 */
export const WrittenNote = z
  .object({ id: GorgiasId, channel: z.unknown().optional(), public: z.unknown().optional() })
  .optional();
export type WrittenNote = z.infer<typeof WrittenNote>;

export const GorgiasTag = z.object({ name: z.string() });

export const GorgiasIntegration = z.object({
  deactivated_datetime: text,
  http: z
    .object({ url: text, triggers: z.record(z.string(), z.unknown()).nullish() })
    .nullish()
    .catch(null),
});
export type GorgiasIntegration = z.infer<typeof GorgiasIntegration>;
