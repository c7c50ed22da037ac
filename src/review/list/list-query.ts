import { z } from "zod";
import type { Cursor, PageRequest, TicketFilter } from "../../../db/review.ts";
import { Action } from "../../domain/decision.ts";
import { Intent } from "../../domain/intent.ts";
import { OUTCOMES } from "../../domain/outcome.ts";

const DAY_MS = 24 * 60 * 60_000;

/** A part that makes no sense is left out, as if it had not been asked: an old bookmark still opens. */
const lenient = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);
const name = lenient(z.string().trim().min(1).max(200));
const day = lenient(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((text) => !Number.isNaN(Date.parse(text))),
);

/** The list's address: what is asked for, as the form's fields hold it. */
export const ListQuery = z.object({
  q: name,
  outcome: lenient(z.enum(OUTCOMES)),
  intent: lenient(Intent),
  action: lenient(Action),
  store: name,
  connection: name,
  /** "<connection>:<agent's id>" */
  agent: lenient(z.string().regex(/^[^:]{1,60}:.{1,100}$/)),
  reason: lenient(z.string().regex(/^[a-z0-9_]{1,40}$/)),
  /** Days in UTC, both included. */
  from: day,
  to: day,
  older: name,
  newer: name,
});
export type ListQuery = z.infer<typeof ListQuery>;

/** The parts of a query that narrow the list, in the order of the form. */
export const FILTER_FIELDS = [
  "q",
  "outcome",
  "intent",
  "action",
  "store",
  "connection",
  "agent",
  "reason",
  "from",
  "to",
] as const;

export function filterOf(query: ListQuery): TicketFilter {
  const { q, outcome, intent, action, store, connection, agent, reason, from, to } = query;
  const agentParts = agent === undefined ? null : splitOnce(agent, ":");
  return {
    ...(q === undefined ? {} : { search: q }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(intent === undefined ? {} : { intent }),
    ...(action === undefined ? {} : { action }),
    ...(store === undefined ? {} : { store }),
    ...(connection === undefined ? {} : { connection }),
    ...(agentParts === null ? {} : { agent: { connection: agentParts[0], id: agentParts[1] } }),
    ...(reason === undefined ? {} : { reason }),
    ...(from === undefined ? {} : { from: new Date(from) }),
    ...(to === undefined ? {} : { before: new Date(Date.parse(to) + DAY_MS) }),
  };
}

export function pageOf({ older, newer }: ListQuery, size: number): PageRequest {
  const olderThan = older === undefined ? null : readCursor(older);
  const newerThan = newer === undefined ? null : readCursor(newer);
  if (olderThan) return { size, from: { side: "older", cursor: olderThan } };
  if (newerThan) return { size, from: { side: "newer", cursor: newerThan } };
  return { size, from: null };
}

/** This list's address with some parts changed; a part set to null is left out. */
export function listUrl(query: ListQuery, changes: Partial<Record<keyof ListQuery, string | null>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, ...changes })) {
    if (value !== undefined && value !== null) params.set(key, value);
  }
  return params.size === 0 ? "/tickets" : `/tickets?${params.toString()}`;
}

export function writeCursor({ createdAt, connection, ticketId }: Cursor): string {
  return `${createdAt.getTime()}~${connection}~${ticketId}`;
}

function readCursor(text: string): Cursor | null {
  const [, at, connection, ticketId] = /^(\d{1,15})~([^~]{1,60})~(.{1,100})$/.exec(text) ?? [];
  if (at === undefined || connection === undefined || ticketId === undefined) return null;
  return { createdAt: new Date(Number(at)), connection, ticketId };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
