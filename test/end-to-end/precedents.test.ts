import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../scripts/guard/draft-cases.ts";
import { Precedents } from "../../src/domain/precedent.ts";
import { minutesAfter, recordDelivered, recordReplyTo } from "../support/drafted-tickets.ts";
import { aTicket, BOS_FACTS, startWorld, type World, type WorldOptions } from "./world.ts";

const STORE = defaultPolicy.policy.store.name;

/** Words of other customers' tickets that no model may ever be told. */
const FOREIGN = [...BOS_FACTS, "8001", "8002", "Kim Lead", "Fifth order", "vip_goodwill", "VIP goodwill"];

/** Bo asked twice before where a parcel was: once the agent told him, once she refunded. */
async function withBosCases(options: WorldOptions): Promise<World> {
  const world = await startWorld(options);
  const { store } = world.sidenote;
  const situation = { intent: "order_status", action: "inform", situation: "in_transit" } as const;
  for (const [ticketId, chosenAction] of [
    ["8001", "inform"],
    ["8002", "refund"],
  ] as const) {
    const draft = await recordDelivered(store, {
      ticketId,
      store: STORE,
      requesterEmail: "bo@example.com",
      similar: { deliveryState: "in_transit", valueBand: "under_50", items: ["VR-7", "MS-1"] },
      decision: {
        escalations: [],
        ltv: "first",
        confidence: "high",
        policyVersion: "p",
        action: "inform",
        requests: [{ ...situation, clauseIds: [] }],
      },
    });
    await recordReplyTo(store, draft, {
      chosenAction,
      text: "Your Velvet Robe is on its way to Hidden Lane.",
    });
  }
  await store.outcomes.recordReason({
    connection: "gorgias",
    ticketId: "8002",
    draftId: "d_8002",
    code: "vip_goodwill",
    text: "Fifth order, gave <b>in</b>",
    via: "page",
    by: "admin",
    at: minutesAfter(60),
  });
  return world;
}

const prompts = (world: World) => world.sandbox.openai?.exchanges.map((exchange) => exchange.body) ?? [];

async function storedOf(world: World, ticketId: string) {
  const row = await world.sidenote.store.findRationale({ connection: "gorgias", ticketId });
  const draft = await world.sidenote.store.readDraft(row?.draftId ?? "");
  return { arm: row?.precedentArm, action: row?.action, precedents: Precedents.parse(draft?.precedents) };
}

describe("precedents of a new ticket", () => {
  it("are shown in its note with counts, reasons and links, and kept with its draft", async () => {
    const world = await withBosCases({});
    const ticket = aTicket();
    await world.play(ticket);
    const [note = ""] = world.notes("gorgias", ticket.id);
    expect(note).toContain("Agents chose: inform 1, refund 1 (VIP goodwill 1)");
    expect(note).toMatch(/Similar: #8001, .+, inform as proposed \(same situation, .*item.*\) http\S+8001/);
    expect(note).toMatch(
      /Contrary: #8002, .+, inform → refund, VIP goodwill: “Fifth order, gave <b>in<\/b>”/,
    );
    const { precedents, arm } = await storedOf(world, ticket.id);
    expect(precedents.counts.map(({ action }) => action)).toEqual(["inform", "refund"]);
    expect(precedents.contrary.map(({ ticketId }) => ticketId)).toEqual(["8002"]);
    expect(arm).toBeNull();
  });

  it("are none for a store's first ticket of a kind, and the note says so", async () => {
    const world = await startWorld();
    const ticket = aTicket();
    await world.play(ticket);
    expect(world.notes("gorgias", ticket.id)[0]).toContain("No precedent.");
  });

  it("never reach the model by default", async () => {
    const world = await withBosCases({ model: true });
    const ticket = aTicket();
    await world.play(ticket);
    expect((await storedOf(world, ticket.id)).precedents.total).toBe(2);
    expect(prompts(world).length).toBeGreaterThan(0);
    for (const prompt of prompts(world)) {
      expect(prompt).not.toContain("Earlier tickets");
      for (const word of FOREIGN) expect(prompt).not.toContain(word);
    }
  });

  it("reach the model on the arm on as counts, without a word of another's ticket, and change no decision", async () => {
    const world = await withBosCases({ model: true, env: { PRECEDENT_PROMPT_SHARE: "1" } });
    const ticket = aTicket();
    await world.play(ticket);
    const [prompt = ""] = prompts(world);
    expect(prompt).toContain("# Earlier tickets");
    expect(prompt).toContain("- inform: 1\\n- refund: 1");
    for (const sent of prompts(world)) for (const word of FOREIGN) expect(sent).not.toContain(word);
    expect(await storedOf(world, ticket.id)).toMatchObject({ arm: "on", action: "inform" });
  });

  it("stay out of the prompt on the arm off, which is recorded too", async () => {
    // The world's random number is 0.5.
    const world = await withBosCases({ model: true, env: { PRECEDENT_PROMPT_SHARE: "0.4" } });
    const ticket = aTicket();
    await world.play(ticket);
    for (const prompt of prompts(world)) expect(prompt).not.toContain("Earlier tickets");
    expect(await storedOf(world, ticket.id)).toMatchObject({ arm: "off" });
  });
});
