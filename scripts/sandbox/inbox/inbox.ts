import { readFileSync } from "node:fs";
import { type SandboxAnswer, type SandboxRequest, type SandboxServer, startServer } from "../server.ts";
import { SandboxTicket } from "../shop-data.ts";
import type { DeskTicket, SandboxHelpdesk } from "../tickets.ts";
import { html } from "./html.ts";
import { page } from "./layout.ts";
import { listPage } from "./list-page.ts";
import { newTicketPage } from "./new-page.ts";
import { ticketPage } from "./ticket-page.ts";
import { createWaitingRoom } from "./waiting.ts";

export interface InboxOptions {
  helpdesks: readonly SandboxHelpdesk[];
  port?: number;
  /** Where Sidenote's own pages are, and the demo's password for them; default: none. */
  review?: { url: string; password: string };
  /** Real time, for how long a page waits for a note. */
  clockMs?: () => number;
}

/** No scripts at all, no other origin, and forms only to here. */
const SECURITY_HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
} as const;

/** Where the ticket's page is, under the inbox's URL. */
function inboxPath(helpdesk: SandboxHelpdesk["id"], ticketId: string): string {
  return `/tickets/${helpdesk}/${ticketId}`;
}

/** Starts the web page on which a person plays customer and agent in the sandbox helpdesks. */
export async function startInbox(options: InboxOptions): Promise<SandboxServer> {
  const { helpdesks, review = null } = options;
  const reviewUrl = review?.url ?? null;
  const waitingFor = createWaitingRoom(options.clockMs ?? (() => performance.now()));
  const style = readFileSync(new URL("style.css", import.meta.url), "utf8");

  async function route(request: SandboxRequest): Promise<SandboxAnswer> {
    const { method, path } = request;
    if (method === "POST" && isForeign(request)) return problem(403, "This form was sent from another site.");
    if (method === "GET" && path === "/style.css") {
      return { status: 200, headers: { "content-type": "text/css; charset=utf-8" }, body: style };
    }
    if (method === "GET" && path === "/")
      return { status: 200, body: listPage(helpdesks, waitingFor, reviewUrl) };
    if (method === "GET" && path === "/new")
      return { status: 200, body: newTicketPage(helpdesks, reviewUrl, null) };
    if (method === "POST" && path === "/new")
      return openTicket(helpdesks, reviewUrl, new URLSearchParams(request.body));

    const [, id, ticketId, verb] = /^\/tickets\/(\w+)\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
    const desk = helpdesks.find((candidate) => candidate.id === id);
    const ticket = desk?.tickets.get(ticketId ?? "");
    if (!desk || !ticket) return problem(404, "There is no such page.");
    if (method === "GET" && verb === undefined) {
      const write = request.query.get("write");
      return { status: 200, body: ticketPage(desk, ticket, { waiting: waitingFor(ticket), write, review }) };
    }
    if (method !== "POST" || verb === undefined) return problem(405, "That can't be done here.");
    return act(desk, ticket, verb, new URLSearchParams(request.body));
  }

  return startServer(async (request) => {
    const answer = await route(request);
    return { ...answer, headers: { ...SECURITY_HEADERS, ...answer.headers } };
  }, options.port);
}

/** Browsers say where a form came from; other pages on this machine must not press our buttons. */
function isForeign(request: SandboxRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}

async function act(
  desk: SandboxHelpdesk,
  ticket: DeskTicket,
  verb: string,
  form: URLSearchParams,
): Promise<SandboxAnswer> {
  const text = (form.get("text") ?? "").replaceAll("\r\n", "\n").trim();
  if (ticket.status === "closed" && desk.id === "zendesk")
    return problem(409, "This ticket is closed for good.");
  if (verb !== "close" && text === "") return problem(400, "There is nothing to send: the text is empty.");
  switch (verb) {
    case "customer":
      await desk.customerWrites(ticket.id, text);
      break;
    case "reply":
      await desk.agentReplies(ticket.id, text);
      break;
    case "note":
      await desk.agentNotes(ticket.id, text);
      break;
    case "tag":
      await desk.agentTags(ticket.id, [text]);
      break;
    case "close":
      await desk.closeTicket(ticket.id);
      break;
    default:
      return problem(404, "There is no such page.");
  }
  return { status: 303, headers: { location: inboxPath(desk.id, ticket.id) } };
}

async function openTicket(
  helpdesks: readonly SandboxHelpdesk[],
  reviewUrl: string | null,
  form: URLSearchParams,
): Promise<SandboxAnswer> {
  const desk = helpdesks.find((candidate) => candidate.id === form.get("helpdesk"));
  const text = (form.get("text") ?? "").replaceAll("\r\n", "\n").trim();
  if (!desk) return { status: 400, body: newTicketPage(helpdesks, reviewUrl, "Choose a helpdesk.") };
  if (text === "") return { status: 400, body: newTicketPage(helpdesks, reviewUrl, "The message is empty.") };
  const ids = helpdesks.flatMap((one) => [...one.tickets.keys()].map(Number));
  const id = String(Math.max(9000, ...ids) + 1);
  await desk.openTicket(
    SandboxTicket.parse({
      id,
      helpdesk: desk.id,
      subject: form.get("subject")?.trim() ?? "",
      from: { name: form.get("name")?.trim() || null, email: form.get("email")?.trim() || null },
      attachShop: desk.id === "gorgias",
      messages: [{ text }],
    }),
  );
  return { status: 303, headers: { location: inboxPath(desk.id, id) } };
}

function problem(status: number, text: string): SandboxAnswer {
  const body = html`<div class="empty"><h1>${text}</h1><p><a href="/">All tickets</a></p></div>`;
  return { status, body: page({ title: text, reviewUrl: null, body }) };
}
