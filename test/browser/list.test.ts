import { expect, it } from "vitest";
import { lookAt } from "./look-at.ts";
import { startSite } from "./site.ts";
import { newVisitor, signIn } from "./visitor.ts";

it("says so when nothing has come yet", async () => {
  const site = await startSite();
  const page = await newVisitor();
  await signIn(page, site);
  expect(await page.getByRole("heading", { level: 2 }).textContent()).toBe("No tickets yet");
  await lookAt(page, "list-empty");
});

it("pages through, narrows by filters that stay in the address, and finds one ticket", async () => {
  const site = await startSite({ history: true });
  const page = await newVisitor();
  await signIn(page, site);
  const lines = page.locator("tbody tr");
  const firstTicket = lines.first().getByRole("link");
  expect(await lines.count()).toBe(50);
  await lookAt(page, "list");

  const newest = await firstTicket.textContent();
  await page.getByRole("link", { name: "Older" }).click();
  await page.getByRole("link", { name: "Newer" }).waitFor();
  expect(await firstTicket.textContent()).not.toBe(newest);
  await lookAt(page, "list-second-page");
  await page.getByRole("link", { name: "Newer" }).click();
  expect(await firstTicket.textContent()).toBe(newest);

  await page.getByLabel("Outcome").selectOption("overridden");
  await page.getByLabel("Customer wants").selectOption("return");
  await page.getByLabel("Reason").selectOption("vip_goodwill");
  await page.getByLabel("From day").fill("2026-01-01");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/outcome=overridden.*intent=return.*reason=vip_goodwill.*from=2026-01-01/);
  const shown = await lines.allTextContents();
  expect(shown.length).toBeGreaterThan(2);
  for (const line of shown) expect(line).toMatch(/Return.*Overridden.*VIP goodwill/s);
  expect(await page.getByLabel("Outcome").inputValue()).toBe("overridden");
  await lookAt(page, "list-filtered");

  await page.getByRole("link", { name: "Clear all" }).click();
  await page.getByLabel("Ticket or order").fill("1000007");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=1000007/);
  expect(await lines.count()).toBe(1);
  await page.getByLabel("Ticket or order").fill("no such ticket");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "No ticket fits" }).waitFor();
  await lookAt(page, "list-nothing-fits");
  await page.getByRole("link", { name: "show all tickets" }).click();
  expect(await lines.count()).toBe(50);
});
