import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { defaultPolicy } from "../../scripts/guard/draft-cases.ts";
import { SandboxTicket } from "../../scripts/sandbox/shop-data.ts";
import { learn } from "../../src/commands/learn.ts";
import { loadConfig } from "../../src/config.ts";
import { type SaidTicket, slangTickets } from "../learn/slang-shop.ts";
import { aDraft, recordDelivered, recordReplyTo } from "../support/drafted-tickets.ts";
import { silentLog } from "../support/log.ts";
import { aTicket, startWorld, type World } from "./world.ts";

const FLIPFLAP = "Could we sort out a flipflap for the trousers";

/** A ticket as it stands once an agent has corrected its intent, or has sent its draft as it was. */
async function dealtWith(world: World, { text, intent, isCorrection }: SaidTicket): Promise<string> {
  const desk = world.desk("gorgias");
  const ticket = aTicket({ subject: "", messages: [{ text }] });
  await desk.openTicket(SandboxTicket.parse(ticket));
  const read = isCorrection ? "other" : intent;
  const { decision } = aDraft();
  const [request] = decision.requests;
  const draft = await recordDelivered(world.sidenote.store, {
    ticketId: ticket.id,
    messageId: String(desk.messages(ticket.id)[0]?.id),
    store: defaultPolicy.policy.store.name,
    decision: { ...decision, requests: request ? [{ ...request, intent: read }] : [] },
  });
  const { outcomes } = world.sidenote.store;
  if (isCorrection) {
    const why = { code: "wrong_intent", text: null, rightIntent: intent, via: "page", by: "admin" } as const;
    const { connection, ticketId, id: draftId } = draft;
    await outcomes.recordReason({ connection, ticketId, draftId, ...why, at: draft.createdAt });
  } else {
    await recordReplyTo(world.sidenote.store, draft, { chosenAction: decision.action, outcome: "accepted" });
  }
  return ticket.id;
}

it("a store's corrections are learned from the helpdesk's own tickets, used at once, listed, and taken back", {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "sidenote-learn-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = { DATABASE_FILE: join(folder, "sidenote.db") };
  const world = await startWorld({ env: file });
  const desk = world.desk("gorgias");
  const env = { ...world.sandbox.env, ...file };
  const say = async (way: Parameters<typeof learn>[1], anew = false) => {
    const lines: string[] = [];
    const around = { fetch, log: silentLog, now: () => new Date(), pauseMs: 0, anew };
    const signal = AbortSignal.timeout(50_000);
    const code = await learn(loadConfig(env), way, { ...around, signal }, (line) => lines.push(line));
    return { code, text: lines.join("\n") };
  };
  const versionOf = async (text: string) => {
    const ticket = aTicket({ subject: "", messages: [{ text }] });
    await world.play(ticket);
    const row = await world.sidenote.store.findRationale({ connection: "gorgias", ticketId: ticket.id });
    return { intent: row?.intent, version: row?.classifierVersion ?? "" };
  };

  desk.setWebhook(null);
  const ids: string[] = [];
  // As few as are enough, and one that will be gone.
  for (const ticket of slangTickets().slice(4, 45)) ids.push(await dealtWith(world, ticket));
  await desk.mergeAway(ids.at(-1) ?? "");
  world.sandbox.sendWebhooksTo(world.sidenote.url ?? "");
  const before = await versionOf(FLIPFLAP);
  expect(before.intent).not.toBe("exchange");
  const calls = desk.exchanges.length;

  const tried = await say("try");
  expect(tried.text).toMatch(/41 tickets whose intent[^]*40 to learn from, 0 decided by hard rules, 1 gone/);
  expect(tried.text).toMatch(/layer [0-9a-f]{8} is better; nothing was changed/);
  expect(await versionOf(FLIPFLAP)).toEqual(before);
  const used = await say("use");
  const [, layer = ""] =
    /layer ([0-9a-f]{8}) is better: the next ticket is read with it/.exec(used.text) ?? [];
  expect(await versionOf(FLIPFLAP)).toEqual({
    intent: "exchange",
    version: `${before.version}+layer-${layer}`,
  });
  const learning = desk.exchanges.slice(calls).filter(({ path }) => ids.some((id) => path.includes(id)));
  expect(learning.length).toBeGreaterThan(80);
  expect(new Set(learning.map(({ method }) => method))).toEqual(new Set(["GET"]));

  expect((await say("list")).text).toMatch(
    new RegExp(`^${layer}  .*  40 tickets, 16 corrected: right \\d+ → \\d+  in use$`),
  );
  expect((await say("use")).text).toMatch(
    new RegExp(`not used: no ticket has been corrected or confirmed since layer ${layer} was learned at`),
  );
  expect((await say("revert")).text).toMatch(
    new RegExp(`^layer ${layer} taken back: the shipped model alone counts\nthe same tickets won't`),
  );
  expect(await versionOf(FLIPFLAP)).toEqual(before);
  expect((await say("revert")).code).toBe(1);
  expect((await say("list")).text).toContain("taken back");
  expect((await say("use")).text).toMatch(
    new RegExp(`^not used: layer ${layer} was taken back at .*\\n\\(learn --anew judges`, "m"),
  );
  expect(await versionOf(FLIPFLAP)).toEqual(before);
  expect((await say("use", true)).text).toMatch(new RegExp(`layer ${layer} is better`));
  expect((await versionOf(FLIPFLAP)).intent).toBe("exchange");
});
