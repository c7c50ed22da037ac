import { and, eq, sql } from "drizzle-orm";
import type { SimilarCase } from "../../src/domain/similar-case.ts";
import type { KeptDraft } from "../outcomes.ts";
import type { Connection } from "./open.ts";
import { draft, rationale } from "./tables.ts";

/** Drafts as they were recorded: some of what came with them is kept in the ticket's row. */
export function selectKept(db: Connection["db"]) {
  const { store, ticketCreatedAt, helpdeskIntent, requesterEmail, deliveryState, valueBand, items } =
    rationale;
  return db
    .select({
      draft,
      ticket: { store, ticketCreatedAt, helpdeskIntent, requesterEmail },
      similar: { deliveryState, valueBand: sql<SimilarCase["valueBand"]>`${valueBand}`, items },
    })
    .from(draft)
    .innerJoin(
      rationale,
      and(eq(rationale.connection, draft.connection), eq(rationale.ticketId, draft.ticketId)),
    );
}

type KeptRow = ReturnType<ReturnType<typeof selectKept>["all"]>[number];

export function keptDraft({ draft, ticket, similar }: KeptRow): KeptDraft {
  return {
    ...draft,
    ...ticket,
    similar,
    writer: draft.writer === "model" ? "model" : "template",
    state: draft.state === "stale" ? "stale" : "live",
  };
}
