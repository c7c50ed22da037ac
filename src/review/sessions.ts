import { createHmac, randomBytes } from "node:crypto";
import type { SignOuts } from "../../db/sign-outs.ts";
import { secretsEqual } from "../net/compare-secret.ts";
import type { Session } from "./session-of.ts";

/** A working day and a half: nobody is signed out in the middle of one. */
export const SESSION_LIFETIME_MS = 12 * 60 * 60_000;

export interface Sessions {
  /** A new session's cookie value; the id is fresh each time, so a planted one is worth nothing. */
  open(): string;
  /** Null unless we made this cookie, it is young enough, and nobody signed out of it. */
  read(cookie: string): Promise<Session | null>;
  close(session: Session): Promise<void>;
}

/**
 * Sessions as signed cookies: "<id>.<expiry>.<signature>". The key hangs on both secrets, so a new password or a new
 * link secret signs everybody out. Sign-outs are stored until the session would have ended.
 */
export function createSessions(
  secrets: { link: string; password: string },
  signOuts: SignOuts,
  now: () => Date,
): Sessions {
  const key = createHmac("sha256", secrets.link).update(`sidenote session v1\n${secrets.password}`).digest();
  const sign = (purpose: string, claim: string) =>
    createHmac("sha256", key).update(`${purpose}\n${claim}`).digest("base64url");

  return {
    open: () => {
      const claim = `${randomBytes(24).toString("base64url")}.${now().getTime() + SESSION_LIFETIME_MS}`;
      return `${claim}.${sign("cookie", claim)}`;
    },
    read: async (cookie) => {
      const [, claim = "", id = "", expiresAt = "", given = ""] =
        /^(([A-Za-z0-9_-]{32})\.(\d{1,15}))\.([A-Za-z0-9_-]{43})$/.exec(cookie) ?? [];
      if (claim === "" || !secretsEqual(given, sign("cookie", claim))) return null;
      if (Number(expiresAt) <= now().getTime() || (await signOuts.has(id))) return null;
      return { id, csrfToken: sign("csrf", id) };
    },
    close: ({ id }) => {
      const at = now();
      return signOuts.record(id, new Date(at.getTime() + SESSION_LIFETIME_MS), at);
    },
  };
}
