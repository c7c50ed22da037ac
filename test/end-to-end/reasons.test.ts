import { describe, expect, it } from "vitest";
import { draftedTicket, REFUNDED } from "./observed.ts";
import { startWorld } from "./world.ts";

describe.each(["gorgias", "zendesk"] as const)("why an agent chose differently, on %s", (helpdesk) => {
  it("is read from their note, with who and when, and asked no more", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.writesNote("#why vip_goodwill ten years with us");
    await ticket.replies(REFUNDED);
    const row = await ticket.row();
    expect(row).toMatchObject({
      outcome: "overridden",
      reason: "vip_goodwill",
      reasonText: "ten years with us",
      reasonVia: "note",
    });
    const written = ticket.desk.notes(ticket.id).find((note) => note.text.startsWith("#why"));
    expect(row.reasonBy).toBe(String(written?.sender.id));
    expect(row.reasonAt?.getTime()).toBe(
      helpdesk === "zendesk"
        ? Math.floor((written?.sentAt.getTime() ?? 0) / 1000) * 1000
        : written?.sentAt.getTime(),
    );
    expect(ticket.notes()).toHaveLength(1);
    expect(await ticket.history()).toEqual(["drafted", "note_written", "reason", "replied"]);
  });

  it("answers the question that was asked", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    expect(ticket.notes().at(-1)).toContain("#why");
    expect(await ticket.row()).toMatchObject({ reason: null });
    await ticket.writesNote("#why: carrier lost two of hers already");
    expect(await ticket.row()).toMatchObject({
      reason: "other",
      reasonText: "carrier lost two of hers already",
      reasonVia: "note",
    });
  });

  it("is read from a tag, which stays, and speaks once", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    await ticket.tagged("sn_why_carrier_issue", "vip");
    expect(await ticket.row()).toMatchObject({ reason: "carrier_issue", reasonVia: "tag", reasonBy: null });
    await ticket.customerWrites("And where is order #1001 now?");
    await ticket.replies("I've cancelled #1001 for you as well.");
    expect(await ticket.row()).toMatchObject({ outcome: "overridden", reason: null });
    expect((await ticket.history()).filter((kind) => kind === "reason")).toHaveLength(1);
  });

  it("is kept when its code is unknown, whichever way it came", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    await ticket.tagged("sn_why_full_moon");
    expect(await ticket.row()).toMatchObject({ reason: "other", reasonText: "full_moon", reasonVia: "tag" });
    await ticket.writesNote("#why stock_issue none left in blue");
    expect(await ticket.row()).toMatchObject({ reason: "stock_issue", reasonText: "none left in blue" });
    expect((await ticket.history()).filter((kind) => kind === "reason")).toHaveLength(2);
  });

  it("knows no reason in other notes, other prefixes and our own question", async () => {
    const world = await startWorld({ env: { TAG_PREFIX: "ai_" } });
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    await ticket.writesNote("why not, she is nice");
    await ticket.tagged("sn_why_tone");
    expect(await ticket.row()).toMatchObject({ outcome: "overridden", reason: null });
    await ticket.tagged("ai_why_tone");
    expect(await ticket.row()).toMatchObject({ reason: "tone", reasonVia: "tag" });
  });

  it("is asked for once though the answer to the question got lost", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    const isNote = ({ method, body }: { method: string; body: string }) =>
      method !== "GET" && body.includes("Sidenote question");
    world.desk(helpdesk).faults.push({ when: isNote, effect: { kind: "reset_after" }, times: 1 });
    await ticket.replies(REFUNDED);
    expect(ticket.notes().filter((note) => note.includes("Sidenote question"))).toHaveLength(1);
    expect(await ticket.history()).toContain("reason_asked");
    expect(await world.sidenote.store.queue.list("dead", 9)).toEqual([]);
  });
});
