import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { draftedTicket, REFUNDED } from "../end-to-end/observed.ts";
import { lookAt } from "./look-at.ts";
import { startSite } from "./site.ts";
import { newVisitor, signIn } from "./visitor.ts";

it("says so when there is nothing to report", async () => {
  const site = await startSite();
  const page = await newVisitor();
  await signIn(page, site, "/reports");
  await page.getByRole("heading", { name: "No tickets in this range" }).waitFor();
  await lookAt(page, "reports-empty-range");
  await page.getByRole("link", { name: "all stores at all times" }).click();
  await page.getByRole("heading", { name: "No tickets yet" }).waitFor();
  await lookAt(page, "reports-empty");
});

it("counts what the team did today", async () => {
  const site = await startSite();
  for (const helpdesk of ["gorgias", "zendesk"] as const) {
    await (await draftedTicket(site.world, helpdesk)).replies(REFUNDED);
  }
  const page = await newVisitor();
  await signIn(page, site, "/reports");
  expect(await tile(page, "Answered")).toMatch(/^2/);
  expect(await tile(page, "Overridden")).toMatch(/^100 %/);
  await lookAt(page, "reports-first-day");
});

it("shows three years' outcomes as plots and tables, and narrows them", async () => {
  const site = await startSite({ history: true });
  const page = await newVisitor();
  await signIn(page, site, "/reports");
  for (const range of ["Last 30 days", "All time"]) {
    await page.getByRole("link", { name: new RegExp(range.replace("Last ", "(Last )?"), "i") }).click();
    await page
      .getByRole("link", { name: new RegExp(range.replace("Last ", "(Last )?"), "i") })
      .and(page.locator("[aria-current]"))
      .waitFor();
    await lookAt(page, `reports-${range.toLowerCase().replaceAll(" ", "-")}`);
  }
  const plots = page.locator("picture img");
  expect(await plots.count()).toBeGreaterThanOrEqual(6);
  for (const plot of await plots.all()) {
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect(box?.height).toBeGreaterThan(80);
    const address = await plot.evaluate((image: { currentSrc: string }) => image.currentSrc);
    const svg = await (await page.request.get(address)).text();
    // More than axes: bars or dots of the data.
    expect(svg.match(/aria-roledescription="(?:bar|rect mark|circle|point)"|<path/g)?.length).toBeGreaterThan(
      8,
    );
  }
  const before = await tile(page, "Tickets");
  await page.getByRole("combobox", { name: "Store" }).selectOption("Tiny Store");
  await page.getByRole("button").filter({ hasNotText: "Sign out" }).click();
  await page.waitForURL(/store=Tiny/);
  expect(await tile(page, "Tickets")).not.toBe(before);
  await page.getByText("Outcomes as a table").click();
  expect(
    await page.getByRole("region", { name: "Tickets by outcome" }).getByRole("row").count(),
  ).toBeGreaterThan(3);
});

async function tile(page: Page, label: string): Promise<string> {
  const value = page
    .locator(".tiles > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd");
  return (await value.textContent()) ?? "";
}
