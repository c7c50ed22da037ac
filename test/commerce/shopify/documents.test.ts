import {
  getNamedType,
  getOperationAST,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { describe, expect, it } from "vitest";
import { queryCost } from "../../../scripts/sandbox/shopify/cost.ts";
import {
  ruledType,
  type ScopeRule,
  satisfies,
  shopifySchema,
} from "../../../scripts/sandbox/shopify/schema.ts";
import { SCOPES } from "../../../src/commerce/shopify/check.ts";
import { OPERATIONS } from "../../../src/commerce/shopify/documents.ts";

const { schema, scopeRules } = shopifySchema();

describe.each(OPERATIONS)("document $name", ({ name, document }) => {
  it("is one query and nothing else", () => {
    const operations = parse(document).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    expect(operations.map((node) => [node.operation, node.name?.value])).toEqual([["query", name]]);
  });

  it("is valid on Shopify's schema and uses nothing deprecated", () => {
    expect(validate(schema, parse(document))).toEqual([]);
    expect(validate(schema, parse(document), [NoDeprecatedCustomRule])).toEqual([]);
  });
});

it("our documents need exactly the scopes that doctor checks, apart from the 60-day one", () => {
  const rules = OPERATIONS.flatMap(({ document }) => rulesUsedBy(document));
  const documented = SCOPES.map(({ scope }) => scope).filter((scope) => scope !== "read_all_orders");
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.filter((rule) => !satisfies(rule, new Set(documented)))).toEqual([]);
  for (const scope of documented) {
    const others = new Set(documented.filter((other) => other !== scope));
    expect(
      rules.some((rule) => !satisfies(rule, others)),
      scope,
    ).toBe(true);
  }
});

it("an operation that uses a field of another scope is noticed", () => {
  const rules = rulesUsedBy(
    "{ orders(first: 1) { nodes { fulfillmentOrders(first: 1) { nodes { status } } } } }",
  );
  expect(rules.some((rule) => !satisfies(rule, new Set(["read_orders"])))).toBe(true);
});

it.each([
  [{ hasNames: true, hasEmail: false, hasIds: false, first: 10, ids: [] }],
  [{ hasNames: true, hasEmail: true, hasIds: false, first: 5, ids: [] }],
  [
    {
      hasNames: true,
      hasEmail: true,
      hasIds: true,
      first: 3,
      ids: ["gid://shopify/Order/1", "gid://shopify/Order/2"],
    },
  ],
])("a look-up with %j stays under the limit of one query", (ways) => {
  const costs = OPERATIONS.map(({ document, name }) => {
    const ast = parse(document);
    const operation = getOperationAST(ast, name);
    if (!operation) throw new Error("no operation");
    const fragments = Object.fromEntries(
      ast.definitions
        .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
        .map((node) => [node.name.value, node]),
    );
    const all = {
      hasCustomers: true,
      hasProducts: true,
      hasReturns: true,
      email: "",
      nameQuery: "",
      emailQuery: "",
    };
    return queryCost({ schema, fragments, variables: { ...all, ...ways } }, operation);
  });
  expect(Math.min(...costs)).toBeGreaterThan(0);
  expect(Math.max(...costs)).toBeGreaterThan(100);
  expect(Math.max(...costs)).toBeLessThan(1000);
});

function rulesUsedBy(document: string): ScopeRule[] {
  const typeInfo = new TypeInfo(schema);
  const found = new Map<string, ScopeRule>();
  visit(
    parse(document),
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const keys = [`${typeInfo.getParentType()?.name}.${node.name.value}`, nameOf(typeInfo)];
        for (const key of keys) {
          const rule = scopeRules.get(key);
          if (rule) found.set(key, rule);
        }
      },
    }),
  );
  return [...found.values()];
}

function nameOf(typeInfo: TypeInfo): string {
  const type = getNamedType(typeInfo.getType());
  return type ? ruledType(type.name) : "";
}
