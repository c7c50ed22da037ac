import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../src", import.meta.url));
const all = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((file) =>
    readFileSync(join(ROOT, file), "utf8")
      .split("\n")
      .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
      .map((line) => ({ file, line })),
  );
/** A long import ends on a line of its own. */
const isImport = ({ line }: { line: string }) => /^(?:import (?!type )|\} from )/.test(line);
const imports = all.filter(isImport);
const lines = all.filter((one) => !one.line.startsWith("import "));
const filesWith = (pattern: RegExp, among = lines) => [
  ...new Set(among.filter(({ line }) => pattern.test(line)).map(({ file }) => file)),
];

describe("the source", () => {
  it("compares what opens a door in constant time, everywhere", () => {
    expect(filesWith(/timingSafeEqual\(|secretsEqual\(/).toSorted()).toEqual([
      "helpdesk/gorgias/webhook.ts",
      "helpdesk/zendesk/webhook.ts",
      "http/exports.ts",
      "net/compare-secret.ts",
      "review/form.ts",
      "review/login.ts",
      "review/password.ts",
      "review/sessions.ts",
      "review/sign-link.ts",
    ]);
    const compared =
      /(?:signature|token|secret|password|csrf|digest)\w* ?[!=]== |[!=]== \S{0,40}(?:signature|token|secret|password|csrf|digest)/i;
    const found = lines
      .filter(({ file }) => !/^(?:pipeline\/|jobs\/process-identity)/.test(file))
      .filter(({ line }) => compared.test(line.replace(/[!=]== (?:null|undefined|"[^"]*")/g, "")))
      .map(({ line }) => line.trim());
    expect(found.toSorted()).toEqual([
      // A setting against a published constant; and digests of our own, one of them just unsealed.
      "(secret) => secret !== PUBLIC_TEST_SECRET,",
      "if (!parsed?.success || parsed.data.boughtWith !== digest(account.boughtWith)) return null;",
    ]);
  });

  it("asks the network in one place alone, besides the model's SDK, so no address comes from data", () => {
    expect(filesWith(/(?<![\w.])(?:deps\.)?fetch\(/)).toEqual(["net/request-json.ts"]);
    expect(filesWith(/new OpenAI\(/)).toEqual(["llm/openai-model.ts"]);
    // No other way out: the server's own modules listen, or tell an address from a name.
    const network = /from "(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici|ws)(?:\/[^"]*)?"/;
    expect(filesWith(network, imports).toSorted()).toEqual([
      "config.ts",
      "http/server.ts",
      "net/client-of.ts",
      "net/create-fetch.ts",
    ]);
    // What is asked there begins with a base address from the settings; what follows its slash can't change the host.
    const asking = filesWith(/(?<!function )requestJson(?:<\w+>)?\(/);
    expect(asking.length).toBeGreaterThan(5);
    for (const file of asking) {
      const addresses = lines.filter((one) => one.file === file && /^\s*url: /.test(one.line));
      expect(addresses).toHaveLength(1);
      expect(addresses[0]?.line).toMatch(/^\s*url: `\$\{[\w.]{0,20}(?:origin|baseUrl|BASE_URL)\}\//);
    }
  });
});
