import type { Store } from "../../db/store.ts";
import { ExportRow } from "../../src/export/export-row.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { SandboxHelpdesk } from "../sandbox/tickets.ts";
import type { AgentCase } from "./agent-plan.ts";
import { compareTallies, differences, expectedStanding, type Standing, tally } from "./standing.ts";

export interface CheckDeps {
  sandbox: Pick<Sandbox, "helpdesks" | "shopify">;
  store: Pick<Store, "history">;
  /** Of the export over HTTP: what a lead's own tools would read. */
  exportUrl: string;
  exportToken: string;
}

/** Compares what agents did with rows, tags and notes, by count and ticket by ticket. */
export async function checkAgents(
  cases: readonly AgentCase[],
  skippedBefore: readonly Standing[],
  deps: CheckDeps,
): Promise<{ lines: readonly string[]; problems: readonly string[] }> {
  const seen = await readStandings(deps);
  const expected = [
    ...skippedBefore,
    ...cases.map(({ ticketId, expect }) => expectedStanding(ticketId, expect)),
  ];
  const writes = deps.sandbox.helpdesks.flatMap(({ publicWrites }) => publicWrites).length;
  const { mutations } = deps.sandbox.shopify;
  const { lines, same } = compareTallies(
    new Map([...tally(expected), ["writes to customers", 0], ["writes to the shop", 0]]),
    new Map([...tally(seen), ["writes to customers", writes], ["writes to the shop", mutations.length]]),
  );
  const problems = [...differences(expected, seen), ...unsaidInNotes(cases, deps.sandbox.helpdesks)];
  return { lines, problems: same || problems.length > 0 ? problems : ["the counts differ"] };
}

/** Every exported row, with the tags and questions that its ticket has in the helpdesk. */
export async function readStandings({
  sandbox,
  store,
  exportUrl,
  exportToken,
}: CheckDeps): Promise<Standing[]> {
  const answer = await fetch(exportUrl, { headers: { authorization: `Bearer ${exportToken}` } });
  if (!answer.ok) throw new Error(`the export answers ${answer.status}`);
  const lines = (await answer.text()).split("\n").filter((line) => line !== "");
  const rows = lines.map((line) => ExportRow.parse(JSON.parse(line)));
  return Promise.all(
    rows.map(async (row) => {
      const desk = sandbox.helpdesks.find(({ id }) => id === row.connection);
      const history = await store.history({ connection: row.connection, ticketId: row.ticket_id });
      return {
        ticket: row.ticket_id,
        outcome: row.outcome,
        skip: row.skip_cause,
        chosen: row.chosen_action,
        reason: row.reason,
        reasonText: row.reason_text,
        via: row.reason_via,
        reasons: history.filter(({ kind }) => kind === "reason").length,
        tagged: desk ? outcomeTags(desk.tags(row.ticket_id)) : [],
        asked: desk ? ownNotes(desk, row.ticket_id).filter(isQuestion).length : 0,
      };
    }),
  );
}

function outcomeTags(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => /^sn_outcome_(\w+)$/.exec(tag)?.[1] ?? []);
}

function ownNotes(desk: SandboxHelpdesk, ticketId: string): string[] {
  return desk
    .notes(ticketId)
    .filter(({ sender }) => sender.kind === "service")
    .map(({ text }) => text);
}

function isQuestion(note: string): boolean {
  return note.includes("Sidenote question ");
}

function unsaidInNotes(cases: readonly AgentCase[], helpdesks: readonly SandboxHelpdesk[]): string[] {
  return cases.flatMap(({ ticketId, expect }) => {
    const desk = helpdesks.find(({ tickets }) => tickets.has(ticketId));
    const note = desk ? (ownNotes(desk, ticketId).findLast((text) => !isQuestion(text)) ?? "") : "";
    return expect.noteSays
      .filter((words) => !note.includes(words))
      .map((words) => `ticket ${ticketId}: its note does not say “${words}”${saysOfPrecedent(note)}`);
  });
}

function saysOfPrecedent(note: string): string {
  const line = note.split("\n").find((one) => /Agents chose:|No precedent/.test(one));
  return line === undefined ? "" : `, but “${line.trim()}”`;
}
