import type { z } from "zod";
import type { AdapterDeps } from "../../adapter.ts";
import { PlatformError, type PlatformErrorCode, type RetryPlan } from "../../errors.ts";
import { createPacer, type Pacer } from "../../net/pacer.ts";
import { type HttpFailure, type JsonAnswer, requestJson } from "../../net/request-json.ts";
import type { TokenSource } from "./auth.ts";
import type { Operation } from "./documents.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { type Cost, Envelope, type GraphqlError } from "./schema.ts";

export interface ClientOptions {
  /** "https://example.myshopify.com" */
  origin: string;
  /** "2026-10" */
  apiVersion: string;
  tokens: TokenSource;
  /** Default: by the shop's cost bucket, and never more calls than the largest plan has points for (2,000 a second). */
  pacer?: Pacer;
}

export interface GraphqlAnswer<T> {
  data: T;
  /** Fields that Shopify refused while it answered the rest. */
  denials: readonly GraphqlError[];
  /** The version that answered; differs from ours when ours has expired. Null when Shopify didn't say. */
  servedVersion: string | null;
  cost: Cost | null;
}

export interface Client {
  apiVersion: string;
  /** Runs one read-only operation. Throws PlatformError. */
  run<T>(
    operation: Operation,
    variables: Readonly<Record<string, unknown>>,
    answer: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<GraphqlAnswer<T>>;
}

/** Shopify's GraphQL Admin API: one URL, one header, and answers whose meaning stands in the body. */
export function createClient(options: ClientOptions, deps: AdapterDeps): Client {
  const { origin, apiVersion, tokens } = options;
  const pacer = options.pacer ?? createPacer({ limit: 200, windowMs: 1000 });
  /** The dearest call so far: the next one may cost as much. */
  let dearest = 0;
  let warned = false;

  async function send(
    operation: Operation,
    variables: unknown,
    token: string,
    signal: AbortSignal,
  ): Promise<JsonAnswer<Envelope>> {
    await pacer.turn(signal);
    return requestJson(deps, {
      platform: "shopify",
      operation: operation.label,
      method: "POST",
      url: `${origin}/admin/api/${apiVersion}/graphql.json`,
      headers: { "x-shopify-access-token": token },
      body: { json: { query: operation.document, operationName: operation.name, variables } },
      answer: Envelope,
      signal,
      judge: judgeStatus,
    });
  }

  async function sendSignedIn(operation: Operation, variables: unknown, signal: AbortSignal) {
    const token = await tokens.current(signal);
    try {
      return await send(operation, variables, token, signal);
    } catch (error) {
      if (!(error instanceof PlatformError) || error.status !== 401) throw error;
      const renewed = await tokens.replace(token, signal);
      if (renewed === null) throw error;
      return send(operation, variables, renewed, signal);
    }
  }

  /** Waits now for what the dearest call would have to wait for at the door: other clients share the bucket. */
  function pace(cost: Cost | undefined): void {
    if (!cost) return;
    const { currentlyAvailable, maximumAvailable, restoreRate } = cost.throttleStatus;
    dearest = Math.max(dearest, cost.requestedQueryCost);
    const missing = Math.min(dearest, maximumAvailable) - currentlyAvailable;
    if (missing > 0) pacer.pause(Math.ceil((missing / restoreRate) * 1000));
  }

  /** An expired version is answered by an older or newer one in silence; once per process is enough to hear of it. */
  function warnOfVersion(servedVersion: string | null): void {
    if (servedVersion === null || servedVersion === apiVersion || warned) return;
    warned = true;
    deps.log.warn({ asked: apiVersion, answered: servedVersion }, "shopify answers with another api version");
  }

  return {
    apiVersion,
    async run(operation, variables, answer, signal) {
      const { status, headers, requestId, body } = await sendSignedIn(operation, variables, signal);
      pace(body.extensions?.cost);
      const denials = judgeAnswer(body, { operation: operation.label, status, requestId });
      const parsed = answer.safeParse(body.data);
      if (!parsed.success) {
        throw new PlatformError("the shop's answer has an unknown shape", {
          code: "unexpected_answer",
          retry: "backoff",
          platform: "shopify",
          operation: operation.label,
          status,
          requestId,
          cause: parsed.error,
        });
      }
      const servedVersion = headers.get("x-shopify-api-version");
      warnOfVersion(servedVersion);
      return { data: parsed.data, denials, servedVersion, cost: body.extensions?.cost ?? null };
    },
  };
}

/** 402 = frozen for unpaid bills, 423 = locked: nothing that trying again would change soon. */
function judgeStatus({ status }: HttpFailure): { code: PlatformErrorCode; retry: RetryPlan } | null {
  return status === 402 || status === 423 ? { code: "forbidden", retry: "never" } : null;
}
