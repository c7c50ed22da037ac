import { startOpenAi } from "../../../scripts/sandbox/openai/openai.ts";
import { connectOpenAi, OpenAiEnv } from "../../../src/llm/openai.ts";
import { silentLog } from "../../support/log.ts";

/** The sandbox's model, and our adapter before it. */
export async function startSandboxModel(now: () => Date) {
  const sandbox = await startOpenAi({ now });
  const env = OpenAiEnv.parse({ OPENAI_API_KEY: sandbox.apiKey, OPENAI_BASE_URL: `${sandbox.url}/v1` });
  return { sandbox, model: connectOpenAi(env, { fetch, now, log: silentLog }) };
}
