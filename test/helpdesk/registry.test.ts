import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { helpdesks } from "../../src/helpdesk/registry.ts";

it("every helpdesk folder is in the registry, and nothing else", () => {
  const folders = readdirSync(new URL("../../src/helpdesk/", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(helpdesks.map((helpdesk) => helpdesk.id).toSorted()).toEqual(folders.toSorted());
});

it.each(helpdesks.map((helpdesk) => [helpdesk.id, helpdesk] as const))(
  "%s describes every variable, and is turned on by one of them",
  (_id, { Env, enabledBy }) => {
    if (!(Env instanceof z.ZodObject)) throw new Error("the environment is no object schema");
    const described = Object.entries(Env.shape as Record<string, z.ZodType>);
    expect(described.map(([name]) => name)).toContain(enabledBy);
    for (const [name, variable] of described) expect(variable.description, name).toMatch(/\.$/);
  },
);
