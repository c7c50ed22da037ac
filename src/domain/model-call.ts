/** Why a model call gave nothing usable. */
export type ModelFailure =
  | "timeout"
  | "unavailable"
  | "refused"
  | "invalid_answer"
  | "truncated"
  | "over_budget";

/** One call to a model, kept whole so that cost and blame can be read later. */
export interface ModelCall {
  purpose: "write" | "repair" | "read_action" | "read_intent";
  model: string;
  /** The provider's id for support cases; null when no answer came. */
  requestId: string | null;
  system: string;
  user: string;
  /** Raw text of the answer; null when none came. */
  answer: string | null;
  failure: ModelFailure | null;
  tokensIn: number | null;
  /** Of tokensIn, those that the provider served from its prefix cache. */
  tokensCached: number | null;
  tokensOut: number | null;
  /** In millionths of a US dollar; null when no price is configured. */
  costMicros: number | null;
  startedAt: Date;
  latencyMs: number;
}
