import type { StoredDraft } from "../../db/store.ts";
import type { Decision, DecisionInputs } from "../domain/decision.ts";
import type { Classification } from "../domain/intent.ts";
import type { Conversation, Message } from "../domain/ticket.ts";
import { similarCase } from "./decide/similar-case.ts";
import type { NoteWarning } from "./deliver/note-warnings.ts";
import { renderNote } from "./deliver/render-note.ts";
import { tagsFor } from "./deliver/tags.ts";
import type { GatheredContext } from "./gather/gather-context.ts";
import { foldEmail } from "./gather/identity-gate.ts";
import type { PrecedentFindings } from "./precedents/find-precedents.ts";
import type { PipelineDeps, TicketJob } from "./process-ticket.ts";
import type { WrittenDraft } from "./write/write-draft.ts";

export interface DraftParts {
  conversation: Conversation;
  /** The message that the draft answers. */
  message: Message;
  context: GatheredContext;
  classification: Classification;
  inputs: DecisionInputs;
  decision: Decision;
  precedent: PrecedentFindings;
  written: WrittenDraft;
}

/** Makes the note and stores it with everything that it rests on, before anything is written to the helpdesk. */
export async function recordDraft(
  { connection, ticketId }: TicketJob,
  parts: DraftParts,
  deps: PipelineDeps,
): Promise<StoredDraft> {
  const { conversation, message, context, classification, inputs, decision, precedent, written } = parts;
  const { draft, calls } = written;
  const id = deps.newDraftId();
  const createdAt = deps.now();
  const helpdeskIntent = conversation.ticket.helpdeskIntent;
  const warnings: readonly NoteWarning[] = [...context.warnings, ...written.warnings];
  const facts = [...context.facts, ...context.agentFacts];
  const note = renderNote({
    draftId: id,
    draft,
    decision,
    classification,
    facts,
    clauses: deps.policy.policy.clauses,
    warnings,
    helpdeskIntent,
    precedents: {
      found: precedent.precedents,
      urlOf: (one) => deps.helpdesks.get(one.connection)?.ticketUrl(one.ticketId) ?? null,
    },
    reasonLinks: deps.reasonLinks?.(id) ?? null,
    timeZone: context.timeZone,
  });
  const tags = tagsFor({ classification, decision }, deps.tagPrefix);
  const stored = { id, connection, ticketId, messageId: message.id, tags, createdAt };
  await deps.store.recordDraft(
    {
      ...stored,
      store: deps.policy.policy.store.name,
      ticketCreatedAt: conversation.ticket.createdAt,
      helpdeskIntent,
      requesterEmail: foldEmail(conversation.ticket.requester.email),
      similar: similarCase(inputs, deps.policy.policy),
      writer: draft.writer,
      language: draft.language,
      paragraphs: draft.paragraphs,
      facts,
      classification,
      inputs,
      decision,
      warnings,
      precedents: precedent.precedents,
      precedentArm: precedent.arm,
      noteHtml: note.html,
      noteText: note.text,
    },
    calls,
  );
  return { ...stored, state: "live", noteHtml: note.html, noteText: note.text, completedAt: null };
}
