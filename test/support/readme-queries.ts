import { readFileSync } from "node:fs";

/** Every statement in the README's SQL blocks. */
export function readmeQueries(): string[] {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  return [...readme.matchAll(/```sql\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
    block
      .split(";")
      .map((query) => query.trim())
      .filter((query) => query !== ""),
  );
}
