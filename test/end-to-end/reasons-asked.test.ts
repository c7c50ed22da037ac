import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type DeskId, draftedTicket, REFUNDED } from "./observed.ts";
import { startWorld, type World } from "./world.ts";

const GRACE_MINUTES = 3;
const patient = { askAfterMs: GRACE_MINUTES * 60_000 };

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const questions = (world: World, helpdesk: DeskId, id: string) =>
  world.notes(helpdesk, id).filter((note) => note.includes("Sidenote question"));

async function overriddenTicket(world: World, helpdesk: DeskId) {
  const drafted = await draftedTicket(world, helpdesk);
  const ticket = { ...drafted, questions: () => questions(world, helpdesk, drafted.id) };
  await override(world, ticket);
  return ticket;
}

async function override(world: World, ticket: Awaited<ReturnType<typeof draftedTicket>>): Promise<void> {
  await ticket.desk.agentReplies(ticket.id, REFUNDED);
  await world.dueDone();
  expect(await ticket.row()).toMatchObject({ outcome: "overridden", reason: null });
}

describe.each(["gorgias", "zendesk"] as const)("the question why on %s", (helpdesk) => {
  it("waits a little, and is not put to an agent who says it meanwhile by note or tag", async () => {
    const world = await startWorld(patient);
    const tickets = [];
    for (let count = 0; count < 2; count += 1) tickets.push(await draftedTicket(world, helpdesk));
    const silent = await overriddenTicket(world, helpdesk);
    for (const ticket of tickets) await override(world, ticket);
    const [noted, tagged] = tickets;
    if (!noted || !tagged) throw new Error("two tickets were drafted");
    world.pass(GRACE_MINUTES - 1);
    await noted.desk.agentNotes(noted.id, "#why vip_goodwill ten years with us");
    await tagged.desk.agentTags(tagged.id, ["sn_why_tone"]);
    await world.dueDone();
    expect(silent.questions()).toEqual([]);
    world.pass(GRACE_MINUTES);
    await world.settled();
    for (const { id } of [noted, tagged]) expect(questions(world, helpdesk, id)).toEqual([]);
    expect(silent.questions()).toHaveLength(1);
    expect(await silent.history()).toEqual(["drafted", "note_written", "replied", "reason_asked"]);
    expect(await tagged.row()).toMatchObject({ reason: "tone", reasonVia: "tag" });
  });

  it("is not put when the reason's own event was lost, or the reply was taken back", async () => {
    const world = await startWorld(patient);
    const explained = await draftedTicket(world, helpdesk);
    const withdrawn = await overriddenTicket(world, helpdesk);
    await override(world, explained);
    world.desk(helpdesk).setWebhook(null);
    await explained.desk.agentNotes(explained.id, "#why stock_issue");
    await withdrawn.desk.deleteMessage(withdrawn.id, withdrawn.desk.messages(withdrawn.id).at(-1)?.id ?? 0);
    world.pass(GRACE_MINUTES);
    await world.settled();
    expect(questions(world, helpdesk, explained.id)).toEqual([]);
    expect(withdrawn.questions()).toEqual([]);
    expect(await explained.row()).toMatchObject({ reason: "stock_issue", reasonVia: "note" });
    expect(await withdrawn.row()).toMatchObject({ outcome: "pending", chosenAction: null });
  });

  it("waits for the end of a reply that comes in parts, and is put once", async () => {
    const world = await startWorld(patient);
    const ticket = await overriddenTicket(world, helpdesk);
    world.pass(GRACE_MINUTES - 1);
    await ticket.desk.agentReplies(ticket.id, "I've refunded the shipping cost as well.");
    await world.dueDone();
    world.pass(2);
    await world.dueDone();
    expect(ticket.questions()).toEqual([]);
    world.pass(GRACE_MINUTES);
    await world.settled();
    expect(ticket.questions()).toHaveLength(1);
  });

  it("is put to a ticket that was closed at once, and survives a restart", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sidenote-"));
    folders.push(folder);
    const world = await startWorld({ ...patient, env: { DATABASE_FILE: join(folder, "sidenote.db") } });
    const ticket = await overriddenTicket(world, helpdesk);
    await ticket.desk.closeTicket(ticket.id);
    await world.dueDone();
    await world.restart();
    world.pass(GRACE_MINUTES);
    await world.settled();
    expect(ticket.questions()).toHaveLength(1);
    await world.restart();
    await world.settled();
    expect(ticket.questions()).toHaveLength(1);
  });

  it("is put once though its note shows up only after its gateway gave up", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    const isQuestion = ({ method, body }: { method: string; body: string }) =>
      method !== "GET" && body.includes("Sidenote question");
    const answer = { status: 504, body: "<html>" };
    world
      .desk(helpdesk)
      .faults.push({ when: isQuestion, effect: { kind: "late", ms: 60, answer }, times: 1 });
    await ticket.replies(REFUNDED);
    expect(questions(world, helpdesk, ticket.id)).toHaveLength(1);
    expect(await ticket.history()).toContain("reason_asked");
  });
});
