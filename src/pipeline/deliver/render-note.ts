import type { Decision } from "../../domain/decision.ts";
import type { Draft } from "../../domain/draft.ts";
import type { Fact } from "../../domain/fact.ts";
import type { Classification } from "../../domain/intent.ts";
import type { Clause } from "../../domain/policy.ts";
import type { InternalNote } from "../../helpdesk/port.ts";
import { html } from "./html.ts";
import {
  basisSection,
  clauseSection,
  decisionSection,
  draftSection,
  factSections,
  headSection,
  idSection,
  type NoteSection,
  warningSection,
} from "./note-sections.ts";
import type { NoteWarning } from "./note-warnings.ts";
import { type NotePrecedents, precedentSection } from "./precedent-section.ts";
import { type ReasonLinks, reasonSection } from "./reason-section.ts";

export interface NoteInput {
  draftId: string;
  draft: Draft;
  decision: Decision;
  classification: Classification;
  /** All that were gathered; those that the draft cites come first. */
  facts: readonly Fact[];
  /** The whole policy's; the note shows those that the decision or the draft rests on. */
  clauses: readonly Clause[];
  warnings: readonly NoteWarning[];
  /** As the helpdesk or a person had set it. */
  helpdeskIntent: string | null;
  precedents: NotePrecedents;
  /** Null where no public address and secret are set. */
  reasonLinks: ReasonLinks | null;
  /** IANA zone of the shop, for read times. */
  timeZone: string;
}

/**
 * The note as an agent reads it, in the few elements that helpdesks leave alone. No blockquote and no "--" line:
 * helpdesks fold those away as quoted mail or signature.
 */
export function renderNote(input: NoteInput): InternalNote {
  const { draftId, draft, decision, classification, facts, clauses, timeZone } = input;
  const cited = new Set(draft.paragraphs.flat().flatMap((sentence) => sentence.cites));
  const used = facts.filter((fact) => cited.has(fact.id));
  const unused = facts.filter((fact) => !cited.has(fact.id));
  const decisive = new Set(decision.requests.flatMap((request) => request.clauseIds));
  const sections: readonly (NoteSection | null)[] = [
    headSection(decision, classification, facts),
    warningSection(input.warnings),
    draftSection(draft),
    decisionSection(decision, input.helpdeskIntent, facts),
    ...factSections("Facts used", used, timeZone),
    clauseSection(clauses.filter(({ id }) => cited.has(id) || decisive.has(id))),
    basisSection(draft),
    ...factSections("Also known, not in the draft", unused, timeZone),
    precedentSection(input.precedents, timeZone),
    reasonSection(input.reasonLinks),
    idSection(draftId),
  ];
  const present = sections.filter((section) => section !== null);
  return {
    draftId,
    html: html`${present.map((section) => section.html)}`.markup,
    text: present.map((section) => section.text).join("\n\n"),
  };
}
