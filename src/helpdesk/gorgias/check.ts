import type { CheckResult } from "../../adapter.ts";
import { PlatformError } from "../../errors.ts";
import type { GorgiasClient } from "./client.ts";
import type { GorgiasIntegration } from "./schema.ts";

/** The triggers that tell Sidenote all it needs; without the first there are no drafts, without the others no outcomes. */
const TRIGGERS = [
  "ticket-created",
  "ticket-message-created",
  "ticket-message-failed",
  "ticket-status-updated",
  "ticket-updated",
];

/** Proves what read-only calls can prove of a Gorgias connection. */
export async function checkGorgias(
  client: GorgiasClient,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const credentials = await finding("credentials", signal, async () => {
    const used = await client.probe(signal);
    return [
      { name: "credentials", level: "ok", detail: "tickets are readable" },
      used
        ? { name: "rate limit", level: "ok", detail: `${used} calls used in the current window` }
        : { name: "rate limit", level: "warning", detail: "the account did not say its limit" },
    ];
  });
  if (credentials.some((result) => result.level === "failure")) return credentials;
  return [
    ...credentials,
    ...(await finding("tags", signal, async () => {
      await client.tagPages(signal).next();
      return [
        {
          name: "tags",
          level: "ok",
          detail: "readable; only the first added tag proves that they are writable",
        },
      ];
    })),
    ...(await finding("webhooks", signal, async () => {
      const integrations: GorgiasIntegration[] = [];
      for await (const page of client.integrationPages(signal)) integrations.push(...page);
      return [webhookFinding(integrations)];
    })),
  ];
}

/** Turns a refusal into a finding: doctor lists all problems instead of stopping at the first. */
async function finding(
  name: string,
  signal: AbortSignal,
  ask: () => Promise<CheckResult[]>,
): Promise<CheckResult[]> {
  try {
    return await ask();
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PlatformError)) throw error;
    const level = name === "webhooks" ? "warning" : "failure";
    return [{ name, level, detail: adviceFor(error) }];
  }
}

function adviceFor(error: PlatformError): string {
  switch (error.code) {
    case "unauthorized":
      return "refused: check GORGIAS_EMAIL and GORGIAS_API_KEY (Settings → You → REST API)";
    case "forbidden":
      return `not allowed to ${error.operation}: the API key's user needs that permission`;
    case "not_found":
      return `cannot ${error.operation}: check GORGIAS_SUBDOMAIN`;
    default:
      return `cannot ${error.operation}: ${error.message} (${error.code})`;
  }
}

function webhookFinding(integrations: readonly GorgiasIntegration[]): CheckResult {
  const active = integrations.filter((integration) => !integration.deactivated_datetime);
  const covered = new Set(
    active.flatMap(({ http }) =>
      Object.entries(http?.triggers ?? {}).flatMap(([trigger, on]) => (on === true ? [trigger] : [])),
    ),
  );
  const missing = TRIGGERS.filter((trigger) => !covered.has(trigger));
  if (missing.length === 0)
    return { name: "webhooks", level: "ok", detail: "all triggers have an HTTP integration" };
  return {
    name: "webhooks",
    level: "warning",
    detail: `no active HTTP integration for ${missing.join(", ")}: add one per trigger`,
  };
}
