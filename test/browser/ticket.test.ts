import { describe, expect, it } from "vitest";
import { draftedTicket, REFUNDED } from "../end-to-end/observed.ts";
import { tabThrough } from "./keyboard.ts";
import { lookAt } from "./look-at.ts";
import { startSite } from "./site.ts";
import { newVisitor, signIn } from "./visitor.ts";

describe.each(["gorgias", "zendesk"] as const)("the page of a ticket in %s", (helpdesk) => {
  it("shows why, on which grounds and after which precedents, and takes a lead's judgement", async () => {
    const site = await startSite({ model: true, env: { OPENAI_MODEL: "gpt-5-mini" } });
    const earlier = await draftedTicket(site.world, helpdesk);
    await earlier.writesNote("#why vip_goodwill ten years with us");
    await earlier.replies(REFUNDED);
    const asDrafted = await draftedTicket(site.world, helpdesk);
    await asDrafted.replies(await asDrafted.draft());
    const ticket = await draftedTicket(site.world, helpdesk);
    const page = await newVisitor();
    await signIn(page, site);
    await page.getByRole("link", { name: ticket.id, exact: true }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(`Ticket ${ticket.id}`);
    expect(await page.getByText("Nobody has answered yet.").count()).toBe(1);
    await ticket.replies(REFUNDED);
    await page.reload();
    const section = (name: string) => page.getByRole("region", { name });
    const words = section("What was sent, against the draft");
    expect((await words.locator(".letter ins").allTextContents()).join("")).toContain("refunded your order");
    expect((await words.locator(".letter del").allTextContents()).join("")).toContain("#1001");
    const facts = section("Facts").getByRole("row");
    const readFacts = (await facts.allTextContents()).filter((line) => line.includes("read 20 Nov 2026"));
    expect(readFacts.join("\n")).toMatch(/Order#1001Shopify/);
    expect(await section("The decision").textContent()).toMatch(/Order status.*inform because in transit/s);
    expect(await section("Precedents shown with it").textContent()).toMatch(/Of 2 similar tickets before:/);
    expect(await section("Precedents shown with it").textContent()).toMatch(
      /instead of inform.*VIP goodwill/s,
    );
    expect(await section("Proposed and done").textContent()).toMatch(
      /Refund.*I've refunded your order in full/s,
    );
    expect(await section("Why").getByText("nobody has said why").count()).toBe(1);
    await lookAt(page, `ticket-overridden-${helpdesk}`);
    const { stops, usable, unseen } = await tabThrough(page);
    expect([stops, unseen]).toEqual([usable, []]);

    await page.getByLabel("Carrier issue").check();
    await page.getByLabel("In your own words").fill("UPS lost two of hers <b>already</b>");
    await page.getByRole("button", { name: "Save the reason" }).click();
    await page.getByRole("status").waitFor();
    expect(await section("Why").textContent()).toContain("UPS lost two of hers <b>already</b>");
    expect(await ticket.row()).toMatchObject({ reason: "carrier_issue", reasonVia: "page" });

    await page.getByText("Correct this").click();
    await page.getByLabel("What was really done").selectOption("store_credit");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByRole("status").waitFor();
    expect(await section("Proposed and done").textContent()).toMatch(/Store credit.*Corrected by a person/s);
    expect(await ticket.row()).toMatchObject({ chosenAction: "store_credit", outcome: "overridden" });
    expect(await section("History").textContent()).toMatch(/Answered.*Reason given.*Action corrected/s);
    await lookAt(page, `ticket-corrected-${helpdesk}`);
  });
});

it("tells of a ticket without a reply, of one without a draft, of one with two, and of none", async () => {
  const site = await startSite();
  const skipped = await draftedTicket(site.world, "gorgias", { messages: [{ text: "" }] });
  const twice = await draftedTicket(site.world, "zendesk");
  await twice.replies("It is on its way.");
  await twice.customerWrites(
    "It still has not come! Where is order #1001? I want my money back or I call my lawyer.",
  );
  const pending = await draftedTicket(site.world, "zendesk");
  const page = await newVisitor();
  await signIn(page, site, `/tickets/zendesk/${pending.id}`);
  expect(await page.getByText("Nobody has answered yet.").count()).toBe(1);
  await lookAt(page, "ticket-pending");
  await page.goto(`${site.url}/tickets/gorgias/${skipped.id}`);
  expect(await page.getByText(/^No draft was made/).count()).toBe(1);
  await lookAt(page, "ticket-skipped");
  await page.goto(`${site.url}/tickets/zendesk/${twice.id}`);
  const drafts = page.getByRole("navigation", { name: "Drafts of this ticket" });
  await lookAt(page, "ticket-second-draft");
  await drafts.getByRole("link", { name: "Draft 1" }).click();
  expect(await page.getByRole("region", { name: /^What was sent/ }).textContent()).toContain("on its way");
  await lookAt(page, "ticket-first-draft");
  await page.goto(`${site.url}/tickets/gorgias/999999`);
  expect(await page.getByRole("heading").textContent()).toBe("No such ticket");
  await lookAt(page, "ticket-unknown");
});
