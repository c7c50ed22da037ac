import { expect, it } from "vitest";
import { draftedTicket, REFUNDED } from "../end-to-end/observed.ts";
import { startSite } from "./site.ts";
import { newVisitor, signIn } from "./visitor.ts";

it("does all its work in a browser that runs no script", async () => {
  const site = await startSite();
  const ticket = await draftedTicket(site.world, "zendesk");
  await ticket.replies(REFUNDED);
  const page = await newVisitor({ javaScriptEnabled: false });
  await page.goto(await site.reasonLink("zendesk", ticket.id));
  await page.getByRole("button", { name: "Save the reason" }).click();
  await page.getByText("Saved. Thank you.").waitFor();
  expect(await ticket.row()).toMatchObject({ reason: "tone", reasonVia: "link" });

  await signIn(page, site);
  await page.getByLabel("Outcome").selectOption("overridden");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: ticket.id, exact: true }).click();
  await page.getByText("Give another reason").click();
  await page.getByLabel("VIP goodwill").check();
  await page.getByRole("button", { name: "Save the reason" }).click();
  await page.getByText("The reason was saved.").waitFor();
  expect(await ticket.row()).toMatchObject({ reason: "vip_goodwill", reasonVia: "page" });
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("Password").waitFor();
});
