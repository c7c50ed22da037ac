import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery, isScalarType } from "graphql";

/** The version whose schema file is in the repo; requests for other versions are executed on it too. */
const SCHEMA_VERSION = "2026-10";

/** One condition on the app's scopes: any one of them is enough. */
type ScopeChoice = readonly string[];

export interface ScopeRule {
  /** Each of these conditions must hold. */
  choices: readonly ScopeChoice[];
  /** As Shopify words it in the error. */
  requiredAccess: string;
}

export interface ShopifySchema {
  schema: GraphQLSchema;
  /** Scope rules by "Type" and "Type.field". */
  scopeRules: ReadonlyMap<string, ScopeRule>;
}

/** An object as the schema names its fields. A function stands for a field with arguments. */
export type SchemaRecord = Record<string, unknown>;

interface ScopeItem {
  typeName: string;
  fieldName?: string;
  requiredAccess: string;
  offlineScopes: string[];
}

let loaded: ShopifySchema | null = null;

/** Shopify's own Admin schema, read once per process (about a quarter of a second). */
export function shopifySchema(): ShopifySchema {
  loaded ??= load();
  return loaded;
}

function load(): ShopifySchema {
  const url = new URL(`./schema/admin_${SCHEMA_VERSION}.json.gz`, import.meta.url);
  const file = JSON.parse(gunzipSync(readFileSync(url)).toString("utf8")) as {
    data: IntrospectionQuery;
    offline_scopes: { items: ScopeItem[] };
  };
  const rules = file.offline_scopes.items
    .filter((item) => item.offlineScopes.length > 0)
    .map(
      (item) =>
        [item.fieldName ? `${item.typeName}.${item.fieldName}` : item.typeName, toRule(item)] as const,
    );
  const schema = buildClientSchema(file.data, { assumeValid: true });
  const dateTime = schema.getType("DateTime");
  if (isScalarType(dateTime)) dateTime.serialize = toUtcSeconds;
  return { schema, scopeRules: new Map(rules) };
}

/**
 * The list of scopes alone doesn't tell "or" from "and"; the sentence does: "`a` access scope or `b` access scope.
 * Also: Requires the `c` access scope." needs c and one of a and b.
 */
function toRule({ requiredAccess, offlineScopes }: ScopeItem): ScopeRule {
  const [, also = ""] = requiredAccess.split(/\bAlso:/);
  const extra = offlineScopes.filter((scope) => also.includes(`\`${scope}\``));
  const main = offlineScopes.filter((scope) => !extra.includes(scope));
  return {
    requiredAccess,
    choices: [main, ...(/\bor\b/.test(also) ? [extra] : extra.map((scope) => [scope]))].filter(
      (choice) => choice.length > 0,
    ),
  };
}

/** Shopify writes every DateTime in UTC and whole seconds. */
function toUtcSeconds(value: unknown): string {
  return new Date(String(value)).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** True when the granted scopes satisfy the rule; `write_x` includes `read_x`. */
export function satisfies(rule: ScopeRule, granted: ReadonlySet<string>): boolean {
  return rule.choices.every((choice) =>
    choice.some((scope) => granted.has(scope) || granted.has(scope.replace(/^read_/, "write_"))),
  );
}

/** "OrderConnection" → "Order": scope rules are on the things, not on their pages. */
export function ruledType(typeName: string): string {
  return typeName.replace(/(Connection|Edge)$/, "");
}
