import { z } from "zod";
import type { AdapterDeps, CheckResult } from "../adapter.ts";
import { PlatformError } from "../errors.ts";
import { requestJson } from "../net/request-json.ts";
import type { OpenAiEnv } from "./openai.ts";

const ModelList = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Asks the model's server for its list of models: proves address and key without paying for an answer. */
export async function checkOpenAi(
  env: OpenAiEnv,
  deps: Pick<AdapterDeps, "fetch" | "now">,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const name = env.OPENAI_MODEL;
  try {
    const { body } = await requestJson(deps, {
      platform: "openai",
      operation: "list models",
      method: "GET",
      url: `${env.OPENAI_BASE_URL}/models`,
      headers: { authorization: `Bearer ${env.OPENAI_API_KEY}` },
      answer: ModelList,
      signal,
    });
    const known = body.data.some((model) => model.id === name);
    const credentials: CheckResult = { name: "credentials", level: "ok", detail: "the server answers" };
    return [
      credentials,
      known
        ? { name: "writer", level: "ok", detail: `${name} phrases the drafts` }
        : { name: "writer", level: "warning", detail: `the server does not list OPENAI_MODEL ${name}` },
    ];
  } catch (error) {
    signal.throwIfAborted();
    return [{ name: "credentials", level: "failure", detail: adviceFor(error) }];
  }
}

function adviceFor(error: unknown): string {
  const code = error instanceof PlatformError ? error.code : "unknown";
  if (code === "unauthorized") return "refused: check OPENAI_API_KEY";
  return `the model can't be asked (${code}): check OPENAI_BASE_URL; until then templates write the drafts`;
}
