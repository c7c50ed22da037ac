import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type OpenAiSandbox, startOpenAi } from "../../scripts/sandbox/openai/openai.ts";
import { connectOpenAi, OpenAiEnv } from "../../src/llm/openai.ts";
import type { ModelRequest } from "../../src/llm/port.ts";
import { createFetch } from "../../src/net/create-fetch.ts";
import { collectGarbage } from "../support/collect-garbage.ts";

const NOW = new Date("2026-11-21T12:00:00Z");
const Answer = z.strictObject({ word: z.string() });
const request: ModelRequest<z.infer<typeof Answer>> = {
  purpose: "write",
  system: "Be brief.",
  user: "Say a word.",
  schema: Answer,
  schemaName: "one_word",
  maxOutputTokens: 200,
};

let sandbox: OpenAiSandbox;
let logged: unknown[];

beforeEach(async () => {
  logged = [];
  sandbox = await startOpenAi({
    now: () => NOW,
    respond: () => ({ kind: "says", content: '{"word":"yes"}' }),
  });
});
afterEach(() => sandbox.close());

function connect(
  settings: Readonly<Record<string, string>> = {},
  now = () => NOW,
  fetchWith: typeof fetch = createFetch(),
) {
  const env = OpenAiEnv.parse({
    OPENAI_API_KEY: sandbox.apiKey,
    OPENAI_BASE_URL: `${sandbox.url}/v1`,
    ...settings,
  });
  const write = (...parts: unknown[]) => void logged.push(parts);
  return connectOpenAi(env, {
    fetch: fetchWith,
    now,
    log: { debug: write, info: write, warn: write, error: write },
  });
}

const complete = (settings?: Readonly<Record<string, string>>) =>
  connect(settings).complete(request, new AbortController().signal);

describe("an answer", () => {
  it("comes parsed, with its request id, tokens and cost", async () => {
    const answer = await complete({ OPENAI_PRICE_INPUT: "1", OPENAI_PRICE_OUTPUT: "10" });
    const { call } = answer;
    expect(answer).toMatchObject({ kind: "answer", value: { word: "yes" } });
    expect(call).toMatchObject({
      purpose: "write",
      model: "gpt-4.1-mini",
      requestId: "req_sandbox_1",
      system: "Be brief.",
      user: "Say a word.",
      answer: '{"word":"yes"}',
      failure: null,
      tokensCached: 0,
      startedAt: NOW,
    });
    expect(call.costMicros).toBe((call.tokensIn ?? 0) + 10 * (call.tokensOut ?? 0));
  });

  it("is asked for with a strict schema, the key, a limit and a low temperature", async () => {
    await complete();
    const sent: unknown = JSON.parse(sandbox.exchanges[0]?.body ?? "");
    expect(sent).toMatchObject({
      temperature: 0.3,
      max_completion_tokens: 200,
      response_format: { type: "json_schema", json_schema: { name: "one_word", strict: true } },
    });
    expect(sandbox.exchanges[0]?.headers["authorization"]).toBe(`Bearer ${sandbox.apiKey}`);
  });

  it("counts what the provider served from its cache at the cached price", async () => {
    const model = connect({ OPENAI_PRICE_INPUT: "4", OPENAI_PRICE_CACHED: "1", OPENAI_PRICE_OUTPUT: "0" });
    const long = { ...request, system: "A stable prefix of many words. ".repeat(300) };
    const { signal } = new AbortController();
    await model.complete(long, signal);
    const { call } = await model.complete(long, signal);
    expect(call.tokensCached).toBeGreaterThanOrEqual(1_024);
    expect(call.costMicros).toBe(
      4 * ((call.tokensIn ?? 0) - (call.tokensCached ?? 0)) + (call.tokensCached ?? 0),
    );
  });

  it("has no cost where no price is set", async () => {
    expect((await complete()).call.costMicros).toBeNull();
  });

  it("is logged without a word of it", async () => {
    await complete();
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/Be brief|Say a word|yes/);
  });
});

describe("a model that takes other settings", () => {
  it("is asked again without a temperature, and from then on never with one", async () => {
    const model = connect({ OPENAI_MODEL: "gpt-5-mini" });
    const { signal } = new AbortController();
    expect((await model.complete(request, signal)).kind).toBe("answer");
    expect((await model.complete(request, signal)).kind).toBe("answer");
    expect(sandbox.exchanges.map(({ status }) => status)).toEqual([400, 200, 200]);
  });

  it("learns it in parallel calls too", async () => {
    const model = connect({ OPENAI_MODEL: "gpt-5-mini" });
    const { signal } = new AbortController();
    const answers = await Promise.all([1, 2, 3].map(() => model.complete(request, signal)));
    expect(answers.map(({ kind }) => kind)).toEqual(["answer", "answer", "answer"]);
  });

  it("gets max_tokens where the server knows nothing newer", async () => {
    sandbox.faults.push({
      when: ({ body }) => body.includes("max_completion_tokens"),
      times: 1,
      effect: {
        kind: "answer",
        answer: { status: 400, body: { error: { message: "unknown field max_completion_tokens" } } },
      },
    });
    expect((await complete()).kind).toBe("answer");
    expect(sandbox.exchanges[1]?.body).toContain('"max_tokens":200');
  });
});

describe("a failure is a value", () => {
  it.each([
    ["refused", { kind: "refusal" }],
    ["truncated", { kind: "truncated" }],
    ["invalid_answer", { kind: "broken_json" }],
    ["invalid_answer", { kind: "says", content: '{"word":1}' }],
    ["invalid_answer", { kind: "says", content: '{"word":"yes","more":1}' }],
    ["over_budget", { kind: "out_of_quota" }],
  ] as const)("%s, when the model answers with %j", async (failure, behaviour) => {
    sandbox.respondWith(() => behaviour);
    const { kind, call } = await complete();
    expect({ kind, failure: call.failure }).toEqual({ kind: "failure", failure });
    expect(call.requestId).toMatch(/^req_sandbox_/);
  });

  it.each([
    [500, { error: { message: "oops" } }],
    [503, "<html>busy</html>"],
    [401, { error: { message: "bad key", code: "invalid_api_key" } }],
    [404, { error: { message: "no such model", code: "model_not_found" } }],
  ] as const)("unavailable, when the server says %i", async (status, body) => {
    sandbox.faults.push({
      when: () => true,
      times: Infinity,
      effect: { kind: "answer", answer: { status, body } },
    });
    expect((await complete()).call.failure).toBe("unavailable");
  });

  it.each([{}, { choices: [] }, "<html>hello</html>", "null"])(
    "invalid_answer, when a 200 holds %j",
    async (body) => {
      sandbox.faults.push({
        when: () => true,
        times: 1,
        effect: { kind: "answer", answer: { status: 200, body } },
      });
      expect((await complete()).call.failure).toBe("invalid_answer");
    },
  );

  it("timeout, when no answer comes", async () => {
    sandbox.faults.push({ when: () => true, times: Infinity, effect: { kind: "hang" } });
    const { kind, call } = await complete({ OPENAI_TIMEOUT_MS: "1000" });
    expect({ kind, failure: call.failure }).toEqual({ kind: "failure", failure: "timeout" });
  });

  it("timeout, when the server asks for a longer wait than there is time", async () => {
    sandbox.respondWith(() => ({ kind: "rate_limited", retryAfterSeconds: 5 }));
    const started = performance.now();
    expect((await complete({ OPENAI_TIMEOUT_MS: "1000" })).call.failure).toBe("timeout");
    expect(performance.now() - started).toBeLessThan(4_500);
  });
});

describe("a passing fault", () => {
  it("is retried: a 429 and a reset connection still end in an answer", async () => {
    const refuse = {
      status: 429,
      headers: { "retry-after-ms": "1" },
      body: { error: { message: "slow down" } },
    };
    sandbox.faults.push({ when: () => true, times: 1, effect: { kind: "answer", answer: refuse } });
    sandbox.faults.push({ when: () => true, times: 1, effect: { kind: "reset_before" } });
    expect((await complete()).kind).toBe("answer");
  });
});

describe("the caller's own abort", () => {
  it("is thrown, for it says nothing about the model", async () => {
    const controller = new AbortController();
    sandbox.faults.push({ when: () => true, times: Infinity, effect: { kind: "hang" } });
    const pending = connect().complete(request, controller.signal);
    controller.abort(new Error("stopping"));
    await expect(pending).rejects.toThrow("stopping");
  });
});

describe("the daily budget", () => {
  const settings = {
    OPENAI_PRICE_INPUT: "1000",
    OPENAI_PRICE_OUTPUT: "1000",
    OPENAI_DAILY_BUDGET_USD: "0.001",
  };

  it("stops calls once it is spent, until the next UTC day", async () => {
    let now = NOW;
    const model = connect(settings, () => now);
    const { signal } = new AbortController();
    expect((await model.complete(request, signal)).kind).toBe("answer");
    expect((await model.complete(request, signal)).call.failure).toBe("over_budget");
    expect(sandbox.exchanges).toHaveLength(1);
    now = new Date("2026-11-22T00:00:00Z");
    expect((await model.complete(request, signal)).kind).toBe("answer");
  });

  it("is refused without prices", () => {
    const env = { OPENAI_API_KEY: "k", OPENAI_DAILY_BUDGET_USD: "5" };
    expect(OpenAiEnv.safeParse(env).error?.issues[0]?.path).toEqual(["OPENAI_DAILY_BUDGET_USD"]);
  });
});

describe("every setting", () => {
  it("is described", () => {
    for (const [name, field] of Object.entries(OpenAiEnv.shape))
      expect([name, field.description]).not.toContain(undefined);
  });
});

describe("a call that has ended", () => {
  it("leaves nothing in memory, though the SDK goes on listening to the signal that it was given", async () => {
    const signals: WeakRef<AbortSignal>[] = [];
    const send = createFetch();
    const model = connect({}, undefined, (input, init) => {
      if (init?.signal) signals.push(new WeakRef(init.signal));
      return send(input, init);
    });
    const outer = new AbortController();
    for (let nth = 0; nth < 12; nth += 1) await model.complete(request, outer.signal);
    await collectGarbage();
    expect(signals).toHaveLength(12);
    // The newest may still be in a register.
    expect(signals.filter((one) => one.deref() !== undefined).length).toBeLessThan(3);
  });
});
