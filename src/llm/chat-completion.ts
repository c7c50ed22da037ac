import { z } from "zod";
import type { ModelFailure } from "../domain/model-call.ts";

const count = z.number().int().min(0).nullish();

/** What we read of a chat completion; compatible servers leave much of it out. */
const ChatCompletion = z.object({
  id: z.string().nullish(),
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.object({ cached_tokens: count }).nullish(),
    })
    .nullish(),
});

/** One answer, judged: either a value of the asked shape or the reason why there is none. */
export interface ReadCompletion<T> {
  result: { kind: "value"; value: T } | { kind: "failure"; failure: ModelFailure };
  /** Raw text as the model wrote it. */
  answer: string | null;
  completionId: string | null;
  model: string | null;
  tokens: { input: number | null; cached: number | null; output: number | null };
}

/** Reads a 200 answer, whatever it holds. */
export function readCompletion<T>(body: unknown, schema: z.ZodType<T>): ReadCompletion<T> {
  const parsed = ChatCompletion.safeParse(body);
  const completion = parsed.data;
  const choice = completion?.choices[0];
  const usage = completion?.usage;
  const text = choice?.message.content ?? null;
  return {
    result: judge(choice?.finish_reason ?? null, text, choice?.message.refusal ?? null, schema),
    answer: text ?? choice?.message.refusal ?? null,
    completionId: completion?.id ?? null,
    model: completion?.model ?? null,
    tokens: {
      input: usage?.prompt_tokens ?? null,
      cached: usage?.prompt_tokens_details?.cached_tokens ?? null,
      output: usage?.completion_tokens ?? null,
    },
  };
}

function judge<T>(
  finish: string | null,
  text: string | null,
  refusal: string | null,
  schema: z.ZodType<T>,
): ReadCompletion<T>["result"] {
  if (refusal || finish === "content_filter") return { kind: "failure", failure: "refused" };
  if (finish === "length") return { kind: "failure", failure: "truncated" };
  const parsed = schema.safeParse(parseJson(text ?? ""));
  return parsed.success
    ? { kind: "value", value: parsed.data }
    : { kind: "failure", failure: "invalid_answer" };
}

/** Undefined for what is no JSON: no schema of ours accepts that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
