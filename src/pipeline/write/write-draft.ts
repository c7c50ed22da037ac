import type { Draft } from "../../domain/draft.ts";
import type { ModelCall } from "../../domain/model-call.ts";
import type { Message } from "../../domain/ticket.ts";
import { SidenoteError } from "../../errors.ts";
import type { LanguageModel } from "../../llm/port.ts";
import type { NoteWarning } from "../deliver/note-warnings.ts";
import { guardDraft } from "../guard/guard-draft.ts";
import { writeWithModel } from "./model-writer.ts";
import { writeFromTemplates } from "./template-writer.ts";
import type { WriteContext } from "./write-context.ts";

export interface WrittenDraft {
  draft: Draft;
  calls: readonly ModelCall[];
  warnings: readonly NoteWarning[];
}

/**
 * The model phrases, the guard judges, the model may repair once, and the template stands in for whatever still fails.
 * Every sentence of what this returns has passed the guard, whoever wrote it.
 */
export async function writeDraft(
  context: WriteContext,
  conversation: readonly Message[],
  model: LanguageModel | null,
  signal: AbortSignal,
): Promise<WrittenDraft> {
  const written = await write(context, conversation, model, signal);
  return { ...written, warnings: [...written.warnings, ...languageWarnings(context, written.draft)] };
}

async function write(
  context: WriteContext,
  conversation: readonly Message[],
  model: LanguageModel | null,
  signal: AbortSignal,
): Promise<WrittenDraft> {
  if (!model) return fromTemplates(context, [], []);

  const first = await writeWithModel(context, conversation, model, signal);
  if (!first.draft) return fromTemplates(context, [first.call], [failureOf(first.call)]);
  const problems = guardDraft(first.draft, context);
  if (problems.length === 0) return { draft: first.draft, calls: [first.call], warnings: [] };

  const second = await writeWithModel(context, conversation, model, signal, { repair: problems });
  const calls = [first.call, second.call];
  if (second.draft && guardDraft(second.draft, context).length === 0) {
    return { draft: second.draft, calls, warnings: [] };
  }
  return fromTemplates(context, calls, [failureOf(second.call)]);
}

function languageWarnings({ language }: WriteContext, draft: Draft): NoteWarning[] {
  if (language === "und") return ["language_unsure"];
  return draft.language === language ? [] : ["language_fallback"];
}

function failureOf({ failure }: ModelCall): NoteWarning {
  return failure === null ? "model_ungrounded" : `model_${failure}`;
}

/** A sentence that can't be shown to be true is not emitted, not even one of ours: the note then says so. */
function fromTemplates(
  context: WriteContext,
  calls: readonly ModelCall[],
  warnings: readonly NoteWarning[],
): WrittenDraft {
  const draft = writeFromTemplates(context);
  const refused = new Set(guardDraft(draft, context).map((problem) => problem.sentence));
  if (refused.size === 0) return { draft, calls, warnings };
  const paragraphs = draft.paragraphs
    .map((paragraph) => paragraph.filter((sentence) => !refused.has(sentence.text)))
    .filter((paragraph) => paragraph.length > 0);
  const kept = { ...draft, paragraphs };
  const left = guardDraft(kept, context);
  if (left.length > 0) {
    throw new SidenoteError("the template's draft does not pass the guard", {
      code: "ungrounded_template",
      retry: "never",
      fields: { problem: left[0]?.code ?? null },
    });
  }
  return { draft: kept, calls, warnings: [...warnings, "sentences_withheld"] };
}
