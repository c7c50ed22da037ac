import { readFileSync } from "node:fs";

/** A vendor payload as it would come over the wire: `readFixture("gorgias/ticket.json")`. */
export function readFixture(path: string): string {
  return readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), "utf8");
}
