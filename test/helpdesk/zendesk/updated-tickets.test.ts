import { expect, it } from "vitest";
import type { ZendeskClient } from "../../../src/helpdesk/zendesk/client.ts";
import { updatedTickets } from "../../../src/helpdesk/zendesk/updated-tickets.ts";
import { silentLog } from "../../support/log.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const seconds = (date: Date) => date.getTime() / 1_000;

/** One page of an export, in the sequence of when the tickets were last touched. */
function exporting(...tickets: { id: string; updated: Date; touched: Date; status?: string }[]) {
  const page = {
    tickets: tickets.map(({ id, updated, touched, status = "open" }) => ({
      id,
      status,
      updated_at: updated,
      generated_timestamp: seconds(touched),
    })),
    after_cursor: null,
    end_of_stream: true,
  };
  const client: Pick<ZendeskClient, "exportTickets" | "updatedTicketPages"> = {
    exportTickets: async () => page,
    updatedTicketPages: () => {
      throw new Error("nobody asked for the list");
    },
  };
  return (since: Date) =>
    updatedTickets(client, since, { now: NOW, log: silentLog }, new AbortController().signal);
}

it("goes on behind what the system touched, though no ticket was updated", async () => {
  const list = exporting({ id: "1", updated: ago(90 * 24 * 60), touched: ago(30) });
  expect(await list(ago(60))).toEqual({ tickets: [], upTo: ago(30) });
});

it("names a ticket that moved on in the export before a long list came to it", async () => {
  const list = exporting({ id: "1", updated: ago(120), touched: ago(30) });
  expect((await list(ago(60))).tickets).toEqual([{ ticketId: "1", updatedAt: ago(120) }]);
});

it("names no ticket that was deleted, and goes on behind it", async () => {
  const list = exporting({ id: "1", updated: ago(20), touched: ago(20), status: "deleted" });
  expect(await list(ago(60))).toEqual({ tickets: [], upTo: ago(20) });
});

it("goes through more tickets of one second than a list has otherwise, or it would never leave that second", async () => {
  const bulk = Array.from({ length: 30 }, () => ago(60));
  const asked: unknown[] = [];
  const client: Pick<ZendeskClient, "exportTickets" | "updatedTicketPages"> = {
    exportTickets: async (from) => {
      asked.push(from);
      const place = "cursor" in from ? Number(from.cursor) : 0;
      const updated_at = bulk[place] ?? ago(10);
      const ticket = { id: String(place), status: "open", updated_at, generated_timestamp: null };
      return { tickets: [ticket], after_cursor: String(place + 1), end_of_stream: place > bulk.length };
    },
    updatedTicketPages: () => {
      throw new Error("nobody asked for the list");
    },
  };
  const list = (since: Date) =>
    updatedTickets(client, since, { now: NOW, log: silentLog }, new AbortController().signal);
  expect(await list(ago(70))).toMatchObject({ upTo: ago(60) });
  expect(asked).toHaveLength(25);
  const place = new Date(ago(60).getTime() - 1_000);
  expect(await list(place)).toMatchObject({ upTo: ago(10) });
});
