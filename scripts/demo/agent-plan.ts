import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { OUTCOMES } from "../../src/domain/outcome.ts";
import { SandboxTicket } from "../sandbox/shop-data.ts";

const digits = z.string().regex(/^\d+$/);
const text = z.string().min(1);

/** One thing that happens on a ticket. The folder's README says what each of them is. */
const Act = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("send_draft"),
    greeting: text.optional(),
    added: text.optional(),
    signature: text.optional(),
  }),
  z.strictObject({ do: z.literal("reply"), text }),
  z.strictObject({ do: z.literal("bot_reply"), text }),
  z.strictObject({ do: z.literal("fail_send") }),
  z.strictObject({ do: z.literal("customer"), text }),
  z.strictObject({ do: z.literal("note"), text }),
  z.strictObject({ do: z.literal("tag"), tag: text }),
  z.strictObject({ do: z.literal("reason_link"), code: text, text: text.optional() }),
  z.strictObject({ do: z.literal("close") }),
  z.strictObject({ do: z.literal("wait") }),
]);
export type Act = z.infer<typeof Act>;

const ExpectedFields = z.strictObject({
  outcome: z.enum(OUTCOMES),
  skip: text.optional(),
  /** What the agent did instead, as Sidenote should read it; always said of an override. */
  chosen: text.optional(),
  reason: text.optional(),
  via: z.enum(["link", "note", "tag"]).optional(),
  reasonText: text.optional(),
  /** Whether Sidenote asks why; default: when overridden without a reason. */
  asked: z.boolean().optional(),
  /** Outcomes that the ticket is tagged with, oldest first; default: its own, or none while pending. */
  tagged: z.array(z.enum(OUTCOMES)).optional(),
  /** What the newest note must say, word for word. */
  noteSays: z.array(text).default([]),
});
const Expected = ExpectedFields.refine(
  ({ outcome, chosen }) => outcome !== "overridden" || chosen !== undefined,
  "an override needs `chosen`",
);
export type Expected = z.infer<typeof Expected>;

const AgentPlan = z.strictObject({
  /** Tickets of tickets.json, in groups that are treated alike. */
  tickets: z.array(z.strictObject({ tickets: z.array(digits).min(1), acts: z.array(Act), expect: Expected })),
  /** Opened when all that is over; acts before the first `wait` come before any draft can. */
  afterwards: z
    .array(z.strictObject({ open: SandboxTicket, acts: z.array(Act).default([]), expect: Expected }))
    .default([]),
});
export type AgentPlan = z.infer<typeof AgentPlan>;

/** What agents do on one ticket, and what Sidenote should make of it. */
export interface AgentCase {
  ticketId: string;
  /** A ticket that is not there yet; opened just before the first act. */
  open?: SandboxTicket;
  acts: readonly Act[];
  expect: Expected;
}

/** The data folder's agents.json; null when it has none. Throws one error that names every problem in it. */
export async function loadAgentPlan(folder: string): Promise<AgentPlan | null> {
  const file = join(folder, "agents.json");
  if (!existsSync(file)) return null;
  const parsed = AgentPlan.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The plan ticket by ticket: those of tickets.json, and those that are opened when all is over. */
export function casesOf({ tickets, afterwards }: AgentPlan): { first: AgentCase[]; afterwards: AgentCase[] } {
  return {
    first: tickets.flatMap((group) =>
      group.tickets.map((ticketId) => ({ ticketId, acts: group.acts, expect: group.expect })),
    ),
    afterwards: afterwards.map((one) => ({ ...one, ticketId: one.open.id })),
  };
}
