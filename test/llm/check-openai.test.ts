import { afterEach, describe, expect, it } from "vitest";
import { OPENAI_DEMO, type OpenAiSandbox, startOpenAi } from "../../scripts/sandbox/openai/openai.ts";
import { checkOpenAi } from "../../src/llm/check-openai.ts";
import { OpenAiEnv } from "../../src/llm/openai.ts";
import { createFetch } from "../../src/net/create-fetch.ts";

const now = () => new Date("2026-11-20T15:00:00Z");
const started: OpenAiSandbox[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

async function check(overrides: Record<string, string> = {}) {
  const server = await startOpenAi({ now });
  started.push(server);
  const settings = { OPENAI_API_KEY: OPENAI_DEMO.apiKey, OPENAI_BASE_URL: `${server.url}/v1`, ...overrides };
  return checkOpenAi(OpenAiEnv.parse(settings), { fetch: createFetch(), now }, new AbortController().signal);
}

describe("the doctor's look at the model", () => {
  it("finds a server that answers and knows the model", async () => {
    expect((await check()).map((result) => result.level)).toEqual(["ok", "ok"]);
  });

  it("fails on a wrong key or a dead server, and prints neither key nor address", async () => {
    const wrong = await check({ OPENAI_API_KEY: "wrong-canary" });
    expect(wrong).toEqual([
      { name: "credentials", level: "failure", detail: "refused: check OPENAI_API_KEY" },
    ]);
    const dead = await check({ OPENAI_BASE_URL: "http://127.0.0.1:9/v1" });
    expect(dead[0]).toMatchObject({ level: "failure" });
    expect(dead[0]?.detail).toMatch(/check OPENAI_BASE_URL/);
  });

  it("warns of a model that the server does not list", async () => {
    expect((await check({ OPENAI_MODEL: "no-such-model" })).at(-1)).toMatchObject({ level: "warning" });
  });
});
