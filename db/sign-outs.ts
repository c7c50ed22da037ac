/**
 * Sessions that ended before their time. Sessions themselves are signed cookies and stored nowhere, so this is all that
 * is to be remembered, by every process on this database and over restarts.
 */
export interface SignOuts {
  /** Remembers a session until `endsAt`, and forgets those that have ended by `now`. A second time changes nothing. */
  record(sessionId: string, endsAt: Date, now: Date): Promise<void>;
  has(sessionId: string): Promise<boolean>;
}
