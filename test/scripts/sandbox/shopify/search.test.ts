import { describe, expect, it } from "vitest";
import {
  matchesText,
  type SearchField,
  type SearchFields,
  search,
} from "../../../../scripts/sandbox/shopify/search.ts";
import { parseSearch } from "../../../../scripts/sandbox/shopify/search-syntax.ts";

interface Row {
  name: string;
  email: string;
}

const rows: Row[] = [
  { name: "1", email: "a@example.com" },
  { name: "2", email: "b@example.com" },
  { name: "3 x", email: "b@example.com" },
];
const fields: SearchFields<Row> = {
  byName: new Map<string, SearchField<Row>>([
    ["name", (row, term) => matchesText(row.name, term)],
    ["email", (row, term) => matchesText(row.email, term)],
    ["gateway", null],
  ]),
  anywhere: (row, term) => matchesText(row.name, term),
};

function found(query: string, dropped: readonly string[] = []) {
  const { matches, warnings } = search(rows, query, fields, new Set(dropped));
  return { names: matches.map((row) => row.name), dropped: warnings.map((warning) => warning.field) };
}

describe("the search language", () => {
  it.each([
    ["name:1", ["1"]],
    ['name:"3 x"', ["3 x"]],
    ["name:'3 x'", ["3 x"]],
    ["name:3\\ x", ["3 x"]],
    ["name:3*", ["3 x"]],
    ["email:B@example.com", ["2", "3 x"]],
    ["email:b@example.com name:2", ["2"]],
    ["email:b@example.com AND name:2", ["2"]],
    ["name:1 OR name:2", ["1", "2"]],
    ["name:1 OR name:2 email:b@example.com", ["1", "2"]],
    ["(name:1 OR name:2) email:b@example.com", ["2"]],
    ["NOT name:1", ["2", "3 x"]],
    ["-name:1", ["2", "3 x"]],
    ["2", ["2"]],
    ["gateway:paypal", []],
    ["metafields.custom.size:9", []],
    ["name:9", []],
    ["(name:1", ["1"]],
    ["name:1)", ["1"]],
  ])("%s finds %j", (query, names) => {
    expect(found(query)).toEqual({ names, dropped: [] });
  });

  it("drops an unknown field with a warning, and then everything matches", () => {
    expect(found("colour:red")).toEqual({ names: ["1", "2", "3 x"], dropped: ["colour"] });
    expect(found("NOT colour:red")).toEqual({ names: ["1", "2", "3 x"], dropped: ["colour"] });
    expect(found("name:1 colour:red")).toEqual({ names: ["1"], dropped: ["colour"] });
    expect(found("name:1", ["name"])).toEqual({ names: ["1", "2", "3 x"], dropped: ["name"] });
  });

  it("takes the hour of an unquoted time for a field", () => {
    expect(found("name:2026-11-21T19:45:22Z").dropped).toEqual(["19"]);
  });

  it("a blank query is no query", () => {
    expect(parseSearch("  ")).toBeNull();
    expect(parseSearch("()")).toBeNull();
  });

  it("reads comparators", () => {
    expect(parseSearch("at:>='2026-01-01T10:00:00Z'")).toEqual({
      kind: "term",
      term: { field: "at", comparator: ">=", value: "2026-01-01T10:00:00Z" },
    });
  });
});
