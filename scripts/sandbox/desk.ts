import type { SandboxTicket } from "./shop-data.ts";
import { type DeskMessage, type DeskStatus, type DeskTicket, type Person, textToHtml } from "./tickets.ts";

/** One change of one ticket, by one actor: what webhooks and audits are made from. */
export interface DeskUpdate {
  ticket: DeskTicket;
  actor: Person;
  at: Date;
  /** The update that made the ticket. */
  created: boolean;
  /** Happened before the sandbox opened the ticket: recorded, but announced to nobody. */
  history: boolean;
  message: DeskMessage | null;
  tags: { before: readonly string[]; after: readonly string[] } | null;
  status: { before: DeskStatus; after: DeskStatus } | null;
}

interface DeskChange {
  actor: Person;
  message?: Omit<DeskMessage, "id" | "sentAt" | "sender"> & { sender?: Person };
  tags?: readonly string[];
  status?: DeskStatus;
}

export interface DeskOptions {
  now: () => Date;
  /** Ids count up from here, one sequence for people and one for messages. */
  firstPersonId: number;
  firstMessageId: number;
  /** What the platform calls a ticket that nobody has answered, and one that is being worked on. */
  fresh: DeskStatus;
  onUpdate: (update: DeskUpdate) => void;
  /** The ticket with its history is there: called once per ticket, after its updates. */
  onOpened: (ticket: DeskTicket) => void;
}

/** The memory of a sandbox helpdesk: people and tickets, and the one way to change them. */
export interface Desk {
  tickets: Map<string, DeskTicket>;
  people: Person[];
  agent: Person;
  machine: Person;
  service: Person;
  /** Throws when there is none. */
  ticket(id: string): DeskTicket;
  personByEmail(email: string): Person | null;
  open(ticket: SandboxTicket): DeskTicket;
  change(ticket: DeskTicket, change: DeskChange): DeskUpdate;
}

export function createDesk(options: DeskOptions, staff: Pick<Desk, "agent" | "machine" | "service">): Desk {
  const tickets = new Map<string, DeskTicket>();
  const people: Person[] = [staff.agent, staff.machine, staff.service];
  let nextMessageId = options.firstMessageId;
  let nextPersonId = options.firstPersonId;

  function personByEmail(email: string): Person | null {
    const wanted = email.trim().toLowerCase();
    return people.find((person) => person.email?.toLowerCase() === wanted) ?? null;
  }

  function customer(from: SandboxTicket["from"]): Person {
    const known = from.email === null ? null : personByEmail(from.email);
    if (known) return known;
    const person: Person = { id: nextPersonId++, kind: "customer", name: from.name, email: from.email };
    people.push(person);
    return person;
  }

  function record(ticket: DeskTicket, change: DeskChange, at: Date, history: boolean): DeskUpdate {
    const created = ticket.messages.length === 0;
    const update: DeskUpdate = {
      ticket,
      actor: change.actor,
      at,
      created,
      history,
      message: null,
      tags: null,
      status: null,
    };
    if (change.message) {
      const sender = change.message.sender ?? change.actor;
      update.message = { ...change.message, sender, id: nextMessageId++, sentAt: at };
      ticket.messages.push(update.message);
    }
    if (change.tags && !sameTags(change.tags, ticket.tags)) {
      update.tags = { before: ticket.tags, after: [...change.tags] };
      ticket.tags = [...change.tags];
    }
    if (change.status && change.status !== ticket.status) {
      update.status = { before: ticket.status, after: change.status };
      ticket.status = change.status;
      ticket.closedAt = change.status === "closed" || change.status === "solved" ? at : null;
    }
    ticket.updatedAt = at;
    options.onUpdate(update);
    return update;
  }

  function open(source: SandboxTicket): DeskTicket {
    if (tickets.has(source.id)) throw new Error(`ticket ${source.id} is already open`);
    const requester = customer(source.from);
    const times = messageTimes(source, options.now());
    const createdAt = times[0] ?? options.now();
    const ticket: DeskTicket = {
      id: source.id,
      subject: source.subject,
      channel: source.channel,
      status: options.fresh,
      spam: source.spam,
      requester,
      tags: [...source.tags],
      messages: [],
      attachShop: source.attachShop,
      createdAt,
      updatedAt: createdAt,
      closedAt: null,
      trashedAt: null,
    };
    tickets.set(ticket.id, ticket);
    for (const [index, message] of source.messages.entries()) {
      const actor = { customer: requester, agent: staff.agent, machine: staff.machine }[message.author];
      const via = { customer: source.channel, agent: "helpdesk", machine: "rule" }[message.author];
      const html = message.html ?? textToHtml(message.text);
      const status = message.author === "agent" ? "open" : ticket.status;
      const written = { public: true, channel: null, via, text: message.text, html };
      const content = { ...written, externalId: null, failedAt: null, metadata: null };
      record(ticket, { actor, message: content, status }, times[index] ?? options.now(), true);
    }
    if (source.status === "closed") {
      record(ticket, { actor: staff.agent, status: "closed" }, options.now(), true);
    }
    options.onOpened(ticket);
    return ticket;
  }

  return {
    ...staff,
    tickets,
    people,
    personByEmail,
    open,
    ticket(id) {
      const ticket = tickets.get(id);
      if (!ticket) throw new Error(`no ticket ${id}`);
      return ticket;
    },
    change: (ticket, change) => record(ticket, change, options.now(), false),
  };
}

/** Given times, else one minute apart with the last message at `now`. */
function messageTimes(source: SandboxTicket, now: Date): Date[] {
  const last = source.messages.length - 1;
  return source.messages.map((message, index) =>
    message.sentAt ? new Date(message.sentAt) : new Date(now.getTime() - (last - index) * 60_000),
  );
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, index) => tag === b[index]);
}
