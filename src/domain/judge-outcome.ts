import type { Action } from "./decision.ts";
import type { Outcome } from "./outcome.ts";

/** Accepted: the draft's own words. Edited: other words, same action. Overridden: another action. */
export function judgeOutcome(reply: {
  /** Apart from greeting, signature and white space. */
  sameText: boolean;
  proposed: Action;
  chosen: Action;
}): Extract<Outcome, "accepted" | "edited" | "overridden"> {
  if (reply.chosen !== reply.proposed) return "overridden";
  return reply.sameText ? "accepted" : "edited";
}
