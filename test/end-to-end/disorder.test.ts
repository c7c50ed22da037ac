import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SandboxRequest } from "../../scripts/sandbox/server.ts";
import { startServer } from "../../scripts/sandbox/server.ts";
import { SandboxTicket } from "../../scripts/sandbox/shop-data.ts";
import type { WebhookAttempt } from "../../scripts/sandbox/webhook-sender.ts";
import { type DeskId, draftedTicket, REFUNDED, ticketOf } from "./observed.ts";
import { aTicket, startWorld, type World } from "./world.ts";

/** Posts webhooks again, as a platform does that is not sure of having been heard. */
async function redeliver(world: World, helpdesk: DeskId, attempts: readonly WebhookAttempt[]): Promise<void> {
  for (const { body, headers } of attempts) {
    const answer = await fetch(`${world.sidenote.url}/webhooks/${helpdesk}`, {
      method: "POST",
      body,
      headers,
    });
    expect(answer.status).toBe(202);
  }
  await world.settled();
}

type Drafted = Awaited<ReturnType<typeof draftedTicket>>;

/** What happens meanwhile is told to nobody. */
async function withoutWebhooks(world: World, helpdesk: DeskId, act: () => Promise<unknown>): Promise<void> {
  const desk = world.desk(helpdesk);
  desk.setWebhook(null);
  await act();
  world.sandbox.sendWebhooksTo(world.sidenote.url ?? "");
}

const secretOf = ({ sandbox: { env } }: World, helpdesk: DeskId): string =>
  env[helpdesk === "gorgias" ? "GORGIAS_WEBHOOK_SECRET" : "ZENDESK_WEBHOOK_SECRET"] ?? "";

const writes = (world: World, helpdesk: DeskId) =>
  world.desk(helpdesk).exchanges.filter(({ method, path }) => method !== "GET" && !path.startsWith("/oauth"))
    .length;

describe.each(["gorgias", "zendesk"] as const)("events of %s", (helpdesk) => {
  it("that come again change nothing and write nothing", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.writesNote("#why vip_goodwill");
    await ticket.replies(REFUNDED);
    await ticket.tagged("sn_why_tone");
    await ticket.closes();
    const before = {
      row: await ticket.row(),
      history: await ticket.history(),
      writes: writes(world, helpdesk),
    };
    await redeliver(world, helpdesk, [...ticket.desk.deliveries]);
    expect(await ticket.row()).toEqual(before.row);
    expect(await ticket.history()).toEqual(before.history);
    expect(writes(world, helpdesk)).toBe(before.writes);
  });

  it("that come backwards lead to the same end", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    // From here on the events are kept back.
    const sink = await startServer(() => ({ status: 200, body: {} }));
    ticket.desk.setWebhook({ url: sink.url, secret: secretOf(world, helpdesk) });
    const first = await ticket.row();
    await ticket.desk.agentReplies(ticket.id, REFUNDED);
    await ticket.desk.agentNotes(ticket.id, "#why carrier_issue");
    await ticket.desk.customerWrites(ticket.id, "Thanks! And where is my order #1001 now?");
    await ticket.desk.delivered();
    const held = ticket.desk.deliveries.filter(({ url }) => url.startsWith(sink.url));
    expect(held.length).toBeGreaterThanOrEqual(3);
    await redeliver(world, helpdesk, held.toReversed());
    const row = await ticket.row();
    expect(row).toMatchObject({ outcome: "pending", drafts: 2 });
    const earlier = await world.sidenote.store.outcomes.findReply(first.draftId ?? "");
    expect(earlier).toMatchObject({ outcome: "overridden", chosenAction: "refund" });
    expect(await ticket.history()).toEqual(expect.arrayContaining(["replied", "reason"]));
    await sink.close();
  });

  it("that never come are found by looking: a new ticket, a reply, a closing", async () => {
    const world = await startWorld();
    const { signal } = new AbortController();
    // One webhook arrives, so that there is a time to look back to.
    const ticket = await draftedTicket(world, helpdesk);
    world.pass(5);
    ticket.desk.setWebhook(null);
    await ticket.desk.agentReplies(ticket.id, REFUNDED);
    const source = aTicket({ helpdesk });
    const lost = ticketOf(world, helpdesk, source.id);
    await ticket.desk.openTicket(SandboxTicket.parse(source));
    world.pass(5);
    expect((await world.sidenote.reconcile(signal)).get(helpdesk)).toBe(2);
    await drained(world);
    expect(await ticket.row()).toMatchObject({ outcome: "overridden", chosenAction: "refund" });
    expect(await lost.row()).toMatchObject({ outcome: "pending" });
    expect(lost.notes()).toHaveLength(1);

    world.pass(5);
    await ticket.desk.closeTicket(lost.id);
    world.pass(5);
    // What we wrote ourselves in the meantime was told by no webhook either: it is looked at once, to no effect.
    await world.sidenote.reconcile(signal);
    await drained(world);
    expect(await lost.row()).toMatchObject({ outcome: "unanswered" });
    const before = writes(world, helpdesk);
    world.pass(20);
    await world.sidenote.reconcile(signal);
    await drained(world);
    world.pass(20);
    expect((await world.sidenote.reconcile(signal)).get(helpdesk)).toBe(0);
    expect(writes(world, helpdesk)).toBe(before);
  });

  it.each([
    ["its note fails", 503, (body: string) => body.includes("Sidenote draft")],
    // Waiting for a limit uses up no try.
    ["its note meets a limit", 429, (body: string) => body.includes("Sidenote draft")],
    ["its tags fail", 503, (body: string) => body.includes("sn_action") && !body.includes("Sidenote draft")],
  ])("that never come are made up for, also when %s at first", async (_what, status, isRefused) => {
    const world = await startWorld();
    await draftedTicket(world, helpdesk);
    const desk = world.desk(helpdesk);
    desk.setWebhook(null);
    // Looks are a second apart: the second one is made some time after it was asked for.
    await desk.openTicket(SandboxTicket.parse(aTicket({ helpdesk })));
    world.pass(1);
    const source = aTicket({ helpdesk });
    await desk.openTicket(SandboxTicket.parse(source));
    world.pass(5);
    const answer = { status, headers: { "retry-after": "0.02" }, body: "" };
    const broken = {
      when: ({ path, body }: SandboxRequest) => path.includes(source.id) && isRefused(body),
      times: 1,
      effect: { kind: "answer" as const, answer },
    };
    desk.faults.push(broken);
    await world.sidenote.reconcile(new AbortController().signal);
    await drained(world);
    expect(broken.times).toBe(0);
    expect(world.notes(helpdesk, source.id)).toHaveLength(1);
    expect(desk.tags(source.id)).toContain("sn_action_inform");
  });

  it("that never come leave no note unconfirmed, though its answer got lost and the agent has replied", async () => {
    const world = await startWorld({ retryDelaysMs: [300, 300, 300] });
    await draftedTicket(world, helpdesk);
    const desk = world.desk(helpdesk);
    desk.setWebhook(null);
    const source = aTicket({ helpdesk });
    await desk.openTicket(SandboxTicket.parse(source));
    world.pass(5);
    const when = ({ path, body }: SandboxRequest) =>
      path.includes(source.id) && body.includes("Sidenote draft");
    desk.faults.push({ when, times: 1, effect: { kind: "reset_after" } });
    await world.sidenote.reconcile(new AbortController().signal);
    while (world.notes(helpdesk, source.id).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.agentReplies(source.id, "It is on its way, Ana.");
    await drained(world);
    expect(world.notes(helpdesk, source.id)).toHaveLength(1);
    expect((await ticketOf(world, helpdesk, source.id).row()).noteId).not.toBeNull();
    expect(desk.tags(source.id)).toContain("sn_action_inform");
  });

  it("of a reply that never come are not needed when the draft's tags failed before it", async () => {
    const world = await startWorld({ retryDelaysMs: [300, 300, 300] });
    const desk = world.desk(helpdesk);
    const source = aTicket({ helpdesk });
    const when = ({ body }: SandboxRequest) => body.includes("sn_action") && !body.includes("Sidenote draft");
    const broken = { when, times: 1, effect: { kind: "answer" as const, answer: { status: 503, body: "" } } };
    desk.faults.push(broken);
    await desk.openTicket(SandboxTicket.parse(source));
    while (broken.times > 0) await new Promise(setImmediate);
    await withoutWebhooks(world, helpdesk, () => desk.agentReplies(source.id, REFUNDED));
    await world.settled();
    expect(desk.tags(source.id)).toContain("sn_action_inform");
    expect(await ticketOf(world, helpdesk, source.id).row()).toMatchObject({ outcome: "overridden" });
  });

  it.each([
    ["a rule's tag", async (ticket: Drafted) => ticket.tagged("queue_vip")],
    ["an agent's note", async (ticket: Drafted) => ticket.writesNote("looking into it")],
  ])("that never come are looked for, though the event of %s comes later", async (_what, later) => {
    const world = await startWorld();
    const replied = await draftedTicket(world, helpdesk);
    const asksAgain = await draftedTicket(world, helpdesk);
    await asksAgain.replies(REFUNDED);
    world.pass(5);
    const source = aTicket({ helpdesk });
    const unseen = ticketOf(world, helpdesk, source.id);
    await withoutWebhooks(world, helpdesk, async () => {
      await replied.desk.agentReplies(replied.id, REFUNDED);
      await asksAgain.desk.customerWrites(asksAgain.id, "And where is my order #1001 now?");
      await unseen.desk.openTicket(SandboxTicket.parse(source));
    });
    world.pass(5);
    for (const ticket of [replied, asksAgain, unseen]) await later(ticket);
    world.pass(5);
    await world.sidenote.reconcile(new AbortController().signal);
    await drained(world);
    expect(await replied.row()).toMatchObject({ outcome: "overridden" });
    expect(await asksAgain.row()).toMatchObject({ drafts: 2 });
    expect(unseen.notes()).toHaveLength(1);
  });

  it("that were sent while nobody was there for three days are made up for", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "sidenote-away-")), "sidenote.db");
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    const world = await startWorld({ env: { DATABASE_FILE: file } });
    const { signal } = new AbortController();
    await draftedTicket(world, helpdesk);
    const desk = world.desk(helpdesk);
    const lost = [1, 2, 3].map(() => aTicket({ helpdesk }));
    world.pass(5);
    await world.sidenote.reconcile(signal);
    await drained(world);
    desk.setWebhook(null);
    for (const ticket of lost) {
      world.pass(24 * 60);
      await desk.openTicket(SandboxTicket.parse(ticket));
    }
    world.pass(5);
    await world.restart();
    await world.sidenote.reconcile(signal);
    await drained(world);
    for (const ticket of lost) expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
  });

  it("that came need no looking", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    await ticket.closes();
    world.pass(20);
    const found = await world.sidenote.reconcile(new AbortController().signal);
    expect(found.get(helpdesk)).toBe(0);
  });
});

describe("events of a new ticket and of its message", () => {
  it("hide no lost one when the second comes after the draft", async () => {
    const world = await startWorld();
    const desk = world.desk("gorgias");
    const sink = await startServer(() => ({ status: 200, body: {} }));
    onTestFinished(() => sink.close());
    desk.setWebhook({ url: sink.url, secret: secretOf(world, "gorgias") });
    const source = aTicket();
    await desk.openTicket(SandboxTicket.parse(source));
    await desk.delivered();
    world.sandbox.sendWebhooksTo(world.sidenote.url ?? "");
    const [opened = [], wrote = []] = [/ticket.created/, /message/].map((what) =>
      desk.deliveries.filter(({ url, event }) => url.startsWith(sink.url) && what.test(event)),
    );
    expect([opened.length, wrote.length]).toEqual([1, 1]);
    await redeliver(world, "gorgias", opened);
    world.pass(0.2);
    const question = "And can I send the socks of order #1001 back when they come?";
    await withoutWebhooks(world, "gorgias", () => desk.customerWrites(source.id, question));
    world.pass(0.2);
    await redeliver(world, "gorgias", wrote);
    world.pass(5);
    expect((await world.sidenote.reconcile(new AbortController().signal)).get("gorgias")).toBe(1);
    await drained(world);
    expect(await ticketOf(world, "gorgias", source.id).row()).toMatchObject({ drafts: 2 });
  });
});

/** Looks are spaced out by seconds: lets them all be due, and be done. */
async function drained(world: World): Promise<void> {
  world.pass(5);
  await world.settled();
}
