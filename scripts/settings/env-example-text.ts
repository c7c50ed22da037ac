import { shops } from "../../src/commerce/registry.ts";
import { CoreEnv, settingsOf } from "../../src/config.ts";
import { helpdesks } from "../../src/helpdesk/registry.ts";
import { OpenAiEnv } from "../../src/llm/openai.ts";

/** Every setting with its meaning and default, in the form of an .env file. Adapter settings are commented out. */
export function envExample(): string {
  const parts = [
    "# Sidenote's settings. Copy this file to .env and fill in what you use.",
    "# Printed from the code by `npm run env:example`; edit the code, not this file.",
    section("Sidenote itself", CoreEnv, false),
    ...helpdesks.map((module) => section(`Helpdesk: ${module.id}`, module.Env, true)),
    ...shops.map((module) => section(`Shop: ${module.id}`, module.Env, true)),
    section("Model (without OPENAI_API_KEY, templates write the drafts)", OpenAiEnv, true),
  ];
  return `${parts.join("\n\n")}\n`;
}

function section(title: string, schema: Parameters<typeof settingsOf>[0], optional: boolean): string {
  const lines = settingsOf(schema).map(({ name, description, default: preset, required }) => {
    const needed = required && optional ? " Needed." : "";
    // A default that is a path of this machine would be wrong on the next one.
    const value = preset === null || preset.startsWith("/") ? "" : preset;
    return `# ${description}${needed}\n${optional || value === "" ? "#" : ""}${name}=${value}`;
  });
  return [`## ${title}`, ...lines].join("\n\n");
}
