import { z } from "zod";
import type { Route } from "../route.ts";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";
import { gorgiasError, gorgiasTime, invalidBody, listAnswer, readBody } from "./answers.ts";

const TRIGGERS = [
  "ticket-created",
  "ticket-updated",
  "ticket-message-created",
  "ticket-message-failed",
  "ticket-self-unsnoozed",
  "ticket-assignment-updated",
  "ticket-status-updated",
  "ticket-handed-over",
] as const;
export type Trigger = (typeof TRIGGERS)[number];

const Http = z.strictObject({
  url: z.url(),
  method: z.enum(["GET", "POST", "PUT", "DELETE"]),
  headers: z.record(z.string(), z.string()).default({}),
  request_content_type: z
    .enum(["application/json", "application/x-www-form-urlencoded"])
    .default("application/json"),
  response_content_type: z.literal("application/json").default("application/json"),
  form: z
    .union([z.string(), z.record(z.string(), z.string())])
    .nullable()
    .default(null),
  triggers: z.partialRecord(z.enum(TRIGGERS), z.boolean()),
  /** Write-only and without visible effect: no caller has ever seen a signature. */
  hmac_secret: z.string().nullable().optional(),
});

const NewIntegration = z.strictObject({
  name: z.string().min(1),
  description: z.string().nullable().optional(),
  type: z.literal("http"),
  http: Http,
});
const IntegrationPatch = z.strictObject({
  name: z.string().min(1),
  description: z.string().nullable().optional(),
  type: z.literal("http").optional(),
  http: Http.optional(),
  deactivated_datetime: z.null().optional(),
});

/** One HTTP integration: where Gorgias posts what its template renders, when a trigger fires. */
export interface Integration {
  id: number;
  name: string;
  description: string | null;
  http: z.infer<typeof Http>;
  deactivatedAt: Date | null;
  /** Failures in a row; one success resets it. */
  failures: number;
}

export interface Integrations {
  all: Integration[];
  add(name: string, http: z.input<typeof Http>): Integration;
  routes: Route[];
}

/** The HTTP integrations of the account, with the API that lists, creates, changes and deletes them. */
export function createIntegrations(now: () => Date): Integrations {
  const all: Integration[] = [];
  let nextId = 9001;

  function add(name: string, http: z.input<typeof Http>): Integration {
    const integration: Integration = {
      id: nextId++,
      name,
      description: null,
      http: Http.parse(http),
      deactivatedAt: null,
      failures: 0,
    };
    all.push(integration);
    return integration;
  }

  function json(integration: Integration): Record<string, unknown> {
    const { hmac_secret: _secret, ...http } = integration.http;
    return {
      id: integration.id,
      uri: `/api/integrations/${integration.id}/`,
      name: integration.name,
      description: integration.description,
      type: "http",
      http,
      deactivated_datetime: gorgiasTime(integration.deactivatedAt),
      created_datetime: gorgiasTime(now()),
    };
  }

  const one = (
    handle: (integration: Integration, request: SandboxRequest) => SandboxAnswer,
  ): Route["handle"] => {
    return (request, ids) => {
      const integration = all.find((candidate) => String(candidate.id) === ids["id"]);
      return integration ? handle(integration, request) : gorgiasError(404, "Integration not found.");
    };
  };

  function update(integration: Integration, request: SandboxRequest): SandboxAnswer {
    const read = readBody(request);
    if ("refused" in read) return read.refused;
    const parsed = IntegrationPatch.safeParse(read.body);
    if (!parsed.success) return invalidBody("Failed to update integration", parsed.error);
    integration.name = parsed.data.name;
    if (parsed.data.http) integration.http = parsed.data.http;
    if (parsed.data.deactivated_datetime === null) {
      integration.deactivatedAt = null;
      integration.failures = 0;
    }
    return { status: 202, body: json(integration) };
  }

  const path = "/api/integrations/{id}";
  const routes: Route[] = [
    {
      method: "GET",
      path: "/api/integrations",
      handle: (request) => {
        const type = request.query.get("type");
        return listAnswer(request, type === null || type === "http" ? all.map(json) : []);
      },
    },
    {
      method: "POST",
      path: "/api/integrations",
      handle: (request) => {
        const read = readBody(request);
        if ("refused" in read) return read.refused;
        const parsed = NewIntegration.safeParse(read.body);
        if (!parsed.success) return invalidBody("Failed to create integration", parsed.error);
        const integration = add(parsed.data.name, parsed.data.http);
        integration.description = parsed.data.description ?? null;
        return { status: 201, body: json(integration) };
      },
    },
    { method: "GET", path, handle: one((integration) => ({ status: 200, body: json(integration) })) },
    {
      method: "DELETE",
      path,
      handle: one((integration) => {
        all.splice(all.indexOf(integration), 1);
        return { status: 204 };
      }),
    },
    { method: "PUT", path, handle: one(update) },
  ];
  return { all, add, routes };
}
