import { z } from "zod";
import type { AdapterDeps } from "../adapter.ts";
import { BaseUrl } from "../net/base-url.ts";
import type { LanguageModel } from "./port.ts";

const price = z.coerce.number().min(0).max(10_000).optional();

/** Settings of the OpenAI protocol, which many providers and local servers speak too. */
export const OpenAiEnv = z
  .object({
    OPENAI_API_KEY: z
      .string()
      .min(1)
      .describe("API key; without it drafts come from templates alone. Local servers take any word."),
    OPENAI_BASE_URL: BaseUrl.default("https://api.openai.com/v1").describe(
      "Any server that speaks chat completions with JSON schema output; the path ends in /v1 mostly.",
    ),
    OPENAI_MODEL: z.string().min(1).default("gpt-4.1-mini").describe("Model that phrases drafts."),
    OPENAI_TIMEOUT_MS: z.coerce
      .number()
      .int()
      .min(1_000)
      .max(120_000)
      .default(20_000)
      .describe("Longest wait for one answer, retries included; then the template is used."),
    OPENAI_PRICE_INPUT: price.describe("US dollars per million input tokens, for the recorded cost."),
    OPENAI_PRICE_CACHED: price.describe(
      "US dollars per million cached input tokens; default: the input price.",
    ),
    OPENAI_PRICE_OUTPUT: price.describe("US dollars per million output tokens."),
    OPENAI_DAILY_BUDGET_USD: z.coerce
      .number()
      .min(0)
      .optional()
      .describe(
        "Once this much is spent in a UTC day, drafts come from templates; needs both prices. Each process counts for itself and starts at 0.",
      ),
  })
  .refine(
    (env) =>
      env.OPENAI_DAILY_BUDGET_USD === undefined ||
      (env.OPENAI_PRICE_INPUT !== undefined && env.OPENAI_PRICE_OUTPUT !== undefined),
    {
      path: ["OPENAI_DAILY_BUDGET_USD"],
      message: "needs OPENAI_PRICE_INPUT and OPENAI_PRICE_OUTPUT, or spending can't be known",
    },
  );
export type OpenAiEnv = z.infer<typeof OpenAiEnv>;

/**
 * A model behind the OpenAI protocol. Never throws for what a model or its server does. The SDK is loaded here and now:
 * it takes a third of a second and 20 MB, which a Sidenote without a model need not spend.
 */
export function connectOpenAi(
  env: OpenAiEnv,
  deps: Pick<AdapterDeps, "fetch" | "log" | "now">,
): LanguageModel {
  const budget = env.OPENAI_DAILY_BUDGET_USD;
  const options = {
    apiKey: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL,
    model: env.OPENAI_MODEL,
    timeoutMs: env.OPENAI_TIMEOUT_MS,
    prices: {
      input: env.OPENAI_PRICE_INPUT ?? null,
      cached: env.OPENAI_PRICE_CACHED ?? null,
      output: env.OPENAI_PRICE_OUTPUT ?? null,
    },
    dailyBudgetMicros: budget === undefined ? null : budget * 1_000_000,
  };
  const loading = import("./openai-model.ts").then(({ createOpenAiModel }) =>
    createOpenAiModel(options, deps),
  );
  return { complete: async (request, signal) => (await loading).complete(request, signal) };
}
