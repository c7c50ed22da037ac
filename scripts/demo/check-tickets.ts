import type { RationaleRow, Store } from "../../db/store.ts";
import { draftText } from "../../src/domain/draft.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { SandboxTicket } from "../sandbox/shop-data.ts";
import type { SandboxHelpdesk } from "../sandbox/tickets.ts";

interface TicketReport {
  ticket: string;
  helpdesk: string;
  outcome: string | null;
  skip: string | null;
  intents: readonly string[];
  confidence: string | null;
  language: string | null;
  identity: string | null;
  order: string | null;
  action: string | null;
  situation: string | null;
  ltv: string | null;
  escalations: readonly string[];
  clauses: readonly string[];
  writer: string | null;
  warnings: readonly string[];
  /** The proposed reply, as an agent would copy it. */
  draft: string | null;
  /** Every internal note that Sidenote wrote, as text. */
  notes: readonly string[];
  tags: readonly string[];
}

export interface DemoReport {
  tickets: readonly TicketReport[];
  problems: readonly string[];
  summary: readonly string[];
}

/** Looks at each ticket as it now stands in the helpdesk and in the database, and says what is missing. */
export async function checkTickets(
  tickets: readonly SandboxTicket[],
  sandbox: Pick<Sandbox, "helpdesks" | "shopify">,
  store: Store,
): Promise<DemoReport> {
  const reports: TicketReport[] = [];
  const problems: string[] = [];
  for (const ticket of tickets) {
    const desk = sandbox.helpdesks.find((candidate) => candidate.id === ticket.helpdesk);
    if (!desk) continue;
    const row = await store.findRationale({ connection: desk.id, ticketId: ticket.id });
    const report = await reportOf(ticket, desk, row, store);
    reports.push(report);
    const name = `${desk.id} ${ticket.id}`;
    problems.push(...missing(report, ticket, row).map((problem) => `${name}: ${problem}`));
    problems.push(...unmet(report, ticket).map((problem) => `${name}: ${problem}`));
  }
  const publicWrites = sandbox.helpdesks.flatMap((desk) => desk.publicWrites);
  if (publicWrites.length > 0) problems.push(`${publicWrites.length} public messages were sent`);
  const { mutations } = sandbox.shopify;
  if (mutations.length > 0) problems.push(`${mutations.length} writes to the shop were tried`);
  return { tickets: reports, problems, summary: summarise(tickets, reports, problems) };
}

async function reportOf(
  ticket: SandboxTicket,
  desk: SandboxHelpdesk,
  row: RationaleRow | null,
  store: Store,
): Promise<TicketReport> {
  const draft = row?.draftId ? await store.readDraft(row.draftId) : null;
  return {
    ticket: ticket.id,
    helpdesk: desk.id,
    outcome: row?.outcome ?? null,
    skip: row?.skipCause ?? null,
    intents: row?.intents ?? [],
    confidence: row?.confidence ?? null,
    language: row?.language ?? null,
    identity: row?.identity ?? null,
    order: row?.orderName ?? null,
    action: row?.action ?? null,
    situation: row?.situation ?? null,
    ltv: row?.ltv ?? null,
    escalations: row?.escalations ?? [],
    clauses: row?.clauses ?? [],
    writer: row?.writer ?? null,
    warnings: draft?.warnings ?? [],
    draft: draft ? draftText({ ...draft, paragraphs: draft.paragraphs }) : null,
    notes: desk
      .notes(ticket.id)
      .filter((note) => note.sender.kind === "service")
      .map((note) => note.text),
    tags: desk.tags(ticket.id),
  };
}

/** What every ticket must have: a row, and either one note with tags or the tag of its skip. */
function missing(report: TicketReport, ticket: SandboxTicket, row: RationaleRow | null): string[] {
  if (!row) return ["no rationale row"];
  const has = (start: string) => report.tags.some((tag) => tag.startsWith(start));
  if (row.outcome === "skipped") {
    return [
      // A closed ticket takes no tags on some platforms.
      ...(has("sn_skip_") || ticket.status === "closed" ? [] : ["no skip tag"]),
      ...(report.notes.length === 0 ? [] : ["skipped, but has a note"]),
    ];
  }
  return [
    ...(report.notes.length === 1 ? [] : [`${report.notes.length} notes instead of one`]),
    ...(has("sn_intent_") && has("sn_conf_") && has("sn_action_") ? [] : ["tags are missing"]),
  ];
}

function unmet(report: TicketReport, { expect }: SandboxTicket): string[] {
  const pairs: readonly [string, string | null | undefined, string | null][] = [
    ["intent", expect.intent, report.intents[0] ?? null],
    ["action", expect.action, report.action],
    ["order", expect.order, report.order],
    ["skip", expect.skip, report.skip],
  ];
  return pairs
    .filter(([, wanted, found]) => wanted !== undefined && wanted !== found)
    .map(([what, wanted, found]) => `expected ${what} ${wanted ?? "none"}, found ${found ?? "none"}`);
}

function summarise(
  tickets: readonly SandboxTicket[],
  reports: readonly TicketReport[],
  problems: readonly string[],
): string[] {
  const drafted = reports.filter((report) => report.outcome === "pending");
  const skipped = reports.filter((report) => report.outcome === "skipped");
  const notes = reports.reduce((sum, report) => sum + report.notes.length, 0);
  const expectations = tickets.flatMap((ticket) => Object.values(ticket.expect)).length;
  const unmetCount = problems.filter((problem) => problem.includes("expected ")).length;
  return [
    "",
    `${tickets.length} tickets: ${drafted.length} drafted, ${skipped.length} skipped (${counts(skipped.map((report) => report.skip ?? ""))})`,
    `${reports.filter((report) => report.outcome !== null).length} rationale rows, ${notes} private notes, ${reports.filter((report) => report.tags.some((tag) => tag.startsWith("sn_"))).length} tickets tagged`,
    `actions: ${counts(drafted.map((report) => report.action ?? ""))}`,
    `expectations: ${expectations - unmetCount} of ${expectations} met`,
    ...(problems.length === 0 ? ["nothing is missing"] : problems.map((problem) => `✗ ${problem}`)),
  ];
}

function counts(names: readonly string[]): string {
  const byName = new Map<string, number>();
  for (const name of names) byName.set(name, (byName.get(name) ?? 0) + 1);
  return [...byName]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}
