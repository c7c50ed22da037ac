import type { CheckResult } from "../adapter.ts";
import type { Config } from "../config.ts";
import { checkOpenAi } from "../llm/check-openai.ts";
import type { Surroundings } from "../main.ts";
import { loadPolicy } from "../pipeline/decide/policy/policy-file.ts";

const MARKS = { ok: "ok     ", warning: "WARNING", failure: "FAILED " } as const;
const TIMEOUT_MS = 30_000;

/** Asks every connection what it can do, with reads only, and says what is missing. Exit code 1 on any failure. */
export async function doctor(
  config: Config,
  around: Surroundings,
  print: (line: string) => void,
): Promise<number> {
  let failed = false;
  let warned = false;
  const report = (name: string, results: readonly CheckResult[]) => {
    print(name);
    for (const { name: check, level, detail } of results) {
      failed ||= level === "failure";
      warned ||= level === "warning";
      print(`  ${MARKS[level]}  ${check}: ${detail}`);
    }
  };
  const deps = { fetch: around.fetch, log: around.log, now: around.now };
  const connections = [
    ...config.helpdesks.map(({ module, env }) => ({ id: module.id, api: module.connect(env, deps).api })),
    ...(config.shop
      ? [{ id: config.shop.module.id, api: config.shop.module.connect(config.shop.env, deps) }]
      : []),
  ];
  const { policyVersion, policy } = await loadPolicy(config.core.POLICY_FILE);
  report("policy", [{ name: "file", level: "ok", detail: `${policy.store.name}, version ${policyVersion}` }]);
  for (const { id, api } of connections) report(id, await checked(api));
  if (!config.shop) {
    report("shop", [
      { name: "shop", level: "warning", detail: "none is connected: drafts can't speak of orders" },
    ]);
  }
  report("model", await checkedModel(config, around));
  const verdict = warned ? "all connections work; see the warnings" : "all connections work";
  print(failed ? "something needs mending" : verdict);
  return failed ? 1 : 0;
}

async function checkedModel({ model }: Config, around: Surroundings): Promise<readonly CheckResult[]> {
  if (!model) return [{ name: "writer", level: "ok", detail: "templates write the drafts" }];
  return checkOpenAi(model, around, AbortSignal.timeout(TIMEOUT_MS));
}

/** A check never throws for what it finds; if it does all the same, that is a finding too. */
async function checked(api: {
  check(signal: AbortSignal): Promise<readonly CheckResult[]>;
}): Promise<readonly CheckResult[]> {
  try {
    return await api.check(AbortSignal.timeout(TIMEOUT_MS));
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown failure";
    return [{ name: "check", level: "failure", detail: `could not be finished (${name})` }];
  }
}
