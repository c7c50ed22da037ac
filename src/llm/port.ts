import type { z } from "zod";
import type { ModelCall } from "../domain/model-call.ts";

/** A language model that answers in a given shape. It has no tools, and its answer is a proposal that code checks. */
export interface LanguageModel {
  /** Never throws for what a model or its server does: a failure is a value, because a template draft follows. */
  complete<T>(request: ModelRequest<T>, signal: AbortSignal): Promise<ModelAnswer<T>>;
}

export interface ModelRequest<T> {
  purpose: ModelCall["purpose"];
  /** Stable text first, so that providers can cache the prefix. */
  system: string;
  user: string;
  /** Shape of the answer; its name is what the provider sees. */
  schema: z.ZodType<T>;
  schemaName: string;
  maxOutputTokens: number;
}

export type ModelAnswer<T> =
  | { kind: "answer"; value: T; call: ModelCall }
  | { kind: "failure"; call: ModelCall };
