import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  // Containers seldom allow Chromium's own sandbox; it opens nothing but our pages on loopback.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the machine's own Chromium without a window. CHROMIUM names its program. Throws when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(
      `these tests need Chromium, and there is none at ${executablePath}: install it (Debian: apt-get install chromium), or set CHROMIUM to its path`,
    );
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Where pictures of the pages are put, for people to look at; null = nowhere. SCREENSHOTS names the folder. */
export const screenshotFolder = process.env["SCREENSHOTS"] ?? null;
