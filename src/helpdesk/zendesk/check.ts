import type { CheckResult } from "../../adapter.ts";
import { PlatformError } from "../../errors.ts";
import { API_TOKENS_END } from "./auth/api-token.ts";
import type { ZendeskAuth } from "./auth/auth.ts";
import { SCOPES } from "./auth/oauth-token.ts";
import type { ZendeskClient } from "./client.ts";
import type { OwnUser } from "./own-user.ts";
import type { CurrentUser } from "./schema.ts";

/** Proves what read-only calls can prove of a Zendesk connection. */
export async function checkZendesk(
  client: ZendeskClient,
  auth: ZendeskAuth,
  ownUser: OwnUser,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  try {
    const { body, headers } = await client.currentUser(signal);
    const role = roleFinding(body.user);
    if (role.level === "failure") return [role, ...authFindings(auth)];
    if (body.user.id) ownUser.id = body.user.id;
    return [
      role,
      ...authFindings(auth),
      privateOnlyFinding(body.user),
      limitFinding(headers),
      { name: "tags", level: "ok", detail: "only the first added tag proves that they are writable" },
    ];
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PlatformError)) throw error;
    return [{ name: "credentials", level: "failure", detail: adviceFor(error, auth) }, ...authFindings(auth)];
  }
}

/** A refused credential is answered 200 with an "Anonymous user" that has no role (recorded by node-zendesk, 2023). */
function roleFinding(user: CurrentUser["user"]): CheckResult {
  if (user.role === "agent" || user.role === "admin") {
    return {
      name: "credentials",
      level: "ok",
      detail: `acts as user ${user.id ?? "?"} with role ${user.role}`,
    };
  }
  const detail = user.role
    ? `acts as a user with role ${user.role}: notes need an agent or admin`
    : "refused: Zendesk answered as to an anonymous user; check client or token";
  return { name: "credentials", level: "failure", detail };
}

function authFindings(auth: ZendeskAuth): CheckResult[] {
  if (auth.kind === "api-token") {
    const detail = `API tokens stop working on ${API_TOKENS_END}: create an OAuth client and set ZENDESK_OAUTH_CLIENT_ID`;
    return [{ name: "authentication", level: "warning", detail }];
  }
  const granted = auth.grantedScopes();
  if (granted === null) return [];
  const has = new Set(granted.split(" "));
  const missing = SCOPES.split(" ").filter((scope) => !has.has(scope) && !has.has(scope.split(":")[1] ?? ""));
  return missing.length === 0
    ? [{ name: "scopes", level: "ok", detail: granted }]
    : [
        {
          name: "scopes",
          level: "failure",
          detail: `missing ${missing.join(", ")}: allow them on the OAuth client`,
        },
      ];
}

function privateOnlyFinding(user: CurrentUser["user"]): CheckResult {
  return user.only_private_comments === true
    ? { name: "private comments", level: "ok", detail: "the user may only write private comments" }
    : {
        name: "private comments",
        level: "warning",
        detail:
          "the user may write public comments; Sidenote never does, a role with private comments only makes sure",
      };
}

function limitFinding(headers: Headers): CheckResult {
  const limit = headers.get("x-rate-limit") ?? headers.get("ratelimit-limit");
  return limit
    ? { name: "rate limit", level: "ok", detail: `${limit} calls per minute for the whole account` }
    : { name: "rate limit", level: "warning", detail: "the account did not say its limit" };
}

function adviceFor(error: PlatformError, auth: ZendeskAuth): string {
  switch (error.code) {
    case "unauthorized":
      return auth.kind === "oauth-client"
        ? "refused: check ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET"
        : "refused: check ZENDESK_EMAIL and ZENDESK_API_TOKEN";
    case "forbidden":
      return `not allowed to ${error.operation}: check the client's scopes`;
    case "not_found":
      return `cannot ${error.operation}: check ZENDESK_SUBDOMAIN`;
    default:
      return `cannot ${error.operation}: ${error.message} (${error.code})`;
  }
}
