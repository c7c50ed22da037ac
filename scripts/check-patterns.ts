import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judgePattern } from "./patterns/judge-pattern.ts";
import { readSources } from "./patterns/read-sources.ts";
import { watchMade } from "./patterns/watch-made.ts";

/** Fails when a regular expression of src/ can take more than linear time, or one was made that nobody has looked at. */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** It runs its command when it is loaded; its patterns are read from its text as everybody's are. */
const ENTRY = "cli.ts";

const made = watchMade(ROOT, "src");
const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
for (const file of files.filter((name) => name.endsWith(".ts") && name !== ENTRY)) {
  await import(new URL(`../src/${file}`, import.meta.url).href);
}
// Some are made on first use only. Loaded here, behind the watch.
const { useEverything } = await import("./patterns/use-everything.ts");
useEverything();

const sources = readSources(ROOT, "src");
const seen = new Set([...made.values()].map(({ place }) => place));
const unseen = sources.made.filter((place) => !seen.has(place));
for (const place of unseen)
  console.log(`✗ ${place}: what is made here was not seen; use it in use-everything.ts`);

const all = [...sources.literals, ...made.values()];
const distinct = new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
let wrong = 0;
for (const pattern of distinct.values()) {
  const problem = judgePattern(pattern);
  if (problem === null) continue;
  wrong += 1;
  console.log(`✗ ${pattern.place}: ${problem}`);
}
console.log(
  `${sources.literals.length} regular expressions in src, ${sources.made.length} places that make some: ${distinct.size} different ones, ${wrong} not linear, ${unseen.length} places unseen`,
);
process.exitCode = wrong + unseen.length === 0 && distinct.size > 0 ? 0 : 1;
