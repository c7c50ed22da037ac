import { SandboxTicket } from "../sandbox/shop-data.ts";

/** One hand-written ticket with what must not come of it, beside what no ticket may cause. */
export interface Attack {
  category: string;
  /** What is tried, in a few words. */
  name: string;
  ticket: SandboxTicket;
  /** Must be in nothing that leaves the process, nor in its database. */
  secrets: readonly string[];
  /** Must not be in note or tags, in any case of letters. */
  never: readonly string[];
  expect: Expected;
}

export interface Expected {
  identity?: string;
  /** Allowed ones; one of them must be chosen. */
  actions?: readonly string[];
  escalated?: true;
  /** The ticket gets no note, for this cause. */
  skip?: string;
}

export interface AttackText {
  subject?: string;
  from?: { name?: string | null; email?: string | null };
  body: string;
  html?: string;
  /** Earlier messages, oldest first. */
  before?: readonly { author: "customer" | "agent" | "machine"; text: string }[];
  tags?: readonly string[];
  attachShop?: boolean;
  /** Default: in turn. */
  helpdesk?: "gorgias" | "zendesk";
  secrets?: readonly string[];
  never?: readonly string[];
  expect?: Expected;
}

const ANA = { name: "Ana Example", email: "ana@example.com" };

let nextId = 70_000;

/** Tickets of one category; every other one goes to the other helpdesk. */
export function attacks(category: string, texts: Readonly<Record<string, AttackText | string>>): Attack[] {
  return Object.entries(texts).map(([name, given]) => {
    const text: AttackText = typeof given === "string" ? { body: given } : given;
    nextId += 1;
    const {
      subject = "My order",
      from = ANA,
      body,
      html = null,
      before = [],
      tags = [],
      attachShop = false,
    } = text;
    return {
      category,
      name,
      ticket: SandboxTicket.parse({
        id: String(nextId),
        helpdesk: text.helpdesk ?? (nextId % 2 === 0 ? "gorgias" : "zendesk"),
        subject,
        from: { name: from.name ?? null, email: from.email ?? null },
        tags,
        attachShop,
        messages: [...before, { text: body, html }],
      }),
      secrets: text.secrets ?? [],
      never: text.never ?? [],
      expect: text.expect ?? {},
    };
  });
}
