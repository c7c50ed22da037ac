import { readFileSync, writeFileSync } from "node:fs";
import { envExample } from "./settings/env-example-text.ts";

/** Writes .env.example from the code; with --check only says whether it is stale. */
const text = envExample();
if (process.argv.includes("--check")) {
  const stale = readFileSync(".env.example", "utf8") !== text;
  console.log(stale ? ".env.example is stale: npm run env:example" : ".env.example is up to date");
  process.exitCode = stale ? 1 : 0;
} else {
  writeFileSync(".env.example", text);
}
