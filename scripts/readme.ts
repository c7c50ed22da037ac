import { readFileSync, writeFileSync } from "node:fs";
import { withGeneratedTables } from "./settings/readme-tables.ts";

/** Writes the README's generated tables (settings, tags, rationale columns) from the code. */
writeFileSync("README.md", withGeneratedTables(readFileSync("README.md", "utf8")));
