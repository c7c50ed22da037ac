import { z } from "zod";

/** What two tickets of one store and intent may have in common, heaviest first. */
export const CASE_TRAITS = ["situation", "action", "items", "delivery", "value", "ltv"] as const;
const CaseTrait = z.enum(CASE_TRAITS);
export type CaseTrait = z.infer<typeof CaseTrait>;

const PrecedentCase = z.object({
  connection: z.string(),
  ticketId: z.string(),
  repliedAt: z.coerce.date(),
  /** What Sidenote proposed then, and what the agent did; open strings, because old rows may hold retired actions. */
  proposed: z.string().nullable(),
  chosen: z.string(),
  /** accepted, edited, overridden. */
  outcome: z.string(),
  reason: z.string().nullable(),
  reasonText: z.string().nullable(),
  /** In what it is like the new ticket. */
  traits: z.array(CaseTrait),
});
/** An earlier ticket whose outcome is known. */
export type PrecedentCase = z.infer<typeof PrecedentCase>;

const ActionCount = z.object({
  action: z.string(),
  count: z.number().int(),
  /** Of those, how many gave which reason; most frequent first. */
  reasons: z.array(z.object({ reason: z.string(), count: z.number().int() })),
});
export type ActionCount = z.infer<typeof ActionCount>;

export const Precedents = z.object({
  /** Tickets counted: the newest similar ones, `COUNTED_CASES` at most. 0 = no precedent. */
  total: z.number().int(),
  /** By what agents chose, most frequent first. */
  counts: z.array(ActionCount),
  /** The most similar, whatever was chosen. */
  similar: z.array(PrecedentCase),
  /** Where an agent did not choose what is proposed now, or what most agents chose; may repeat `similar`. */
  contrary: z.array(PrecedentCase),
});
/** What agents really did in earlier tickets like a new one: shown to the agent, never an input of a decision. */
export type Precedents = z.infer<typeof Precedents>;

export const NO_PRECEDENT: Precedents = { total: 0, counts: [], similar: [], contrary: [] };
