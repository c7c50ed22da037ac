import type { Store } from "../../db/store.ts";
import { draftInNote, reasonLinksInNote } from "../sandbox/read-note.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { SandboxTicket } from "../sandbox/shop-data.ts";
import type { SandboxHelpdesk } from "../sandbox/tickets.ts";
import type { Act, AgentCase } from "./agent-plan.ts";

export interface ActDeps {
  sandbox: Pick<Sandbox, "helpdesks" | "gorgias" | "zendesk">;
  store: Pick<Store, "history">;
  /** Resolves when Sidenote has seen all that happened. */
  settled: () => Promise<void>;
}

/** One ticket, as an agent has it before them. */
interface Place {
  id: string;
  desk: SandboxHelpdesk;
}

/**
 * Does on every ticket what the plan says, through the helpdesks and the note's own links. A `wait` ends a ticket's
 * turn until Sidenote has seen all that agents did in that round. Answers what could not be done.
 */
export async function actAsAgents(cases: readonly AgentCase[], deps: ActDeps): Promise<string[]> {
  const problems: string[] = [];
  const turns = cases.map(({ ticketId, open, acts }) => ({ ticketId, open, acts: [...acts] }));
  do {
    for (const turn of turns) {
      try {
        if (turn.open) await openTicket(turn.open, deps);
        turn.open = undefined;
        const place = placeOf(turn.ticketId, deps);
        for (let act = turn.acts.shift(); act && act.do !== "wait"; act = turn.acts.shift()) {
          await perform(act, place, deps);
        }
      } catch (error) {
        problems.push(`ticket ${turn.ticketId}: ${error instanceof Error ? error.message : String(error)}`);
        turn.acts = [];
      }
    }
    await deps.settled();
  } while (turns.some(({ acts }) => acts.length > 0));
  return problems;
}

async function openTicket(ticket: SandboxTicket, { sandbox }: ActDeps): Promise<void> {
  await sandbox[ticket.helpdesk].openTicket(ticket);
}

function placeOf(id: string, { sandbox }: ActDeps): Place {
  const desk = sandbox.helpdesks.find(({ tickets }) => tickets.has(id));
  if (!desk) throw new Error("no helpdesk has it");
  return { id, desk };
}

async function perform(act: Act, place: Place, deps: ActDeps): Promise<void> {
  const { desk, id } = place;
  switch (act.do) {
    case "send_draft":
      return desk.agentReplies(id, fromDraft(act, place));
    case "reply":
      return desk.agentReplies(id, act.text);
    case "bot_reply":
      return desk.machineWrites(id, act.text);
    case "fail_send":
      return deps.sandbox.gorgias.failLastReply(id);
    case "customer":
      return desk.customerWrites(id, act.text);
    case "note":
      return desk.agentNotes(id, act.text);
    case "tag":
      return desk.agentTags(id, [act.tag]);
    case "reason_link":
      return followReasonLink(act, place, deps);
    case "close":
      return desk.closeTicket(id);
    case "wait":
      return;
    default:
      return act satisfies never;
  }
}

/** The draft as the note shows it, with the agent's own greeting, signature or a paragraph before the signature. */
function fromDraft({ greeting, added, signature }: Extract<Act, { do: "send_draft" }>, place: Place): string {
  const draft = ownNotes(place).flatMap(({ html }) => draftInNote(html) ?? []);
  const paragraphs = draft.at(-1)?.split("\n\n");
  if (!paragraphs || paragraphs.length < 3) throw new Error("no note has a draft to send");
  const body = paragraphs.slice(1, -1);
  return [
    greeting ?? paragraphs[0],
    ...body,
    ...(added === undefined ? [] : [added]),
    signature ?? paragraphs.at(-1),
  ].join("\n\n");
}

/** Opens the link, as previews do too, sees that nothing was saved, and presses the button twice, as people do. */
async function followReasonLink(
  { code, text }: Extract<Act, { do: "reason_link" }>,
  place: Place,
  { store }: ActDeps,
): Promise<void> {
  const link = reasonLinksInNote(ownNotes(place).at(-1)?.html ?? "").get(code);
  if (link === undefined) throw new Error(`the newest note has no link for ${code}`);
  const reasons = async () =>
    (await store.history({ connection: place.desk.id, ticketId: place.id })).filter(
      ({ kind }) => kind === "reason",
    ).length;
  const before = await reasons();
  const page = await fetch(link);
  if (page.status !== 200) throw new Error(`the reason link answers ${page.status}`);
  if (!(await page.text()).includes(`value="${code}" required checked`)) {
    throw new Error(`the reason page has not chosen ${code}`);
  }
  if ((await reasons()) !== before) throw new Error("opening the reason link saved something");
  const body = new URLSearchParams({ code, text: text ?? "" });
  for (const press of ["first", "second"]) {
    const { status } = await fetch(link, { method: "POST", body });
    if (status !== 200) throw new Error(`the ${press} press of the button answers ${status}`);
  }
}

function ownNotes({ desk, id }: Place) {
  return desk.notes(id).filter(({ sender }) => sender.kind === "service");
}
