import { describe, expect, it } from "vitest";
import { createOpenApiJudge } from "../../scripts/openapi/judge.ts";

const json = (schema: unknown) => ({ content: { "application/json": { schema } } });

const judge = createOpenApiJudge({
  paths: {
    "/tickets/{id}": {
      put: {
        operationId: "UpdateTicket",
        requestBody: json({ $ref: "#/components/schemas/Ticket" }),
        responses: { "200": json({ $ref: "#/components/schemas/Ticket" }) },
      },
    },
  },
  components: {
    schemas: {
      Ticket: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "integer", format: "int64" }, tag: { type: "string", nullable: true } },
      },
    },
  },
});

const exchange = (overrides: Record<string, unknown> = {}) => ({
  method: "PUT",
  path: "/tickets/5",
  query: new URLSearchParams(),
  headers: {},
  body: '{"id":5}',
  status: 200,
  answer: '{"id":5,"tag":null}',
  ...overrides,
});

describe("the OpenAPI judge", () => {
  it("finds nothing wrong with what is described", () => {
    expect(judge(exchange())).toEqual({ operation: "UpdateTicket", problems: [] });
    expect(judge(exchange({ path: "/tickets/5.json" })).problems).toEqual([]);
  });

  it.each([
    ["a wrong request body", { body: '{"id":"five"}' }, "request/id must be integer"],
    ["a missing request body", { body: "" }, "request must be object"],
    ["a wrong answer", { answer: '{"tag":"x"}' }, "answer must have required property 'id'"],
    ["an undescribed status", { status: 418 }, "answered 418, which is not described"],
    ["an unknown path", { path: "/users/5" }, "no such operation"],
    ["another method", { method: "DELETE" }, "no such operation"],
  ])("notices %s", (_what, overrides, problem) => {
    expect(judge(exchange(overrides)).problems).toContain(problem);
  });
});
