import { createHmac, randomBytes } from "node:crypto";
import { secretsEqual } from "../net/compare-secret.ts";
import type { Session } from "./session-of.ts";

/** A working day and a half: nobody is signed out in the middle of one. */
export const SESSION_LIFETIME_MS = 12 * 60 * 60_000;

export interface Sessions {
  /** A new session's cookie value; the id is fresh each time, so a planted one is worth nothing. */
  open(): string;
  /** Null unless we made this cookie, it is young enough, and nobody signed out of it. */
  read(cookie: string): Session | null;
  close(session: Session): void;
}

/**
 * Sessions as signed cookies: "<id>.<expiry>.<signature>". The key hangs on both secrets, so a new password or a new
 * link secret signs everybody out. Sign-outs are remembered by this process until the session would have ended.
 */
export function createSessions(secrets: { link: string; password: string }, now: () => Date): Sessions {
  const key = createHmac("sha256", secrets.link).update(`sidenote session v1\n${secrets.password}`).digest();
  const sign = (purpose: string, claim: string) =>
    createHmac("sha256", key).update(`${purpose}\n${claim}`).digest("base64url");
  const closed = new Map<string, number>();

  return {
    open: () => {
      const claim = `${randomBytes(24).toString("base64url")}.${now().getTime() + SESSION_LIFETIME_MS}`;
      return `${claim}.${sign("cookie", claim)}`;
    },
    read: (cookie) => {
      const [, claim = "", id = "", expiresAt = "", given = ""] =
        /^(([A-Za-z0-9_-]{32})\.(\d{1,15}))\.([A-Za-z0-9_-]{43})$/.exec(cookie) ?? [];
      if (claim === "" || !secretsEqual(given, sign("cookie", claim))) return null;
      if (Number(expiresAt) <= now().getTime() || closed.has(id)) return null;
      return { id, csrfToken: sign("csrf", id) };
    },
    close: ({ id }) => {
      const at = now().getTime();
      for (const [old, endsAt] of closed) if (endsAt <= at) closed.delete(old);
      closed.set(id, at + SESSION_LIFETIME_MS);
    },
  };
}
