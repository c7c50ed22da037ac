import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchChromium } from "./chromium.ts";
import { PASSWORD, type Site } from "./site.ts";

let browser: Browser | null = null;
const visits: { context: BrowserContext; problems: string[] }[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(async () => {
  const ended = visits.splice(0);
  for (const { context } of ended) await context.close();
  expect(ended.flatMap(({ problems }) => problems)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
});

/**
 * A person with a browser of their own: no cookies yet. The test fails when a page ever broke its own policy, wrote to
 * the console, or lacked something that it loads.
 */
export async function newVisitor(options: BrowserContextOptions = {}): Promise<Page> {
  if (!browser) throw new Error("visitors come once the browser has started");
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // Generous: nothing waits this long unless it is wrong or the machine is busy.
  context.setDefaultTimeout(30_000);
  const problems: string[] = [];
  visits.push({ context, problems });
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(`error on ${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    // A page that says what went wrong has a status that says so too; of what pages load, see below.
    if (message.text().startsWith("Failed to load resource: the server responded with a status of")) return;
    problems.push(`${message.type()} on ${page.url()}: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    // A picture that is still on its way when the person goes on.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    problems.push(`not loaded: ${request.url()} (${request.failure()?.errorText ?? ""})`);
  });
  page.on("response", (response) => {
    if (response.status() < 400 || response.request().isNavigationRequest()) return;
    problems.push(`${response.status()} for ${response.url()}, which ${page.url()} loads`);
  });
  return page;
}

/** Signs in as a person does: asks for a page, fills the form that comes instead, and gets the page. */
export async function signIn(page: Page, site: Site, path = "/tickets"): Promise<void> {
  await page.goto(site.url + path);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(site.url + path);
}
