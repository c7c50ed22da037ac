import { setTimeout as delay } from "node:timers/promises";
import { countTokens, encode } from "gpt-tokenizer/encoding/o200k_base";
import { type SandboxAnswer, type SandboxRequest, type SandboxServer, startServer } from "../server.ts";
import { type Behaviour, say } from "./behaviour.ts";
import { type ChatRequest, openAiError, readChatRequest, type SandboxModel } from "./chat-request.ts";
import { type PromptContent, readPrompt } from "./read-prompt.ts";

export const OPENAI_DEMO = { apiKey: "sk-sandbox-openai-key" } as const;

const MODELS: readonly SandboxModel[] = [
  { id: "gpt-4.1-mini", reasoning: false },
  { id: "gpt-4.1", reasoning: false },
  { id: "gpt-5-mini", reasoning: true },
];

/** Prefixes are cached from 1,024 tokens on, in steps of 128 (platform.openai.com/docs/guides/prompt-caching). */
const CACHE_FROM = 1_024;
const CACHE_STEP = 128;

const AS_TEXT = { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() };

export interface OpenAiOptions {
  now: () => Date;
  /** How to answer each request; default: grounded, always. */
  respond?: (prompt: PromptContent) => Behaviour;
  apiKey?: string;
  port?: number;
}

export interface OpenAiSandbox extends SandboxServer {
  apiKey: string;
  /** From now on requests are answered like this. */
  respondWith(respond: (prompt: PromptContent) => Behaviour): void;
}

/** Starts a model on loopback that speaks the OpenAI protocol under /v1. It phrases what the prompt holds, nothing else. */
export async function startOpenAi(options: OpenAiOptions): Promise<OpenAiSandbox> {
  const { now, apiKey = OPENAI_DEMO.apiKey } = options;
  let respond = options.respond ?? (() => ({ kind: "grounded" }) as const);
  const cache = createPrefixCache();
  let served = 0;

  async function complete(body: string): Promise<SandboxAnswer> {
    const { request, refusal } = readChatRequest(body, MODELS);
    if (refusal) return refusal;
    const prompt = readPrompt(contentOf(request, "system"), contentOf(request, "user"));
    const behaviour = respond(prompt);
    if (behaviour.kind === "rate_limited") return rateLimited(behaviour.retryAfterSeconds);
    if (behaviour.kind === "out_of_quota") return outOfQuota();
    if (behaviour.kind === "slow") await delay(behaviour.ms);
    const said = limited(say(behaviour, prompt), request);
    return {
      status: 200,
      body: completion(request, said, cache, { id: `chatcmpl-sandbox${served}`, at: now() }),
    };
  }

  async function handle(request: SandboxRequest): Promise<SandboxAnswer> {
    served += 1;
    const answer = await route(request);
    return { ...answer, headers: { "x-request-id": `req_sandbox_${served}`, ...answer.headers } };
  }

  async function route({ method, path, headers, body }: SandboxRequest): Promise<SandboxAnswer> {
    const refusal = refuseKey(headers["authorization"], apiKey);
    if (refusal) return refusal;
    if (method === "GET" && path === "/v1/models") return { status: 200, body: modelList(now()) };
    if (method === "POST" && path === "/v1/chat/completions") return complete(body);
    return openAiError(404, { message: `Invalid URL (${method} ${path})` });
  }

  const server = await startServer(handle, options.port);
  return {
    ...server,
    apiKey,
    respondWith: (next) => {
      respond = next;
    },
  };
}

function completion(
  request: ChatRequest,
  { content, refusal, finish }: ReturnType<typeof say>,
  cache: ReturnType<typeof createPrefixCache>,
  { id, at }: { id: string; at: Date },
) {
  const tokens = encode(request.messages.map((message) => message.content).join("\n"), AS_TEXT);
  const output = countTokens(content ?? refusal ?? "", AS_TEXT);
  return {
    id,
    object: "chat.completion",
    created: Math.floor(at.getTime() / 1_000),
    model: request.model,
    choices: [
      {
        index: 0,
        message: { role: "assistant", content, refusal, annotations: [] },
        logprobs: null,
        finish_reason: finish,
      },
    ],
    usage: {
      prompt_tokens: tokens.length,
      completion_tokens: output,
      total_tokens: tokens.length + output,
      prompt_tokens_details: { cached_tokens: cache.hit(tokens), audio_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0 },
    },
  };
}

/** Remembers the last prompts, as far as caching needs it. */
function createPrefixCache() {
  const seen: (readonly number[])[] = [];
  return {
    hit(tokens: readonly number[]): number {
      const longest = Math.max(0, ...seen.map((earlier) => commonPrefix(earlier, tokens)));
      seen.push(tokens);
      if (seen.length > 50) seen.shift();
      return longest < CACHE_FROM ? 0 : longest - (longest % CACHE_STEP);
    },
  };
}

function commonPrefix(some: readonly number[], others: readonly number[]): number {
  const different = some.findIndex((token, at) => token !== others[at]);
  return different < 0 ? some.length : different;
}

/** An answer longer than the request's limit ends there. */
function limited(said: ReturnType<typeof say>, request: ChatRequest): ReturnType<typeof say> {
  const limit = request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY;
  if (said.content === null || countTokens(said.content, AS_TEXT) <= limit) return said;
  return { ...said, content: said.content.slice(0, limit * 3), finish: "length" };
}

function contentOf(request: ChatRequest, role: "system" | "user"): string {
  return request.messages
    .filter((message) => message.role === role)
    .map((message) => message.content)
    .join("\n\n");
}

function refuseKey(authorization: string | undefined, apiKey: string): SandboxAnswer | null {
  if (authorization === `Bearer ${apiKey}`) return null;
  const message = authorization
    ? "Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys."
    : "You didn't provide an API key.";
  return openAiError(401, { message, code: authorization ? "invalid_api_key" : null });
}

function rateLimited(retryAfterSeconds: number): SandboxAnswer {
  return openAiError(
    429,
    { message: "Rate limit reached for requests.", type: "requests", code: "rate_limit_exceeded" },
    { "retry-after": String(retryAfterSeconds) },
  );
}

function outOfQuota(): SandboxAnswer {
  return openAiError(429, {
    message: "You exceeded your current quota, please check your plan and billing details.",
    type: "insufficient_quota",
    code: "insufficient_quota",
  });
}

function modelList(at: Date) {
  const created = Math.floor(at.getTime() / 1_000);
  return {
    object: "list",
    data: MODELS.map(({ id }) => ({ id, object: "model", created, owned_by: "sandbox" })),
  };
}
