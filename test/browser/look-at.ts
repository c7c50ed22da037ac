import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { screenshotFolder } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARDS: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const only = (...values: string[]): RunOptions => ({ runOnly: { type: "rule", values } });

/** A desktop's and a phone's window; what is the same in all of them is asked of the first. */
const SIGHTS = [
  { width: 1280, height: 900, colorScheme: "light", rules: STANDARDS },
  { width: 1280, height: 900, colorScheme: "dark", rules: only("color-contrast") },
  { width: 390, height: 844, colorScheme: "dark", rules: null },
  {
    width: 390,
    height: 844,
    colorScheme: "light",
    rules: only("scrollable-region-focusable", "target-size", "page-has-heading-one", "label"),
  },
] as const;

/**
 * What holds of every page, on a desktop and a phone, in light and dark: one heading, its landmarks, nothing that axe
 * objects to, all pictures there, and no scrolling sideways. Takes its pictures when they are asked for.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  expect(await page.locator("h1").count(), `${name}: h1`).toBe(1);
  for (const landmark of ["banner", "main"] as const) {
    expect(await page.getByRole(landmark).count(), `${name}: ${landmark}`).toBe(1);
  }
  for (const { rules, colorScheme, ...size } of SIGHTS) {
    const where = `${name}-${size.width}-${colorScheme}`;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await seePictures(page, where);
    await expectNoSidewaysScrolling(page, where);
    if (rules) expect(await axeFindings(page, rules), where).toEqual([]);
    await takePicture(page, where);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: SIGHTS[0].width, height: SIGHTS[0].height });
}

/** What a browser's own image element tells. */
interface Picture {
  complete: boolean;
  naturalWidth: number;
}

/** Pictures load when they come into sight. */
async function seePictures(page: Page, where: string): Promise<void> {
  for (const picture of await page.locator("img").all()) {
    await picture.scrollIntoViewIfNeeded();
    const isThere = () => picture.evaluate((image: Picture) => image.complete && image.naturalWidth > 0);
    const message = `${where}: ${await picture.getAttribute("alt")}`;
    await expect.poll(isThere, { message, timeout: 30_000 }).toBe(true);
  }
  await page.evaluate("scrollTo(0, 0)");
}

async function expectNoSidewaysScrolling(page: Page, where: string): Promise<void> {
  const [content, room] = await page.evaluate<[number, number]>(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  );
  expect(content, `${where}: width of the content`).toBeLessThanOrEqual(room);
}

async function axeFindings(page: Page, rules: RunOptions): Promise<string[]> {
  await page.evaluate(`if (!globalThis.axe) { ${AXE} }`);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ ...rules, resultTypes: ["violations"] })})`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function takePicture(page: Page, where: string): Promise<void> {
  if (screenshotFolder === null) return;
  mkdirSync(screenshotFolder, { recursive: true });
  await page.screenshot({ path: join(screenshotFolder, `${where}.png`), fullPage: true });
}
