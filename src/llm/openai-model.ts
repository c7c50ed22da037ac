import OpenAI, { APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import type { AdapterDeps } from "../adapter.ts";
import type { ModelCall, ModelFailure } from "../domain/model-call.ts";
import { limitTime } from "../limit-time.ts";
import { cappedFetch } from "../net/capped-fetch.ts";
import { type ReadCompletion, readCompletion } from "./chat-completion.ts";
import { createDialect } from "./openai-dialect.ts";
import type { LanguageModel, ModelAnswer, ModelRequest } from "./port.ts";
import { costMicros, dailyBudget, type Prices } from "./spending.ts";

export interface OpenAiOptions {
  apiKey: string;
  baseUrl: string;
  model: string;
  /** For one answer, the SDK's retries included. */
  timeoutMs: number;
  prices: Prices;
  /** Millionths of a US dollar per UTC day; null = no limit. */
  dailyBudgetMicros: number | null;
}

/** A draft is a few kilobytes; what unpacks to more is no completion. */
const MAX_ANSWER_BYTES = 1024 * 1024;

type Deps = Pick<AdapterDeps, "fetch" | "log" | "now">;
type Reading<T> = ReadCompletion<T> & { requestId: string | null };

/**
 * Speaks chat completions with JSON schema output. Failures of the model, its server or the budget are values; only an
 * abort by the caller is thrown. Texts are returned for the record and never logged.
 */
export function createOpenAiModel(options: OpenAiOptions, { fetch, log, now }: Deps): LanguageModel {
  const client = createClient(options, fetch);
  const dialect = createDialect();
  const budget = dailyBudget(options.dailyBudgetMicros, now);

  async function ask<T>(request: ModelRequest<T>, signal: AbortSignal): Promise<Reading<T>> {
    const params = {
      model: options.model,
      messages: [
        { role: "system" as const, content: request.system },
        { role: "user" as const, content: request.user },
      ],
      response_format: zodResponseFormat(request.schema, request.schemaName),
    };
    const { data, response } = await dialect.send(request.maxOutputTokens, (settings) =>
      client.chat.completions.create({ ...params, ...settings }, { signal }).withResponse(),
    );
    const read = readCompletion(data, request.schema);
    return { ...read, requestId: response.headers.get("x-request-id") ?? read.completionId };
  }

  async function answer<T>(
    request: ModelRequest<T>,
    signal: AbortSignal,
    blank: ModelCall,
  ): Promise<ModelAnswer<T>> {
    const begun = performance.now();
    const limit = limitTime(signal, options.timeoutMs);
    try {
      const reading = await orAborted(ask(request, limit.signal), limit.signal);
      const cost = costMicros(reading.tokens, options.prices);
      budget.add(cost);
      return toAnswer(reading, { ...blank, costMicros: cost, latencyMs: since(begun) });
    } catch (error) {
      signal.throwIfAborted();
      const requestId = error instanceof APIError ? (error.requestID ?? null) : null;
      const call = { ...blank, requestId, failure: failureOf(error), latencyMs: since(begun) };
      return { kind: "failure", call };
    } finally {
      limit.release();
    }
  }

  return {
    async complete<T>(request: ModelRequest<T>, signal: AbortSignal): Promise<ModelAnswer<T>> {
      signal.throwIfAborted();
      const blank = blankCall(request, options.model, now());
      const result: ModelAnswer<T> = budget.isUsedUp()
        ? { kind: "failure", call: { ...blank, failure: "over_budget" } }
        : await answer(request, signal, blank);
      report(log, result.call);
      return result;
    },
  };
}

/** What the SDK would read from the environment by itself is given here, and its own log is off. */
function createClient({ apiKey, baseUrl, timeoutMs }: OpenAiOptions, fetchWith: typeof fetch): OpenAI {
  return new OpenAI({
    apiKey,
    baseURL: baseUrl,
    organization: null,
    project: null,
    webhookSecret: null,
    timeout: timeoutMs,
    maxRetries: 2,
    fetch: cappedFetch(fetchWith, MAX_ANSWER_BYTES),
    // A redirect would take prompt and key to wherever the answer says.
    fetchOptions: { redirect: "manual" },
    logLevel: "off",
  });
}

function blankCall<T>({ purpose, system, user }: ModelRequest<T>, model: string, startedAt: Date): ModelCall {
  return {
    purpose,
    model,
    requestId: null,
    system,
    user,
    answer: null,
    failure: null,
    tokensIn: null,
    tokensCached: null,
    tokensOut: null,
    costMicros: null,
    startedAt,
    latencyMs: 0,
  };
}

function toAnswer<T>(
  { result, answer, model, tokens, requestId }: Reading<T>,
  call: ModelCall,
): ModelAnswer<T> {
  const filled = {
    ...call,
    model: model ?? call.model,
    requestId,
    answer,
    tokensIn: tokens.input,
    tokensCached: tokens.cached,
    tokensOut: tokens.output,
  };
  return result.kind === "value"
    ? { kind: "answer", value: result.value, call: filled }
    : { kind: "failure", call: { ...filled, failure: result.failure } };
}

/** The SDK sleeps between tries without looking at its signal, for as long as a server's Retry-After says. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new APIUserAbortError()), { once: true });
    }),
  ]);
}

function failureOf(error: unknown): ModelFailure {
  // The caller's own abort has been thrown already, so this one is our deadline.
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) return "timeout";
  if (error instanceof APIError && error.code === "insufficient_quota") return "over_budget";
  if (error instanceof APIError && error.code === "content_filter") return "refused";
  return "unavailable";
}

function report(log: Deps["log"], call: ModelCall): void {
  const { model, purpose, requestId, failure, tokensIn, tokensCached, tokensOut, latencyMs } = call;
  const fields = { model, purpose, requestId, failure, tokensIn, tokensCached, tokensOut, latencyMs };
  if (failure === null) log.debug(fields, "model answered");
  else log.warn(fields, "model gave no usable answer");
}

function since(begun: number): number {
  return Math.round(performance.now() - begun);
}
