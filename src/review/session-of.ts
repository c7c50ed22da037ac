import type { Response } from "express";

/** A signed-in visit. */
export interface Session {
  id: string;
  /** What each of its forms must carry. */
  csrfToken: string;
}

/** Set by the door that checked the cookie; null on pages that anybody may see. */
export function sessionOf(response: Response): Session | null {
  const session: Session | undefined = response.locals["session"];
  return session ?? null;
}

export function attachSession(response: Response, session: Session): void {
  response.locals["session"] = session;
}
