import { parseArgs } from "node:util";
import { tagFamilies } from "../src/pipeline/deliver/tags.ts";

/** The README's table of tags, as Markdown. */
export function tagTable(prefix: string): string {
  const rows = tagFamilies(prefix).map(
    ({ pattern, meaning, tags }) =>
      `| \`${pattern}\` | ${meaning} | ${tags.length === 1 ? "" : tags.map((tag) => `\`${tag}\``).join(" ")} |`,
  );
  return ["| tag | meaning | values |", "| --- | --- | --- |", ...rows].join("\n");
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { prefix: { type: "string", default: "sn_" } } });
  console.log(tagTable(values.prefix));
}
