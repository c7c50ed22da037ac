import { z } from "zod";

/** Numbers by REST, strings in webhooks, -1 for the system; inside they are decimal strings. */
export const ZendeskId = z
  .union([z.number().int(), z.string().regex(/^-?\d{1,20}$/)])
  .transform((id) => String(id));

export const ZendeskTime = z.string().transform((text, context) => {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  context.addIssue({ code: "custom", message: "not a date" });
  return z.NEVER;
});

const text = z.string().nullish();
const via = z
  .object({
    channel: z.union([z.string(), z.number()]).nullish(),
    source: z
      .object({ rel: text.catch(null) })
      .nullish()
      .catch(null),
  })
  .nullish();

/** What `ticket.metadata` of our notes comes back as. */
const customMetadata = z
  .object({ sidenote: z.object({ draft_id: z.string() }).nullish().catch(null) })
  .nullish()
  .catch(null);

export const ZendeskUser = z.object({ id: ZendeskId, name: text, email: text, role: text });
export type ZendeskUser = z.infer<typeof ZendeskUser>;

export const ZendeskTicket = z.object({
  id: ZendeskId,
  subject: text,
  status: z.string(),
  requester_id: ZendeskId.nullish(),
  tags: z.array(z.string()).nullish(),
  custom_fields: z.array(z.object({ id: ZendeskId, value: z.unknown().optional() })).nullish(),
  via,
  created_at: ZendeskTime,
});
export type ZendeskTicket = z.infer<typeof ZendeskTicket>;

export const TicketAnswer = z.object({
  ticket: ZendeskTicket,
  users: z.array(ZendeskUser).nullish(),
});
export type TicketAnswer = z.infer<typeof TicketAnswer>;

export const ZendeskComment = z.object({
  id: ZendeskId,
  author_id: ZendeskId.nullish(),
  body: text,
  plain_body: text,
  public: z.boolean(),
  via,
  metadata: z.object({ custom: customMetadata }).nullish().catch(null),
  created_at: ZendeskTime,
});
export type ZendeskComment = z.infer<typeof ZendeskComment>;

const meta = z.object({ has_more: z.boolean(), after_cursor: text }).nullish();

export const CommentPage = z.object({
  comments: z.array(ZendeskComment),
  users: z.array(ZendeskUser).nullish(),
  meta,
});
export type CommentPage = z.infer<typeof CommentPage>;

const ListedTicket = z.object({
  id: ZendeskId,
  status: z.string(),
  updated_at: ZendeskTime,
  /** Unix seconds. Exports are ordered by it: also what the system did to a ticket moves it, `updated_at` stays (Incremental Exports). */
  generated_timestamp: z.number().nonnegative().nullish().catch(null),
});
/** A ticket as lists and exports have it. */
export type ListedTicket = z.infer<typeof ListedTicket>;

export const TicketPage = z.object({ tickets: z.array(ListedTicket), meta });
export type TicketPage = z.infer<typeof TicketPage>;

export const ExportPage = z.object({
  tickets: z.array(ListedTicket),
  after_cursor: text,
  end_of_stream: z.boolean(),
});
export type ExportPage = z.infer<typeof ExportPage>;

/** `public` stays unknown, so that an answer which does not say it is told apart from one that says `true`. */
export const AuditEvent = z.object({
  id: ZendeskId.nullish().catch(null),
  type: z.string(),
  public: z.unknown().optional(),
  body: text.catch(null),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

export const ZendeskAudit = z.object({
  author_id: ZendeskId.nullish(),
  events: z.array(AuditEvent).nullish(),
  metadata: z.object({ custom: customMetadata }).nullish().catch(null),
});
export type ZendeskAudit = z.infer<typeof ZendeskAudit>;

export const AuditPage = z.object({ audits: z.array(ZendeskAudit), meta });
export type AuditPage = z.infer<typeof AuditPage>;

/** Answer to a ticket update; the audit tells what was really written. */
export const UpdateAnswer = z.object({ audit: ZendeskAudit.nullish() });
export type UpdateAnswer = z.infer<typeof UpdateAnswer>;

export const TagsAnswer = z.object({ tags: z.array(z.string()) });

export const CurrentUser = z.object({
  user: z.object({
    id: ZendeskId.nullish(),
    role: text,
    only_private_comments: z.boolean().nullish(),
  }),
});
export type CurrentUser = z.infer<typeof CurrentUser>;

export const TokenAnswer = z.object({
  access_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().positive().nullish(),
  scope: text,
});
