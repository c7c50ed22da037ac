import type { Draft } from "../../domain/draft.ts";
import type { ModelCall } from "../../domain/model-call.ts";
import type { Message } from "../../domain/ticket.ts";
import type { LanguageModel } from "../../llm/port.ts";
import type { NoteWarning } from "../deliver/note-warnings.ts";
import { type GuardProblem, guardDraft } from "../guard/guard-draft.ts";
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
 * What this returns has passed the guard, except a template that did not: that one is an error of ours, and thrown.
 */
export async function writeDraft(
  context: WriteContext,
  conversation: readonly Message[],
  model: LanguageModel | null,
  signal: AbortSignal,
): Promise<WrittenDraft> {
  if (!model) return { draft: templateDraft(context), calls: [], warnings: [] };

  const first = await writeWithModel(context, conversation, model, signal);
  const problems = first.draft ? guardDraft(first.draft, context) : [];
  if (first.draft && problems.length === 0) return { draft: first.draft, calls: [first.call], warnings: [] };
  if (!first.draft) return fallBack(context, [first.call]);

  const second = await writeWithModel(context, conversation, model, signal, { repair: problems });
  const calls = [first.call, second.call];
  if (second.draft && guardDraft(second.draft, context).length === 0) {
    return { draft: second.draft, calls, warnings: [] };
  }
  return fallBack(context, calls);
}

function fallBack(context: WriteContext, calls: readonly ModelCall[]): WrittenDraft {
  const failure = calls.at(-1)?.failure ?? null;
  const warning: NoteWarning = failure === null ? "model_ungrounded" : `model_${failure}`;
  return { draft: templateDraft(context), calls, warnings: [warning] };
}

function templateDraft(context: WriteContext): Draft {
  const draft = writeFromTemplates(context);
  const problems = guardDraft(draft, context);
  if (problems.length > 0) throw ungroundedTemplate(problems);
  return draft;
}
