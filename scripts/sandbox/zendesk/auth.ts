import { randomBytes } from "node:crypto";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";

/** Bounds and default of a token's life in seconds (Zendesk's OpenAPI file and OAuth pages, read 2026-11-21). */
const LIFE = { min: 300, max: 172_800, default: 1800 };

export interface ZendeskCredentials {
  clientId: string;
  clientSecret: string;
  /** The legacy way in, Basic `{email}/token:{apiToken}`. */
  email: string;
  apiToken: string;
}

/** Who calls: with which scopes, or nobody. */
type Caller =
  | { kind: "known"; allows: (scope: string) => boolean }
  | { kind: "anonymous"; refused: SandboxAnswer };

export interface ZendeskAuth {
  /** POST /oauth/tokens. */
  issueToken(request: SandboxRequest): SandboxAnswer;
  caller(request: SandboxRequest): Caller;
  /** Makes every issued token worthless, as an admin can. */
  revokeTokens(): void;
}

export function createZendeskAuth(credentials: ZendeskCredentials, now: () => Date): ZendeskAuth {
  const tokens = new Map<string, { scopes: ReadonlySet<string>; expiresAt: number }>();

  function issueToken(request: SandboxRequest): SandboxAnswer {
    const body = tokenBody(request);
    if (body === null) return oauthError(400, "invalid_request", "The request body is not readable.");
    if (body["grant_type"] !== "client_credentials") {
      return oauthError(400, "unsupported_grant_type", "The grant type is not supported.");
    }
    if (body["client_id"] !== credentials.clientId || body["client_secret"] !== credentials.clientSecret) {
      return oauthError(401, "invalid_client", "Client authentication failed.");
    }
    const scope = body["scope"];
    if (scope === undefined || scope === "") {
      return oauthError(400, "invalid_scope", "The requested scope is missing.");
    }
    const life = body["expires_in"] === undefined ? LIFE.default : Number(body["expires_in"]);
    if (!Number.isInteger(life) || life < LIFE.min || life > LIFE.max) {
      return oauthError(400, "invalid_request", `expires_in must be between ${LIFE.min} and ${LIFE.max}.`);
    }
    const token = randomBytes(24).toString("base64url");
    // Anything but one string is taken, and gives a token that may do nothing: the trap of the real API.
    const text = typeof scope === "string" ? scope : JSON.stringify(scope);
    const scopes = new Set(typeof scope === "string" ? scope.split(" ") : []);
    tokens.set(token, { scopes, expiresAt: now().getTime() + life * 1000 });
    return {
      status: 201,
      body: { access_token: token, token_type: "bearer", scope: text, expires_in: life },
    };
  }

  function caller(request: SandboxRequest): Caller {
    const header = request.headers["authorization"] ?? "";
    const basic = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(header)?.[1];
    if (basic !== undefined) {
      const expected = `${credentials.email}/token:${credentials.apiToken}`;
      if (Buffer.from(basic, "base64").toString() === expected) return { kind: "known", allows: () => true };
    }
    const bearer = /^Bearer (\S{1,200})$/i.exec(header)?.[1];
    const token = bearer === undefined ? undefined : tokens.get(bearer);
    if (token && token.expiresAt > now().getTime()) {
      return { kind: "known", allows: (scope) => hasScope(token.scopes, scope) };
    }
    return { kind: "anonymous", refused: bearer === undefined ? NOT_AUTHENTICATED : INVALID_TOKEN };
  }

  return { issueToken, caller, revokeTokens: () => tokens.clear() };
}

/** "tickets:read" is granted by itself and by plain "read". */
function hasScope(scopes: ReadonlySet<string>, wanted: string): boolean {
  return scopes.has(wanted) || scopes.has(wanted.split(":")[1] ?? "");
}

const NOT_AUTHENTICATED: SandboxAnswer = { status: 401, body: { error: "Couldn't authenticate you" } };
const INVALID_TOKEN = oauthError(
  401,
  "invalid_token",
  "The access token provided is expired, revoked, malformed or invalid for other reasons.",
);

/** For a token whose scopes don't cover the call. */
export const FORBIDDEN: SandboxAnswer = {
  status: 403,
  body: { error: { title: "Forbidden", message: "You do not have access to this page." } },
};

function oauthError(status: number, error: string, error_description: string): SandboxAnswer {
  return { status, body: { error, error_description } };
}

function tokenBody(request: SandboxRequest): Record<string, unknown> | null {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(request.body));
  }
  if (!type.startsWith("application/json")) return null;
  try {
    const body = JSON.parse(request.body) as unknown;
    return typeof body === "object" && body !== null ? { ...body } : null;
  } catch {
    return null;
  }
}
