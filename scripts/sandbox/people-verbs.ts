import type { Desk } from "./desk.ts";
import { type DeskMessage, type DeskStatus, type SandboxHelpdesk, textToHtml } from "./tickets.ts";

type PeopleVerbs = Pick<
  SandboxHelpdesk,
  | "tickets"
  | "openTicket"
  | "customerWrites"
  | "agentReplies"
  | "agentNotes"
  | "agentTags"
  | "machineWrites"
  | "deleteMessage"
  | "closeTicket"
  | "tags"
  | "notes"
  | "messages"
>;

/** What customers and agents do in the helpdesk's own interface; `closed` is what its "close" button sets. */
export function peopleVerbs(desk: Desk, closed: DeskStatus): PeopleVerbs {
  return {
    tickets: desk.tickets,
    async openTicket(source) {
      desk.open(source);
    },
    async customerWrites(ticketId, text) {
      const ticket = desk.ticket(ticketId);
      if (ticket.status === "closed" && closed === "solved") throw new Error(`ticket ${ticketId} is locked`);
      // A new customer message reopens a ticket on both platforms.
      const status = ticket.status === "new" ? "new" : "open";
      desk.change(ticket, {
        actor: ticket.requester,
        message: written(text, true, ticket.channel),
        status,
      });
    },
    async agentReplies(ticketId, text, options = {}) {
      desk.change(desk.ticket(ticketId), {
        actor: desk.agent,
        message: { ...written(text, true, "helpdesk"), html: options.html ?? textToHtml(text) },
        status: "open",
      });
    },
    async machineWrites(ticketId, text) {
      desk.change(desk.ticket(ticketId), { actor: desk.machine, message: written(text, true, "rule") });
    },
    async deleteMessage(ticketId, messageId) {
      const { messages } = desk.ticket(ticketId);
      const place = messages.findIndex((message) => message.id === messageId);
      if (place < 0) throw new Error(`no message ${messageId}`);
      messages.splice(place, 1);
    },
    async agentNotes(ticketId, text) {
      desk.change(desk.ticket(ticketId), { actor: desk.agent, message: written(text, false, "helpdesk") });
    },
    async agentTags(ticketId, tags) {
      const ticket = desk.ticket(ticketId);
      desk.change(ticket, { actor: desk.agent, tags: [...new Set([...ticket.tags, ...tags])] });
    },
    async closeTicket(ticketId, options = {}) {
      desk.change(desk.ticket(ticketId), {
        actor: desk.agent,
        status: options.final === true ? "closed" : closed,
      });
    },
    tags: (ticketId) => desk.ticket(ticketId).tags,
    notes: (ticketId) => desk.ticket(ticketId).messages.filter((message) => !message.public),
    messages: (ticketId) => desk.ticket(ticketId).messages.filter((message) => message.public),
  };
}

function written(
  text: string,
  isPublic: boolean,
  via: string,
): Omit<DeskMessage, "id" | "sentAt" | "sender"> {
  const html = textToHtml(text);
  return {
    public: isPublic,
    channel: null,
    via,
    text,
    html,
    externalId: null,
    failedAt: null,
    metadata: null,
  };
}
