import { z } from "zod";
import type { SandboxAnswer } from "../server.ts";

const JsonSchemaFormat = z.strictObject({
  type: z.literal("json_schema"),
  json_schema: z.strictObject({
    name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
    description: z.string().optional(),
    strict: z.boolean().nullish(),
    schema: z.record(z.string(), z.unknown()),
  }),
});

const ChatRequest = z.strictObject({
  model: z.string(),
  messages: z
    .array(
      z.strictObject({ role: z.enum(["system", "developer", "user", "assistant"]), content: z.string() }),
    )
    .min(1),
  response_format: z
    .union([JsonSchemaFormat, z.strictObject({ type: z.enum(["text", "json_object"]) })])
    .optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  max_tokens: z.number().int().min(1).optional(),
  max_completion_tokens: z.number().int().min(1).optional(),
  reasoning_effort: z.enum(["none", "minimal", "low", "medium", "high"]).optional(),
  n: z.literal(1).optional(),
  seed: z.number().int().optional(),
  store: z.boolean().optional(),
  stream: z.literal(false).optional(),
  user: z.string().optional(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

export interface SandboxModel {
  id: string;
  /** Reasoning models take no temperature, and only `max_completion_tokens` as a limit. */
  reasoning: boolean;
}

/** OpenAI's error body. */
export function openAiError(
  status: number,
  error: { message: string; type?: string; param?: string | null; code?: string | null },
  headers: Readonly<Record<string, string>> = {},
): SandboxAnswer {
  const { message, type = "invalid_request_error", param = null, code = null } = error;
  return { status, headers, body: { error: { message, type, param, code } } };
}

/** Reads a chat completion request, or says what OpenAI would say about it. */
export function readChatRequest(
  body: string,
  models: readonly SandboxModel[],
): { request: ChatRequest; refusal: null } | { request: null; refusal: SandboxAnswer } {
  const refuse = (refusal: SandboxAnswer) => ({ request: null, refusal });
  const parsed = ChatRequest.safeParse(parse(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const param = issue?.path.join(".") || null;
    return refuse(
      openAiError(400, { message: `Invalid request: ${issue?.message ?? "no JSON object"}`, param }),
    );
  }
  const request = parsed.data;
  const model = models.find(({ id }) => id === request.model);
  if (!model) {
    const message = `The model \`${request.model}\` does not exist or you do not have access to it.`;
    return refuse(openAiError(404, { message, code: "model_not_found" }));
  }
  const refusal = refuseSetting(request, model) ?? refuseSchema(request);
  return refusal ? refuse(refusal) : { request, refusal: null };
}

function refuseSetting(
  { temperature, max_tokens }: ChatRequest,
  { reasoning }: SandboxModel,
): SandboxAnswer | null {
  if (reasoning && temperature !== undefined && temperature !== 1) {
    return openAiError(400, {
      message: `Unsupported value: 'temperature' does not support ${temperature} with this model. Only the default (1) value is supported.`,
      param: "temperature",
      code: "unsupported_value",
    });
  }
  if (reasoning && max_tokens !== undefined) {
    return openAiError(400, {
      message:
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      param: "max_tokens",
      code: "unsupported_parameter",
    });
  }
  return null;
}

function refuseSchema({ response_format: format }: ChatRequest): SandboxAnswer | null {
  if (format?.type !== "json_schema" || !format.json_schema.strict) return null;
  const { name, schema } = format.json_schema;
  const fault = strictFault(schema, []);
  if (fault === null) return null;
  return openAiError(400, {
    message: `Invalid schema for response_format '${name}': ${fault}`,
    param: "response_format",
  });
}

/** Strict mode wants every object closed and every property required. */
function strictFault(schema: unknown, path: readonly string[]): string | null {
  if (Array.isArray(schema))
    return firstFault(
      schema.map((part, at) => [String(at), part]),
      path,
    );
  if (typeof schema !== "object" || schema === null) return null;
  const node = z
    .looseObject({ type: z.unknown().optional(), properties: z.record(z.string(), z.unknown()).optional() })
    .parse(schema);
  const where = `In context=(${path.join(", ")})`;
  if (node.type === "object") {
    if (node["additionalProperties"] !== false) {
      return `${where}, 'additionalProperties' is required to be supplied and to be false.`;
    }
    const required: unknown = node["required"];
    const missing = Object.keys(node.properties ?? {}).find(
      (name) => !Array.isArray(required) || !required.includes(name),
    );
    if (missing !== undefined)
      return `${where}, 'required' must include every key in properties. Missing '${missing}'.`;
  }
  return firstFault(Object.entries(node), path);
}

function firstFault(parts: readonly (readonly [string, unknown])[], path: readonly string[]): string | null {
  for (const [name, part] of parts) {
    const fault = strictFault(part, [...path, name]);
    if (fault !== null) return fault;
  }
  return null;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
