import { z } from "zod";
import { type Draft, draftText, type Sentence } from "../../domain/draft.ts";
import type { ModelCall } from "../../domain/model-call.ts";
import type { Message } from "../../domain/ticket.ts";
import type { LanguageModel } from "../../llm/port.ts";
import type { GuardProblem } from "../guard/guard-draft.ts";
import { tokenCounter } from "./count-tokens.ts";
import { buildPrompt, draftLanguage, TOKEN_LIMITS } from "./prompt.ts";
import type { WriteContext } from "./write-context.ts";

const DraftAnswer = z.strictObject({
  paragraphs: z
    .array(
      z.strictObject({
        sentences: z.array(z.strictObject({ text: z.string(), cites: z.array(z.string()) })),
      }),
    )
    .describe("Greeting first, sign-off last."),
});
type DraftAnswer = z.infer<typeof DraftAnswer>;

/** The reply's own limit is checked on the text; the answer around it also spends tokens on JSON and citations. */
const ANSWER_TOKENS = 900;

/**
 * Lets the model phrase what was decided. The draft is null when the call failed or the answer is no usable reply; it
 * has not been guarded yet. `repair` names what the guard found in the model's previous draft.
 */
export async function writeWithModel(
  context: WriteContext,
  conversation: readonly Message[],
  model: LanguageModel,
  signal: AbortSignal,
  options: { repair?: readonly GuardProblem[] } = {},
): Promise<{ draft: Draft | null; call: ModelCall }> {
  const count = await tokenCounter();
  const answer = await model.complete(
    {
      purpose: options.repair ? "repair" : "write",
      ...buildPrompt(context, conversation, count, options.repair),
      schema: DraftAnswer,
      schemaName: "draft_reply",
      maxOutputTokens: ANSWER_TOKENS,
    },
    signal,
  );
  const { call } = answer;
  if (answer.kind === "failure") return { draft: null, call };
  const draft = toDraft(answer.value, draftLanguage(context));
  if (!draft || count(draftText(draft)) > TOKEN_LIMITS.reply) {
    return { draft: null, call: { ...call, failure: "invalid_answer" } };
  }
  return { draft, call };
}

/** Empty sentences and paragraphs are dropped; a draft of nothing else is none. */
function toDraft(answer: DraftAnswer, language: string): Draft | null {
  const paragraphs = answer.paragraphs
    .map(({ sentences }) => sentences.map(toSentence).filter(({ text }) => text !== ""))
    .filter((paragraph) => paragraph.length > 0);
  return paragraphs.length > 0 ? { paragraphs, language, writer: "model" } : null;
}

function toSentence({ text, cites }: Sentence): Sentence {
  return { text: text.trim(), cites: [...new Set(cites)] };
}
