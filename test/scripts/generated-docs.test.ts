import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { envExample } from "../../scripts/settings/env-example-text.ts";
import { withGeneratedTables } from "../../scripts/settings/readme-tables.ts";
import { allTags } from "../../src/pipeline/deliver/tags.ts";

describe("documents that are printed from the code", () => {
  it(".env.example is up to date (npm run env:example)", () => {
    expect(readFileSync(".env.example", "utf8")).toBe(envExample());
  });

  it("the README's tables are up to date (npm run readme)", () => {
    const readme = readFileSync("README.md", "utf8");
    expect(withGeneratedTables(readme)).toBe(readme);
  });

  it("the README names every tag", () => {
    const readme = readFileSync("README.md", "utf8");
    for (const tag of allTags("sn_")) expect(readme).toContain(`\`${tag}\``);
  });

  it("the README names every column of an exported row", () => {
    const readme = readFileSync("README.md", "utf8");
    const { properties } = JSON.parse(readFileSync("db/rationale.v1.schema.json", "utf8"));
    for (const name of Object.keys(properties)) expect(readme).toContain(`| \`${name}\` |`);
  });

  it("a README without a marker is noticed", () => {
    expect(() => withGeneratedTables("# no markers")).toThrow(/no place for settings/);
  });
});
