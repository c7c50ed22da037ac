import { randomUUID } from "node:crypto";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";

/** Always this long, as documented. */
const LIFE_SECONDS = 86_399;

/** How an app signs in: with a token it once got, or with its id and secret for tokens that live a day. */
export type ShopifySignIn = { accessToken: string } | { clientId: string; clientSecret: string };

export interface TokenDesk {
  /** POST /admin/oauth/access_token */
  issue(request: SandboxRequest): SandboxAnswer;
  isValid(token: string | undefined): boolean;
  /** Makes every token that was issued so far invalid. */
  expireAll(): void;
}

/** Issues and checks access tokens. Error names of the grant are the documented ones where there are any. */
export function createTokenDesk(
  signIn: ShopifySignIn,
  now: () => Date,
  scopes: () => readonly string[],
): TokenDesk {
  const issued = new Map<string, number>();
  return {
    issue(request) {
      const fields = readFields(request);
      if (!fields) return refuse("invalid_request", "The body is neither a form nor JSON.");
      if (fields["grant_type"] !== "client_credentials") {
        return refuse("unsupported_grant_type", "Only client_credentials is supported.");
      }
      if ("accessToken" in signIn)
        return refuse("app_not_installed", "This shop has an admin-made app only.");
      if (fields["client_id"] !== signIn.clientId || fields["client_secret"] !== signIn.clientSecret) {
        return refuse("invalid_client", "Client id or client secret is wrong.");
      }
      const token = `shpat_${randomUUID().replaceAll("-", "")}`;
      issued.set(token, now().getTime() + LIFE_SECONDS * 1000);
      return {
        status: 200,
        body: { access_token: token, scope: scopes().join(","), expires_in: LIFE_SECONDS },
      };
    },
    isValid(token) {
      if (token === undefined) return false;
      if ("accessToken" in signIn) return token === signIn.accessToken;
      return now().getTime() < (issued.get(token) ?? 0);
    },
    expireAll: () => issued.clear(),
  };
}

function readFields({ headers, body }: SandboxRequest): Record<string, unknown> | null {
  const type = headers["content-type"] ?? "";
  if (type.startsWith("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(body));
  if (!type.startsWith("application/json")) return null;
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    return null;
  }
}

function refuse(error: string, description: string): SandboxAnswer {
  return { status: 400, body: { error, error_description: description } };
}
