import { describe, expect, it } from "vitest";
import { createBrowser, hiddenFields } from "../review/review-server.ts";
import { type DeskId, draftedTicket, PAGES } from "./observed.ts";
import { startWorld, type World } from "./world.ts";

const EDITED = "Hi Ana,\n\nyour order #1001 is on its way and should be with you soon.\n\nBest,\nAlex";

/** A lead who has signed in to the review pages, and corrects what was read from a reply. */
async function signedInLead(world: World) {
  const browser = createBrowser(world.sidenote.url ?? "");
  const login = hiddenFields((await browser.get("/login")).text);
  await browser.post("/login", { ...login, password: PAGES.ADMIN_PASSWORD });
  return async (helpdesk: DeskId, id: string, action: string) => {
    const page = `/tickets/${helpdesk}/${id}`;
    const hidden = hiddenFields((await browser.get(page)).text);
    expect((await browser.post(`${page}/action`, { ...hidden, action })).status).toBe(303);
  };
}

describe.each(["gorgias", "zendesk"] as const)("an action that a lead corrects, on %s", (helpdesk) => {
  it("reaches the helpdesk as a further tag, soon and once, and leads to the question why", async () => {
    const world = await startWorld({ env: { ...PAGES, PUBLIC_URL: "http://127.0.0.1:1" } });
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(EDITED);
    expect(ticket.tags()).toEqual(["sn_outcome_edited"]);
    const correct = await signedInLead(world);
    await correct(helpdesk, ticket.id, "refund");
    await correct(helpdesk, ticket.id, "refund");
    await world.settled();
    expect(await ticket.row()).toMatchObject({
      outcome: "overridden",
      chosenAction: "refund",
      chosenBy: "person",
    });
    expect(ticket.tags()).toEqual(["sn_outcome_edited", "sn_outcome_overridden"]);
    expect((await ticket.history()).filter((kind) => kind === "action_corrected")).toHaveLength(1);
    expect(ticket.notes().filter((note) => note.includes("Sidenote question"))).toHaveLength(1);
    const writes = ticket.desk.exchanges.filter(({ method }) => method !== "GET").length;
    await correct(helpdesk, ticket.id, "inform");
    await world.settled();
    // Both tags are there already: the row says which of them stands.
    expect(await ticket.row()).toMatchObject({ outcome: "edited", chosenAction: "inform" });
    expect(ticket.desk.exchanges.filter(({ method }) => method !== "GET")).toHaveLength(writes);
  });
});
