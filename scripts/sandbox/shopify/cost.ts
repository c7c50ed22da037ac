import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";

export const MAX_QUERY_COST = 1000;

interface Walk {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Record<string, unknown>;
}

/**
 * Points of a query. Shopify publishes "scalars 0, objects 1, connections by size"; the growth with size is our fit to
 * answers that people published (250 entries count about 11-fold, that is 2 · ln n), so take it as an estimate.
 * Without `data` it is the requested cost, from the sizes asked for; with it the actual one, from what came.
 */
export function queryCost(walk: Walk, operation: OperationDefinitionNode, data?: unknown): number {
  const root = walk.schema.getRootType(operation.operation);
  if (!root) return 0;
  return Math.round(selectionCost(walk, root, operation.selectionSet.selections, data, data !== undefined));
}

function selectionCost(
  walk: Walk,
  type: GraphQLNamedType,
  selections: readonly SelectionNode[],
  data: unknown,
  actual: boolean,
): number {
  let cost = 0;
  for (const selection of selections) {
    if (!isIncluded(selection, walk.variables)) continue;
    if (selection.kind === "Field") cost += fieldCost(walk, type, selection, data, actual);
    else {
      const fragment = selection.kind === "InlineFragment" ? selection : walk.fragments[selection.name.value];
      if (!fragment) continue;
      const condition = fragment.typeCondition && walk.schema.getType(fragment.typeCondition.name.value);
      cost += selectionCost(walk, condition || type, fragment.selectionSet.selections, data, actual);
    }
  }
  return cost;
}

function fieldCost(
  walk: Walk,
  parent: GraphQLNamedType,
  node: FieldNode,
  data: unknown,
  actual: boolean,
): number {
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const selections = node.selectionSet?.selections;
  if (!field || !selections) return 0;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  const value = actual ? read(data, node.alias?.value ?? node.name.value) : undefined;
  if (actual && value == null) return 1;
  if (type.name === "PageInfo") return 0;
  if (type.name.endsWith("Connection")) {
    const size = actual ? countOf(value) : requestedSize(field, node, walk.variables);
    return 2 + connectionCost(walk, type, selections, value, { actual, size });
  }
  if (isListType(getNullableType(field.type))) {
    const size = actual ? countOf(value) : requestedSize(field, node, walk.variables);
    return (
      growth(size) *
      average(value, actual, (entry) => 1 + selectionCost(walk, type, selections, entry, actual))
    );
  }
  return 1 + selectionCost(walk, type, selections, value, actual);
}

function connectionCost(
  walk: Walk,
  type: GraphQLNamedType,
  selections: readonly SelectionNode[],
  value: unknown,
  { actual, size }: { actual: boolean; size: number },
): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind !== "Field" || !isIncluded(selection, walk.variables)) continue;
    const inner = selection.selectionSet?.selections;
    const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
    if (!inner || !field || !isListType(getNullableType(field.type))) continue;
    const entryType = getNamedType(field.type);
    const own = selection.name.value === "nodes" ? 1 : 0;
    const entries = actual ? read(value, selection.alias?.value ?? selection.name.value) : undefined;
    cost +=
      growth(size) *
      average(entries, actual, (entry) => own + selectionCost(walk, entryType, inner, entry, actual));
  }
  return cost;
}

/** What `size` entries count, compared with one. */
function growth(size: number): number {
  return size <= 2 ? size : Math.max(2, Math.round(2 * Math.log(size)));
}

function average(entries: unknown, actual: boolean, costOf: (entry: unknown) => number): number {
  if (!actual) return costOf(undefined);
  if (!Array.isArray(entries) || entries.length === 0) return 0;
  return (
    entries.reduce<number>((sum, entry) => sum + (entry == null ? 1 : costOf(entry)), 0) / entries.length
  );
}

function requestedSize(
  field: Parameters<typeof getArgumentValues>[0],
  node: FieldNode,
  variables: Record<string, unknown>,
): number {
  const { first, last, ids } = getArgumentValues(field, node, variables);
  if (typeof first === "number") return first;
  if (typeof last === "number") return last;
  return Array.isArray(ids) ? ids.length : 1;
}

function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  const list = read(value, "nodes") ?? read(value, "edges");
  return Array.isArray(list) ? list.length : 0;
}

function read(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false;
}
