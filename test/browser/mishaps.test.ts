import { expect, it } from "vitest";
import { draftedTicket, REFUNDED } from "../end-to-end/observed.ts";
import { runCli } from "../end-to-end/process.ts";
import { lookAt } from "./look-at.ts";
import { startSite } from "./site.ts";
import { newVisitor, signIn } from "./visitor.ts";

it("has a page for what is not there, what failed, and what came too late", async () => {
  const site = await startSite();
  const ticket = await draftedTicket(site.world, "gorgias");
  const page = await newVisitor();
  await signIn(page, site, `/tickets/gorgias/${ticket.id}`);
  // As the form of a session that has ended in the meantime.
  await page.locator(".sign-out [name=csrf]").evaluate((field: { value: string }) => {
    field.value = "old";
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "This form is out of date" }).waitFor();
  await lookAt(page, "form-out-of-date");
  for (const path of ["/tickets/nothing", "/reports/nothing", "/nothing"]) {
    expect((await page.goto(site.url + path))?.status()).toBe(404);
    expect(await page.getByRole("heading").textContent()).toBe("There is no such page");
  }
  await lookAt(page, "not-found");
  Object.assign(site.world.sidenote.store.review, {
    listTickets: () => Promise.reject(new Error("disk gone")),
  });
  expect((await page.goto(`${site.url}/tickets`))?.status()).toBe(500);
  expect(await page.textContent("body")).not.toContain("disk gone");
  await lookAt(page, "server-error");
});

it("shows what is left of an erased ticket, and says that it was erased", async () => {
  const site = await startSite();
  const ticket = await draftedTicket(site.world, "gorgias");
  await ticket.replies(REFUNDED);
  await ticket.writesNote("#why vip_goodwill ten years with us");
  const link = await site.reasonLink("gorgias", ticket.id);
  const page = await newVisitor();
  await signIn(page, site, `/tickets/gorgias/${ticket.id}`);
  const env = { ...site.world.sandbox.env, DATABASE_FILE: site.file };
  const { ended, output } = runCli(["erase", "--customer", "ana@example.com"], env);
  await ended;
  expect(output()).toContain("1 of 1 ticket erased");
  await page.reload();
  const text = (await page.textContent("main")) ?? "";
  for (const gone of ["Ana", "#1001", "UPS", "ten years", "refunded"]) expect(text).not.toContain(gone);
  expect(text).toMatch(/VIP goodwill/);
  expect(await page.getByText(/erased/i).count()).toBeGreaterThan(0);
  for (const kind of [".letter", ".own-words", "main p", "main dd", "main li", "main td"]) {
    for (const block of await page.locator(kind).allTextContents()) expect(block.trim(), kind).not.toBe("");
  }
  await lookAt(page, "ticket-erased");
  await page.goto(`${site.url}/tickets`);
  await lookAt(page, "list-with-erased");
  await page.goto(link);
  await lookAt(page, "reason-link-erased");
});
