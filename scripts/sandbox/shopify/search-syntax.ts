/**
 * Shopify's search language: terms joined by AND (also white space) and OR, NOT or "-" before a term, parentheses,
 * `field:value` with comparators, quotes, backslash escapes, a trailing "*".
 */
export type SearchNode =
  | { kind: "term"; term: SearchTerm }
  | { kind: "not"; node: SearchNode }
  | { kind: "and" | "or"; nodes: readonly SearchNode[] };

export interface SearchTerm {
  /** Null = a bare word, searched in several fields. */
  field: string | null;
  comparator: "=" | ">" | ">=" | "<" | "<=";
  value: string;
}

type Token = { kind: "(" | ")" | "AND" | "OR" | "NOT" } | { kind: "term"; term: SearchTerm };

/** Null for a blank query. Never fails: like the original it makes the best of what it gets. */
export function parseSearch(query: string): SearchNode | null {
  const tokens = tokenize(query);
  let at = 0;

  function parseOr(): SearchNode | null {
    const nodes = [parseAnd()];
    while (tokens[at]?.kind === "OR") {
      at += 1;
      nodes.push(parseAnd());
    }
    return join("or", nodes);
  }

  function parseAnd(): SearchNode | null {
    const nodes: (SearchNode | null)[] = [];
    for (let token = tokens[at]; token && token.kind !== "OR" && token.kind !== ")"; token = tokens[at]) {
      if (token.kind === "AND") at += 1;
      else nodes.push(parseUnary());
    }
    return join("and", nodes);
  }

  function parseUnary(): SearchNode | null {
    const token = tokens[at];
    at += 1;
    if (token?.kind === "term") return { kind: "term", term: token.term };
    if (token?.kind === "NOT") {
      const node = parseUnary();
      return node && { kind: "not", node };
    }
    if (token?.kind === "(") {
      const node = parseOr();
      if (tokens[at]?.kind === ")") at += 1;
      return node;
    }
    return null;
  }

  const nodes: (SearchNode | null)[] = [];
  while (at < tokens.length) {
    nodes.push(parseOr());
    if (tokens[at]?.kind === ")") at += 1;
  }
  return join("and", nodes);
}

function join(kind: "and" | "or", found: readonly (SearchNode | null)[]): SearchNode | null {
  const nodes = found.filter((node) => node !== null);
  return nodes.length > 1 ? { kind, nodes } : (nodes[0] ?? null);
}

function tokenize(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = query;
  for (rest = rest.trimStart(); rest !== ""; rest = rest.trimStart()) {
    const sign = /^[()]/.exec(rest)?.[0];
    const word = /^(AND|OR|NOT)(?=[\s()]|$)/.exec(rest)?.[0];
    if (sign === "(" || sign === ")") {
      tokens.push({ kind: sign });
      rest = rest.slice(1);
    } else if (word === "AND" || word === "OR" || word === "NOT") {
      tokens.push({ kind: word });
      rest = rest.slice(word.length);
    } else if (/^-\S/.test(rest)) {
      tokens.push({ kind: "NOT" });
      rest = rest.slice(1);
    } else {
      const { term, length } = readTerm(rest);
      tokens.push({ kind: "term", term });
      rest = rest.slice(length);
    }
  }
  return tokens;
}

function readTerm(text: string): { term: SearchTerm; length: number } {
  const head = /^([A-Za-z0-9_][A-Za-z0-9_.]*):(>=|<=|>|<)?/.exec(text);
  const start = head?.[0].length ?? 0;
  const { value, length } = readValue(text.slice(start));
  const comparator = (head?.[2] ?? "=") as SearchTerm["comparator"];
  return { term: { field: head?.[1] ?? null, comparator, value }, length: Math.max(1, start + length) };
}

/** A colon inside an unquoted value begins the next field: `at:2026-01-02T19:45` has a field named "19". */
function readValue(text: string): { value: string; length: number } {
  const quote = text[0];
  if (quote === '"' || quote === "'") return readQuoted(text, quote);
  let value = "";
  let at = 0;
  for (; at < text.length && !/[\s()]/.test(text.charAt(at)); at += 1) {
    if (text[at] === "\\" && at + 1 < text.length) at += 1;
    else if (text[at] === ":") {
      const before = text.slice(0, at);
      const field = (/\d+$/.exec(before) ?? /[A-Za-z_]\w*$/.exec(before))?.[0] ?? "";
      if (field === "" || field.length >= at) value += ":";
      else return { value: value.slice(0, -field.length), length: at - field.length };
      continue;
    }
    value += text.charAt(at);
  }
  return { value, length: at };
}

function readQuoted(text: string, quote: string): { value: string; length: number } {
  let value = "";
  let at = 1;
  for (; at < text.length && text[at] !== quote; at += 1) {
    if (text[at] === "\\" && at + 1 < text.length) at += 1;
    value += text.charAt(at);
  }
  return { value, length: Math.min(text.length, at + 1) };
}
