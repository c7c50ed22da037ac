import { describe, expect, it } from "vitest";
import { draftedTicket, REFUNDED } from "../end-to-end/observed.ts";
import { lookAt } from "./look-at.ts";
import { startSite } from "./site.ts";
import { newVisitor } from "./visitor.ts";

const save = { name: "Save the reason" };

describe.each(["gorgias", "zendesk"] as const)("a reason link in a note of %s", (helpdesk) => {
  it("saves by a press and not by opening, once, and shows no more than its draft", async () => {
    const site = await startSite();
    const ticket = await draftedTicket(site.world, helpdesk);
    await ticket.replies(REFUNDED);
    const other = await draftedTicket(site.world, helpdesk);
    const page = await newVisitor();
    const link = await site.reasonLink(helpdesk, ticket.id, "carrier_issue");
    await page.goto(link);
    await page.reload();
    expect(await page.getByLabel("Carrier issue").isChecked()).toBe(true);
    expect(await ticket.row()).toMatchObject({ reason: null });
    const text = (await page.textContent("body")) ?? "";
    expect(text).toContain(ticket.id);
    for (const hidden of ["Ana", "#1001", "Merino", "refund", "UPS", other.id, "ana@example.com"]) {
      expect(text).not.toContain(hidden);
    }
    expect(await page.getByRole("navigation").count()).toBe(0);
    await lookAt(page, `reason-link-${helpdesk}`);

    await page.getByLabel("In your own words").fill("lost in Newark");
    await page.getByRole("button", save).dblclick();
    await page.getByRole("status").waitFor();
    expect(await ticket.row()).toMatchObject({
      reason: "carrier_issue",
      reasonText: "lost in Newark",
      reasonVia: "link",
    });
    await lookAt(page, `reason-saved-${helpdesk}`);
    await page.goto(link);
    await page.getByLabel("In your own words").fill("lost in Newark");
    await page.getByRole("button", save).click();
    await page.getByRole("status").waitFor();
    expect((await ticket.history()).filter((kind) => kind === "reason")).toHaveLength(1);
    expect(await other.row()).toMatchObject({ reason: null });
  });
});

it("asks for a choice, and says when the link is no good, too old, or opened too often", async () => {
  const site = await startSite();
  const ticket = await draftedTicket(site.world, "gorgias");
  const page = await newVisitor();
  const [link = ""] = (await site.reasonLink("gorgias", ticket.id)).split("?");
  await page.goto(link);
  // As a browser would send it that does not know "required".
  await page.evaluate("document.forms[0].noValidate = true");
  await page.getByRole("button", save).click();
  expect(await page.getByRole("alert").textContent()).toMatch(/choose one of the reasons/);
  await lookAt(page, "reason-none-chosen");

  await page.goto(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`);
  expect(await page.getByRole("heading").textContent()).toBe("This link does not work");
  await lookAt(page, "reason-bad-link");
  site.world.pass(31 * 24 * 60);
  await page.goto(link);
  expect(await page.getByRole("heading").textContent()).toBe("This link has expired");
  await lookAt(page, "reason-expired");
  for (let opened = 0; opened < 60; opened += 1) await fetch(link);
  await page.reload();
  expect(await page.getByRole("heading").textContent()).toBe("Too many requests");
  await lookAt(page, "reason-limited");
  expect(await ticket.row()).toMatchObject({ reason: null });
});
