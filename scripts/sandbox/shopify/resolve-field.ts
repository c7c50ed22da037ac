import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { connection, type PageArgs } from "./connection.ts";
import { ruledType, type SchemaRecord, type ScopeRule, satisfies, shopifySchema } from "./schema.ts";

/** What one request may see. */
export interface Permissions {
  scopes: ReadonlySet<string>;
  /** Fields of protected customer data that the app isn't approved for: "Order.email". */
  withheld: ReadonlySet<string>;
}

/**
 * Resolves every field: checks scopes and approvals as Shopify does, then takes the record's own value. A field that
 * the sandbox doesn't hold is null or empty where the schema allows it, and an error where it doesn't: it is never
 * made up.
 */
export function fieldResolver(permissions: Permissions): GraphQLFieldResolver<SchemaRecord, unknown> {
  return (source, args: PageArgs, _context, info) => {
    const { parentType, fieldName, returnType } = info;
    const name = `${parentType.name}.${fieldName}`;
    checkScopes(name, ruledType(getNamedType(returnType).name), permissions.scopes, fieldName);
    if (permissions.withheld.has(name)) {
      throw new GraphQLError(`This app is not approved to use the ${fieldName} field.`);
    }
    const value = source[fieldName];
    const resolved: unknown = typeof value === "function" ? (value as RecordFunction)(args, info) : value;
    return resolved === undefined ? emptyValue(name, returnType, args) : resolved;
  };
}

type RecordFunction = (args: unknown, info: GraphQLResolveInfo) => unknown;

/** Throws ACCESS_DENIED unless the scopes suffice for the field and for what it returns. */
export function checkScopes(
  field: string,
  returned: string,
  scopes: ReadonlySet<string>,
  shownName: string,
): void {
  const { scopeRules } = shopifySchema();
  const broken = [scopeRules.get(field), scopeRules.get(returned)].find(
    (rule) => rule !== undefined && !satisfies(rule, scopes),
  );
  if (broken) throw accessDenied(shownName, broken);
}

/** Wording and shape as recorded from live stores. */
export function accessDenied(
  fieldName: string,
  { requiredAccess }: Pick<ScopeRule, "requiredAccess">,
): GraphQLError {
  return new GraphQLError(`Access denied for ${fieldName} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess,
    },
  });
}

function emptyValue(name: string, type: GraphQLOutputType, args: PageArgs): unknown {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  if (isObjectType(type.ofType) && type.ofType.name.endsWith("Connection")) return connection([], args);
  throw new GraphQLError(`The sandbox holds no data for ${name}.`, {
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  });
}
