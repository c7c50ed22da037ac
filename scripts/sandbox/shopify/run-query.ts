import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import type { Bucket } from "./bucket.ts";
import { MAX_QUERY_COST, queryCost } from "./cost.ts";
import { accessDenied, fieldResolver, type Permissions } from "./resolve-field.ts";
import { rootRecord, type World } from "./root-record.ts";
import { shopifySchema } from "./schema.ts";

export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

export interface RunOptions {
  world: World;
  permissions: Permissions;
  bucket: Bucket;
  /** Called with each mutation field that somebody tried; it is refused. */
  onMutation: (field: string, request: GraphqlRequest) => void;
  /** Tell how searches were understood even when nothing was wrong (header Shopify-Search-Query-Debug). */
  explainSearches: boolean;
}

/** The JSON body of Shopify's answer; its HTTP status is 200 whatever happened. */
export async function runQuery(request: GraphqlRequest, options: RunOptions): Promise<object> {
  const document = validDocument(request.query);
  if ("errors" in document) return document;
  const operation = getOperationAST(document, request.operationName);
  if (!operation) return { errors: [{ message: operationProblem(request.operationName) }] };
  if (operation.operation !== "query") return refuseMutation(operation, request, options);
  return executeWithinBudget(document, operation, request, options);
}

async function executeWithinBudget(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  request: GraphqlRequest,
  { world, permissions, bucket, explainSearches }: RunOptions,
): Promise<object> {
  const { schema } = shopifySchema();
  const fragments = Object.fromEntries(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables);
  if (variables.errors) return { errors: variables.errors.map(variableError) };
  const walk = { schema, fragments, variables: variables.coerced };
  const requestedQueryCost = queryCost(walk, operation);
  if (requestedQueryCost > MAX_QUERY_COST) return tooExpensive(requestedQueryCost);
  if (bucket.available() < requestedQueryCost) return throttled(requestedQueryCost, bucket);
  const result = await execute({
    schema,
    document,
    rootValue: rootRecord(world),
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: fieldResolver(permissions),
  });
  const actualQueryCost = result.data
    ? Math.min(requestedQueryCost, queryCost(walk, operation, result.data))
    : 0;
  bucket.take(actualQueryCost);
  const searches = world.searches.filter(({ warnings }) => explainSearches || warnings.length > 0);
  return {
    ...answerOf(result),
    extensions: {
      cost: { requestedQueryCost, actualQueryCost, throttleStatus: bucket.status() },
      ...(searches.length > 0 ? { search: searches } : {}),
    },
  };
}

function answerOf({ data, errors }: ExecutionResult): object {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}),
  };
}

function variableError({ message, locations }: GraphQLError): object {
  return { message, locations, extensions: { code: "INVALID_VARIABLE" } };
}

const MOST_VALID = 100;
/** Clients send the same few documents over and over, and validating one takes longer than answering it. */
const valid = new Map<string, DocumentNode>();

function validDocument(query: string): DocumentNode | { errors: object[] } {
  const known = valid.get(query);
  if (known) return known;
  const document = parseOrErrors(query);
  if ("errors" in document) return document;
  const problems = validate(shopifySchema().schema, document);
  if (problems.length > 0) return { errors: problems.map(validationError) };
  if (valid.size < MOST_VALID) valid.set(query, document);
  return document;
}

function parseOrErrors(query: string): DocumentNode | { errors: object[] } {
  try {
    return parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [{ message: error.message, locations: error.locations }] };
  }
}

/** graphql-js words it in its own way; the code is what clients look at. */
function validationError(error: GraphQLError): object {
  const code = error.message.startsWith("Cannot query field")
    ? "undefinedField"
    : error.message.startsWith("Unknown argument")
      ? "argumentNotAccepted"
      : error.message.startsWith("Variable ")
        ? "variableMismatch"
        : "invalidDocument";
  return { message: error.message, locations: error.locations, path: ["query"], extensions: { code } };
}

function operationProblem(name: string | null): string {
  return name === null ? "An operation name is required" : `No operation named "${name}"`;
}

function refuseMutation(
  operation: OperationDefinitionNode,
  request: GraphqlRequest,
  { onMutation }: RunOptions,
): object {
  const fields = operation.selectionSet.selections.filter((node) => node.kind === "Field");
  for (const field of fields) onMutation(field.name.value, request);
  return {
    data: Object.fromEntries(fields.map((field) => [field.alias?.value ?? field.name.value, null])),
    errors: fields.map((field) => ({
      ...accessDenied(field.name.value, {
        requiredAccess: "A write scope, which the sandbox never grants.",
      }).toJSON(),
      path: [field.alias?.value ?? field.name.value],
    })),
  };
}

/** No top-level `extensions` here: that is how Shopify answers it. */
function tooExpensive(cost: number): object {
  return {
    errors: [
      {
        message: `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_QUERY_COST}).`,
        extensions: {
          code: "MAX_COST_EXCEEDED",
          cost,
          maxCost: MAX_QUERY_COST,
          documentation: "https://shopify.dev/api/usage/rate-limits",
        },
      },
    ],
  };
}

function throttled(requestedQueryCost: number, bucket: Bucket): object {
  return {
    errors: [
      {
        message: "Throttled",
        extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" },
      },
    ],
    extensions: {
      cost: { requestedQueryCost, actualQueryCost: null, throttleStatus: bucket.status() },
    },
  };
}
