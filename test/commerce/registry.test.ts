import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { shops } from "../../src/commerce/registry.ts";

it("every folder of a shop system is registered once", () => {
  const folders = readdirSync(new URL("../../src/commerce", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(folders.length).toBeGreaterThan(0);
  expect(shops.map((shop) => shop.id).toSorted()).toEqual(folders.toSorted());
});
