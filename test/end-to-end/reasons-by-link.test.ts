import { describe, expect, it } from "vitest";
import { PAGES } from "./observed.ts";
import { aTicket, startWorld } from "./world.ts";

describe("reason links", () => {
  it.each(["gorgias", "zendesk"] as const)(
    "lead from a note in %s to the row, without a login",
    async (helpdesk) => {
      const world = await startWorld({ env: PAGES });
      const ticket = aTicket({ helpdesk });
      await world.play(ticket);
      const [note = ""] = world.notes(helpdesk, ticket.id);
      expect(note.trimEnd().split("\n").at(-1)).toMatch(/^Sidenote draft /);
      const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
      const draft = await world.sidenote.store.findDraft(
        { connection: helpdesk, ticketId: ticket.id },
        (await world.sidenote.store.readDraft(row?.draftId ?? ""))?.messageId ?? "",
      );
      const [, link = ""] =
        /href="(https:\/\/sidenote\.example\.com\/why\/[^"]+\?code=tone)"/.exec(draft?.noteHtml ?? "") ?? [];
      const { pathname, search } = new URL(link);
      const address = `${world.sidenote.url ?? ""}${pathname}${search}`;
      const page = await fetch(address);
      expect(await page.text()).toContain('value="tone" required checked');
      expect(page.headers.get("strict-transport-security")).not.toBeNull();
      await fetch(address, {
        method: "POST",
        body: new URLSearchParams({ code: "tone", text: "too stiff" }),
      });
      expect(
        await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id }),
      ).toMatchObject({ reason: "tone", reasonText: "too stiff", reasonVia: "link" });
    },
  );

  it("are nowhere, and no page is, as long as nothing is set", async () => {
    const world = await startWorld();
    const ticket = aTicket();
    await world.play(ticket);
    expect(world.notes("gorgias", ticket.id).join()).not.toContain("/why/");
    for (const path of ["/why/x", "/login", "/tickets"]) {
      expect((await fetch(`${world.sidenote.url ?? ""}${path}`)).status).toBe(404);
    }
  });
});
