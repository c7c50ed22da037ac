import type { Random } from "../bench/seeded-random.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";

/** Stands for the minutes that platforms wait before they send again: longer together than a start takes. */
export const WEBHOOK_RETRY_MS = 2_500;

/** Of all webhooks, how many come late, and how many more than once. */
const LATE = 0.15;
const LATE_MS = 2_500;
const DOUBLED = 0.15;

/** When the copies of each webhook go out: some late, so that a later one overtakes them, some two or three times at once. */
export function copiesBy(random: Random, count: (what: string) => void): () => readonly number[] {
  return () => {
    const first = random() < LATE ? Math.round(random() * LATE_MS) : 0;
    if (first > 0) count("webhook late, out of order");
    if (random() >= DOUBLED) return [first];
    count("webhook sent several times");
    const again = random() < 0.5 ? first : first + Math.round(random() * LATE_MS);
    return random() < 0.3 ? [first, first, again] : [first, again];
  };
}

/** A hundred failures in a row switch an integration off. Within a minute of ours lie days of the real one: admins mend it. */
export function keepIntegrationsOn({ gorgias }: Sandbox): void {
  for (const integration of gorgias.integrations.all) {
    integration.failures = 0;
    integration.deactivatedAt = null;
  }
}

export interface WebhookCounts {
  /** Copies, each with its own tries. */
  tries: number;
  accepted: number;
  /** Events of which no try was ever accepted, by the last try's status; "none" = no answer. */
  lost: ReadonlyMap<string, number>;
}

export function webhookCounts({ helpdesks }: Sandbox): WebhookCounts {
  const tries = helpdesks.flatMap(({ deliveries }) => deliveries);
  const accepted = tries.filter(({ status }) => status === 202);
  const heard = new Set(accepted.map(({ deliveryId }) => deliveryId));
  const unheard = new Map<string, string>();
  for (const { deliveryId, status } of tries) {
    if (!heard.has(deliveryId)) unheard.set(deliveryId, String(status ?? "none"));
  }
  const lost = new Map<string, number>();
  for (const status of unheard.values()) lost.set(status, (lost.get(status) ?? 0) + 1);
  return { tries: tries.length, accepted: accepted.length, lost };
}
