import { parseSearch, type SearchNode, type SearchTerm } from "./search-syntax.ts";

/** How a field matches; null = Shopify knows the field, but the sandbox holds nothing in it, so it matches nothing. */
export type SearchField<T> = ((record: T, term: SearchTerm) => boolean) | null;

export interface SearchFields<T> {
  byName: ReadonlyMap<string, SearchField<T>>;
  /** Bare words. */
  anywhere: (record: T, term: SearchTerm) => boolean;
}

export interface SearchWarning {
  field: string;
  message: string;
  code: "invalid_field";
}

export interface SearchResult<T> {
  matches: readonly T[];
  parsed: unknown;
  warnings: readonly SearchWarning[];
}

/**
 * Runs a search as Shopify does, with its danger: a field that it doesn't know is dropped from the query with a mere
 * warning, and when nothing is left of the query, everything matches.
 */
export function search<T>(
  records: readonly T[],
  query: string,
  fields: SearchFields<T>,
  dropped: ReadonlySet<string>,
): SearchResult<T> {
  const tree = parseSearch(query);
  const warnings: SearchWarning[] = [];
  const kept = tree && prune(tree);

  function prune(node: SearchNode): SearchNode | null {
    switch (node.kind) {
      case "term": {
        const { field } = node.term;
        if (field === null || isKnown(field)) return node;
        warnings.push({ field, message: "Invalid search field for this query.", code: "invalid_field" });
        return null;
      }
      case "not": {
        const inner = prune(node.node);
        return inner && { kind: "not", node: inner };
      }
      case "and":
      case "or": {
        const nodes = node.nodes.map(prune).filter((child) => child !== null);
        return nodes.length > 0 ? { kind: node.kind, nodes } : null;
      }
    }
  }

  function isKnown(field: string): boolean {
    if (dropped.has(field)) return false;
    return fields.byName.has(field) || /^metafields\.[^.]+\.[^.]+$/.test(field);
  }

  return {
    matches: kept ? records.filter((record) => matches(record, kept, fields)) : records,
    parsed: tree && describe(tree),
    warnings,
  };
}

function matches<T>(record: T, node: SearchNode, fields: SearchFields<T>): boolean {
  switch (node.kind) {
    case "term": {
      const { field } = node.term;
      if (field === null) return fields.anywhere(record, node.term);
      return fields.byName.get(field)?.(record, node.term) ?? false;
    }
    case "not":
      return !matches(record, node.node, fields);
    case "and":
      return node.nodes.every((child) => matches(record, child, fields));
    case "or":
      return node.nodes.some((child) => matches(record, child, fields));
  }
}

function describe(node: SearchNode): unknown {
  switch (node.kind) {
    case "term": {
      const { field, comparator, value } = node.term;
      return { field: field ?? "default", [comparator === "=" ? "match_all" : comparator]: value };
    }
    case "not":
      return { not: describe(node.node) };
    case "and":
    case "or":
      return { [node.kind]: node.nodes.map(describe) };
  }
}

/** Case-insensitive equality of text; a trailing "*" matches by prefix. */
export function matchesText(held: string | null | undefined, { value }: SearchTerm): boolean {
  if (held == null) return false;
  const wanted = value.toLowerCase();
  return wanted.endsWith("*")
    ? held.toLowerCase().startsWith(wanted.slice(0, -1))
    : held.toLowerCase() === wanted;
}

/** Dates and numbers, with comparators. A day ("2026-11-20") stands for its first moment. */
export function matchesOrdered(
  held: number | null,
  { comparator, value }: SearchTerm,
  read: (text: string) => number,
): boolean {
  const wanted = read(value);
  if (held === null || Number.isNaN(wanted)) return false;
  switch (comparator) {
    case "=":
      return held === wanted;
    case ">":
      return held > wanted;
    case ">=":
      return held >= wanted;
    case "<":
      return held < wanted;
    case "<=":
      return held <= wanted;
  }
}
