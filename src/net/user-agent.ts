import { readFileSync } from "node:fs";
import { z } from "zod";

/** Names the product to platforms; some firewalls answer 403 to a client library's default name. */
export const USER_AGENT = `Sidenote/${readVersion()}`;

function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
