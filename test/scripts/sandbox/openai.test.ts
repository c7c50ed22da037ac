import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenAiSandbox, startOpenAi } from "../../../scripts/sandbox/openai/openai.ts";

let sandbox: OpenAiSandbox;
beforeEach(async () => {
  sandbox = await startOpenAi({ now: () => new Date("2026-11-21T12:00:00Z") });
});
afterEach(() => sandbox.close());

const messages = [{ role: "user", content: "hello" }];
const word = {
  type: "object",
  properties: { word: { type: "string" } },
  required: ["word"],
  additionalProperties: false,
};
const format = (schema: unknown) => ({
  response_format: { type: "json_schema", json_schema: { name: "word", strict: true, schema } },
});

async function post(body: unknown, key = sandbox.apiKey) {
  const response = await fetch(`${sandbox.url}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as {
    error?: { code: string | null; param: string | null };
    choices?: unknown[];
  };
  return { status: response.status, answer, requestId: response.headers.get("x-request-id") };
}

describe("the sandbox model", () => {
  it("answers a good request with usage and a request id", async () => {
    const { status, answer, requestId } = await post({ model: "gpt-4.1-mini", messages, ...format(word) });
    expect(status).toBe(200);
    expect(requestId).toBe("req_sandbox_1");
    expect(answer).toMatchObject({
      object: "chat.completion",
      created: 1795262400,
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", refusal: null } }],
      usage: { prompt_tokens: 1 },
    });
  });

  it("refuses a missing or wrong key", async () => {
    expect(await post({ model: "gpt-4.1-mini", messages }, "wrong")).toMatchObject({
      status: 401,
      answer: { error: { code: "invalid_api_key" } },
    });
    expect((await fetch(`${sandbox.url}/v1/models`)).status).toBe(401);
  });

  it("lists its models", async () => {
    const response = await fetch(`${sandbox.url}/v1/models`, {
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
    });
    expect(await response.json()).toMatchObject({
      object: "list",
      data: [{ id: "gpt-4.1-mini", object: "model" }, {}, {}],
    });
  });

  it.each([
    ["no JSON", "{", 400, null],
    ["no messages", { model: "gpt-4.1-mini", messages: [] }, 400, "messages"],
    ["an unknown setting", { model: "gpt-4.1-mini", messages, temprature: 1 }, 400, null],
    ["an unknown model", { model: "gpt-0", messages }, 404, null],
    [
      "a temperature for a reasoning model",
      { model: "gpt-5-mini", messages, temperature: 0.3 },
      400,
      "temperature",
    ],
    ["max_tokens for a reasoning model", { model: "gpt-5-mini", messages, max_tokens: 5 }, 400, "max_tokens"],
    [
      "an open object in a strict schema",
      { model: "gpt-4.1-mini", messages, ...format({ ...word, additionalProperties: true }) },
      400,
      "response_format",
    ],
    [
      "an optional property deep in a strict schema",
      { model: "gpt-4.1-mini", messages, ...format({ type: "array", items: { ...word, required: [] } }) },
      400,
      "response_format",
    ],
  ])("refuses %s", async (_name, body, status, param) => {
    const refused = await post(body);
    expect(refused.status).toBe(status);
    expect(refused.answer.error?.param).toBe(param);
  });

  it("cuts an answer at the limit and says so", async () => {
    sandbox.respondWith(() => ({
      kind: "says",
      content: "one two three four five six seven eight nine ten",
    }));
    const { answer } = await post({ model: "gpt-4.1-mini", messages, max_completion_tokens: 3 });
    expect(answer.choices).toMatchObject([{ finish_reason: "length", message: { content: "one two t" } }]);
  });

  it("answers late, or not for now, when told so", async () => {
    sandbox.respondWith(() => ({ kind: "slow", ms: 30 }));
    const started = performance.now();
    expect((await post({ model: "gpt-4.1-mini", messages })).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(25);
    sandbox.respondWith(() => ({ kind: "rate_limited", retryAfterSeconds: 7 }));
    expect(await post({ model: "gpt-4.1-mini", messages })).toMatchObject({
      status: 429,
      answer: { error: { code: "rate_limit_exceeded" } },
    });
  });
});
