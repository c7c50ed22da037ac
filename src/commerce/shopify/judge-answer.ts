import { PlatformError, type PlatformErrorCode, type RetryPlan } from "../../errors.ts";
import type { Cost, Envelope, GraphqlError } from "./schema.ts";

/** When a throttled answer doesn't say what the query would cost. */
const DEFAULT_THROTTLE_MS = 2_000;

/**
 * Tells a good HTTP 200 from a bad one. Returns the fields that were refused while the rest was answered; throws
 * PlatformError for everything else that Shopify lists under `errors`, and for a search filter that it dropped:
 * then the answer holds all orders of the shop instead of those asked for.
 */
export function judgeAnswer(
  answer: Envelope,
  where: { operation: string; status: number; requestId: string | null },
): readonly GraphqlError[] {
  const fail = (message: string, code: PlatformErrorCode, retry: RetryPlan): never => {
    throw new PlatformError(message, { code, retry, platform: "shopify", ...where });
  };
  if (answer.extensions?.search?.some((search) => search.warnings?.length)) {
    fail("the shop ignored a search filter", "search_filter_dropped", "never");
  }
  const errors = answer.errors ?? [];
  const worst = errors.find((error) => !isDenial(error));
  if (worst) {
    const { code, retry } = meaningOf(worst, answer.extensions?.cost);
    fail("the shop could not run the query", code, retry);
  }
  if (errors.length > 0 && (answer.data === null || answer.data === undefined)) {
    fail("the shop denies access to what the query needs", "forbidden", "never");
  }
  return errors;
}

/** A missing scope carries a code; withheld protected data is known by its wording only. */
function isDenial({ message, extensions }: GraphqlError): boolean {
  return extensions?.code === "ACCESS_DENIED" || /\bnot approved to (access|use)\b/i.test(message);
}

function meaningOf(
  { extensions }: GraphqlError,
  cost: Cost | undefined,
): { code: PlatformErrorCode; retry: RetryPlan } {
  switch (extensions?.code) {
    case "THROTTLED":
      return { code: "rate_limited", retry: { afterMs: throttleMs(cost) } };
    case "MAX_COST_EXCEEDED":
      return { code: "query_too_expensive", retry: "never" };
    case "SHOP_INACTIVE":
      return { code: "forbidden", retry: "never" };
    case "INTERNAL_SERVER_ERROR":
    case "TIMEOUT":
      return { code: "unavailable", retry: "backoff" };
    case undefined:
    case null:
      return { code: "unexpected_answer", retry: "backoff" };
    default:
      // undefinedField, INVALID_VARIABLE and their like: our mistake, which trying again can't mend.
      return { code: "invalid_request", retry: "never" };
  }
}

/** Shopify sends no Retry-After: the bucket must fill up to the requested cost. */
function throttleMs(cost: Cost | undefined): number {
  if (!cost) return DEFAULT_THROTTLE_MS;
  const { currentlyAvailable, restoreRate } = cost.throttleStatus;
  const missing = cost.requestedQueryCost - currentlyAvailable;
  return Math.max(1000, Math.ceil((missing / restoreRate) * 1000));
}
