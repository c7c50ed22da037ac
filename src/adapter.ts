import type { Logger } from "./log.ts";
import type { TokenVault } from "./tokens/vault.ts";

/** One line of `sidenote doctor`. */
export interface CheckResult {
  /** "credentials", "scopes", "rate limit", … */
  name: string;
  level: "ok" | "warning" | "failure";
  /** What was found and, unless ok, what to do. Never a secret. */
  detail: string;
}

/** What every adapter is given, instead of reaching for it. */
export interface AdapterDeps {
  fetch: typeof fetch;
  log: Logger;
  now: () => Date;
  /** Where access tokens outlive this process; absent = they live in its memory only. */
  tokens?: TokenVault | undefined;
}
