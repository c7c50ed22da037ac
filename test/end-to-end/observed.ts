import type { Store, TicketKey } from "../../db/store.ts";
import { draftText } from "../../src/domain/draft.ts";
import { aTicket, type World } from "./world.ts";

export type DeskId = "gorgias" | "zendesk";

/** One ticket with its draft, and what agents do to it; every verb waits until all is quiet again. */
export async function draftedTicket(world: World, helpdesk: DeskId, overrides: Record<string, unknown> = {}) {
  const { id } = aTicket();
  await world.play(aTicket({ helpdesk, ...overrides, id }));
  return ticketOf(world, helpdesk, id);
}

export function ticketOf(world: World, helpdesk: DeskId, id: string) {
  const key: TicketKey = { connection: helpdesk, ticketId: id };
  const { store } = world.sidenote;
  const desk = world.desk(helpdesk);
  return {
    id,
    key,
    desk,
    row: async () => {
      const row = await store.findRationale(key);
      if (!row) throw new Error(`ticket ${id} has no row`);
      return row;
    },
    history: async () => (await store.history(key)).map((event) => event.kind),
    draft: () => textOfDraft(store, key),
    tags: () => desk.tags(id).filter((tag) => /^sn_(?:outcome|why|skip)_/.test(tag)),
    notes: () => world.notes(helpdesk, id),
    replies: async (text: string) => {
      await desk.agentReplies(id, text);
      await world.settled();
    },
    writesNote: async (text: string) => {
      await desk.agentNotes(id, text);
      await world.settled();
    },
    tagged: async (...tags: string[]) => {
      await desk.agentTags(id, tags);
      await world.settled();
    },
    closes: async () => {
      await desk.closeTicket(id);
      await world.settled();
    },
    customerWrites: async (text: string) => {
      await desk.customerWrites(id, text);
      await world.settled();
    },
  };
}

async function textOfDraft(store: Store, key: TicketKey): Promise<string> {
  const draft = await store.outcomes.latestDraft(key);
  if (!draft) throw new Error(`ticket ${key.ticketId} has no draft`);
  return draftText(draft);
}

/** Settings that turn on reason links and review pages. */
export const PAGES = {
  PUBLIC_URL: "https://sidenote.example.com",
  LINK_SECRET: "0123456789abcdef0123456789abcdef",
  ADMIN_PASSWORD: "correct horse battery staple",
};

/** An override of "where is my order": money instead of news. */
export const REFUNDED =
  "Hi Ana,\n\nI'm sorry for the wait. I've refunded your order in full, and you can keep the socks when they come.\n\nBest,\nAlex";
