import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { z } from "zod";
import type { RecordedExchange } from "../sandbox/server.ts";

export interface Verdict {
  /** The operationId, or method and path when the description knows no such operation. */
  operation: string;
  problems: readonly string[];
}

const Operation = z.object({
  operationId: z.string(),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })).optional() }),
  ),
});
const Description = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.unknown(),
});

interface Known {
  method: string;
  path: RegExp;
  operation: z.infer<typeof Operation>;
}

/** Judges recorded HTTP exchanges by an OpenAPI 3.0 description: path, status, request body and answer body. */
export function createOpenApiJudge(json: unknown): (exchange: RecordedExchange) => Verdict {
  const description = Description.parse(json);
  // OpenAPI 3.0 schemas carry words of their own (example, nullable, discriminator), which strict mode would refuse.
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv, ["date-time", "date", "email", "uri", "int32", "int64", "float", "double"]);
  ajv.addSchema({ components: description.components }, "description");
  const known = knownOperations(description);
  const compiled = new Map<unknown, ValidateFunction>();

  function check(schema: unknown, value: unknown, what: string): string[] {
    let validate = compiled.get(schema);
    if (!validate) {
      validate = ajv.compile(absoluteRefs(schema));
      compiled.set(schema, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${what}${error.instancePath.replace(/\d+/g, "N")} ${error.message ?? "is wrong"}`,
    );
  }

  return (exchange) => {
    const found = known.find(
      (candidate) => candidate.method === exchange.method.toLowerCase() && candidate.path.test(exchange.path),
    );
    if (!found) {
      return { operation: `${exchange.method} ${exchange.path}`, problems: ["no such operation"] };
    }
    const { operationId, requestBody, responses } = found.operation;
    const problems: string[] = [];
    const requestSchema = requestBody?.content["application/json"]?.schema;
    if (requestSchema !== undefined) {
      problems.push(...check(requestSchema, parseJson(exchange.body), "request"));
    }
    const response = responses[String(exchange.status)];
    if (!response) problems.push(`answered ${exchange.status}, which is not described`);
    const answerSchema = response?.content?.["application/json"]?.schema;
    if (answerSchema !== undefined) {
      problems.push(...check(answerSchema, parseJson(exchange.answer), "answer"));
    }
    return { operation: operationId, problems };
  };
}

function knownOperations({ paths }: z.infer<typeof Description>): Known[] {
  return Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).flatMap(([method, raw]) => {
      const operation = Operation.safeParse(raw);
      if (!operation.success) return [];
      const pattern = template.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "[^/]+");
      return [{ method, path: new RegExp(`^${pattern}(\\.json)?$`), operation: operation.data }];
    }),
  );
}

/** Local references stay valid wherever the schema is compiled. */
function absoluteRefs(schema: unknown): object {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"description#/components/');
  return JSON.parse(text) as object;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
