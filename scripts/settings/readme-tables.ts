import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { shops } from "../../src/commerce/registry.ts";
import { CoreEnv, settingsOf } from "../../src/config.ts";
import { helpdesks } from "../../src/helpdesk/registry.ts";
import { OpenAiEnv } from "../../src/llm/openai.ts";
import { tagFamilies } from "../../src/pipeline/deliver/tags.ts";

/** The README with everything between its markers printed anew from the code. */
export function withGeneratedTables(readme: string): string {
  const tables = { settings: settingsTable(), tags: tagTable(), rationale: rationaleTable() };
  let text = readme;
  for (const [name, table] of Object.entries(tables)) {
    const block = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`);
    if (!block.test(text)) throw new Error(`the README has no place for ${name}`);
    text = text.replace(block, () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`);
  }
  return text;
}

function settingsTable(): string {
  const schemas = [CoreEnv, ...helpdesks.map((one) => one.Env), ...shops.map((one) => one.Env), OpenAiEnv];
  const rows = schemas.flatMap(settingsOf).map(({ name, description, default: preset }) => {
    const shown = preset === null ? "" : preset.startsWith("/") ? "shipped" : `\`${preset}\``;
    return `| \`${name}\` | ${shown} | ${description} |`;
  });
  return ["| variable | default | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}

function tagTable(): string {
  const rows = tagFamilies("sn_").map(({ pattern, meaning, tags }) => {
    const values = tags.length === 1 ? "" : tags.map((tag) => `\`${tag}\``).join(" ");
    return `| \`${pattern}\` | ${meaning} | ${values} |`;
  });
  return ["| tag | meaning | values |", "| --- | --- | --- |", ...rows].join("\n");
}

/** Columns with the comments that stand beside them in db/tables.ts. */
function rationaleTable(): string {
  const source = readFileSync(fileURLToPath(new URL("../../db/tables.ts", import.meta.url)), "utf8");
  const start = source.indexOf("const rationale = table(");
  const body = source.slice(start, source.indexOf("(t) => [", start));
  const column = /(?:\/\*\* ([^*]+) \*\/\s+)?\w+: (text|int|real|ts|json)(?:<[^>]+>)?\("(\w+)"\)/g;
  const kinds = { text: "text", int: "integer", real: "number", ts: "integer, ms since 1970", json: "JSON" };
  const rows = [...body.matchAll(column)].map(
    ([, comment = "", kind, name]) => `| \`${name}\` | ${kinds[kind as keyof typeof kinds]} | ${comment} |`,
  );
  return ["| column | type | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}
